-- name: handled_contacts
-- answers: Which two-way contacts did each leader handle?
-- grain: one row per contact_id, person_id, week_date
-- returns:
--   contact_id    varchar    as in contacts
--   person_id     varchar    who spoke or wrote, a leader on that day; nobody else is listed by person
--   channel       varchar    call, or the ticket's channel
--   handled_at    timestamp  when the call began, or when the leader first wrote that week, UTC
--   handled_date  date       local day
--   week_date     date       Monday of that week
--   talk_seconds  double     spoken by this leader; null for tickets, and where the source does not say
with spoken as (
    select
        'call/' || conversations.source || '/' || conversations.call_key as contact_id,
        conversations.person_id,
        'call' as channel,
        calls.started_at as handled_at,
        conversations.talk_seconds,
    from call_conversations as conversations
    inner join calls using (source, call_key)
    where conversations.is_leader and calls.direction <> 'internal'
),

written as (
    select
        'ticket/' || ticket_messages.source || '/' || ticket_messages.ticket_id as contact_id,
        ticket_messages.person_id,
        any_value(coalesce(tickets.channel, 'ticket')) as channel,
        min(ticket_messages.written_at) as handled_at,
        cast(null as double) as talk_seconds,
    from ticket_messages
    inner join tickets using (source, ticket_id)
    where ticket_messages.is_public and ticket_messages.author_kind = 'staff' and ticket_messages.is_leader
    group by
        ticket_messages.source,
        ticket_messages.ticket_id,
        ticket_messages.person_id,
        week_of(ticket_messages.written_date)
),

all_handled as (
    select * from spoken
    union all
    select * from written
)

select
    contact_id,
    person_id,
    any_value(channel) as channel,
    min(handled_at) as handled_at,
    local_date(min(handled_at)) as handled_date,
    week_of(local_date(handled_at)) as week_date,
    sum(talk_seconds) as talk_seconds,
from all_handled
group by contact_id, person_id, week_of(local_date(handled_at))
order by contact_id, person_id, week_date
