-- name: cases_by_day_placed
-- answers: Of what came in on each day, how many lie open, and how many were done in the last weeks?
-- grain: one row per opened_date
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $period_days  bigint   the last weeks, in calendar days; default: 28
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   opened_date  date    local day, day 0
--   age_days     bigint  days or business days since then, up to the last day known
--   cases        bigint  came in; those cancelled, undone, left out
--   open_cases   bigint  not done by then
--   done_cases   bigint  done in the last weeks
--   cancelled_cases  bigint  cancelled in the last weeks, undone; not among the cases
--   period_length  bigint  days or business days of the last weeks
select
    opened_date,
    any_value(days_watched) as age_days,
    cast(coalesce(sum(cases) filter (where left_date is null), 0) as bigint) as cases,
    cast(coalesce(sum(cases) filter (where done_date is null and left_date is null), 0) as bigint) as open_cases,
    cast(
        coalesce(
            sum(cases) filter (
                where left_date is null and done_date >= cast($as_of_date as date) - cast($period_days as integer)
            ),
            0
        ) as bigint
    ) as done_cases,
    cast(
        coalesce(
            sum(cases) filter (where left_date >= cast($as_of_date as date) - cast($period_days as integer)), 0
        ) as bigint
    ) as cancelled_cases,
    days_in_period($as_of_date, $period_days, $time_unit) as period_length,
from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
group by opened_date
order by opened_date
