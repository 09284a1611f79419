-- name: own_contact_pairs
-- answers: Of which logged contact of the same leader, at most 15 minutes away, could an own entry tell?
-- grain: one row per entry_id, contact_id, moment_at
-- returns:
--   entry_id    varchar    as in leader_contacts; an entry that names its contact, or says that no log has it, has none
--   contact_id  varchar    as in logged_contacts; one that another entry of the leader names is taken
--   moment_at   timestamp  when the leader spoke or wrote, UTC
--   person_id   varchar    the leader
--   cluster     bigint     of this leader: entries that could tell of the same contact have the same
--   distance    double     seconds between the entry and the contact; 0 while it lasted
with named as (
    select
        leader_contacts.entry_id,
        leader_contacts.person_id,
        logged_contacts.contact_id,
    from leader_contacts
    inner join logged_contacts using (contact_id)
),

-- Entries that could mean the same contact, at most half an hour apart, stand together.
entries as (
    select
        *,
        case
            when regexp_matches(lower(channel), 'person|event|visit|meet|fair|shop|store') then 'nowhere'
            when regexp_matches(lower(channel), 'call|phone') then 'calls'
            when regexp_matches(lower(channel), 'mail|chat|ticket|message|letter|form') then 'tickets'
        end as logged_among,
        started_at - lag(started_at) over (partition by person_id order by started_at) > interval 30 minute as is_apart,
    from leader_contacts
    where entry_id not in (select named.entry_id from named)
),

neighbours as (
    select
        *,
        count(*) filter (where is_apart) over (partition by person_id order by started_at) as cluster,
    from entries
)

select
    neighbours.entry_id,
    moments.contact_id,
    moments.moment_at,
    neighbours.person_id,
    neighbours.cluster,
    greatest(
        epoch(moments.moment_at - neighbours.started_at), epoch(neighbours.started_at - moments.until_at), 0
    ) as distance,
from neighbours
inner join logged_moments as moments
    on
        neighbours.person_id = moments.person_id
        and moments.until_at >= neighbours.started_at - interval 15 minute
        and moments.moment_at <= neighbours.started_at + interval 15 minute
left join named on moments.contact_id = named.contact_id and moments.person_id = named.person_id
where
    named.contact_id is null
    and coalesce(neighbours.logged_among = if(starts_with(moments.contact_id, 'call/'), 'calls', 'tickets'), true)
order by neighbours.entry_id, distance, moments.contact_id
