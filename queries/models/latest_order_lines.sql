-- name: latest_order_lines
-- answers: What is the last known state of each line of each order, by the source's own clock, else the newest file?
-- grain: one row per source, record_key
-- returns:
--   source          varchar    the format it came from
--   record_key      varchar    order and line
--   has_deliveries  boolean    the source knows deliveries (of half of what it sent, or more): they stop the clock
--   done_at         timestamp  delivered where the source knows deliveries, else fulfilled, UTC
--   is_cancelled    boolean    the line was cancelled, by its date or its status
--   order_id        varchar    as the source names it
--   line_number     bigint     position in the order
--   placed_at       timestamp  UTC
--   cancelled_at    timestamp  UTC
--   status          varchar    as the source names it
--   customer_id     varchar    as the source names it
--   customer_email  varchar    as the source names it
--   customer_phone  varchar    as written
--   total           double     of the order
--   currency        varchar    as the source names it
--   product         varchar    name of the line item
with latest_lines as (
    select
        *,
        count(delivered_at) over (partition by source) > 0
        and 2 * count(delivered_at) over (partition by source) >= count(fulfilled_at) over (partition by source)
            as has_deliveries,
    from landing_order_lines
    qualify
        file_id = arg_max(file_id, (coalesce(updated_at, timestamp '-infinity'), file_id))
            over (partition by source, order_id)
        and row_number() over (partition by source, record_key, file_id order by line desc) = 1
)

select
    source,
    record_key,
    has_deliveries,
    case when has_deliveries then delivered_at else fulfilled_at end as done_at,
    cancelled_at is not null or coalesce(regexp_matches(status, '(?i)^cancel+ed'), false) as is_cancelled,
    order_id,
    line_number,
    placed_at,
    cancelled_at,
    status,
    customer_id,
    customer_email,
    customer_phone,
    total,
    currency,
    product,
from latest_lines
order by source, record_key
