-- name: prospect_topics
-- answers: What do those ask who have not ordered yet, beside what everybody asks?
-- grain: one row per topic_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   topic_id             bigint   a live topic
--   topic_name           varchar  what the question is called
--   prospects            bigint   customers without an order who asked it; fewer than five are not listed
--   prospect_contacts    bigint   contacts in which they did
--   prospect_share       double   share 0-1 of the contacts of prospects that could be read
--   everybody_share      double   share 0-1 of all contacts that could be read
with totals as (
    select
        count(*) filter (where is_prospect) as of_prospects,
        count(*) as of_everybody,
    from question_contacts
    where is_read and asked_date >= cast($from_date as date) and asked_date < cast($to_date as date)
)

select
    topic_contacts.topic_id,
    any_value(topics.name) as topic_name,
    count(distinct topic_contacts.customer_id) filter (where topic_contacts.is_prospect) as prospects,
    count(*) filter (where topic_contacts.is_prospect) as prospect_contacts,
    prospect_contacts / nullif(any_value(totals.of_prospects), 0) as prospect_share,
    count(*) / any_value(totals.of_everybody) as everybody_share,
from topic_contacts
inner join topics using (topic_id)
cross join totals
where topic_contacts.asked_date >= cast($from_date as date) and topic_contacts.asked_date < cast($to_date as date)
group by topic_contacts.topic_id
having prospects >= 5
order by prospect_contacts desc, topic_contacts.topic_id
