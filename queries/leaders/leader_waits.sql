-- name: leader_waits
-- answers: How long did callers wait whom leaders answered, and how long everybody else's?
-- grain: one row per who
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   who                   varchar  leaders, everybody (leaders too)
--   answered_calls        bigint   inbound calls that queued or rang and were answered
--   median_wait_seconds   double   half waited longer; null when nobody was answered
--   longest_wait_seconds  double   one in ten waited longer (90th percentile)
--   offered_calls         bigint   inbound calls that queued or rang; null for leaders
--   abandoned_calls       bigint   of these, given up before anybody answered; null for leaders
with offered as (
    select
        queue_wait_seconds,
        outcome,
        contact_id in (
            select handled_contacts.contact_id
            from handled_contacts
            where $person_id is null or handled_contacts.person_id = $person_id
        ) as is_heard,
    from contacts
    where
        channel = 'call' and direction = 'inbound' and queue_wait_seconds is not null
        and started_date >= cast($from_date as date) and started_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
)

select
    'everybody' as who,
    count(*) filter (where outcome = 'answered') as answered_calls,
    median(queue_wait_seconds) filter (where outcome = 'answered') as median_wait_seconds,
    quantile_cont(queue_wait_seconds, 0.9) filter (where outcome = 'answered') as longest_wait_seconds,
    count(*) as offered_calls,
    count(*) filter (where outcome = 'abandoned') as abandoned_calls,
from offered
union all
select
    'leaders' as who,
    count(*) as answered_calls,
    median(queue_wait_seconds) as median_wait_seconds,
    quantile_cont(queue_wait_seconds, 0.9) as longest_wait_seconds,
    cast(null as bigint) as offered_calls,
    cast(null as bigint) as abandoned_calls,
from offered
where is_heard and outcome = 'answered'
order by who
