"""The sentences that pages open with, written by rule from the figures; `*…*` marks what needs somebody."""

from collections.abc import Sequence

import pandas as pd

from frontline.claims.published import PublishedClaim
from frontline.turnaround.estimates import Turnaround
from frontline.units import (
    FEW_CASES,
    count_of,
    duration,
    in_words,
    is_missing,
    numeral,
    percent,
    share_of,
    week_count,
    weeks,
)


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
        return f"**{numeral(queue['open_cases'])}** orders lie open, and nothing was done in the last four weeks."
    return f"**{numeral(queue['open_cases'])}** orders lie open: {week_count(queue['queue_weeks'])} of work at the present pace."


def claims_headline(claims: Sequence[PublishedClaim]) -> str:
    """What became of the last newsletters' claims, as could be known when they were sent."""
    if not claims:
        return "No newsletter has made a claim about turnaround that can be checked."
    last = claims[-3:]
    broken = sum(claim.then.verdict.verdict == "contradicted" for claim in last)
    held = sum(claim.then.verdict.verdict == "supported" for claim in last)
    if len(last) == 1:
        told = "held" if held else "was not clearly true"
        broken_told = "The last claim we published promised a turnaround that *customers did not get*."
        return broken_told if broken else f"The last claim we published {told} on the day it was sent."
    of_last = f"the last {in_words(len(last))} claims we published"
    if broken:
        told = f"{in_words(broken)} of {of_last} promised a turnaround that *customers did not get*"
        return f"{told[0].upper()}{told[1:]}."
    if held == len(last):
        return f"All of {of_last} held on the day they were sent."
    told = f"{in_words(held)} of {of_last} held on the day it was sent; none was contradicted"
    return f"{told[0].upper()}{told[1:]}."


def estimate_facts(found: Turnaround) -> list[tuple[str, str]]:
    """The three estimates as named values, and the closed-only average that everybody else publishes."""
    cohort, queue, limit = found.cohort, found.queue, weeks(found.within_days)
    flow = f"{numeral(queue.open_cases)} open, {numeral(queue.done_a_week)} done and {numeral(queue.opened_a_week)} new a week"
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
        return f"{numeral(read)} rows were read; *{numeral(rejected)} could not be loaded* ({percent(rejected / read)}), each with its reason."
    return f"{numeral(read)} rows were read from {count_of(len(files), 'file')}; every one is accounted for."
