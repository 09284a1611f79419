-- name: topic_actions
-- answers: What did we promise to do about each question, is it done, and was the question asked less often since?
-- grain: one row per action_id, topic_id
-- params:
--   $topic_id    bigint  a live topic, null for all; default: null
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
-- returns:
--   action_id        varchar  as the list names it
--   topic_id         bigint   the live topic whose name or number the action gives
--   title            varchar  what is to be done, as in action_titles: names but leaders' are hidden
--   owner            varchar  the leader who does it; a colleague: anybody else; null when the list names nobody
--   opened_date      date     local day
--   due_date         date     null when no day was promised
--   done_date        date     null while it is open
--   state            varchar  open, overdue, done
--   contacts_before  bigint   in which it was asked in the eight weeks before it was done; null while it is not
--   all_before       bigint   contacts that could be read, on the same days
--   contacts_after   bigint   in which it was asked from that day on, for eight weeks at most
--   all_after        bigint   likewise
with known_actions as (
    select * replace (case when done_date < cast($as_of_date as date) then done_date end as done_date),
    from action_topics
    where opened_date < cast($as_of_date as date) and ($topic_id is null or topic_id = $topic_id)
),

counts as (
    select
        counted_contacts.topic_id,
        done.done_date,
        count(*) filter (where counted_contacts.asked_date < done.done_date) as contacts_before,
        count(*) filter (where counted_contacts.asked_date >= done.done_date) as contacts_after,
    from (select distinct known_actions.done_date from known_actions) as done
    inner join counted_contacts on counted_contacts.asked_date between done.done_date - 56 and done.done_date + 55
    where counted_contacts.asked_date < cast($as_of_date as date)
    group by counted_contacts.topic_id, done.done_date
)

select
    known_actions.*,
    case
        when known_actions.done_date is not null then 'done'
        when known_actions.due_date < cast($as_of_date as date) then 'overdue'
        else 'open'
    end as state,
    if(known_actions.done_date is not null, coalesce(counts.contacts_before, 0), null) as contacts_before,
    if(known_actions.done_date is not null, coalesce(exposure.contacts_before, 0), null) as all_before,
    if(known_actions.done_date is not null, coalesce(counts.contacts_after, 0), null) as contacts_after,
    if(known_actions.done_date is not null, coalesce(exposure.contacts_after, 0), null) as all_after,
from known_actions
left join counts using (topic_id, done_date)
left join counts as exposure on exposure.topic_id is null and known_actions.done_date = exposure.done_date
order by known_actions.opened_date desc, known_actions.action_id, known_actions.topic_id
