-- name: cohort_turnaround
-- answers: Of what came in during the last window that is old enough to tell, how much was done in time?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $within_days  bigint   every case of the window is at least this old; default: 42
--   $cohort_days  bigint   length of the window; default: 30
-- returns:
--   case_kind         varchar  order, ticket
--   first_date        date     first day of the window
--   last_date         date     last day of the window
--   cases             bigint   came in then; cancelled, duplicates and spam left out
--   done_within       bigint   done within the days asked for
--   still_open        bigint   not done by then
--   p50_days          bigint   days within which half were done; null when fewer were
--   p80_days          bigint   days within which 8 in 10 were done; null when fewer were
--   closed_only_days  double   mean of the done ones alone: what everybody else publishes, and too rosy
select
    cast($case_kind as varchar) as case_kind,
    cast($as_of_date as date) - cast($within_days as integer) - cast($cohort_days as integer) as first_date,
    cast($as_of_date as date) - cast($within_days as integer) - 1 as last_date,
    count(*) as cases,
    count(*) filter (where days_taken <= cast($within_days as bigint)) as done_within,
    count(*) - count(days_taken) as still_open,
    nullif(quantile_disc(coalesce(days_taken, 999999), 0.5), 999999) as p50_days,
    nullif(quantile_disc(coalesce(days_taken, 999999), 0.8), 999999) as p80_days,
    avg(days_taken) as closed_only_days,
from cases_known($case_kind, $as_of_date)
where
    days_watched >= cast($within_days as bigint)
    and days_watched < cast($within_days as bigint) + cast($cohort_days as bigint)
order by case_kind
