-- name: case_lengths
-- answers: Of what came in during a window, what was done on which day, as was known on a day?
-- grain: one row per opened_date, done_date, left_date
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     came in from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $case_group  varchar  a product or a type; null: all; default: null
-- returns:
--   opened_date  date    local day, day 0
--   done_date    date    done or last resolved; null while open
--   left_date    date    cancelled, undone; else null
--   cases        bigint  duplicates, transfers and spam left out
with known as (
    select
        opened_date,
        case when left_date is null then done_date end as done_date,
        left_date,
        cases,
    from counts_known($case_kind, $as_of_date, 'day', $case_group)
    where opened_date between cast($from_date as date) and cast($to_date as date)
)

select
    opened_date,
    done_date,
    left_date,
    cast(sum(cases) as bigint) as cases,
from known
group by opened_date, done_date, left_date
order by opened_date, done_date, left_date
