-- name: open_spells
-- answers: From when to when did each order or ticket lie open?
-- grain: one row per case_kind, source, case_id, spell_number
-- returns:
--   case_kind     varchar  order, ticket
--   source        varchar  the format it came from
--   case_id       varchar  order_id or ticket_id
--   spell_number  bigint   2 and more after a ticket was reopened
--   opened_date   date     local day on which it was placed, created or reopened
--   closed_date   date     local day on which it was done, resolved or cancelled; null while open
with all_spells as (
    select
        'ticket' as case_kind,
        source,
        ticket_id as case_id,
        opened_at,
        closed_at,
    from ticket_spells
    union all
    select
        'order' as case_kind,
        source,
        order_id as case_id,
        placed_at as opened_at,
        least(completed_at, cancelled_at) as closed_at,
    from orders
    where cancelled_at is not null or not is_cancelled
)

select
    case_kind,
    source,
    case_id,
    row_number() over (partition by case_kind, source, case_id order by opened_at) as spell_number,
    local_date(opened_at) as opened_date,
    local_date(closed_at) as closed_date,
from all_spells
where closed_at is null or closed_at >= opened_at
order by case_kind, source, case_id, spell_number
