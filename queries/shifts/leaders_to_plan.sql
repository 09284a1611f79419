-- name: leaders_to_plan
-- answers: Who are the leaders of a day, what is each one's target, and how many contacts does a shift bring?
-- grain: one row per person_id
-- params:
--   $as_of_date  date  the day; default: day_after_last
-- returns:
--   person_id           varchar  the leader
--   leader              varchar  the leader's name
--   email               varchar  lower case; null when the roster names none
--   target_per_week     double   contacts or shifts
--   target_kind         varchar  contacts or shifts
--   contacts_per_shift  double   mean of the half-year's kept shifts; all leaders' below five of one's own
with targets_in_force as (
    select
        person_id,
        arg_max(target_per_week, valid_from_date) as target_per_week,
        arg_max(target_kind, valid_from_date) as target_kind,
    from leader_targets
    where valid_from_date <= cast($as_of_date as date)
    group by person_id
),

kept_shifts as (
    select
        person_id,
        contacts,
    from shift_outcomes
    where
        outcome = 'kept'
        and shift_date < cast($as_of_date as date)
        and shift_date >= cast($as_of_date as date) - 182
),

own_means as (
    select
        person_id,
        avg(contacts) as contacts_per_shift,
    from kept_shifts
    group by person_id
    having count(*) >= 5
)

select
    people.person_id,
    arg_max(people.name, people.valid_from_date) as leader,
    arg_max(people.email, people.valid_from_date) as email,
    any_value(targets_in_force.target_per_week) as target_per_week,
    any_value(targets_in_force.target_kind) as target_kind,
    coalesce(any_value(own_means.contacts_per_shift), (select avg(kept_shifts.contacts) from kept_shifts))
        as contacts_per_shift,
from people
inner join targets_in_force using (person_id)
left join own_means using (person_id)
where
    people.is_leader
    and people.valid_from_date <= cast($as_of_date as date)
    and people.valid_to_date >= cast($as_of_date as date)
group by people.person_id
order by leader, people.person_id
