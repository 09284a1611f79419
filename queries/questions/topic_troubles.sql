-- name: topic_troubles
-- answers: In the weeks in which the question was asked, did more callers than usual give up?
-- grain: one row per topic_id, week_date
-- params:
--   $topic_id   bigint  a live topic, null for all; default: null
--   $from_date  date    first day, included; default: first_day
--   $to_date    date    day after the last day; default: day_after_last
-- returns:
--   topic_id         bigint   a live topic
--   week_date        date     Monday
--   contacts         bigint   in which the question was first asked that week
--   abandoned_calls  bigint   callers who gave up before anyone answered; null in a week without a call log
--   is_unusual       boolean  more of them than usual_range finds usual in the period
with asked as (
    select
        topic_id,
        week_date,
        count(*) as contacts,
    from topic_contacts
    where asked_date < cast($to_date as date)
    group by topic_id, week_date
)

select
    topics.topic_id,
    question_weeks.week_date,
    coalesce(asked.contacts, 0) as contacts,
    cast(abandoned.value as bigint) as abandoned_calls,
    coalesce(abandoned.value > abandoned.usual_high, false) as is_unusual,
from topics
cross join question_weeks
left join asked using (topic_id, week_date)
left join usual_weeks('abandoned_calls', $from_date, $to_date) as abandoned using (week_date)
where
    question_weeks.week_date >= week_of(cast($from_date as date))
    and question_weeks.week_date < cast($to_date as date)
    and ($topic_id is null or topics.topic_id = $topic_id)
order by topics.topic_id, question_weeks.week_date
