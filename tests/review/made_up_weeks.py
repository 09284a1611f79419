"""A measure's weeks written by hand, and the macro over them."""

import datetime as dt

import duckdb

from frontline.usual_weeks import USUAL_WEEKS

MONDAY = dt.date(2026, 1, 5)
WEEK = dt.timedelta(days=7)
Series = list[float | None]
Changes = list[tuple[int, str | None]]


def empty_store() -> duckdb.DuckDBPyConnection:
    """A store without a week, with the macro usual_weeks."""
    connection = duckdb.connect()
    connection.execute("create macro week_of(day) as cast(date_trunc('week', day) as date)")
    connection.execute(
        "create table weekly_measures (measure varchar, week_date date, unit varchar, value double, cases bigint, "
        "is_whole_week boolean, is_judged boolean)"
    )
    connection.execute("create table reviews (week_date date, entry_kind varchar, measure varchar)")
    connection.execute(
        "create macro asked_measures(asked, channel, segment, leader) as table select * from weekly_measures where measure = asked"
    )
    connection.execute(USUAL_WEEKS)
    return connection


def fill(
    store: duckdb.DuckDBPyConnection,
    series: Series,
    unit: str = "count",
    unfinished: int = 0,
    changes: Changes | None = None,
    measure: str = "calls",
    early: int = 0,
) -> None:
    """Write these weeks and declared changes in the place of all others; the last `unfinished` ones are not whole.

    Nor are the first `early` ones judged: the data do not know what ended in them.
    """
    store.execute("delete from weekly_measures")
    store.execute("delete from reviews")
    last = len(series) - unfinished
    store.executemany(
        "insert into weekly_measures values (?, ?, ?, ?, ?, ?, ?)",
        [
            (measure, MONDAY + WEEK * place, unit, value, 1, place < last, early <= place < last)
            for place, value in enumerate(series)
        ],
    )  # fmt: skip
    for place, of in changes or []:
        store.execute("insert into reviews values (?, 'change', ?)", [MONDAY + WEEK * place, of])
