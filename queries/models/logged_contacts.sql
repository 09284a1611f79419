-- name: logged_contacts
-- answers: Which contacts with customers do the logs hold, and who of us handled each?
-- grain: one row per contact_id
-- returns:
--   contact_id          varchar    call or ticket, source and its key there
--   source              varchar    the format it came from
--   channel             varchar    call, or the ticket's channel
--   direction           varchar    inbound, outbound, internal
--   started_at          timestamp  UTC
--   queue_wait_seconds  double     until a person answered or the caller left; null when it neither queued nor rang
--   talk_seconds        double     spoken with us; null when nobody spoke
--   outcome             varchar    answered, abandoned, voicemail, menu, busy, failed, no_answer, waiting
--   answered_by_kind    varchar    person, menu, queue, voicemail, outside, unknown; null = nobody
--   answered_by         varchar    extension, agent id or e-mail of ours as the source names it
--   person_id           varchar    who handled it; null when nobody did or the roster does not know
--   is_leader           boolean    a leader spoke with the customer, or wrote
--   customer_id         varchar    null when unknown or ambiguous
--   customer_match      varchar    how the customer was found: email, phone, phone digits, id, ambiguous; null: not
--   started_date        date       local day
--   week_date           date       Monday of that week
with call_contacts as (
    select
        'call/' || calls.source || '/' || calls.call_key as contact_id,
        calls.source,
        'call' as channel,
        calls.direction,
        calls.started_at,
        coalesce(
            calls.stated_wait_seconds,
            date_diff('second', calls.waiting_since_at, coalesce(calls.first_answer_at, calls.ended_at))
        ) as queue_wait_seconds,
        conversations.talk_seconds,
        call_outcomes.outcome,
        call_outcomes.answered_by_kind,
        conversations.our_device as answered_by,
        conversations.person_id,
        coalesce(conversations.is_leader and calls.direction <> 'internal', false) as is_leader,
        call_outcomes.customer_id,
        call_outcomes.customer_match,
    from calls
    inner join call_outcomes using (source, call_key)
    left join call_conversations as conversations
        on calls.source = conversations.source and calls.call_key = conversations.call_key and conversations.choice = 1
),

all_logged as (
    select * from call_contacts
    union all
    select * from ticket_contacts
)

select
    *,
    local_date(started_at) as started_date,
    week_of(local_date(started_at)) as week_date,
from all_logged
order by started_at, contact_id
