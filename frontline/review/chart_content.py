"""A chart of the weekly review as data, and where the rows behind a figure are; content.py holds the rest."""

import datetime as dt
from dataclasses import dataclass

from frontline.usual_weeks import Run


@dataclass(frozen=True)
class Rows:
    """Where the rows behind a figure are: a query of the catalog and its parameters, as `frontline query` takes them."""

    query: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class WeekPoint:
    """One week of a chart. `value` is None where nothing was counted; limits are None where fewer than 12 weeks are known."""

    week_date: dt.date
    value: float | None
    cases: int
    is_whole_week: bool
    mean: float | None
    low: float | None
    high: float | None
    is_outside: bool
    last_year: float | None


@dataclass(frozen=True)
class DeclaredChange:
    """From this week on the process is another one, as somebody declared; limits start anew."""

    week_date: dt.date
    words: str


@dataclass(frozen=True)
class Chart:
    """Block 4. One XmR chart; `unit` follows a number ("calls", "% of callers", "minutes"); values of shares are in percent already.

    `sentence` tells the chart to who cannot see it; `value_words` is this week's value as the pages write it; `note` says why limits or
    values are missing; `run`: eight weeks or more on one side of the mean. `is_log`: limits were found on logarithms, and the scale is one.
    """

    measure: str
    title: str
    unit: str
    is_log: bool
    points: tuple[WeekPoint, ...]
    changes: tuple[DeclaredChange, ...]
    value_words: str
    sentence: str
    note: str
    definition: str
    rows: Rows
    run: Run | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands below it in words: the note, and what the run tells."""
        return tuple(filter(None, (self.note, self.run.words if self.run else "")))
