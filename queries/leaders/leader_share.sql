-- name: leader_share
-- answers: What share of the contacts in which a person of ours spoke or wrote had a leader in them?
-- grain: one row per person_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   person_id         varchar  the leader asked for; null: all together
--   leader_contacts   bigint   two-way contacts that began in the period and had a leader in them
--   all_contacts      bigint   two-way contacts that began in the period: a person of ours spoke or wrote
--   offered_contacts  bigint   came in: calls that reached a queue, a telephone or the mailbox, tickets, own entries
--   leader_share      double   share 0-1 of the two-way contacts; null when there was none
--   offered_share     double   share 0-1 of what came in; null when nothing did
with heard as (
    select distinct contact_id
    from handled_contacts
    where $person_id is null or person_id = $person_id
),

began as (
    select
        contacts.contact_id in (select two_way_contacts.contact_id from two_way_contacts) as is_two_way,
        contacts.contact_id in (select heard.contact_id from heard) as is_heard,
        contacts.direction = 'inbound' and contacts.outcome not in ('menu', 'busy', 'failed') as is_offered,
    from contacts
    where
        contacts.started_date >= cast($from_date as date)
        and contacts.started_date < cast($to_date as date)
        and is_asked_contact(contacts.contact_id, $channel, $segment)
)

select
    cast($person_id as varchar) as person_id,
    count(*) filter (where is_two_way and is_heard) as leader_contacts,
    count(*) filter (where is_two_way) as all_contacts,
    count(*) filter (where is_offered) as offered_contacts,
    count(*) filter (where is_two_way and is_heard) / nullif(count(*) filter (where is_two_way), 0) as leader_share,
    count(*) filter (where is_offered and is_heard) / nullif(count(*) filter (where is_offered), 0) as offered_share,
from began
order by person_id
