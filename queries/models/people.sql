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
--   target_per_week  double   contacts a week that a leader promised; the setting's default when the roster names none
--   valid_from_date  date     first day of this row, included
--   valid_to_date    date     last day of this row, included
with latest_rows as (
    select *
    from landing_people
    qualify
        file_id = max(file_id) over (partition by source, person_id)
        and row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
)

select
    latest_rows.person_id,
    latest_rows.name,
    latin_lower(latest_rows.email) as email,
    latest_rows.function,
    latest_rows.extension,
    latest_rows.agent_id,
    coalesce(latest_rows.is_leader, false) as is_leader,
    case when latest_rows.is_leader then coalesce(latest_rows.target_per_week, settings.default_target_per_week) end
        as target_per_week,
    coalesce(latest_rows.valid_from, date '1900-01-01') as valid_from_date,
    coalesce(latest_rows.valid_to, date '9999-12-31') as valid_to_date,
from latest_rows
cross join settings
order by latest_rows.person_id, valid_from_date
