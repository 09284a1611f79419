-- name: own_contact_matches
-- answers: Which logged contact does a leader's own entry tell of, where it names none?
-- grain: one row per entry_id
-- returns:
--   entry_id    varchar  as in leader_contacts
--   contact_id  varchar  the nearest contact of the same leader, at most 15 minutes away; each has one entry at most
with chosen as (
    select pairs_kept(list(['own/' || entry_id, contact_id] order by distance, entry_id, contact_id)) as kept
    from own_contact_pairs
    group by person_id, cluster
),

-- The nearest pair first; one whose entry or contact is taken falls away.
places as (
    select
        kept,
        unnest(range(1, length(kept), 2)) as place,
    from chosen
)

select
    substr(kept[place], 5) as entry_id,
    kept[place + 1] as contact_id,
from places
order by entry_id
