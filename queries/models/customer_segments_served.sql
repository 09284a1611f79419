-- name: customer_segments_served
-- answers: From when to when did we serve each known customer?
-- grain: one row per customer_id, from_date, until_date
-- returns:
--   customer_id  varchar  as in customers; rows overlap
--   from_date    date     day of a contact or an order; or of the registration
--   until_date   date     365 days later; or the day of the first order after a registration
with days as (
    select
        customer_id,
        started_date as from_date,
    from contacts
    union
    select
        customer_id,
        placed_date as from_date,
    from orders
)

select
    days.customer_id,
    days.from_date,
    days.from_date + 365 as until_date,
from days
inner join customers using (customer_id)
union
select
    customer_id,
    from_date,
    until_date,
from customer_segments
where segment = 'without_order'
order by customer_id, from_date, until_date
