-- name: heard_so_far
-- answers: Who calls at which hours of the week, and whom of them did a leader hear in the last thirteen weeks?
-- grain: one row per weekday, hour_of_day, voice
-- params:
--   $person_id   varchar  heard by one leader, null: by any; default: null
--   $as_of_date  date     calls of the 91 days before this day; default: day_after_last
-- returns:
--   weekday         bigint   0 = Monday, local time of the company
--   hour_of_day     bigint   0-23
--   voice           varchar  the size of the account, prospect (had not ordered yet), or unknown
--   contacts        bigint   inbound calls that began in this hour
--   heard_contacts  bigint   of these, the leader spoke with the customer or wrote
with first_orders as (
    select
        customer_id,
        min(placed_at) as first_placed_at,
    from orders
    group by customer_id
),

heard as (
    select distinct contact_id
    from handled_contacts
    where $person_id is null or person_id = $person_id
),

voices as (
    select
        contacts.contact_id,
        isodow(local_time(contacts.started_at)) - 1 as weekday,
        hour(local_time(contacts.started_at)) as hour_of_day,
        case
            when customers.customer_id is null then 'unknown'
            when coalesce(least(customers.first_order_at, first_orders.first_placed_at) > contacts.started_at, true)
                then 'prospect'
            else coalesce(customers.size, 'unknown')
        end as voice,
    from contacts
    left join customers using (customer_id)
    left join first_orders using (customer_id)
    where
        contacts.direction = 'inbound'
        and contacts.channel = 'call'
        and contacts.outcome not in ('menu', 'failed')
        and contacts.started_date >= cast($as_of_date as date) - 91
        and contacts.started_date < cast($as_of_date as date)
)

select
    voices.weekday,
    voices.hour_of_day,
    voices.voice,
    count(*) as contacts,
    count(heard.contact_id) as heard_contacts,
from voices
left join heard using (contact_id)
group by voices.weekday, voices.hour_of_day, voices.voice
order by voices.weekday, voices.hour_of_day, voices.voice
