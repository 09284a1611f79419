-- name: leader_sessions
-- answers: On which days did leaders take contacts outside every shift, and which missed shift does each day make good?
-- grain: one row per person_id, session_date
-- returns:
--   person_id            varchar    the leader
--   session_date         date       local day
--   week_date            date       Monday of that week
--   contacts             bigint     outside every shift
--   first_contact_at     timestamp  UTC
--   talk_seconds         double     null when nobody spoke
--   made_good_shift_id   varchar    a missed shift of the same day, else of the same week; null: an extra session
with sessions as (
    select
        person_id,
        contact_date as session_date,
        week_date,
        count(*) as contacts,
        min(moment_at) as first_contact_at,
        sum(talk_seconds) as talk_seconds,
    from shift_contacts
    where shift_id is null
    group by person_id, contact_date, week_date
),

same_day as (
    select
        sessions.*,
        missed.shift_id,
    from sessions
    inner join shift_unattended as missed
        on
            sessions.person_id = missed.person_id
            and sessions.session_date = missed.shift_date
            and missed.number_of_day = 1
),

sessions_left as (
    select
        *,
        row_number() over (partition by person_id, week_date order by session_date) as number_of_week,
    from sessions
    where (person_id || session_date) not in (select same_day.person_id || same_day.session_date from same_day)
),

missed_left as (
    select
        *,
        row_number() over (partition by person_id, week_date order by starts_at, shift_id) as number_of_week,
    from shift_unattended
    where shift_id not in (select same_day.shift_id from same_day)
),

all_sessions as (
    select * from same_day
    union all
    select
        sessions_left.* exclude (number_of_week),
        missed_left.shift_id,
    from sessions_left
    left join missed_left using (person_id, week_date, number_of_week)
)

select * rename (shift_id as made_good_shift_id)
from all_sessions
order by session_date, person_id
