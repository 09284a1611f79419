-- name: topic_newsletters
-- answers: Was the question asked more often in the week after each newsletter than in the week before?
-- grain: one row per topic_id, sent_date, title
-- params:
--   $topic_id  bigint   a live topic, null for all; default: null
--   $channel   varchar  channel of the contact, null for all; default: null
--   $segment   varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id         bigint   a live topic
--   sent_date        date     local day
--   title            varchar  the newsletter's subject
--   contacts_before  bigint   in which it was asked on the seven days before
--   contacts_after   bigint   on the day of the send and the six after
--   all_before       bigint   contacts that could be read, on the same days
--   all_after        bigint   likewise
with counts as (
    select
        counted_contacts.topic_id,
        sent.sent_date,
        count(*) filter (where counted_contacts.asked_date < sent.sent_date) as contacts_before,
        count(*) filter (where counted_contacts.asked_date >= sent.sent_date) as contacts_after,
    from (select distinct newsletters.sent_date from newsletters) as sent
    inner join counted_contacts on counted_contacts.asked_date between sent.sent_date - 7 and sent.sent_date + 6
    where is_asked_contact(counted_contacts.contact_id, $channel, $segment)
    group by counted_contacts.topic_id, sent.sent_date
)

select distinct
    topics.topic_id,
    newsletters.sent_date,
    newsletters.title,
    coalesce(counts.contacts_before, 0) as contacts_before,
    coalesce(counts.contacts_after, 0) as contacts_after,
    coalesce(exposure.contacts_before, 0) as all_before,
    coalesce(exposure.contacts_after, 0) as all_after,
from topics
cross join newsletters
left join counts using (topic_id, sent_date)
left join counts as exposure on exposure.topic_id is null and newsletters.sent_date = exposure.sent_date
where $topic_id is null or topics.topic_id = $topic_id
order by newsletters.sent_date desc, newsletters.title, topics.topic_id
