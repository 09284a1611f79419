-- name: unheard_topics
-- answers: Which of the most frequent questions has a leader not met in the period?
-- grain: one row per topic_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null: no leader has met it; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id          bigint   of the topics that, most frequent first, make up four fifths of what was asked
--   topic_name        varchar  what the question is called
--   contacts          bigint   of the period, in which it was asked
--   contact_share     double   share 0-1 of all topics' contacts of the period
--   cumulative_share  double   of this and the more frequent topics
--   last_heard_date   date     when the leader last handled a contact in which it was asked; null: never
with frequent as (
    select
        topic_id,
        count(*) as contacts,
        count(*) / sum(count(*)) over () as contact_share,
        sum(count(*)) over (order by count(*) desc, topic_id) / sum(count(*)) over () as cumulative_share,
    from topic_contacts
    where
        asked_date >= cast($from_date as date) and asked_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
    group by topic_id
),

heard as (
    select
        topic_contacts.topic_id,
        max(handled_contacts.handled_date) as last_heard_date,
        bool_or(
            handled_contacts.handled_date >= cast($from_date as date)
            and handled_contacts.handled_date < cast($to_date as date)
        ) as is_heard,
    from topic_contacts
    inner join handled_contacts using (contact_id)
    where $person_id is null or handled_contacts.person_id = $person_id
    group by topic_contacts.topic_id
)

select
    frequent.topic_id,
    topics.name as topic_name,
    frequent.contacts,
    frequent.contact_share,
    frequent.cumulative_share,
    heard.last_heard_date,
from frequent
inner join topics using (topic_id)
left join heard using (topic_id)
where frequent.cumulative_share - frequent.contact_share < 0.8 and not coalesce(heard.is_heard, false)
order by frequent.contacts desc, frequent.topic_id
