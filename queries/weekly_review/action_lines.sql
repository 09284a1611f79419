-- name: action_lines
-- answers: What did we promise or set out to do that is still open, and what was done lately?
-- grain: one row per action_id
-- params:
--   $from_date  date  what was done since this day is listed too; default: first_day
--   $on_date    date  as it stood at the end of this day; default: day_after_last
-- returns:
--   action_id    varchar  as the list names it
--   title        varchar  as in action_titles: names but leaders' are hidden
--   owner        varchar  the leader who does it; a colleague: anybody else; null when the list names nobody
--   opened_date  date     local day
--   due_date     date     null when no day was promised
--   done_date    date     null while it was open
--   state        varchar  overdue, open, done
--   days_late    bigint   whole days after the day due; 0 when it is not late
--   is_promise   boolean  somebody promised it to a customer
--   opened_from  varchar  the part of the dashboard in which it was decided; null when not said
with leaders as (
    select
        unnest(words) as written,
        min(full_name) as full_name,
    from shift_leaders
    group by written
),

known_actions as (
    select * replace (case when done_date <= cast($on_date as date) then done_date end as done_date),
    from actions
    where opened_date <= cast($on_date as date)
)

select
    acts.action_id,
    action_titles.title,
    case
        when promises.action_id is not null then promises.owner
        when trim(acts.owner) <> '' then coalesce(leaders.full_name, 'a colleague')
    end as owner,
    acts.opened_date,
    acts.due_date,
    acts.done_date,
    case
        when acts.done_date is not null then 'done'
        when acts.due_date < cast($on_date as date) then 'overdue'
        else 'open'
    end as state,
    greatest(date_diff('day', acts.due_date, coalesce(acts.done_date, cast($on_date as date))), 0) as days_late,
    promises.action_id is not null as is_promise,
    acts.opened_from,
from known_actions as acts
left join action_titles using (action_id)
left join promises using (action_id)
left join leaders on lower(trim(acts.owner)) = leaders.written
where coalesce(acts.done_date >= cast($from_date as date), true)
order by list_position(['overdue', 'open', 'done'], state), acts.due_date nulls last, acts.opened_date, acts.action_id
