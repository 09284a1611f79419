-- name: advocate_load
-- answers: In each week: how many open tickets for each of us who answered, and how long did the longest tenth wait?
-- grain: one row per week_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   week_date              date     Monday
--   open_contacts          double   tickets open when a business day began, the mean of the week's days
--   advocates              double   people of ours, leaders apart, who answered customers on a day: the mean
--   open_per_advocate      double   the one ÷ the other; null when the roster knows nobody who answered
--   waits                  bigint   waits for a reply to a message that began in the week
--   p90_business_minutes   double   one in ten was longer, open ones as long as they lasted so far; null below 10
--   p90_calendar_minutes   double   the same with nights and weekends
--   is_whole_week          boolean  the data reach beyond the week's Sunday
with loads as (
    select
        week_of(day_date) as week_date,
        avg(open_contacts) as open_contacts,
        avg(advocates) as advocates,
    from silence_staffed_days
    where day_date >= cast($from_date as date) and day_date < cast($to_date as date)
    group by week_date
),

waits as (
    select
        week_of(from_date) as week_date,
        count(*) as waits,
        quantile_cont(waited_business_minutes, 0.9) as p90_business_minutes,
        quantile_cont(waited_calendar_minutes, 0.9) as p90_calendar_minutes,
    from silences
    where
        wait_kind = 'message'
        and from_date >= cast($from_date as date) and from_date < cast($to_date as date)
    group by week_date
),

reach as (
    select max(last_date) as last_date
    from data_through
    where kind in ('calls', 'tickets')
)

select
    loads.week_date,
    round(loads.open_contacts, 4) as open_contacts,
    round(loads.advocates, 4) as advocates,
    round(loads.open_contacts / nullif(loads.advocates, 0), 4) as open_per_advocate,
    coalesce(waits.waits, 0) as waits,
    if(waits.waits >= 10, waits.p90_business_minutes, null) as p90_business_minutes,
    if(waits.waits >= 10, waits.p90_calendar_minutes, null) as p90_calendar_minutes,
    loads.week_date + 6 <= reach.last_date as is_whole_week,
from loads
cross join reach
left join waits using (week_date)
order by loads.week_date
