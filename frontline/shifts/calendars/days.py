"""Which days of a year, month or week a repetition rule means (RFC 5545, 3.3.10: what each BY part expands or limits)."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from frontline.shifts.calendars.rule import Rule

ONE_DAY = dt.timedelta(days=1)


def completed(rule: Rule, start: dt.datetime) -> Rule:
    """The rule with what it leaves to its start: the day of the year, month or week, and the time of the day."""
    names_days = rule.weeks or rule.year_days or rule.month_days or rule.weekdays
    changes: dict[str, tuple[object, ...]] = {}
    if rule.frequency == "YEARLY" and not names_days:
        changes |= {"months": rule.months or (start.month,), "month_days": (start.day,)}
    elif rule.frequency == "MONTHLY" and not names_days:
        changes["month_days"] = (start.day,)
    elif (rule.frequency == "WEEKLY" and not names_days) or (
        rule.weeks and not (rule.year_days or rule.month_days or rule.weekdays)
    ):
        changes["weekdays"] = ((0, start.weekday()),)
    if rule.frequency in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY"):
        changes["hours"] = rule.hours or (start.hour,)
    if rule.frequency not in ("MINUTELY", "SECONDLY"):
        changes["minutes"] = rule.minutes or (start.minute,)
    if rule.frequency != "SECONDLY":
        changes["seconds"] = rule.seconds or (start.second,)
    return replace(rule, **changes)  # type: ignore[arg-type]


def day_test(rule: Rule) -> Callable[[dt.date], bool]:
    """Whether the rule means a day, by all of its parts that name days."""
    tests: list[Callable[[dt.date], bool]] = []
    if rule.months:
        tests.append(lambda day: day.month in rule.months)
    if rule.month_days:
        tests.append(lambda day: day.day in rule.month_days or day.day - days_of_month(day) - 1 in rule.month_days)
    if rule.weekdays:
        tests.append(_weekday_test(rule))
    if rule.year_days:
        tests.append(lambda day: _day_of_year(day) in rule.year_days or _from_year_end(day) in rule.year_days)
    if rule.weeks:
        tests.append(lambda day: not {*week_numbers(day, rule.week_start)}.isdisjoint(rule.weeks))
    return lambda day: all(test(day) for test in tests)


def _weekday_test(rule: Rule) -> Callable[[dt.date], bool]:
    any_week = {weekday for nth, weekday in rule.weekdays if nth == 0 or rule.weeks}
    some_weeks = set() if rule.weeks else {pair for pair in rule.weekdays if pair[0]}
    by_month = rule.frequency == "MONTHLY" or bool(rule.months)

    def is_meant(day: dt.date) -> bool:
        weekday = day.weekday()
        if weekday in any_week:
            return True
        if not some_weeks:
            return False
        place, left = (day.day, days_of_month(day)) if by_month else (_day_of_year(day), _days_of_year(day))
        return ((place - 1) // 7 + 1, weekday) in some_weeks or (-((left - place) // 7 + 1), weekday) in some_weeks

    return is_meant


def days_of_month(day: dt.date) -> int:
    """28 to 31."""
    return calendar.monthrange(day.year, day.month)[1]


def _days_of_year(day: dt.date) -> int:
    return 366 if calendar.isleap(day.year) else 365


def _day_of_year(day: dt.date) -> int:
    return day.timetuple().tm_yday


def _from_year_end(day: dt.date) -> int:
    return _day_of_year(day) - _days_of_year(day) - 1


def week_numbers(day: dt.date, week_start: int) -> tuple[int, int]:
    """The number of the day's week, from the beginning and (negative) from the end of the year that most of its days lie in."""
    first = day - dt.timedelta(days=(day.weekday() - week_start) % 7)
    year = (first + 3 * ONE_DAY).year
    number = (first - _first_week(year, week_start)).days // 7 + 1
    in_all = (_first_week(year + 1, week_start) - _first_week(year, week_start)).days // 7
    return number, number - in_all - 1


def _first_week(year: int, week_start: int) -> dt.date:
    fourth = dt.date(year, 1, 4)
    return fourth - dt.timedelta(days=(fourth.weekday() - week_start) % 7)


def days_of_period(rule: Rule, first: dt.date) -> Iterator[dt.date]:
    """The days meant in the period that begins on `first`, in their order. `rule` is completed."""
    is_meant = day_test(rule)
    if rule.frequency == "DAILY":
        yield from (day for day in (first,) if is_meant(day))
    elif rule.frequency == "WEEKLY":
        yield from (day for day in (first + number * ONE_DAY for number in range(7)) if is_meant(day))
    else:
        months = range(1, 13) if rule.frequency == "YEARLY" else (first.month,)
        found = {day for month in months for day in _days_in_month(rule, dt.date(first.year, month, 1), is_meant)}
        yield from sorted(found)


def _days_in_month(rule: Rule, first: dt.date, is_meant: Callable[[dt.date], bool]) -> Iterator[dt.date]:
    if rule.months and first.month not in rule.months:
        return
    length = days_of_month(first)
    if rule.skip != "OMIT" and any(abs(day) > length for day in rule.month_days):
        # RFC 7529: a day that the month has not is the next one, or the last one that it has.
        yield first + (length - (rule.skip == "BACKWARD")) * ONE_DAY
    yield from (day for day in (first + number * ONE_DAY for number in range(length)) if is_meant(day))
