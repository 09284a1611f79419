-- name: business_days
-- answers: From when to when was each schedule open, day by day, holidays left out?
-- grain: one row per schedule_number, opens_at, closes_at
-- returns:
--   schedule_number  bigint     of business_schedules
--   business_date    date       by its own clocks; from a month before the first ticket to a month after the last news
--   opens_at         timestamp  UTC
--   closes_at        timestamp  UTC; on a day on which the clocks change the day is as long as it is
with told_moments as (
    select
        min(created_at) as first_at,
        greatest(max(created_at), max(updated_at), max(resolved_at), max(closed_at), max(first_reply_at)) as last_at,
    from landing_tickets
    union all
    select
        min(changed_at) as first_at,
        max(changed_at) as last_at,
    from landing_ticket_changes
    union all
    select
        min(written_at) as first_at,
        max(written_at) as last_at,
    from landing_ticket_messages
),

days as (
    select
        unnest(
            generate_series(
                date_trunc('day', greatest(min(first_at), timestamp '2000-01-01')) - interval 35 day,
                date_trunc('day', least(max(last_at), timestamp '2100-01-01')) + interval 35 day,
                interval 1 day
            )
        ) as midnight,
    from told_moments
),

week_hours as (
    select
        business_schedules.schedule_number,
        business_schedules.time_zone,
        business_week_hours.start_minute,
        business_week_hours.end_minute,
        unnest(
            range(business_week_hours.start_minute // 1440, (business_week_hours.end_minute + 1439) // 1440)
        ) as week_day,
    from business_week_hours
    inner join business_schedules using (schedule_number)
),

day_hours as (
    select
        week_hours.schedule_number,
        week_hours.time_zone,
        days.midnight,
        days.midnight + to_minutes(greatest(week_hours.start_minute - week_hours.week_day * 1440, 0)) as opens,
        days.midnight + to_minutes(least(week_hours.end_minute - week_hours.week_day * 1440, 1440)) as closes,
    from week_hours
    inner join days on dayofweek(days.midnight) = week_hours.week_day % 7
)

select distinct
    day_hours.schedule_number,
    cast(day_hours.midnight as date) as business_date,
    timezone('UTC', timezone(day_hours.time_zone, day_hours.opens)) as opens_at,
    timezone('UTC', timezone(day_hours.time_zone, day_hours.closes)) as closes_at,
from day_hours
left join business_days_off
    on
        day_hours.schedule_number = business_days_off.schedule_number
        and day_hours.midnight = business_days_off.day_off
where business_days_off.day_off is null
order by day_hours.schedule_number, opens_at, closes_at
