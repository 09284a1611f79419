-- name: cases_at_risk
-- answers: Which cases lay open in the last weeks, from which age to which, and was each done then?
-- grain: one row per source, case_id
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   how many days before it count; default: 28
-- returns:
--   source      varchar  the format it came from
--   case_id     varchar  order_id or ticket_id
--   entry_days  bigint   its age on the first day of the period on which it lay open
--   exit_days   bigint   its age on the last such day
--   is_done     boolean  it was done on that last day
select
    source,
    case_id,
    greatest(days_watched + 1 - cast($period_days as bigint), 0) as entry_days,
    coalesce(days_taken, left_days, days_watched) as exit_days,
    days_taken is not null as is_done,
from cases_known($case_kind, $as_of_date)
where coalesce(days_taken, left_days, days_watched) >= days_watched + 1 - cast($period_days as bigint)
order by source, case_id
