-- name: shift_call_sums
-- answers: How many callers came in each half hour, how long did they wait, and how long did we speak with them?
-- grain: one row per day_date, half_hour
-- returns:
--   day_date                date    local day
--   half_hour               bigint  0-47: the half hour of the day in which the call began
--   offered_calls           bigint  inbound calls that queued or rang
--   answered_calls          bigint  of all that began
--   abandoned_calls         bigint  the caller left before anyone answered
--   wait_seconds            double  sum over all that were offered; 0 without any
--   abandoned_wait_seconds  double  sum over those that were abandoned; 0 without any
--   talk_seconds            double  spoken by all of ours; 0 where nobody spoke, or nobody says
with talks as (
    select
        'call/' || source || '/' || call_key as contact_id,
        sum(talk_seconds) as talk_seconds,
    from call_conversations
    group by source, call_key
)

select
    logged_contacts.started_date as day_date,
    hour(local_time(logged_contacts.started_at)) * 2 + minute(local_time(logged_contacts.started_at)) // 30
        as half_hour,
    count(logged_contacts.queue_wait_seconds) as offered_calls,
    count(*) filter (where logged_contacts.outcome = 'answered') as answered_calls,
    count(*) filter (where logged_contacts.outcome = 'abandoned') as abandoned_calls,
    coalesce(sum(logged_contacts.queue_wait_seconds), 0) as wait_seconds,
    coalesce(sum(logged_contacts.queue_wait_seconds) filter (where logged_contacts.outcome = 'abandoned'), 0)
        as abandoned_wait_seconds,
    coalesce(sum(talks.talk_seconds), 0) as talk_seconds,
from logged_contacts
left join talks using (contact_id)
where logged_contacts.channel = 'call' and logged_contacts.direction = 'inbound'
group by all
order by day_date, half_hour
