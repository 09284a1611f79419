-- name: two_way_contacts
-- answers: In which contacts did a person of ours speak with a customer, or write to them?
-- grain: one row per contact_id
-- returns:
--   contact_id    varchar  as in contacts; what leaders' shares are shares of
--   channel       varchar  call, or the ticket's channel
--   started_date  date     local day
--   week_date     date     Monday of that week
--   hour_of_day   bigint   0-23, local time
--   customer_id   varchar  null when unknown or ambiguous
select
    contact_id,
    channel,
    started_date,
    week_date,
    hour(local_time(started_at)) as hour_of_day,
    customer_id,
from contacts
where direction <> 'internal' and outcome = 'answered'
order by started_date, contact_id
