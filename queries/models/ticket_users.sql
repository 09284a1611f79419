-- name: ticket_users
-- answers: Who are the users of the service desk, and which of them are ours by the desk's own word?
-- grain: one row per source, user_id
-- returns:
--   source    varchar  the system it came from
--   user_id   varchar  as the source names the user
--   is_staff  boolean  agent, admin or the like; false: a customer; null: the source does not say
--   email     varchar  lower case
--   phone     varchar  as written
select
    source,
    user_id,
    case
        when regexp_matches(lower(role), '^(end.?user|customer|requester|contact|visitor|not set)') then false
        when role is not null then true
    end as is_staff,
    latin_lower(email) as email,
    phone,
from landing_ticket_users
qualify row_number() over (partition by source, user_id order by file_id desc, line desc) = 1
order by source, user_id
