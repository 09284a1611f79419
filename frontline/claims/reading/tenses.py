"""When a clause speaks of (past, present, future, conditional), and as what: measured, promise, target or forecast."""

import re

from frontline.claims.claim import Kind, Tense
from frontline.claims.reading.lexicon import listed

FUTURE = listed("tenses.future")
NOW_EXPECT = re.compile(r"\b(?:can|should)\s+(?:now\s+)?expect\b", re.IGNORECASE)
CONDITIONAL = listed("tenses.conditional")
PAST_VERBS = listed("tenses.past_verbs")
PERFECT = listed("tenses.perfect")
PASSIVE = listed("tenses.passive")
PRESENT_AGAIN = listed("tenses.present_again")
PRESENT_VERB = re.compile(
    r"\b(?:is|are|am|takes?(?!\s+n\b)|ships?|runs?|stands?|averages|gets?|has\s+no|have\s+no|remains?|exceeds?|we['’]re|it['’]s|keeps?|holds?|stays?|continues?|currently|now|today|sits?)\b",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:once|after|as\s+soon\s+as|before|when(?:ever)?|if|where|(?:orders?|applications?|requests?|e-?mails?|samples?|items?|tickets?|submissions?|referrals?)\s+(?:received|placed|sent|submitted|made)\s+(?=by|within|in|from|before|after|on|to|via))\s*[^,;]*|"
    r"\b(?:that|which|who|how)\b[^,;]*?(?=\b(?:was|were|is|are|has|have|had|ranged|fell|rose|averaged|will)\b|[,;]|$)",
    re.IGNORECASE,
)
HEADED = re.compile(r"^[^:]*\b(?:average|avg|median|mean)\b[^:]*:\s*\d", re.IGNORECASE)
TODAY = re.compile(r"^\s*(?:today|now|currently|as\s+of\s+(?:today|now))\b", re.IGNORECASE)
TARGET = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|goals?|targets?|targeted|strive|striving|try(?:ing)?\s+to|aspir\w+|endeavou?r|objective|hop(?:e|es|ing)\s+to|want\s+to|seek\s+to|would\s+like\s+to|standard|do\s+our\s+best)\b",
    re.IGNORECASE,
)
FORECAST = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|anticipat\w+|guess|estimat\w+|forecast|project(?:ed|ion)|predict|hop(?:e|ing)|likely|think|believe|on\s+track|should\s+be|may|might)\b",
    re.IGNORECASE,
)
MEASURED = listed("tenses.measured")
ONLY_PAST = frozenset(
    "took fell rose gave went came wrote saw shrank grew began ran became spoke broke sold kept held stood arrived waited lasted".split()
)
"""Past forms that are no participle after a noun, whatever stands before them: "orders took", not "orders placed"."""


def is_past(clause: str) -> bool:
    """True when a finished verb carries the clause: "we cleared", "has fallen", not "orders are processed"."""
    if PRESENT_AGAIN.search(clause):
        return False
    if HEADED.match(clause):
        return True
    main = SUBORDINATE.sub(" ", clause)
    clause = main if len(main.split()) >= 3 else clause
    perfect = PERFECT.search(clause)
    present = PRESENT_VERB.search(clause)
    if perfect and (present is None or perfect.start() < present.start()):
        return True
    for verb in PAST_VERBS.finditer(clause):
        before = clause[: verb.start()]
        word = verb.group().lower()
        is_auxiliary = word in {"was", "were", "had", "did"}
        if re.search(r"\b(?:when|than|as|what|which|who|where)\s+(?:\w+\s+)?$", before):
            continue
        if verb.group().lower() in {"cut", "read", "hit", "beat", "put", "left", "used", "set", "found"} and re.search(
            r"\b(?:to|personally|and|I|we|always|will|who)\s+$", before
        ):
            continue
        if is_auxiliary or word in ONLY_PAST or not PASSIVE.search(before):
            return present is None or verb.start() < present.start() or is_auxiliary
    return False


def tense_of(sentence: str, clause: str) -> Tense:
    """The tense of the clause that holds the claim; what leads the sentence ("If …", "By June …") counts for all of it."""
    if TODAY.match(sentence) and not FUTURE.search(clause):
        return "present"
    if (
        CONDITIONAL.search(clause)
        or (re.match(r"\s*(?:if|unless|provided)\b", sentence, re.IGNORECASE) and CONDITIONAL.match(sentence))
    ) and not re.search(r"\b(?:for|in|over)\s+the\s+next\b", clause, re.IGNORECASE):
        return "conditional"
    if NOW_EXPECT.search(clause):
        return "present"
    if FUTURE.search(clause) and not is_past(clause):
        return "future"
    if is_past(clause):
        return "past"
    return "future" if FUTURE.search(clause) else "present"


def kind_of(clause: str, tense: Tense, *, is_measure: bool) -> Kind:
    """As what it is said; `is_measure` for what the metric itself makes a measure (counts, averages, shares of the past)."""
    if tense != "past" and TARGET.search(clause):
        return "target"
    if tense in {"future", "conditional"}:
        return "forecast" if FORECAST.search(clause) else "promise"
    if tense == "past" or is_measure or MEASURED.search(clause):
        return "measured"
    return "promise"
