-- name: queue_length
-- answers: How much lies open, how much is done a week, and how long is the queue at that pace?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   how many days before it give the pace; default: 28
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   case_kind      varchar  order, ticket
--   open_cases     bigint   open at the start of the day; cancelled, duplicates and spam left out
--   done_a_week    double   done a week in the period
--   opened_a_week  double   came in a week in the period
--   queue_weeks    double   open cases divided by those done a week (Little's law); null when nothing was done
with counts as (
    select
        coalesce(sum(cases) filter (where done_date is null and left_date is null), 0) as open_cases,
        coalesce(
            sum(cases) filter (where done_date >= cast($as_of_date as date) - cast($period_days as integer)), 0
        ) as done_cases,
        coalesce(
            sum(cases) filter (
                where opened_date >= cast($as_of_date as date) - cast($period_days as integer) and left_date is null
            ),
            0
        ) as opened_cases,
        cast($period_days as bigint) / 7.0 as period_weeks,
    from counts_known($case_kind, $as_of_date, 'day', $case_group, segment_asked := $segment)
)

select
    cast($case_kind as varchar) as case_kind,
    cast(open_cases as bigint) as open_cases,
    done_cases / period_weeks as done_a_week,
    opened_cases / period_weeks as opened_a_week,
    open_cases * period_weeks / nullif(done_cases, 0) as queue_weeks,
from counts
order by case_kind
