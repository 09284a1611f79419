-- name: open_failures_without_order
-- answers: Which customers have a failure of ours that is neither repaired nor closed, and have not ordered since?
-- grain: one row per customer_id
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   customer_id      varchar  as in customers
--   customer         varchar  masked
--   size             varchar  of the account; null when nobody says
--   failures         bigint   open ones
--   happened_date    date     the first of them, local day
--   open_days        bigint   since then, until the data end: nobody knows what happened later
--   last_order_date  date     null: never ordered
--   contact_id       varchar  a thread in which it is talked about; null when none is named
--   has_owner        boolean  each of them has somebody who sees to it
--   is_acknowledged  boolean  we said sorry for at least one
with reach as (
    select max(last_date) as last_date
    from data_through
    where kind in ('calls', 'tickets', 'orders')
)

select
    customers.customer_id,
    masked_name(any_value(customers.name)) as customer,
    any_value(customers.size) as size,
    count(*) as failures,
    min(failures.happened_date) as happened_date,
    greatest(
        date_diff('day', min(failures.happened_date), least(cast($as_of_date as date) - 1, any_value(reach.last_date))),
        0
    ) as open_days,
    any_value(orders.last_order_date) as last_order_date,
    arg_min(failures.contact_id, (failures.happened_at, failures.failure_id)) as contact_id,
    bool_and(failures.has_owner) as has_owner,
    bool_or(recoveries.acknowledged_at is not null) as is_acknowledged,
from failures
inner join failure_recoveries as recoveries using (failure_id)
inner join customers using (customer_id)
cross join reach
left join customer_segments_orders as orders using (customer_id)
where
    failures.happened_date < cast($as_of_date as date)
    and failures.closed_date is null
    and recoveries.repaired_at is null
group by customers.customer_id
having max(failures.happened_date) >= coalesce(any_value(orders.last_order_date), date '1900-01-01')
order by open_days desc, customers.customer_id
