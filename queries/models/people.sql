-- name: people
-- answers: Who is who, and from when to when, by the newest roster that names the person?
-- grain: one row per person_id, extension, agent_id, email, valid_from_date
-- returns:
--   person_id        varchar  as the roster names the person
--   name             varchar  the person's name
--   email            varchar  lower case; null when the roster names none
--   function         varchar  what the person does
--   extension        varchar  telephone extension, in this period only
--   agent_id         varchar  id in the ticket system, in this period only
--   is_leader        boolean  true for the executives who promised to take contacts
--   target_per_week  double   contacts a week of a leader, as the roster names them; in force is leader_targets
--   valid_from_date  date     first day of this row, included
--   valid_to_date    date     last day of this row, included
--   layer            varchar  of the firm: board, directors, …; null when the roster names none
select
    latest_roster.person_id,
    latest_roster.name,
    latin_lower(latest_roster.email) as email,
    latest_roster.function,
    latest_roster.extension,
    latest_roster.agent_id,
    coalesce(latest_roster.is_leader, false) as is_leader,
    case when latest_roster.is_leader then latest_roster.target_per_week end as target_per_week,
    coalesce(latest_roster.valid_from, date '1900-01-01') as valid_from_date,
    coalesce(latest_roster.valid_to, date '9999-12-31') as valid_to_date,
    nullif(trim(latest_roster.layer), '') as layer,
from latest_roster
order by latest_roster.person_id, valid_from_date
