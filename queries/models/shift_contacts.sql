-- name: shift_contacts
-- answers: To which shift does each contact of a leader belong?
-- grain: one row per contact_id, person_id, contact_date
-- returns:
--   contact_id    varchar    as in handled_contacts
--   person_id     varchar    the leader
--   contact_date  date       local day; a ticket begins anew on each day on which the leader writes to the customer
--   week_date     date       Monday of that week
--   moment_at     timestamp  when it began: the call, or the message of that day that lies nearest to a shift, UTC
--   talk_seconds  double     spoken by this leader; null when nobody spoke, or nobody says
--   shift_id      varchar    the nearest shift of that leader within the grace of the settings; null: outside of all
with all_moments as (
    select
        contact_id,
        person_id,
        moment_at,
        talk_seconds,
    from logged_moments
    union all
    select
        contact_id,
        person_id,
        started_at as moment_at,
        talk_seconds,
    from own_contacts
    where not is_logged
)

select
    all_moments.contact_id,
    all_moments.person_id,
    local_date(all_moments.moment_at) as contact_date,
    week_of(local_date(all_moments.moment_at)) as week_date,
    all_moments.moment_at,
    all_moments.talk_seconds,
    shift_slots.shift_id,
from all_moments
cross join settings
left join shift_slots
    on
        all_moments.person_id = shift_slots.person_id
        and all_moments.moment_at >= shift_slots.starts_at - to_minutes(settings.grace_minutes)
        and all_moments.moment_at <= shift_slots.ends_at + to_minutes(settings.grace_minutes)
-- Of two that are equally near it belongs to the later: between two shifts that touch, the second has begun.
qualify
    row_number() over (
        partition by all_moments.contact_id, all_moments.person_id, contact_date
        order by
            greatest(
                epoch(shift_slots.starts_at - all_moments.moment_at),
                epoch(all_moments.moment_at - shift_slots.ends_at),
                0
            ) + if(shift_slots.shift_id is null, 1e9, 0),
            shift_slots.starts_at desc,
            shift_slots.shift_id,
            all_moments.moment_at
    ) = 1
order by all_moments.moment_at, all_moments.contact_id, all_moments.person_id
