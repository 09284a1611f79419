"""Which metric a figure belongs to, by the words of its clause and, where these are silent, of its sentence."""

import re

from frontline.claims.claim import Metric
from frontline.claims.reading.clauses import Clause
from frontline.claims.reading.exclusions import LOOKAHEAD, LOOKBACK
from frontline.claims.reading.lengths import Length
from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.topics import BACKLOG, CALL_WAIT, CASES, DOING, ON_TIME, RESPONSE, TIME_NOUN, TREND, WAIT

OURS_OR_YOURS = re.compile(rf"\b(?:we|our|us|you|your|it|they|{CASES})\b", re.IGNORECASE)
TURNAROUND_NOUN = listed("binding.turnaround_noun")
OURS = re.compile(r"\b(?:we|our|us|my|I|I['’]m)\b", re.IGNORECASE)
TAKES = re.compile(r"\btak(?:e|es|en|ing)\b|\btook\b|\brequires?\b|\bneeds?\b", re.IGNORECASE)
STANDS_AT = re.compile(
    r"\b(?:services?|total|average|we['’]re|we\s+are|be\s+at|be\s+back|back\s+(?:to|at)|turn\w*|running|stand\w*)\b",
    re.IGNORECASE,
)
NONE_OLDER = re.compile(r"\b(?:no|none|nothing|not\s+(?:one|a\s+single))\b[^.;]*\bolder\s+than\b", re.IGNORECASE)
WAITS = re.compile(
    r"\b(?:wait\w*|pend(?:ing)?|queue|on\s+hold|hung\s+on|held|in\s+the\s+shop|book(?:ing|ed)|sit(?:s|ting)?|stays?|delay\w*|behind|strive|expect|allow|unanswered|open|unresolved)\b",
    re.IGNORECASE,
)
AGE_OF_WORK = re.compile(r"\s*old\b", re.IGNORECASE)
OLDEST = re.compile(
    rf"\b(?:oldest|no|none|nothing)\b[^.;]*\b(?:{CASES})\b|\b(?:{CASES})\b[^.;]*\boldest\b", re.IGNORECASE
)
ARRIVES = re.compile(
    r"^\s*(?:most|all|every|each|our|usually,?|typically,?|normally,?)\b[^.;]*\b(?:arrives?|ships?|is\s+delivered|are\s+delivered|dispatche?s?|leaves?)\b",
    re.IGNORECASE,
)
OF_CASES = re.compile(rf"\b(?:{CASES})\b", re.IGNORECASE)
EXPECT = re.compile(
    r"\s*(?:please\s+)?(?:(?:you|customers)\s+(?:can|should|may)\s+(?:now\s+)?)?(?:expect|allow|count\s+on|reckon\s+with)\b",
    re.IGNORECASE,
)
TAKES_DIRECTLY = re.compile(
    r"\b(?:takes?|taking|took)\s+(?:us\s+|me\s+)?(?:about\s+|around\s+|roughly\s+|between\s+|approximately\s+|up\s+to\s+)?$",
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
IN_NEXT = re.compile(r"\b(?:in|within|over|during)\s+the\s+(?:next|coming|following)\s+$", re.IGNORECASE)


def is_of_service(length: Length, sentence: str) -> bool:
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
    if AGE_OF_WORK.match(after) and OLDEST.search(before):
        return True
    lookback = LOOKBACK.search(before)
    is_spent_waiting = lookback is not None and lookback.group().startswith("for") and WAITS.search(before)
    return (lookback is None or bool(is_spent_waiting)) and not LOOKAHEAD.match(after)


def metric_of(clause: Clause, length: Length | None) -> Metric | None:
    """What a length of time in a clause measures; None when the clause speaks of nothing that we do for customers."""
    for words in (clause.words, clause.sentence):
        if (
            length is not None
            and TREND.search(words)
            and (CHANGE_AFTER.match(clause.sentence[length.end :]) or BY.search(clause.sentence[: length.start]))
        ):
            return "trend" if names_service(words) else None
        if (
            CALL_WAIT.search(words)
            or NONE_OLDER.search(words)
            or (length is not None and AGE_OF_WORK.match(clause.sentence[length.end :]))
        ):
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
        if TIME_NOUN.search(words) or (
            DOING.search(words) and (OURS_OR_YOURS.search(words) or _is_bound(length)) and not _is_an_age(length, words)
        ):
            return "turnaround"
    return "turnaround" if length is not None and _stands_for_itself(length, clause.sentence) else None


def _stands_for_itself(length: Length, sentence: str) -> bool:
    """True when a length is a claim though no word of ours stands beside it: "Curtains: 4-6 weeks", "it takes 3 days"."""
    if _is_an_age(length, sentence):
        return False
    if _is_bound(length) and length.bound != "range":
        return True
    signs = [TAKES.search(sentence), EXPECT.match(sentence), ARRIVES.search(sentence)]
    is_ours = OURS.search(sentence) is not None
    if length.bound == "range":
        return is_ours or OURS_OR_YOURS.search(sentence) is not None or any(signs)
    return any(signs) or (is_ours and STANDS_AT.search(sentence) is not None)


def _is_bound(length: Length | None) -> bool:
    """True when the words around a length set an end: a reader takes "delivery in 3-4 days" as said of us."""
    return length is not None and length.bound in {"range", "within", "limit", "up_to", "min"}


def _is_an_age(length: Length | None, words: str) -> bool:
    """Years are said of a company's age and of memories; of a wait only with words of its own."""
    if length is None or length.unit != "year" or length.bound not in {"point", "over", "within"}:
        return False
    return not (TAKES.search(words) and OF_CASES.search(words))


def names_service(words: str) -> bool:
    """True when the words speak of anything that we do for customers in time."""
    return any(topic.search(words) for topic in (RESPONSE, CALL_WAIT, WAIT, TIME_NOUN, BACKLOG, ON_TIME)) or bool(
        DOING.search(words) and OURS_OR_YOURS.search(words)
    )
