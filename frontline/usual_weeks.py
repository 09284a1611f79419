"""The macro with which queries read a measure's weeks and its usual range: the rule stands here once."""

USUAL_WEEKS = """
create or replace macro usual_weeks(asked_measure, from_day, to_day) as table
    with weeks as (
        select
            week_date,
            value,
            is_whole_week,
            abs(value - lag(value) over (order by week_date)) as moving_range,
        from weekly_measures
        where
            measure = asked_measure
            and week_date >= week_of(cast(from_day as date))
            and week_date < cast(to_day as date)
    ),

    limits as (
        select
            avg(value) as usual_mean,
            greatest(avg(value) - 2.66 * avg(moving_range), 0) as usual_low,
            avg(value) + 2.66 * avg(moving_range) as usual_high,
        from weeks
        where is_whole_week
        having count(*) >= 12
    )

    select
        weeks.week_date,
        weeks.value,
        weeks.is_whole_week,
        limits.usual_mean,
        limits.usual_low,
        limits.usual_high,
        coalesce(weeks.value > limits.usual_high or (weeks.value < limits.usual_low and weeks.is_whole_week), false)
            as is_outside,
    from weeks
    left join limits on true;
"""
"""A row per week of the period: the mean of its whole weeks, and the natural process limits (XmR chart) around it."""
