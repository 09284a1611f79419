-- name: colleague_names
-- answers: Which names and addresses of ours, leaders apart, may no answer show within a text?
-- grain: one row per written
-- returns:
--   written  varchar  a full name, an e-mail, or one word of a name
with colleagues as (
    select
        trim(name) as full_name,
        email,
    from people
    where person_id not in (select leaders.person_id from people as leaders where leaders.is_leader)
),

names as (
    select full_name as written from colleagues
    union
    select email as written from colleagues
    union
    select unnest(string_split(full_name, ' ')) as written from colleagues
)

select written
from names
where length(written) >= 3
order by written
