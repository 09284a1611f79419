-- name: shift_slots
-- answers: Which shifts did leaders promise that were not taken back, and do the data tell yet what became of them?
-- grain: one row per shift_id
-- returns:
--   shift_id    varchar    as in shifts
--   person_id   varchar    a leader on the day of the shift; anybody else's shift counts nowhere
--   starts_at   timestamp  UTC
--   ends_at     timestamp  UTC
--   shift_date  date       local day on which it starts
--   week_date   date       Monday of that week
--   is_shadow   boolean    the leader only listens
--   state       varchar    known: calls and tickets reach to its end; upcoming: it begins after them; not_known_yet
with knowledge as (
    select
        min(last_at) as known_until_at,
        max(last_at) as last_known_at,
    from data_through
    where kind in ('calls', 'tickets')
)

select
    planned.shift_id,
    planned.person_id,
    planned.starts_at,
    planned.ends_at,
    planned.shift_date,
    planned.week_date,
    coalesce(planned.mode = 'shadow', false) as is_shadow,
    case
        when planned.ends_at <= knowledge.known_until_at then 'known'
        when planned.starts_at > knowledge.last_known_at then 'upcoming'
        else 'not_known_yet'
    end as state,
from shifts as planned
cross join knowledge
where
    not planned.is_cancelled
    and exists (
        select 1
        from people
        where
            people.is_leader
            and people.person_id = planned.person_id
            and planned.shift_date between people.valid_from_date and people.valid_to_date
    )
order by planned.starts_at, planned.shift_id
