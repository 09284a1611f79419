-- name: ticket_spells
-- answers: From when to when did each ticket lie open, reopenings included, where its end is known?
-- grain: one row per source, ticket_id, opened_at
-- returns:
--   source     varchar    the format it came from
--   ticket_id  varchar    as the source names it
--   opened_at  timestamp  created or reopened, UTC
--   closed_at  timestamp  resolved; null while open. A closed ticket whose closing day is unknown has no row
with turns as (
    select
        source,
        ticket_id,
        changed_at as opened_at,
        lead(changed_at) over (partition by source, ticket_id order by change_number) as closed_at,
        is_resolved,
    from ticket_status_changes
    where is_resolved <> was_resolved
),

first_spells as (
    select
        tickets.source,
        tickets.ticket_id,
        tickets.created_at as opened_at,
        coalesce(resolutions.first_resolved_at, tickets.resolved_at) as closed_at,
        tickets.is_open,
    from tickets
    left join ticket_resolutions as resolutions using (source, ticket_id)
),

later_spells as (
    select
        turns.source,
        turns.ticket_id,
        turns.opened_at,
        turns.closed_at,
        tickets.is_open,
    from turns
    inner join tickets using (source, ticket_id)
    where not turns.is_resolved
)

select
    source,
    ticket_id,
    opened_at,
    closed_at,
from first_spells
where is_open or closed_at is not null
union all
select
    source,
    ticket_id,
    opened_at,
    closed_at,
from later_spells
where is_open or closed_at is not null
order by source, ticket_id, opened_at
