"""Claims without a figure: what leaders do themselves, who wrote the letter, "we have caught up", "no delays", "much faster"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from frontline.claims.claim import Claim, Metric, Statistic
from frontline.claims.reading.clauses import claim_in, whole
from frontline.claims.reading.leaders import EVERY_ONE, is_authorship, is_leader_contact, is_own_letter, rate_of
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
    r"\b(?:ship\w*|deliver\w*|finish\w*|done|complet\w+|fulfil\w*|filled|mail\w*|sent|ready|dispatch\w*|process\w*|caught\s+up|clear\w*|resolv\w*|arriv\w*|back\s+to\s+you|out\s+the\s+door)\b",
    re.IGNORECASE,
)
STATE_NOUN = re.compile(
    r"\b(?:turn[\s-]*a?rounds?(?:\s+times?)?|lead[\s-]times?|wait(?:ing)?\s+times?|wait\s*lists?|waiting\s+lists?|response\s+times?|processing(?:\s+times?)?|production\s+times?|delivery\s+times?|backlogs?|backlogged|queue|deadlines?|reply\s+times?|hold\s+times?)\b",
    re.IGNORECASE,
)
STATE = re.compile(
    r"\b(?:growing|grow\w*|longer|shorter|slower|faster|quicker|high(?:er)?|low(?:er)?|normal|behind|backlogged|swamped|improv\w+|bet+er|worse|big|huge|massive|large|small(?:er)?|dent|under\s+control|miss(?:ed|ing)?|making|meet(?:ing)?|met|stretch\w*|slipp\w*|extended|delayed|steady|on\s+schedule|manageable|back\s+to|good|great|fast|slow|quick|short|long|temporary)\b",
    re.IGNORECASE,
)
FELL_BEHIND = re.compile(
    r"\b(?:fell|fallen|falling|fall|got(?:ten)?|get(?:ting)?|are|am|is|very|running|run|way|far|little|bit|slightly|still)\s+behind\b|\bbacklogged\b|\bcatch(?:ing)?\s+up\b|\b(?:made|making|make)\s+(?:a\s+)?(?:\w+\s+){0,3}dent\b|\binbox\s+zero\b",
    re.IGNORECASE,
)
WE = re.compile(r"\b(?:we|our|us|I|my|me|I['’]\w+|we['’]\w+)\b", re.IGNORECASE)
NO_BACKLOG = re.compile(
    r"\b(?:no|zero|without\s+(?:a|any))\s+(?:\w+\s+)?backlogs?\b|\bbacklog\b[^.;]*\b(?:to\s+zero|is\s+(?:gone|zero|empty))\b|\b(?:queue|inbox)\s+(?:is|stands\s+at)\s+(?:now\s+)?(?:empty|zero)\b",
    re.IGNORECASE,
)
CAUGHT_UP = re.compile(
    r"\b(?:all\s+but\s+[^.;]*\b(?:finished|done|shipped|complete|cleared|sent)|caught\s+up|catch(?:ing)?\s+up|(?:clear|work|got|get|eliminat|wip|process|finish|complet|reduc|tackl|whittl|bring|brought|deal|plough|plow|power|chew|burn)\w*\s+(?:\w+\s+){0,4}(?:backlogs?|queue|arrears|pile)|backlogs?\s+(?:\w+\s+){0,3}(?:cleared|gone|worked\s+(?:off|through)|eliminated|behind\s+us|history|done|dealt|processed|over)|the\s+last\s+of\s+the\s+[^.;]*\b(?:mailed|shipped|sent|gone|delivered|out|left)|"
    r"(?:all|every)\s+(?:\w+\s+){0,4}(?:orders?|rewards?|tickets?|emails?|pledges?|packages?|applications?|claims|requests?|cases|messages|repairs)\s+(?:\w+\s+){0,4}(?:have|has)\s+(?:\w+\s+)?(?:been\s+)?(?:shipped|sent|answered|cleared|processed|mailed|dealt|completed|fulfilled|gone|resolved|finished|posted|dispatched|delivered|left|replied)|(?:we['’]re|we\s+are|now)\s+(?:all\s+|fully\s+|completely\s+|finally\s+)*(?:up\s+to\s+date|current|on\s+top\s+of)\b|"
    r"(?:shipped|mailed|sent|answered|cleared|completed|fulfilled|finished)\s+(?:out\s+)?(?:all|every|the\s+last)\b|\d+\s?%\s+(?:finished|done|complete|shipped|fulfilled|caught\s+up))",
    re.IGNORECASE,
)
NO_DELAYS = re.compile(
    r"\b(?:no\s?one|nobody|no\s+(?:customer|caller|patient)|everyone|everybody)\b[^.;]*\bwait\w*|\b(?:no|without\s+(?:any\s+)?|zero|not\s+(?:seeing|experiencing)\s+(?:any\s+)?|long|significant|slight|some|short|minor|severe|continued|ongoing|free\s+of)\s+(?:\w+\s+)?(?:delays?|wait(?:s|ing)?(?:\s+(?:times?|lists?))?|queues?|hold\s+times?)\b|\b(?:wait(?:ing)?\s+times?|wait|delays?|queues?|hold\s+times?)\s+(?:\w+\s+){0,4}(?:within\s+target|low|short|minimal|down|gone|better|shorter|longer|higher|normal|under\s+control)\b|\b(?:running|are|is|we['’]re)\s+(?:\w+\s+)?behind\b(?!\s+(?:the|this|our|your))",
    re.IGNORECASE,
)
SERVICE_TIME = re.compile(
    r"\b(?:dispatch|shipping|quoting\s+time|getting\s+through|turn[\s-]*a?rounds?|lead[\s-]*times?|response\s+times?|repl(?:y|ies)|respon\w+|wait(?:ing)?(?:\s+times?)?|backlogs?|review\s+times?|timelines?|timescales?|processing|delivery(?:\s+times?)?|speed\s+figures|delays?|queues?|hold\s+times?|resolution\s+times?|(?:processing|shipping|handling|completion|issuance|permit|decision)\s+times?|overdue\s+\w+|pending\s+\w+|complaints|on[\s-]time|wait\s*lists?|get\s+back\s+to\s+you|answer\w*|reply\s+rates?)\b",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:cut|halv\w+|doubl\w+|tripl\w+|slash\w*|shorten\w*|reduc\w+|improv\w+|faster|quicker|slower|shorter|longer|better|worse|returned|back\s+to|fell|fallen|dropped|risen|rose|increased|decreased|down|up|grown|grew|shrunk|shrank|normal|recovered|less\s+than\s+half|half\s+what|twice|lowest|sped|speeded)\b",
    re.IGNORECASE,
)
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
OURS = re.compile(r"\b(?:we|our|us|I|my|the|all|its?|there)\b|^\s*[A-Z]", re.IGNORECASE)
PROMISED_ANSWER = re.compile(
    r"\b(?:we|our\s+team|customer\s+service|support|you)\b[^.;]*\b(?:usually|always|typically|generally|promptly|quickly|shortly|soon|straight\s+away|immediately|right\s+away|(?:that|the\s+same|this)\s+(?:morning|afternoon|evening)|by\s+return|before\s+close|as\s+soon\s+as|fast\w*|every\s+(?:single\s+)?(?:e-?mail|message|question|ticket|letter|comment)|all\s+(?:\w+\s+)?(?:e-?mails|messages|questions|tickets|letters|enquiries|inquiries|comments))\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    r"\bbetween\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:before|by|no\s+later\s+than|in\s+time\s+for|until)\s+(?:the\s+)?(?:end\s+of|close\s+of|early|mid|late|first|second|last|next|close|christmas|valentine|easter|thanksgiving|new\s+year|\w+day\b|january|february|march|april|may\b|june|july|august|september|october|november|december|tomorrow|tonight|noon)",
    re.IGNORECASE,
)
DONE_BY = re.compile(
    r"\b(?:ship\w*|deliver\w*|finish\w*|done|complet\w+|sent|send|mail\w*|process\w*|ready|out|arriv\w*|get\s+(?:them|it|these|those|everything)|dispatch\w*|fulfil\w*|assembl\w+|back\s+to\s+you|resolv\w+|clear\w*|have\b[^.;]*\b(?:back|quote|copy|kit|order|reward|parcel|them))\b",
    re.IGNORECASE,
)
WORK = re.compile(
    r"\b(?:orders?|packages?|rewards?|them\s+all|everything|the\s+rest|shipments?|repairs?|pledges?|applications|backlog|all\s+of\s+(?:them|it)|boxes|copies|kits|claims|tickets|requests|cases|quotes?|outstanding|your\s+\w+)\b",
    re.IGNORECASE,
)


def claims_without_figures(sentence: str, sent_date: dt.date | None, found: list[Claim]) -> Iterator[Claim]:
    """What the words alone claim, where the figures of the same sentence have not said it already."""
    clause = whole(sentence)
    metrics = {claim.metric for claim in found}
    if is_leader_contact(sentence) and not is_own_letter(sentence):
        times, per = rate_of(sentence)
        statistic: Statistic | None = "all" if EVERY_ONE.search(sentence) else None
        claim = replace(claim_in(clause, "leader_contact", sent_date), statistic=statistic, times=times, per=per)
        yield replace(claim, speaker="own" if claim.speaker in {"customer", "other"} else claim.speaker)
        return
    if is_authorship(sentence):
        yield replace(claim_in(clause, "authorship", sent_date), statistic="all", is_negated=False)
        return
    if found:
        return
    metric = _metric_of_words(sentence)
    if metric and not metrics:
        claim = claim_in(clause, metric, sent_date)
        yield replace(
            claim,
            statistic=_statistic(metric, sentence, claim),
            unit="count"
            if metric == "backlog_size"
            else "percent"
            if metric == "trend" and _change(sentence)
            else None,
            change=_change(sentence) if metric == "trend" else None,
            is_negated=False,
            share=1.0 if metric == "share_within" else None,
        )


def _metric_of_words(sentence: str) -> Metric | None:
    if FASTER_THAN.search(sentence) and not RESPONSE_RULE.search(sentence):
        return "trend"
    if NO_BACKLOG.search(sentence) or STILL_AT_IT.search(sentence):
        return "backlog_size"
    if CAUGHT_UP.search(sentence):
        return "backlog_cleared"
    if (
        SERVICE_TIME.search(sentence)
        and (CHANGED.search(sentence) and TREND.search(sentence))
        and not RESPONSE_RULE.search(sentence)
    ):
        return "trend"
    if NO_DELAYS.search(sentence):
        return "wait_time"
    if FELL_BEHIND.search(sentence) and WE.search(sentence):
        return "backlog_cleared" if re.search(r"\bcatch|\bdent|\bzero", sentence) else "wait_time"
    if ON_TIME.search(sentence) and EVERY_CASE.search(sentence):
        return "share_within"
    if BACK_TO_NORMAL.search(sentence):
        return "trend"
    if DONE_WORDS.search(sentence) and ON_A_DATE.search(sentence) and LOOKS_AHEAD.search(sentence):
        return "turnaround"
    state = STATE_NOUN.search(sentence)
    if (
        state
        and STATE.search(sentence)
        and (
            WE.search(sentence)
            or re.search(
                r"^\s*(?:[\w\s]{0,30},\s+)?(?:the\s+)?(?:current|average|typical|normal|" + STATE_NOUN.pattern + ")",
                sentence,
                re.IGNORECASE,
            )
        )
    ):
        return "trend" if COMPARED.search(sentence) else _metric_of_state(state.group().lower())
    if RESPONSE.search(sentence) and (PROMISED_ANSWER.search(sentence) or re.search(r"\bdelays?\b", sentence)):
        return "response_time"
    if re.search(
        r"\b(?:all|every)\b[^.;]*\b(?:e-?mails?|messages|letters|questions)\b[^.;]*\b(?:are|is|get|gets)\s+(?:\w+\s+)?(?:read|answered)\b",
        sentence,
        re.IGNORECASE,
    ):
        return "share_within"
    if DEADLINE.search(sentence) and DONE_BY.search(sentence) and WORK.search(sentence):
        return "turnaround"
    if (TIME_NOUN.search(sentence) or ON_TIME.search(sentence)) and re.search(
        r"\b(?:industry|on[\s-]time|always|never\s+miss|as\s+promised)\b", sentence, re.IGNORECASE
    ):
        return "turnaround"
    return None


def _metric_of_state(noun: str) -> Metric:
    if noun.startswith(("wait", "hold", "queue")):
        return "wait_time"
    if noun.startswith(("response", "reply")):
        return "response_time"
    if noun.startswith("backlog"):
        return "backlog_size"
    return "share_within" if noun.startswith("deadline") else "turnaround"


EVERY_CASE = re.compile(
    r"\b(?:all|every|each|no)\s+(?:of\s+)?(?:our\s+|the\s+|these\s+)?(?:\w+\s+(?:was|were)\s+(?:delivered|shipped|done|finished|completed|sent|answered)|(?:\w+\s+)?(?:orders?|tickets?|cases|requests?|applications?|calls?|jobs|deliver\w+|claims|complaints|e-?mails?|deadlines?)\b[^.;]*\b(?:were|was|are|is|have|has|met|missed|late))\b",
    re.IGNORECASE,
)
BACK_TO_NORMAL = re.compile(
    r"\bback\s+where\s+(?:it|we|they)\b|\b(?:back\s+to|return\w*\s+to|again)\s+(?:\w+\s+)?(?:normal|speed|full\s+speed|usual)\b|\bup\s+to\s+speed\b",
    re.IGNORECASE,
)
STILL_AT_IT = re.compile(
    r"\b(?:are|am|['’]re|['’]m|is)\s+(?:\w+\s+)?working\s+(?:\w+\s+)?through\b[^.;]*\bbacklog|\bbacklogged\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:longer|shorter|slower|faster|quicker|growing|improving|better|worse|higher|lower|slipping)\b", re.IGNORECASE
)
FASTER_THAN = re.compile(
    r"^\s*(?:that|this|which|it)\s+(?:is|was|['’]s)\b[^.;]*\b(?:faster|slower|quicker|shorter|longer|better)\b",
    re.IGNORECASE,
)
RESPONSE_RULE = re.compile(r"\b(?:usually|always|typically)\s+(?:respond|reply|answer)\b", re.IGNORECASE)


def _statistic(metric: Metric, sentence: str, claim: Claim) -> Statistic | None:
    if metric in {"backlog_size", "backlog_cleared", "share_within"}:
        return "typical" if re.search(r"\bmost\b", sentence, re.IGNORECASE) else "all"
    return statistic_of(sentence, None, claim.tense)


def _change(sentence: str) -> float | None:
    return next((change for words, change in HALF if words.search(sentence)), None)
