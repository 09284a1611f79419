-- name: pledges
-- answers: In which ways did we pledge that customers shall no longer pay for our mistakes, and is it so?
-- grain: one row per deed_id
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   deed_id        varchar  as the list names it
--   made_date      date     local day
--   title          varchar  what was pledged; names of ours, leaders apart, are hidden
--   owner          varchar  the leader who owns it; a colleague: anybody else; null: nobody
--   due_date       date     null when no day was named
--   closed_date    date     null while it is open
--   state          varchar  kept, open, overdue
select
    deeds.deed_id,
    deeds.done_date as made_date,
    masked_words(deeds.title, null) as title,
    if(deeds.person_id is null, null, coalesce(shift_leaders.full_name, 'a colleague')) as owner,
    deeds.due_date,
    if(deeds.closed_date < cast($as_of_date as date), deeds.closed_date, null) as closed_date,
    case
        when deeds.closed_date < cast($as_of_date as date) then 'kept'
        when deeds.due_date < cast($as_of_date as date) then 'overdue'
        else 'open'
    end as state,
from deeds
left join shift_leaders using (person_id)
where deeds.deed_kind = 'pledge' and deeds.done_date < cast($as_of_date as date)
order by made_date desc, deeds.deed_id
