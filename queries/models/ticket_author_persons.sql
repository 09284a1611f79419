-- name: ticket_author_persons
-- answers: Which persons of the roster are the authors in the tickets, by agent id or e-mail, and when?
-- grain: one row per source, author, person_id, valid_from_date
-- returns:
--   source           varchar  the system it came from
--   author           varchar  as the source names the writer
--   person_id        varchar  of the roster
--   is_leader        boolean  that person is a leader
--   valid_from_date  date     included
--   valid_to_date    date     included
select distinct
    ticket_authors.source,
    ticket_authors.author,
    people.person_id,
    people.is_leader,
    people.valid_from_date,
    people.valid_to_date,
from ticket_authors
inner join people
    on people.agent_id = ticket_authors.author or people.email in (lower(ticket_authors.author), ticket_authors.email)
order by ticket_authors.source, ticket_authors.author, people.person_id, people.valid_from_date
