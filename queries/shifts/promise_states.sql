-- name: promise_states
-- answers: What became of each promise to a customer?
-- grain: one row per action_id
-- params:
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $person_id   varchar  promised by one leader, null for all; default: null
-- returns:
--   action_id    varchar  as the list names it
--   person_id    varchar  the leader who promised it; null when it was nobody who is one
--   name         varchar  the leader's name; a colleague: anybody else
--   title        varchar  what was promised, as in action_titles: names but leaders' are hidden
--   opened_date  date     local day
--   due_date     date     null when no day was promised
--   done_date    date     null while it was open
--   state        varchar  open, overdue, kept (by the day due, or none was promised), kept_late
--   contact_id   varchar  in which it was promised; null when none was named
with known_promises as (
    select * replace (case when done_date < cast($as_of_date as date) then done_date end as done_date),
    from promises
    where opened_date < cast($as_of_date as date) and ($person_id is null or person_id = $person_id)
)

select
    action_id,
    person_id,
    leader as name,
    title,
    opened_date,
    due_date,
    done_date,
    case
        when done_date > due_date then 'kept_late'
        when done_date is not null then 'kept'
        when due_date < cast($as_of_date as date) then 'overdue'
        else 'open'
    end as state,
    contact_id,
from known_promises
order by name, opened_date, action_id
