"""Claims of one newsletter that exclude each other, and claims that do not fit the issue before."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import ask
from frontline.claims.extract import read_claims
from frontline.claims.intervals import rounding_of_count
from frontline.claims.promised_days import deadline_of
from frontline.units import day
from frontline.warehouse import Warehouse

GAP = 0.1
"""Two lengths clash only when they lie further apart than this fraction: a month is also four weeks."""
SHARE_GAP = 0.0101
ALIKE = frozenset({None, "typical", "all", "share"})
"""Statistics that speak of the same thing, more or less; an average and a median of one set may differ."""
LENGTH_METRICS = frozenset({"turnaround", "response_time", "wait_time"})

THING = re.compile(
    r"(?:(?:all|every|each|most|our|the|any|half|of|new)\s+)*(?P<thing>[\w-]+)\s+(?:(?:now|usually|typically|currently|orders?)\s+)*"
    r"(?:ships?|takes?|took|shipped|arrives?|arrived|leaves?|left|are|is|were|was|needs?|gets?|goes?)\b",
    re.IGNORECASE,
)
OF_ALL = re.compile(
    r"orders?|tickets?|e-?mails?|messages?|calls?|callers?|customers?|repl(?:y|ies)|responses?|requests?|questions?|cases?|jobs?|"
    r"deliver(?:y|ies)|shipments?|shipping|parcels?|packages?|times?|turn-?arounds?|waits?|queues?|backlogs?|people|"
    r"you|we|they|it|that|this|there|these|those|which|everything|every(?:one|body)|one|who|average|median|typical",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Issue:
    """An issue sent before."""

    newsletter_id: str
    title: str
    sent_date: dt.date
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Clash:
    """A claim of this newsletter (`first`) against another of it, or against one of an earlier issue, in a sentence."""

    first: Claim
    second: Claim
    sentence: str
    earlier: Issue | None = None

    def as_json(self) -> dict[str, object]:
        """Spans in this text, or the second one in the earlier issue's."""
        return {
            "first": _span(self.first),
            "second": _span(self.second),
            "newsletter_id": self.earlier.newsletter_id if self.earlier else None,
            "sent_date": str(self.earlier.sent_date) if self.earlier else None,
            "sentence": self.sentence,
        }


def _span(claim: Claim) -> dict[str, object]:
    return {"start": claim.start, "end": claim.end, "text": claim.text}


def find_clashes(claims: Sequence[Claim], last_issue: Issue | None = None) -> list[Clash]:
    """Every pair that excludes each other, in the order of the text, then what does not fit the last issue."""
    ours = [claim for claim in claims if claim.speaker == "own" and not claim.is_negated]
    found = [
        Clash(first, second, f"“{_quote(first)}” and “{_quote(second)}” cannot both be so.")
        for place, first in enumerate(ours)
        for second in ours[place + 1 :]
        if speak_of_the_same(first, second) and _same_time(first, second) and exclude_each_other(first, second)
    ]
    return [*found, *(_with_the_last(ours, last_issue) if last_issue else ())]


def _with_the_last(ours: Sequence[Claim], issue: Issue) -> Iterator[Clash]:
    for claim in ours:
        for before in issue.claims:
            if before.speaker == "own" and not before.is_negated and speak_of_the_same(claim, before):
                sentence = _change_since(claim, before, day(issue.sent_date))
                if sentence:
                    yield Clash(claim, before, sentence, issue)


def _change_since(claim: Claim, before: Claim, sent: str) -> str | None:
    """What does not fit, in words; None when nothing does: today may differ from what was today then."""
    said = f"The issue of {sent} said “{_quote(before)}”"
    is_promise, was_promise = (each.is_promise or each.kind == "target" for each in (claim, before))
    if is_promise and was_promise:
        due = [deadline_of(each) for each in (claim, before)]
        moved = None not in due and due[0] != due[1]
        if exclude_each_other(claim, before) or moved:
            return f"{said}: the promise has changed."
        return None
    if is_promise or was_promise:
        return None
    if claim.direction == before.direction == "back_to" and not exclude_each_other(claim, before):
        return f"{said}: it was back already then."
    if _dates(claim) is not None and _dates(claim) == _dates(before) and exclude_each_other(claim, before):
        return f"{said}, of the same time."
    return None


def speak_of_the_same(first: Claim, second: Claim) -> bool:
    """The same measure of the same things, told by statistics that may be compared."""
    same_metric = first.metric == second.metric or {first.metric, second.metric} == {"turnaround", "share_within"}
    alike = first.statistic == second.statistic or {first.statistic, second.statistic} <= ALIKE
    subjects = {first.subject, second.subject} - {None}
    return (
        same_metric
        and alike
        and len(subjects) <= 1
        and (first.subset or "").casefold() == (second.subset or "").casefold()
        and _thing(first) == _thing(second)
    )


def _thing(claim: Claim) -> str | None:
    """ "Mugs ship within a week": the thing that its sentence begins with; None when it is orders, tickets or calls at large."""
    found = THING.match(claim.text.strip())
    return None if found is None or OF_ALL.fullmatch(found["thing"]) else found["thing"].casefold()


def _same_time(first: Claim, second: Claim) -> bool:
    """Both of the same dates, or both without: what was, is and will be may differ."""
    if any(each.period and not _dates(each) for each in (first, second)) and _words(first) != _words(second):
        return False
    return first.tense == second.tense and _dates(first) == _dates(second) and _is_aim(first) == _is_aim(second)


def _words(claim: Claim) -> str:
    return claim.period.words.casefold() if claim.period else ""


def _is_aim(claim: Claim) -> bool:
    return claim.kind in {"target", "forecast"}


def _dates(claim: Claim) -> tuple[dt.date | None, dt.date | None] | None:
    period = claim.period
    return (period.first_date, period.last_date) if period and (period.first_date or period.last_date) else None


def exclude_each_other(first: Claim, second: Claim) -> bool:
    """Shares within the same length that differ, or ranges of lengths, scores or counts that do not touch."""
    if first.share is not None and second.share is not None:
        same_length = first.hi_days == second.hi_days or None in {first.hi_days, second.hi_days}
        return same_length and first.share_op == second.share_op and abs(first.share - second.share) > SHARE_GAP
    if first.share is not None or second.share is not None:
        return False
    mine, other = _range(first), _range(second)
    if mine is None or other is None:
        return False
    below, above = sorted((mine, other))
    gap = GAP if first.metric in LENGTH_METRICS else 0.0
    return below[1] * (1 + gap) < above[0]


def _range(claim: Claim) -> tuple[float, float] | None:
    """From lowest to highest, in days or as a count with its rounding; an open side is 0 or endless."""
    if claim.metric in LENGTH_METRICS:
        low, high = claim.lo_days, claim.hi_days
        if claim.statistic == "min":
            return None
    elif claim.unit in {"count", None} and claim.metric != "trend":
        low = None if claim.lo is None else claim.lo - rounding_of_count(claim.lo)
        high = None if claim.hi is None else claim.hi + rounding_of_count(claim.hi)
    else:
        return None
    return None if low is None and high is None else (low or 0.0, float("inf") if high is None else high)


def last_issue_before(warehouse: Warehouse, day_sent: dt.date, newsletter_id: str | None = None) -> Issue | None:
    """The newest issue sent before a day, other than the one given; None when there is none."""
    issues = [
        (row[3], str(row[1]), str(row[4] or row[1]), str(row[6] or ""))
        for row in ask(warehouse, "newsletters")
        if isinstance(row[3], dt.date) and row[3] < day_sent and row[1] != newsletter_id
    ]
    if not issues:
        return None
    sent, known_as, title, body = max(issues)
    return Issue(known_as, title, sent, tuple(read_claims(body, sent)))


def _quote(claim: Claim) -> str:
    return " ".join(claim.text.split())
