-- name: silence_replies
-- answers: When did persons of ours answer in each ticket, one after the other?
-- grain: one row per source, ticket_id, reply_number
-- returns:
--   source        varchar    the system it came from
--   ticket_id     varchar    as the source names it
--   reply_number  bigint     1 = the first public message by a person of ours; no automatic reply, no note among us
--   message_id    varchar    as the source names it
--   written_at    timestamp  UTC
--   person_id     varchar    the writer; null when the roster does not know; for models, never for a question
--   customer_id   varchar    of the ticket; null when unknown or ambiguous
select
    ticket_messages.source,
    ticket_messages.ticket_id,
    row_number() over (
        partition by ticket_messages.source, ticket_messages.ticket_id
        order by ticket_messages.written_at, ticket_messages.message_id
    ) as reply_number,
    ticket_messages.message_id,
    ticket_messages.written_at,
    ticket_messages.person_id,
    tickets.customer_id,
from ticket_messages
inner join tickets using (source, ticket_id)
where ticket_messages.author_kind = 'staff' and ticket_messages.is_public
order by ticket_messages.source, ticket_messages.ticket_id, reply_number
