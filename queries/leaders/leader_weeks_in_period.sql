-- name: leader_weeks_in_period
-- answers: How many contacts did each leader handle in each week, against the promise?
-- grain: one row per person_id, week_date
-- params:
--   $from_date  date  first week's Monday or a day in it; default: first_day
--   $to_date    date  last day, included; default: day_after_last
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   week_date        date     Monday
--   target_per_week  double   contacts promised for that week
--   contacts         bigint   two-way contacts handled
--   calls            bigint   calls among them
--   talk_seconds     double   spoken in these calls
--   is_kept          boolean  contacts reached the target
--   is_whole_week    boolean  the data reach to the week's Sunday
select *
from leader_weeks
where week_date between week_of(cast($from_date as date)) and cast($to_date as date)
order by name, person_id, week_date
