-- name: measured_ends
-- answers: From which day on do the data know most of what ended in a week?
-- grain: one row per measure
-- returns:
--   measure          varchar  orders_done, one_touch_share, days_to_close: what they count has ended in the week
--   first_date       date     on which the first of them began
--   most_days        bigint   within which 8 in 10 of those that began in the first 12 weeks ended; not over 26 weeks
--   known_from_date  date     so many days later: what began before the data, and is not in them, has mostly ended
with spells as (
    select
        'orders_done' as measure,
        placed_date as began_date,
        completed_date as ended_date,
    from orders
    where not is_cancelled
    union all
    select
        'one_touch_share' as measure,
        created_date as began_date,
        local_date(first_resolved_at) as ended_date,
    from tickets
    where exclusion is null
    union all
    select
        'days_to_close' as measure,
        opened_date as began_date,
        done_date as ended_date,
    from actions
),

firsts as (
    select
        measure,
        began_date,
        min(began_date) over (partition by measure) as first_date,
        date_diff('day', began_date, ended_date) as days,
    from spells
    where began_date is not null
)

-- What is open still takes longer than the bound, so that the day stands once it is known.
select
    measure,
    first_date,
    least(quantile_disc(coalesce(days, 182), 0.8), 182) as most_days,
    first_date + cast(most_days as integer) as known_from_date,
from firsts
where began_date < first_date + 84
group by measure, first_date
order by measure
