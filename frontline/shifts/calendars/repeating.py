"""The moments of a repetition rule, by wall clocks, in their order, with bounded work.

A rule is followed from the window that is asked for, not from its start, wherever nothing has to be counted; hours, minutes and
seconds that a rule excludes are leapt over. What is left is held by `Effort`: a count of steps, the same on every machine.
"""

import datetime as dt
from collections.abc import Iterator

from frontline.shifts.calendars.days import completed, day_test, days_of_period
from frontline.shifts.calendars.rule import Rule

UNITS = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
MOST_STEPS_OF_A_RULE = 200_000
MOST_STEPS = 600_000
A_MONTH_OF_STEPS = 12
"""What looking at a month's days costs, in steps of about equal time."""


class TooMuchWork(ValueError):
    """A rule, or a file of rules, that would take too many steps to follow."""


class Effort:
    """Counts the steps taken for one file."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self.left = most
        self.left_of_rule = MOST_STEPS_OF_A_RULE

    def begin_rule(self) -> None:
        """Each rule has its own allowance beside the file's."""
        self.left_of_rule = MOST_STEPS_OF_A_RULE

    def spend(self, steps: int = 1) -> None:
        """Raises TooMuchWork when they are used up."""
        self.left -= steps
        self.left_of_rule -= steps
        if min(self.left, self.left_of_rule) < 0:
            raise TooMuchWork("it repeats too often to be followed to these days")


def moments_of(
    rule: Rule, start: dt.datetime, first: dt.datetime, last: dt.datetime, effort: Effort
) -> Iterator[dt.datetime]:
    """Every moment of the rule from `first` to `last`, both included; all three by the same clocks, naive.

    `start` is the first moment of the rule when it fits it. The rule's own UNTIL is left to the caller: it comes in as `last`.
    Raises TooMuchWork.
    """
    effort.begin_rule()
    follow = _by_seconds if rule.frequency in UNITS else _by_days
    passed, left = _leap(rule, start, first)
    previous: dt.datetime | None = None
    for moment in follow(completed(rule, start), start, last, passed, effort):
        effort.spend()
        if moment < start or (previous is not None and moment <= previous):
            continue
        previous = moment
        if left is not None:
            if left <= 0:
                return
            left -= 1
        if moment > last:
            return
        if moment >= first:
            yield moment


def _leap(rule: Rule, start: dt.datetime, first: dt.datetime) -> tuple[int, int | None]:
    """How many periods before `first` need not be looked at, and what is left of COUNT after them."""
    gap = first - start
    if gap <= dt.timedelta(0) or rule.skip != "OMIT":
        return 0, rule.count
    may_miss = rule.frequency in ("YEARLY", "MONTHLY")
    if rule.count is not None and (may_miss or not rule.is_plain):
        return 0, rule.count
    if rule.frequency == "YEARLY":
        periods = max(first.year - start.year - 1, 0) // rule.interval
    elif rule.frequency == "MONTHLY":
        periods = max((first.year - start.year) * 12 + first.month - start.month - 1, 0) // rule.interval
    else:
        length = UNITS.get(rule.frequency) or 86_400 * (7 if rule.frequency == "WEEKLY" else 1)
        earlier = gap - dt.timedelta(days=7) if rule.frequency == "WEEKLY" else gap
        periods = max(int(earlier.total_seconds()) // (length * rule.interval), 0)
    return periods, None if rule.count is None else max(rule.count - periods, 0)


def _by_days(rule: Rule, start: dt.datetime, last: dt.datetime, passed: int, effort: Effort) -> Iterator[dt.datetime]:
    times = [dt.time(hour, minute, second) for hour in rule.hours for minute in rule.minutes for second in rule.seconds]
    months = {"YEARLY": len(rule.months) or 12, "MONTHLY": 1}.get(rule.frequency, 0)
    cost = 1 + A_MONTH_OF_STEPS * months
    period = passed
    while (first := _period_start(rule, start, period)) is not None and first <= last.date():
        effort.spend(cost)
        moments = (dt.datetime.combine(day, time) for day in days_of_period(rule, first) for time in times)
        yield from _at_positions(moments, rule.positions)
        period += 1


def _period_start(rule: Rule, start: dt.datetime, period: int) -> dt.date | None:
    """The first day of the nth period; None past the last year that there is."""
    try:
        if rule.frequency == "YEARLY":
            return dt.date(start.year + period * rule.interval, 1, 1)
        if rule.frequency == "MONTHLY":
            years, month = divmod(start.month - 1 + period * rule.interval, 12)
            return dt.date(start.year + years, month + 1, 1)
        if rule.frequency == "WEEKLY":
            week = start.date() - dt.timedelta(days=(start.weekday() - rule.week_start) % 7)
            return week + dt.timedelta(days=7 * period * rule.interval)
        return start.date() + dt.timedelta(days=period * rule.interval)
    except (ValueError, OverflowError):
        return None


def _by_seconds(
    rule: Rule, start: dt.datetime, last: dt.datetime, passed: int, effort: Effort
) -> Iterator[dt.datetime]:
    unit = UNITS[rule.frequency]
    anchor = start.replace(minute=0, second=0) if unit == 3600 else start.replace(second=0) if unit == 60 else start
    length = unit * rule.interval
    is_meant = day_test(rule)
    known_day, is_known_meant = dt.date.min, False
    period = passed
    while (moment := _later(anchor, period * length)) is not None and moment <= last:
        effort.spend()
        if moment.date() != known_day:
            known_day, is_known_meant = moment.date(), is_meant(moment.date())
        beyond = _beyond_excluded(rule, moment, is_known_meant)
        if beyond is None:
            yield from _at_positions(_within_unit(rule, moment), rule.positions)
            period += 1
        else:
            period = max(period + 1, -(-int((beyond - anchor).total_seconds()) // length))


def _later(anchor: dt.datetime, seconds: int) -> dt.datetime | None:
    try:
        return anchor + dt.timedelta(seconds=seconds)
    except OverflowError:
        return None


def _beyond_excluded(rule: Rule, moment: dt.datetime, is_day_meant: bool) -> dt.datetime | None:
    """Where to look next when the rule excludes this day, hour, minute or second; None when it does not."""
    if not is_day_meant:
        return dt.datetime.combine(moment.date() + dt.timedelta(days=1), dt.time())
    if rule.hours and moment.hour not in rule.hours:
        return moment.replace(minute=0, second=0) + dt.timedelta(hours=1)
    if rule.frequency != "HOURLY" and rule.minutes and moment.minute not in rule.minutes:
        return moment.replace(second=0) + dt.timedelta(minutes=1)
    if rule.frequency == "SECONDLY" and rule.seconds and moment.second not in rule.seconds:
        return moment + dt.timedelta(seconds=1)
    return None


def _within_unit(rule: Rule, moment: dt.datetime) -> Iterator[dt.datetime]:
    if rule.frequency == "SECONDLY":
        yield moment
    elif rule.frequency == "MINUTELY":
        yield from (moment.replace(second=second) for second in rule.seconds)
    else:
        for minute in rule.minutes:
            yield from (moment.replace(minute=minute, second=second) for second in rule.seconds)


def _at_positions(moments: Iterator[dt.datetime], positions: tuple[int, ...]) -> Iterator[dt.datetime]:
    """BYSETPOS: the nth of a period's moments, from its beginning or from its end."""
    if not positions:
        yield from moments
        return
    all_moments = list(moments)
    places = {place - 1 if place > 0 else len(all_moments) + place for place in positions}
    yield from (all_moments[place] for place in sorted(places) if 0 <= place < len(all_moments))
