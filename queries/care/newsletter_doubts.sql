-- name: newsletter_doubts
-- answers: How many threads about a newsletter doubt what we say, and how often was a doubt resolved?
-- grain: one row per quarter_date
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day; default: day_after_last
--   $within_days  bigint  an order or thanks so soon after it resolve a doubt; default: 30
-- returns:
--   quarter_date        date    first day of the quarter
--   newsletter_threads  bigint  threads that answer a newsletter or speak of one
--   doubting_threads    bigint  of these, with a doubt
--   doubts              bigint  messages of customers who doubt what we say, whatever they answer
--   old_doubts          bigint  so many days or more before the end of the period
--   resolved_doubts     bigint  of these: an order or thanks followed in time
with threads as (
    select
        cast(date_trunc('quarter', newsletter_replies.replied_date) as date) as quarter_date,
        count(*) as newsletter_threads,
        count(*) filter (where newsletter_replies.contact_id in (select doubts.contact_id from doubts))
            as doubting_threads,
    from newsletter_replies
    where newsletter_replies.replied_date >= cast($from_date as date)
        and newsletter_replies.replied_date < cast($to_date as date)
    group by quarter_date
),

messages as (
    select
        cast(date_trunc('quarter', written_date) as date) as quarter_date,
        count(*) as doubts,
        count(*) filter (where cast($to_date as date) - written_date > $within_days) as old_doubts,
        count(*) filter (
            where
            cast($to_date as date) - written_date > $within_days
            and least(thanked_date, ordered_date) - written_date <= $within_days
        ) as resolved_doubts,
    from doubts
    where written_date >= cast($from_date as date) and written_date < cast($to_date as date)
    group by quarter_date
)

select
    quarter_date,
    coalesce(threads.newsletter_threads, 0) as newsletter_threads,
    coalesce(threads.doubting_threads, 0) as doubting_threads,
    coalesce(messages.doubts, 0) as doubts,
    coalesce(messages.old_doubts, 0) as old_doubts,
    coalesce(messages.resolved_doubts, 0) as resolved_doubts,
from threads
full join messages using (quarter_date)
order by quarter_date
