-- name: rating_scores
-- answers: How did customers rate us in a window, and how many could have?
-- grain: one row per origin, score
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   origin   varchar  survey: ratings but those of recovery from a failure; ticket: as the service desk was rated
--   score    double   1 to 5; of tickets 5 for good, 1 for bad; null: no rating
--   ratings  bigint   ratings; without a score: tickets resolved in the window that were not rated
with scores as (
    select
        'survey' as origin,
        score,
    from ratings
    where
        rater_kind = 'customer'
        and rated_date between cast($from_date as date) and cast($to_date as date)
        -- Recovery after a failure of ours is no satisfaction with the service.
        and failure_id is null
        and coalesce(lower(trim(question)), '') not in (
            'reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared'
        )
    union all
    select
        'ticket' as origin,
        case
            when latest_tickets.satisfaction ilike 'good%' then 5
            when latest_tickets.satisfaction ilike 'bad%' then 1
            else try_cast(latest_tickets.satisfaction as double)
        end as score,
    from tickets
    inner join latest_tickets using (source, ticket_id)
    where
        tickets.exclusion is null
        and tickets.resolved_date between cast($from_date as date) and cast($to_date as date)
)

select
    origin,
    case when score between 1 and 5 then score end as score,
    count(*) as ratings,
from scores
group by all
order by origin, score
