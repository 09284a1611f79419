-- name: shift_replies
-- answers: How did we answer each question that was asked in a ticket?
-- grain: one row per topic_id, contact_id, asked_at
-- returns:
--   topic_id    bigint     a live topic
--   contact_id  varchar    the ticket
--   asked_at    timestamp  when the question was written, UTC
--   replied_at  timestamp  of the first public message of ours after it, UTC
--   text        varchar    what we wrote: mask it in views
with replies as (
    select
        'ticket/' || source || '/' || ticket_id as contact_id,
        message_id,
        written_at,
        text,
    from ticket_messages
    where is_public and author_kind = 'staff' and trim(text) <> ''
)

select
    question_units.topic_id,
    question_units.contact_id,
    question_units.asked_at,
    min(replies.written_at) as replied_at,
    arg_min(replies.text, (replies.written_at, replies.message_id)) as text,
from question_units
inner join replies on question_units.contact_id = replies.contact_id and question_units.asked_at < replies.written_at
where question_units.topic_id is not null
group by question_units.topic_id, question_units.contact_id, question_units.asked_at
order by question_units.topic_id, question_units.contact_id, question_units.asked_at
