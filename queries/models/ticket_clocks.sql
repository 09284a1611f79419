-- name: ticket_clocks
-- answers: From when to when did the clocks of each ticket run?
-- grain: one row per source, ticket_id, clock, from_at
-- returns:
--   source     varchar    the system it came from
--   ticket_id  varchar    as the source names it
--   clock      varchar    first reply, first resolution, full resolution, requester wait (a row for each wait)
--   from_at    timestamp  UTC
--   until_at   timestamp  UTC, never before from_at; a clock that was never stopped has no row
with stops as (
    select
        tickets.source,
        tickets.ticket_id,
        tickets.created_at,
        ticket_replies.first_reply_at,
        coalesce(resolutions.first_solved_at, latest_tickets.first_resolved_at) as first_resolved_at,
        coalesce(resolutions.last_solved_at, tickets.resolved_at) as resolved_at,
    from tickets
    inner join latest_tickets using (source, ticket_id)
    left join ticket_replies using (source, ticket_id)
    left join ticket_resolutions as resolutions using (source, ticket_id)
),

clocks as (
    select
        source,
        ticket_id,
        'first reply' as clock,
        created_at as from_at,
        first_reply_at as until_at,
    from stops
    union all
    select
        source,
        ticket_id,
        'first resolution' as clock,
        created_at as from_at,
        first_resolved_at as until_at,
    from stops
    union all
    select
        source,
        ticket_id,
        'full resolution' as clock,
        created_at as from_at,
        resolved_at as until_at,
    from stops
    union all
    select
        source,
        ticket_id,
        'requester wait' as clock,
        from_at,
        until_at,
    from ticket_requester_waits
)

select
    source,
    ticket_id,
    clock,
    from_at,
    until_at,
from clocks
where until_at >= from_at
order by source, ticket_id, clock, from_at
