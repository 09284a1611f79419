-- name: open_promises
-- answers: Which promises to customers are not kept yet?
-- grain: one row per action_id
-- params:
--   $as_of_date  date     open at the start of this day; after the last known: open now; default: day_after_last
--   $person_id   varchar  promised by one leader, null for all; default: null
-- returns:
--   action_id     varchar  as the list names it
--   person_id     varchar  the leader who promised it; null when it was nobody who is one
--   name          varchar  the leader's name; a colleague: anybody else
--   title         varchar  what was promised, as in action_titles: names but leaders' are hidden
--   owner         varchar  the leader who does it; a colleague: anybody else
--   opened_date   date     local day
--   due_date      date     null when no day was promised
--   state         varchar  open, overdue
--   days_overdue  bigint   whole days from the day due to the day asked for; null when not overdue
--   customer      varchar  to whom, the name masked; null when unknown
--   customer_id   varchar  null when unknown
--   contact_id    varchar  in which it was promised; null when none was named
with asked as (
    select
        cast($as_of_date as date) as day_date,
        coalesce(cast($as_of_date as date) > max(last_date), true) as is_now,
    from data_through
    where kind <> 'newsletters'
)

select
    promises.action_id,
    promises.person_id,
    promises.leader as name,
    promises.title,
    promises.owner,
    promises.opened_date,
    promises.due_date,
    if(promises.due_date < asked.day_date, 'overdue', 'open') as state,
    case when promises.due_date < asked.day_date then date_diff('day', promises.due_date, asked.day_date) end
        as days_overdue,
    masked_name(customers.name) as customer,
    promises.customer_id,
    promises.contact_id,
from promises
cross join asked
left join customers using (customer_id)
where
    (asked.is_now or promises.opened_date <= asked.day_date)
    and (promises.done_date is null or (not asked.is_now and promises.done_date >= asked.day_date))
    and ($person_id is null or promises.person_id = $person_id)
order by name, promises.due_date nulls last, promises.opened_date, promises.action_id
