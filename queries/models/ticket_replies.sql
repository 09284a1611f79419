-- name: ticket_replies
-- answers: When did a person of ours first reply to each ticket, and how often did we write?
-- grain: one row per source, ticket_id
-- returns:
--   source           varchar    the format it came from
--   ticket_id        varchar    as the source names it
--   first_reply_at   timestamp  first public message by a person of ours after the ticket was created; null when none
--   staff_replies    bigint     public messages by persons of ours
--   person_id        varchar    who stands for the contact: a leader who wrote, else the first to reply
--   is_leader        boolean    that person is a leader
with latest_first_replies as (
    select
        source,
        ticket_id,
        max(first_reply_at) as first_reply_at,
    from landing_tickets
    group by source, ticket_id
)

select
    tickets.source,
    tickets.ticket_id,
    coalesce(
        min(ticket_messages.written_at) filter (where ticket_messages.written_at > tickets.created_at),
        any_value(latest_first_replies.first_reply_at)
    ) as first_reply_at,
    count(ticket_messages.message_id) as staff_replies,
    arg_min(ticket_messages.person_id, (not ticket_messages.is_leader, ticket_messages.written_at)) as person_id,
    coalesce(bool_or(ticket_messages.is_leader), false) as is_leader,
from tickets
left join ticket_messages
    on
        tickets.source = ticket_messages.source
        and tickets.ticket_id = ticket_messages.ticket_id
        and ticket_messages.author_kind = 'staff'
        and ticket_messages.is_public
left join latest_first_replies
    on
        tickets.source = latest_first_replies.source
        and tickets.ticket_id = latest_first_replies.ticket_id
group by tickets.source, tickets.ticket_id
order by tickets.source, tickets.ticket_id
