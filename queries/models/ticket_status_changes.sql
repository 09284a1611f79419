-- name: ticket_status_changes
-- answers: Through which states did each ticket go, and when?
-- grain: one row per source, ticket_id, change_number
-- returns:
--   source             varchar    the system it came from
--   ticket_id          varchar    as the source names it
--   change_number      bigint     1 = the first
--   changed_at         timestamp  UTC
--   until_at           timestamp  the next change; null while it lasts
--   status             varchar    new, open, pending, hold, solved, closed, deleted
--   is_resolved        boolean    solved, closed or deleted
--   was_resolved       boolean    the state before was one of these; false at the first
with status_rows as (
    select distinct
        source,
        ticket_id,
        changed_at,
        ticket_status(value) as status,
    from landing_ticket_changes
    where lower(field) = 'status' and value is not null
),

ordered_rows as (
    select
        *,
        status in ('solved', 'closed', 'deleted') as is_resolved,
        row_number() over (
            partition by source, ticket_id
            order by
                changed_at,
                list_position(['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'], status)
        ) as change_number,
    from status_rows
)

select
    source,
    ticket_id,
    change_number,
    changed_at,
    lead(changed_at) over (partition by source, ticket_id order by change_number) as until_at,
    status,
    is_resolved,
    coalesce(lag(is_resolved) over (partition by source, ticket_id order by change_number), false) as was_resolved,
from ordered_rows
order by source, ticket_id, change_number
