-- name: turnaround_by_week_placed
-- answers: How long did orders or tickets take, by the week in which they came in, open ones counted?
-- grain: one row per week_date
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     first day, included; default: first_day
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $time_unit   varchar  one of day, business_day; default: day
--   $case_group  varchar  a product or a type; null: all; default: null
--   $segment     varchar  of the customer on day 0, null for all; default: null
-- returns:
--   week_date   date    Monday of the week in which they came in
--   cases       bigint  came in that week; cancelled, duplicates and spam left out
--   still_open  bigint  not done by then
--   p20_days    bigint  days within which 2 in 10 were done; null while that cannot be known
--   p50_days    bigint  days within which half were done
--   p80_days    bigint  days within which 8 in 10 were done
with lengths as (
    select
        week_of(opened_date) as week_date,
        days_taken,
        sum(cases) as cases,
        min(days_watched) as youngest_days,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where opened_date >= cast($from_date as date) and left_date is null
    group by week_of(opened_date), days_taken
),

reached as (
    select
        *,
        sum(cases) over (partition by week_date order by days_taken nulls last)
        / sum(cases) over (partition by week_date) as reached_share,
        coalesce(min(youngest_days) filter (where days_taken is null) over (partition by week_date), 999998)
            as youngest_open,
    from lengths
)

select
    week_date,
    cast(sum(cases) as bigint) as cases,
    cast(coalesce(sum(cases) filter (where days_taken is null), 0) as bigint) as still_open,
    min(days_taken) filter (where reached_share >= 0.2 and days_taken <= youngest_open) as p20_days,
    min(days_taken) filter (where reached_share >= 0.5 and days_taken <= youngest_open) as p50_days,
    min(days_taken) filter (where reached_share >= 0.8 and days_taken <= youngest_open) as p80_days,
from reached
group by week_date
order by week_date
