-- name: shifts
-- answers: Which shifts are planned, and who takes them?
-- grain: one row per person_id, starts_at
-- returns:
--   person_id   varchar    as the roster names the person
--   starts_at   timestamp  UTC; may lie in the future
--   ends_at     timestamp  UTC
--   shift_date  date       local day on which it starts
--   note        varchar    null when none was written
select
    person_id,
    starts_at,
    ends_at,
    local_date(starts_at) as shift_date,
    note,
from landing_shifts
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by starts_at, person_id
