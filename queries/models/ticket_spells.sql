-- name: ticket_spells
-- answers: From when to when did each ticket lie open, reopenings included?
-- grain: one row per source, ticket_id, opened_at
-- returns:
--   source     varchar    the format it came from
--   ticket_id  varchar    as the source names it
--   opened_at  timestamp  created or reopened, UTC
--   closed_at  timestamp  resolved; null while open
with turns as (
    select
        source,
        ticket_id,
        changed_at as opened_at,
        lead(changed_at) over (partition by source, ticket_id order by change_number) as closed_at,
        is_resolved,
    from ticket_status_changes
    where is_resolved <> was_resolved
)

select
    source,
    ticket_id,
    created_at as opened_at,
    coalesce(first_resolved_at, resolved_at) as closed_at,
from tickets
union all
select
    source,
    ticket_id,
    opened_at,
    closed_at,
from turns
where not is_resolved
order by source, ticket_id, opened_at
