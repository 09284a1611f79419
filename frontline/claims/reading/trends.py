"""Claims of a change: from A to B, by a share, so much faster."""

import datetime as dt
import re
from dataclasses import replace

from frontline.claims.claim import Claim, Statistic
from frontline.claims.reading.binding import BY, names_service
from frontline.claims.reading.clauses import claim_in, whole
from frontline.claims.reading.lengths import Length
from frontline.claims.reading.shares import Share
from frontline.claims.reading.statistics import AVERAGE, statistic_of
from frontline.claims.reading.topics import BACKLOG, CASES, ON_TIME, TREND

OVERDUE = re.compile(r"\boverdue\b", re.IGNORECASE)
WORK_FASTER = re.compile(rf"\b(?:{CASES})\b[^.;]*\b(?:faster|slower|quicker|shorter|longer)\s+than\b", re.IGNORECASE)
FROM_TO = re.compile(
    r"\bfrom\s+(?:an?\s+)?(?:(?!to\b)\w+\s+){0,4}$|\b(?:compared\s+(?:to|with)|versus|vs\.?|was|were|previous(?:ly)?|before|last\s+\w+)\s*[:,]?\s*(?:\w+\s+)?$",
    re.IGNORECASE,
)
TO = re.compile(
    r"\b(?:to|now|down\s+to|today)\s+(?:just\s+|only\s+|about\s+|around\s+|under\s+|over\s+|roughly\s+|less\s+than\s+|an?\s+|between\s+|\w+\s+){0,3}$",
    re.IGNORECASE,
)
SUCH_AS_AGE = re.compile(
    r"\b(?:aged?|older\s+than|more\s+than|(?<!just )(?<!little )over|pending\s+for|[<>≥≤])\s*$", re.IGNORECASE
)


def trend_claims(sentence: str, lengths: list[Length], shares: list[Share], sent_date: dt.date | None) -> list[Claim]:
    """A change: from A to B, by a share, a share that rose. Empty when the sentence speaks of a level alone."""
    if not TREND.search(sentence) or not (names_service(sentence) or WORK_FASTER.search(sentence)):
        return []
    clause = whole(sentence)
    lengths = [one for one in lengths if not SUCH_AS_AGE.search(sentence[: one.start])]
    earlier = [one for one in lengths if FROM_TO.search(sentence[: one.start])]
    if len(lengths) >= 2 and earlier and any(TO.search(sentence[: one.start]) for one in lengths if one not in earlier):
        now = next(one for one in lengths if one not in earlier and TO.search(sentence[: one.start]))
        before = earlier[0]
        claim = claim_in(clause, "trend", sent_date, now)
        prev = before.hi if before.hi is not None else before.lo
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
    claim = claim_in(whole(sentence), "trend", sent_date)
    is_on_time = (lengths or ON_TIME.search(sentence)) and not BACKLOG.search(sentence) and not OVERDUE.search(sentence)
    earlier = [share for share in percents if FROM_TO.search(sentence[: share.start])]
    if len(percents) >= 2 and earlier:
        now = next((share for share in percents if share not in earlier), percents[-1])
        told = replace(claim, statistic="share", share=now.share, share_op=now.op, prev=earlier[0].share)
        if not is_on_time:
            return [replace(told, lo=now.share * 100, hi=now.share * 100, unit="percent")]
        within = next((length for length in lengths if length.hi is not None), None)
        return [
            replace(told, metric="share_within", hi=within.hi if within else None, unit=within.unit if within else None)
        ]
    first = percents[0]
    if is_on_time and TO.search(sentence[: first.start]):
        return [replace(claim, metric="share_within", statistic="share", share=first.share, share_op=first.op)]
    if _is_change(first, sentence):
        sign = 1.0 if claim.direction == "worse" else -1.0
        statistic: Statistic = "average" if AVERAGE.search(sentence) else "all"
        return [replace(claim, statistic=statistic, unit="percent", change=sign * first.share)]
    return []
