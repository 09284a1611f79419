"""Text becomes a moment in UTC: dates in the order settled, times without an offset in the source's zone.

A local time that a clock change skipped is moved forward; one that happened twice is the earlier of the two.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import duckdb

from frontline.importers.date_order import (
    DATE_FORMATS,
    HAS_MONTH_NAME,
    HAS_OFFSET,
    NAMED_MONTH_FORMATS,
    day_month_year,
    may_have_offset,
    with_century,
)
from frontline.importers.formats import DateOrder, literal

TIME_FORMATS = (
    " %H:%M:%S",
    " %H:%M",
    " %I:%M:%S %p",
    " %I:%M %p",
    "T%H:%M:%S",
    "T%H:%M",
    " %H:%M:%S.%f",
    "T%H:%M:%S.%f",
    "",
)
IS_EPOCH = r"\d{10}(\.\d+)?"


def told_clock_changes(
    connection: duckdb.DuckDBPyConnection, name: str, written: str, order: DateOrder, zone: str
) -> list[str]:
    """How many times without an offset a clock change skipped or made to happen twice, in a sentence each.

    `name` is the column of `converted`, `written` the SQL of its text. Only the rows beside a clock change are looked at.
    """
    (span,) = connection.execute(f"select min({name}), max({name}) from converted").fetchall()
    changes = clock_changes(zone, *span) if span[0] else []
    if not changes:
        return []
    near = " or ".join(
        f"{name} between timestamp '{at}' - interval 3 hour and timestamp '{at}' + interval 3 hour" for at in changes
    )
    naive, place = naive_moment("written", order), literal(zone)
    is_naive = (
        f"not regexp_matches(written, {literal(HAS_OFFSET)}) and not regexp_full_match(written, {literal(IS_EPOCH)})"
    )
    ((skipped, twice),) = connection.execute(
        f"with near as (select line from converted where {near}), "
        f"texts as (select line, {written} as written from staged), "
        f"moments as (select {naive} as naive, timezone({place}, naive) as later, "
        f"timezone({place}, naive - interval 3 hour) + interval 3 hour as earlier "
        f"from texts semi join near using (line) where {is_naive}) "
        f"select count(*) filter (timezone({place}, later) <> naive), "
        f"count(*) filter (timezone({place}, later) = naive and earlier <> later and timezone({place}, earlier) = naive) "
        f"from moments"
    ).fetchall()
    told = (
        (skipped, f"that the clocks of {zone} skipped in spring: moved forward"),
        (twice, f"that happened twice when the clocks of {zone} went back: taken as the earlier"),
    )
    return [f"{count:,} {'time' if count == 1 else 'times'} {what}" for count, what in told if count]


def clock_changes(zone: str, first: dt.datetime, last: dt.datetime) -> list[dt.datetime]:
    """The hours (UTC, without an offset) between two moments in which a zone's offset changes."""
    place = ZoneInfo(zone)

    def offset(at: dt.datetime) -> dt.timedelta | None:
        return at.replace(tzinfo=dt.UTC).astimezone(place).utcoffset()

    day, changes = first.replace(hour=0, minute=0, second=0, microsecond=0) - dt.timedelta(days=1), []
    while day <= last + dt.timedelta(days=1):
        following = day + dt.timedelta(days=1)
        if offset(day) != offset(following):
            hours = (day + dt.timedelta(hours=hour) for hour in range(1, 25))
            changes.append(next((at for at in hours if offset(at) == offset(following)), following))
        day = following
    return changes


def naive_moment(text: str, order: DateOrder) -> str:
    """SQL of a text's local time in the order settled, or null; a month that has a name needs no order."""
    formats, named = (
        ", ".join(literal(day + time) for day in days for time in TIME_FORMATS)
        for days in (DATE_FORMATS[order], NAMED_MONTH_FORMATS)
    )
    return (
        f"case when try_cast(left({text}, 4) as integer) >= 1000 then try_strptime({text}, [{formats}]) "
        f"when regexp_matches({text}, {literal(HAS_MONTH_NAME)}) then try_strptime({day_month_year(text)}, [{named}]) "
        f"else {'null' if order == 'ymd' else f'try_strptime({with_century(text)}, [{formats}])'} end"
    )


def _in_utc(naive: str, zone: str) -> str:
    """DuckDB takes the later of two equal local times: the offset of three hours before gives the earlier one.

    Clocks are set back at night: only then is the earlier one looked for.
    """
    if zone == "UTC":
        return naive
    place = literal(zone)
    earlier = f"timezone({place}, {naive} - interval 3 hour) + interval 3 hour"
    later = f"timezone('UTC', timezone({place}, {naive}))"
    return (
        f"case when hour({naive}) between 4 and 22 then {later} "
        f"when timezone({place}, {earlier}) = {naive} then timezone('UTC', {earlier}) else {later} end"
    )


def moment(text: str, order: DateOrder, zone: str) -> str:
    """The cheap tests come first: most files write neither offsets nor seconds since 1970."""
    iso = f"regexp_replace(regexp_replace({text}, '\\s*(UTC|GMT|Z)$', 'Z'), '\\s+([+-]\\d\\d)', '\\1')"
    local = _in_utc(naive_moment(text, order), zone)
    return (
        f"case when {may_have_offset(text)} then "
        f"case when regexp_matches({text}, {literal(HAS_OFFSET)}) then timezone('UTC', try_cast({iso} as timestamptz)) "
        f"else {local} end "
        f"when try_cast(left({text}, 5) as integer) >= 10000 and regexp_full_match({text}, {literal(IS_EPOCH)}) "
        f"then timezone('UTC', to_timestamp(try_cast({text} as double))) "
        f"else {local} end"
    )
