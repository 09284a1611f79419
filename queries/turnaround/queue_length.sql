-- name: queue_length
-- answers: How much lies open, how much is done a week, and how long is the queue at that pace?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   how many days before it give the pace; default: 28
-- returns:
--   case_kind      varchar  order, ticket
--   open_cases     bigint   open at the start of the day; cancelled, duplicates and spam left out
--   done_a_week    double   done a week in the period
--   opened_a_week  double   came in a week in the period
--   queue_weeks    double   open cases divided by those done a week (Little's law); null when nothing was done
with known_cases as (
    select
        opened_date,
        case when done_date < cast($as_of_date as date) then done_date end as done_date,
        cast($as_of_date as date) - cast($period_days as integer) as period_start_date,
    from cases
    where
        case_kind = $case_kind
        and exclusion is null
        and (left_date is null or left_date >= cast($as_of_date as date))
        and opened_date < cast($as_of_date as date)
)

select
    cast($case_kind as varchar) as case_kind,
    count(*) filter (where done_date is null) as open_cases,
    count(*) filter (where done_date >= period_start_date) * 7.0 / cast($period_days as bigint) as done_a_week,
    count(*) filter (where opened_date >= period_start_date) * 7.0 / cast($period_days as bigint) as opened_a_week,
    count(*) filter (where done_date is null) * cast($period_days as bigint)
    / nullif(count(*) filter (where done_date >= period_start_date) * 7.0, 0) as queue_weeks,
from known_cases
order by case_kind
