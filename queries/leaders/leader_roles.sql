-- name: leader_roles
-- answers: Who are our leaders, what does each do, and can calls and tickets be told to be theirs?
-- grain: one row per person_id
-- params:
--   $from_date  date  a leader on this day or later; default: first_day
--   $to_date    date  a leader on this day or before; default: day_after_last
-- returns:
--   person_id  varchar  the leader
--   name       varchar  the leader's name
--   functions  varchar  what the leader does, by the roster's rows of these days
--   is_mapped  boolean  the roster names an extension, an agent id or an e-mail
select
    person_id,
    min(name) as name,
    string_agg(distinct function, '; ' order by function) as functions,
    bool_or(extension is not null or agent_id is not null or email is not null) as is_mapped,
from people
where
    is_leader
    and valid_from_date <= cast($to_date as date)
    and valid_to_date >= cast($from_date as date)
group by person_id
order by name, person_id
