-- name: question_contacts
-- answers: In which contacts could customers ask something that we can read, and who were they?
-- grain: one row per contact_id
-- returns:
--   contact_id       varchar    as in question_texts
--   channel          varchar    call, or the ticket's channel
--   customer_id      varchar    null when unknown or ambiguous
--   asked_at         timestamp  first text, UTC
--   asked_date       date       local day
--   week_date        date       Monday of that week
--   size             varchar    of the account; unknown when nobody says
--   is_prospect      boolean    a known customer without an order placed on or before that day; false when unknown
--   is_leader_heard  boolean    a leader spoke with the customer, or wrote: handled_contacts has the contact
--   is_read          boolean    a text of the contact was read: only these are counted
with first_orders as (
    select
        customer_id,
        min(placed_at) as first_placed_at,
    from orders
    group by customer_id
),

grouped_texts as (
    select
        question_texts.contact_id,
        any_value(question_texts.channel) as channel,
        any_value(question_texts.customer_id) as customer_id,
        min(question_texts.written_at) as asked_at,
        bool_or(read_question_texts.text_key is not null) as is_read,
    from question_texts
    left join read_question_texts using (text_key, text_hash)
    group by question_texts.contact_id
)

select
    grouped_texts.contact_id,
    grouped_texts.channel,
    grouped_texts.customer_id,
    grouped_texts.asked_at,
    local_date(grouped_texts.asked_at) as asked_date,
    week_of(local_date(grouped_texts.asked_at)) as week_date,
    coalesce(customers.size, 'unknown') as size,
    customers.customer_id is not null
    and coalesce(
        local_date(least(customers.first_order_at, first_orders.first_placed_at)) > local_date(grouped_texts.asked_at),
        true
    ) as is_prospect,
    grouped_texts.contact_id in (select handled_contacts.contact_id from handled_contacts) as is_leader_heard,
    grouped_texts.is_read,
from grouped_texts
left join customers using (customer_id)
left join first_orders using (customer_id)
order by grouped_texts.asked_at, grouped_texts.contact_id
