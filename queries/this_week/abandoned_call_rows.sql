-- name: abandoned_call_rows
-- answers: Which callers gave up before anyone answered?
-- grain: one row per contact_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   contact_id          varchar    call, source and its key there
--   started_local       timestamp  local time of the company
--   queue_wait_seconds  double     waited before leaving
--   customer_id         varchar    null when unknown
select
    contact_id,
    local_time(started_at) as started_local,
    queue_wait_seconds,
    customer_id,
from contacts
where
    channel = 'call'
    and direction = 'inbound'
    and outcome = 'abandoned'
    and started_date >= cast($from_date as date)
    and started_date < cast($to_date as date)
    and is_asked_contact(contact_id, $channel, $segment)
order by started_at desc, contact_id
