-- name: recurring_this_week
-- answers: What do customers ask most these days, how did we answer last, and what is being done about it?
-- grain: one row per topic_id
-- params:
--   $as_of_date  date    the seven days before this day; default: day_after_last
--   $at_most     bigint  so many topics, the most frequent; default: 5
-- returns:
--   topic_id         bigint   a live topic
--   topic_name       varchar  what the question is called
--   contacts         bigint   of the seven days, in which it was asked
--   usual_contacts   double   in a week, mean of the twelve weeks before them
--   ratio            double   contacts ÷ usual_contacts; null when nobody asked in the twelve weeks
--   reply            varchar  our newest answer in a ticket; names but leaders' and telephone numbers are hidden
--   replied_date     date     local day of that answer; null without one
--   action_title     varchar  the newest action on the topic, as in action_titles; null without one
--   action_state     varchar  open, overdue, done
with asked as (
    select
        topic_id,
        count(*) filter (where asked_date >= cast($as_of_date as date) - 7) as contacts,
        count(*) filter (where asked_date < cast($as_of_date as date) - 7) / 12 as usual_contacts,
    from topic_contacts
    where asked_date >= cast($as_of_date as date) - 91 and asked_date < cast($as_of_date as date)
    group by topic_id
    having contacts > 0
    qualify row_number() over (order by contacts desc, topic_id) <= $at_most
),

newest_replies as (
    select * from shift_replies
    where local_date(replied_at) < cast($as_of_date as date)
    qualify row_number() over (partition by topic_id order by replied_at desc, contact_id, asked_at) = 1
),

newest_actions as (
    select * from action_topics
    where opened_date < cast($as_of_date as date)
    qualify row_number() over (partition by topic_id order by opened_date desc, action_id desc) = 1
)

select
    asked.topic_id,
    topics.name as topic_name,
    asked.contacts,
    asked.usual_contacts,
    asked.contacts / nullif(asked.usual_contacts, 0) as ratio,
    newest_replies.text as reply,
    local_date(newest_replies.replied_at) as replied_date,
    newest_actions.title as action_title,
    case
        when newest_actions.done_date < cast($as_of_date as date) then 'done'
        when newest_actions.due_date < cast($as_of_date as date) then 'overdue'
        when newest_actions.action_id is not null then 'open'
    end as action_state,
from asked
inner join topics using (topic_id)
left join newest_replies using (topic_id)
left join newest_actions using (topic_id)
order by asked.contacts desc, asked.topic_id
