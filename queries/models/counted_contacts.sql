-- name: counted_contacts
-- answers: Which contacts are counted, each once under every topic and once among all?
-- grain: one row per topic_id, contact_id
-- returns:
--   topic_id         bigint   a live topic that was asked about; null: the contact among all that could be read
--   contact_id       varchar  as in question_contacts
--   asked_date       date     local day of the first question about the topic, or of the contact's first text
--   week_date        date     Monday of that week
--   channel          varchar  call, or the ticket's channel
--   size             varchar  of the account; unknown when nobody says
--   is_prospect      boolean  a known customer who had not ordered when the contact began
--   is_leader_heard  boolean  a leader spoke with the customer, or wrote
select
    topic_id,
    contact_id,
    asked_date,
    week_date,
    channel,
    size,
    is_prospect,
    is_leader_heard,
from topic_contacts
union all
select
    cast(null as bigint) as topic_id,
    contact_id,
    asked_date,
    week_date,
    channel,
    size,
    is_prospect,
    is_leader_heard,
from question_contacts
where is_read
order by topic_id, contact_id
