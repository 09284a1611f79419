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
--   born_date         date       first Monday whose 8 weeks to its Sunday have 8 questions of 5 customers; else null
--   contacts          bigint     in which it was asked
--   first_date        date       first asked, local day; null while never
--   last_date         date       last asked, local day; null while never
with asked_weeks as (
    select
        topic_id,
        week_date,
        coalesce(customer_id, contact_id) as asker,
        count(*) as units,
    from question_units
    where topic_id is not null
    group by topic_id, week_date, coalesce(customer_id, contact_id)
),

ending_weeks as (
    select distinct
        topic_id,
        week_date,
    from asked_weeks
),

busy_weeks as (
    select
        ending_weeks.topic_id,
        ending_weeks.week_date,
    from ending_weeks
    inner join asked_weeks
        on
            ending_weeks.topic_id = asked_weeks.topic_id
            and asked_weeks.week_date between ending_weeks.week_date - 49 and ending_weeks.week_date
    group by ending_weeks.topic_id, ending_weeks.week_date
    having sum(asked_weeks.units) >= 8 and count(distinct asked_weeks.asker) >= 5
),

births as (
    select
        topic_id,
        min(week_date) as born_date,
    from busy_weeks
    group by topic_id
)

select
    known_topics.topic_id,
    known_topics.name,
    known_topics.is_named_by_hand,
    known_topics.phrases,
    known_topics.examples,
    known_topics.border_example,
    any_value(births.born_date) as born_date,
    count(topic_contacts.contact_id) as contacts,
    min(topic_contacts.asked_date) as first_date,
    max(topic_contacts.asked_date) as last_date,
from known_topics
left join births using (topic_id)
left join topic_contacts using (topic_id)
where known_topics.state = 'live' and known_topics.shown_topic_id = known_topics.topic_id
group by all
order by known_topics.topic_id
