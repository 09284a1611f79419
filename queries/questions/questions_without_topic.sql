-- name: questions_without_topic
-- answers: Which questions belong to no topic?
-- grain: one row per text_key, start_sign
-- params:
--   $from_date        date     first day, included; default: first_day
--   $to_date          date     day after the last day; default: day_after_last
--   $channel          varchar  call, or the channel of a ticket, null for all; default: null
--   $size             varchar  of the account, or unknown, null for all; default: null
--   $is_prospect      boolean  had not ordered yet, or not, null for all; default: null
--   $is_leader_heard  boolean  a leader was in the contact, or not, null for all; default: null
--   $segment          varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   asked_local  timestamp  local time of the company
--   channel      varchar    call, or the ticket's channel
--   words        varchar    the question; names of ours, the customer's and third persons' are hidden, numbers not
--   contact_id   varchar    as in contacts
--   text_key     varchar    the text in which it stands
--   start_sign   bigint     where it begins there, from 0
select
    local_time(question_units.asked_at) as asked_local,
    question_units.channel,
    question_units.words,
    question_units.contact_id,
    question_units.text_key,
    question_units.start_sign,
from question_units
inner join question_contacts using (contact_id)
where
    question_units.topic_id is null
    and not question_units.is_set_aside
    and question_units.asked_date >= cast($from_date as date)
    and question_units.asked_date < cast($to_date as date)
    and is_asked_contact(question_units.contact_id, $channel, $segment)
    and ($size is null or question_contacts.size = $size)
    and ($is_prospect is null or question_contacts.is_prospect = $is_prospect)
    and ($is_leader_heard is null or question_contacts.is_leader_heard = $is_leader_heard)
order by asked_local desc, question_units.text_key, question_units.start_sign
