-- name: days_taken_by_week_back
-- answers: How many days did the cases of each week of the last year take, counted in weeks before a day?
-- grain: one row per weeks_back, days_taken
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $weeks       bigint   how many weeks; default: 52
--   $time_unit   varchar  one of day, business_day; default: day
--   $case_group  varchar  a product or a type; null: all; default: null
--   $segment     varchar  of the customer on day 0, null for all; default: null
-- returns:
--   weeks_back        bigint  0 = the last seven days
--   days_taken        bigint  whole days or business days; null: not done
--   cases             bigint  of them; those cancelled, undone, left out
--   youngest_days     bigint  age of the week's youngest case on the last day known
with known as (
    select
        date_diff('day', opened_date, cast($as_of_date as date) - 1) // 7 as weeks_back,
        days_taken,
        days_watched,
        cases,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where left_date is null and opened_date >= cast($as_of_date as date) - 7 * cast($weeks as integer)
)

select
    weeks_back,
    days_taken,
    cast(sum(cases) as bigint) as cases,
    min(min(days_watched)) over (partition by weeks_back) as youngest_days,
from known
group by weeks_back, days_taken
order by weeks_back, days_taken
