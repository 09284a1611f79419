-- name: reply_labels_by_quarter
-- answers: In how many threads did we say sorry for a failure of ours, only seem to, answer by script, or in own words?
-- grain: one row per quarter_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   quarter_date         date     first day of the quarter in which the first reply was written
--   is_whole_quarter     boolean  all of it lies in the period
--   threads              bigint   with a reply of a person that was read
--   replies              bigint   in them
--   apology_threads      bigint   a reply says sorry for a failure of ours
--   non_apology_threads  bigint   a reply has the words of an apology and is none
--   blame_threads        bigint   a reply puts it on somebody else
--   scripted_threads     bigint   a reply holds a known phrase
--   reused_threads       bigint   a reply reuses the text of other conversations: counted, not guessed
--   named_threads        bigint   the customer's name is known
--   personal_threads     bigint   of these: a reply names them, has words of their case and is neither
--   repair_done_threads  bigint   a reply says that something was put right
--   leader_threads       bigint   a leader wrote a reply
select
    cast(date_trunc('quarter', first_reply_date) as date) as quarter_date,
    quarter_date >= cast($from_date as date)
    and date_add(quarter_date, interval 3 month) <= cast($to_date as date) as is_whole_quarter,
    count(*) as threads,
    cast(sum(replies) as bigint) as replies,
    count(*) filter (where has_apology) as apology_threads,
    count(*) filter (where has_non_apology) as non_apology_threads,
    count(*) filter (where blames_others) as blame_threads,
    count(*) filter (where is_scripted) as scripted_threads,
    count(*) filter (where is_reused) as reused_threads,
    count(is_personal) as named_threads,
    count(*) filter (where is_personal) as personal_threads,
    count(*) filter (where repair_done) as repair_done_threads,
    count(*) filter (where is_by_leader) as leader_threads,
from reply_threads
where first_reply_date >= cast($from_date as date) and first_reply_date < cast($to_date as date)
group by quarter_date
order by quarter_date
