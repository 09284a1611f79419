-- name: failure_talks
-- answers: Which failures does a conversation tell of, and when was it?
-- grain: one row per failure_id
-- returns:
--   failure_id  varchar    as in failures: those whose contact is a call or talk that a person of ours took
--   started_at  timestamp  not before the failure, UTC
select
    failures.failure_id,
    contacts.started_at,
from failures
inner join contacts using (contact_id)
where
    contacts.contact_id not like 'ticket/%'
    and contacts.answered_by_kind = 'person'
    and contacts.started_at >= failures.happened_at
order by failures.failure_id
