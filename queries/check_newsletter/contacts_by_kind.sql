-- name: contacts_by_kind
-- answers: How many contacts did customers have with a person of ours in a window, by telephone and in writing?
-- grain: one row per is_call
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   is_call           boolean  by telephone, else a ticket
--   contacts          bigint   that came in: calls answered or given up, tickets; menus left out
--   leader_contacts   bigint   a leader spoke or wrote
select
    channel = 'call' as is_call,
    count(*) as contacts,
    count(*) filter (where is_leader) as leader_contacts,
from contacts
where
    direction = 'inbound'
    and outcome in ('answered', 'abandoned', 'voicemail', 'waiting')
    and started_at between cast($from_date as date) - 1 and cast($to_date as date) + 2
    and started_date between cast($from_date as date) and cast($to_date as date)
group by channel = 'call'
order by is_call
