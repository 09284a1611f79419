-- name: recovery_and_revenue
-- answers: What did customers order in the 180 days after their first failure, by what we had done about it by then?
-- grain: one row per customer_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
--   $within_days  bigint  what counts as recovery happened within so many days of the failure; default: 30
-- returns:
--   customer_id     varchar  with a failure in the period, and 180 days of orders known after the first of them
--   happened_date   date     of that failure, local day
--   recovery_level  varchar  none, words (an apology, no repair done), repair (done, with an apology or without)
--   revenue         double   of orders placed in the 180 days after that day, money
--   revenue_before  double   in the 180 days up to it
with first_failures as (
    select
        failures.customer_id,
        failures.happened_date,
        case
            when date_diff('day', failures.happened_date, local_date(recoveries.repaired_at)) <= $within_days
                then 'repair'
            when date_diff('day', failures.happened_date, local_date(recoveries.acknowledged_at)) <= $within_days
                then 'words'
            when recoveries.is_read then 'none'
        end as recovery_level,
    from failures
    inner join failure_recoveries as recoveries using (failure_id)
    where
        failures.happened_date >= cast($from_date as date)
        and failures.happened_date < cast($to_date as date)
        and failures.customer_id is not null
    qualify row_number() over (partition by failures.customer_id order by failures.happened_at, failure_id) = 1
),

paid_orders as (
    select *
    from orders
    where
        not is_cancelled
        and coalesce(currency, '') = (select mode(coalesce(each.currency, '')) from orders as each)
)

select
    known.customer_id,
    known.happened_date,
    known.recovery_level,
    coalesce(round(sum(orders.total) filter (where orders.placed_date > known.happened_date), 2), 0) as revenue,
    coalesce(round(sum(orders.total) filter (where orders.placed_date <= known.happened_date), 2), 0) as revenue_before,
from first_failures as known
inner join data_through as reach on reach.kind = 'orders' and known.happened_date + 180 <= reach.last_date
left join paid_orders as orders
    on
        known.customer_id = orders.customer_id
        and orders.placed_date between known.happened_date - 179 and known.happened_date + 180
where known.recovery_level is not null
group by known.customer_id, known.happened_date, known.recovery_level
order by known.happened_date, known.customer_id
