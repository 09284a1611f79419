-- name: question_weeks
-- answers: Over which weeks do the texts reach in which customers ask?
-- grain: one row per week_date
-- returns:
--   week_date      date     Monday
--   is_whole_week  boolean  the texts reach from this day to the week's Sunday
with reaches as (
    select
        case when text_kind = 'note' then 'calls' else 'tickets' end as kind,
        min(written_date) as first_date,
        max(written_date) as last_written_date,
    from question_texts
    group by case when text_kind = 'note' then 'calls' else 'tickets' end
),

-- Notes that go on to the last week of the call log reach as far as it does: not every day has one.
all_reaches as (
    select
        min(reaches.first_date) as first_date,
        max(reaches.last_written_date) as last_date,
        min(
            case
                when week_of(reaches.last_written_date) = week_of(data_through.last_date)
                    then greatest(reaches.last_written_date, data_through.last_date)
                else reaches.last_written_date
            end
        ) as whole_until_date,
    from reaches
    left join data_through using (kind)
),

weeks as (
    select
        cast(unnest(generate_series(week_of(first_date), last_date, interval 7 day)) as date) as week_date,
        first_date,
        whole_until_date,
    from all_reaches
)

select
    week_date,
    week_date >= first_date and week_date + 6 <= whole_until_date as is_whole_week,
from weeks
order by week_date
