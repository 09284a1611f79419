-- name: promise_weeks
-- answers: How many promises to customers were made and kept in each of the last six weeks?
-- grain: one row per week_date
-- params:
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $person_id   varchar  promised by one leader, null for all; default: null
-- returns:
--   week_date         date    Monday; the last is the week of the day before the one asked for
--   opened_promises   bigint  made in that week
--   closed_promises   bigint  closed in that week, whenever they were made
--   late_promises     bigint  of these, after the day that was promised
--   opened_so_far     bigint  in the six weeks up to this one
--   closed_so_far     bigint  likewise
--   closed_per_opened  double  closed for each opened so far: above 1 with older ones; null without any
with weeks as (
    select cast(unnest(generate_series(last_week - interval 35 day, last_week, interval 7 day)) as date) as week_date
    from (select week_of(cast($as_of_date as date) - 1) as last_week) as newest
),

events as (
    select
        week_of(opened_date) as week_date,
        1 as opened,
        0 as closed,
        0 as late,
    from promises
    where opened_date < cast($as_of_date as date) and ($person_id is null or person_id = $person_id)
    union all
    select
        week_of(done_date) as week_date,
        0 as opened,
        1 as closed,
        if(done_date > due_date, 1, 0) as late,
    from promises
    where done_date < cast($as_of_date as date) and ($person_id is null or person_id = $person_id)
),

sums as (
    select
        weeks.week_date,
        cast(coalesce(sum(events.opened), 0) as bigint) as opened_promises,
        cast(coalesce(sum(events.closed), 0) as bigint) as closed_promises,
        cast(coalesce(sum(events.late), 0) as bigint) as late_promises,
    from weeks
    left join events using (week_date)
    group by weeks.week_date
)

select
    *,
    cast(sum(opened_promises) over (order by week_date) as bigint) as opened_so_far,
    cast(sum(closed_promises) over (order by week_date) as bigint) as closed_so_far,
    closed_so_far / nullif(opened_so_far, 0) as closed_per_opened,
from sums
order by week_date
