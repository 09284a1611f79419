-- name: customer_segments_heard
-- answers: On which days did which leader meet which known customer?
-- grain: one row per customer_id, person_id, heard_date
-- returns:
--   customer_id  varchar  as in customers
--   person_id    varchar  the leader
--   heard_date   date     local day of a two-way contact
select distinct
    customers.customer_id,
    handled_contacts.person_id,
    handled_contacts.handled_date as heard_date,
from handled_contacts
inner join contacts using (contact_id)
inner join customers using (customer_id)
order by customers.customer_id, handled_contacts.person_id, heard_date
