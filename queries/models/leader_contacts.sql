-- name: leader_contacts
-- answers: What did leaders write down about their own contacts?
-- grain: one row per entry_id
-- returns:
--   entry_id     varchar    person, and what the list names the entry, else its moment
--   person_id    varchar    the leader
--   started_at   timestamp  UTC
--   minutes      double     how long; null when not said
--   channel      varchar    as the list names it; null when not said
--   customer_id  varchar    null when unknown
--   contact_id   varchar    the logged contact that the entry names; null when it names none
--   reason       varchar    what made them call, as a field of its own names it; null when it does not
--   text         varchar    the note: mask it in views; null when none was written
select
    concat_ws('/', person_id, coalesce(entry_id, strftime(started_at, '%Y%m%dT%H%M%S'))) as entry_id,
    person_id,
    started_at,
    minutes,
    channel,
    customer_id,
    contact_id,
    stated_reason as reason,
    text,
from landing_leader_contacts
qualify
    row_number() over (
        partition by concat_ws('/', person_id, coalesce(entry_id, strftime(started_at, '%Y%m%dT%H%M%S')))
        order by file_id desc, line desc
    ) = 1
order by started_at, entry_id
