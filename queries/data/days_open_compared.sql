-- name: days_open_compared
-- answers: Where a source states how many days a ticket was open, do our whole calendar days agree?
-- grain: one row per exclusion
-- returns:
--   exclusion         varchar  duplicate, transferred, spam…; null = work
--   resolved_tickets  bigint   solved or closed
--   named_tickets     bigint   of these, the source states its own figure
--   equal_tickets     bigint   of these, ours is the same
select
    exclusion,
    count(*) as resolved_tickets,
    count(named_days_open) as named_tickets,
    count(*) filter (where named_days_open = whole_days_open) as equal_tickets,
from tickets
where not is_open
group by exclusion
order by exclusion
