-- name: open_case_ages
-- answers: How old was the work that lay open at the start of a day?
-- grain: one row per days_open
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   days_open  bigint  whole days since it came in, snoozed and reopened ones too
--   cases      bigint  open then; duplicates, transfers and spam left out
with open_ids as (
    select distinct
        source,
        case_id,
    from open_spells
    where
        case_kind = $case_kind
        and opened_date < cast($as_of_date as date)
        and (closed_date is null or closed_date >= cast($as_of_date as date))
)

select
    date_diff('day', cases.opened_date, cast($as_of_date as date)) as days_open,
    count(*) as cases,
from cases
inner join open_ids using (source, case_id)
where cases.case_kind = $case_kind and cases.exclusion is null
group by cases.opened_date
order by days_open
