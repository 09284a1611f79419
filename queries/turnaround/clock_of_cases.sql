-- name: clock_of_cases
-- answers: What starts and what stops the clock of orders or tickets?
-- grain: one row per clock
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
-- returns:
--   clock  varchar  in words
--   cases  bigint   that it measures
select
    clock,
    count(*) as cases,
from cases
where case_kind = $case_kind
group by clock
order by cases desc, clock
