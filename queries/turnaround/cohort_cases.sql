-- name: cohort_cases
-- answers: Of what came in during the last window that is old enough to tell, what was done, and in how many days?
-- grain: one row per source, case_id
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $within_days  bigint   every case of the window is at least this old; default: 42
--   $cohort_days  bigint   calendar days of the window; default: 30
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day, day 0
--   done_date    date     local day; null when it was still open
--   days_taken   bigint   whole days or business days; null when it was still open
--   is_within    boolean  done within the days asked for
--   cancelled_after_days  bigint  until it was cancelled, undone and already late; else null
--   clock        varchar  what starts and stops the clock
select
    source,
    case_id,
    opened_date,
    done_date,
    days_taken,
    coalesce(days_taken <= cast($within_days as bigint), false) as is_within,
    left_days as cancelled_after_days,
    clock,
from cases_measured($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
where
    opened_date <= last_old_enough($as_of_date, $within_days, $time_unit)
    and opened_date > last_old_enough($as_of_date, $within_days, $time_unit) - cast($cohort_days as integer)
    and (left_days is null or left_days > cast($within_days as bigint))
order by opened_date, case_id
