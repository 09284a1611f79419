-- name: leader_hours
-- answers: At which hours do leaders meet customers, and at which hours do all of us?
-- grain: one row per hour_of_day
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   hour_of_day      bigint  0-23, local time at which the contact began
--   leader_contacts  bigint  two-way contacts that had a leader in them
--   all_contacts     bigint  two-way contacts: a person of ours spoke or wrote
--   leader_share     double  share 0-1 of the leaders' contacts; null when there was none
--   all_share        double  share 0-1 of all contacts
with heard as (
    select distinct contact_id
    from handled_contacts
    where $person_id is null or person_id = $person_id
)

select
    two_way_contacts.hour_of_day,
    count(heard.contact_id) as leader_contacts,
    count(*) as all_contacts,
    count(heard.contact_id) / nullif(sum(count(heard.contact_id)) over (), 0) as leader_share,
    count(*) / sum(count(*)) over () as all_share,
from two_way_contacts
left join heard using (contact_id)
where
    two_way_contacts.started_date >= cast($from_date as date)
    and two_way_contacts.started_date < cast($to_date as date)
    and is_asked_contact(two_way_contacts.contact_id, $channel, $segment)
group by two_way_contacts.hour_of_day
order by two_way_contacts.hour_of_day
