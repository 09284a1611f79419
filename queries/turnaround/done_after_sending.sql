-- name: done_after_sending
-- answers: Of what came in during the days after a newsletter went out, how much was done within the time it named?
-- grain: one row per case_kind
-- params:
--   $case_kind    varchar  one of order, ticket; default: order
--   $sent_date    date     the day it went out; the days after it count; default: first_day
--   $placed_days  bigint   how many days after it; default: 14
--   $within_days  bigint   the upper end that it named; default: 42
--   $as_of_date   date     what was known at the start of this day; default: day_after_last
--   $time_unit    varchar  one of day, business_day; default: day
--   $case_group   varchar  a product or a type; null: all; default: null
--   $segment      varchar  of the customer on day 0, null for all; default: null
-- returns:
--   case_kind    varchar  order, ticket
--   cases        bigint   came in then; those cancelled before they were late left out
--   done_within  bigint   done within the time named
--   late         bigint   done later, cancelled when late, or open and older
--   undecided    bigint   open, and not yet old enough to tell
--   share_within double   of those decided, 0-1; null while none is
with placed as (
    select
        cases,
        days_taken <= cast($within_days as bigint) and left_days is null as is_within,
        days_taken is null and left_days is null and days_watched < cast($within_days as bigint) as is_undecided,
    from counts_known($case_kind, $as_of_date, $time_unit, $case_group, segment_asked := $segment)
    where
        opened_date > cast($sent_date as date)
        and opened_date <= cast($sent_date as date) + cast($placed_days as integer)
        and (left_days is null or left_days > cast($within_days as bigint))
),

counts as (
    select
        coalesce(sum(cases), 0) as all_cases,
        coalesce(sum(cases) filter (where is_within), 0) as done_cases,
        coalesce(sum(cases) filter (where is_undecided), 0) as young_cases,
    from placed
)

select
    cast($case_kind as varchar) as case_kind,
    cast(all_cases as bigint) as cases,
    cast(done_cases as bigint) as done_within,
    cast(all_cases - done_cases - young_cases as bigint) as late,
    cast(young_cases as bigint) as undecided,
    done_cases / nullif(all_cases - young_cases, 0) as share_within,
from counts
order by case_kind
