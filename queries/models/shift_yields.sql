-- name: shift_yields
-- answers: How many contacts does a kept shift of each leader bring?
-- grain: one row per person_id
-- returns:
--   person_id           varchar  the leader
--   contacts_per_shift  double   mean over the kept shifts of the last half-year; all leaders' below five of one's own
with kept_shifts as (
    select
        shift_outcomes.person_id,
        shift_outcomes.contacts,
    from shift_outcomes
    inner join shift_slots using (shift_id)
    where
        shift_outcomes.outcome = 'kept'
        and not shift_slots.is_shadow
        and shift_outcomes.shift_date > (select max(data_through.last_date) - 182 from data_through)
)

select
    person_id,
    coalesce(
        case when count(kept_shifts.contacts) >= 5 then avg(kept_shifts.contacts) end,
        (select avg(every_shift.contacts) from kept_shifts as every_shift)
    ) as contacts_per_shift,
from shift_leaders
left join kept_shifts using (person_id)
group by person_id
order by person_id
