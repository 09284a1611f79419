-- name: first_leader_threads
-- answers: Which threads were the first contact of a customer with any leader?
-- grain: one row per contact_id
-- returns:
--   contact_id    varchar  the thread, as in contacts: its customer's messages were read
--   customer_id   varchar  as in customers
--   met_date      date     local day on which a leader first wrote
--   is_surprised  boolean  the customer is surprised, or doubts, that a leader writes
with first_contacts as (
    select
        contacts.customer_id,
        arg_min(handled_contacts.contact_id, (handled_contacts.handled_at, handled_contacts.contact_id)) as contact_id,
        min(handled_contacts.handled_date) as met_date,
    from handled_contacts
    inner join contacts using (contact_id)
    where contacts.customer_id is not null
    group by contacts.customer_id
)

select
    first_contacts.contact_id,
    any_value(first_contacts.customer_id) as customer_id,
    any_value(first_contacts.met_date) as met_date,
    bool_or(messages.doubts_leader) as is_surprised,
from first_contacts
inner join labelled_messages as messages using (contact_id)
where messages.is_from_customer and messages.is_read
group by first_contacts.contact_id
order by first_contacts.contact_id
