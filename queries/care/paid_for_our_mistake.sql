-- name: paid_for_our_mistake
-- answers: What did customers pay for our mistakes: money, chasing us, time, days until it was put right?
-- grain: one row per failure_kind
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_kind    varchar  null: all together; not said: failures of which no kind is told
--   failures        bigint   that happened in the period
--   currency        varchar  that most orders are in: the lists name none; null: no order names one
--   cost            double   to the customers, money, as far as it was written down
--   cost_failures   bigint   failures of which it was
--   given_back      double   by repairs done, money, as far as known, of each at most its cost
--   unknown_values  bigint   repairs done of unknown value, of costs not given back in full
--   fees            double   of the cost what customers paid somebody, money, as far as it was written down
--   fee_failures    bigint   failures of which it was
--   chasers         bigint   times they asked again before a person answered
--   minutes         double   of their time, as far as it was written down
--   days            bigint   from the failure until repaired, else closed, else until the data end
--   open_failures   bigint   neither repaired nor closed
with reach as (
    select max(last_date) as last_date
    from data_through
    where kind in ('calls', 'tickets', 'orders')
),

borne as (
    select
        failures.*,
        recoveries.chasers,
        least(failures.cost, coalesce(recoveries.value_repaired, 0)) as given_back,
        if(recoveries.value_repaired >= failures.cost, 0, recoveries.unknown_values) as unknown_values,
        coalesce(local_date(recoveries.repaired_at), failures.closed_date) as ended_date,
        greatest(date_diff('day', failures.happened_date, coalesce(ended_date, reach.last_date)), 0) as days,
    from failures
    inner join failure_recoveries as recoveries using (failure_id)
    cross join reach
    where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
)

select
    if(grouping(failure_kind) = 1, null, coalesce(failure_kind, 'not said')) as failure_kind,
    count(*) as failures,
    (select mode(nullif(trim(orders.currency), '')) from orders) as currency,
    coalesce(round(sum(cost), 2), 0) as cost,
    count(cost) as cost_failures,
    coalesce(round(sum(given_back) filter (where cost is not null), 2), 0) as given_back,
    cast(coalesce(sum(unknown_values) filter (where cost is not null), 0) as bigint) as unknown_values,
    coalesce(round(sum(fees), 2), 0) as fees,
    count(fees) as fee_failures,
    cast(sum(chasers) as bigint) as chasers,
    coalesce(round(sum(minutes), 2), 0) as minutes,
    cast(sum(days) as bigint) as days,
    count(*) filter (where ended_date is null) as open_failures,
from borne
group by grouping sets ((), (failure_kind))
having count(*) > 0
order by grouping(failure_kind) desc, failures desc, failure_kind
