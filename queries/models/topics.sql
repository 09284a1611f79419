-- name: topics
-- answers: Which questions recur, what are they called, and since when does each recur?
-- grain: one row per topic_id
-- returns:
--   topic_id          bigint     stays the same when the questions are read again
--   name              varchar    as somebody of ours or the program named it
--   is_named_by_hand  boolean    somebody of ours named it
--   phrases           varchar    what is typical of its questions
--   examples          varchar[]  typical questions
--   border_example    varchar    one that barely belongs to it
--   born_date         date       Monday of the week in which it was born; null when it was there all along
--   contacts          bigint     in which it was asked
--   first_date        date       first asked, local day; null while never
--   last_date         date       last asked, local day; null while never
select
    known_topics.topic_id,
    known_topics.name,
    known_topics.is_named_by_hand,
    known_topics.phrases,
    known_topics.examples,
    known_topics.border_example,
    known_topics.born_date,
    count(topic_contacts.contact_id) as contacts,
    min(topic_contacts.asked_date) as first_date,
    max(topic_contacts.asked_date) as last_date,
from known_topics
left join topic_contacts using (topic_id)
where known_topics.state = 'live' and known_topics.shown_topic_id = known_topics.topic_id
group by all
order by known_topics.topic_id
