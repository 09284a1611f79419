-- name: absences
-- answers: Who is away, and who covers meanwhile?
-- grain: one row per person_id, from_date
-- returns:
--   person_id        varchar  as the roster names the person
--   from_date        date     first day away, included
--   to_date          date     last day away, included
--   cover_person_id  varchar  who answers meanwhile; null when nobody was named
select
    person_id,
    from_date,
    to_date,
    cover_person_id,
from landing_absences
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by from_date, person_id
