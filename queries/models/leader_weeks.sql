-- name: leader_weeks
-- answers: How many contacts did each leader handle in each week, against the target of that week?
-- grain: one row per person_id, week_date
-- returns:
--   person_id        varchar  the leader
--   name             varchar  the leader's name
--   week_date        date     Monday; the roster's row in force on that day gives the target
--   target_per_week  double   contacts promised
--   contacts         bigint   two-way contacts handled: calls spoken, tickets written to
--   calls            bigint   calls among them
--   talk_seconds     double   spoken in these calls
--   is_kept          boolean  contacts reached the target
--   is_whole_week    boolean  the data reach to the week's Sunday
with week_range as (
    select unnest(generate_series(week_of(min(first_date)), week_of(max(last_date)), interval 7 day)) as week_at
    from data_through
    where kind in ('calls', 'tickets')
),

promises as (
    select
        people.person_id,
        min(people.name) as name,
        cast(week_range.week_at as date) as week_date,
        max(people.target_per_week) as target_per_week,
    from people
    inner join week_range
        on people.valid_from_date <= cast(week_range.week_at as date) + 6
            and people.valid_to_date >= cast(week_range.week_at as date)
    where people.is_leader
    group by people.person_id, week_range.week_at
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
    promises.week_date + 6
    <= (
        select max(data_through.last_date)
        from data_through
        where data_through.kind in ('calls', 'tickets')
    ) as is_whole_week,
from promises
left join handled_contacts
    on
        promises.person_id = handled_contacts.person_id
        and promises.week_date = handled_contacts.week_date
        and handled_contacts.is_leader
group by promises.person_id, promises.name, promises.week_date, promises.target_per_week
order by promises.name, promises.person_id, promises.week_date
