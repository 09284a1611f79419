-- name: leader_team_weeks
-- answers: How many leaders kept their promise each week, and how many contacts did they handle together?
-- grain: one row per week_date
-- params:
--   $from_date  date  first week's Monday or a day in it; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   week_date      date     Monday
--   promises       bigint   leaders with a promise in force
--   kept           bigint   of these, kept
--   contacts       bigint   two-way contacts; one that two leaders handled counts for each
--   is_whole_week  boolean  the data reach to the week's Sunday
select
    week_date,
    count(is_kept) as promises,
    count(*) filter (where is_kept) as kept,
    cast(sum(contacts) as bigint) as contacts,
    bool_and(is_whole_week) as is_whole_week,
from leader_weeks
where week_date >= week_of(cast($from_date as date)) and week_date < cast($to_date as date)
group by week_date
order by week_date
