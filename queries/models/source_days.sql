-- name: source_days
-- answers: How many records has each source on each day between its first and its last?
-- grain: one row per source, kind, day_date
-- returns:
--   source      varchar  whose records they are
--   kind        varchar  calls, tickets, orders, newsletters
--   day_date    date     local day
--   records     bigint   calls begun, tickets created, orders placed, newsletters sent; 0 on a day without
--   is_holiday  boolean  one of the company's days off, by settings.toml
with moments as (
    select
        source,
        'calls' as kind,
        local_date(started_at) as day_date,
    from calls
    union all
    select
        source,
        'tickets' as kind,
        created_date as day_date,
    from tickets
    union all
    select
        source,
        'orders' as kind,
        placed_date as day_date,
    from orders
    union all
    select
        source,
        'newsletters' as kind,
        sent_date as day_date,
    from newsletters
),

active_days as (
    select
        source,
        kind,
        day_date,
        count(*) as records,
    from moments
    where day_date is not null
    group by source, kind, day_date
),

every_day as (
    select
        source,
        kind,
        cast(unnest(generate_series(min(day_date), max(day_date), interval 1 day)) as date) as day_date,
    from active_days
    group by source, kind
)

select
    source,
    kind,
    day_date,
    coalesce(active_days.records, 0) as records,
    day_date in (select days_off.day_off from settings_days_off as days_off where days_off.schedule_id = 'company')
        as is_holiday,
from every_day
left join active_days using (source, kind, day_date)
order by source, kind, day_date
