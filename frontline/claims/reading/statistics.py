"""Which statistic a clause speaks of: all, typical, average, median, a percentile, the most or the least."""

import re

from frontline.claims.claim import Statistic, Tense
from frontline.claims.reading.lengths import Length
from frontline.claims.reading.lexicon import listed

AVERAGE = re.compile(r"\b(?:averag\w*|avg\.?|mean\b(?!s)|on\s+the\s+whole)", re.IGNORECASE)
MEDIAN = re.compile(r"\bmedian\b", re.IGNORECASE)
PERCENTILE = re.compile(r"\b(?:p(?P<short>[5-9]\d)|(?P<number>\d{2})(?:th|st|nd|rd)?[\s-]+percentile)\b", re.IGNORECASE)
TYPICAL = listed("statistics.typical")
ALL = re.compile(
    r"\b(?:every(?:one|thing|body)?|all|each|always|any|none|nobody|no\s+one|never|guarantee\w*|without\s+exception|no\s+(?:order|ticket|case|customer|caller|request|patient|application)s?)\b",
    re.IGNORECASE,
)
MEASURED_NOW = listed("statistics.measured_now")


VERBLESS = re.compile(r"^[^:]{3,40}:\s*[\d~]")
MAXIMUM = re.compile(
    r"\b(?:maximum|slowest|longest|oldest|worst[\s-]case|at\s+(?:the\s+)?(?:very\s+)?most|at\s+worst)\b", re.IGNORECASE
)
MINIMUM = re.compile(r"\bminimum\b", re.IGNORECASE)
STANDARD = re.compile(r"\bstandard\b", re.IGNORECASE)


def statistic_of(clause: str, length: Length | None, tense: Tense, *, is_wait: bool = False) -> Statistic:
    """The statistic of a length of time; a bare rule ("orders ship in 3 days") is of all, a bare measure is typical.

    `is_wait`: a wait is measured, never promised, unless the words say so.
    """
    if length is not None and (length.bound == "min" or (length.bound == "over" and MINIMUM.search(clause))):
        return "min"
    if MEDIAN.search(clause):
        return "median"
    if PERCENTILE.search(clause):
        return "percentile"
    if AVERAGE.search(clause):
        return "average"
    if (length is not None and length.bound == "up_to") or MAXIMUM.search(clause):
        return "max"
    if TYPICAL.search(clause):
        return "typical"
    if ALL.search(clause) or (length is not None and length.bound in {"within", "limit"}):
        return "all"
    if STANDARD.search(clause):
        return "all"
    if (
        is_wait
        or tense == "past"
        or VERBLESS.search(clause)
        or MEASURED_NOW.search(clause)
        or (length is not None and length.is_approximate)
    ):
        return "typical"
    return "all"


def percentile_of(clause: str) -> float | None:
    """The percentile named, 0-1."""
    match = PERCENTILE.search(clause)
    return int(match["short"] or match["number"]) / 100 if match else None


def is_bare(clause: str, length: Length | None) -> bool:
    """True when the words name no statistic: a range or a point alone, which a reader takes as what is usual."""
    names_one = (
        MEDIAN.search(clause)
        or PERCENTILE.search(clause)
        or AVERAGE.search(clause)
        or TYPICAL.search(clause)
        or ALL.search(clause)
    )
    return names_one is None and length is not None and length.bound in {"range", "point"}
