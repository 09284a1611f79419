-- name: measure_weeks
-- answers: How did a measure come out each week, against its usual range and the same week last year?
-- grain: one row per week_date
-- params:
--   $measure    varchar  a measure of weekly_measures; default: leader_contacts
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
-- returns:
--   week_date      date     Monday
--   value          double   of that week: a count, a share 0-1, seconds or days; null without a case
--   cases          bigint   on which it rests: what is counted; of a share, its denominator
--   is_whole_week  boolean  the data reach to the week's Sunday
--   is_judged      boolean  as in weekly_measures
--   usual_mean     double   as in usual_range
--   usual_low      double   as in usual_range
--   usual_high     double   as in usual_range
--   is_outside     boolean  outside the limits; an unfinished week only when above them
--   run_weeks      bigint   as in usual_range
--   run_from_date  date     as in usual_range
--   last_year      double   value of the week 364 days before; null when not known
select
    usual.week_date,
    usual.value,
    usual.cases,
    usual.is_whole_week,
    usual.is_judged,
    usual.usual_mean,
    usual.usual_low,
    usual.usual_high,
    usual.is_outside,
    usual.run_weeks,
    usual.run_from_date,
    earlier.value as last_year,
from usual_weeks($measure, $from_date, $to_date) as usual
left join weekly_measures as earlier on earlier.measure = $measure and earlier.week_date = usual.week_date - 364
order by usual.week_date
