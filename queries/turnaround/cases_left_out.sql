-- name: cases_left_out
-- answers: Which orders or tickets are never counted for turnaround, and by which rule?
-- grain: one row per exclusion
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
-- returns:
--   exclusion  varchar  duplicate, transferred, spam, cancelled without a day, done before it began…; null: counted
--   cases      bigint   so many
select
    exclusion,
    count(*) as cases,
from cases
where case_kind = $case_kind
group by exclusion
order by cases desc, exclusion
