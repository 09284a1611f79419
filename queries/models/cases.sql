-- name: cases
-- answers: Which orders and tickets are there for turnaround: when did the clock start, and when did it stop?
-- grain: one row per case_kind, source, case_id
-- returns:
--   case_kind    varchar  order, ticket
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day on which the clock started: day 0
--   done_date    date     local day on which it stopped (done, last resolved); null while open
--   left_date    date     local day on which an order was cancelled: from then on it is left out
--   exclusion    varchar  why it is never counted: duplicate, transferred, done before it began…; null = counted
--   customer_id  varchar  null when unknown
--   clock        varchar  what starts and stops the clock, in words
select
    'order' as case_kind,
    source,
    order_id as case_id,
    placed_date as opened_date,
    completed_date as done_date,
    local_date(cancelled_at) as left_date,
    case
        when is_cancelled and cancelled_at is null then 'cancelled'
        when completed_at < placed_at then 'done before it began'
    end as exclusion,
    customer_id,
    'placed to ' || clock_stops_at as clock,
from orders
union all
select
    'ticket' as case_kind,
    source,
    ticket_id as case_id,
    created_date as opened_date,
    resolved_date as done_date,
    cast(null as date) as left_date,
    coalesce(exclusion, case when resolved_at < created_at then 'done before it began' end) as exclusion,
    customer_id,
    'created to last resolved' as clock,
from tickets
order by case_kind, source, case_id
