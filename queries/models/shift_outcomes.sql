-- name: shift_outcomes
-- answers: Which shifts of leaders were kept, moved or missed?
-- grain: one row per shift_id
-- returns:
--   shift_id          varchar    as in shifts; cancelled ones have no row
--   person_id         varchar    the leader
--   starts_at         timestamp  UTC
--   ends_at           timestamp  UTC
--   shift_date        date       local day on which it starts
--   week_date         date       Monday of that week
--   outcome           varchar    kept, moved_same_day, moved_same_week, missed, not_known_yet, upcoming
--   contacts          bigint     that belong to this shift
--   first_contact_at  timestamp  UTC; null without one
--   talk_seconds      double     spoken in them; null when nobody spoke
--   made_good_date    date       the day that made it good; null when it was not moved
with contact_sums as (
    select
        shift_id,
        count(*) as contacts,
        min(moment_at) as first_contact_at,
        sum(talk_seconds) as talk_seconds,
    from shift_contacts
    where shift_id is not null
    group by shift_id
)

-- Who only listens leaves no trace in any log: that shift is kept on trust.
select
    shift_slots.shift_id,
    shift_slots.person_id,
    shift_slots.starts_at,
    shift_slots.ends_at,
    shift_slots.shift_date,
    shift_slots.week_date,
    case
        when shift_slots.state <> 'known' then shift_slots.state
        when contact_sums.contacts > 0 or shift_slots.is_shadow then 'kept'
        when leader_sessions.session_date = shift_slots.shift_date then 'moved_same_day'
        when leader_sessions.session_date is not null then 'moved_same_week'
        else 'missed'
    end as outcome,
    coalesce(contact_sums.contacts, 0) as contacts,
    contact_sums.first_contact_at,
    contact_sums.talk_seconds,
    leader_sessions.session_date as made_good_date,
from shift_slots
left join contact_sums using (shift_id)
left join leader_sessions on shift_slots.shift_id = leader_sessions.made_good_shift_id
order by shift_slots.starts_at, shift_slots.shift_id
