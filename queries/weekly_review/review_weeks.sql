-- name: review_weeks
-- answers: Which weeks can be reviewed, and how many calls, messages and orders came in each?
-- grain: one row per week_date
-- returns:
--   week_date      date     Monday; of calls and tickets; where there are neither, of orders
--   is_whole_week  boolean  calls and tickets, where imported, both reach to its Sunday; else orders do
--   last_date      date     last day of it that the data reach
--   calls          bigint   with customers, either way
--   messages       bigint   tickets begun, and what leaders wrote down of other meetings
--   orders         bigint   placed
with reaches as (
    select
        if(kind = 'orders', 'orders_placed', 'customer_contacts') as measure,
        max(last_date) as last_date,
    from data_through
    where kind <> 'newsletters'
    group by measure
    order by measure
    limit 1
),

weeks as (
    select
        weekly_measures.week_date,
        weekly_measures.is_whole_week,
        least(weekly_measures.week_date + 6, reaches.last_date) as last_date,
    from weekly_measures
    inner join reaches using (measure)
),

came_in as (
    select
        contacts.week_date,
        count(*) filter (where contacts.channel = 'call') as calls,
        count(*) filter (where contacts.channel <> 'call') as messages,
    from measured_events
    inner join contacts on measured_events.event_id = contacts.contact_id
    where measured_events.measure = 'customer_contacts'
    group by contacts.week_date
)

select
    weeks.week_date,
    weeks.is_whole_week,
    weeks.last_date,
    coalesce(came_in.calls, 0) as calls,
    coalesce(came_in.messages, 0) as messages,
    cast(coalesce(placed.value, 0) as bigint) as orders,
from weeks
left join came_in using (week_date)
left join weekly_measures as placed on weeks.week_date = placed.week_date and placed.measure = 'orders_placed'
order by weeks.week_date
