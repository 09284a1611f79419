-- name: silence_away_days
-- answers: Who is away on which day, and does somebody answer meanwhile?
-- grain: one row per person_id, day_date
-- returns:
--   person_id   varchar  for models, never for a question
--   day_date    date     local day, for ten years at most
--   is_covered  boolean  somebody was named who answers meanwhile
select
    person_id,
    cast(unnest(generate_series(from_date, least(to_date, from_date + 3650), interval 1 day)) as date) as day_date,
    bool_or(cover_person_id is not null) as is_covered,
from absences
group by person_id, day_date
order by person_id, day_date
