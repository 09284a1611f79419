"""Shares and scores in a sentence: "95 %", "nine in ten", "114 of 137", "two thirds of", "4.6 out of 5", "an NPS of 62"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.numbers import NUMBER, PARTS, number_of
from frontline.claims.reading.topics import CASES

ShareOp = Literal["=", ">", "<"]
PERCENT = re.compile(rf"(?P<percent>{NUMBER})\s*(?:%|per\s?cent\b|percent\b|pct\b)", re.IGNORECASE)
OF = re.compile(
    rf"(?P<part>{NUMBER})\s+(?:(?:orders?|cases?|tickets?|calls?|requests?|applications?|customers?|people|times?)\s+)?(?:in|out\s+of(?:\s+(?:every|the))?|of(?:\s+(?:the|our|those|these|all))?)\s+"
    rf"(?P<whole>{NUMBER})\b(?!\s*(?:%|percent|per\s+cent|hours?|days?|weeks?|months?|minutes?))",
    re.IGNORECASE,
)
OF_THOSE = re.compile(
    rf"\b[Oo]f\s+(?:the\s+|our\s+|these\s+|those\s+)?(?P<whole>{NUMBER})\s+[^,;.]{{3,60}},\s+(?P<part>{NUMBER})\s+(?:\w+\s+){{0,2}}(?:were|was|have|had|are|got|took|went|received|came|met|left)\b"
)
OF_WHICH = re.compile(
    rf"(?P<whole>{NUMBER})\s+[^,;.]{{3,60}},\s+of\s+which\s+(?P<part>{NUMBER})\s+(?:\w+\s+)?(?:were|was|have|had|are|met)\b",
    re.IGNORECASE,
)
ALL_OF_THEM = re.compile(
    rf"(?P<whole>{NUMBER})\s+[^.;]{{3,60}}[,–—-]\s*(?:all|both|every\s+one)\b(?=[^.;]{{0,30}}\b(?:within|on\s+time|in\s+time)\b)",
    re.IGNORECASE,
)
FRACTION = re.compile(
    rf"\b(?:(?P<count>an?|one|two|three|four|five|seven|nine)[\s-]+(?P<part>{'|'.join(PARTS)})s?|(?P<half>half|three\s+quarters))\s+"
    rf"(?:of\s+(?:\w+\s+){{0,2}}(?:{CASES})|(?:of\s+)?(?:the(?!\s+time\b)|our|all|your|these|those|customers|orders|tickets|calls|cases|requests|applications|enquiries|callers))\b",
    re.IGNORECASE,
)
NEARLY_ALL = re.compile(
    r"\b(?P<nearly>nearly|almost|virtually|practically)\s+(?:all|every|everyone|everything)\b|\b(?P<majority>(?:the\s+)?(?:vast\s+|overwhelming\s+)majority)\b",
    re.IGNORECASE,
)
SCORE = re.compile(
    rf"(?P<score>{NUMBER})(?:\s*(?:out\s+of|/)\s*(?P<scale>5|10|100|five|ten)\b|[\s-]+stars?\b)", re.IGNORECASE
)
NET_PROMOTER = re.compile(
    rf"\b(?:NPS|net\s+promoter(?:\s+score)?)\b[^.;]{{0,40}}?(?P<score>[+-]?{NUMBER})|(?P<before>{NUMBER})\s+(?:NPS|net\s+promoter)\b"
)
ABOVE = re.compile(
    r"(?:\b(?:over|more\s+than|above|at\s+least|exceed(?:s|ed|ing)?(?:\s+[\w\s]{0,30}\bof)?|upwards\s+of|in\s+excess\s+of|better\s+than|greater\s+than)|[>≥])\s*$",
    re.IGNORECASE,
)
BELOW = re.compile(
    r"(?:\b(?:under|less\s+than|fewer\s+than|below|no\s+more\s+than|at\s+most)|[<≤])\s*(?:an?\s+)?$", re.IGNORECASE
)
FAILING = listed("shares.failing")
COUNTED = re.compile(
    r"\s+(?!stars?\b|points?\b|from\b|for\b|in\b|on\b|by\b|and\b|based\b|rating\b|overall\b)[a-z]+", re.IGNORECASE
)
TARGETED = re.compile(r"\b(?:target|goal|baseline|against)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
SIGNED = re.compile(r"[(\s][+±-]\s?$")
NEARLY_ALL_SHARE, MAJORITY_SHARE = 0.95, 0.5


@dataclass(frozen=True)
class Share:
    """A share (0-1) at `start` to `end` of the sentence; `is_percent` when it was written as one."""

    start: int
    end: int
    share: float
    op: ShareOp = "="
    is_percent: bool = True


@dataclass(frozen=True)
class Score:
    """A score on a scale ("4.6 out of 5"); `scale` None for a net promoter score."""

    start: int
    end: int
    score: float
    scale: float | None


def find_shares(sentence: str) -> list[Share]:
    """Every share of a sentence, in order; what fails ("less than one in 2,500 took longer") is turned round by `passing`."""
    found: list[Share] = []
    for share in sorted(_all_shares(sentence), key=lambda share: (share.start, -share.end)):
        if (
            0 <= share.share <= 1
            and not (found and TARGETED.search(sentence[: share.start]))
            and not SIGNED.search(sentence[: share.start])
            and (not found or share.start >= found[-1].end)
        ):
            found.append(share)
    return found


def _all_shares(sentence: str) -> Iterator[Share]:
    for match in PERCENT.finditer(sentence):
        yield Share(*match.span(), number_of(match["percent"]) / 100, _op(sentence[: match.start()]))
    for match in [*OF.finditer(sentence), *OF_THOSE.finditer(sentence), *OF_WHICH.finditer(sentence)]:
        part, whole = number_of(match["part"]), number_of(match["whole"])
        is_year = re.search(r"\b(?:in|of)\s+(?:19|20)\d\d$", match.group()) is not None
        if 0 < part <= whole and whole > 1 and not is_year and not _is_score(sentence, match):
            yield Share(*match.span(), round(part / whole, 4), _op(sentence[: match.start()]), is_percent=False)
    for match in FRACTION.finditer(sentence):
        count = {"a": 1, "an": 1}.get((match["count"] or "").lower()) or (
            number_of(match["count"]) if match["count"] else 1
        )
        share = (
            count * PARTS[match["part"].lower()] if match["part"] else 0.75 if "three" in match["half"].lower() else 0.5
        )
        yield Share(*match.span(), share, _op(sentence[: match.start()]), is_percent=False)
    for match in ALL_OF_THEM.finditer(sentence):
        yield Share(*match.span(), 1.0, is_percent=False)
    for match in NEARLY_ALL.finditer(sentence):
        share = NEARLY_ALL_SHARE if match["nearly"] else MAJORITY_SHARE
        yield Share(*match.span(), share, "=" if match["nearly"] else ">", is_percent=False)


def _is_score(sentence: str, match: re.Match[str]) -> bool:
    """True for "4 out of 5", which scores something; "nine out of ten messages" counts."""
    return SCORE.match(sentence, match.start()) is not None and not COUNTED.match(sentence[match.end() :])


def _op(before: str) -> ShareOp:
    return ">" if ABOVE.search(before) else "<" if BELOW.search(before) else "="


def passing(share: Share, sentence: str) -> tuple[float, ShareOp]:
    """The share that was done in time, when the sentence tells the share that was not: 0.06 % took longer = 99.94 %."""
    near = sentence[share.end : share.end + 60]
    if share.share <= 0.5 and (FAILING.search(near) or (FAILING.search(sentence) and "took" in sentence)):
        return round(1 - share.share, 6), {"<": ">", ">": "<", "=": "="}[share.op]  # type: ignore[return-value]
    return share.share, share.op


def find_scores(sentence: str) -> list[Score]:
    """Every score of a sentence: out of 5, out of 10, stars, net promoter."""
    scores = []
    for match in SCORE.finditer(sentence):
        scale = number_of(match["scale"]) if match["scale"] else 5.0
        value = number_of(match["score"])
        if value <= scale:
            scores.append(Score(*match.span(), value, scale))
    for match in NET_PROMOTER.finditer(sentence):
        scores.append(Score(*match.span(), number_of((match["score"] or match["before"]).lstrip("+-")), None))
    return scores
