-- name: doubts
-- answers: Where did a customer doubt what we say, and what resolved it?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source               varchar    the system it came from
--   ticket_id            varchar    as the source names it
--   message_id           varchar    as the source names it
--   contact_id           varchar    as in contacts
--   customer_id          varchar    null when unknown or ambiguous
--   written_at           timestamp  UTC
--   written_date         date       local day
--   is_newsletter_reply  boolean    the thread answers a newsletter, or speaks of one
--   thanked_date         date       the customer's first thanks or praise since, local day; null: none
--   ordered_date         date       their first order since, local day; null: none
with thanks as (
    select
        unnest([contact_id, 'customer/' || customer_id]) as said,
        written_at,
        written_date,
    from labelled_messages
    where is_from_customer and (is_thanks or is_praise) and not is_doubt
),

doubting as (
    select
        *,
        unnest([contact_id, 'customer/' || customer_id]) as said,
    from labelled_messages
    where is_from_customer and is_doubt
)

select
    doubting.source,
    doubting.ticket_id,
    doubting.message_id,
    any_value(doubting.contact_id) as contact_id,
    any_value(doubting.customer_id) as customer_id,
    any_value(doubting.written_at) as written_at,
    any_value(doubting.written_date) as written_date,
    bool_or(newsletter_replies.contact_id is not null) as is_newsletter_reply,
    min(thanks.written_date) as thanked_date,
    min(orders.placed_date) as ordered_date,
from doubting
left join newsletter_replies on doubting.contact_id = newsletter_replies.contact_id
left join thanks on doubting.said = thanks.said and doubting.written_at < thanks.written_at
left join orders
    on doubting.said = 'customer/' || orders.customer_id and doubting.written_at < orders.placed_at
group by doubting.source, doubting.ticket_id, doubting.message_id
order by doubting.source, doubting.ticket_id, written_at, doubting.message_id
