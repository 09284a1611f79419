-- name: question_units
-- answers: What did customers ask, in their own words, and under which topic does it count today?
-- grain: one row per text_key, start_sign
-- returns:
--   text_key      varchar    as in question_texts; a text that changed since it was read has none
--   text_hash     varchar    md5 of the text
--   start_sign    bigint     first sign of the question in its text, from 0
--   end_sign      bigint     the sign after its last
--   words         varchar    the question; names of ours, of the customer and of third persons are hidden
--   form          varchar    how it was asked
--   topic_id      bigint     the live topic under which it counts; null: no topic, or not a question
--   nearness      double     cosine to the middle of the topic to which it was assigned
--   is_set_aside  boolean    somebody said of its topic that it is not a question
--   contact_id    varchar    as in question_contacts
--   channel       varchar    call, or the ticket's channel
--   customer_id   varchar    null when unknown or ambiguous
--   asked_at      timestamp  when the text was written, UTC
--   asked_date    date       local day
--   week_date     date       Monday of that week
select
    units.text_key,
    units.text_hash,
    units.start_sign,
    units.end_sign,
    without_people(
        units.words,
        list_append((select list(colleague_names.written) from colleague_names), customers.name),
        (select list(shown_names.written) from shown_names)
    ) as words,
    units.form,
    case when counted.state = 'live' then counted.topic_id end as topic_id,
    units.nearness,
    assigned.topic_id is not null and coalesce(counted.state, 'not a question') = 'not a question' as is_set_aside,
    question_texts.contact_id,
    question_texts.channel,
    question_texts.customer_id,
    question_texts.written_at as asked_at,
    question_texts.written_date as asked_date,
    week_of(question_texts.written_date) as week_date,
from asked_units as units
inner join question_texts using (text_key, text_hash)
left join known_topics as assigned on units.topic_id = assigned.topic_id
left join known_topics as counted on assigned.shown_topic_id = counted.topic_id
left join customers using (customer_id)
order by asked_at, units.text_key, units.start_sign
