-- name: account_bands
-- answers: Which accounts were the smallest and the largest quarter, by what they spent before a month?
-- grain: one row per customer_id, month_date
-- returns:
--   customer_id  varchar  as in customers
--   month_date   date     first day of the month for which the band holds
--   band         varchar  small: the lowest quarter of revenue of the twelve months before; large: the highest
--   revenue      double   of what was placed in these twelve months and not cancelled; null where size decides
--   band_by      varchar  revenue; size where no order has a total: as decision 0018 names small and large
with monthly as (
    select
        customer_id,
        cast(date_trunc('month', placed_date) as date) as placed_month,
        sum(total) as total,
    from orders
    where
        customer_id is not null
        and not is_cancelled
        and coalesce(currency, '') = (select mode(coalesce(each.currency, '')) from orders as each)
    group by all
    having sum(total) > 0
),

months as (
    select distinct cast(date_trunc('month', started_date) as date) as month_date
    from contacts
),

yearly as (
    select
        monthly.customer_id,
        months.month_date,
        round(sum(monthly.total), 2) as revenue,
    from monthly
    inner join months
        on
            monthly.placed_month < months.month_date
            and monthly.placed_month >= months.month_date - interval 12 month
    group by all
),

edges as (
    select
        month_date,
        quantile_disc(revenue, 0.25) as low,
        quantile_disc(revenue, 0.75) as high,
    from yearly
    group by month_date
)

select
    yearly.customer_id,
    yearly.month_date,
    if(yearly.revenue <= edges.low, 'small', 'large') as band,
    yearly.revenue,
    'revenue' as band_by,
from yearly
inner join edges using (month_date)
where edges.low < edges.high and (yearly.revenue <= edges.low or yearly.revenue >= edges.high)
union all
select distinct
    customer_segments.customer_id,
    months.month_date,
    customer_segments.segment as band,
    cast(null as double) as revenue,
    'size' as band_by,
from customer_segments
cross join months
where customer_segments.segment in ('small', 'large') and not exists (select 1 from monthly)
order by month_date, customer_id
