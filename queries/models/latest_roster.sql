-- name: latest_roster
-- answers: What does the newest roster that names a person say of them, as it was written?
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
--   layer            varchar  of the firm; null when the roster names none
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
    layer,
from landing_people
qualify
    file_id = max(file_id) over (partition by source, person_id)
    and row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
order by source, person_id, valid_from, extension, agent_id, email
