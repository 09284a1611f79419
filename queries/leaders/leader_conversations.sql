-- name: leader_conversations
-- answers: Through which channels did leaders meet customers, and how long did they speak?
-- grain: one row per channel
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   channel              varchar  call, or the ticket's channel
--   contacts             bigint   two-way contacts
--   talk_seconds         double   spoken in all; null when nobody spoke
--   median_talk_seconds  double   half of the calls lasted longer; null when nobody spoke
select
    channel,
    count(*) as contacts,
    sum(talk_seconds) as talk_seconds,
    median(talk_seconds) as median_talk_seconds,
from handled_contacts
where
    handled_date >= cast($from_date as date)
    and handled_date < cast($to_date as date)
    and is_asked_contact(contact_id, $channel, $segment)
    and ($person_id is null or person_id = $person_id)
group by channel
order by contacts desc, channel
