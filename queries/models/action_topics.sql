-- name: action_topics
-- answers: Which live topics does each action answer?
-- grain: one row per action_id, topic_id
-- returns:
--   action_id    varchar  as the list names it
--   topic_id     bigint   a live topic whose name or number it gives, or with which the topic of that number was merged
--   title        varchar  what is to be done, as in action_titles: names but leaders' are hidden
--   owner        varchar  the leader who does it; a colleague: anybody else; null when the list names nobody
--   opened_date  date     local day
--   due_date     date     null when no day was promised
--   done_date    date     null while it is open
with named_topics as (
    select
        cast(topic_id as varchar) as written,
        shown_topic_id as topic_id,
    from known_topics
    union
    select
        lower(trim(name)) as written,
        topic_id,
    from topics
),

leaders as (
    select distinct
        name,
        unnest([lower(trim(name)), lower(person_id)]) as written,
    from people
    where is_leader
)

select distinct
    actions.action_id,
    topics.topic_id,
    action_titles.title,
    case when trim(actions.owner) <> '' then coalesce(leaders.name, 'a colleague') end as owner,
    actions.opened_date,
    actions.due_date,
    actions.done_date,
from actions
left join action_titles using (action_id)
inner join named_topics on lower(trim(actions.topic)) = named_topics.written
inner join topics on named_topics.topic_id = topics.topic_id
left join leaders on lower(trim(actions.owner)) = leaders.written
order by actions.action_id, topics.topic_id
