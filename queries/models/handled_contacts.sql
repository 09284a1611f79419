-- name: handled_contacts
-- answers: Which two-way contacts did each person of ours handle?
-- grain: one row per contact_id, person_id, week_date
-- returns:
--   contact_id    varchar    as in contacts
--   person_id     varchar    who spoke or wrote
--   is_leader     boolean    that person is a leader
--   channel       varchar    call, or the ticket's channel
--   handled_at    timestamp  when the person began to speak, or first wrote that week, UTC
--   handled_date  date       local day
--   week_date     date       Monday of that week
--   talk_seconds  double     spoken by this person; null for tickets
with spoken as (
    select
        'call/' || conversations.source || '/' || conversations.call_key as contact_id,
        conversations.person_id,
        conversations.is_leader,
        'call' as channel,
        calls.started_at as handled_at,
        conversations.talk_seconds,
    from call_conversations as conversations
    inner join calls using (source, call_key)
    where conversations.person_id is not null and conversations.talk_seconds > 0 and calls.direction <> 'internal'
),

written as (
    select
        'ticket/' || ticket_messages.source || '/' || ticket_messages.ticket_id as contact_id,
        ticket_messages.person_id,
        bool_or(ticket_messages.is_leader) as is_leader,
        any_value(coalesce(tickets.channel, 'ticket')) as channel,
        min(ticket_messages.written_at) as handled_at,
        cast(null as double) as talk_seconds,
    from ticket_messages
    inner join tickets using (source, ticket_id)
    where ticket_messages.is_public and ticket_messages.author_kind = 'staff' and ticket_messages.person_id is not null
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
    bool_or(is_leader) as is_leader,
    any_value(channel) as channel,
    min(handled_at) as handled_at,
    local_date(min(handled_at)) as handled_date,
    week_of(local_date(handled_at)) as week_date,
    sum(talk_seconds) as talk_seconds,
from all_handled
group by contact_id, person_id, week_of(local_date(handled_at))
order by contact_id, person_id, week_date
