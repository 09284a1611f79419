-- name: call_wait_lengths
-- answers: How long did callers wait, those who gave up included?
-- grain: one row per outcome, seconds
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   outcome  varchar  answered, abandoned, voicemail
--   seconds  bigint   in the queue or ringing, until a person answered or the caller left
--   calls    bigint   inbound calls that queued or rang
select
    outcome,
    cast(ceil(queue_wait_seconds) as bigint) as seconds,
    count(*) as calls,
from contacts
where
    channel = 'call'
    and direction = 'inbound'
    and queue_wait_seconds >= 0
    and outcome in ('answered', 'abandoned', 'voicemail')
    and started_at between cast($from_date as date) - 1 and cast($to_date as date) + 2
    and started_date between cast($from_date as date) and cast($to_date as date)
group by outcome, ceil(queue_wait_seconds)
order by outcome, seconds
