-- name: case_groups
-- answers: Which products or types of tickets can turnaround be told apart by?
-- grain: one row per case_group
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
-- returns:
--   case_group  varchar  the product ordered, or the ticket's type
--   cases       bigint   so many, over all time
select
    case_group,
    count(*) as cases,
from cases
where case_kind = $case_kind and exclusion is null and case_group is not null
group by case_group
order by cases desc, case_group
