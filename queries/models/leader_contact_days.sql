-- name: leader_contact_days
-- answers: On which days did each leader have a contact, and how long after the one before?
-- grain: one row per person_id, handled_date
-- returns:
--   person_id     varchar  the leader
--   handled_date  date     local day
--   gap_days      bigint   whole days since the contact day before; null at the first
with contact_days as (
    select distinct
        person_id,
        handled_date,
    from handled_contacts
)

select
    person_id,
    handled_date,
    date_diff('day', lag(handled_date) over (partition by person_id order by handled_date), handled_date) as gap_days,
from contact_days
order by person_id, handled_date
