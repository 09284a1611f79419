-- name: leader_entries
-- answers: What did a leader write down about contacts of their own?
-- grain: one row per entry_id
-- params:
--   $person_id  varchar  one leader, null: nobody; default: null
-- returns:
--   entry_id       varchar    person, and the name of the entry
--   started_local  timestamp  local time of the company
--   channel        varchar    as logged, else as the entry names it
--   is_logged      boolean    a log has the contact too
--   customer       varchar    the name masked; null when unknown
--   reason         varchar    what made them call; names, leaders apart, and contact details are hidden
--   note           varchar    likewise
with entries as (
    select
        own_contacts.*,
        customers.name as full_name,
    from own_contacts
    left join customers using (customer_id)
    where own_contacts.person_id = $person_id
)

select
    entry_id,
    local_time(started_at) as started_local,
    channel,
    is_logged,
    masked_name(full_name) as customer,
    masked_words(reason, full_name) as reason,
    masked_words(text, full_name) as note,
from entries
order by started_local desc, entry_id
