-- name: prospects
-- answers: Who registered before they ordered, and when did they order first?
-- grain: one row per customer_id
-- returns:
--   customer_id       varchar    as in customers
--   registered_at     timestamp  UTC
--   registered_date   date       local day
--   first_order_at    timestamp  the earlier of the orders' and the list of customers', UTC; null while they have none
--   first_order_date  date       local day
with first_orders as (
    select
        customer_id,
        min(placed_at) as placed_at,
    from orders
    where customer_id is not null
    group by customer_id
)

select
    customers.customer_id,
    customers.registered_at,
    local_date(customers.registered_at) as registered_date,
    least(customers.first_order_at, first_orders.placed_at) as first_order_at,
    local_date(least(customers.first_order_at, first_orders.placed_at)) as first_order_date,
from customers
left join first_orders using (customer_id)
where
    customers.registered_at is not null
    and coalesce(least(customers.first_order_at, first_orders.placed_at) > customers.registered_at, true)
order by customers.registered_at, customers.customer_id
