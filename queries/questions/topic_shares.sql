-- name: topic_shares
-- answers: Which questions recur most, and in what share of the contacts is each asked?
-- grain: one row per topic_id
-- params:
--   $from_date        date     first day, included; default: first_day
--   $to_date          date     day after the last day; default: day_after_last
--   $channel          varchar  call, or the channel of a ticket, null for all; default: null
--   $size             varchar  of the account, or unknown, null for all; default: null
--   $is_prospect      boolean  had not ordered yet, or not, null for all; default: null
--   $is_leader_heard  boolean  a leader was in the contact, or not, null for all; default: null
--   $segment          varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id       bigint   a live topic; one that nobody asked about in the period has 0 contacts
--   topic_name     varchar  what the question is called
--   phrases        varchar  what is typical of its questions
--   contacts       bigint   in which it was asked, each counted once
--   all_contacts   bigint   contacts that could be read, whatever they asked
--   contact_share  double   share 0-1 of these; null when there are none
--   rank           bigint   1 = asked most
with counts as (
    select
        topic_id,
        count(*) as contacts,
    from counted_contacts
    where
        asked_date >= cast($from_date as date)
        and asked_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
        and ($size is null or size = $size)
        and ($is_prospect is null or is_prospect = $is_prospect)
        and ($is_leader_heard is null or is_leader_heard = $is_leader_heard)
    group by topic_id
)

select
    topics.topic_id,
    topics.name as topic_name,
    topics.phrases,
    coalesce(counts.contacts, 0) as contacts,
    coalesce(exposure.contacts, 0) as all_contacts,
    coalesce(counts.contacts, 0) / exposure.contacts as contact_share,
    rank() over (order by coalesce(counts.contacts, 0) desc) as rank,
from topics
left join counts using (topic_id)
left join counts as exposure on exposure.topic_id is null
order by rank, topics.topic_id
