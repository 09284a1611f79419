-- name: calls_by_week
-- answers: How many callers reached a person each week, how many gave up, and how long did they wait?
-- grain: one row per week_date
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  call, null for all; of another channel there are no calls; default: null
--   $segment    varchar  of the customer when the call began, null for all; default: null
-- returns:
--   week_date             date    Monday
--   offered_calls         bigint  inbound calls that queued or rang
--   answered_calls        bigint  of these, a person answered
--   abandoned_calls       bigint  of these, the caller left before anyone answered
--   abandonment_rate      double  share 0-1 of the offered calls; null when nothing was offered
--   median_wait_seconds   double  wait of those whom a person answered
--   is_whole_week         boolean  the data reach to the week's Sunday
with asked_calls as (
    select
        week_date,
        outcome,
        queue_wait_seconds,
        is_asked_contact(contact_id, $channel, $segment) as is_asked,
    from logged_contacts
    where
        channel = 'call'
        and direction = 'inbound'
        and started_date >= week_of(cast($from_date as date))
        and started_date < cast($to_date as date)
)

select
    week_date,
    count(*) filter (where is_asked and queue_wait_seconds is not null) as offered_calls,
    count(*) filter (where is_asked and outcome = 'answered') as answered_calls,
    count(*) filter (where is_asked and outcome = 'abandoned') as abandoned_calls,
    abandoned_calls / nullif(offered_calls, 0) as abandonment_rate,
    median(queue_wait_seconds) filter (where is_asked and outcome = 'answered') as median_wait_seconds,
    week_date + 6 <= (
        select max(data_through.last_date)
        from data_through
        where data_through.kind = 'calls'
    ) as is_whole_week,
from asked_calls
group by week_date
order by week_date
