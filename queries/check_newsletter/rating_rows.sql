-- name: rating_rows
-- answers: Which ratings did customers give in a window?
-- grain: one row per origin, case_id, rated_date, question, score
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   origin      varchar  survey: ratings but those of recovery from a failure; ticket: as the service desk was rated
--   case_id     varchar  the ticket; null for a survey
--   rated_date  date     local day; of a ticket the day it was resolved
--   question    varchar  what was asked; null for a ticket
--   score       varchar  1 to 5, or the word that the service desk has for it
--   ratings     bigint   how many gave it
select
    'survey' as origin,
    cast(null as varchar) as case_id,
    rated_date,
    question,
    cast(score as varchar) as score,
    count(*) as ratings,
from ratings
where
    rater_kind = 'customer'
    and rated_date between cast($from_date as date) and cast($to_date as date)
    -- Recovery after a failure of ours is no satisfaction with the service.
    and failure_id is null
    and coalesce(lower(trim(question)), '') not in (
        'reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared'
    )
group by rated_date, question, score
union all
select
    'ticket' as origin,
    tickets.source || '/' || tickets.ticket_id as case_id,
    tickets.resolved_date as rated_date,
    cast(null as varchar) as question,
    latest_tickets.satisfaction as score,
    1 as ratings,
from tickets
inner join latest_tickets using (source, ticket_id)
where
    tickets.exclusion is null
    and latest_tickets.satisfaction is not null
    and tickets.resolved_date between cast($from_date as date) and cast($to_date as date)
order by rated_date, origin, case_id, question, score
