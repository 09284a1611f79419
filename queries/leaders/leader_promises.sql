-- name: leader_promises
-- answers: How far is each leader from the customers: weeks kept, days since the last contact, the usual gap?
-- grain: one row per person_id
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   person_id           varchar  the leader
--   name                varchar  the leader's name
--   is_in_force         boolean  the promise holds in the week of the last known day
--   is_whole_week       boolean  and that week is over: calls and tickets, where imported, both reach its Sunday
--   target_per_week     double   contacts or shifts promised for that week; null when not in force
--   contacts_this_week  bigint   two-way contacts in that week
--   weeks_kept          bigint   of the last 13 whole weeks
--   weeks_counted       bigint   whole weeks among the last 13 for which there was a promise
--   last_contact_date   date     local day; null when there never was one
--   days_since_contact  bigint   whole days; null when there never was one
--   usual_gap_days      double   median of the last eight gaps between contact days; null with fewer than two
--   target_kind         varchar  contacts or shifts; null when not in force
--   taken_this_week     bigint   contacts or shifts of that week, as promised
with known_weeks as (
    select
        *,
        week_date = week_of(cast($as_of_date as date) - 1) as is_last,
        is_whole_week and week_date + 7 <= cast($as_of_date as date) as is_over,
        if(target_kind = 'shifts', taken_shifts, contacts) as taken,
    from leader_weeks
    where week_date < cast($as_of_date as date) and week_date >= week_of(cast($as_of_date as date)) - 91
),

distances as (
    select
        person_id,
        max(handled_date) as last_contact_date,
        list_aggregate(arg_max(gap_days, handled_date, 8), 'median') as usual_gap_days,
    from leader_contact_days
    where handled_date < cast($as_of_date as date)
    group by person_id
)

select
    known_weeks.person_id,
    arg_max(known_weeks.name, known_weeks.week_date) as name,
    bool_or(known_weeks.is_last) as is_in_force,
    coalesce(bool_or(known_weeks.is_over) filter (where known_weeks.is_last), false) as is_whole_week,
    max(known_weeks.target_per_week) filter (where known_weeks.is_last) as target_per_week,
    coalesce(max(known_weeks.contacts) filter (where known_weeks.is_last), 0) as contacts_this_week,
    count(*) filter (where known_weeks.is_over and known_weeks.is_kept) as weeks_kept,
    count(known_weeks.is_kept) filter (where known_weeks.is_over) as weeks_counted,
    any_value(distances.last_contact_date) as last_contact_date,
    date_diff('day', any_value(distances.last_contact_date), cast($as_of_date as date) - 1) as days_since_contact,
    any_value(distances.usual_gap_days) as usual_gap_days,
    max(known_weeks.target_kind) filter (where known_weeks.is_last) as target_kind,
    coalesce(max(known_weeks.taken) filter (where known_weeks.is_last), 0) as taken_this_week,
from known_weeks
left join distances using (person_id)
group by known_weeks.person_id
order by name, known_weeks.person_id
