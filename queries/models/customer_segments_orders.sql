-- name: customer_segments_orders
-- answers: When did each customer order, at what gaps, and for how much?
-- grain: one row per customer_id
-- returns:
--   customer_id       varchar  as in customers
--   first_order_date  date     local day; by the list of customers where it knows an earlier one
--   last_order_date   date     local day; null when only the list of customers tells of an order
--   order_days        bigint   days with an order
--   usual_gap_days    double   median of the days between one order day and the next; null with one order day
--   revenue           double   of what was not cancelled, in the currency of most orders; null when no total is known
with order_days as (
    select distinct
        customer_id,
        placed_date,
    from orders
    where customer_id is not null
),

gaps as (
    select
        *,
        placed_date - lag(placed_date) over (partition by customer_id order by placed_date) as gap_days,
    from order_days
),

rhythms as (
    select
        customer_id,
        min(placed_date) as first_order_date,
        max(placed_date) as last_order_date,
        count(*) as order_days,
        median(gap_days) as usual_gap_days,
    from gaps
    group by customer_id
),

revenues as (
    select
        customer_id,
        round(sum(total), 2) as revenue,
    from orders
    where
        not is_cancelled
        and coalesce(currency, '') = (select mode(coalesce(each.currency, '')) from orders as each)
    group by customer_id
)

select
    customers.customer_id,
    least(rhythms.first_order_date, local_date(customers.first_order_at)) as first_order_date,
    rhythms.last_order_date,
    coalesce(rhythms.order_days, 0) as order_days,
    rhythms.usual_gap_days,
    revenues.revenue,
from customers
left join rhythms using (customer_id)
left join revenues using (customer_id)
where rhythms.customer_id is not null or customers.first_order_at is not null
order by customers.customer_id
