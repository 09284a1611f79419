-- name: source_gaps
-- answers: On which days has a source no record, although it usually has one on such days?
-- grain: one row per source, kind, from_date
-- returns:
--   source     varchar  whose records are missing
--   kind       varchar  calls, tickets, orders, newsletters
--   from_date  date     first day without a record
--   to_date    date     last day without a record, included
--   days       bigint   days between them, both included, on which there usually are records; at least two
with workdays as (
    select
        *,
        records > 0 as is_active,
        max(records) over (partition by source, kind, week_of(day_date)) > 0 as is_active_week,
    from source_days
    where not is_holiday
),

-- a week without any record says nothing about which weekdays are usual
shares as (
    select
        *,
        avg(cast(is_active as integer)) filter (where is_active_week)
            over (partition by source, kind, dayofweek(day_date)) as weekday_share,
        avg(cast(is_active as integer)) over (partition by source, kind) as daily_share,
    from workdays
),

runs as (
    select
        *,
        row_number() over (partition by source, kind order by day_date)
        - row_number() over (partition by source, kind, is_active order by day_date) as run_number,
    from shares
    where weekday_share >= 0.8 and daily_share >= 0.4
)

select
    source,
    kind,
    min(day_date) as from_date,
    max(day_date) as to_date,
    count(*) as days,
from runs
where not is_active
group by source, kind, run_number
having count(*) >= 2
order by kind, source, from_date
