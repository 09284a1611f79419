-- name: topic_seasons
-- answers: In which months of the year is the question asked?
-- grain: one row per topic_id, month
-- params:
--   $topic_id  bigint   a live topic, null for all; default: null
--   $channel   varchar  channel of the contact, null for all; default: null
--   $segment   varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id      bigint  a live topic
--   month         bigint  1 = January, to 12
--   contacts      bigint  in which it was asked, in all years together
--   all_contacts  bigint  contacts that could be read
--   years         bigint  in how many years there were such contacts in that month
with months as (
    select cast(unnest(generate_series(1, 12)) as bigint) as month
),

counts as (
    select
        topic_id,
        month(asked_date) as month,
        count(*) as contacts,
        count(distinct year(asked_date)) as years,
    from counted_contacts
    where is_asked_contact(contact_id, $channel, $segment)
    group by topic_id, month(asked_date)
)

select
    topics.topic_id,
    months.month,
    coalesce(counts.contacts, 0) as contacts,
    coalesce(exposure.contacts, 0) as all_contacts,
    coalesce(exposure.years, 0) as years,
from topics
cross join months
left join counts using (topic_id, month)
left join counts as exposure on exposure.topic_id is null and months.month = exposure.month
where $topic_id is null or topics.topic_id = $topic_id
order by topics.topic_id, months.month
