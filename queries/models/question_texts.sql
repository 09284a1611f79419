-- name: question_texts
-- answers: In which texts can questions of customers stand?
-- grain: one row per text_key
-- returns:
--   text_key      varchar    kind, source and the record's own id: the same after every import
--   contact_id    varchar    as in contacts; note, source and a key when the call is not in the log
--   source        varchar    the format it came from
--   channel       varchar    call, or the ticket's channel
--   text_kind     varchar    note, message (a customer's), subject (of a ticket without a message of the customer)
--   customer_id   varchar    null when unknown or ambiguous
--   written_at    timestamp  UTC; the call's when the note has no time
--   written_date  date       local day
--   text          varchar    as it was written: mask it in views
--   text_hash     varchar    md5 of the text
--   reason_field  varchar    why they called, as a field of the note names it; null when it does not
with customer_messages as (
    select *
    from ticket_messages
    where author_kind = 'customer' and is_public and trim(text) <> ''
),

ticket_texts as (
    select
        *,
        'message' as text_kind,
        concat_ws('/', 'message', source, ticket_id, message_id) as text_key,
    from customer_messages
    union all by name
    select
        tickets.source,
        tickets.ticket_id,
        'subject' as text_kind,
        concat_ws('/', 'subject', tickets.source, tickets.ticket_id) as text_key,
        tickets.created_at as written_at,
        tickets.subject as text,
    from tickets
    left join customer_messages using (source, ticket_id)
    where customer_messages.text is null
),

all_texts as (
    select * from note_texts
    union all by name
    select
        ticket_texts.text_key,
        'ticket/' || ticket_texts.source || '/' || ticket_texts.ticket_id as contact_id,
        ticket_texts.source,
        coalesce(tickets.channel, 'ticket') as channel,
        ticket_texts.text_kind,
        tickets.customer_id,
        ticket_texts.written_at,
        ticket_texts.text,
    from ticket_texts
    inner join tickets using (source, ticket_id)
    where tickets.exclusion is null or tickets.exclusion not in ('spam', 'test', 'deleted', 'duplicate')
)

select
    text_key,
    contact_id,
    source,
    channel,
    text_kind,
    customer_id,
    written_at,
    local_date(written_at) as written_date,
    text,
    md5(text) as text_hash,
    reason_field,
from all_texts
where written_at is not null and trim(text) <> ''
order by written_at, text_key
