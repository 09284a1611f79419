-- name: panel_actions
-- answers: Which parts of the dashboard led to an action?
-- grain: one row per opened_from
-- params:
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
--   $days        bigint  so many days back count as lately; default: 14
-- returns:
--   opened_from     varchar  the part of the dashboard in which an action was decided
--   actions         bigint   decided there
--   lately          bigint   of these, in the last so many days
--   done            bigint   of these actions, done
--   last_date       date     when the last one was decided
select
    opened_from,
    count(*) as actions,
    count(*) filter (where opened_date >= cast($as_of_date as date) - cast($days as integer)) as lately,
    count(*) filter (where done_date < cast($as_of_date as date)) as done,
    max(opened_date) as last_date,
from actions
where opened_from is not null and opened_date < cast($as_of_date as date)
group by opened_from
order by opened_from
