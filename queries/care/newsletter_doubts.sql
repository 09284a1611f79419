-- name: newsletter_doubts
-- answers: How many threads about a newsletter doubt what we say, and how often was a doubt resolved?
-- grain: one row per quarter_date
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day; default: day_after_last
--   $within_days  bigint  an order or thanks so soon after it resolve a doubt; default: 30
-- returns:
--   quarter_date        date    first day of the quarter in which a thread began; one begun earlier: was doubted
--   newsletter_threads  bigint  threads that answer a newsletter or speak of one, begun or doubted in the period
--   doubting_threads    bigint  of these, with a doubt of the period
--   doubts              bigint  messages with a doubt in these threads, of the period
--   old_doubts          bigint  so many days or more before the end of the period
--   resolved_doubts     bigint  of these: an order or thanks followed in time
with doubted as (
    select
        contact_id,
        min(written_date) as doubted_date,
        count(*) as doubts,
        count(*) filter (where cast($to_date as date) - written_date > $within_days) as old_doubts,
        count(*) filter (
            where
            cast($to_date as date) - written_date > $within_days
            and least(thanked_date, ordered_date) - written_date <= $within_days
        ) as resolved_doubts,
    from doubts
    where
        is_newsletter_reply
        and written_date >= cast($from_date as date)
        and written_date < cast($to_date as date)
    group by contact_id
)

select
    cast(date_trunc(
        'quarter', if(threads.replied_date < cast($from_date as date), doubted.doubted_date, threads.replied_date)
    ) as date) as quarter_date,
    count(*) as newsletter_threads,
    count(doubted.contact_id) as doubting_threads,
    cast(coalesce(sum(doubted.doubts), 0) as bigint) as doubts,
    cast(coalesce(sum(doubted.old_doubts), 0) as bigint) as old_doubts,
    cast(coalesce(sum(doubted.resolved_doubts), 0) as bigint) as resolved_doubts,
from newsletter_replies as threads
left join doubted using (contact_id)
where
    threads.replied_date < cast($to_date as date)
    and (threads.replied_date >= cast($from_date as date) or doubted.contact_id is not null)
group by quarter_date
order by quarter_date
