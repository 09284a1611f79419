-- name: ticket_messages
-- answers: Who wrote what in a ticket, and was it a person?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source        varchar    the format it came from
--   ticket_id     varchar    as the source names it
--   message_id    varchar    as the source names it
--   written_at    timestamp  UTC
--   written_date  date       local day
--   author_kind   varchar    customer (the requester), staff, automatic, other: nobody whom we know, stops no clock
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
        min(people.person_id) as person_id,
        bool_or(people.is_leader) as is_leader,
    from latest_messages
    inner join people
        on
            (people.agent_id = latest_messages.author or people.email = lower(latest_messages.author))
            and local_date(latest_messages.written_at) between people.valid_from_date and people.valid_to_date
    group by latest_messages.source, latest_messages.ticket_id, latest_messages.message_id
    having count(distinct people.person_id) = 1
)

select
    latest_messages.source,
    latest_messages.ticket_id,
    latest_messages.message_id,
    latest_messages.written_at,
    local_date(latest_messages.written_at) as written_date,
    case
        when latest_messages.is_automatic then 'automatic'
        when latest_messages.author = latest_tickets.requester_id and known_authors.person_id is null then 'customer'
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
order by latest_messages.source, latest_messages.ticket_id, latest_messages.written_at, latest_messages.message_id
