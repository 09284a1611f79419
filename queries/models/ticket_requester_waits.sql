-- name: ticket_requester_waits
-- answers: From when to when did each ticket lie with us: new, open or on hold?
-- grain: one row per source, ticket_id, from_at
-- returns:
--   source     varchar    the system it came from
--   ticket_id  varchar    as the source names it
--   from_at    timestamp  UTC
--   until_at   timestamp  the next state; an unfinished one lasts to the last change known of the source
with last_known as (
    select
        source,
        max(changed_at) as last_change_at,
    from ticket_status_changes
    group by source
)

select
    ticket_status_changes.source,
    ticket_status_changes.ticket_id,
    ticket_status_changes.changed_at as from_at,
    max(coalesce(ticket_status_changes.until_at, last_known.last_change_at)) as until_at,
from ticket_status_changes
inner join last_known using (source)
where ticket_status_changes.status in ('new', 'open', 'hold')
group by ticket_status_changes.source, ticket_status_changes.ticket_id, ticket_status_changes.changed_at
order by ticket_status_changes.source, ticket_status_changes.ticket_id, from_at
