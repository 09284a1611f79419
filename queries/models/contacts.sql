-- name: contacts
-- answers: Which contacts with customers were there, and who of us handled each?
-- grain: one row per contact_id
-- returns:
--   contact_id          varchar    call or ticket, source and its key there; own and the entry's id
--   source              varchar    the format it came from; leader_contacts: a leader wrote it down, no log has it
--   channel             varchar    call, or the ticket's channel; of an own entry as it names it, else in person
--   direction           varchar    inbound, outbound, internal
--   started_at          timestamp  UTC
--   queue_wait_seconds  double     until a person answered or the caller left; null when it neither queued nor rang
--   talk_seconds        double     spoken with us; null when nobody spoke
--   outcome             varchar    answered, abandoned, voicemail, menu, busy, failed, no_answer, waiting
--   answered_by_kind    varchar    person, menu, queue, voicemail, outside, unknown; null = nobody
--   answered_by         varchar    extension, agent id or e-mail of ours as the source names it
--   person_id           varchar    who handled it; null when nobody did or the roster does not know
--   is_leader           boolean    a leader spoke with the customer, or wrote: handled_contacts has the contact
--   customer_id         varchar    null when unknown or ambiguous
--   customer_match      varchar    how the customer was found: email, phone, phone digits, id, ambiguous; null: not
--   started_date        date       local day
--   week_date           date       Monday of that week
select * from logged_contacts
union all by name
select
    contact_id,
    'leader_contacts' as source,
    channel,
    'inbound' as direction,
    started_at,
    cast(null as double) as queue_wait_seconds,
    talk_seconds,
    'answered' as outcome,
    'person' as answered_by_kind,
    person_id as answered_by,
    person_id,
    true as is_leader,
    customer_id,
    case when customer_id in (select customers.customer_id from customers) then 'id' end as customer_match,
    local_date(started_at) as started_date,
    week_of(local_date(started_at)) as week_date,
from own_contacts
where not is_logged
order by started_at, contact_id
