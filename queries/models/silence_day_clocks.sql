-- name: silence_day_clocks
-- answers: How many business minutes had passed on the clock of each schedule when a day began?
-- grain: one row per schedule_number, day_date
-- returns:
--   schedule_number   bigint  of business_schedules
--   day_date          date    local day of the company: of the calendar of business_days, to the day after the data
--   business_minutes  double  on its clock at the day's first moment; the calendar's last once it has ended
with reaches as (
    select
        min(business_date) as first_date,
        max(business_date) as last_date,
    from business_days
    union all
    select
        min(first_date) as first_date,
        max(last_date) + 1 as last_date,
    from data_through
),

days as (
    select cast(unnest(generate_series(min(first_date), max(last_date), interval 1 day)) as date) as day_date
    from reaches
),

midnights as (
    select
        days.day_date,
        business_schedules.schedule_number,
        timezone('UTC', timezone(settings.time_zone, cast(days.day_date as timestamp))) as midnight_at,
    from days
    cross join settings
    cross join business_schedules
)

select
    midnights.schedule_number,
    midnights.day_date,
    max(business_minutes(business_hours.minutes_before, business_hours.open_minutes, midnights.midnight_at)) over (
        partition by midnights.schedule_number order by midnights.day_date
    ) as business_minutes,
from midnights
left join business_hours
    on
        midnights.schedule_number = business_hours.schedule_number
        and date_trunc('hour', midnights.midnight_at) = business_hours.hour_at
order by midnights.schedule_number, midnights.day_date
