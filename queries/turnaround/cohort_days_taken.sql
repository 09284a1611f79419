-- name: cohort_days_taken
-- answers: How many of the last window that is old enough to tell took so many days?
-- grain: one row per days_taken
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $within_days  bigint   every case of the window is at least this old; default: 42
--   $cohort_days  bigint   calendar days of the window; default: 30
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   days_taken  bigint  whole days; null: not done, or cancelled when already late
--   cases       bigint  of them
select
    case when left_days is null then days_taken end as days_taken,
    cast(sum(cases) as bigint) as cases,
from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
where
    opened_date <= last_old_enough($as_of_date, $within_days, $time_unit)
    and opened_date > last_old_enough($as_of_date, $within_days, $time_unit) - cast($cohort_days as integer)
    and (left_days is null or left_days > cast($within_days as bigint))
group by all
order by days_taken
