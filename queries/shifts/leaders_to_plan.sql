-- name: leaders_to_plan
-- answers: Who is a leader in each coming week, on which of its days, with which target, and what does a shift bring?
-- grain: one row per person_id, week_date
-- params:
--   $from_date  date  first day to plan; default: day_after_last
--   $to_date    date  day after the last day, null: seven days; default: null
-- returns:
--   person_id           varchar  the leader
--   week_date           date     Monday
--   leader              varchar  the leader's name
--   email               varchar  lower case; null when the roster names none
--   first_date          date     first day of the week on which the person is a leader
--   last_date           date     last such day
--   target_per_week     double   contacts or shifts, as in force on the first of these days
--   target_kind         varchar  contacts or shifts
--   contacts_per_shift  double   mean of the half-year's kept shifts; all leaders' below five of one's own
with weeks as (
    select
        cast(unnest(generate_series(
            week_of(cast($from_date as date)),
            coalesce(cast($to_date as date), cast($from_date as date) + 7) - 1,
            interval 7 day
        )) as date) as week_date,
),

leader_days as (
    select
        people.person_id,
        weeks.week_date,
        arg_max(people.name, people.valid_from_date) as full_name,
        arg_max(people.email, people.valid_from_date) as email,
        greatest(min(people.valid_from_date), weeks.week_date) as first_date,
        least(max(people.valid_to_date), weeks.week_date + 6) as last_date,
    from people
    inner join weeks
        on people.valid_from_date <= weeks.week_date + 6 and people.valid_to_date >= weeks.week_date
    where people.is_leader
    group by people.person_id, weeks.week_date
)

select
    leader_days.person_id,
    leader_days.week_date,
    leader_days.full_name as leader,
    leader_days.email,
    leader_days.first_date,
    leader_days.last_date,
    leader_targets.target_per_week,
    leader_targets.target_kind,
    shift_yields.contacts_per_shift,
from leader_days
asof inner join leader_targets
    on leader_days.person_id = leader_targets.person_id and leader_days.first_date >= leader_targets.valid_from_date
left join shift_yields on leader_days.person_id = shift_yields.person_id
order by leader, leader_days.person_id, leader_days.week_date
