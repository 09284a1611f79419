-- name: customer_segments
-- answers: From when to when was each customer new, without an order, small, large, lapsed, unhappy?
-- grain: one row per customer_id, segment, from_date
-- returns:
--   customer_id  varchar  as in customers; a customer may be in several segments on a day, or in none
--   segment      varchar  new, without_order, small, large, lapsed, unhappy (decision 0018)
--   from_date    date     first day, included; 1900-01-01: always
--   until_date   date     day after the last day; 9999-12-31: until further notice
--   size_by      varchar  size or revenue: what small and large go by, the same for all customers
with own as (
    select
        customers.customer_id,
        local_date(customers.registered_at) as registered_date,
        coalesce(known.first_order_date, date '9999-12-31') as first_order_date,
        if(known.order_days = 1, 365, cast(greatest(2 * known.usual_gap_days, 180) as integer)) as silent_days,
        if(count(customers.size) over () > 0, 'size', 'revenue') as size_by,
        case
            when size_by = 'size' then regexp_extract(lower(customers.size), '^(small|large)')
            when known.revenue <= quantile_disc(known.revenue, 0.25) over () then 'small'
            when known.revenue >= quantile_disc(known.revenue, 0.75) over () then 'large'
        end as size,
    from customers
    left join customer_segments_orders as known using (customer_id)
),

standing as (
    select
        customer_id,
        unnest(['new', 'new', 'without_order', size]) as segment,
        unnest([registered_date, first_order_date, coalesce(registered_date, date '1900-01-01'), date '1900-01-01'])
            as from_date,
        unnest([
            least(registered_date + 90, first_order_date), first_order_date + 90, first_order_date, date '9999-12-31'
        ]) as until_date,
    from own
),

-- Silent for longer than twice the own usual gap, and than 180 days; after a single order day, for longer than 365.
lapses as (
    select
        orders.customer_id,
        'lapsed' as segment,
        orders.placed_date + own.silent_days + 1 as from_date,
        lead(orders.placed_date, 1, date '9999-12-31') over (
            partition by orders.customer_id order by orders.placed_date
        ) as until_date,
    from orders
    inner join own using (customer_id)
    group by orders.customer_id, orders.placed_date, own.silent_days
),

spells as (
    select * from standing
    union all
    select * from lapses
    union all
    select
        customer_id,
        'unhappy' as segment,
        unhappy_date as from_date,
        unhappy_date + 180 as until_date,
    from customer_segments_unhappy
)

select distinct
    spells.*,
    (select max(own.size_by) from own) as size_by,
from spells
where spells.segment <> '' and spells.from_date < least(spells.until_date, date '9999-12-31')
order by customer_id, segment, from_date
