-- name: silence_takes
-- answers: Which waiting customers has somebody taken on, by an action that is not done yet?
-- grain: one row per about
-- returns:
--   about     varchar  the contact; where the action names none, the customer
--   opened_date  date  when the last of these actions was decided
--   taken_by  varchar  the leader who does it, as people.csv names them; null when it is nobody who is one
with owners as (
    select
        unnest(words) as written,
        min(full_name) as full_name,
    from shift_leaders
    group by written
)

select
    coalesce(actions.contact_id, actions.customer_id) as about,
    max(actions.opened_date) as opened_date,
    arg_max(owners.full_name, (actions.opened_date, owners.full_name)) as taken_by,
from actions
left join owners on lower(trim(actions.owner)) = owners.written
where
    actions.done_date is null
    and actions.promised_by is null
    and coalesce(actions.contact_id, actions.customer_id) is not null
group by about
order by about
