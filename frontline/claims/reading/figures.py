"""Claims that carry a figure: a length of time, a share, a count or a score, bound to the metric of its clause."""

import datetime as dt
import re
from dataclasses import replace

from frontline.claims.claim import Claim, Metric, Statistic
from frontline.claims.reading.clauses import Clause, claim_in, clauses_around, whole
from frontline.claims.reading.counts import count_claims
from frontline.claims.reading.exclusions import LOOKAHEAD, LOOKBACK
from frontline.claims.reading.lengths import Length, find_lengths
from frontline.claims.reading.scores import satisfaction_claims
from frontline.claims.reading.shares import Share, find_shares, passing
from frontline.claims.reading.statistics import is_bare, percentile_of, statistic_of
from frontline.claims.reading.topics import (
    BACKLOG,
    CALL_WAIT,
    CASES,
    DOING,
    ON_TIME,
    RESPONSE,
    SATISFACTION,
    TIME_NOUN,
    TREND,
    WAIT,
)

OURS_OR_YOURS = re.compile(rf"\b(?:we|our|us|you|your|it|they|{CASES})\b", re.IGNORECASE)
TURNAROUND_NOUN = re.compile(
    r"\bturn[\s-]*a?rounds?\b|\blead[\s-]*times?\b|\b(?:processing|production|delivery|resolution|repair|shipping|dispatch|completion)[\s-]times?\b|\btime\s+to\s+(?:resol|complet|ship|deliver)\w*|\bresolution\b",
    re.IGNORECASE,
)
OURS = re.compile(r"\b(?:we|our|us|my|I|I['’]m)\b", re.IGNORECASE)
TAKES = re.compile(r"\btak(?:e|es|en|ing)\b|\btook\b|\brequires?\b|\bneeds?\b", re.IGNORECASE)
EXPECT = re.compile(r"\s*(?:please\s+)?(?:expect|allow|count\s+on|reckon\s+with)\b", re.IGNORECASE)
TAKES_DIRECTLY = re.compile(
    r"\b(?:takes?|taking|took)\s+(?:us\s+|me\s+)?(?:about\s+|around\s+|roughly\s+|between\s+|approximately\s+|up\s+to\s+)?$",
    re.IGNORECASE,
)
FROM_TO = re.compile(
    r"\bfrom\s+(?:an?\s+)?(?:(?!to\b)\w+\s+){0,4}$|\b(?:compared\s+(?:to|with)|versus|vs\.?|was|were|previous(?:ly)?|before|last\s+\w+)\s*[:,]?\s*(?:\w+\s+)?$",
    re.IGNORECASE,
)
TO = re.compile(
    r"\b(?:to|now|down\s+to|today)\s+(?:just\s+|only\s+|about\s+|around\s+|under\s+|over\s+|roughly\s+|less\s+than\s+|an?\s+|between\s+|\w+\s+){0,3}$",
    re.IGNORECASE,
)
CHANGE_AFTER = re.compile(
    r"^\s*(?:(?!or\b|and\b)\w+\s+)?(?:longer|faster|slower|shorter|quicker|sooner|earlier|more|less|later|better|worse|improvement|reduction|off)\b(?!\s+than\s+\d)",
    re.IGNORECASE,
)
BY = re.compile(
    r"\bby\s+(?:about\s+|around\s+|nearly\s+|over\s+|almost\s+|an?\s+|more\s+than\s+|some\s+|a\s+further\s+)*$",
    re.IGNORECASE,
)
CLEARED_SHARE = re.compile(
    r"\b(?:clear|complet|finish|process|review|resolv|clos|ship|fulfil|handl|mail|deliver|decid|work)\w*\b",
    re.IGNORECASE,
)
FAILED_OTHERS = re.compile(
    r"\b(?:customers|people|users|respondents|readers|homes|visitors|students|employees|staff|members|pupils)\b",
    re.IGNORECASE,
)
SUCH_AS_AGE = re.compile(
    r"\b(?:aged?|older\s+than|more\s+than|(?<!just )(?<!little )over|pending\s+for|[<>≥≤])\s*$", re.IGNORECASE
)
IN_NEXT = re.compile(r"\b(?:in|within|over|during)\s+the\s+(?:next|coming|following)\s+$", re.IGNORECASE)
IN = re.compile(r"\bin\s+(?:just\s+|only\s+|about\s+)?$", re.IGNORECASE)


def claims_with_figures(sentence: str, sent_date: dt.date | None) -> list[Claim]:
    """Every claim of a sentence that carries a figure; spans within the sentence."""
    claims = satisfaction_claims(sentence, sent_date)
    shares = [] if claims else find_shares(sentence)
    lengths = [length for length in find_lengths(sentence) if _is_of_service(length, sentence)]
    claims += _trend_claims(sentence, lengths, shares, sent_date) or _level_claims(sentence, lengths, shares, sent_date)
    taken = [(length.start, length.end) for length in lengths] + [(share.start, share.end) for share in shares]
    return claims + count_claims(sentence, taken, sent_date)


def _is_of_service(length: Length, sentence: str) -> bool:
    """False for a period ("over the past 4 months") or the name of something ("a 12-month contract")."""
    before, after = sentence[: length.start], sentence[length.end :]
    if IN_NEXT.search(before):
        return not length.is_vague and not re.search(
            r"\bimprov\w*|\bopen\w*|\blaunch\w*|\bexpand\w*", before, re.IGNORECASE
        )
    if re.search(r"\bafter\s+(?:about\s+|around\s+|only\s+|just\s+)?$", before) and not (
        RESPONSE.search(before) or DOING.search(before)
    ):
        return False
    return not LOOKBACK.search(before) and not LOOKAHEAD.match(after)


def _level_claims(sentence: str, lengths: list[Length], shares: list[Share], sent_date: dt.date | None) -> list[Claim]:
    """One claim for each length, with the share of its clause; a share without a length is of what was on time."""
    claims = []
    for length, clause in zip(
        lengths, clauses_around(sentence, [(one.start, one.end) for one in lengths]), strict=True
    ):
        near = [one for one in shares if clause.start <= one.start < clause.read_to]
        near = [one for one in near if not FROM_TO.search(sentence[: one.start])] or near
        share = next((one for one in near if one.is_percent), near[0] if near else None)
        if share is None and len(shares) == 1 and not claims:
            share = shares[0]
        metric = metric_of(clause, length)
        if share and metric not in {None, "trend"}:
            metric = "share_within"
        if metric is not None:
            claims.append(_claim(clause, metric, length, share, sent_date))
    if not lengths:
        claims = _on_time_claims(sentence, shares, sent_date)
    return claims


def metric_of(clause: Clause, length: Length | None) -> Metric | None:
    """What a length of time in a clause measures; None when the clause speaks of nothing that we do for customers."""
    for words in (clause.words, clause.sentence):
        if (
            length is not None
            and TREND.search(words)
            and (CHANGE_AFTER.match(clause.sentence[length.end :]) or BY.search(clause.sentence[: length.start]))
        ):
            return "trend" if _names_service(words) else None
        if CALL_WAIT.search(words):
            return "wait_time"
        is_turnaround = TURNAROUND_NOUN.search(words)
        if RESPONSE.search(words) and not (
            is_turnaround and not re.search(r"\bfirst\b|\brespon|\brepl", words, re.IGNORECASE)
        ):
            return "response_time"
        if is_turnaround:
            return "turnaround"
        if WAIT.search(words) and not (
            length is not None
            and TAKES_DIRECTLY.search(clause.sentence[: length.start])
            and not re.search(r"\bwait|\bdelay|\bbook", words)
        ):
            return "wait_time"
        if TIME_NOUN.search(words) or (DOING.search(words) and OURS_OR_YOURS.search(words)):
            return "turnaround"
    if length is not None and (
        length.bound in {"within", "limit", "up_to", "min"}
        or TAKES.search(clause.sentence)
        or EXPECT.match(clause.sentence)
        or OURS.search(clause.sentence)
        or (length.bound == "range" and OURS_OR_YOURS.search(clause.sentence))
    ):
        return "turnaround"
    return None


def _names_service(words: str) -> bool:
    return any(topic.search(words) for topic in (RESPONSE, CALL_WAIT, WAIT, TIME_NOUN, BACKLOG, ON_TIME)) or bool(
        DOING.search(words) and OURS_OR_YOURS.search(words)
    )


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
        elif CLEARED_SHARE.search(words) and not FAILED_OTHERS.search(words):
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


def _trend_claims(sentence: str, lengths: list[Length], shares: list[Share], sent_date: dt.date | None) -> list[Claim]:
    """A change: from A to B, by a share, a share that rose. Empty when the sentence speaks of a level alone."""
    if not TREND.search(sentence) or not _names_service(sentence):
        return []
    clause = whole(sentence)
    lengths = [one for one in lengths if not SUCH_AS_AGE.search(sentence[: one.start])]
    earlier = [one for one in lengths if FROM_TO.search(sentence[: one.start])]
    if len(lengths) >= 2 and earlier and any(TO.search(sentence[: one.start]) for one in lengths if one not in earlier):
        now = next(one for one in lengths if one not in earlier and TO.search(sentence[: one.start]))
        before = earlier[0]
        claim = claim_in(clause, "trend", sent_date, now)
        prev = before.hi if before.hi is not None else before.lo
        point = now.hi if now.lo is None else now.lo
        return [
            replace(
                claim,
                statistic=statistic_of(sentence, now, "past") if now.bound != "range" else "typical",
                lo=now.lo,
                hi=now.hi,
                unit=now.unit,
                prev=prev,
                change=_change(shares, sentence),
            )
        ]
    percents = [share for share in shares if share.is_percent or BY.search(sentence[: share.start])]
    if not percents or (
        lengths
        and not earlier
        and not _is_change(percents[0], sentence)
        and not any(FROM_TO.search(sentence[: one.start]) for one in percents)
    ):
        return []
    return _share_trend(sentence, percents, lengths, sent_date)


def _is_change(share: Share, sentence: str) -> bool:
    """True when a percentage tells how much something changed: "by 7 %", "7 % faster", "a 41 percent reduction"."""
    after = sentence[share.end :]
    return bool(
        BY.search(sentence[: share.start])
        or re.match(
            r"\s*(?:\w+\s+)?(?:faster|slower|shorter|longer|quicker|fewer|less|better|lower|higher|more|smaller|reduction|decrease|drop|improvement|increase|cut|decline|fall|rise)\b",
            after,
            re.IGNORECASE,
        )
        or re.search(
            r"\b(?:fell|dropped|down|up|rose|cut|decreased|increased|improved|reduced|lower|shorter|faster|declined|shrank|shrunk)\s+(?:\w+\s+){0,3}$",
            sentence[: share.start],
            re.IGNORECASE,
        )
    )


def _change(shares: list[Share], sentence: str) -> float | None:
    return next((-share.share for share in shares if _is_change(share, sentence)), None)


def _share_trend(sentence: str, percents: list[Share], lengths: list[Length], sent_date: dt.date | None) -> list[Claim]:
    clause = whole(sentence)
    claim = claim_in(clause, "trend", sent_date)
    sign = 1.0 if claim.direction == "worse" else -1.0
    earlier = [share for share in percents if FROM_TO.search(sentence[: share.start])]
    if len(percents) >= 2 and earlier:
        now = next((share for share in percents if share not in earlier), percents[-1])
        if (
            (lengths or ON_TIME.search(sentence))
            and not BACKLOG.search(sentence)
            and not re.search(r"\boverdue\b", sentence, re.IGNORECASE)
        ):
            within = next((length for length in lengths if length.hi is not None), None)
            return [
                replace(
                    claim,
                    metric="share_within",
                    statistic="share",
                    hi=within.hi if within else None,
                    unit=within.unit if within else None,
                    share=now.share,
                    share_op=now.op,
                    prev=earlier[0].share,
                )
            ]
        return [
            replace(
                claim,
                statistic="share",
                lo=now.share * 100,
                hi=now.share * 100,
                unit="percent",
                share=now.share,
                share_op=now.op,
                prev=earlier[0].share,
            )
        ]
    if ON_TIME.search(sentence) and not BACKLOG.search(sentence) and TO.search(sentence[: percents[0].start]):
        return [
            replace(claim, metric="share_within", statistic="share", share=percents[0].share, share_op=percents[0].op)
        ]
    if _is_change(percents[0], sentence):
        statistic: Statistic = "average" if re.search(r"\baverag", sentence, re.IGNORECASE) else "all"
        return [replace(claim, statistic=statistic, unit="percent", change=sign * percents[0].share)]
    return []
