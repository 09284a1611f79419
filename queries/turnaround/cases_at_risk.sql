-- name: cases_at_risk
-- answers: Which cases lay open in the last weeks, from which age to which, and was each done then?
-- grain: one row per source, case_id
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   how many calendar days before it count; default: 28
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   source      varchar  the format it came from
--   case_id     varchar  order_id or ticket_id
--   entry_days  bigint   its age on the first day of the period on which it lay open
--   exit_days   bigint   its age on the last such day
--   is_done     boolean  it was done on that last day
select
    source,
    case_id,
    age_when_period_began(days_watched, opened_date, $as_of_date, $period_days, $time_unit) as entry_days,
    coalesce(left_days, days_taken, days_watched) as exit_days,
    left_days is null and days_taken is not null as is_done,
from cases_measured($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
where coalesce(left_date, done_date, $as_of_date) >= cast($as_of_date as date) - cast($period_days as integer)
order by source, case_id
