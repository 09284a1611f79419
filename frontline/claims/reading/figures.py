"""Claims that carry a figure: a length of time, a share, a count or a score, bound to the metric of its clause."""

import datetime as dt
import re
from dataclasses import replace

from frontline.claims.claim import Claim, Metric
from frontline.claims.reading.binding import is_of_service, metric_of
from frontline.claims.reading.clauses import SEPARATOR, Clause, claim_in, clauses_around, whole
from frontline.claims.reading.counts import find_count
from frontline.claims.reading.lengths import Length, find_lengths
from frontline.claims.reading.scores import satisfaction_claims
from frontline.claims.reading.shares import Share, find_shares, passing
from frontline.claims.reading.statistics import is_bare, percentile_of, statistic_of
from frontline.claims.reading.topics import CASES, ON_TIME, RESPONSE, SATISFACTION
from frontline.claims.reading.trends import FROM_TO, trend_claims

CLEARED_SHARE = re.compile(
    r"\b(?:clear|complet|finish|process|review|resolv|clos|ship|fulfil|handl|mail|deliver|decid|work)\w*\b",
    re.IGNORECASE,
)
SAID_OF_WORK = re.compile(rf"\b(?:{CASES}|finished|done|complete)\b", re.IGNORECASE)
FAILED_OTHERS = re.compile(
    r"\b(?:customers|people|users|respondents|readers|homes|visitors|students|employees|staff|members|pupils|colleagues|of\s+us|of\s+them)\b",
    re.IGNORECASE,
)
IN = re.compile(r"\bin\s+(?:just\s+|only\s+|about\s+)?$", re.IGNORECASE)


def claims_with_figures(sentence: str, sent_date: dt.date | None) -> list[Claim]:
    """Every claim of a sentence that carries a figure; spans within the sentence."""
    claims = satisfaction_claims(sentence, sent_date)
    shares = [] if claims else find_shares(sentence)
    lengths = [length for length in find_lengths(sentence) if is_of_service(length, sentence)]
    taken = [(length.start, length.end) for length in lengths]
    count = find_count(sentence, [*taken, *((share.start, share.end) for share in shares)])
    is_apart = count is not None and all(_stand_apart(sentence, (count.start, count.end), place) for place in taken)
    places = sorted([*taken, (count.start, count.end)]) if count and is_apart else taken
    clauses = dict(zip(places, clauses_around(sentence, places), strict=True))
    claims += trend_claims(sentence, lengths, shares, sent_date) or _level_claims(
        [(length, clauses[length.start, length.end]) for length in lengths], shares, sent_date
    )
    if not lengths and not claims:
        claims = _on_time_claims(sentence, shares, sent_date)
    if count:
        claims.append(count.claim_in(clauses.get((count.start, count.end), whole(sentence)), sent_date))
    return claims


def _stand_apart(sentence: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True when a comma, "and" or bracket stands between two figures."""
    first, second = sorted((one, other))
    return SEPARATOR.search(sentence, first[1], second[0]) is not None


def _level_claims(lengths: list[tuple[Length, Clause]], shares: list[Share], sent_date: dt.date | None) -> list[Claim]:
    """One claim for each length, with the share of its clause."""
    claims: list[Claim] = []
    for length, clause in lengths:
        near = [one for one in shares if clause.start <= one.start < clause.read_to]
        near = [one for one in near if not FROM_TO.search(clause.sentence[: one.start])] or near
        share = next((one for one in near if one.is_percent), near[0] if near else None)
        if share is None and len(shares) == 1 and not claims:
            share = shares[0]
        metric = metric_of(clause, length)
        if share and metric not in {None, "trend"}:
            metric = "share_within"
        if metric is not None:
            claims.append(_claim(clause, metric, length, share, sent_date))
    return claims


def _claim(clause: Clause, metric: Metric, length: Length, share: Share | None, sent_date: dt.date | None) -> Claim:
    claim = claim_in(clause, metric, sent_date, length)
    lo, hi = length.lo, length.hi
    value, op = passing(share, clause.sentence) if share else (None, None)
    if share and metric == "share_within" and lo == hi:
        lo = None
    if share and metric == "share_within" and hi is None:
        lo, hi = None, length.lo
    statistic = statistic_of(clause.words, length, claim.tense, is_wait=metric == "wait_time")
    is_promise = claim.kind == "target" or (claim.kind == "promise" and statistic == "all")
    if is_promise and lo == hi and IN.search(clause.sentence[: length.start]):
        lo = None
    return replace(
        claim,
        statistic="share" if metric == "share_within" else statistic,
        lo=lo,
        hi=hi,
        unit=length.unit,
        share=value,
        share_op=op,
        percentile=percentile_of(clause.words),
        is_bare=is_bare(clause.words, length) and share is None,
        needs="It names no length of time that could be counted." if length.is_vague else None,
    )


def _on_time_claims(sentence: str, shares: list[Share], sent_date: dt.date | None) -> list[Claim]:
    claims = []
    for share, clause in zip(shares, clauses_around(sentence, [(one.start, one.end) for one in shares]), strict=True):
        words = clause.words
        is_on_time = ON_TIME.search(words) or (ON_TIME.search(sentence) and len(shares) == 1)
        if is_on_time and not SATISFACTION.search(sentence):
            value, op = passing(share, clause.sentence)
            claims.append(
                replace(claim_in(clause, "share_within", sent_date), statistic="share", share=value, share_op=op)
            )
        elif CLEARED_SHARE.search(words) and SAID_OF_WORK.search(words) and not FAILED_OTHERS.search(words):
            claims.append(
                replace(
                    claim_in(clause, "backlog_cleared", sent_date),
                    statistic="share" if share.share < 1 else "all",
                    lo=share.share * 100,
                    hi=share.share * 100,
                    unit="percent",
                    share=share.share,
                    share_op=share.op,
                )
            )
        elif (
            RESPONSE.search(words)
            and re.search(r"\b(?:answered|replied|responded|read|acknowledged)\b", words)
            and share.share > 0.3
        ):
            claims.append(
                replace(
                    claim_in(clause, "share_within", sent_date), statistic="share", share=share.share, share_op=share.op
                )
            )
    return claims
