-- name: leader_contact_rows
-- answers: Which contacts did leaders handle?
-- grain: one row per contact_id, leader, week_date
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   contact_id     varchar    call or ticket, source and its key there
--   leader         varchar    the leader's name
--   channel        varchar    call, or the ticket's channel
--   handled_local  timestamp  local time of the company
--   week_date      date       Monday of that week
--   talk_seconds   double     null for tickets
--   customer_id    varchar    null when unknown
with leaders as (
    select
        person_id,
        min(name) as leader,
    from people
    where is_leader
    group by person_id
)

select
    handled_contacts.contact_id,
    leaders.leader,
    handled_contacts.channel,
    local_time(handled_contacts.handled_at) as handled_local,
    handled_contacts.week_date,
    handled_contacts.talk_seconds,
    contacts.customer_id,
from handled_contacts
inner join leaders using (person_id)
left join contacts using (contact_id)
where
    handled_contacts.handled_date >= cast($from_date as date)
    and handled_contacts.handled_date < cast($to_date as date)
    and is_asked_contact(handled_contacts.contact_id, $channel, $segment)
    and ($person_id is null or handled_contacts.person_id = $person_id)
order by handled_local desc, handled_contacts.contact_id, leaders.leader
