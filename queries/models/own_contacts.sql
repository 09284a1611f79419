-- name: own_contacts
-- answers: Which contacts did leaders write down themselves, and which of them has a log too?
-- grain: one row per entry_id
-- returns:
--   entry_id      varchar    as in leader_contacts
--   contact_id    varchar    the logged contact that the entry names or is nearest to, else own and the entry's id
--   is_logged     boolean    a log has the contact: the entry adds words to it and no contact
--   person_id     varchar    a leader on that day; what anybody else wrote down is no leader's contact
--   started_at    timestamp  UTC
--   channel       varchar    as logged, else as the entry names it, else in person
--   talk_seconds  double     of the minutes written down; null when none were
--   customer_id   varchar    as logged, else as the entry names it; null when unknown
--   reason        varchar    what made them call; null when not said
--   text          varchar    the note: mask it in views; null when none was written
select
    entries.entry_id,
    coalesce(logged.contact_id, 'own/' || entries.entry_id) as contact_id,
    logged.contact_id is not null as is_logged,
    entries.person_id,
    entries.started_at,
    coalesce(logged.channel, nullif(lower(trim(entries.channel)), ''), 'in person') as channel,
    entries.minutes * 60 as talk_seconds,
    coalesce(logged.customer_id, entries.customer_id) as customer_id,
    entries.reason,
    entries.text,
from leader_contacts as entries
left join own_contact_matches as matches using (entry_id)
left join logged_contacts as logged on coalesce(matches.contact_id, entries.contact_id) = logged.contact_id
where
    exists (
        select 1
        from people
        where
            people.is_leader
            and people.person_id = entries.person_id
            and local_date(entries.started_at) between people.valid_from_date and people.valid_to_date
    )
order by entries.started_at, entries.entry_id
