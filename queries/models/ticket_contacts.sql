-- name: ticket_contacts
-- answers: Which tickets were contacts with a customer, and who of us answered?
-- grain: one row per contact_id
-- returns:
--   contact_id          varchar    ticket, source and its id there
--   source              varchar    the format it came from
--   channel             varchar    as the source names it; ticket when it does not
--   direction           varchar    inbound
--   started_at          timestamp  UTC
--   queue_wait_seconds  double     null: a ticket does not queue
--   talk_seconds        double     null: nobody spoke
--   outcome             varchar    answered when a person replied or it was resolved, else waiting
--   answered_by_kind    varchar    person, unknown; null = nobody yet
--   answered_by         varchar    the assignee as the source names it
--   person_id           varchar    a leader who wrote, else the first to reply
--   is_leader           boolean    a leader wrote
--   customer_id         varchar    null when unknown or ambiguous
--   customer_match      varchar    how the customer was found; null: not
select
    'ticket/' || tickets.source || '/' || tickets.ticket_id as contact_id,
    tickets.source,
    coalesce(tickets.channel, 'ticket') as channel,
    'inbound' as direction,
    tickets.created_at as started_at,
    cast(null as double) as queue_wait_seconds,
    cast(null as double) as talk_seconds,
    case when ticket_replies.first_reply_at is null and tickets.is_open then 'waiting' else 'answered' end as outcome,
    case
        when ticket_replies.person_id is not null then 'person'
        when ticket_replies.first_reply_at is not null or not tickets.is_open then 'unknown'
    end as answered_by_kind,
    tickets.assignee as answered_by,
    ticket_replies.person_id,
    ticket_replies.is_leader,
    tickets.customer_id,
    tickets.customer_match,
from tickets
inner join ticket_replies using (source, ticket_id)
where tickets.exclusion is null or tickets.exclusion <> 'spam'
order by contact_id
