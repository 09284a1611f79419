-- name: repeat_rate
-- answers: How many of those who ordered in the last twelve months did so on more than one day?
-- grain: one row per year_back
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   year_back  bigint  0: the 365 days before that day; 1: the 365 before these, where all of them are known
--   customers  bigint  who ordered
--   repeated   bigint  of these, on two days or more
with order_days as (
    select distinct
        customer_id,
        placed_date,
        cast((cast($as_of_date as date) - 1 - placed_date) // 365 as bigint) as year_back,
    from orders
    where
        customer_id is not null
        and not is_cancelled
        and placed_date < cast($as_of_date as date)
        and placed_date >= cast($as_of_date as date) - 730
),

buyers as (
    select
        year_back,
        customer_id,
        count(*) as days,
    from order_days
    group by year_back, customer_id
)

select
    year_back,
    count(*) as customers,
    count(*) filter (where days >= 2) as repeated,
from buyers
where
    year_back = 0
    or (select min(orders.placed_date) from orders)
    <= cast($as_of_date as date) - cast(358 + 365 * year_back as integer)
group by year_back
order by year_back
