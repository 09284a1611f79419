-- name: ages_at_risk
-- answers: At each age, how many open cases came under watch in the last weeks, went out of it, and were done?
-- grain: one row per age_days
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   how many calendar days before it count; default: 28
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   age_days  bigint  whole days or business days since day 0
--   entered   bigint  of this age on the first day of the period on which they lay open
--   exited    bigint  of this age on the last such day
--   done      bigint  of these, done on that day
with watched as (
    select
        age_when_period_began(days_watched, opened_date, $as_of_date, $period_days, $time_unit) as entry_days,
        coalesce(left_days, days_taken, days_watched) as exit_days,
        case when left_days is null and days_taken is not null then cases else 0 end as done_cases,
        cases,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where coalesce(left_date, done_date, $as_of_date) >= cast($as_of_date as date) - cast($period_days as integer)
),

steps as (
    select
        entry_days as age_days,
        cases as entered,
        0 as exited,
        0 as done,
    from watched
    union all
    select
        exit_days as age_days,
        0 as entered,
        cases as exited,
        done_cases as done,
    from watched
)

select
    age_days,
    cast(sum(entered) as bigint) as entered,
    cast(sum(exited) as bigint) as exited,
    cast(sum(done) as bigint) as done,
from steps
group by age_days
order by age_days
