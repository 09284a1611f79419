-- name: reply_wait_rows
-- answers: How long did each customer wait for a person's reply to a message, or wait at the end of the period?
-- grain: one row per wait_id
-- params:
--   $from_date  date     first day on which a wait began, included; default: first_day
--   $to_date    date     day after the last day: who waits then is counted as waiting; default: day_after_last
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   wait_id                  varchar    the ticket and the first message that nobody had answered
--   contact_id               varchar    as in contacts
--   customer                 varchar    the name masked; null when unknown
--   size                     varchar    of the account; null when unknown
--   since_local              timestamp  the first message that nobody had answered, local time
--   waited_calendar_minutes  double     until a person replied, it was closed, or the period ended
--   waited_business_minutes  double     the same within business hours; null when none are known
--   has_reply                boolean    a person replied; else it was closed without a word, or they wait
--   chasers                  bigint     how often they asked again by then
--   is_late                  boolean    by then it was beyond both thresholds; null: no usual wait is known
with waits as (
    select
        silences.*,
        coalesce(local_date(silences.until_at) < cast($to_date as date), false) as has_ended,
        clocks.business_minutes - silences.since_business_minutes as open_business_minutes,
        date_diff('second', local_time(silences.since_at), cast(cast($to_date as date) as timestamp)) / 60.0
            as open_calendar_minutes,
    from silences
    left join silence_day_clocks as clocks
        on silences.schedule_number = clocks.schedule_number and clocks.day_date = cast($to_date as date)
    where
        silences.wait_kind = 'message'
        and silences.from_date >= cast($from_date as date) and silences.from_date < cast($to_date as date)
        and is_asked_contact(silences.contact_id, $channel, $segment)
)

select
    waits.wait_id,
    waits.contact_id,
    masked_name(customers.name) as customer,
    customers.size,
    local_time(waits.since_at) as since_local,
    if(waits.has_ended, waits.waited_calendar_minutes, waits.open_calendar_minutes) as waited_calendar_minutes,
    if(waits.has_ended, waits.waited_business_minutes, waits.open_business_minutes) as waited_business_minutes,
    waits.has_ended and waits.answered_by_human as has_reply,
    len(list_filter(waits.chased_at, lambda each: local_date(each) < cast($to_date as date))) as chasers,
    waited_business_minutes > 60 * settings.late_business_hours
    and waited_business_minutes
    > settings.late_ratio * if(waits.usual_business_minutes < 1, 1, waits.usual_business_minutes) as is_late,
from waits
cross join settings
left join customers on waits.customer_id = customers.customer_id
order by waits.since_at, waits.wait_id
