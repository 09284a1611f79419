"""Counts of work: how much lies open ("a backlog of 340 orders"), and how much was worked off ("closed 40,000 tickets")."""

import datetime as dt
import re
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.reading.clauses import claim_in, whole
from frontline.claims.reading.lengths import ABOUT, AT_LEAST
from frontline.claims.reading.numbers import NUMBER, number_of
from frontline.claims.reading.topics import BACKLOG, CASES, CLEARED, OPEN_COUNT, TREND

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
PREVIOUS = re.compile(
    r"\b(?:from|high\s+of|peak\s+of|compared\s+(?:to|with)|versus|up\s+from|down\s+from)\s+(?:an?\s+)?(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
NO_BACKLOG = re.compile(r"\b(?:no|zero|without\s+(?:a|any)|cleared\s+the)\s+(?:\w+\s+)?backlog\b", re.IGNORECASE)


def count_claims(sentence: str, taken: list[tuple[int, int]], sent_date: dt.date | None) -> list[Claim]:
    """At most one claim: the first count that is of open work or of work done, by the words around it."""
    clause = whole(sentence)
    is_open, is_done = OPEN_COUNT.search(sentence), CLEARED.search(sentence)
    if not (is_open or is_done):
        return []
    counts = [match for match in COUNT.finditer(sentence) if _is_count(match, sentence, taken)]
    previous = [match for match in counts if PREVIOUS.search(sentence[: match.start()])]
    for match in counts:
        if match in previous:
            continue
        before, after = sentence[: match.start()], sentence[match.end() :]
        if PEOPLE.match(after):
            continue
        stands_for_cases = COUNTED.match(after) or re.search(
            r"\b(?:to|of|at|is|was|stands\s+at|below|under|now)\s+(?:\w+\s+){0,2}$", before
        )
        if not stands_for_cases:
            continue
        about_open = is_open and (BACKLOG.search(sentence) is not None)
        metric = (
            "backlog_size"
            if about_open and not _is_done_here(sentence, match)
            else "backlog_cleared"
            if is_done
            else None
        )
        if metric is None:
            continue
        value = number_of(match["number"])
        over = bool(AT_LEAST.search(before) or match["plus"])
        under = re.search(r"\b(?:under|fewer\s+than|less\s+than|below)\s+$", before) is not None
        claim = claim_in(clause, metric, sent_date)  # type: ignore[arg-type]
        prev = number_of(previous[0]["number"]) if previous else None
        return [
            replace(
                claim,
                statistic="all",
                lo=None if under else value,
                hi=None if over else value,
                unit="count",
                prev=prev,
                is_approximate=ABOUT.search(before) is not None,
            )
        ]
    return []


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
