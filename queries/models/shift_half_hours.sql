-- name: shift_half_hours
-- answers: Which half hours of the days of the call log were open, or could a caller come in?
-- grain: one row per day_date, half_hour
-- returns:
--   day_date    date     local; every day from the first call of the log to the last
--   half_hour   bigint   0-47; those that are open on this weekday, or in which somebody once called on it
--   is_open     boolean  the company's business hours hold in a part of it, and the day is not off
--   is_day_off  boolean  a holiday of the settings
with days as (
    select cast(unnest(generate_series(first_date, last_date, interval 1 day)) as date) as day_date
    from data_through
    where kind = 'calls'
),

open_places as (
    select distinct
        start_minute // 1440 % 7 as weekday,
        unnest(range(start_minute % 1440 // 30, (start_minute % 1440 + end_minute - start_minute + 29) // 30))
            as half_hour,
    from settings_hours
    where schedule_id = 'company'
),

called_places as (
    select distinct
        dayofweek(day_date) as weekday,
        half_hour,
    from shift_call_sums
),

places as (
    select * from open_places
    union
    select * from called_places
)

select
    days.day_date,
    places.half_hour,
    open_places.half_hour is not null and days_off.day_off is null as is_open,
    days_off.day_off is not null as is_day_off,
from days
inner join places on dayofweek(days.day_date) = places.weekday
left join open_places using (weekday, half_hour)
left join settings_days_off as days_off on days.day_date = days_off.day_off and days_off.schedule_id = 'company'
order by days.day_date, places.half_hour
