-- name: orders
-- answers: Which orders were placed, and when was each done?
-- grain: one row per source, order_id
-- returns:
--   source          varchar    the format it came from
--   order_id        varchar    as the source names it
--   placed_at       timestamp  the clock's start, UTC
--   placed_date     date       local day
--   completed_at    timestamp  the clock's stop: the last line that was not cancelled is done; null while open
--   completed_date  date       local day
--   clock_stops_at  varchar    delivered when the source knows deliveries, else fulfilled
--   cancelled_at    timestamp  UTC; null while a line is left
--   is_cancelled    boolean    left out of turnaround, from the day it was cancelled
--   status          varchar    as the source names it
--   customer_email  varchar    lower case: mask it in views
--   customer_id     varchar    null when unknown or ambiguous
--   customer_match  varchar    how the customer was found: email, phone, phone digits, id, ambiguous; null: not
--   total           double     in the order's currency
--   currency        varchar    as the source names it
--   products        varchar    names of the line items, separated by semicolons
--   line_items      bigint     rows of the export
with lines as (
    select
        *,
        coalesce(regexp_matches(status, '(?i)^partial(ly.?(fulfilled|shipped|sent|delivered))?$'), false) as is_partial,
    from latest_order_lines
),

grouped_orders as (
    select
        source,
        order_id,
        any_value(has_deliveries) as has_deliveries,
        min(placed_at) as placed_at,
        case when bool_and(done_at is not null or is_cancelled) and not bool_or(is_partial) then max(done_at) end
            as completed_at,
        case when bool_and(is_cancelled) then max(cancelled_at) end as cancelled_at,
        bool_and(is_cancelled) as is_cancelled,
        max(status) as status,
        latin_lower(max(customer_email)) as customer_email,
        customer_identity(latin_lower(max(customer_email)), max(customer_phone), max(customer_id)) as identity,
        max(total) as total,
        max(currency) as currency,
        string_agg(product, '; ' order by line_number) as products,
        count(*) as line_items,
    from lines
    group by source, order_id
)

select
    grouped_orders.source,
    grouped_orders.order_id,
    grouped_orders.placed_at,
    local_date(grouped_orders.placed_at) as placed_date,
    grouped_orders.completed_at,
    local_date(grouped_orders.completed_at) as completed_date,
    case when grouped_orders.has_deliveries then 'delivered' else 'fulfilled' end as clock_stops_at,
    grouped_orders.cancelled_at,
    grouped_orders.is_cancelled,
    grouped_orders.status,
    grouped_orders.customer_email,
    customer_matches.customer_id,
    customer_matches.customer_match,
    grouped_orders.total,
    grouped_orders.currency,
    grouped_orders.products,
    grouped_orders.line_items,
from grouped_orders
left join customer_matches using (identity)
order by grouped_orders.source, grouped_orders.order_id
