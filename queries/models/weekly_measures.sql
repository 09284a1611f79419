-- name: weekly_measures
-- answers: How did each measure of the company's weeks come out?
-- grain: one row per measure, week_date
-- returns:
--   measure        varchar  leader_contacts, customer_contacts, offered_calls, orders_done, question/<topic_id>, …
--   week_date      date     Monday
--   unit           varchar  count, share (0-1), seconds, days
--   value          double   of that week; 0 for a count where the log has the week but none; else null without a case
--   cases          bigint   on which it rests: what is counted; of a share, its denominator
--   is_whole_week  boolean  what is counted (calls and tickets both, for contacts) reaches to the week's Sunday
--   is_judged      boolean  whole, and the data know most of what ends in it (measured_ends): limits rest on it
with action_reach as (
    select
        min(actions.opened_date) as first_date,
        greatest(
            max(actions.done_date),
            max(actions.opened_date),
            (select max(data_through.last_date) from data_through where data_through.kind <> 'newsletters')
        ) as last_date,
    from actions
),

action_weeks as (
    select
        cast(unnest(generate_series(week_of(first_date), last_date, interval 7 day)) as date) as week_date,
        last_date,
    from action_reach
),

question_counts as (
    select
        topic_id,
        week_date,
        count(*) as contacts,
    from counted_contacts
    group by topic_id, week_date
)

select
    measure,
    week_date,
    unit,
    value,
    cases,
    is_whole_week,
    is_judged,
from measured_weeks
union all
select
    'days_to_close' as measure,
    action_weeks.week_date,
    'days' as unit,
    median(date_diff('day', actions.opened_date, actions.done_date)) as value,
    count(actions.action_id) as cases,
    action_weeks.week_date + 6 <= action_weeks.last_date as is_whole_week,
    is_whole_week and action_weeks.week_date >= any_value(ends.known_from_date) as is_judged,
from action_weeks
left join measured_ends as ends on ends.measure = 'days_to_close'
left join actions on action_weeks.week_date = week_of(actions.done_date)
group by action_weeks.week_date, action_weeks.last_date
union all
select
    'question/' || topics.topic_id as measure,
    question_weeks.week_date,
    'share' as unit,
    least(coalesce(counts.contacts, 0) / exposure.contacts, 1) as value,
    coalesce(exposure.contacts, 0) as cases,
    question_weeks.is_whole_week,
    question_weeks.is_whole_week as is_judged,
from question_weeks
cross join topics
left join question_counts as counts using (topic_id, week_date)
left join question_counts as exposure
    on exposure.topic_id is null and question_weeks.week_date = exposure.week_date
order by measure, week_date
