"""The call sheet: one page for one shift, on the screen and on paper. Whom to call, what recurs, what is true about turnaround."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

MODES = {
    "shadow": "You listen; your buddy speaks.",
    "paired": "You speak; your buddy listens, and helps when you look up.",
    "solo": "You take the calls on your own.",
}
MOST_CALLBACKS, MOST_PROMISES, MOST_RECURRING = 8, 5, 3
LONGEST_ANSWER = 260
"""Signs of a suggested answer: with these limits the sheet stays one page."""
NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True)
class CallBack:
    """A customer to call: the name masked, why in words, and where the system of record has the rest. `is_waiting`: for an answer."""

    customer: str
    why: str
    reference: str
    is_waiting: bool = True


@dataclass(frozen=True)
class PromiseDue:
    """Something promised to a customer and not done: what, to whom (masked), and when it was due, in words."""

    title: str
    customer: str
    due: str
    is_overdue: bool


@dataclass(frozen=True)
class Recurring:
    """A question of these days: how often it came, how we answered last (masked), and what is being done about it."""

    question: str
    how_often: str
    answer: str
    action: str


@dataclass(frozen=True)
class CallSheet:
    """All that stands on the sheet. `when` is the shift in words; empty lists are told as such."""

    leader: str
    when: str
    mode: str
    buddy: str
    callbacks: Sequence[CallBack]
    promises: Sequence[PromiseDue]
    recurring: Sequence[Recurring]
    turnaround: str
    data_through: str

    @property
    def who_is_beside(self) -> str:
        """ "You speak; your buddy listens … Buddy: Ruth." """
        told = MODES.get(self.mode, MODES["solo"])
        if self.buddy and self.mode == "solo":
            return f"You take the calls; {self.buddy} sits beside you."
        if self.buddy:
            return f"{told} Buddy: {self.buddy}."
        return told if self.mode == "solo" else f"{told} No buddy is named yet."


def short_answer(text: str) -> str:
    """An answer as it fits on the sheet, cut at a word."""
    return textwrap.shorten(" ".join(text.split()), LONGEST_ANSWER, placeholder=" …")


def html_page(sheet: CallSheet) -> str:
    """The sheet as one page of HTML that fetches nothing and runs nothing: for the printer, or the tablet beside the phone."""
    parts = [
        f"<header><h1>On the phones: {escape(sheet.leader)}</h1><p>{escape(sheet.when)}</p>"
        f'<p class="quiet">{escape(sheet.who_is_beside)}</p></header>',
        _section("Call back", map(_callback, sheet.callbacks[:MOST_CALLBACKS]), "Nobody waits for a call from you."),
        _section(
            "Promised and not done", map(_promise, sheet.promises[:MOST_PROMISES]), "Every promise of yours is kept."
        ),
        _section(
            "What people ask these days",
            map(_recurring, sheet.recurring[:MOST_RECURRING]),
            "No question stands out this week.",
        ),
        f"<section><h2>About turnaround, this is true today</h2><blockquote>{escape(sheet.turnaround or 'Nothing can be said: no orders are known.')}"
        "</blockquote></section>",
        '<section class="notes"><h2>What made you call? What did I promise, and by when?</h2>'
        + "<div></div>" * 6
        + "</section>",
        f'<p class="quiet">{escape(sheet.data_through)}. Names are shortened; the system of record has the rest.</p>',
    ]
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{NO_SCRIPTS}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>Call sheet: {escape(sheet.leader)}</title>'
        f"<style>{_style()}</style></head>\n<body>{''.join(parts)}</body></html>\n"
    )


def _section(title: str, items: Iterable[str], instead: str) -> str:
    told = "".join(items)
    return f"<section><h2>{escape(title)}</h2>{f'<ul>{told}</ul>' if told else f'<p>{escape(instead)}</p>'}</section>"


def _callback(row: CallBack) -> str:
    return (
        f'<li><b>{escape(row.customer)}</b> {escape(row.why)} <span class="quiet">{escape(row.reference)}</span></li>'
    )


def _promise(row: PromiseDue) -> str:
    due = f"<b>{escape(row.due)}</b>" if row.is_overdue else escape(row.due)
    return f"<li>{escape(row.title)} — {escape(row.customer)}, {due}</li>"


def _recurring(row: Recurring) -> str:
    answer = f"<br>We answered last: “{escape(row.answer)}”" if row.answer else "<br>No answer of ours is on record."
    action = f"<br>{escape(row.action)}" if row.action else ""
    return f'<li><b>{escape(row.question)}</b> <span class="quiet">{escape(row.how_often)}</span>{answer}{action}</li>'


@cache
def _style() -> str:
    return Path(__file__).with_name("call_sheet.css").read_text(encoding="utf-8")
