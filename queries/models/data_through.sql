-- name: data_through
-- answers: What has been imported, and from when to when do the data reach?
-- grain: one row per kind
-- returns:
--   kind         varchar    calls, tickets, orders, newsletters
--   records      bigint     calls, tickets, orders, newsletters
--   first_at     timestamp  first record, UTC
--   last_at      timestamp  last thing known to have happened, UTC
--   first_date   date       local day
--   last_date    date       local day
with moments as (
    select
        'calls' as kind,
        count(*) as records,
        min(started_at) as first_at,
        max(started_at) as last_at,
    from calls
    union all
    select
        'tickets' as kind,
        count(*) as records,
        min(created_at) as first_at,
        greatest(
            max(created_at),
            max(resolved_at),
            (select max(ticket_status_changes.changed_at) from ticket_status_changes),
            (select max(ticket_messages.written_at) from ticket_messages)
        ) as last_at,
    from tickets
    union all
    select
        'orders' as kind,
        count(*) as records,
        min(placed_at) as first_at,
        greatest(max(placed_at), max(completed_at), max(cancelled_at)) as last_at,
    from orders
    union all
    select
        'newsletters' as kind,
        count(*) as records,
        min(sent_at) as first_at,
        max(sent_at) as last_at,
    from newsletters
)

select
    kind,
    records,
    first_at,
    last_at,
    local_date(first_at) as first_date,
    local_date(last_at) as last_date,
from moments
where records > 0
order by kind
