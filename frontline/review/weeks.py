"""Which week is reviewed, and how far the data reach in it."""

import datetime as dt
from dataclasses import dataclass

from frontline.errors import BadParameter, NothingImported
from frontline.review.asking import Row, ask
from frontline.warehouse import Warehouse

WEEK = dt.timedelta(days=7)
CHART_WEEKS = 26


@dataclass(frozen=True)
class ReviewWeek:
    """A week from Monday to Sunday by the company's days, and what came in.

    `to_date` is the day after the last day of it that the data reach: of a whole week, the Monday after.
    """

    first_day: dt.date
    to_date: dt.date
    is_whole: bool
    calls: int
    messages: int
    orders: int

    @property
    def name(self) -> str:
        """ISO 8601: "2026-W46"."""
        return f"{self.first_day:%G-W%V}"

    @property
    def last_day(self) -> dt.date:
        """Sunday."""
        return self.first_day + dt.timedelta(days=6)

    def since(self, weeks: int) -> dt.date:
        """The Monday on which so many weeks begin that end with this one."""
        return self.first_day - WEEK * (weeks - 1)

    def span(self, weeks: int = 1) -> dict[str, dt.date]:
        """The parameters from_date and to_date of so many weeks to the end of this one, as pages ask for them."""
        return {"from_date": self.since(weeks), "to_date": self.to_date}

    def known_on(self, today: dt.date) -> dt.date:
        """The day at whose end promises are told: today, while this is the week that one reads about; else its Sunday."""
        return today if self.first_day < today <= self.last_day + WEEK else self.last_day


def review_weeks(warehouse: Warehouse) -> list[str]:
    """The weeks that can be reviewed, as "2026-W46", newest first; none when there are no calls, tickets or orders."""
    return [week.name for week in _known_weeks(warehouse)[::-1]]


def find_week(warehouse: Warehouse, name: str | None) -> ReviewWeek:
    """The week of that name; without one the last whole week, else the last one.

    Raises NothingImported when there is none, BadParameter when it is not in the data.
    """
    known = _known_weeks(warehouse)
    if not known:
        raise NothingImported(
            "There is nothing to review yet: no calls, tickets or orders", "Import call logs, tickets or orders"
        )
    if name is None:
        return next((week for week in reversed(known) if week.is_whole), known[-1])
    wanted = name.strip().upper()
    found = next((week for week in known if week.name == wanted), None)
    if found is None:
        raise BadParameter(
            f"The data know no week “{name.strip()}”", f"Name one from {known[0].name} to {known[-1].name}"
        )
    return found


def _known_weeks(warehouse: Warehouse) -> list[ReviewWeek]:
    return [_week(row) for row in ask(warehouse, "review_weeks")]


def _week(row: Row) -> ReviewWeek:
    return ReviewWeek(
        first_day=row["week_date"],
        to_date=row["last_date"] + dt.timedelta(days=1),
        is_whole=row["is_whole_week"],
        calls=row["calls"],
        messages=row["messages"],
        orders=row["orders"],
    )
