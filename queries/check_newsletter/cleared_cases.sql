-- name: cleared_cases
-- answers: How many orders or tickets were done in a window and still done at its end, and how many came in?
-- grain: one row per case_kind
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     last day, included; default: day_after_last
-- returns:
--   case_kind    varchar  order, ticket
--   cleared      bigint   different ones done in the window and not open again at its end; cancelled ones left out
--   reopened     bigint   done in the window, but open again at its end
--   came_in      bigint   duplicates, transfers and spam left out, as above
--   cancelled    bigint   left in the window undone: not among the cleared
with ended as (
    select distinct
        source,
        case_id,
    from open_spells
    where case_kind = $case_kind and closed_date between cast($from_date as date) and cast($to_date as date)
),

open_again as (
    select distinct
        source,
        case_id,
        true as is_open,
    from open_spells
    where
        case_kind = $case_kind
        and opened_date <= cast($to_date as date)
        and (closed_date is null or closed_date > cast($to_date as date))
),

counted as (
    select
        coalesce(open_again.is_open, false) as is_open_again,
        cases.case_kind = 'order' and cases.done_date is null and cases.left_date is not null as is_cancelled,
    from cases
    inner join ended using (source, case_id)
    left join open_again using (source, case_id)
    where cases.case_kind = $case_kind and cases.exclusion is null
)

select
    cast($case_kind as varchar) as case_kind,
    count(*) filter (where not is_open_again and not is_cancelled) as cleared,
    count(*) filter (where is_open_again) as reopened,
    (
        select count(*)
        from cases
        where
            cases.case_kind = $case_kind
            and cases.exclusion is null
            and cases.opened_date between cast($from_date as date) and cast($to_date as date)
    ) as came_in,
    count(*) filter (where is_cancelled) as cancelled,
from counted
order by case_kind
