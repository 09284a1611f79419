-- name: measured_rows
-- answers: Which contacts, tickets or actions does a weekly measure rest on?
-- grain: one row per event_id, week_date
-- params:
--   $measure    varchar  a measure of weekly_measures that is no question; default: leader_contacts
--   $from_date  date     first week's Monday or a day in it; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
-- returns:
--   event_id   varchar  contact_id, source and order_id, or action_id
--   week_date  date     Monday of the week in which it counts
--   value      double   null for what is counted; 1 or 0 of a share; seconds or days
select
    event_id,
    week_date,
    cast(null as double) as value,
from measured_events
where
    measure = $measure
    and week_date >= week_of(cast($from_date as date))
    and week_date < cast($to_date as date)
union all
select
    event_id,
    week_date,
    value,
from measured_values
where
    measure = $measure
    and week_date >= week_of(cast($from_date as date))
    and week_date < cast($to_date as date)
union all
select
    action_id as event_id,
    week_of(done_date) as week_date,
    date_diff('day', opened_date, done_date) as value,
from actions
where
    $measure = 'days_to_close'
    and week_of(done_date) >= week_of(cast($from_date as date))
    and week_of(done_date) < cast($to_date as date)
order by week_date, event_id
