-- name: measured_weeks
-- answers: How did the weeks of calls, tickets and orders come out?
-- grain: one row per measure, week_date
-- returns:
--   measure        varchar  as in weekly_measures, questions and actions apart
--   week_date      date     Monday
--   unit           varchar  count, share, seconds
--   value          double   0 for a count where the log has the week but none of them; else null without a case
--   cases          bigint   on which the value rests
--   is_whole_week  boolean  what is counted (calls and tickets both, for contacts) reaches to the week's Sunday
--   is_judged      boolean  as in weekly_measures
with measures as (
    select
        unnest(
            [
                ('leader_contacts', 'contacts', 'count'),
                ('leader_share', 'contacts', 'share'),
                ('customer_contacts', 'contacts', 'count'),
                ('offered_calls', 'calls', 'count'),
                ('abandoned_calls', 'calls', 'count'),
                ('median_wait_seconds', 'calls', 'seconds'),
                ('one_touch_share', 'tickets', 'share'),
                ('orders_placed', 'orders', 'count'),
                ('orders_done', 'orders', 'count'),
            ]
        ) as told,
),

known_weeks as (
    select
        measures.told[1] as measure,
        measures.told[3] as unit,
        cast(unnest(generate_series(week_of(reaches.first_date), reaches.last_date, interval 7 day)) as date)
            as week_date,
        reaches.whole_until_date,
    from measures
    inner join measured_reaches as reaches on measures.told[2] = reaches.kind
),

events as (
    select * from measured_values
    union all by name
    select * from measured_events
),

sums as (
    select
        measure,
        week_date,
        count(*) as cases,
        median(value) as middle,
        avg(value) as share,
    from events
    group by measure, week_date
)

-- A log that tells no waits may say 0.
select
    measure,
    known_weeks.week_date,
    known_weeks.unit,
    case known_weeks.unit
        when 'count' then cast(coalesce(sums.cases, 0) as double)
        when 'seconds' then if(round(sums.middle) > 0, sums.middle, null)
        else sums.share
    end as value,
    coalesce(sums.cases, 0) as cases,
    known_weeks.week_date + 6 <= known_weeks.whole_until_date as is_whole_week,
    is_whole_week and known_weeks.week_date >= coalesce(ends.known_from_date, known_weeks.week_date) as is_judged,
from known_weeks
left join sums using (measure, week_date)
left join measured_ends as ends using (measure)
order by measure, known_weeks.week_date
