-- name: topic_contacts
-- answers: In which contacts did customers ask about each topic?
-- grain: one row per topic_id, contact_id
-- returns:
--   topic_id         bigint   a live topic
--   contact_id       varchar  as in question_contacts
--   asked_date       date     local day on which it was first asked in this contact
--   week_date        date     Monday of that week
--   channel          varchar  call, or the ticket's channel
--   customer_id      varchar  null when unknown or ambiguous
--   size             varchar  of the account; unknown when nobody says
--   is_prospect      boolean  a known customer who had not ordered when the contact began
--   is_leader_heard  boolean  a leader spoke with the customer, or wrote
--   units            bigint   how often it was asked in this contact; shares count the contact once
select
    question_units.topic_id,
    question_units.contact_id,
    min(question_units.asked_date) as asked_date,
    min(question_units.week_date) as week_date,
    question_contacts.channel,
    question_contacts.customer_id,
    question_contacts.size,
    question_contacts.is_prospect,
    question_contacts.is_leader_heard,
    count(*) as units,
from question_units
inner join question_contacts using (contact_id)
where question_units.topic_id is not null
group by
    question_units.topic_id,
    question_units.contact_id,
    question_contacts.channel,
    question_contacts.customer_id,
    question_contacts.size,
    question_contacts.is_prospect,
    question_contacts.is_leader_heard
order by question_units.topic_id, asked_date, question_units.contact_id
