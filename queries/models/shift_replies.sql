-- name: shift_replies
-- answers: How did we answer each question that was asked in a ticket?
-- grain: one row per topic_id, contact_id, asked_at
-- returns:
--   topic_id    bigint     a live topic
--   contact_id  varchar    the ticket
--   asked_at    timestamp  when the question was written, UTC
--   replied_at  timestamp  of the first public message of ours after it, UTC
--   text        varchar    names of ours, leaders apart, of the customer and of third persons are hidden
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
    without_contacts(
        without_people(
            arg_min(replies.text, (replies.written_at, replies.message_id)),
            list_append((select list(colleague_names.written) from colleague_names), any_value(customers.name)),
            (select list(shown_names.written) from shown_names)
        )
    ) as text,
from question_units
inner join replies on question_units.contact_id = replies.contact_id and question_units.asked_at < replies.written_at
left join question_contacts on question_units.contact_id = question_contacts.contact_id
left join customers on question_contacts.customer_id = customers.customer_id
where question_units.topic_id is not null
group by question_units.topic_id, question_units.contact_id, question_units.asked_at
order by question_units.topic_id, question_units.contact_id, question_units.asked_at
