-- name: topic_question_rows
-- answers: Who asked about the topic, when, and in what words?
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
--   topic_id     bigint     the topic under which it counts today
--   asked_local  timestamp  local time of the company
--   channel      varchar    call, or the ticket's channel
--   words        varchar    the question; names of ours, the customer's and third persons' are hidden, numbers not
--   customer     varchar    the name masked; null when unknown
--   contact_id   varchar    as in contacts
--   text_key     varchar    the text in which it stands
--   start_sign   bigint     where it begins there, from 0
select
    question_units.topic_id,
    local_time(question_units.asked_at) as asked_local,
    question_units.channel,
    question_units.words,
    masked_name(customers.name) as customer,
    question_units.contact_id,
    question_units.text_key,
    question_units.start_sign,
from question_units
inner join question_contacts using (contact_id)
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
order by asked_local desc, question_units.text_key, question_units.start_sign
