-- name: usual_range
-- answers: How did a measure come out each week, and which weeks lie outside its usual range?
-- grain: one row per week_date
-- params:
--   $measure    varchar  a measure of weekly_measures; default: leader_contacts
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
-- returns:
--   week_date      date     Monday
--   value          double   of that week
--   is_whole_week  boolean  the data reach to the week's Sunday
--   usual_mean     double   mean of the whole weeks; null with fewer than 12, as are the limits
--   usual_low      double   mean less 2.66 mean moving ranges (natural process limits, XmR chart), not below 0
--   usual_high     double   mean plus 2.66 mean moving ranges
--   is_outside     boolean  outside the limits; an unfinished week only when above them
with weeks as (
    select
        week_date,
        value,
        is_whole_week,
        abs(value - lag(value) over (order by week_date)) as moving_range,
    from weekly_measures
    where
        measure = $measure
        and week_date >= week_of(cast($from_date as date))
        and week_date < cast($to_date as date)
),

limits as (
    select
        avg(value) as usual_mean,
        greatest(avg(value) - 2.66 * avg(moving_range), 0) as usual_low,
        avg(value) + 2.66 * avg(moving_range) as usual_high,
    from weeks
    where is_whole_week
    having count(*) >= 12
)

select
    weeks.week_date,
    weeks.value,
    weeks.is_whole_week,
    limits.usual_mean,
    limits.usual_low,
    limits.usual_high,
    coalesce(weeks.value > limits.usual_high or (weeks.value < limits.usual_low and weeks.is_whole_week), false)
        as is_outside,
from weeks
left join limits on true
order by weeks.week_date
