-- name: prospect_rows
-- answers: Who registered and has not ordered, and what did they ask last?
-- grain: one row per customer_id
-- params:
--   $as_of_date  date  without an order at the start of this day; default: day_after_last
-- returns:
--   customer_id        varchar  as in customers
--   customer           varchar  the name masked
--   registered_date    date     local day
--   days_registered    bigint   whole days
--   contacts           bigint   calls and tickets since then
--   conversations      bigint   of these, a person of ours spoke with them or wrote to them
--   is_met_by_leader   boolean  a leader did
--   last_contact_date  date     local day; null when they never got in touch
--   last_contact_id    varchar  as in contacts
--   last_question      varchar  in their words, names and numbers hidden; null when none was read
with touched as (
    select
        customer_id,
        count(*) as contacts,
        count(*) filter (where is_two_way) as conversations,
        bool_or(is_by_leader) as is_met_by_leader,
        max(started_date) as last_contact_date,
        arg_max(contact_id, (started_at, contact_id)) as last_contact_id,
    from prospect_contacts
    where started_date < cast($as_of_date as date)
    group by customer_id
),

asked as (
    select
        customer_id,
        arg_max(words, (asked_at, text_key, start_sign)) as last_question,
    from question_units
    where asked_date < cast($as_of_date as date)
    group by customer_id
)

select
    prospects.customer_id,
    masked_name(customers.name) as customer,
    prospects.registered_date,
    cast($as_of_date as date) - 1 - prospects.registered_date as days_registered,
    coalesce(touched.contacts, 0) as contacts,
    coalesce(touched.conversations, 0) as conversations,
    coalesce(touched.is_met_by_leader, false) as is_met_by_leader,
    touched.last_contact_date,
    touched.last_contact_id,
    masked_quote(asked.last_question, customers.name) as last_question,
from prospects
inner join customers using (customer_id)
left join touched using (customer_id)
left join asked using (customer_id)
where
    prospects.registered_date < cast($as_of_date as date)
    and coalesce(prospects.first_order_date >= cast($as_of_date as date), true)
order by touched.last_contact_date desc nulls last, prospects.registered_date desc, prospects.customer_id
