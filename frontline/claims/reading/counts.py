"""Counts of work: how much lies open ("a backlog of 340 orders"), and how much was worked off ("closed 40,000 tickets")."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from frontline.claims.claim import Claim, Metric
from frontline.claims.reading.clauses import Clause, claim_in
from frontline.claims.reading.length_words import ABOUT, AT_LEAST
from frontline.claims.reading.numbers import NUMBER, number_of
from frontline.claims.reading.topics import CASES, CLEARED, OPEN_COUNT, TREND

COUNT = re.compile(
    rf"(?P<number>{NUMBER})(?P<plus>\s?\+)?(?!-[a-z])(?!\s+times\b)(?!\s*(?:%|percent|per\s+cent|out\s+of|in\s+\d|st\b|nd\b|rd\b|th\b|:\d|/\d))",
    re.IGNORECASE,
)
YEAR_OR_DAY = re.compile(r"^(?:19|20)\d\d$")
DATE_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+$|\b(?:version|no\.|number|top|chapter|page|issue|week|day|phase|tier|level|route|section|covid-)\s*$",
    re.IGNORECASE,
)
COUNTED = re.compile(rf"^\s*(?:[\w'-]+\s+){{0,3}}?(?:\w+-)?(?:{CASES})\b", re.IGNORECASE)
PEOPLE = re.compile(
    r"^\s*(?:[\w-]+\s+){0,2}?(?:backers?|people|customers?|users?|patients?|visitors?|members?|households?|copies|points?|am\b|pm\b|a\.m|p\.m|reviews?)\b",
    re.IGNORECASE,
)
STANDS_ALONE = re.compile(
    r"\b(?:to|of|at|is|was|stands\s+at|below|under|now)\s+(?:(?!the\b)\w+\s+){0,2}$|:\s*$", re.IGNORECASE
)
ENDS = re.compile(r"^\s*(?:[.,;)]|$|(?:in|by|from|last|this|at|since|as|and|but|pieces?|units?)\b)", re.IGNORECASE)
LIES_OPEN = re.compile(
    r"^\s*(?:more\s+)?[\w-]+\s+(?:\w+\s+)?(?:in\s+(?:the|our|my)\s+queue|on\s+(?:the|our|my)\s+(?:bench|list|waitlist)|waiting\b|pending\b|left\s+to\b)",
    re.IGNORECASE,
)
RANGE_END = re.compile(rf"\s*(?:-|–|to)\s*(?P<upper>{NUMBER})(?=\s+[a-z])", re.IGNORECASE)
FEWER = re.compile(r"\b(?:under|fewer\s+than|less\s+than|below)\s+$", re.IGNORECASE)
PREVIOUS = re.compile(
    r"\b(?:from|high\s+of|peak\s+of|compared\s+(?:to|with)|versus|up\s+from|down\s+from)\s+(?:an?\s+)?(?:(?!to\b)\w+\s+){0,3}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Count:
    """A count of open work or of work done, from `start` to `end` of the sentence; `hi` None for "over N"."""

    start: int
    end: int
    metric: Metric
    lo: float | None
    hi: float | None
    prev: float | None
    is_approximate: bool

    def claim_in(self, clause: Clause, sent_date: dt.date | None) -> Claim:
        """The claim that the clause around it makes."""
        claim = claim_in(clause, self.metric, sent_date)
        figures = replace(claim, lo=self.lo, hi=self.hi, prev=self.prev, is_approximate=self.is_approximate)
        return replace(figures, statistic="all", unit="count")


def find_count(sentence: str, taken: list[tuple[int, int]]) -> Count | None:
    """The first count that is of open work or of work done, by the words around it; `taken` are places of other figures."""
    counts = [match for match in COUNT.finditer(sentence) if _is_count(match, sentence, taken)]
    previous = [match for match in counts if PREVIOUS.search(sentence[: match.start()])]
    for match in counts:
        metric = None if match in previous else _metric_of_count(match, sentence)
        if metric is not None:
            before, value = sentence[: match.start()], number_of(match["number"])
            upper = RANGE_END.match(sentence[match.end() :])
            return Count(
                *match.span(),
                metric,
                lo=None if FEWER.search(before) else value,
                hi=None if AT_LEAST.search(before) or match["plus"] else number_of(upper["upper"]) if upper else value,
                prev=number_of(previous[0]["number"]) if previous else None,
                is_approximate=ABOUT.search(before) is not None,
            )
    return None


def _metric_of_count(match: re.Match[str], sentence: str) -> Metric | None:
    before, after = sentence[: match.start()], sentence[match.end() :]
    if PEOPLE.match(after) or not (
        COUNTED.match(RANGE_END.sub("", after, count=1))
        or LIES_OPEN.match(after)
        or (STANDS_ALONE.search(before) and ENDS.match(after))
    ):
        return None
    if OPEN_COUNT.search(sentence) and not _is_done_here(sentence, match):
        return "backlog_size"
    return "backlog_cleared" if CLEARED.search(sentence) else None


def _is_count(match: re.Match[str], sentence: str, taken: list[tuple[int, int]]) -> bool:
    if any(start <= match.start() < end for start, end in taken):
        return False
    return not (YEAR_OR_DAY.match(match["number"]) or DATE_BEFORE.search(sentence[: match.start()]))


def _is_done_here(sentence: str, match: re.Match[str]) -> bool:
    """True when the count is of what was done, though a backlog is named: "cleared 3,000 orders of the backlog"."""
    near = sentence[max(0, match.start() - 45) : match.start()]
    if TREND.search(near) and re.search(r"\bto\s+(?:\w+\s+){0,2}$", near):
        return False
    return CLEARED.search(near) is not None and not re.search(
        r"\b(?:backlog|pending|open|outstanding|queue)\b[^.;]*$", near, re.IGNORECASE
    )
