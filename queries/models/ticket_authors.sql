-- name: ticket_authors
-- answers: Who wrote in the tickets, and what does the desk say of them?
-- grain: one row per source, author
-- returns:
--   source    varchar  the system it came from
--   author    varchar  as the source names the writer
--   email     varchar  lower case, as the desk's list of users has it; null when it has none
--   is_staff  boolean  by the role that the desk gives; null when it gives none
with authors as (
    select distinct
        source,
        author,
    from landing_ticket_messages
    where author is not null
)

select
    authors.source,
    authors.author,
    ticket_users.email,
    ticket_users.is_staff,
from authors
left join ticket_users on authors.source = ticket_users.source and authors.author = ticket_users.user_id
order by authors.source, authors.author
