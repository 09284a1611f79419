-- name: handled_contacts
-- answers: Which two-way contacts did each leader handle?
-- grain: one row per contact_id, person_id, week_date
-- returns:
--   contact_id    varchar    as in contacts
--   person_id     varchar    who spoke or wrote, a leader on that day; nobody else is listed by person
--   channel       varchar    call, or the ticket's channel; of an own entry as it names it, else in person
--   handled_at    timestamp  when the call began, or when the leader first wrote that week, UTC
--   handled_date  date       local day
--   week_date     date       Monday of that week
--   talk_seconds  double     spoken by this leader; null for tickets, and where the source does not say
with all_moments as (
    select * from logged_moments
    union all by name
    select
        contact_id,
        person_id,
        channel,
        started_at as moment_at,
        talk_seconds,
    from own_contacts
    where not is_logged
)

select
    contact_id,
    person_id,
    any_value(channel) as channel,
    min(moment_at) as handled_at,
    local_date(min(moment_at)) as handled_date,
    week_of(local_date(moment_at)) as week_date,
    sum(talk_seconds) as talk_seconds,
from all_moments
group by contact_id, person_id, week_of(local_date(moment_at))
order by contact_id, person_id, week_date
