-- name: open_case_ages
-- answers: How old was the work that lay open at the start of a day?
-- grain: one row per days_open
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   days_open  bigint  whole days since it came in, snoozed and reopened ones too
--   cases      bigint  open then; duplicates, transfers and spam left out
select
    date_diff('day', opened_date, cast($as_of_date as date)) as days_open,
    cast(sum(cases) as bigint) as cases,
from counts_known($case_kind, $as_of_date, 'day', null)
where done_date is null and left_date is null
group by opened_date
order by days_open
