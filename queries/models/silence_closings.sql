-- name: silence_closings
-- answers: From when to when was each ticket closed?
-- grain: one row per source, ticket_id, changed_at
-- returns:
--   source      varchar    the system it came from
--   ticket_id   varchar    as the source names it
--   changed_at  timestamp  it turned from open to solved, closed or deleted, UTC
--   until_at    timestamp  it was opened again; null: it stayed closed
with edges as (
    select
        source,
        ticket_id,
        changed_at,
        is_resolved,
        lead(changed_at) over (partition by source, ticket_id order by change_number) as until_at,
    from ticket_status_changes
    where is_resolved <> was_resolved
)

select
    source,
    ticket_id,
    changed_at,
    max(until_at) as until_at,
from edges
where is_resolved
group by source, ticket_id, changed_at
union all
select
    source,
    ticket_id,
    resolved_at as changed_at,
    cast(null as timestamp) as until_at,
from tickets
where not has_history and resolved_at is not null
order by source, ticket_id, changed_at
