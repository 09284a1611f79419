-- name: cohort_turnaround
-- answers: Of what came in during the last window that is old enough to tell, how much was done in time?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $within_days  bigint   every case of the window is at least this old; default: 42
--   $cohort_days  bigint   calendar days of the window; default: 30
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   case_kind          varchar  order, ticket
--   first_date         date     first day of the window
--   last_date          date     last day of the window
--   cases              bigint   came in then; an order cancelled after it was late counts as late
--   done_within        bigint   done within the days asked for
--   still_open         bigint   not done by then
--   left_out           bigint   cancelled before it was late: not among the cases
--   done               bigint   done by then, in time or late
--   p50_days           bigint   days within which half were done; null when fewer were
--   p80_days           bigint   days within which 8 in 10 were done; null when fewer were
--   closed_only_days   double   mean of the done ones alone: what everybody else publishes, and too rosy
--   p90_days           bigint   days within which 9 in 10 were done; null when fewer were
--   first_done_within  bigint   as done_within, had the clock stopped at a ticket's first resolution
with window_cases as (
    select
        *,
        coalesce(left_days <= cast($within_days as bigint), false) as is_left_out,
        case when days_taken is not null and left_days is null then days_taken else 999999 end as ranked_days,
        unnest(range(cases)) as copy_number,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where
        opened_date <= last_old_enough($as_of_date, $within_days, $time_unit)
        and opened_date > last_old_enough($as_of_date, $within_days, $time_unit) - cast($cohort_days as integer)
)

select
    cast($case_kind as varchar) as case_kind,
    last_old_enough($as_of_date, $within_days, $time_unit) - cast($cohort_days as integer) + 1 as first_date,
    last_old_enough($as_of_date, $within_days, $time_unit) as last_date,
    count(*) filter (where not is_left_out) as cases,
    count(*) filter (where ranked_days <= cast($within_days as bigint)) as done_within,
    count(*) filter (where days_taken is null and left_days is null) as still_open,
    count(*) filter (where is_left_out) as left_out,
    count(*) filter (where days_taken is not null and left_days is null) as done,
    nullif(quantile_disc(ranked_days, 0.5) filter (where not is_left_out), 999999) as p50_days,
    nullif(quantile_disc(ranked_days, 0.8) filter (where not is_left_out), 999999) as p80_days,
    avg(days_taken) as closed_only_days,
    nullif(quantile_disc(ranked_days, 0.9) filter (where not is_left_out), 999999) as p90_days,
    count(*) filter (where first_days_taken <= cast($within_days as bigint) and not is_left_out) as first_done_within,
from window_cases
order by case_kind
