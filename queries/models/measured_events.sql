-- name: measured_events
-- answers: Which contacts, calls and orders does each weekly measure count?
-- grain: one row per measure, event_id, week_date
-- returns:
--   measure    varchar  leader_contacts, customer_contacts, offered_calls, abandoned_calls, orders_placed, orders_done
--   event_id   varchar  contact_id, or source and order_id
--   week_date  date     Monday of the week in which it counts
with leader_contact_weeks as (
    select distinct
        contact_id,
        week_date,
    from handled_contacts
),

customer_contacts as (
    select
        contact_id,
        week_date,
        channel = 'call' and direction = 'inbound' and queue_wait_seconds is not null as is_offered,
        channel = 'call' and direction = 'inbound' and outcome = 'abandoned' as is_abandoned,
    from contacts
    where direction <> 'internal' and outcome not in ('menu', 'failed')
)

select
    'leader_contacts' as measure,
    contact_id as event_id,
    week_date,
from leader_contact_weeks
union all
select
    'customer_contacts' as measure,
    contact_id as event_id,
    week_date,
from customer_contacts
union all
select
    'offered_calls' as measure,
    contact_id as event_id,
    week_date,
from customer_contacts
where is_offered
union all
select
    'abandoned_calls' as measure,
    contact_id as event_id,
    week_date,
from customer_contacts
where is_abandoned
union all
select
    'orders_placed' as measure,
    source || '/' || order_id as event_id,
    week_of(placed_date) as week_date,
from orders
union all
select
    'orders_done' as measure,
    source || '/' || order_id as event_id,
    week_of(completed_date) as week_date,
from orders
where completed_date is not null
order by measure, event_id, week_date
