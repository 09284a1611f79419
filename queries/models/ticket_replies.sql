-- name: ticket_replies
-- answers: When did a person of ours first reply to each ticket, and how often did we write?
-- grain: one row per source, ticket_id
-- returns:
--   source           varchar    the system it came from
--   ticket_id        varchar    as the source names it
--   first_reply_at   timestamp  first public message by a person of ours, but for one that opened the ticket
--   staff_replies    bigint     public messages by persons of ours, that one included
--   person_id        varchar    who stands for the contact: a leader who wrote, else the first to reply
--   is_leader        boolean    that person is a leader
with written as (
    select
        source,
        ticket_id,
        count(*) filter (where is_public and author_kind = 'staff') as staff_replies,
        min(written_at, 2) filter (where is_public and author_kind = 'staff') as replied_at,
        arg_min(author_kind, (written_at, author_kind)) filter (where is_public) as first_author_kind,
        min(written_at) filter (where is_public) as first_public_at,
        min(written_at) filter (where not is_public) as first_private_at,
        arg_min(person_id, (not is_leader, written_at)) filter (where is_public and author_kind = 'staff') as person_id,
        coalesce(bool_or(is_leader) filter (where is_public and author_kind = 'staff'), false) as is_leader,
    from ticket_messages
    group by source, ticket_id
)

select
    ticket_rows.source,
    ticket_rows.ticket_id,
    coalesce(
        case
            when
                written.first_author_kind = 'staff'
                and written.first_public_at <= ticket_rows.created_at + interval 1 minute
                and not coalesce(written.first_private_at < written.first_public_at, false)
                then written.replied_at[2]
            else written.replied_at[1]
        end,
        ticket_rows.first_reply_at
    ) as first_reply_at,
    coalesce(written.staff_replies, 0) as staff_replies,
    written.person_id,
    coalesce(written.is_leader, false) as is_leader,
from ticket_rows
left join written using (source, ticket_id)
order by ticket_rows.source, ticket_rows.ticket_id
