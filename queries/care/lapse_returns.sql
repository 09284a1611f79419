-- name: lapse_returns
-- answers: Of those who broke away, who came back within twice their usual gap?
-- grain: one row per customer_id, lapsed_date
-- params:
--   $from_date  date  lapses that began on this day or later; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   customer_id         varchar  as in customers
--   customer            varchar  the name masked
--   lapsed_date         date     silent for longer than twice the own usual gap and than 180 days since then
--   usual_gap_days      double   median days between order days, two or more of them
--   returned_date       date     the next order; null when there is none
--   days_until_return   bigint   from the lapse
--   has_returned        boolean  within twice the usual gap after the lapse
--   is_over             boolean  that time has passed, or they are back: only these are counted
with lapses as (
    select
        segments.customer_id,
        segments.from_date as lapsed_date,
        known.usual_gap_days,
        if(segments.until_date < cast($to_date as date), segments.until_date, null) as returned_date,
    from customer_segments as segments
    inner join customer_segments_orders as known using (customer_id)
    where
        segments.segment = 'lapsed'
        and known.usual_gap_days is not null
        and segments.from_date >= cast($from_date as date) and segments.from_date < cast($to_date as date)
)

select
    lapses.customer_id,
    masked_name(customers.name) as customer,
    lapses.lapsed_date,
    lapses.usual_gap_days,
    lapses.returned_date,
    lapses.returned_date - lapses.lapsed_date as days_until_return,
    coalesce(lapses.returned_date - lapses.lapsed_date <= 2 * lapses.usual_gap_days, false) as has_returned,
    has_returned or cast($to_date as date) - lapses.lapsed_date > 2 * lapses.usual_gap_days as is_over,
from lapses
inner join customers using (customer_id)
order by lapses.lapsed_date, lapses.customer_id
