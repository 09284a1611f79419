-- name: leader_weeks
-- answers: How many contacts did each leader handle in each week, against the target of that week?
-- grain: one row per person_id, week_date
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   week_date        date     Monday
--   target_per_week  double   contacts or shifts promised, as of Monday, or of the leader's first day in the week
--   contacts         bigint   two-way contacts handled: calls spoken, tickets written to
--   calls            bigint   calls among them
--   talk_seconds     double   spoken in these calls
--   is_kept          boolean  contacts, or the shifts taken, reached the target
--   is_whole_week    boolean  calls and tickets, where imported, both reach to the week's Sunday
--   target_kind      varchar  what was promised: contacts or shifts
--   taken_shifts     bigint   shifts kept, moved or extra
with reaches as (
    select
        min(first_date) as first_date,
        max(last_date) as last_date,
        min(last_date) as whole_until_date,
    from data_through
    where kind in ('calls', 'tickets')
),

weeks as (
    select
        cast(unnest(generate_series(week_of(first_date), week_of(last_date), interval 7 day)) as date) as week_date,
        whole_until_date,
    from reaches
),

-- A leader who left before Thursday promised nothing for that week.
leaders as (
    select
        people.person_id,
        people.name,
        weeks.week_date,
        greatest(people.valid_from_date, weeks.week_date) as first_date,
        weeks.week_date + 6 <= weeks.whole_until_date as is_whole_week,
    from people
    inner join weeks
        on people.valid_from_date <= weeks.week_date + 6
            and people.valid_to_date >= weeks.week_date
    where people.is_leader
    qualify
        max(people.valid_to_date) over (partition by people.person_id, weeks.week_date) >= weeks.week_date + 3
        and row_number() over (
            partition by people.person_id, weeks.week_date
            order by greatest(people.valid_from_date, weeks.week_date), people.name
        ) = 1
)

select
    leaders.person_id,
    leaders.name,
    leaders.week_date,
    leader_targets.target_per_week,
    count(handled_contacts.contact_id) as contacts,
    count(handled_contacts.contact_id) filter (where handled_contacts.channel = 'call') as calls,
    coalesce(sum(handled_contacts.talk_seconds), 0) as talk_seconds,
    case
        when any_value(leader_targets.target_kind) = 'shifts' then coalesce(any_value(taken_shifts.taken_shifts), 0)
        else count(handled_contacts.contact_id)
    end >= nullif(any_value(leader_targets.target_per_week), 0) as is_kept,
    leaders.is_whole_week,
    leader_targets.target_kind,
    coalesce(taken_shifts.taken_shifts, 0) as taken_shifts,
from leaders
asof left join leader_targets
    on leaders.person_id = leader_targets.person_id and leaders.first_date >= leader_targets.valid_from_date
left join handled_contacts
    on leaders.person_id = handled_contacts.person_id and leaders.week_date = handled_contacts.week_date
left join taken_shifts on leaders.person_id = taken_shifts.person_id and leaders.week_date = taken_shifts.week_date
group by all
order by leaders.name, leaders.person_id, leaders.week_date
