-- name: customer_joins
-- answers: How many calls, tickets and orders were joined to a known customer, and by what?
-- grain: one row per record_kind, customer_match
-- returns:
--   record_kind     varchar  calls, tickets, orders
--   customer_match  varchar  email, phone, phone digits (country unknown), id, ambiguous (not joined); null
--   records         bigint   calls, tickets or orders
with joined as (
    select
        'calls' as record_kind,
        customer_match,
    from call_outcomes
    union all
    select
        'tickets' as record_kind,
        customer_match,
    from tickets
    union all
    select
        'orders' as record_kind,
        customer_match,
    from orders
)

select
    record_kind,
    customer_match,
    count(*) as records,
from joined
group by record_kind, customer_match
order by record_kind, records desc, customer_match
