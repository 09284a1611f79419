"""The macro with which queries read a measure's weeks and its usual range: the rule stands here once.

Natural process limits of an XmR chart (Wheeler, Understanding Variation): mean ± 2.66 x mean moving range, over the first 26
whole weeks with a value. From then on they stand, whichever weeks are looked at, until somebody declares a change: a week that
was judged is not judged anew on the next Monday. Lengths of time are skewed: their limits are found on logarithms, on which less than one unit counts as one.
A declared change begins a phase with limits of its own.
"""

USUAL_WEEKS = """
create or replace macro usual_weeks(asked_measure, from_day, to_day, channel_asked := null, segment_asked := null) as table
    with changes as (
        select distinct week_date
        from reviews
        where
            entry_kind = 'change'
            and (
                measure is null
                or measure = asked_measure
                or (measure = 'top_question_share' and starts_with(asked_measure, 'question/'))
            )
    ),

    all_weeks as (
        select
            *,
            if(unit in ('seconds', 'days'), ln(if(value < 1, 1, value)), value) as scaled,
            (select count(*) from changes where changes.week_date <= asked_weeks.week_date) as phase,
        from asked_measures(asked_measure, channel_asked, segment_asked) as asked_weeks
        where week_date < cast(to_day as date)
    ),

    known as (
        select
            *,
            abs(scaled - lag(scaled) over (partition by phase order by week_date)) as moving_range,
        from all_weeks
        where is_whole_week and value is not null
        qualify row_number() over (partition by phase order by week_date) <= 26
    ),

    limits as (
        select
            phase,
            avg(scaled) as middle,
            2.66 * avg(moving_range) as reach,
        from known
        group by phase
        having count(*) >= 12
    ),

    scales as (
        select
            all_weeks.*,
            limits.middle,
            limits.middle - limits.reach as lowest,
            limits.middle + limits.reach as highest,
            1e-9 * greatest(abs(limits.middle), 1) as rounding,
        from all_weeks
        left join limits using (phase)
        where week_date >= week_of(cast(from_day as date))
    )

    select
        week_date,
        value,
        cases,
        is_whole_week,
        if(unit in ('seconds', 'days'), exp(middle), middle) as usual_mean,
        if(unit in ('seconds', 'days'), exp(lowest), if(lowest < 0, 0, lowest)) as usual_low,
        if(unit in ('seconds', 'days'), exp(highest), if(unit = 'share' and highest > 1, 1, highest)) as usual_high,
        coalesce(
            scaled > highest + rounding or (scaled < lowest - rounding and is_whole_week), false
        ) as is_outside,
    from scales;
"""
"""A row per week of the period, with the mean and the limits of its phase (its first 26 whole weeks with a value); of one channel or segment of customers, or of all."""
