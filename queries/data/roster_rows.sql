-- name: roster_rows
-- answers: Which rows does the roster hold now, as they were written?
-- grain: one row per source, person_id, extension, agent_id, email, valid_from
-- returns:
--   source           varchar  the roster it came from
--   person_id        varchar  as the roster names the person
--   name             varchar  the person's name
--   email            varchar  as written
--   function         varchar  what the person does
--   extension        varchar  telephone extension, in this period only
--   agent_id         varchar  id in the ticket system, in this period only
--   is_leader        boolean  true for the executives who promised to take contacts
--   target_per_week  double   contacts a week that a leader promised; null when the roster names none
--   valid_from       date     first day of this row; null for always
--   valid_to         date     last day of this row; null for until further notice
select
    source,
    person_id,
    name,
    email,
    function,
    extension,
    agent_id,
    is_leader,
    target_per_week,
    valid_from,
    valid_to,
from latest_roster
order by name, person_id, source, valid_from nulls first, extension, agent_id, email
