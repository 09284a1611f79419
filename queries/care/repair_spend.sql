-- name: repair_spend
-- answers: What did repairs give back, beside what failures cost customers and what these customers ordered before?
-- grain: one row per month_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   month_date       date    of the failures, first day
--   failures         bigint  that happened in the month
--   repaired         bigint  of these, with a repair done
--   value_repaired   double  money, of repairs done as far as their value is known
--   unknown_values   bigint   repairs done of unknown value
--   cost             double  to the customers, money, as far as it was written down
--   cost_failures    bigint  failures of which it was
--   revenue_at_stake double  what these customers ordered in the 365 days before, money, each customer once a month
with failed as (
    select
        failures.*,
        date_trunc('month', failures.happened_date) as month_date,
        recoveries.repaired_at,
        recoveries.value_repaired,
        recoveries.unknown_values,
        row_number() over (partition by failures.customer_id, month_date order by failures.happened_at) as place,
    from failures
    inner join failure_recoveries as recoveries using (failure_id)
    where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
),

stakes as (
    select
        failed.month_date,
        sum(orders.total) as revenue,
    from failed
    inner join orders using (customer_id)
    where
        failed.place = 1
        and not orders.is_cancelled
        and coalesce(orders.currency, '') = (select mode(coalesce(each.currency, '')) from orders as each)
        and date_diff('day', orders.placed_date, failed.happened_date) between 0 and 364
    group by failed.month_date
)

select
    cast(failed.month_date as date) as month_date,
    count(*) as failures,
    count(failed.repaired_at) as repaired,
    coalesce(round(sum(failed.value_repaired), 2), 0) as value_repaired,
    cast(sum(failed.unknown_values) as bigint) as unknown_values,
    coalesce(round(sum(failed.cost), 2), 0) as cost,
    count(failed.cost) as cost_failures,
    coalesce(round(any_value(stakes.revenue), 2), 0) as revenue_at_stake,
from failed
left join stakes using (month_date)
group by failed.month_date
order by month_date
