-- name: business_week_hours
-- answers: In which minutes of the week is each schedule open, by its own clocks?
-- grain: one row per schedule_number, start_minute, end_minute
-- returns:
--   schedule_number  bigint  of business_schedules
--   start_minute     bigint  of the week, which begins on Sunday at midnight
--   end_minute       bigint  not included
with told_hours as (
    select
        cast(null as varchar) as source,
        schedule_id,
        start_minute,
        end_minute,
    from settings_hours
    union all
    select
        source,
        schedule_id,
        cast(start_minute as bigint) as start_minute,
        cast(end_minute as bigint) as end_minute,
    from landing_schedules
    qualify file_id = max(file_id) over (partition by source, schedule_id)
)

select distinct
    business_schedules.schedule_number,
    told_hours.start_minute,
    told_hours.end_minute,
from told_hours
inner join business_schedules
    on
        told_hours.schedule_id = business_schedules.schedule_id
        and told_hours.source is not distinct from business_schedules.source
where told_hours.end_minute > told_hours.start_minute
order by business_schedules.schedule_number, told_hours.start_minute, told_hours.end_minute
