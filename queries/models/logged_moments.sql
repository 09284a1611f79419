-- name: logged_moments
-- answers: When did each leader speak with a customer or write to one, by the logs?
-- grain: one row per contact_id, person_id, moment_at
-- returns:
--   contact_id    varchar    as in logged_contacts
--   person_id     varchar    who spoke or wrote, a leader on that day; nobody else is listed by person
--   channel       varchar    call, or the ticket's channel
--   moment_at     timestamp  when the call began, or the message was written, UTC
--   until_at      timestamp  when the call ended, UTC; of a message the same moment
--   talk_seconds  double     spoken by this leader; null for tickets, and where the source does not say
with spoken as (
    select
        'call/' || conversations.source || '/' || conversations.call_key as contact_id,
        conversations.person_id,
        'call' as channel,
        calls.started_at as moment_at,
        greatest(calls.started_at, calls.ended_at) as until_at,
        conversations.talk_seconds,
    from call_conversations as conversations
    inner join calls using (source, call_key)
    where conversations.is_leader and calls.direction <> 'internal'
),

written as (
    select
        'ticket/' || ticket_messages.source || '/' || ticket_messages.ticket_id as contact_id,
        ticket_messages.person_id,
        coalesce(tickets.channel, 'ticket') as channel,
        ticket_messages.written_at as moment_at,
        ticket_messages.written_at as until_at,
        cast(null as double) as talk_seconds,
    from ticket_messages
    inner join tickets using (source, ticket_id)
    where ticket_messages.is_public and ticket_messages.author_kind = 'staff' and ticket_messages.is_leader
),

all_moments as (
    select * from spoken
    union all
    select * from written
)

select
    contact_id,
    person_id,
    any_value(channel) as channel,
    moment_at,
    max(until_at) as until_at,
    sum(talk_seconds) as talk_seconds,
from all_moments
group by contact_id, person_id, moment_at
order by moment_at, contact_id, person_id
