-- name: learning_steps
-- answers: How many shifts has each leader taken, and how is the next one taken: listening, with a listener, or alone?
-- grain: one row per person_id
-- params:
--   $person_id  varchar  one leader, null for all; default: null
-- returns:
--   person_id       varchar  a leader today or later
--   name            varchar  the leader's name
--   shifts_taken    bigint   kept and moved; of shadow ones all that are over: who listens leaves no trace
--   shadow_left     bigint   still to be taken beside a colleague who speaks
--   paired_left     bigint   still to be taken with a colleague who listens
--   next_mode       varchar  shadow, paired, solo
with leaders as (
    select
        person_id,
        min(name) as full_name,
    from people
    where
        is_leader
        and valid_to_date >= coalesce((select max(data_through.last_date) from data_through), date '1900-01-01')
        and ($person_id is null or person_id = $person_id)
    group by person_id
),

counts as (
    select
        person_id,
        sum(taken_shifts) as shifts_done,
    from taken_shifts
    group by person_id
)

select
    leaders.person_id,
    leaders.full_name as name,
    cast(coalesce(counts.shifts_done, 0) as bigint) as shifts_taken,
    greatest(settings.shadow_shifts - shifts_taken, 0) as shadow_left,
    least(greatest(settings.shadow_shifts + settings.paired_shifts - shifts_taken, 0), settings.paired_shifts)
        as paired_left,
    case when shadow_left > 0 then 'shadow' when paired_left > 0 then 'paired' else 'solo' end as next_mode,
from leaders
cross join settings
left join counts using (person_id)
order by name, leaders.person_id
