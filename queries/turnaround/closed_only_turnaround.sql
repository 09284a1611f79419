-- name: closed_only_turnaround
-- answers: What would be published by looking only at what was closed lately, and why is it too rosy?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   opened and closed in so many days before it; default: 30
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   case_kind     varchar  order, ticket
--   closed_cases  bigint   opened and done in the period
--   mean_days     double   of these; null without one
--   left_open     bigint   opened in the period and not done: what this figure does not see
with period_cases as (
    select
        days_taken,
        cases,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where left_date is null and opened_date >= cast($as_of_date as date) - cast($period_days as integer)
)

select
    cast($case_kind as varchar) as case_kind,
    cast(coalesce(sum(cases) filter (where days_taken is not null), 0) as bigint) as closed_cases,
    sum(days_taken * cases) / nullif(sum(cases) filter (where days_taken is not null), 0) as mean_days,
    cast(coalesce(sum(cases) filter (where days_taken is null), 0) as bigint) as left_open,
from period_cases
order by case_kind
