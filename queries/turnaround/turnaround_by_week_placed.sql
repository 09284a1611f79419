-- name: turnaround_by_week_placed
-- answers: How long did orders or tickets take, by the week in which they came in, open ones counted?
-- grain: one row per week_date
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     first day, included; default: first_day
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   week_date   date    Monday of the week in which they came in
--   cases       bigint  came in that week; cancelled, duplicates and spam left out
--   still_open  bigint  not done by then
--   p20_days    bigint  days within which 2 in 10 were done; null while that cannot be known
--   p50_days    bigint  days within which half were done
--   p80_days    bigint  days within which 8 in 10 were done
with weeks as (
    select
        week_of(opened_date) as week_date,
        count(*) as cases,
        count(*) - count(days_taken) as still_open,
        quantile_disc(coalesce(days_taken, 999999), [0.2, 0.5, 0.8]) as quantiles,
        coalesce(min(days_watched) filter (where days_taken is null), 999998) as youngest_open,
    from cases_known($case_kind, $as_of_date)
    where opened_date >= cast($from_date as date) and left_days is null
    group by week_of(opened_date)
)

select
    week_date,
    cases,
    still_open,
    case when quantiles[1] <= youngest_open then quantiles[1] end as p20_days,
    case when quantiles[2] <= youngest_open then quantiles[2] end as p50_days,
    case when quantiles[3] <= youngest_open then quantiles[3] end as p80_days,
from weeks
order by week_date
