-- name: ticket_resolutions
-- answers: When was each ticket first and last resolved, and how often?
-- grain: one row per source, ticket_id
-- returns:
--   source             varchar    the system it came from
--   ticket_id          varchar    as the source names it
--   first_resolved_at  timestamp  UTC; null when never
--   last_resolved_at   timestamp  the last time it turned from open to resolved
--   resolution_count   bigint     how often it did
--   first_solved_at    timestamp  first change to solved; where there is none, to closed
--   last_solved_at     timestamp  last change to solved; where there is none, to closed
--   solved_count       bigint     how often it changed to solved
select
    source,
    ticket_id,
    min(changed_at) filter (where is_resolved) as first_resolved_at,
    max(changed_at) filter (where is_resolved and not was_resolved) as last_resolved_at,
    count(*) filter (where is_resolved and not was_resolved) as resolution_count,
    coalesce(
        min(changed_at) filter (where status = 'solved'), min(changed_at) filter (where status = 'closed')
    ) as first_solved_at,
    coalesce(
        max(changed_at) filter (where status = 'solved'), max(changed_at) filter (where status = 'closed')
    ) as last_solved_at,
    count(*) filter (where status = 'solved') as solved_count,
from ticket_status_changes
group by source, ticket_id
order by source, ticket_id
