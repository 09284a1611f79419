-- name: open_cases_on_day
-- answers: How many orders or tickets were open at the start of a day?
-- grain: one row per day_date
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
--   $day_date   date     the day at whose start they are counted; default: day_after_last
-- returns:
--   day_date    date    local day
--   open_cases  bigint  opened before the day, neither done nor cancelled before it; duplicates counted
select
    cast($day_date as date) as day_date,
    count(*) as open_cases,
from open_spells
where
    case_kind = $case_kind
    and opened_date < cast($day_date as date)
    and (closed_date is null or closed_date >= cast($day_date as date))
order by day_date
