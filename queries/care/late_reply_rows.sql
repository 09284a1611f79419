-- name: late_reply_rows
-- answers: Which replies came late, and does their text name the delay?
-- grain: one row per wait_id
-- params:
--   $from_date  date     first day of the replies, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   wait_id                  varchar    the ticket and the first message that nobody had answered
--   contact_id               varchar    as in contacts
--   customer                 varchar    the name masked; null when unknown
--   since_local              timestamp  the first message that nobody had answered, local time
--   replied_local            timestamp  the reply, local time
--   waited_business_minutes  double     within business hours
--   waited_calendar_minutes  double     the same with nights and weekends
--   usual_business_minutes   double     what they usually waited until then
--   times_usual              double     the wait ÷ the usual one, at least a minute
--   chasers                  bigint     how often they asked again
--   names_delay              boolean    the reply says that it is late; null: it was not read for labels
select
    silences.wait_id,
    silences.contact_id,
    masked_name(customers.name) as customer,
    local_time(silences.since_at) as since_local,
    local_time(silences.until_at) as replied_local,
    silences.waited_business_minutes,
    silences.waited_calendar_minutes,
    silences.usual_business_minutes,
    silences.times_usual,
    silences.chasers,
    message_labels.names_delay,
from silences
left join message_labels
    on
        silences.source = message_labels.source
        and silences.ticket_id = message_labels.ticket_id
        and silences.answer_message_id = message_labels.message_id
left join customers on silences.customer_id = customers.customer_id
where
    silences.is_late
    and silences.answer_message_id is not null
    and local_date(silences.until_at) >= cast($from_date as date)
    and local_date(silences.until_at) < cast($to_date as date)
    and is_asked_contact(silences.contact_id, $channel, $segment)
order by silences.times_usual desc, silences.wait_id
