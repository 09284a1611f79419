-- name: ticket_status_changes
-- answers: Through which states did each ticket go, and when?
-- grain: one row per source, ticket_id, change_number
-- returns:
--   source             varchar    the format it came from
--   ticket_id          varchar    as the source names it
--   change_number      bigint     1 = the first
--   changed_at         timestamp  UTC
--   until_at           timestamp  the next change; null while it lasts
--   status             varchar    new, open, pending, hold, solved, closed
--   is_resolved        boolean    solved or closed
--   was_resolved       boolean    the state before was solved or closed; false at the first
with status_rows as (
    select
        source,
        ticket_id,
        changed_at,
        record_key,
        case lower(value)
            when 'resolved' then 'solved'
            when 'deleted' then 'closed'
            else lower(value)
        end as status,
    from landing_ticket_changes
    where lower(field) = 'status'
    qualify row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
),

ordered_rows as (
    select
        *,
        status in ('solved', 'closed') as is_resolved,
        row_number() over (partition by source, ticket_id order by changed_at, record_key) as change_number,
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
