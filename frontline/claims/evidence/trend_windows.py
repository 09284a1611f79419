"""What a change is a change of, and which two windows its words compare."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from frontline.claims.claim import Claim, Metric
from frontline.claims.evidence.asking import DAY, Window, claims_of
from frontline.claims.evidence.backlog import case_kind_of
from frontline.claims.evidence.clocks import Clock, call_waits, case_lengths, clock_of, first_replies
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.evidence.shares import REPLIES
from frontline.claims.evidence.waits import OF_CALLS
from frontline.claims.judged import Inquiry
from frontline.claims.reading.periods import period_of

LONGEST_PERIOD_DAYS = 100
OF_BACKLOG = re.compile(
    r"\b(?:backlog|pending|open (?:orders|tickets|cases)|queue length|outstanding)\b", re.IGNORECASE
)
OF_TIMES = re.compile(
    r"\b(?:turn\w*|time\w*|days?|weeks?|hours?|wait\w*|fast\w*|quick\w*|slow\w*|speed\w*|long\w*|short\w*|lead|deliver\w*|ship\w*)\b",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
TO = re.compile(r"\bto\b", re.IGNORECASE)
COMPARING = re.compile(r"\bas \w+ as\b|\b(?:than|vs\.?|versus|compared|against)\b", re.IGNORECASE)
SINCE = re.compile(r"\b(?:since|from|over the|in the past|within)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Base:
    """What changed: the metric, the clock of its lengths, its records, and how a window's lengths are asked."""

    metric: Metric
    clock: Clock
    noun: str
    what: str
    query: str
    lengths: Callable[[Window], Lengths]


def base_metric(inquiry: Inquiry, claim: Claim) -> Metric | None:
    """What changed, by the claim's words; where these are silent ("that is 7 % faster"), what the claim before it spoke of."""
    if claim.metric == "backlog_size" or OF_BACKLOG.search(claim.text):
        return "backlog_size"
    if REPLIES.search(claim.text):
        return "response_time"
    if claim.subject == "call" or OF_CALLS.search(claim.text):
        return "wait_time"
    if claim.subject in {"order", "ticket"} and OF_TIMES.search(claim.text):
        return "turnaround"
    before = [
        each for each in claims_of(inquiry.text, inquiry.sent_date) if each.end <= claim.start and each.speaker == "own"
    ]
    known = [
        each.metric for each in before if each.metric in {"turnaround", "response_time", "wait_time", "backlog_size"}
    ]
    return known[-1] if known else "turnaround" if re.search(r"\bturn\w*", claim.text, re.IGNORECASE) else None


def records_of(inquiry: Inquiry, claim: Claim, metric: Metric) -> str:
    if metric in {"response_time", "wait_time"}:
        return "tickets" if metric == "response_time" else "calls"
    return f"{case_kind_of(inquiry, claim) or 'order'}s"


def is_of_the_earlier(claim: Claim) -> bool:
    """ "From 60 days in March to 20": the period stands by the earlier level, after "from" and before "to"."""
    words = claim.period.words if claim.period else ""
    before = FROM.split(claim.text[: claim.text.rindex(words)]) if words and words in claim.text else []
    return len(before) > 1 and not TO.search(before[-1])


def windows_of(
    claim: Claim, as_of: dt.date, cohort_days: int, sent_date: dt.date | None = None
) -> tuple[Window, Window] | None:
    """The earlier and the later window, of equal length; None when no time to compare with is named.

    "Than last month": that month against the last days; "in May": May against as many days before it; "since March", "from
    January to June": the first days of that time against its last; "from 60 days in March to 20": March against what follows "to".
    """
    period = claim.period
    if period is None or period.first_date is None or period.first_date >= as_of:
        return None
    first, last = period.first_date, min(period.last_date or as_of - DAY, as_of - DAY)
    days = (last - first).days + 1
    is_open = period.last_date is None or SINCE.match(period.words) is not None or days > LONGEST_PERIOD_DAYS
    step = dt.timedelta(days=cohort_days - 1)
    if claim.prev is not None and is_of_the_earlier(claim) and period.last_date is not None:
        later = period_of(claim.text[claim.text.rindex(period.words) + len(period.words) :], sent_date or as_of)
        if later and later.first_date and later.last_date:
            return _two(first, last, later.first_date, min(later.last_date, as_of - DAY), as_of)
        if later and later.last_date is None:
            return None
        return _two(first, last, max(as_of - DAY - step, last + DAY), as_of - DAY, as_of)
    if is_open:
        if days < 2 * cohort_days:
            step = dt.timedelta(days=max(days // 2 - 1, 0))
        return _two(first, first + step, last - step, last, as_of)
    if COMPARING.search(period.words) or COMPARING.search(claim.text):
        return _two(first, last, max(as_of - DAY - step, last + DAY), as_of - DAY, as_of)
    return _two(first - dt.timedelta(days=days), first - DAY, first, last, as_of)


def _two(
    first: dt.date, last: dt.date, later_first: dt.date, later_last: dt.date, as_of: dt.date
) -> tuple[Window, Window] | None:
    if later_last < later_first or later_first <= last:
        return None
    return Window(first, last, as_of, is_named=True), Window(later_first, later_last, as_of, is_named=True)


def base_of(inquiry: Inquiry, claim: Claim, metric: Metric) -> Base:
    """How a window's lengths of that metric are counted."""
    times = (
        claim
        if claim.unit not in {"percent", "count", None}
        else replace(claim, unit="day" if metric == "turnaround" else "hour")
    )
    clock = clock_of(times)
    if metric == "response_time":
        return Base(
            metric,
            clock,
            "ticket",
            "until the first reply",
            "first_reply_rows",
            lambda window: first_replies(inquiry, clock, window),
        )
    if metric == "wait_time":
        clock = clock_of(replace(times, unit=times.unit if claim.unit == times.unit else "minute"))
        return Base(
            metric,
            clock,
            "call",
            "waited",
            "call_wait_rows",
            lambda window: call_waits(inquiry, clock, window, is_answered_only=False),
        )
    clock = clock if clock.is_days else Clock("day", clock.is_business)
    case_kind = case_kind_of(inquiry, claim) or "order"
    return Base(
        metric,
        clock,
        case_kind,
        "until done",
        "case_length_rows",
        lambda window: case_lengths(inquiry, case_kind, clock, window)[0],
    )
