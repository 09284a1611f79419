-- name: shift_failures
-- answers: When did we fail which customer, and did they order again?
-- grain: one row per customer_id, failed_date
-- returns:
--   customer_id        varchar  as in customers
--   failed_date        date     local day: registered or tagged (failures); reopened, rated badly, a late order in ten
--   next_order_date    date     first day on which they ordered after it; null: not since
--   usual_gap_days     double   median of the days between their order days; null with one order day
with slow_days as (
    select cast(quantile_disc(completed_date - placed_date, 0.9) as integer) as whole_days
    from orders
    where not is_cancelled
),

-- Wider than the model failures, which holds what a person called one: a sign that somebody may be lost is enough here.
signs as (
    select
        customer_id,
        happened_date as failed_date,
    from failures
    where customer_id is not null
    union
    select
        customer_id,
        unhappy_date as failed_date,
    from customer_segments_unhappy
    where sign in ('rating', 'satisfaction', 'reopened')
    union
    select
        orders.customer_id,
        orders.placed_date + slow_days.whole_days + 1 as failed_date,
    from orders
    cross join slow_days
    where
        orders.customer_id is not null
        and not orders.is_cancelled
        and coalesce(orders.completed_date - orders.placed_date > slow_days.whole_days, true)
)

select
    signs.customer_id,
    signs.failed_date,
    min(orders.placed_date) as next_order_date,
    any_value(customer_segments_orders.usual_gap_days) as usual_gap_days,
from signs
inner join customer_segments_orders using (customer_id)
left join orders on signs.customer_id = orders.customer_id and signs.failed_date < orders.placed_date
group by signs.customer_id, signs.failed_date
order by signs.customer_id, signs.failed_date
