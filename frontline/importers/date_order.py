"""Whether a file writes the month or the day first: settled once per file, by its dates or by the user, never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from frontline.errors import ImportRefused
from frontline.importers.formats import DateOrder, Format, expression, literal
from frontline.importers.landing import Landing

DATE_FORMATS: Mapping[DateOrder, tuple[str, ...]] = {
    "ymd": ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y"),
    "dmy": ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"),
}
HAS_OFFSET = r"\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(:?\d\d)?)$"
DAY_PART = r"^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
FEWEST_TELLING_DAYS = 3
LEAST_TELLING_SHARE = 0.05


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


def settle_date_order(
    connection: duckdb.DuckDBPyConnection, export_format: Format, landing: Landing, named: DateOrder | None
) -> SettledOrder:
    """The order that the user or the format names, else the one in which the most dates of `staged` can be read.

    Rows that it cannot read are rejected later. Raises ImportRefused when day and month can be told apart by no value.
    """
    known = named or export_format.date_order
    if known is not None:
        return SettledOrder(known, is_named=True)
    dates = [
        expression(source)
        for name, source in export_format.fields.items()
        if landing.columns.get(name) in ("moment", "day")
    ]
    if not dates:
        return SettledOrder("ymd", is_named=False)
    found = _evidence(connection, dates)
    if found["mdy"].read == found["dmy"].read > found["ymd"].read:
        raise ImportRefused(
            "The dates can be read as month/day or as day/month, and no date in the file tells which",
            "Name the order, mdy or dmy: “Dates in the files” on the page, --date-order on the command line",
        )
    order = max(found, key=lambda order: found[order].read)
    return SettledOrder(order, is_named=False, notices=tuple(_notices(order, found[order])))


def _notices(order: DateOrder, evidence: _Evidence) -> list[str]:
    if order == "ymd":
        return []
    notices = [f"dates read as {order}"]
    is_thin = (
        evidence.telling_days < FEWEST_TELLING_DAYS or evidence.telling < LEAST_TELLING_SHARE * evidence.read
    ) and evidence.telling < evidence.read
    if is_thin:
        notices.append(f"day/month order {order} rests on {evidence.telling:,} of {evidence.read:,} dates")
    return notices


def _evidence(connection: duckdb.DuckDBPyConnection, texts: Sequence[str]) -> dict[DateOrder, _Evidence]:
    """Counted over distinct days: a file of 200,000 rows holds a few hundred."""
    union = " union all ".join(f"select {text} as written from staged" for text in texts)
    reads = {
        order: f"try_strptime(day_part, [{', '.join(map(literal, formats))}]) is not null"
        for order, formats in DATE_FORMATS.items()
    }
    rivals: dict[DateOrder, DateOrder] = {"ymd": "mdy", "mdy": "dmy", "dmy": "mdy"}
    counts = ", ".join(
        f"coalesce(sum(times) filter ({reads[order]}), 0), "
        f"coalesce(sum(times) filter ({reads[order]} and not {reads[rivals[order]]}), 0), "
        f"count(*) filter ({reads[order]} and not {reads[rivals[order]]})"
        for order in DATE_FORMATS
    )
    row = (
        connection.execute(
            f"with dates as ({union}), "
            f"days as (select regexp_extract(written, {literal(DAY_PART)}) as day_part, count(*) as times from dates "
            f"where not regexp_matches(written, {literal(HAS_OFFSET)}) group by all) select {counts} from days"
        ).fetchone()
        or (0,) * 9
    )
    return {order: _Evidence(*map(int, row[3 * at : 3 * at + 3])) for at, order in enumerate(DATE_FORMATS)}
