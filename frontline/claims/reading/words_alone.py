"""Claims without a figure: what leaders do themselves, who wrote the letter, "we have caught up", "no delays", "much faster"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from frontline.claims.claim import Claim, Metric, Statistic
from frontline.claims.reading.clauses import SEPARATOR, Clause, claim_in, whole
from frontline.claims.reading.leaders import EVERY_ONE, is_authorship, is_leader_contact, is_own_letter, rate_of
from frontline.claims.reading.lengths import find_lengths
from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.numbers import NUMBER, number_of
from frontline.claims.reading.statistics import statistic_of
from frontline.claims.reading.topics import ON_TIME, RESPONSE, TIME_NOUN, TREND

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
ON_A_DATE = re.compile(
    rf"\b(?:by|on|in|for|around|before|of|until|between)\s+(?:the\s+)?(?:my\s+|our\s+)?(?:early|late|mid|the\s+end\s+of|end\s+of|beginning\s+of|first\s+week\s+of|second\s+half\s+of)?[\s-]*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{MONTH}\b|spring|summer|autumn|fall|winter|christmas|easter|next\s+\w+|the\s+end\s+of|tomorrow)",
    re.IGNORECASE,
)
LOOKS_AHEAD = re.compile(
    r"\b(?:will|should|hop(?:e|ing)|expect\w*|plan\w*|aim\w*|estimat\w*|anticipat\w*|project\w*|think|going\s+to|scheduled|on\s+track|promise\w*|['’]ll|guess|likely|target\w*)\b",
    re.IGNORECASE,
)
DONE_WORDS = re.compile(
    r"\b(?:ship\w*|deliver\w*|finish\w*|done|complet\w+|fulfil\w*|filled|mail\w*|sent|ready|dispatch\w*|process\w*|caught\s+up|clear\w*|go(?:ing)?\s+out|resolv\w*|arriv\w*|back\s+to\s+you|out\s+the\s+door)\b",
    re.IGNORECASE,
)
STATE_NOUN = listed("words_alone.state_noun")
STATE = listed("words_alone.state")
FELL_BEHIND = listed("words_alone.fell_behind")
WE = re.compile(r"\b(?:we|our|us|I|my|me|I['’]\w+|we['’]\w+)\b", re.IGNORECASE)
NO_BACKLOG = re.compile(
    r"\b(?:no|zero|without\s+(?:a|any))\s+(?:\w+\s+)?backlogs?\b|\bno\s+(?:open|unanswered|pending|outstanding|unresolved)\s+\w+|\bbacklog\b[^.;]*\b(?:to\s+zero|is\s+(?:gone|zero|empty))\b|\b(?:queue|inbox)\s+(?:is|stands\s+at)\s+(?:now\s+)?(?:empty|zero)\b",
    re.IGNORECASE,
)
CAUGHT_UP = listed("words_alone.caught_up")
NO_DELAYS = listed("words_alone.no_delays")
SERVICE_TIME = listed("words_alone.service_time")
CHANGED = listed("words_alone.changed")
HALF = (
    (re.compile(r"\b(?:in\s+half|halv\w+|by\s+half|half\s+(?:of\s+)?what|less\s+than\s+half)\b", re.IGNORECASE), -0.5),
    (re.compile(r"\b(?:doubl\w+|twice)\b", re.IGNORECASE), 1.0),
    (re.compile(r"\btripl\w+\b", re.IGNORECASE), 2.0),
    (
        re.compile(
            r"\bby\s+(?:a|one)[\s-]third\b|\ba\s+third\s+(?:off|faster|shorter|less|lower|quicker)", re.IGNORECASE
        ),
        -1 / 3,
    ),
    (re.compile(r"\bby\s+(?:a|one)[\s-]quarter\b", re.IGNORECASE), -0.25),
    (re.compile(r"\bby\s+two[\s-]thirds\b", re.IGNORECASE), -2 / 3),
)
OURS_OR_THERE = re.compile(
    r"\b(?:we|our|us|my|there|you|current\w*|now|times?|nobody|no\s+(?:one|customer|caller|patient))\b", re.IGNORECASE
)
PROMISED_ANSWER = listed("words_alone.promised_answer")
DEADLINE = listed("words_alone.deadline")
DONE_BY = listed("words_alone.done_by")
WORK = listed("words_alone.work")
EVERY_CASE = listed("words_alone.every_case")
BACK_TO_NORMAL = re.compile(
    r"\bback\s+where\s+(?:it|we|they)\b|\b(?:back\s+to|return\w*\s+to|again)\s+(?:\w+\s+)?(?:normal|speed|full\s+speed|usual)\b|\bup\s+to\s+speed\b",
    re.IGNORECASE,
)
STILL_AT_IT = re.compile(
    r"\b(?:are|am|['’]re|['’]m|is)\s+(?:\w+\s+)?working\s+(?:\w+\s+)?through\b[^.;]*\bbacklog|\bbacklogged\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:longer|shorter|smaller|larger|bigger|slower|faster|quicker|growing|improving|better|worse|higher|lower|slipping)\b",
    re.IGNORECASE,
)
FASTER_THAN = re.compile(
    r"^\s*(?:that|this|which|it)\s+(?:is|was|['’]s)\b[^.;]*\b(?:faster|slower|quicker|shorter|longer)\b",
    re.IGNORECASE,
)
TIMES_AS_FAST = re.compile(
    rf"\b(?P<times>{NUMBER}|twice)\s*(?:times\s+)?(?:as\s+(?P<speed>fast|quick|quickly|soon|long|slow)(?:\s+as)?|(?P<comparative>faster|quicker|slower|longer))\b",
    re.IGNORECASE,
)
NOT_CHANGED = re.compile(r"(?:\bnot|n[’']t|\bhardly|\bbarely)\s+(?:really\s+)?changed\b|\bunchanged\b", re.IGNORECASE)
RESPONSE_RULE = re.compile(r"\b(?:usually|always|typically)\s+(?:respond|reply|answer)\b", re.IGNORECASE)
HAPPY_CUSTOMERS = listed("words_alone.happy_customers")
HAPPINESS_WISHED = listed("words_alone.happiness_wished")
READ_OR_ANSWERED = re.compile(
    r"\bno\s+(?:call|e-?mail|message|letter|question|ticket)s?\s+(?:goes|go|is\s+left|are\s+left|remains?)\s+unanswered\b|\b(?:all|every)\b[^.;]*\b(?:e-?mails?|messages|letters|questions|calls?)\b[^.;]*\b(?:are|is|get|gets)\s+(?:\w+\s+)?(?:read|answered)\b",
    re.IGNORECASE,
)
CATCHING_UP = re.compile(r"\bcatch|\bdent|\bzero", re.IGNORECASE)
DELAY = re.compile(r"\bdelays?\b", re.IGNORECASE)
THAN_OTHERS = re.compile(r"\bthan\s+(?:any|all|every|most)\b|\b(?:fastest|quickest|shortest)\b", re.IGNORECASE)
ALWAYS_ON_TIME = re.compile(r"\b(?:industry|on[\s-]time|always|never\s+miss|as\s+promised)\b", re.IGNORECASE)
LED_BY_STATE = re.compile(
    rf"^\s*(?:[\w\s]{{0,30}},\s+)?(?:the\s+)?(?:current|average|typical|normal|{STATE_NOUN.pattern})", re.IGNORECASE
)
METRIC_OF_STATE: tuple[tuple[str, Metric], ...] = (
    ("wait", "wait_time"),
    ("hold", "wait_time"),
    ("queue", "wait_time"),
    ("response", "response_time"),
    ("reply", "response_time"),
    ("backlog", "backlog_size"),
    ("deadline", "share_within"),
)
Words = re.Pattern[str]
STATEMENTS: tuple[tuple[Metric, tuple[Words, ...], tuple[Words, ...]], ...] = (
    ("trend", (FASTER_THAN,), (RESPONSE_RULE,)),
    ("trend", (TIMES_AS_FAST, DONE_WORDS), ()),
    ("trend", (SERVICE_TIME, NOT_CHANGED), ()),
    ("backlog_size", (NO_BACKLOG,), ()),
    ("backlog_size", (STILL_AT_IT,), ()),
    ("backlog_cleared", (CAUGHT_UP,), ()),
    ("trend", (SERVICE_TIME, CHANGED, TREND), (RESPONSE_RULE,)),
    ("wait_time", (NO_DELAYS, OURS_OR_THERE), ()),
    ("backlog_cleared", (FELL_BEHIND, WE, CATCHING_UP), ()),
    ("wait_time", (FELL_BEHIND, WE), ()),
    ("share_within", (ON_TIME, EVERY_CASE), ()),
    ("trend", (BACK_TO_NORMAL,), ()),
    ("turnaround", (DONE_WORDS, ON_A_DATE, LOOKS_AHEAD), ()),
    ("trend", (STATE_NOUN, STATE, WE, COMPARED), ()),
    ("trend", (LED_BY_STATE, STATE, COMPARED), ()),
)
"""What a sentence says when all of the first words stand in it and none of the second; the first statement that fits counts."""
LATER_STATEMENTS: tuple[tuple[Metric, tuple[Words, ...], tuple[Words, ...]], ...] = (
    ("response_time", (RESPONSE, PROMISED_ANSWER), ()),
    ("response_time", (RESPONSE, DELAY), ()),
    ("share_within", (READ_OR_ANSWERED,), ()),
    ("turnaround", (DEADLINE, DONE_BY, WORK), ()),
    ("turnaround", (TIME_NOUN, THAN_OTHERS), ()),
    ("turnaround", (TIME_NOUN, ALWAYS_ON_TIME), ()),
    ("turnaround", (ON_TIME, ALWAYS_ON_TIME), ()),
    ("satisfaction", (HAPPY_CUSTOMERS,), (HAPPINESS_WISHED,)),
)
"""The same, of what is asked only when no service is said to be in some state."""


def claims_without_figures(sentence: str, sent_date: dt.date | None, found: list[Claim]) -> Iterator[Claim]:
    """What the words alone claim, where the figures of the same sentence have not said it already."""
    clause = whole(sentence)
    if is_leader_contact(sentence) and not is_own_letter(sentence):
        times, per = rate_of(sentence)
        statistic: Statistic | None = "all" if EVERY_ONE.search(sentence) else None
        claim = replace(claim_in(clause, "leader_contact", sent_date), statistic=statistic, times=times, per=per)
        yield replace(claim, speaker="own" if claim.speaker in {"customer", "other"} else claim.speaker)
    elif is_authorship(sentence):
        yield replace(claim_in(clause, "authorship", sent_date), statistic="all", is_negated=False)
    elif not found and (metric := _metric_of_words(sentence)) is not None:
        yield _stated(clause, metric, sent_date)
    elif not any(claim.metric.startswith("backlog") for claim in found):
        yield from _cleared_beside(sentence, sent_date)


def _cleared_beside(sentence: str, sent_date: dt.date | None) -> Iterator[Claim]:
    """ "We have worked through our backlog and are back to 4-6 weeks" claims two things."""
    said = CAUGHT_UP.search(sentence)
    stop = SEPARATOR.search(sentence, said.end()) if said else None
    if said and stop and not find_lengths(sentence[: stop.start()]):
        yield _stated(Clause(sentence, 0, stop.start(), stop.start()), "backlog_cleared", sent_date)


def _stated(clause: Clause, metric: Metric, sent_date: dt.date | None) -> Claim:
    claim = claim_in(clause, metric, sent_date)
    change = _change(clause.sentence) if metric == "trend" else None
    return replace(
        claim,
        statistic=_statistic(metric, clause.words, claim),
        unit="count" if metric == "backlog_size" else "percent" if change else None,
        change=change,
        is_negated=claim.is_negated and metric in {"trend", "turnaround", "response_time"},
        share=1.0 if metric == "share_within" else None,
    )


def _metric_of_words(sentence: str) -> Metric | None:
    return (
        _first_fitting(STATEMENTS, sentence) or _metric_of_state(sentence) or _first_fitting(LATER_STATEMENTS, sentence)
    )


def _first_fitting(
    statements: tuple[tuple[Metric, tuple[Words, ...], tuple[Words, ...]], ...], sentence: str
) -> Metric | None:
    for metric, needed, excluded in statements:
        if all(one.search(sentence) for one in needed) and not any(one.search(sentence) for one in excluded):
            return metric
    return None


def _metric_of_state(sentence: str) -> Metric | None:
    """ "Our turnaround is good again": the metric of the noun whose state is told."""
    noun = STATE_NOUN.search(sentence)
    if (
        noun is None
        or not STATE.search(sentence[max(0, noun.start() - 20) : noun.end() + 40])
        or not (WE.search(sentence) or LED_BY_STATE.search(sentence))
    ):
        return None
    word = noun.group().lower()
    return next((metric for start, metric in METRIC_OF_STATE if word.startswith(start)), "turnaround")


def _statistic(metric: Metric, sentence: str, claim: Claim) -> Statistic | None:
    if metric in {"backlog_size", "backlog_cleared", "share_within"}:
        return "typical" if re.search(r"\bmost\b", sentence, re.IGNORECASE) else "all"
    return None if metric == "satisfaction" else statistic_of(sentence, None, claim.tense)


def _change(sentence: str) -> float | None:
    times = TIMES_AS_FAST.search(sentence)
    if times:
        factor = 2.0 if times["times"].lower() == "twice" else number_of(times["times"])
        is_longer = (times["speed"] or times["comparative"]).lower() in {"long", "slow", "longer", "slower"}
        return factor - 1 if is_longer else 1 / factor - 1
    return next((change for words, change in HALF if words.search(sentence)), None)
