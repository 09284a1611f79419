-- name: taken_shifts
-- answers: How many shifts did each leader plan and take in each week?
-- grain: one row per person_id, week_date
-- returns:
--   person_id       varchar  the leader
--   week_date       date     Monday
--   planned_shifts  bigint   that ended before the end of what the data know: kept, moved or missed
--   kept_shifts     bigint   with a contact of that leader within the grace of the settings
--   moved_shifts    bigint   made good on another time of the same day, or on another day of the same week
--   missed_shifts   bigint   neither
--   extra_shifts    bigint   days with contacts outside every shift that make good no missed one
--   taken_shifts    bigint   kept, moved and extra
with week_parts as (
    select
        person_id,
        week_date,
        outcome,
    from shift_outcomes
    where outcome not in ('upcoming', 'not_known_yet')
    union all
    select
        person_id,
        week_date,
        'extra' as outcome,
    from leader_sessions
    where made_good_shift_id is null
)

select
    person_id,
    week_date,
    count(*) filter (where outcome <> 'extra') as planned_shifts,
    count(*) filter (where outcome = 'kept') as kept_shifts,
    count(*) filter (where outcome in ('moved_same_day', 'moved_same_week')) as moved_shifts,
    count(*) filter (where outcome = 'missed') as missed_shifts,
    count(*) filter (where outcome = 'extra') as extra_shifts,
    count(*) filter (where outcome <> 'missed') as taken_shifts,
from week_parts
group by person_id, week_date
order by person_id, week_date
