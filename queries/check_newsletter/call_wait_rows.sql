-- name: call_wait_rows
-- answers: Which calls queued or rang, and how long did each caller wait?
-- grain: one row per contact_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   contact_id          varchar    call, source and its key there
--   started_local       timestamp  local time of the company
--   outcome             varchar    answered, abandoned, voicemail
--   queue_wait_seconds  double     until a person answered or the caller left
select
    contact_id,
    local_time(started_at) as started_local,
    outcome,
    queue_wait_seconds,
from contacts
where
    channel = 'call'
    and direction = 'inbound'
    and queue_wait_seconds >= 0
    and outcome in ('answered', 'abandoned', 'voicemail')
    and started_at between cast($from_date as date) - 1 and cast($to_date as date) + 2
    and started_date between cast($from_date as date) and cast($to_date as date)
order by queue_wait_seconds desc, contact_id
