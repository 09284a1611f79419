-- name: business_days_off
-- answers: On which days is a schedule closed that would be open?
-- grain: one row per schedule_number, day_off
-- returns:
--   schedule_number  bigint  of business_schedules
--   day_off          date    by the schedule's own clocks
with latest_holidays as (
    select *
    from landing_schedule_holidays
    qualify
        row_number() over (
            partition by source, schedule_id, coalesce(holiday_id, cast(from_date as varchar))
            order by file_id desc, line desc
        ) = 1
),

told_days as (
    select
        cast(null as varchar) as source,
        schedule_id,
        day_off,
    from settings_days_off
    union all
    select
        source,
        schedule_id,
        cast(unnest(generate_series(cast(from_date as timestamp), cast(to_date as timestamp), interval 1 day)) as date)
            as day_off,
    from latest_holidays
)

select distinct
    business_schedules.schedule_number,
    told_days.day_off,
from told_days
inner join business_schedules
    on
        told_days.schedule_id = business_schedules.schedule_id
        and told_days.source is not distinct from business_schedules.source
order by business_schedules.schedule_number, told_days.day_off
