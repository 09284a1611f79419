"""The review's words around its figures: written once, for all forms."""

import dataclasses
import re
from collections.abc import Callable
from typing import Any, TypeVar

from frontline.claims.check import TONES, WORDS
from frontline.review.content import (
    Chart,
    ClaimToday,
    Footing,
    Heading,
    Heard,
    PromiseLine,
    Questions,
    ShiftLine,
    Shifts,
    Voice,
    WeekSentence,
)
from frontline.units import count_of, day, day_span, numeral, weekday_in_year

Piece = TypeVar("Piece")
_SENTENCE, _CLAUSE = re.compile(r"(?<!\b[A-Z])[.!?](?= )"), re.compile(r"[;:,](?= )")
CODES = frozenset("week how measure unit state verdict_then verdict_today query parameters side".split())
"""Fields that hold words of the program, which decide and are not shown as they stand."""


def with_texts(piece: Piece, change: Callable[[str], str]) -> Piece:
    """The review, or a part of it, with every text changed that somebody may have written."""
    return _changed(piece, change)  # type: ignore[no-any-return]


def _changed(piece: Any, change: Callable[[str], str]) -> Any:
    if isinstance(piece, str):
        return change(piece)
    if isinstance(piece, tuple):
        return tuple(_changed(each, change) for each in piece)
    if dataclasses.is_dataclass(piece) and not isinstance(piece, type):
        named = {each.name: getattr(piece, each.name) for each in dataclasses.fields(piece)}
        return type(piece)(
            **{name: value if name in CODES else _changed(value, change) for name, value in named.items()}
        )
    return piece


def cut(text: str, most: int) -> str:
    """The text, cut with … where it has more than `most` signs: at a word, when that does not lose half of it."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    blank = kept.rfind(" ")
    return f"{(kept[:blank] if blank > most / 2 else kept).rstrip(' .,;:–')}…"


def ended(text: str, most: int) -> str:
    """The text, ended early where it has more than `most` signs: after whole sentences, else after whole clauses; with … when none fits.

    What stands before the first comma may be no clause ("Of 7 claims, …"), so the first one ends nothing.
    """
    if len(text) <= most:
        return text
    sentences, clauses = ([end.start() for end in stop.finditer(text, 0, most)] for stop in (_SENTENCE, _CLAUSE))
    if sentences:
        return text[: sentences[-1] + 1]
    ends = [end for place, end in enumerate(clauses) if place or text[end] != ","]
    return f"{text[: ends[-1]]}." if ends else cut(text, most)


def week_words(week: str) -> str:
    """ "2026-W46" as "week 46 of 2026"."""
    year, _, number = week.partition("-W")
    return f"week {number.lstrip('0')} of {year}" if number else week


def dates_words(heading: Heading) -> str:
    """The week's days, and that it is not over when it is not."""
    return day_span(heading.first_day, heading.last_day) + ("" if heading.is_whole_week else ", not over yet")


def through_words(heading: Heading) -> str:
    """How far the data reach, with the time zone."""
    return f"Data through {heading.data_through}, {heading.time_zone}"


def heading_counts(heading: Heading) -> str:
    """What the week brought, in one line."""
    counted = [
        count_of(heading.calls, "call"),
        count_of(heading.messages, "message"),
        count_of(heading.orders, "order"),
        f"shifts kept or made good: {numeral(heading.shifts_covered)} of {numeral(heading.shifts_planned)}"
        if heading.shifts_planned
        else "no shifts planned",
    ]
    return " · ".join(counted)


def edited_words(sentence: WeekSentence) -> str:
    """Who wrote the sentence when it is not the rule's; nothing otherwise."""
    if not sentence.is_edited:
        return ""
    told = "Edited" + (f" by {sentence.edited_by}" if sentence.edited_by else "")
    told += f" on {day(sentence.edited_on)}" if sentence.edited_on else ""
    return f"{told}. By rule: {sentence.by_rule}"


def quoted(text: str) -> str:
    """The text between quotation marks."""
    return f"“{text}”"


def said_words(voice: Voice, most: int = 10_000) -> str:
    """Who said it: "K▪▪▪ M▪▪▪, call, 11 Nov 2026"; the name cut to `most` signs."""
    told = (cut(voice.customer, most), voice.channel, day(voice.said_on) if voice.said_on else "")
    return ", ".join(each for each in told if each)


def chart_unit(chart: Chart) -> str:
    """The unit that stands beside a chart's title; a time's own number names it, and the scale is told."""
    is_time = chart.unit in ("seconds", "minutes", "hours")
    told = ["" if is_time else chart.unit, "log scale" if chart.is_log else ""]
    return ", ".join(each for each in told if each)


def verdict_words(verdict: str) -> tuple[str, str]:
    """A verdict's symbol and word, and its tone."""
    known = verdict if verdict in WORDS else "cannot_be_checked"
    return WORDS[known], TONES[known]


def claim_rest(claim: ClaimToday, most: int = 10_000) -> str:
    """Why, where it was published, and the verdict of that time when it was another."""
    then = (
        ""
        if claim.verdict_then == claim.verdict_today
        else f"; {_unbroken(verdict_words(claim.verdict_then)[0])} by what was known then"
    )
    return f"{ended(claim.reason_today, most)} {cut(claim.newsletter, 40)}, {day(claim.sent_on)}{then}"


def _unbroken(words: str) -> str:
    return words.replace(" ", "\u00a0")


def promise_due(line: PromiseLine) -> str:
    """Its day."""
    return day(line.due_date) if line.due_date else "no day named"


def promise_state(line: PromiseLine) -> tuple[str, str]:
    """How it stands, by symbol and word, and its tone."""
    if line.state == "overdue":
        return f"◆ {count_of(line.days_late, 'day')} late", "attention"
    return ("✓ done", "blue") if line.state == "done" else (line.state, "quiet")


def shift_words(line: ShiftLine, most: int = 10_000) -> str:
    """ "Mon 16 Nov 10:00–11:00, Theo Brandt"."""
    return f"{shift_moment(line)}, {cut(line.leader, most)}"


def shift_moment(line: ShiftLine) -> str:
    """ "Mon 16 Nov 10:00–11:00"."""
    return f"{weekday_in_year(line.starts_at)} {line.starts_at:%H:%M}–{line.ends_at:%H:%M}"


def kept_words(shifts: Shifts) -> str:
    """How this week's shifts were kept, in sums."""
    if not shifts.planned:
        return ""
    return f"{numeral(shifts.planned)} planned: {numeral(shifts.kept)} kept, {numeral(shifts.moved)} moved, {numeral(shifts.missed)} missed"


def missing_words(part: Questions | Heard) -> str:
    """Why a block has no chart; nothing where its sentence says so already."""
    return "" if part.missing == part.sentence else part.missing


def footing_words(footing: Footing) -> str:
    """Which version of the data, and of the program."""
    return f"Version {footing.warehouse_version} of the data, program {footing.program_version}."


def more_words(more: int, what: str) -> str:
    """ "and 3 more claims"; nothing when there are none."""
    return f"and {count_of(more, f'more {what}')}" if more > 0 else ""
