-- name: script_outcomes
-- answers: What did customers do after a first reply by script, and what after one in own words?
-- grain: one row per opens_by_script
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day; default: day_after_last
--   $within_days  bigint  so many days are looked at after the first reply; default: 14
-- returns:
--   opens_by_script      boolean  the first reply holds a known phrase, or reuses the text of other conversations
--   threads              bigint   first answered in the period, so many days or more before its end
--   wrote_again_threads  bigint   the customer wrote in them again in time, whatever it was
--   thanked_threads      bigint   with thanks or praise
--   chased_threads       bigint   and once more before we had answered
--   rated_threads        bigint   the ticket was rated, whenever
--   good_threads         bigint   and well
select
    opens_by_script,
    count(*) as threads,
    count(*) filter (where wrote_again_date - first_reply_date <= $within_days) as wrote_again_threads,
    count(*) filter (where thanked_date - first_reply_date <= $within_days) as thanked_threads,
    count(*) filter (where chased_date - first_reply_date <= $within_days) as chased_threads,
    count(rating) as rated_threads,
    count(*) filter (where rating = 'good') as good_threads,
from reply_outcomes
where first_reply_date >= cast($from_date as date) and cast($to_date as date) - first_reply_date > $within_days
group by opens_by_script
order by opens_by_script
