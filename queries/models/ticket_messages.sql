-- name: ticket_messages
-- answers: Who wrote what in a ticket, and was it a person?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source        varchar    the system it came from
--   ticket_id     varchar    as the source names it
--   message_id    varchar    as the source names it
--   written_at    timestamp  UTC
--   written_date  date       local day
--   author_kind   varchar    customer (by role, else the requester), staff, automatic, other: unknown, stops no clock
--   person_id     varchar    the writer, when the roster knows the agent id or e-mail on that day
--   is_leader     boolean    false when unknown
--   is_public     boolean    the customer can see it
--   text          varchar    what was written
with latest_messages as (
    select *
    from landing_ticket_messages
    qualify row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
),

known_authors as (
    select
        latest_messages.source,
        latest_messages.ticket_id,
        latest_messages.message_id,
        min(author_persons.person_id) as person_id,
        bool_or(author_persons.is_leader) as is_leader,
    from latest_messages
    inner join ticket_author_persons as author_persons using (source, author)
    where local_date(latest_messages.written_at) between author_persons.valid_from_date and author_persons.valid_to_date
    group by latest_messages.source, latest_messages.ticket_id, latest_messages.message_id
    having count(distinct author_persons.person_id) = 1
)

select
    latest_messages.source,
    latest_messages.ticket_id,
    latest_messages.message_id,
    latest_messages.written_at,
    local_date(latest_messages.written_at) as written_date,
    case
        when latest_messages.is_automatic then 'automatic'
        when known_authors.person_id is not null then 'staff'
        when users.is_staff is null and latest_messages.author = latest_tickets.requester_id then 'customer'
        when not users.is_staff then 'customer'
        when staff_authors.author is not null then 'staff'
        else 'other'
    end as author_kind,
    known_authors.person_id,
    coalesce(known_authors.is_leader, false) as is_leader,
    coalesce(latest_messages.is_public, true) as is_public,
    latest_messages.text,
from latest_messages
left join latest_tickets using (source, ticket_id)
left join known_authors using (source, ticket_id, message_id)
left join staff_authors using (source, author)
left join ticket_users as users on latest_messages.source = users.source and latest_messages.author = users.user_id
order by latest_messages.source, latest_messages.ticket_id, latest_messages.written_at, latest_messages.message_id
