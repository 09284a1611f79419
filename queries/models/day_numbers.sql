-- name: day_numbers
-- answers: How many days, and how many of the company's business days, have passed up to each day?
-- grain: one row per day_date
-- returns:
--   day_date         date     local; from 400 days before the first case to 400 after the last news of one
--   calendar_number  bigint   the difference of two is a length in days
--   business_number  bigint   the difference of two is a length in business days: after the one, up to the other
--   is_business_day  boolean  the company's hours name the weekday, and it is no holiday
with days as (
    select
        cast(
            unnest(
                generate_series(
                    min(opened_date) - interval 400 day,
                    greatest(max(opened_date), max(done_date), max(left_date)) + interval 400 day,
                    interval 1 day
                )
            ) as date
        ) as day_date,
    from cases
),

weekdays as (
    select distinct start_minute // 1440 as weekday
    from settings_hours
    where schedule_id = 'company'
),

days_off as (
    select distinct day_off
    from settings_days_off
    where schedule_id = 'company'
),

open_days as (
    select
        days.day_date,
        weekdays.weekday is not null and days_off.day_off is null as is_business_day,
    from days
    left join weekdays on dayofweek(days.day_date) = weekdays.weekday
    left join days_off on days.day_date = days_off.day_off
)

select
    day_date,
    date_diff('day', date '1970-01-01', day_date) as calendar_number,
    count(*) filter (where is_business_day) over (order by day_date) as business_number,
    is_business_day,
from open_days
order by day_date
