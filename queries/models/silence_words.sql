-- name: silence_words
-- answers: What did each waiting customer write first, or what were they promised?
-- grain: one row per wait_id
-- returns:
--   wait_id  varchar  as in silences
--   words    varchar  as written: mask it in views
select
    silence_waits.wait_id,
    coalesce(arg_min(ticket_messages.text, ticket_messages.message_id), any_value(promises.title)) as words,
from silence_waits
left join ticket_messages
    on
        silence_waits.source = ticket_messages.source
        and silence_waits.ticket_id = ticket_messages.ticket_id
        and silence_waits.since_at = ticket_messages.written_at
        and ticket_messages.author_kind = 'customer'
left join promises on silence_waits.wait_id = 'promise/' || promises.action_id
group by silence_waits.wait_id
having words is not null
order by silence_waits.wait_id
