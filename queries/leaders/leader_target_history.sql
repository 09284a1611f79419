-- name: leader_target_history
-- answers: What did each leader promise a week, and since when?
-- grain: one row per person_id, valid_from_date
-- params:
--   $person_id  varchar  one leader, null for all; default: null
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   valid_from_date  date     in force from this day until the next row's; 1900-01-01: always
--   target_per_week  double   contacts or shifts a week
--   target_kind      varchar  contacts or shifts
--   named_by         varchar  targets, roster, or default: nobody named one
with names as (
    select
        person_id,
        min(name) as name,
    from people
    where is_leader
    group by person_id
),

histories as (
    select
        names.person_id,
        names.name,
        leader_targets.* exclude (person_id),
    from leader_targets
    inner join names using (person_id)
)

select *
from histories
where $person_id is null or person_id = $person_id
order by name, person_id, valid_from_date
