-- name: silence_waits
-- answers: Who waited for a person's answer, to a message or for a promised call-back, and by which business hours?
-- grain: one row per wait_id
-- returns:
--   wait_id            varchar      the ticket and the first message, or the promise
--   wait_kind          varchar      message, call back
--   source             varchar      the system it came from; actions for a promised call-back
--   ticket_id          varchar      null for a promised call-back
--   contact_id         varchar      as in contacts; null when none is known
--   customer_id        varchar      null when unknown or ambiguous
--   team               varchar      of the ticket; null when unknown
--   since_at           timestamp    the first message that nobody had answered, or the end of the day due, UTC
--   until_at           timestamp    answered by a person, or closed for good; null: they wait
--   answered_by_human  boolean      false: closed without a word, or they wait
--   chased_at          timestamp[]  further messages or unanswered calls of theirs meanwhile
--   replies_before     bigint       public messages by persons of ours before it; null for a promised call-back
--   answer_message_id  varchar      the message that answered; null where none did
--   promised_by        varchar      the leader who promised the call-back; null for a message
--   schedule_number    bigint       of business_schedules: the hours that held for the ticket when the wait began
with usual_schedules as (
    select
        source,
        max(schedule_number) as schedule_number,
    from business_schedules
    where is_default and source is not null
    group by source
)

select
    'ticket/' || waits.source || '/' || waits.ticket_id || '/' || waits.since_at as wait_id,
    'message' as wait_kind,
    waits.source,
    waits.ticket_id,
    'ticket/' || waits.source || '/' || waits.ticket_id as contact_id,
    tickets.customer_id,
    tickets.team,
    waits.since_at,
    waits.until_at,
    waits.answered_by_human,
    waits.chased_at,
    waits.replies_before,
    waits.answer_message_id,
    cast(null as varchar) as promised_by,
    coalesce(ticket_schedules.schedule_number, usual_schedules.schedule_number, 1) as schedule_number,
from silence_ticket_waits as waits
inner join tickets using (source, ticket_id)
left join usual_schedules on waits.source = usual_schedules.source
asof left join ticket_schedules
    on
        waits.source = ticket_schedules.source
        and waits.ticket_id = ticket_schedules.ticket_id
        and waits.since_at >= ticket_schedules.from_at
union all
select
    'promise/' || action_id as wait_id,
    'call back' as wait_kind,
    'actions' as source,
    cast(null as varchar) as ticket_id,
    contact_id,
    customer_id,
    cast(null as varchar) as team,
    since_at,
    until_at,
    until_at is not null as answered_by_human,
    chased_at,
    cast(null as bigint) as replies_before,
    cast(null as varchar) as answer_message_id,
    person_id as promised_by,
    1 as schedule_number,
from silence_call_backs
order by since_at, wait_id
