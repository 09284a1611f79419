-- name: promises
-- answers: What did leaders promise to customers, to whom, and when was it due and done?
-- grain: one row per action_id
-- returns:
--   action_id    varchar  as in actions
--   person_id    varchar  the leader who promised it; null when the list names somebody who never was a leader
--   leader       varchar  the leader's name; a colleague: anybody else
--   opened_date  date     local day
--   title        varchar  what was promised, as in action_titles: names but leaders' are hidden
--   owner        varchar  the leader who does it; a colleague: anybody else; whoever promised it when nobody is named
--   due_date     date     null when no day was promised
--   done_date    date     null while it is open
--   contact_id   varchar  the contact in which it was promised; null when none was named
--   customer_id  varchar  as the action names it, else the contact's; null when unknown
with owners as (
    select
        unnest(words) as written,
        min(full_name) as full_name,
    from shift_leaders
    group by written
)

select
    actions.action_id,
    leaders.person_id,
    coalesce(leaders.full_name, 'a colleague') as leader,
    actions.opened_date,
    action_titles.title,
    coalesce(if(trim(actions.owner) <> '', owners.full_name, leaders.full_name), 'a colleague') as owner,
    actions.due_date,
    actions.done_date,
    actions.contact_id,
    coalesce(actions.customer_id, contacts.customer_id) as customer_id,
from actions
left join action_titles using (action_id)
left join shift_leaders as leaders on actions.promised_by = leaders.person_id
left join owners on lower(trim(actions.owner)) = owners.written
left join contacts using (contact_id)
where actions.promised_by is not null
order by actions.opened_date, actions.action_id
