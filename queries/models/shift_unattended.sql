-- name: shift_unattended
-- answers: In which shifts, as far as the data reach, did the leader have no contact, though not there to listen only?
-- grain: one row per shift_id
-- returns:
--   shift_id       varchar    as in shift_slots
--   person_id      varchar    the leader
--   starts_at      timestamp  UTC
--   shift_date     date       local day on which it starts
--   week_date      date       Monday of that week
--   number_of_day  bigint     1 = the leader's first of that day
with attended as (
    select distinct shift_id
    from shift_contacts
    where shift_id is not null
)

select
    shift_id,
    person_id,
    starts_at,
    shift_date,
    week_date,
    row_number() over (partition by person_id, shift_date order by starts_at, shift_id) as number_of_day,
from shift_slots
where state = 'known' and not is_shadow and shift_id not in (select attended.shift_id from attended)
order by starts_at, shift_id
