-- name: failure_rate
-- answers: How many failures of ours happened in each month, by orders placed, and who noticed them first?
-- grain: one row per month_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   month_date          date    first day of the month; a month without orders and failures is missing
--   failures            bigint  in force: registered or marked by a tag
--   noticed_by_us       bigint  of these, those that we saw and told first
--   told_by_customers   bigint  of these, those that the customer told first
--   orders              bigint  placed in the month
--   failures_per_1000   double  failures per 1,000 orders; null with fewer than 100 orders
--   is_whole_month      boolean the period holds all of the month
with failed as (
    select
        date_trunc('month', happened_date) as month_date,
        count(*) as failures,
        count(*) filter (where noticed_by = 'us') as noticed_by_us,
        count(*) filter (where noticed_by = 'customer') as told_by_customers,
    from failures
    where happened_date >= cast($from_date as date) and happened_date < cast($to_date as date)
    group by month_date
),

placed as (
    select
        date_trunc('month', placed_date) as month_date,
        count(*) as orders,
    from orders
    where placed_date >= cast($from_date as date) and placed_date < cast($to_date as date)
    group by month_date
)

select
    cast(month_date as date) as month_date,
    coalesce(failed.failures, 0) as failures,
    coalesce(failed.noticed_by_us, 0) as noticed_by_us,
    coalesce(failed.told_by_customers, 0) as told_by_customers,
    coalesce(placed.orders, 0) as orders,
    if(placed.orders >= 100, coalesce(failed.failures, 0) * 1000 / placed.orders, null) as failures_per_1000,
    month_date >= cast($from_date as date) and month_date + interval 1 month <= cast($to_date as date)
        as is_whole_month,
from placed
full join failed using (month_date)
order by month_date
