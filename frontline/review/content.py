"""What the weekly review says, as data: one object, from which the page, the PDF, the HTML, the Markdown and the JSON are written.

Lengths are in the unit that each chart names; shares are 0-1; days are local days of the company; moments are its local clock.
Every text is masked already: what is here may be printed and mailed.
"""

import datetime as dt
from dataclasses import dataclass

from frontline.review.chart_content import Chart, DeclaredChange, Rows, WeekPoint
from frontline.usual_weeks import Run

__all__ = [
    "DEFINITIONS_LINK",
    "Chart",
    "ClaimToday",
    "Claims",
    "DeclaredChange",
    "Footing",
    "Heading",
    "Heard",
    "PromiseLine",
    "Promises",
    "QuestionShare",
    "Questions",
    "Review",
    "Rows",
    "Run",
    "SegmentHeard",
    "ShiftLine",
    "Shifts",
    "Signal",
    "Voice",
    "WeekPoint",
    "WeekSentence",
]

DEFINITIONS_LINK = "docs/glossary.md"


@dataclass(frozen=True)
class Heading:
    """Block 1. `week` is "2026-W46"; counts are of that week; coverage: shifts kept at their time or made good, of those planned."""

    company: str
    week: str
    first_day: dt.date
    last_day: dt.date
    is_whole_week: bool
    data_through: str
    time_zone: str
    calls: int
    messages: int
    orders: int
    shifts_planned: int
    shifts_covered: int
    rows: Rows


@dataclass(frozen=True)
class Signal:
    """A point of this week outside its limits, a run that it makes long, or a question that is new or grows; `words` as in the sentence."""

    measure: str
    words: str


@dataclass(frozen=True)
class WeekSentence:
    """Block 2. `text` is shown; `by_rule` is what the rule wrote; they differ only when somebody edited it, and then it says so."""

    text: str
    by_rule: str
    signals: tuple[Signal, ...]
    edited_by: str = ""
    edited_on: dt.date | None = None

    @property
    def is_edited(self) -> bool:
        """True when a person wrote it."""
        return self.text != self.by_rule


@dataclass(frozen=True)
class Voice:
    """Block 3. One customer's own words, masked. `how` is chosen, random or small; when nobody spoke, `quote` is empty and `missing` says why."""

    how: str
    label: str
    quote: str = ""
    customer: str = ""
    said_on: dt.date | None = None
    channel: str = ""
    contact_id: str = ""
    missing: str = ""


@dataclass(frozen=True)
class QuestionShare:
    """One bar of the Pareto: contacts with the question in the four weeks to the review's end, share 0-1 with its 95 % interval (Wilson)."""

    topic_id: str
    label: str
    contacts: int
    share: float
    share_low: float
    share_high: float
    is_new: bool
    is_growing: bool


@dataclass(frozen=True)
class Questions:
    """Block 5. `of_contacts` is the denominator of every share; `missing` when no question was read."""

    sentence: str
    shares: tuple[QuestionShare, ...]
    of_contacts: int
    rows: Rows
    missing: str = ""


@dataclass(frozen=True)
class SegmentHeard:
    """One group of customers: how many whom leaders heard, and how many whom we serve, are of it."""

    segment: str
    heard: int
    served: int


@dataclass(frozen=True)
class Heard:
    """Block 6, over the 13 weeks to the review's end. Groups overlap; totals are of different customers."""

    sentence: str
    segments: tuple[SegmentHeard, ...]
    heard: int
    served: int
    rows: Rows
    missing: str = ""


@dataclass(frozen=True)
class PromiseLine:
    """One line of block 7. `state` is overdue, open or done; `due_date` None: no day was named."""

    action_id: str
    title: str
    owner: str
    due_date: dt.date | None
    state: str
    days_late: int
    opened_from: str


@dataclass(frozen=True)
class Promises:
    """Block 7: overdue first, then open by due day, then done this week."""

    sentence: str
    lines: tuple[PromiseLine, ...]
    rows: Rows


@dataclass(frozen=True)
class ShiftLine:
    """One shift of next week, by local clocks."""

    leader: str
    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True)
class Shifts:
    """Block 8: next week's shifts, and how this week's were kept: in sums, never by leader."""

    sentence: str
    next_week: tuple[ShiftLine, ...]
    planned: int
    kept: int
    moved: int
    missed: int
    rows: Rows


@dataclass(frozen=True)
class ClaimToday:
    """One published claim: what was said, when, its verdict by what was known then, and the verdict today."""

    quote: str
    newsletter: str
    sent_on: dt.date
    verdict_then: str
    verdict_today: str
    reason_today: str
    rows: Rows


@dataclass(frozen=True)
class Claims:
    """What we published in the half-year, and what is true of it today: contradicted first."""

    sentence: str
    lines: tuple[ClaimToday, ...]


@dataclass(frozen=True)
class Footing:
    """Block 9: what the words mean, what is missing in the data, which version of it this is, where to open it."""

    definitions: tuple[tuple[str, str], ...]
    gaps: tuple[str, ...]
    warehouse_version: int
    program_version: str
    link: str


@dataclass(frozen=True)
class Review:
    """The whole page, in the order in which it is read."""

    heading: Heading
    sentence: WeekSentence
    voices: tuple[Voice, ...]
    charts: tuple[Chart, ...]
    questions: Questions
    heard: Heard
    claims: Claims
    promises: Promises
    shifts: Shifts
    footing: Footing
