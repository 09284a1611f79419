"""Finding what a newsletter claims about its own turnaround: "we are back to a 4-6 week turnaround".

A first reading: sentences about orders being done, with a length of time. Other metrics, other companies' figures and what
is not said of the present are read as what they are, and answered with "can't be checked" and the reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DAYS_PER_UNIT = {"day": 1.0, "business_day": 1.4, "week": 7.0, "month": 30.4375, "year": 365.25}
NUMBER_WORDS = {
    word: value
    for value, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}  # fmt: skip
NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})"
DASH = r"(?:-?\s+to\s+|\s*[-‐‑‒–—−]\s*|\s+or\s+|\s+and\s+)"
UNIT = r"(?:(?:business|working)[\s-]+days?|days?|weeks?|wks?|months?|years?)"
LENGTH = re.compile(
    rf"(?P<between>between\s+)?(?P<first>\b{NUMBER})(?:{DASH}(?P<second>{NUMBER}))?[\s-]*(?P<unit>{UNIT})\b(?!\s+(?:a|per)\s+week)"
    rf"(?P<or_less>\s+or\s+(?:less|under|fewer|sooner|faster)|\s+at\s+(?:the\s+)?most)?",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.](?=\d)|\n(?!\s*\n))*[.!?]*")
SUBJECTS = (
    r"orders?|boxes|box|parcels?|packages?|photos?|photographs|pictures|films?|slides|tapes|scans?|repairs?|applications?|"
    r"requests?|items?|work|everything|they|it|we|you"
)
BEING_DONE = (
    r"ships?|shipped|shipping|leaves?|delivered?|delivering|done|ready|finish(?:ed|ing)?|complet\w+|process(?:ed|ing)?|"
    r"fulfill?(?:ed|ing)?|returned|receive|back (?:with|to) you|home|on (?:its|their) way|take[sn]?|taking"
)
TURNAROUND_WORDS = re.compile(
    rf"\bturn(?:ing|ed)?[\s-]*around\b|\b(?:{SUBJECTS})\b[^.!?]*\b(?:{BEING_DONE})\b|\b(?:processing|lead) times?\b",
    re.IGNORECASE,
)
NOT_ORDERS = re.compile(
    r"\b(?:reply|replied|replies|answer(?:ed|s)?|e-?mails?|tickets?|respon[ds]\w*|phone|calls?|callers?|refund|return window|"
    r"money[- ]back|warranty|guarantee period|open (?:from|until)|founded|years? (?:ago|old|of)|in business|training|course|"
    r"vacation|sale (?:ends|runs)|offer|anniversary|funds|bank|account)\b",
    re.IGNORECASE,
)
LOOKBACK = re.compile(r"\b(?:past|last|previous|first|next|over the|in the space of|for the)\s+$", re.IGNORECASE)
WITHIN = re.compile(
    r"\b(?:within|under|less than|no (?:more|longer|later) than|not more than|inside)\s+(?:the\s+)?$", re.IGNORECASE
)
AT_LEAST = re.compile(r"\b(?:at least|more than|over|longer than)\s+$", re.IGNORECASE)
UP_TO = re.compile(r"\bup to\s+$", re.IGNORECASE)
STATISTICS = (
    ("average", r"\baverag\w+|\bmean\b|\bon average\b"),
    ("median", r"\bmedian\b|\bhalf of\b"),
    ("all", r"\b(?:every|all|each|none|always|guarantee\w*)\b|\bno (?:order|longer|later|more)\b"),
)
TENSES = (
    ("conditional", r"\b(?:if|unless|provided|once|as long as)\b"),
    ("future", r"\b(?:will|shall|going to|aim\w*|hop(?:e|ing)|expect\w*|plan\w*|target\w*|goal|soon|intend\w*|by (?:spring|summer|autumn|"
               r"fall|winter|christmas|the end|january|february|march|april|may|june|july|august|september|october|november|december))\b|’ll\b|'ll\b"),
    ("past", r"\b(?:was|were|used to|had been|had|took|last (?:year|spring|summer|autumn|fall|winter|month)|back then|at (?:its|the) (?:worst|peak)|"
             r"from (?:the|a)\b[^.]*\bto\b)\b"),
)  # fmt: skip
PRESENT_AGAIN = re.compile(
    r"\b(?:back to|back at|now|today|currently|at the moment|once again|again at)\b", re.IGNORECASE
)
OTHERS = re.compile(
    r"\b(?:competitors?|industry|trade|other (?:workshops?|companies|labs?|services)|elsewhere|most labs|rivals?|that chain)\b",
    re.IGNORECASE,
)
BACK_TO = re.compile(r"\bback (?:to|at|down to|within)\b|\breturned to\b|\bagain\b", re.IGNORECASE)
NEGATED = re.compile(
    r"\b(?:not yet|no longer|isn[’']t|aren[’']t|is not|are not|never|cannot|can[’']t|far from)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Claim:
    """One claim as VERDICTS.md shapes it: `text` is the plain text from `start` to `end`; lengths in the unit written."""

    start: int
    end: int
    text: str
    metric: str
    statistic: str
    lo: float | None
    hi: float | None
    unit: str
    tense: str
    kind: str
    speaker: str
    direction: str | None
    share: float | None = None
    is_negated: bool = False

    @property
    def is_promise(self) -> bool:
        """True when we speak of what will be."""
        return self.speaker == "own" and self.tense in {"future", "conditional"}

    @property
    def lo_days(self) -> float | None:
        """The lower end in calendar days."""
        return None if self.lo is None else self.lo * DAYS_PER_UNIT[self.unit]

    @property
    def hi_days(self) -> float | None:
        """The upper end in calendar days (a business day counts 1.4)."""
        return None if self.hi is None else self.hi * DAYS_PER_UNIT[self.unit]


def read_claims(text: str) -> list[Claim]:
    """Every turnaround claim of a plain text, in order; spans are exact in that text."""
    return [claim for sentence in SENTENCE.finditer(text) for claim in _claims_of(sentence.group(), sentence.start())]


def _claims_of(sentence: str, offset: int) -> Iterator[Claim]:
    if not TURNAROUND_WORDS.search(sentence):
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
    first, second = _number(length["first"]), _number(length["second"])
    low: float | None
    high: float | None
    low, high = (first, second) if second is not None else (first, first)
    if length["or_less"] or WITHIN.search(before) or UP_TO.search(before):
        low, high = (first, second) if second is not None else (None, first)
    elif AT_LEAST.search(before):
        low, high = first, None
    tense = _tense(clause)
    return Claim(
        start=start,
        end=start + len(clause),
        text=clause,
        metric="turnaround",
        statistic="max" if UP_TO.search(before) else _statistic(clause, WITHIN.search(before) is not None),
        lo=low,
        hi=high,
        unit=_unit(length["unit"]),
        tense=tense,
        kind="promise" if tense in {"future", "conditional"} else "measured",
        speaker="competitor" if OTHERS.search(clause) else "own",
        direction="back_to" if BACK_TO.search(clause) else None,
        is_negated=NEGATED.search(clause) is not None,
    )


def _number(written: str | None) -> float | None:
    if written is None:
        return None
    return float(NUMBER_WORDS.get(written.lower(), 0) or written)


def _unit(written: str) -> str:
    word = written.lower()
    if word.startswith(("business", "working")):
        return "business_day"
    return "week" if word.startswith("w") else word.rstrip("s")


def _statistic(clause: str, is_within: bool) -> str:
    if re.search(r"\b(?:most|usual\w*|typical\w*|generally|normally)\b", clause, re.IGNORECASE):
        return "typical"
    for statistic, words in STATISTICS:
        if re.search(words, clause, re.IGNORECASE):
            return statistic
    return "all" if is_within else "typical"


def _tense(clause: str) -> str:
    for tense, words in TENSES:
        if re.search(words, clause, re.IGNORECASE):
            return "present" if tense == "past" and PRESENT_AGAIN.search(clause) else tense
    return "present"
