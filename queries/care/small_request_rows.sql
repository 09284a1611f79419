-- name: small_request_rows
-- answers: Were requests about orders of little value resolved as those about orders of much value were?
-- grain: one row per contact_id
-- params:
--   $from_date    date    tickets of this day and later; default: first_day
--   $to_date      date    day after the last day, and what was known then; default: day_after_last
--   $within_days  bigint  days a ticket may take; default: 7
-- returns:
--   contact_id    varchar  as in contacts
--   band          varchar  low, high: the outer quarters of these tickets by the value of the order
--   created_date  date     local day
--   customer_id   varchar  as in customers
--   order_value   double   of the customer's last order before the ticket, at most 365 days old
--   is_resolved   boolean  in these days, and not opened again
with priced as (
    select
        customer_id,
        placed_at,
        max(total) as order_value,
    from orders
    where
        not is_cancelled and total > 0
        and coalesce(currency, '') = (select mode(coalesce(each.currency, '')) from orders as each)
    group by customer_id, placed_at
),

requests as (
    select
        'ticket/' || tickets.source || '/' || tickets.ticket_id as contact_id,
        tickets.created_date,
        priced.customer_id,
        priced.order_value,
        coalesce(tickets.whole_days_open <= $within_days, false) as is_resolved,
    from tickets
    asof inner join priced on tickets.customer_id = priced.customer_id and tickets.created_at >= priced.placed_at
    where
        coalesce(tickets.exclusion, '') not in ('spam', 'test', 'duplicate', 'deleted')
        and tickets.created_date between cast($from_date as date) and cast($to_date as date) - 1 - $within_days
        and priced.placed_at >= tickets.created_at - interval 365 day
),

banded as (
    select
        *,
        quantile_disc(order_value, 0.25) over () as low,
        quantile_disc(order_value, 0.75) over () as high,
    from requests
)

select
    contact_id,
    if(order_value <= low, 'low', 'high') as band,
    created_date,
    customer_id,
    order_value,
    is_resolved,
from banded
where low < high and (order_value <= low or order_value >= high)
order by created_date, contact_id
