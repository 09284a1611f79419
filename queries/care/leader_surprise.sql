-- name: leader_surprise
-- answers: How many customers are surprised, or doubt, that a leader writes, when they meet one for the first time?
-- grain: one row per quarter_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   quarter_date       date    first day of the quarter in which a leader first wrote to the customer
--   first_threads      bigint  first contacts with any leader that were threads; of calls nothing can be read
--   surprised_threads  bigint  the customer says so in the thread
select
    cast(date_trunc('quarter', met_date) as date) as quarter_date,
    count(*) as first_threads,
    count(*) filter (where is_surprised) as surprised_threads,
from first_leader_threads
where met_date >= cast($from_date as date) and met_date < cast($to_date as date)
group by quarter_date
order by quarter_date
