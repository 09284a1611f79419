-- name: absences
-- answers: Who is away, and who covers?
-- grain: one row per person_id, from_date
-- returns:
--   person_id        varchar  who is away; never why
--   from_date        date     first day away
--   to_date          date     last day away
--   cover_person_id  varchar  who covers; null when nobody is named
select
    person_id,
    from_date,
    to_date,
    cover_person_id,
from landing_absences
qualify row_number() over (partition by person_id, from_date order by file_id desc, line desc) = 1
order by person_id, from_date
