"""Finding what a newsletter claims about its own turnaround: "we are back to a 4-6 week turnaround".

A first reading: sentences about orders being done, with a length of time. Other metrics, other companies' figures and what
is not said of the present are read as what they are, and answered with "can't be checked" and the reason.
"""

import re
from collections.abc import Iterator
from typing import Any

from frontline.claims.claim import Claim
from frontline.claims.patterns import (
    AT_LEAST,
    BACK_TO,
    BY,
    LENGTH,
    LOOKBACK,
    NEARLY_ALL,
    NEGATED,
    NONE_LATER,
    NOT_ORDERS,
    NUMBER_WORDS,
    OTHERS,
    PRESENT_AGAIN,
    SENTENCE,
    SHARE,
    STATISTICS,
    SUBSET,
    TENSES,
    TICKET_WORDS,
    TURNAROUND_WORDS,
    UP_TO,
    WITHIN,
)


def read_claims(text: str) -> list[Claim]:
    """Every turnaround claim of a plain text, in order; spans are exact in that text."""
    return [claim for sentence in SENTENCE.finditer(text) for claim in _claims_of(sentence.group(), sentence.start())]


def _claims_of(sentence: str, offset: int) -> Iterator[Claim]:
    if not TURNAROUND_WORDS.search(sentence) or sentence.rstrip().endswith("?"):
        return
    taken_until = 0
    for length in LENGTH.finditer(sentence):
        clause_start, clause_end = _clause(sentence, length, taken_until)
        clause = sentence[clause_start:clause_end]
        before = sentence[: length.start()]
        if NOT_ORDERS.search(clause) or LOOKBACK.search(before) or not TURNAROUND_WORDS.search(clause):
            continue
        taken_until = clause_end
        yield _claim(clause, offset + clause_start, length, before)


def _clause(sentence: str, length: re.Match[str], taken_until: int) -> tuple[int, int]:
    """From the sentence's start (or the claim before) to the next comma, semicolon or end after the length."""
    start = taken_until + len(sentence[taken_until:]) - len(sentence[taken_until:].lstrip(" ,;:\n"))
    stop = re.compile(r"[,;:]\s|\s[–—-]\s|[.!?]+$").search(sentence, length.end())
    end = stop.start() if stop else len(sentence.rstrip(".!? \n"))
    return start, max(end, length.end())


def _claim(clause: str, start: int, length: re.Match[str], before: str) -> Claim:
    tense, subset, share = _tense(clause), SUBSET.search(clause), _share(clause)
    low, high = _ends(length, before)
    is_change = length["change"] is not None or BY.search(before) is not None
    return Claim(
        start=start,
        end=start + len(clause),
        text=clause,
        metric="trend" if is_change else "turnaround",
        statistic="share" if share is not None else _statistic(clause, before),
        lo=low,
        hi=high,
        unit=_unit(length["unit"]),
        tense=tense,
        kind="promise" if tense in {"future", "conditional"} else "measured",
        speaker="competitor" if OTHERS.search(clause) else "own",
        direction="back_to" if BACK_TO.search(clause) else None,
        share=share,
        is_negated=NEGATED.search(clause) is not None and not NONE_LATER.search(before),
        subset=subset.group() if subset else None,
        subject="ticket" if TICKET_WORDS.search(clause) else "order",
    )


def _ends(length: re.Match[str], before: str) -> tuple[float | None, float | None]:
    """The lower and the upper end as written; "within X" has no lower end, "at least X" no upper one."""
    first, second = _number(length["first"]), _number(length["second"])
    low, high = (first, second) if second is not None else (first, first)
    if NONE_LATER.search(before):
        return None, high
    if length["or_more"] or AT_LEAST.search(before):
        return low, None
    if second is None and (length["or_less"] or WITHIN.search(before) or UP_TO.search(before)):
        return None, first
    return low, high


def _share(clause: str) -> float | None:
    """The share of orders that a clause speaks of: "80 %", "nine in ten", "nearly all"."""
    found = SHARE.search(clause)
    if not found:
        return None
    if found["nearly"]:
        return NEARLY_ALL
    part, whole = (found["percent"], "100") if found["percent"] else (found["part"], found["whole"])
    share = (_number(part) or 0) / (_number(whole) or 1)
    return share if 0 < share <= 1 else None


def _number(written: str | None) -> float | None:
    if written is None:
        return None
    return float(NUMBER_WORDS.get(written.lower(), 0) or written)


def _unit(written: str) -> Any:
    word = written.lower()
    if word.startswith(("business", "working")):
        return "business_day"
    return "week" if word.startswith("w") else word.rstrip("s")


def _statistic(clause: str, before: str) -> Any:
    if UP_TO.search(before):
        return "max"
    if re.search(r"\b(?:most|usual\w*|typical\w*|generally|normally)\b", clause, re.IGNORECASE):
        return "typical"
    for statistic, words in STATISTICS:
        if re.search(words, clause, re.IGNORECASE):
            return statistic
    return "all" if WITHIN.search(before) or NONE_LATER.search(before) else "typical"


def _tense(clause: str) -> Any:
    for tense, words in TENSES:
        if re.search(words, clause, re.IGNORECASE):
            return "present" if tense == "past" and PRESENT_AGAIN.search(clause) else tense
    return "present"
