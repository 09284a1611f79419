-- name: late_acknowledged
-- answers: When we replied late, how often did the reply say so?
-- grain: one row per is_late
-- params:
--   $from_date  date     first day of the replies, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   is_late             boolean  the wait before the reply was beyond both thresholds of settings.toml, care
--   replies             bigint   first replies of a person of ours to a waiting customer
--   read_replies        bigint   of these, read for labels
--   acknowledged        bigint   of these, whose text names the delay
--   acknowledged_share  double   share 0-1 of those read; null below 10
select
    silences.is_late,
    count(*) as replies,
    count(message_labels.message_id) as read_replies,
    count(*) filter (where message_labels.names_delay) as acknowledged,
    if(read_replies >= 10, acknowledged / read_replies, null) as acknowledged_share,
from silences
left join message_labels
    on
        silences.source = message_labels.source
        and silences.ticket_id = message_labels.ticket_id
        and silences.answer_message_id = message_labels.message_id
where
    silences.answer_message_id is not null
    and silences.is_late is not null
    and local_date(silences.until_at) >= cast($from_date as date)
    and local_date(silences.until_at) < cast($to_date as date)
    and is_asked_contact(silences.contact_id, $channel, $segment)
group by silences.is_late
order by silences.is_late desc
