-- name: latest_order_lines
-- answers: What is the last known state of each line of each order?
-- grain: one row per source, record_key
-- returns:
--   source          varchar    the format it came from
--   record_key      varchar    order and line
--   file_id         bigint     the file that told this state
--   newest_file_id  bigint     the newest file that told of the order: its dates count
--   has_deliveries  boolean    the source knows deliveries, so that they stop the clock
--   order_id        varchar    as the source names it
--   line_number     bigint     position in the order
--   placed_at       timestamp  UTC
--   fulfilled_at    timestamp  UTC
--   delivered_at    timestamp  UTC
--   cancelled_at    timestamp  UTC
--   status          varchar    as the source names it
--   customer_email  varchar    as the source names it
--   total           double     of the order
--   currency        varchar    as the source names it
--   product         varchar    name of the line item
with latest_lines as (
    select *
    from landing_order_lines
    qualify row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
)

select
    source,
    record_key,
    file_id,
    max(file_id) over (partition by source, order_id) as newest_file_id,
    count(delivered_at) over (partition by source) > 0 as has_deliveries,
    order_id,
    line_number,
    placed_at,
    fulfilled_at,
    delivered_at,
    cancelled_at,
    status,
    customer_email,
    total,
    currency,
    product,
from latest_lines
order by source, record_key
