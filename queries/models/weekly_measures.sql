-- name: weekly_measures
-- answers: How did each measure of the company's weeks come out?
-- grain: one row per measure, week_date
-- returns:
--   measure        varchar  leader_contacts, customer_contacts, offered_calls, abandoned_calls, orders_placed…
--   week_date      date     Monday
--   value          double   contacts, calls or orders of that week; 0 where the log has the week but none of them
--   is_whole_week  boolean  what is counted (calls and tickets both, for contacts) reaches to the week's Sunday
with kinds as (
    select
        'contacts' as kind,
        min(first_date) as first_date,
        max(last_date) as last_date,
        min(last_date) as whole_until_date,
    from data_through
    where kind in ('calls', 'tickets')
    having count(*) > 0
    union all
    select
        kind,
        first_date,
        last_date,
        last_date as whole_until_date,
    from data_through
    where kind in ('calls', 'orders')
),

measures as (
    select
        unnest(['leader_contacts', 'customer_contacts']) as measure,
        'contacts' as kind,
    union all
    select
        unnest(['offered_calls', 'abandoned_calls']) as measure,
        'calls' as kind,
    union all
    select
        unnest(['orders_placed', 'orders_done']) as measure,
        'orders' as kind,
),

measured_weeks as (
    select
        measures.measure,
        cast(unnest(generate_series(week_of(kinds.first_date), kinds.last_date, interval 7 day)) as date) as week_date,
        kinds.whole_until_date,
    from measures
    inner join kinds using (kind)
)

select
    measured_weeks.measure,
    measured_weeks.week_date,
    cast(count(measured_events.measure) as double) as value,
    measured_weeks.week_date + 6 <= measured_weeks.whole_until_date as is_whole_week,
from measured_weeks
left join measured_events using (measure, week_date)
group by measured_weeks.measure, measured_weeks.week_date, measured_weeks.whole_until_date
order by measured_weeks.measure, measured_weeks.week_date
