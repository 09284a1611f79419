"""Whether a file writes the month or the day first: settled once per file, by its dates or by the user, never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from frontline.errors import ImportRefused
from frontline.importers.formats import DateOrder, Format, expression, literal
from frontline.importers.landing import Landing
from frontline.units import numeral

DATE_FORMATS: Mapping[DateOrder, tuple[str, ...]] = {
    "ymd": ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y"),
    "dmy": ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"),
}
HAS_OFFSET = r"\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(:?\d\d)?)$"
YEAR_OF_TWO = r"^(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})(\D|$)"
LONG_YEAR_FIRST = "try_cast(left(day_part, 4) as integer) >= 1000"
DAY_PART = r"^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
NAMED_MONTH_FORMATS = ("%d %b %y", "%d %b %Y")
HAS_MONTH_NAME = r"^(\w+,? )?(\d{1,2}[ ./-]+)?[A-Za-z]{3}"
DAY_FIRST = r"^(?:[A-Za-z]{3,9},? )?(\d{1,2})\.?[ /-]([A-Za-z]{3})[a-z]*\.?,?[ /-](\d{4}|\d{2}),?"
MONTH_FIRST = r"^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3})[a-z]*\.?[ /-](\d{1,2}),?[ /-](\d{4}),?"
FEWEST_TELLING_DAYS = 3
LEAST_TELLING_SHARE = 0.05
WIDE_DAYS, WIDER_TIMES = 60, 5


def may_have_offset(text: str) -> str:
    """A cheaper test than HAS_OFFSET, which lets some others through."""
    late = f"substr({text}, 12)"
    return f"(right({text}, 1) in ('Z', 'C', 'T') or contains({late}, '+') or contains({late}, '-'))"


@dataclass(frozen=True)
class SourceOrder:
    """The order that somebody named for this file, and the one settled for its source before."""

    named: DateOrder | None = None
    kept: DateOrder | None = None


@dataclass(frozen=True)
class SettledOrder:
    """The order of a file's dates, and what the user should know about how it was settled."""

    order: DateOrder
    is_named: bool
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Evidence:
    """What the dates of a file say for one order: values that it reads, and those that its rival cannot read."""

    read: int
    telling: int
    telling_days: int
    span_days: int


def with_century(text: str) -> str:
    """SQL of a date that begins with day or month, its year of two digits written out: 13.05.26 is in 2026."""
    return f"regexp_replace({text}, {literal(YEAR_OF_TWO)}, '\\120\\2\\3')"


def day_month_year(text: str) -> str:
    """An SQL text: a date with a name for its month, "Monday, July 14, 2025, 3:42 PM", as "14 Jul 2025 3:42 PM"."""
    plain = f"replace({text}, chr(8239), ' ')"  # the narrow space that some systems set before AM and PM
    day_first = f"regexp_replace({plain}, {literal(DAY_FIRST)}, '\\1 \\2 \\3')"
    return f"regexp_replace({day_first}, {literal(MONTH_FIRST)}, '\\2 \\1 \\3')"


def settle_date_order(
    connection: duckdb.DuckDBPyConnection, export_format: Format, landing: Landing, known: SourceOrder
) -> SettledOrder:
    """The order that the user or the format names, else the source's, else the one in which the most dates can be read.

    Rows that it cannot read are rejected later. Raises ImportRefused when day and month can be told apart by no value, or
    when the file contradicts what was settled for its source.
    """
    if export_format.date_order is not None and known.named is None:
        return SettledOrder(export_format.date_order, is_named=True)
    dates = [
        expression(source)
        for name, source in export_format.fields.items()
        if landing.columns.get(name) in ("moment", "day")
    ]
    found = _evidence(connection, dates) if dates else {}
    if known.named is not None:
        return SettledOrder(known.named, is_named=True, notices=tuple(_swapped(known.named, found)))
    if not dates:
        return SettledOrder("ymd", is_named=False)
    best = max(found, key=lambda order: found[order].read)
    if known.kept in ("mdy", "dmy") and best != "ymd":
        if found[best].read > found[known.kept].read:
            raise ImportRefused(
                f"Until now this source wrote its dates as {known.kept}, and this file reads as {best}",
                "Name the order if that is right (on the command line: --date-order), or give the other system a source name "
                "of its own (--source)",
            )
        return SettledOrder(
            known.kept, is_named=True, notices=(f"dates read as {known.kept}, as settled for this source",)
        )
    if found["mdy"].read == found["dmy"].read > found["ymd"].read:
        raise ImportRefused(
            "The dates can be read as month/day or as day/month, and no date in the file tells which",
            "Name the order, mdy or dmy: “Dates in the files” on the page, --date-order on the command line",
        )
    return SettledOrder(best, is_named=False, notices=tuple(_notices(best, found[best])))


def _swapped(named: DateOrder, found: Mapping[DateOrder, _Evidence]) -> list[str]:
    """A warning where the named order spreads the dates far wider than its rival would."""
    if named == "ymd" or not found:
        return []
    rival: DateOrder = "dmy" if named == "mdy" else "mdy"
    mine, other = found[named], found[rival]
    if mine.read != other.read or not mine.read or mine.span_days < WIDE_DAYS:
        return []
    if mine.span_days < WIDER_TIMES * max(other.span_days, 1):
        return []
    return [
        f"read as {named} the dates spread over {numeral(mine.span_days)} days, as {rival} over {numeral(other.span_days)}: "
        f"are day and month the right way round?"
    ]


def _notices(order: DateOrder, evidence: _Evidence) -> list[str]:
    if order == "ymd":
        return []
    notices = [f"dates read as {order}"]
    is_thin = (
        evidence.telling_days < FEWEST_TELLING_DAYS or evidence.telling < LEAST_TELLING_SHARE * evidence.read
    ) and evidence.telling < evidence.read
    if is_thin:
        notices.append(
            f"day/month order {order} rests on {numeral(evidence.telling)} of {numeral(evidence.read)} dates"
        )
    return notices


def _evidence(connection: duckdb.DuckDBPyConnection, texts: Sequence[str]) -> dict[DateOrder, _Evidence]:
    """Counted over distinct days: a file of 200,000 rows holds a few hundred."""
    union = " union all ".join(f"select {text} as written from staged" for text in texts)
    parsed = {
        order: f"case when {LONG_YEAR_FIRST if order == 'ymd' else 'true'} "
        f"then try_strptime({with_century('day_part')}, [{', '.join(map(literal, formats))}]) end"
        for order, formats in DATE_FORMATS.items()
    }
    reads = {order: f"{day} is not null" for order, day in parsed.items()}
    rivals: dict[DateOrder, DateOrder] = {"ymd": "mdy", "mdy": "dmy", "dmy": "mdy"}
    counts = ", ".join(
        f"coalesce(sum(times) filter ({reads[order]}), 0), "
        f"coalesce(sum(times) filter ({reads[order]} and not {reads[rivals[order]]}), 0), "
        f"count(*) filter ({reads[order]} and not {reads[rivals[order]]}), "
        f"coalesce(date_diff('day', min({parsed[order]}), max({parsed[order]})), 0)"
        for order in DATE_FORMATS
    )
    row = (
        connection.execute(
            f"with dates as ({union}), "
            f"beginnings as (select left(written, 12) as beginning, count(*) as times from dates "
            f"where not ({may_have_offset('written')}) group by all), "
            f"days as (select regexp_extract(beginning, {literal(DAY_PART)}) as day_part, sum(times) as times "
            f"from beginnings group by all) select {counts} from days"
        ).fetchone()
        or (0,) * 12
    )
    return {order: _Evidence(*map(int, row[4 * at : 4 * at + 4])) for at, order in enumerate(DATE_FORMATS)}
