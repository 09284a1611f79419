-- name: filter_choices
-- answers: Which channels and which segments of customers are there to choose from?
-- grain: one row per kind, value
-- returns:
--   kind   varchar  channel, segment
--   value  varchar  as in contacts; as in customer_segments
--   cases  bigint   contacts with customers, of a channel; customers who ever were in a segment
select
    'channel' as kind,
    channel as value,
    count(*) as cases,
from contacts
where direction <> 'internal'
group by channel
union all
select
    'segment' as kind,
    segment as value,
    count(distinct customer_id) as cases,
from customer_segments
group by segment
order by kind, cases desc, value
