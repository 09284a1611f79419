"""The sentences that pages open with, written by rule from the figures; `*…*` marks what needs somebody."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from frontline.claims.published import PublishedClaim
from frontline.turnaround.estimates import Turnaround
from frontline.ui.cards import plain
from frontline.ui.leader_sentences import weeks_promise
from frontline.units import FEW_CASES, count_of, duration, in_words, is_missing, percent, share_of, week_count, weeks

MISSING = {
    "phones": (
        "On the phones",
        "No leader’s contacts are in the data.",
        "Import a call log or tickets, and people.csv with is_leader, to see who of us listens.",
    ),
    "published": (
        "What we published",
        "No claim of ours can be checked yet.",
        "Import newsletters and orders to hold what we say against what happened.",
    ),
    "abandoned": (
        "Callers who gave up",
        "No calls of this week are in the data.",
        "Import a call log to see how many callers gave up before anyone answered.",
    ),
    "queue": (
        "Work in the queue",
        "No orders are in the data.",
        "Import orders to see how much lies open and how long the queue is.",
    ),
}
"""For each card of the first screen: its label, what is missing, and what to import."""


def week_headline(promises: pd.DataFrame, claims: Sequence[PublishedClaim], waiting: pd.DataFrame) -> str:
    """The first screen in one sentence: the promise, what we publish, who waits; only what is known is said."""
    parts = []
    in_force = promises[promises["is_in_force"]]
    if len(in_force):
        parts.append(weeks_promise(in_force))
    if claims:
        verdict = claims[-1].today.verdict.verdict
        quote = quoted_range(claims[-1])
        told = {
            "supported": f"“{quote}” holds today",
            "contradicted": f"*“{quote}” is not true today*",
            "mixed": f"“{quote}” is not clearly true today",
        }.get(verdict, f"“{quote}” cannot be checked today")
        parts.append(told)
    if len(waiting):
        parts.append(f"{count_of(len(waiting), 'customer')} {'waits' if len(waiting) == 1 else 'wait'} for an answer")
    if not parts:
        return "Nothing can be said of this week yet."
    sentence = "; ".join(parts)
    start = 1 if sentence[0] == "*" else 0
    return f"{sentence[:start]}{sentence[start].upper()}{sentence[start + 1 :]}."


def quoted_range(claim: PublishedClaim) -> str:
    """A claim in few words: "4–6 weeks", "within 6 weeks"."""
    read = claim.then.claim
    unit = (read.unit or "").replace("_", " ")
    if read.lo is None or read.lo == read.hi:
        number = f"{read.hi:g}"
        return f"{'within ' if read.lo is None else ''}{number} {unit}{'' if number == '1' else 's'}"
    return f"{read.lo:g}–{read.hi:g} {unit}s"


def abandonment(week: pd.Series) -> str:
    """How many callers gave up in a week, and how long the others waited where that is known."""
    offered, gone, wait = int(week["offered_calls"]), int(week["abandoned_calls"]), week["median_wait_seconds"]
    if not offered:
        return (
            f"**{count_of(gone, 'caller')}** gave up before anyone answered."
            if gone
            else "Of no call this week is it known that it queued or rang."
        )
    told = f"**{share_of(gone, offered)}** callers gave up before anyone answered"
    if is_missing(wait) or round(wait) == 0:  # a log that tells no waits may say 0
        return f"{told}."
    return f"{told}; half of the others waited {duration(wait)} or less."


def queue_sentence(queue: pd.Series) -> str:
    """How long the queue is at the present pace."""
    if is_missing(queue["queue_weeks"]):
        return f"**{queue['open_cases']:,}** orders lie open, and nothing was done in the last four weeks."
    return (
        f"**{queue['open_cases']:,}** orders lie open: {week_count(queue['queue_weeks'])} of work at the present pace."
    )


def waiting_sentence(waiting: pd.DataFrame, *, is_known: bool = True) -> str:
    """How many customers wait for a person, and how long the longest."""
    if not is_known:
        return "Who waits cannot be told: no export holds the messages of tickets."
    if waiting.empty:
        return "Nobody waits for an answer."
    longest = int(waiting["waiting_days"].max())
    who = f"*{count_of(len(waiting), 'customer')}*"
    return f"{who} {'waits' if len(waiting) == 1 else 'wait'} for an answer from a person, one for {count_of(longest, 'day')}."


def claims_headline(claims: Sequence[PublishedClaim]) -> str:
    """What became of the last newsletters' claims, as could be known when they were sent."""
    if not claims:
        return "No newsletter has made a claim about turnaround that can be checked."
    last = claims[-3:]
    broken = sum(claim.then.verdict.verdict == "contradicted" for claim in last)
    held = sum(claim.then.verdict.verdict == "supported" for claim in last)
    if len(last) == 1:
        told = "held" if held else "was not clearly true"
        broken_told = "*The last claim we published promised a turnaround that customers did not get.*"
        return broken_told if broken else f"The last claim we published {told} on the day it was sent."
    of_last = f"the last {in_words(len(last))} claims we published"
    if broken:
        told = f"{in_words(broken)} of {of_last} promised a turnaround that customers did not get"
        return f"*{told[0].upper()}{told[1:]}.*"
    if held == len(last):
        return f"All of {of_last} held on the day they were sent."
    told = f"{in_words(held)} of {of_last} held on the day it was sent; none was contradicted"
    return f"{told[0].upper()}{told[1:]}."


def estimate_facts(found: Turnaround) -> list[tuple[str, str]]:
    """The three estimates as named values, and the closed-only average that everybody else publishes."""
    cohort, queue, limit = found.cohort, found.queue, weeks(found.within_days)
    flow = f"{queue.open_cases:,} open, {queue.done_a_week:,.0f} done and {queue.opened_a_week:,.0f} new a week"
    return [
        (f"old enough to tell, done within {limit}", share_of(cohort.done_within, cohort.cases)),
        (f"at the present pace, within {limit}", _pace_share(found)),
        ("length of the queue", "no end in sight" if queue.queue_weeks is None else week_count(queue.queue_weeks)),
        ("the queue", flow),
        ("the done ones alone, on average: what everybody publishes, too rosy", weeks(cohort.closed_only_days)),
    ]


def is_told_in_percent(found: Turnaround) -> bool:
    """True when enough cases lay open or were done in four weeks for a share at the present pace in percent."""
    return found.queue.open_cases + 4 * found.queue.done_a_week >= FEW_CASES


def _pace_share(found: Turnaround) -> str:
    pace = found.curve.within(found.within_days)
    if pace is None:
        return "not known"
    return percent(pace) if is_told_in_percent(found) else "too few to tell"


def import_headline(files: pd.DataFrame, rejected: int | None = None) -> str:
    """What came in, and what did not; `rejected` leaves out the rows that were mended since."""
    read = int(files["rows_read"].sum())
    rejected = int(files["rows_rejected"].sum()) if rejected is None else rejected
    if not read:
        return "Nothing has been imported yet."
    if rejected and read < FEW_CASES:
        return f"*{share_of(rejected, read)} rows could not be loaded*, each with its reason."
    if rejected:
        return f"{read:,} rows were read; *{rejected:,} could not be loaded* ({percent(rejected / read)}), each with its reason."
    return f"{read:,} rows were read from {count_of(len(files), 'file')}; every one is accounted for."


def customer(row: Mapping[str, Any]) -> str:
    """A masked customer and the size of the account: "J▪▪▪ C▪▪▪ · small"."""
    size = row["size"]
    return plain(row["customer"]) if is_missing(size) or not size else f"{plain(row['customer'])} · {plain(size)}"
