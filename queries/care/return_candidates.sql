-- name: return_candidates
-- answers: On which days did each customer order, and on which did we fail them?
-- grain: one row per customer_id, event_kind, event_date
-- returns:
--   customer_id  varchar  with at least one order
--   size         varchar  of the account, small, large; other: anything else, and when nobody says
--   event_kind   varchar  order, failure
--   event_date   date     local day
--   is_repaired  boolean  of a failure: a repair was done within 90 days; null for an order
with sizes as (
    select
        customer_id,
        max(segment) as size,
    from customer_segments
    where segment in ('small', 'large')
    group by customer_id
),

events as (
    select
        customer_id,
        'order' as event_kind,
        placed_date as event_date,
        cast(null as boolean) as is_repaired,
    from orders
    where customer_id is not null and not is_cancelled
    union all
    select
        failures.customer_id,
        'failure' as event_kind,
        failures.happened_date as event_date,
        coalesce(recoveries.repaired_at <= failures.happened_at + interval 90 day, false) as is_repaired,
    from failures
    inner join failure_recoveries as recoveries using (failure_id)
    where failures.customer_id in (select orders.customer_id from orders)
)

select
    events.customer_id,
    coalesce(any_value(sizes.size), 'other') as size,
    events.event_kind,
    events.event_date,
    bool_or(events.is_repaired) as is_repaired,
from events
left join sizes using (customer_id)
group by events.customer_id, events.event_kind, events.event_date
order by events.customer_id, events.event_kind, events.event_date
