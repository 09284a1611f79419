"""The macro with which queries read a measure's weeks, its usual range and its runs: the rules stand here once.

Natural process limits of an XmR chart (Wheeler, Understanding Variation): mean ± 2.66 x mean moving range, over the first 26
whole weeks with a value. From then on they stand, whichever weeks are looked at, until somebody declares a change: a week that
was judged is not judged anew on the next Monday. Lengths of time are skewed: their limits are found on logarithms, on which less than one unit counts as one.
A declared change begins a phase with limits of its own.

A measure of what ended in a week (orders done) is low, or made of short cases alone, in the first weeks of the data: what began
before them is not in them. `is_judged` of weekly_measures leaves such weeks out of limits, marks and runs; they are shown.

A run is the whole weeks in sequence on one side of the mean of their phase (Wheeler's detection rule four, Western Electric's
fourth: eight or more are a shift). A value exactly on the mean is on neither side and ends the run; a week without a value
is no week of it and does not end it, as in the moving range.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from frontline.units import count_of, day, is_missing

SHIFT_WEEKS = 8
"""So many weeks of a run are a shift."""

USUAL_WEEKS = """
create or replace macro usual_weeks(
    asked_measure, from_day, to_day, channel_asked := null, segment_asked := null, leader_asked := null
) as table
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
        from asked_measures(asked_measure, channel_asked, segment_asked, leader_asked) as asked_weeks
        where week_date < cast(to_day as date)
    ),

    known as (
        select
            *,
            abs(scaled - lag(scaled) over (partition by phase order by week_date)) as moving_range,
        from all_weeks
        where is_judged and value is not null
        qualify row_number() over (partition by phase order by week_date) <= 26
    ),

    limits as (
        select
            phase,
            avg(scaled) as middle,
            2.66 * avg(moving_range) as reach,
            1e-9 * greatest(abs(avg(scaled)), 1) as rounding,
        from known
        group by phase
        having count(*) >= 12
    ),

    sides as (
        select
            week_date,
            phase,
            if(abs(scaled - middle) <= rounding, 0, sign(scaled - middle)) as side,
            lag(side) over (partition by phase order by week_date) as side_before,
        from all_weeks
        inner join limits using (phase)
        where is_judged and value is not null
    ),

    stretches as (
        select
            *,
            count(*) filter (where side is distinct from side_before)
                over (partition by phase order by week_date) as stretch,
        from sides
    ),

    runs as (
        select
            week_date,
            if(side = 0, 0, row_number() over in_stretch) as run_weeks,
            if(side = 0, null, first_value(week_date) over in_stretch) as run_from_date,
        from stretches
        window in_stretch as (partition by phase, stretch order by week_date)
    ),

    scales as (
        select
            all_weeks.*,
            limits.middle,
            limits.middle - limits.reach as lowest,
            limits.middle + limits.reach as highest,
            limits.rounding,
            runs.run_weeks,
            runs.run_from_date,
        from all_weeks
        left join limits using (phase)
        left join runs using (week_date)
        where week_date >= week_of(cast(from_day as date))
    )

    select
        week_date,
        value,
        cases,
        is_whole_week,
        is_judged,
        if(unit in ('seconds', 'days'), exp(middle), middle) as usual_mean,
        if(unit in ('seconds', 'days'), exp(lowest), if(lowest < 0, 0, lowest)) as usual_low,
        if(unit in ('seconds', 'days'), exp(highest), if(unit = 'share' and highest > 1, 1, highest)) as usual_high,
        coalesce(
            (scaled > highest + rounding and (is_judged or not is_whole_week))
            or (scaled < lowest - rounding and is_judged),
            false
        ) as is_outside,
        run_weeks,
        run_from_date,
    from scales;
"""
"""A row per week of the period, with the mean and the limits of its phase (its first 26 whole weeks with a value); of one channel or segment of customers, or of all.

`leader_asked`: of leader_share, one leader. `run_weeks`: of a whole week with a value, how many weeks the run is long that it closes; 0 on the mean; `run_from_date`: its first Monday."""


@dataclass(frozen=True)
class Run:
    """A run long enough to be a shift: its side of the mean (above, below), its whole weeks with a value, its first and last Monday.

    `is_over`: a later whole week lies on the other side, under the same limits.
    """

    side: str
    weeks: int
    first_week: dt.date
    last_week: dt.date
    is_over: bool = False

    @property
    def fact(self) -> str:
        """ "Above the mean for 22 weeks", and when it ended where it is over."""
        told = f"{self.side.capitalize()} the mean for {count_of(self.weeks, 'week')}"
        return f"{told}, until the week of {day(self.last_week)}" if self.is_over else told

    @property
    def words(self) -> str:
        """ "Above the mean for 22 weeks: has something changed?"."""
        return f"{self.fact}: {'had' if self.is_over else 'has'} something changed?"


def long_run(weeks: Iterable[Mapping[str, Any]]) -> Run | None:
    """The shift that weeks tell (rows of usual_range in their order, with week_date, value, usual_mean, run_weeks and so on).

    That which the last whole week closes; else the last one under the same limits of which a week shown lies outside them:
    it was none of noise, and no change declared since accounts for it. None without either.
    """
    whole = [row for row in weeks if row["is_whole_week"] and not is_missing(row["value"])]
    known = [row for row in whole if not is_missing(row.get("run_weeks"))]
    if (
        not known or known[-1] is not whole[-1]
    ):  # a phase just declared has no limits yet, and the runs of the last one are answered
        return None
    last = known[-1]
    if last["run_weeks"] >= SHIFT_WEEKS:
        return _run_to(last, is_over=False)
    same = [row for row in known if row["usual_mean"] == last["usual_mean"]]
    outside = {row["run_from_date"] for row in same if row["is_outside"] and row["run_weeks"] > 0}
    ended = [row for row in same if row["run_weeks"] >= SHIFT_WEEKS and row["run_from_date"] in outside]
    return _run_to(ended[-1], is_over=True) if ended else None


def _run_to(row: Mapping[str, Any], *, is_over: bool) -> Run:
    side = "above" if row["value"] > row["usual_mean"] else "below"
    return Run(side, int(row["run_weeks"]), _day(row["run_from_date"]), _day(row["week_date"]), is_over)


def _day(moment: Any) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
