-- name: contact_to_complete
-- answers: Of which of a leader's latest contacts is nothing written down yet: no reason, no promise, no note?
-- grain: one row per contact_id, person_id
-- params:
--   $person_id   varchar  one leader, null for all; default: null
--   $as_of_date  date     contacts before this day; null: up to the last one known; default: null
--   $at_most     bigint   so many of each leader, the newest; default: 10
-- returns:
--   contact_id     varchar    as in contacts
--   person_id      varchar    the leader
--   name           varchar    the leader's name
--   channel        varchar    call, or the ticket's channel; of an own entry as it names it
--   handled_local  timestamp  local time of the company
--   talk_seconds   double     null for tickets
--   customer       varchar    the name masked; null when unknown
--   customer_id    varchar    null when unknown
with handled as (
    select
        contact_id,
        person_id,
        any_value(channel) as channel,
        max(handled_at) as handled_at,
        sum(talk_seconds) as talk_seconds,
    from handled_contacts
    where
        ($person_id is null or person_id = $person_id)
        and (cast($as_of_date as date) is null or handled_date < cast($as_of_date as date))
    group by contact_id, person_id
)

select
    handled.contact_id,
    handled.person_id,
    leaders.full_name as name,
    handled.channel,
    local_time(handled.handled_at) as handled_local,
    handled.talk_seconds,
    masked_name(customers.name) as customer,
    contacts.customer_id,
from handled
inner join shift_leaders as leaders using (person_id)
inner join contacts using (contact_id)
left join customers on contacts.customer_id = customers.customer_id
where
    handled.contact_id not in (select note_texts.contact_id from note_texts)
    and handled.contact_id not in (select actions.contact_id from actions where actions.contact_id is not null)
qualify
    row_number() over (partition by handled.person_id order by handled.handled_at desc, handled.contact_id) <= $at_most
order by name, handled.handled_at desc, handled.contact_id
