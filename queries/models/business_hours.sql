-- name: business_hours
-- answers: Which minutes of each hour are business minutes, and how many came before it?
-- grain: one row per schedule_number, hour_at
-- returns:
--   schedule_number  bigint     of business_schedules
--   hour_at          timestamp  when the hour begins, UTC; every hour of the calendar of business_days
--   minutes_before   bigint     business minutes before this hour
--   open_minutes     bigint     a bit for each of its 60 minutes, the first minute the lowest
with openings as (
    select
        *,
        unnest(generate_series(date_trunc('hour', opens_at), closes_at - interval 1 minute, interval 1 hour))
            as hour_at,
    from business_days
),

open_hours as (
    select
        schedule_number,
        hour_at,
        bit_or(
            ((cast(1 as bigint) << least(date_diff('minute', hour_at, closes_at), 60)) - 1)
            & ~((cast(1 as bigint) << greatest(date_diff('minute', hour_at, opens_at), 0)) - 1)
        ) as open_minutes,
    from openings
    group by schedule_number, hour_at
),

hours as (
    select unnest(generate_series(min(hour_at), max(hour_at) + interval 1 hour, interval 1 hour)) as hour_at
    from open_hours
),

all_hours as (
    select
        business_schedules.schedule_number,
        hours.hour_at,
        coalesce(open_hours.open_minutes, 0) as open_minutes,
    from hours
    cross join business_schedules
    left join open_hours using (schedule_number, hour_at)
)

select
    schedule_number,
    hour_at,
    cast(
        sum(bit_count(open_minutes)) over (partition by schedule_number order by hour_at) - bit_count(open_minutes)
        as bigint
    ) as minutes_before,
    open_minutes,
from all_hours
order by schedule_number, hour_at
