-- name: topic_weeks
-- answers: In how many contacts was each question asked in each week?
-- grain: one row per topic_id, week_date
-- params:
--   $from_date        date     first day, included; default: first_day
--   $to_date          date     day after the last day; default: day_after_last
--   $channel          varchar  call, or the channel of a ticket, null for all; default: null
--   $size             varchar  of the account, or unknown, null for all; default: null
--   $is_prospect      boolean  had not ordered yet, or not, null for all; default: null
--   $is_leader_heard  boolean  a leader was in the contact, or not, null for all; default: null
--   $weeks            bigint   so many weeks up to the last day, null for all; default: 26
--   $segment          varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   topic_id       bigint   a live topic
--   week_date      date     Monday; a week that the period cuts is counted as far as the period's last day
--   contacts       bigint   in which it was first asked that week; 0 in a week without
--   all_contacts   bigint   contacts that began that week and could be read
--   is_whole_week  boolean  the texts and the period reach to its Sunday
with asked_weeks as (
    select *
    from question_weeks
    where week_date >= week_of(cast($from_date as date)) and week_date < cast($to_date as date)
    qualify $weeks is null or row_number() over (order by week_date desc) <= $weeks
),

counts as (
    select
        topic_id,
        week_date,
        count(*) as contacts,
    from counted_contacts
    where
        asked_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
        and ($size is null or size = $size)
        and ($is_prospect is null or is_prospect = $is_prospect)
        and ($is_leader_heard is null or is_leader_heard = $is_leader_heard)
    group by topic_id, week_date
)

select
    topics.topic_id,
    asked_weeks.week_date,
    coalesce(counts.contacts, 0) as contacts,
    coalesce(exposure.contacts, 0) as all_contacts,
    asked_weeks.is_whole_week and asked_weeks.week_date + 7 <= cast($to_date as date) as is_whole_week,
from topics
cross join asked_weeks
left join counts using (topic_id, week_date)
left join counts as exposure on exposure.topic_id is null and asked_weeks.week_date = exposure.week_date
order by topics.topic_id, asked_weeks.week_date
