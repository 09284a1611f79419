-- name: shift_leaders
-- answers: Who are the leaders, today or once, and how are they written?
-- grain: one row per person_id
-- returns:
--   person_id  varchar    as the roster names the leader
--   full_name  varchar    the leader's name
--   email      varchar    of the newest row that has one, lower case; null when none has
--   words      varchar[]  lower case: names, person_id and e-mails by which a list may name the leader
select
    person_id,
    min(name) as full_name,
    arg_max(email, (valid_from_date, email)) as email,
    list_distinct(list(lower(trim(name))) || list(lower(person_id)) || list(email)) as words,
from people
where is_leader
group by person_id
order by full_name, person_id
