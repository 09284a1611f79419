"""Every figure of a review, and how it is written: what a form or a page must show of it."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from frontline.review.content import Review
from frontline.review.forms.chart_words import last_year_words, usual_words, week_value
from frontline.review.forms.words import promise_due, promise_state, shift_words, verdict_words
from frontline.units import FEW_CASES, count_of, day, day_span, numeral, percent


def numbers_of(piece: Any, path: str = "") -> Iterator[tuple[str, object]]:
    """The path (without places in lists) and the value of each number, day, moment and yes or no in a review."""
    if dataclasses.is_dataclass(piece):
        for each in dataclasses.fields(piece):
            yield from numbers_of(getattr(piece, each.name), f"{path}.{each.name}".lstrip("."))
    elif isinstance(piece, tuple):
        for each in piece:
            yield from numbers_of(each, path)
    elif isinstance(piece, (int, float, dt.date)):
        yield path, piece


def headline_figures(review: Review) -> dict[str, str]:
    """By path: the figures that every form shows, the PDF among them, in the words that all share."""
    heading, shifts = review.heading, review.shifts
    told = {
        "heading.first_day heading.last_day": day_span(heading.first_day, heading.last_day),
        "heading.data_through": heading.data_through,
        "heading.calls": count_of(heading.calls, "call"),
        "heading.messages": count_of(heading.messages, "message"),
        "heading.orders": count_of(heading.orders, "order"),
        "heading.shifts_planned heading.shifts_covered": (
            f"{numeral(heading.shifts_covered)} of {numeral(heading.shifts_planned)}"
            if heading.shifts_planned
            else "no shifts planned"
        ),
        "sentence.text": review.sentence.text,
        "footing.warehouse_version": f"Version {review.footing.warehouse_version} of the data",
    }
    if shifts.planned:
        told["shifts.planned shifts.kept shifts.moved shifts.missed"] = (
            f"{shifts.planned} planned: {shifts.kept} kept, {shifts.moved} moved, {shifts.missed} missed"
        )
    return told


def chart_figures(review: Review) -> dict[str, str]:
    """By path: this week's value, usual range and last year of each chart, in the words that HTML, Markdown and text share."""
    told = {}
    for chart in review.charts:
        last = chart.points[-1]
        told[f"{chart.measure} value"] = chart.value_words
        if usual_words(chart, last):
            told[f"{chart.measure} low high"] = usual_words(chart, last)
        if chart.run:
            told[f"{chart.measure} run"] = chart.run.words
        if last.last_year is not None:
            told[f"{chart.measure} last_year"] = last_year_words(chart, last)
    return told


def listed_figures(review: Review) -> dict[str, str]:
    """By path: the figures of the lists, in the words that HTML, Markdown and text share."""
    asked, met = review.questions, review.heard
    told = {
        f"questions {share.label}": f"{numeral(share.contacts)} of {numeral(asked.of_contacts)}"
        for share in asked.shares
    }
    if asked.of_contacts >= FEW_CASES:
        told |= {
            f"questions {share.label} interval": f"{percent(share.share_low)} to {percent(share.share_high)}"
            for share in asked.shares
        }
    for each in met.segments:
        told[f"heard {each.segment}"] = f"{numeral(each.heard)} of {numeral(met.heard)}"
        told[f"served {each.segment}"] = f"{numeral(each.served)} of {numeral(met.served)}"
    for number, claim in enumerate(review.claims.lines):
        told |= {f"claims {number} day": day(claim.sent_on), f"claims {number}": verdict_words(claim.verdict_today)[0]}
    for line in review.promises.lines:
        told |= {
            f"promises {line.action_id}": promise_state(line)[0],
            f"promises {line.action_id} day": promise_due(line),
        }
    for place, shift in enumerate(review.shifts.next_week):
        told[f"shifts {place}"] = shift_words(shift)
    for block in ("questions", "heard", "claims", "promises", "shifts"):
        told[f"{block} sentence"] = getattr(review, block).sentence
    return told


def week_figures(review: Review) -> dict[str, str]:
    """By measure and week: every value of the charts, as the tables write it."""
    return {
        f"{chart.measure} {point.week_date}": week_value(chart, point)
        for chart in review.charts
        for point in chart.points
        if point.value is not None
    }


def missing(told: dict[str, str], text: str) -> dict[str, str]:
    """What a text does not tell: a number that is part of a longer one does not count, blanks and line ends are alike."""
    plain = " ".join(text.replace("\u200b", "").split())
    return {
        name: words
        for name, words in told.items()
        if words and not re.search(rf"(?<![\d.,]){re.escape(' '.join(words.split()))}(?![\d]|[.,]\d)", plain)
    }
