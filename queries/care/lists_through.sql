-- name: lists_through
-- answers: How far do the lists written by hand reach: failures, repairs, deeds, decisions, tasks, ratings?
-- grain: one row per last_date
-- params:
--   $to_date  date  nothing of this day or later; default: day_after_last
-- returns:
--   last_date  date  the last local day of which something is written down
with written as (
    select happened_date as last_date from failures_named
    union all
    select closed_date as last_date from failures_named
    union all
    select local_date(offered_at) as last_date from repairs
    union all
    select local_date(done_at) as last_date from repairs
    union all
    select done_date as last_date from deeds
    union all
    select closed_date as last_date from deeds
    union all
    select decided_date as last_date from decisions
    union all
    select opened_date as last_date from actions
    union all
    select done_date as last_date from actions
    union all
    select rated_date as last_date from ratings
)

select max(last_date) as last_date
from written
where last_date < cast($to_date as date)
having max(last_date) is not null
order by last_date
