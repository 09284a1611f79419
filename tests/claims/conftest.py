"""A made-up company whose every figure is known by construction, as it stood on any day."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.bound import check_claim
from frontline.claims.claim import Claim, Metric, Period
from frontline.claims.judged import CheckedClaim, DeclaredAuthor, Inquiry
from frontline.importers import import_files
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

FIRST = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)  # a Monday
DAYS = 175
END = (FIRST + dt.timedelta(days=DAYS)).date()  # 29 June 2026, a Monday
HOUR = dt.timedelta(hours=1)
REPLY_HOURS = (2, 4, 10, 30)
"""Of the four tickets of a day; before April they took twice as long."""
WAIT_SECONDS = (5, 10, 15, 30, 90)
"""Of the five callers of a day; the last gives up."""
BETTER_SINCE = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)


def moments() -> Iterator[dt.datetime]:
    for number in range(DAYS):
        yield FIRST + dt.timedelta(days=number, hours=9)


def written(moment: dt.datetime | None, until: dt.date) -> str:
    """As an export of that day shows it: what has not happened yet is empty."""
    return "" if moment is None or moment.date() >= until else f"{moment:%Y-%m-%d %H:%M:%S}"


def tickets(until: dt.date) -> Iterator[list[str]]:
    """Four a day, solved after two days."""
    number = 0
    for start in moments():
        slow = 1 if start >= BETTER_SINCE else 2
        for hours in REPLY_HOURS:
            number += 1
            if start.date() >= until:
                continue
            resolved = start + 48 * HOUR
            row = [f"T{number}", written(start, until), written(start + slow * hours * HOUR, until)]
            yield [*row, written(resolved, until), "solved" if resolved.date() < until else "open"]


def orders(until: dt.date) -> Iterator[list[str]]:
    """Three a day; sixty days until April, then twenty; one a week cancelled after five days."""
    number = 0
    for start in moments():
        for each in range(3):
            number += 1
            is_cancelled = each == 0 and start.weekday() == 0
            done = None if is_cancelled else start + dt.timedelta(days=20 if start >= BETTER_SINCE else 60)
            left = start + dt.timedelta(days=5) if is_cancelled else None
            if start.date() < until:
                yield [f"A{number}", written(start, until), written(done, until), written(left, until)]


def calls(until: dt.date) -> Iterator[list[str]]:
    """A leader, extension 301, takes the first call of every Tuesday; 302 never takes any."""
    number = 0
    for start in moments():
        for place, wait in enumerate(WAIT_SECONDS):
            number += 1
            gave_up = place == len(WAIT_SECONDS) - 1
            answerer = "" if gave_up else "301" if place == 0 and start.weekday() == 1 else "401"
            at = start + place * HOUR
            if at.date() < until:
                yield [
                    f"C{number}",
                    f"{at:%Y-%m-%d %H:%M:%S}",
                    "inbound",
                    answerer,
                    str(wait),
                    "" if gave_up else "120",
                ]


PEOPLE = [
    ["P1", "Ada Example", "Chief executive", "301", "yes"],
    ["P2", "Ben Sample", "Finance", "302", "yes"],
    ["P9", "Cy Person", "Service", "401", "no"],
]
RATINGS = [
    [f"2026-06-{1 + number % 28:02d} 12:00:00", "customer", f"K{number}", "Were we good?", "5" if number % 4 else "2"]
    for number in range(40)
]


def exported(folder: Path, until: dt.date) -> Path:
    """A data directory with what the company could export on a day."""
    files = {
        "tickets.csv": (["ticket_id", "created_at", "first_reply_at", "resolved_at", "status"], tickets(until)),
        "orders.csv": (["Order ID", "Placed At", "Delivered At", "Cancelled At"], orders(until)),
        "calls.csv": (
            ["call_id", "started_at", "direction", "answered_by", "wait_seconds", "talk_seconds"],
            calls(until),
        ),
        "people.csv": (["person_id", "name", "function", "extension", "is_leader"], PEOPLE),
        "ratings.csv": (
            ["rated_at", "rater_kind", "customer_id", "question", "score"],
            [row for row in RATINGS if row[0] < str(until)],
        ),
    }
    for name, (header, rows) in files.items():
        with open(folder / name, "w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows([header, *rows])
    import_files(folder / "data", [folder / name for name in files])
    return folder / "data"


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All that there is."""
    return open_newest(exported(tmp_path_factory.mktemp("session_company"), END))


@pytest.fixture(scope="session")
def company_in_may(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """What the company could export on 15 May."""
    return open_newest(exported(tmp_path_factory.mktemp("session_company_in_may"), dt.date(2026, 5, 15)))


def claim(metric: Metric, text: str = "So it is.", **fields: Any) -> Claim:
    """A claim as its reading would give it; `first` and `last` are its period."""
    first, last, words = fields.pop("first", None), fields.pop("last", None), fields.pop("words", "in that time")
    period = Period(words, first, last) if first or last else None
    start = fields.pop("start", 0)
    return Claim(start, start + len(text), text, metric, period=period, **fields)


@pytest.fixture
def judged(company: Warehouse) -> Callable[..., CheckedClaim]:
    """Check a claim against the company: judged("response_time", hi=24, unit="hour")."""

    def check(
        metric: Metric,
        text: str = "So it is.",
        as_of: dt.date = END,
        author: str | None = "Ada Example",
        declared: DeclaredAuthor | None = None,
        newsletter: str = "",
        **fields: Any,
    ) -> CheckedClaim:
        inquiry = Inquiry(company, Settings(), as_of, as_of, author, declared, newsletter or text)
        return check_claim(inquiry, claim(metric, text, **fields))

    return check
