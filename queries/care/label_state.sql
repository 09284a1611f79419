-- name: label_state
-- answers: How many messages of tickets can be read for their words, and how many were?
-- grain: one row per messages
-- returns:
--   messages  bigint  that customers can see, of a person of ours, of the desk or of a customer
--   labelled  bigint  of these, read
select
    count(*) as messages,
    count(message_labels.message_id) as labelled,
from ticket_messages
left join message_labels using (source, ticket_id, message_id)
where ticket_messages.is_public and ticket_messages.author_kind <> 'other' and trim(ticket_messages.text) <> ''
order by messages
