-- name: leader_weeks
-- answers: How many contacts did each leader handle in each week, against the target of that week?
-- grain: one row per person_id, week_date
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   week_date        date     Monday
--   target_per_week  double   contacts promised: by the roster's row of that day, else by the first that begins later
--   contacts         bigint   two-way contacts handled: calls spoken, tickets written to
--   calls            bigint   calls among them
--   talk_seconds     double   spoken in these calls
--   is_kept          boolean  contacts reached the target
--   is_whole_week    boolean  calls and tickets, where imported, both reach to the week's Sunday
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
promises as (
    select
        people.person_id,
        people.name,
        weeks.week_date,
        people.target_per_week,
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
            order by greatest(people.valid_from_date, weeks.week_date), people.target_per_week desc, people.name
        ) = 1
)

select
    promises.person_id,
    promises.name,
    promises.week_date,
    promises.target_per_week,
    count(handled_contacts.contact_id) as contacts,
    count(handled_contacts.contact_id) filter (where handled_contacts.channel = 'call') as calls,
    coalesce(sum(handled_contacts.talk_seconds), 0) as talk_seconds,
    count(handled_contacts.contact_id) >= promises.target_per_week as is_kept,
    promises.is_whole_week,
from promises
left join handled_contacts using (person_id, week_date)
group by promises.person_id, promises.name, promises.week_date, promises.target_per_week, promises.is_whole_week
order by promises.name, promises.person_id, promises.week_date
