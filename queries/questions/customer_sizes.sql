-- name: customer_sizes
-- answers: Which sizes of account asked something that we could read?
-- grain: one row per size
-- returns:
--   size      varchar  as the source names it; unknown when nobody says
--   contacts  bigint   contacts with a text that was read
select
    size,
    count(*) as contacts,
from question_contacts
where is_read
group by size
order by size = 'unknown', contacts desc, size
