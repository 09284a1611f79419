"""The sentences about what customers say of our words: generic, doubted, believed, praised unasked, told on."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from frontline.care.correction import TWO_SIDED, corrected_share
from frontline.care.measured import MEASURED
from frontline.claims.intervals import poisson_upper, wilson_interval
from frontline.ui.care_reply_sentences import as_day
from frontline.units import FEW_CASES, count_of, day, is_missing, numeral, quarter, share_of

Row = Mapping[str, Any]
REASONS = {
    "people": "The people, how they are treated",
    "features": "What we offer",
    "price": "The price",
}

FEWEST_FOR_REASONS = 5
"""Below so many threads no reason is said to be the one named most."""
WROTE = {
    "self": "own text",
    "edited": "edited what others wrote",
    "ghost": "others wrote it",
    None: "nobody declared it",
}


@dataclass(frozen=True)
class Letter:
    """A newsletter that was sent: whose name it carries (None: nobody's of ours) and, as declared, who wrote it and how far."""

    title: str
    sent_date: dt.date
    signed_by: str | None
    declared: str | None
    wrote: str | None

    @property
    def is_own_voice(self) -> bool:
        """It carries the name of the person who declared it to be their own text."""
        return self.wrote == "self" and self.signed_by is not None and self.signed_by == self.declared


def backlash_sentence(rows: pd.DataFrame) -> str:
    """In how many threads a reply was called generic, and in how many of them own words came since."""
    if rows.empty:
        return "Nobody called a reply of ours generic."
    waiting = rows[~rows["is_answered"].astype(bool)]["contact_id"].nunique()
    told = f"In *{count_of(rows['contact_id'].nunique(), 'thread')}* a customer called a reply of ours generic"
    return (
        f"{told}; *{numeral(waiting)} of them* had no own words since."
        if waiting
        else f"{told}; own words came since in each."
    )


def doubt_sentence(quarters: pd.DataFrame) -> str:
    """How many of the threads that speak of a newsletter doubt it."""
    if quarters.empty:
        return "No thread of this period answers a newsletter or speaks of one."
    threads, doubting = (int(quarters[name].sum()) for name in ("newsletter_threads", "doubting_threads"))
    if not doubting:
        return f"**None** of {count_of(threads, 'thread')} about a newsletter doubts it."
    return f"*{share_of(doubting, threads)}* threads about a newsletter doubt it."


def resolved_sentence(quarters: pd.DataFrame) -> str:
    """What came after the doubts about a newsletter, of those long enough ago; empty where there was none."""
    doubts, old, resolved = (int(quarters[name].sum()) for name in ("doubts", "old_doubts", "resolved_doubts"))
    if not doubts:
        return ""
    if not old:
        return "Too early to tell what followed: a doubt has 30 days to be resolved."
    told = "Resolved" if old == doubts else "Resolved, of the doubts over 30 days ago"
    return f"{told}: **{share_of(resolved, old)}** were followed by an order or thanks within 30 days."


def elsewhere_sentence(doubts: int) -> str:
    """Doubts in threads that speak of no newsletter."""
    verb = "doubts" if doubts == 1 else "doubt"
    return f"Where no newsletter is spoken of, *{count_of(doubts, 'message')}* {verb} what we say."


def issue_words(row: Row) -> str:
    """The newsletter that came last before a doubt: "; after “Numbers, checked twice” of 2 Jun 2026"; empty where none is known."""
    if is_missing(row.get("newsletter")) or is_missing(row.get("newsletter_date")):
        return ""
    return f"; after “{row['newsletter']}” of {day(as_day(row['newsletter_date']))}"


def stay_sentence(rows: Sequence[Row]) -> str:
    """Which reason to stay is named most."""
    if not rows:
        return "No customer has written why they stay or come back."
    every = int(rows[0]["all_threads"])
    if every < FEWEST_FOR_REASONS:
        return f"{count_of(every, 'thread')} {'says' if every == 1 else 'say'} why they stay: too few to tell which reason is named most."
    told = share_of(int(rows[0]["threads"]), every)
    return f"**{reason_name(rows[0])}**: named in {told} threads that say why they stay."


def reason_name(row: Row) -> str:
    """A reason to stay in words."""
    return REASONS.get(str(row["reason"]), str(row["reason"]))


def stay_bar(row: Row) -> tuple[str, float, float, float, str]:
    """Of a reason: its name, its share of the threads that name any, the 95 % interval, the figures in words."""
    part, whole = int(row["threads"]), int(row["all_threads"])
    low, high = wilson_interval(part, whole, TWO_SIDED)
    return reason_name(row), part / whole, low, high, share_of(part, whole)


def belief_sentence(quarters: pd.DataFrame) -> str:
    """How many who met a leader for the first time were surprised."""
    met = int(quarters["first_threads"].sum()) if len(quarters) else 0
    if not met:
        return "No customer wrote with a leader for the first time in this period."
    surprised = int(quarters["surprised_threads"].sum())
    mark = "*" if surprised else "**"
    return f"{mark}{share_of(surprised, met)}{mark} customers who wrote with a leader for the first time did not expect it, or doubted it."


def mouth_sentence(quarters: pd.DataFrame) -> str:
    """Praise unasked and telling others per 1,000 active customers in the last whole quarter, with its interval."""
    whole = quarters[quarters["is_whole_quarter"].astype(bool)]
    if whole.empty:
        return "No whole quarter lies in the data: praise per 1,000 customers cannot be told yet."
    last = whole.iloc[-1]
    mentions, active = int(last["mentions"]), int(last["active_customers"])
    in_quarter = quarter(as_day(last["quarter_date"]))
    if mentions < FEW_CASES:
        mark = "**" if mentions else "*"
        return f"{mark}{count_of(mentions, 'message')}{mark} of {numeral(active)} active customers praised us unasked or told others, in {in_quarter}."
    rate, low, high = (numeral(1000 * each / active, 1) for each in (mentions, *poisson_bounds(mentions)))
    return f"**{rate}** unasked praises or recommendations per 1,000 active customers in {in_quarter} ({low}–{high})."


def corrected_praises(row: Row) -> str:
    """How many messages of unasked praise there may be, the label's errors counted in: "0–31"; telling others was never measured."""
    messages = int(row["messages"])
    found = corrected_share(int(row["unprompted_praises"]), messages, MEASURED["praise"])
    return "cannot be told" if found is None else f"{numeral(found.low * messages)}–{numeral(found.high * messages)}"


def poisson_bounds(count: int) -> tuple[float, float]:
    """The 95 % interval of a Poisson mean after at least two events; the lower bound is the upper one of an event less, turned around."""
    return poisson_upper(count - 1, -TWO_SIDED), poisson_upper(count, TWO_SIDED)


def letters_sentence(letters: Sequence[Letter]) -> str:
    """How many newsletters carry the name of the person who wrote them; who wrote one only a sign-off tells."""
    if not letters:
        return "No newsletter was sent in this period."
    own = sum(letter.is_own_voice for letter in letters)
    mark = "**" if own == len(letters) else "*"
    told = f"{mark}{share_of(own, len(letters))}{mark} newsletters are signed by the person who declared to have written them"
    silent = sum(letter.wrote is None for letter in letters)
    return f"{told}; for {numeral(silent)} nobody declared who did." if silent else f"{told}."
