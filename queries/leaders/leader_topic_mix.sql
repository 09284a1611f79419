-- name: leader_topic_mix
-- answers: Which questions did leaders meet, and which do customers ask?
-- grain: one row per topic_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id         bigint   a live topic that was asked in the period
--   topic_name       varchar  what the question is called
--   leader_contacts  bigint   contacts that asked it and had a leader in them
--   all_contacts     bigint   contacts that asked it
--   leader_share     double   share 0-1 of what leaders were asked; null when they were asked nothing
--   all_share        double   share 0-1 of what was asked: a contact counts under each of its topics
with heard as (
    select distinct contact_id
    from handled_contacts
    where $person_id is null or person_id = $person_id
)

select
    topic_contacts.topic_id,
    any_value(topics.name) as topic_name,
    count(heard.contact_id) as leader_contacts,
    count(*) as all_contacts,
    count(heard.contact_id) / nullif(sum(count(heard.contact_id)) over (), 0) as leader_share,
    count(*) / sum(count(*)) over () as all_share,
from topic_contacts
inner join topics using (topic_id)
left join heard using (contact_id)
where
    topic_contacts.asked_date >= cast($from_date as date)
    and topic_contacts.asked_date < cast($to_date as date)
    and is_asked_contact(topic_contacts.contact_id, $channel, $segment)
group by topic_contacts.topic_id
order by all_contacts desc, topic_contacts.topic_id
