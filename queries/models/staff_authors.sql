-- name: staff_authors
-- answers: Which authors in the tickets are ours: in the roster, ever assigned, or those who change states?
-- grain: one row per source, author
-- returns:
--   source  varchar  the format it came from
--   author  varchar  as the source names the writer; a requester only when in the roster or ever assigned
with authors as (
    select distinct
        source,
        author,
    from landing_ticket_messages
    where author is not null
),

changes as (
    select
        source,
        author,
        value,
        lower(field) as field,
    from landing_ticket_changes
    where lower(field) in ('status', 'assignee', 'assignee_id')
),

ours as (
    select
        source,
        assignee as author,
    from landing_tickets
    union
    select
        source,
        value as author,
    from changes
    where field <> 'status'
    union
    select
        changes.source,
        changes.author,
    from changes
    left join landing_tickets as requests
        on changes.source = requests.source and changes.author = requests.requester_id
    where requests.requester_id is null
    union
    select
        authors.source,
        authors.author,
    from authors
    inner join people on authors.author = people.agent_id or lower(authors.author) = people.email
)

select
    source,
    author,
from authors
inner join ours using (source, author)
order by source, author
