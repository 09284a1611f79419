-- name: leader_weeks_in_period
-- answers: How many contacts did each leader handle, and shifts take, in each week, against the promise?
-- grain: one row per person_id, week_date
-- params:
--   $from_date  date     first week's Monday or a day in it; default: first_day
--   $to_date    date     last day, included; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   week_date        date     Monday
--   target_per_week  double   contacts or shifts promised for that week
--   contacts         bigint   two-way contacts handled
--   calls            bigint   calls among them
--   talk_seconds     double   spoken in these calls
--   is_kept          boolean  contacts, or the shifts taken, reached the target
--   is_whole_week    boolean  the data reach to the week's Sunday
--   target_kind      varchar  what was promised: contacts or shifts
--   taken_shifts     bigint   shifts kept, moved or extra
select *
from leader_weeks
where
    week_date between week_of(cast($from_date as date)) and cast($to_date as date)
    and ($person_id is null or person_id = $person_id)
order by name, person_id, week_date
