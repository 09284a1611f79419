-- name: prospect_contacts
-- answers: When did those who had not ordered yet get in touch, and did one of us speak with them?
-- grain: one row per contact_id
-- returns:
--   contact_id     varchar    as in contacts; after the registration and before the first order
--   customer_id    varchar    as in prospects
--   started_at     timestamp  UTC
--   started_date   date       local day
--   is_two_way     boolean    a person of ours spoke with them, or wrote
--   is_by_leader   boolean    a leader did
select
    contacts.contact_id,
    contacts.customer_id,
    contacts.started_at,
    contacts.started_date,
    two_way_contacts.contact_id is not null as is_two_way,
    two_way_contacts.contact_id is not null and contacts.is_leader as is_by_leader,
from contacts
inner join prospects using (customer_id)
left join two_way_contacts using (contact_id)
where
    contacts.direction <> 'internal'
    and contacts.started_at >= prospects.registered_at
    and coalesce(contacts.started_at < prospects.first_order_at, true)
order by contacts.started_at, contacts.contact_id
