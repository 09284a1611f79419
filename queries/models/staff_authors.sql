-- name: staff_authors
-- answers: Which authors in the tickets are ours: in the roster, by their role, or by what they do?
-- grain: one row per source, author
-- returns:
--   source  varchar  the system it came from
--   author  varchar  as the source names the writer; a customer by role, or a requester, only if in the roster
with changes as (
    select
        source,
        author,
        value,
        lower(field) as field,
    from landing_ticket_changes
    where lower(field) in ('status', 'assignee', 'assignee_id')
),

doers as (
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
)

select distinct
    ticket_authors.source,
    ticket_authors.author,
from ticket_authors
left join ticket_author_persons
    on ticket_authors.source = ticket_author_persons.source and ticket_authors.author = ticket_author_persons.author
left join doers on ticket_authors.source = doers.source and ticket_authors.author = doers.author
where
    coalesce(ticket_authors.is_staff, doers.author is not null)
    or ticket_author_persons.person_id is not null
order by ticket_authors.source, ticket_authors.author
