"""What the newsletter check says, written by rule from a report."""

import datetime as dt
import re
from typing import Literal

from frontline.claims.claim import Claim
from frontline.claims.corrections import Correction
from frontline.claims.judged import CheckedClaim, Evidence
from frontline.claims.report import Report
from frontline.claims.style import KIND_WORDS, StyleNote
from frontline.ui.cards import plain
from frontline.ui.theme import verdict_look
from frontline.ui.turnaround_sentences import outlook_sentence
from frontline.units import day, in_words

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
PROMISED = ("promise would be false today", "promises would be false today")
WHAT_IS_READ = (
    "We read claims about our own service: turnaround, reply and waiting times, backlog, leaders’ contacts, authorship, "
    "satisfaction. Not looked for: opening hours, prices, guarantees, other companies, anything but English."
)
ASKS_FOR_A_DRAFT = "Is it true? Paste the draft before it goes out."
WROTE: dict[Literal["self", "edited", "ghost"], str] = {
    "self": "They wrote it themselves",
    "edited": "They edited what others wrote",
    "ghost": "Somebody else wrote it for them",
}
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
    untrue = 0 if was_sent else sum(found.would_be_false for found in report.checked.claims)
    counts = {word: verdicts.count(word) for word in VERDICT_ORDER}
    counts["cannot_be_checked"] -= untrue
    parts = [f"{in_words(count)} {words[word][count != 1]}" for word, count in counts.items() if count]
    if untrue:
        parts.insert(bool(counts["contradicted"]), f"{in_words(untrue)} {PROMISED[untrue != 1]}")
    first = parts[0]
    if not first.split(" ", 1)[1].startswith(("claim", "promise")):
        number, rest = first.split(" ", 1)
        first = f"{number} {'claim' if number == 'one' else 'claims'} {rest}"
    parts[0] = capital(first)
    needing = bool(counts["contradicted"]) + bool(untrue)
    return ", ".join(f"*{part}*" if place < needing else part for place, part in enumerate(parts)) + "."


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
    is_today = _is_judged_today(found)
    if found.present is not None and found.would_be_false:
        now = "today it would be false" if is_today else "on that day it would have been false"
        first = _first_part(found.present.reason)
        rest = capital(found.present.reason[len(first) :].strip())
        return f"*A promise; {now}*: {plain(first)}", plain(f"{_first_part(reason)} {rest}".strip())
    if found.found is not None:
        return outlook_sentence(found.found, is_today=is_today), plain(reason)
    if len(reason) <= LONG_SENTENCE:
        return plain(reason), ""
    stop = FIRST_PART.search(reason)
    if stop is None:
        return plain(reason), ""
    return plain(f"{reason[: stop.start()]}."), plain(capital(reason[stop.end() :]))


def _is_judged_today(found: CheckedClaim) -> bool:
    """True when nothing in the data is younger than what it is judged by."""
    as_of = found.evidence.figures.get("as_of") if found.evidence else None
    return not (found.evidence and isinstance(as_of, str)) or as_of > str(found.evidence.data_through)


def _first_part(reason: str) -> str:
    """ "17 % of 429 orders old enough to tell were done within 3 weeks." """
    stop = FIRST_PART.search(reason)
    return reason if stop is None else f"{reason[: stop.start()]}."


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
