-- name: topic_examples_in_context
-- answers: Where does the question stand in what the customer wrote or we noted, the newest 60 times?
-- grain: one row per text_key, start_sign
-- params:
--   $topic_id         bigint   a live topic, null for all; default: null
--   $from_date        date     first day, included; default: first_day
--   $to_date          date     day after the last day; default: day_after_last
--   $channel          varchar  call, or the channel of a ticket, null for all; default: null
--   $size             varchar  of the account, or unknown, null for all; default: null
--   $is_prospect      boolean  had not ordered yet, or not, null for all; default: null
--   $is_leader_heard  boolean  a leader was in the contact, or not, null for all; default: null
--   $segment          varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id       bigint   the topic under which it counts today
--   asked_date     date     local day
--   channel        varchar  call, or the ticket's channel
--   text           varchar  the whole text; names of ours are hidden sign by sign: mask the rest in views
--   start_sign     bigint   first sign of the question in the text, from 0
--   end_sign       bigint   the sign after its last
--   customer_name  varchar  full name, to be hidden in the text; null when unknown
--   nearness       double   cosine to the middle of the topic to which it was assigned
--   contact_id     varchar  as in contacts
--   text_key       varchar  the text in which it stands
select
    question_units.topic_id,
    question_units.asked_date,
    question_units.channel,
    without_names_sign_by_sign(
        question_texts.text, (select list(colleague_names.written) from colleague_names)
    ) as text,
    question_units.start_sign,
    question_units.end_sign,
    customers.name as customer_name,
    question_units.nearness,
    question_units.contact_id,
    question_units.text_key,
from question_units
inner join question_texts using (text_key)
inner join question_contacts on question_units.contact_id = question_contacts.contact_id
left join customers on question_units.customer_id = customers.customer_id
where
    question_units.topic_id is not null
    and ($topic_id is null or question_units.topic_id = $topic_id)
    and question_units.asked_date >= cast($from_date as date)
    and question_units.asked_date < cast($to_date as date)
    and is_asked_contact(question_units.contact_id, $channel, $segment)
    and ($size is null or question_contacts.size = $size)
    and ($is_prospect is null or question_contacts.is_prospect = $is_prospect)
    and ($is_leader_heard is null or question_contacts.is_leader_heard = $is_leader_heard)
order by question_units.asked_at desc, question_units.text_key, question_units.start_sign
limit 60
