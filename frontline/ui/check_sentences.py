"""What the newsletter check says, written by rule from a report."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal

from frontline.claims.claim import Claim
from frontline.claims.corrections import Correction
from frontline.claims.judged import CheckedClaim, Evidence
from frontline.claims.promises import Promise
from frontline.claims.report import Report
from frontline.claims.style import KIND_WORDS, StyleNote
from frontline.ui.cards import plain
from frontline.ui.theme import verdict_look
from frontline.ui.turnaround_sentences import outlook_sentence
from frontline.units import day, day_span, in_words

VERDICT_ORDER = ("contradicted", "mixed", "cannot_be_checked", "supported")
TOLD = {
    "contradicted": ("claim would be false today", "claims would be false today"),
    "mixed": ("is not clearly true", "are not clearly true"),
    "cannot_be_checked": ("can’t be checked", "can’t be checked"),
    "supported": ("holds", "hold"),
}
WAS_TOLD = TOLD | {
    "contradicted": ("claim was false when it was sent", "claims were false when they were sent"),
    "mixed": ("was not clearly true", "were not clearly true"),
    "supported": ("held", "held"),
}
WHAT_IS_READ = (
    "Read are claims about our own service: turnaround, reply and waiting times, backlog, leaders’ contacts, authorship, "
    "satisfaction. Not looked for: opening hours, prices, guarantees, other companies, anything but English (docs/what-is-read.md)."
)
ASKS_FOR_A_DRAFT = "Is it true? Paste the draft before it goes out."
WROTE: dict[Literal["self", "edited", "ghost"], str] = {
    "self": "They wrote it themselves",
    "edited": "They edited what others wrote",
    "ghost": "Somebody else wrote it for them",
}
HOW_JUDGED = (
    "a promise about the orders of some days, from the newsletter's own on, falls due when the last of them has had the longest time "
    "promised, and is judged by these orders; any other on the day it names; one that names none never falls due"
)
LONG_SENTENCE = 90
SENTENCE_ENDS = {"", ".", "!", "?", ":", "”", ")"}
FIRST_PART = re.compile(r"[.;] +(?=\S)")
FIELD_WORDS = {
    "lo": "from",
    "hi": "to",
    "share_op": "share is",
    "period_from": "window from",
    "period_to": "window to",
}


def headline(report: Report, *, was_sent: bool = False) -> str:
    """May this go out? Counts by verdict, the worst first."""
    verdicts: list[str] = [found.verdict.verdict for found in report.checked.claims]
    if not verdicts:
        return "No claim about our service was found in this draft."
    words = WAS_TOLD if was_sent else TOLD
    counts = {word: verdicts.count(word) for word in VERDICT_ORDER}
    parts = [f"{in_words(count)} {words[word][count != 1]}" for word, count in counts.items() if count]
    first = parts[0]
    if not first.split(" ", 1)[1].startswith("claim"):
        number, rest = first.split(" ", 1)
        first = f"{number} {'claim' if number == 'one' else 'claims'} {rest}"
    first = capital(first)
    return ", ".join([f"*{first}*" if counts["contradicted"] else first, *parts[1:]]) + "."


def rests_on(report: Report) -> str:
    """What the headline rests on: whose text, by whom, judged as of which day."""
    checked, declared = report.checked, report.declared
    title = f"“{plain(checked.title)}”" if checked.title else "The draft"
    if declared:
        author = f"declared author {plain(declared.name)} ({WROTE[declared.wrote].lower()})"
    else:
        author = f"author by its own words {plain(checked.author)}" if checked.author else "no declared author"
    through = f"data through {day(checked.data_through)}" if checked.data_through else "no data"
    return f"{title}, {author}. Judged by what was known at the start of {day(checked.as_of)}; {through}."


def card_sentences(found: CheckedClaim) -> tuple[str, str]:
    """The card's sentence, and what explains it: for a turnaround what a customer would get, else the reason's first part."""
    reason = capital(found.verdict.reason)
    if found.found is not None:
        return outlook_sentence(found.found), plain(reason)
    if len(reason) <= LONG_SENTENCE:
        return plain(reason), ""
    stop = FIRST_PART.search(reason)
    if stop is None:
        return plain(reason), ""
    return plain(f"{reason[: stop.start()]}."), plain(capital(reason[stop.end() :]))


def capital(sentence: str) -> str:
    """With a capital letter at its start."""
    return sentence[:1].upper() + sentence[1:]


def counted(found: CheckedClaim) -> str:
    """How it was counted: n, window, clock, what is left out, how far the data reach."""
    evidence = found.evidence
    return f"{evidence.counted}; data through {day(evidence.data_through)}" if evidence else ""


def counted_then(evidence: Evidence) -> str:
    """How it was counted, and by what was known when: what is "still open" of a promise was so on the day it fell due."""
    as_of = evidence.figures.get("as_of")
    known = day(dt.date.fromisoformat(as_of) - dt.timedelta(days=1)) if isinstance(as_of, str) else None
    return f"{evidence.counted}; as known on {known}" if known else evidence.counted


def read_as(claim: Claim) -> str:
    """The reading in a few words: "turnaround · typical · 4–6 weeks · orders"."""
    return " · ".join(filter(None, (*_measure(claim), _figures(claim), claim.subject, _window(claim), _by_hand(claim))))


def _measure(claim: Claim) -> tuple[str, ...]:
    told = [claim.metric.replace("_", " "), claim.statistic or ""]
    told += [claim.tense] if claim.tense != "present" else []
    return tuple(dict.fromkeys(told))


def _figures(claim: Claim) -> str:
    is_share = claim.share is not None and claim.unit == "percent"
    ends = [] if is_share else [f"{end:,g}" for end in dict.fromkeys((claim.lo, claim.hi)) if end is not None]
    unit = (claim.unit or "").replace("_", " ")
    if unit and unit not in {"percent", "count"} and ends != ["1"]:
        unit += "s"
    length = f"{'–'.join(ends)} {unit}".strip() if ends else ""
    if ends and claim.lo is None:
        length = f"up to {length}"
    if ends and claim.hi is None:
        length = f"over {length}"
    share = "" if claim.share is None else f"{(claim.share_op or '=').replace('=', '')}{claim.share * 100:g} %"
    return (
        " within ".join(filter(None, (share, length)))
        if share and "up to" not in length
        else f"{share} {length}".strip()
    )


def _window(claim: Claim) -> str:
    return f"“{claim.period.words}”" if claim.period and claim.period.words else ""


def _by_hand(claim: Claim) -> str:
    return "corrected by hand" if claim.is_corrected else ""


def hindsight(later: CheckedClaim, report: Report) -> str:
    """What is known today of a claim that was sent."""
    look = verdict_look(later.verdict.verdict)
    seen = report.hindsight.as_of if report.hindsight else report.checked.as_of
    return f"With hindsight, by {day(seen)}: **{look.symbol} {look.word}**. {plain(later.verdict.reason)}"


def promises_sentence(promised: Sequence[Promise]) -> str:
    """How many promises of past newsletters fell due, how many of these were kept, and how many name a day or none."""
    due = [promise.checked.verdict.verdict for promise in promised if promise.is_due]
    kept, open_ends = due.count("supported"), due.count("cannot_be_checked")
    undated = sum(promise.due_date is None for promise in promised)
    ahead = len(promised) - len(due) - undated
    told = []
    if due:
        whole = f"{in_words(len(due))} {'promise' if len(due) == 1 else 'promises'} that fell due"
        unknown = f", {in_words(open_ends)} can’t be checked" if open_ends else ""
        told.append(f"{in_words(kept)} of {whole} {'was' if kept <= 1 else 'were'} kept{unknown}")
    told += [f"{in_words(ahead)} {'is' if ahead == 1 else 'are'} still to come"] if ahead else []
    told += [f"{in_words(undated)} {'names' if undated == 1 else 'name'} no day"] if undated else []
    return capital("; ".join(told)) + "."


def promise_line(promise: Promise) -> str:
    """When it was made, about whose orders, and by when."""
    due = f"{'was due' if promise.is_due else 'is due'} {day(promise.due_date)}" if promise.due_date else "no day named"
    first, last = promise.days.first_date, promise.days.last_date
    spoken_of = f", about {_promised_cases(promise)} of {day_span(first, last)}" if first and last else ""
    return f"{day(promise.sent_date)}, “{plain(promise.title)}”{spoken_of}: {due}."


def promise_rows_label(promise: Promise) -> str:
    """What opens the rows by which a promise was judged; no number, because orders that were left out are listed too."""
    return f"The {_promised_cases(promise)} →" if promise.days.is_of_orders else "Its rows →"


def _promised_cases(promise: Promise) -> str:
    evidence = promise.checked.evidence
    case_kind = evidence.asked.get("case_kind", promise.claim.subject) if evidence else promise.claim.subject
    return "tickets" if case_kind == "ticket" else "orders"


def notes_sentence(report: Report) -> str:
    """How many style notes."""
    count = len(report.notes)
    return capital(f"{in_words(count)} {'phrase' if count == 1 else 'phrases'} to write in your own words.")


def note_line(note: StyleNote) -> str:
    """What kind of phrase it is, and what to do instead."""
    return f"{capital(KIND_WORDS[note.kind])}. {note.suggestion}"


def correction_words(correction: Correction) -> str:
    """What a kept correction changes: "metric backlog size, from 12"."""
    if not correction.is_claim:
        return "no claim"
    told = [
        f"{FIELD_WORDS.get(name, name)} {'open' if value is None else str(value).replace('_', ' ')}"
        for name, value in correction.changes.items()
    ]
    return ", ".join(told)


def truthful_text(report: Report) -> tuple[str, int]:
    """The draft with every claim that is contradicted or mixed replaced by its truthful wording, and how many were.

    A claim without a wording stays, as does one that overlaps another that was replaced.
    """
    text, parts, end, count = report.checked.text, [], 0, 0
    for found in sorted(report.checked.claims, key=lambda each: (each.claim.start, each.claim.end)):
        claim = found.claim
        if claim.start < end or not is_replaced(found):
            continue
        wording = found.wording.rstrip(".")
        before = text[: claim.start].rstrip()[-1:]
        parts += [text[end : claim.start], wording if before in SENTENCE_ENDS else wording[0].lower() + wording[1:]]
        end, count = claim.end, count + 1
    return "".join([*parts, text[end:]]), count


def is_replaced(found: CheckedClaim) -> bool:
    """True for a claim that does not hold and has a truthful wording."""
    return bool(found.wording) and found.verdict.verdict in {"contradicted", "mixed"}
