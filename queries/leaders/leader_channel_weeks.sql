-- name: leader_channel_weeks
-- answers: Through which channels did each leader meet customers in each week?
-- grain: one row per person_id, week_date, channel
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   person_id   varchar  the leader
--   name        varchar  the leader's name
--   week_date   date     Monday
--   channel     varchar  call, or the ticket's channel; of a contact that no log has as it was written down
--   contacts    bigint   two-way contacts
with leaders as (
    select
        person_id,
        min(name) as name,
    from people
    where is_leader
    group by person_id
)

select
    leaders.person_id,
    any_value(leaders.name) as name,
    handled_contacts.week_date,
    handled_contacts.channel,
    count(*) as contacts,
from handled_contacts
inner join leaders using (person_id)
where
    handled_contacts.handled_date >= cast($from_date as date)
    and handled_contacts.handled_date < cast($to_date as date)
    and is_asked_contact(handled_contacts.contact_id, $channel, $segment)
    and ($person_id is null or leaders.person_id = $person_id)
group by leaders.person_id, handled_contacts.week_date, handled_contacts.channel
order by name, leaders.person_id, handled_contacts.week_date, handled_contacts.channel
