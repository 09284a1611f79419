-- name: leader_targets
-- answers: Which target of a leader is in force from which day on?
-- grain: one row per person_id, valid_from_date
-- returns:
--   person_id        varchar  as the roster names the leader
--   valid_from_date  date     in force from this day until the next row's; 1900-01-01: always
--   target_per_week  double   contacts or shifts a week
--   target_kind      varchar  contacts or shifts
--   named_by         varchar  targets, roster, or default: nobody named one
with leaders as (
    select distinct person_id
    from landing_people
    where is_leader
),

-- From the first day of the list of targets on, the list holds, whatever a roster says.
all_targets as (
    select
        named.*,
        min(case when named.named_by = 'targets' then named.valid_from_date end) over (partition by leaders.person_id)
            as listed_since_date,
    from leader_targets_named as named
    inner join leaders using (person_id)
    union all by name
    select
        leaders.person_id,
        date '1900-01-01' as valid_from_date,
        settings.default_target_per_week as target_per_week,
        settings.default_target_kind as target_kind,
        'default' as named_by,
        cast(0 as bigint) as file_id,
        cast(0 as bigint) as line,
    from leaders
    cross join settings
),

one_a_day as (
    select *
    from all_targets
    where named_by = 'targets' or valid_from_date < coalesce(listed_since_date, date '9999-12-31')
    qualify
        row_number() over (
            partition by person_id, valid_from_date
            order by named_by = 'targets' desc, file_id desc, target_per_week desc, line desc
        ) = 1
)

select
    person_id,
    valid_from_date,
    target_per_week,
    target_kind,
    named_by,
from one_a_day
qualify
    (target_per_week, target_kind, named_by = 'default')
    is distinct from lag((target_per_week, target_kind, named_by = 'default')) over (
        partition by person_id order by valid_from_date
    )
order by person_id, valid_from_date
