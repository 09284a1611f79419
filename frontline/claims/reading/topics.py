"""What a clause measures: the words of each metric, and of what is counted (orders, tickets, calls, messages)."""

import re

from frontline.claims.claim import Direction, Metric, Subject
from frontline.claims.reading.lexicon import listed


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


CASES = (
    r"orders?|applications?|claims|cases?|tickets?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|queries|calls?|callers?|e-?mails?|messages?|letters?|submissions?|repairs?|jobs?|"
    r"packages?|parcels?|items?|samples?|permits?|complaints?|issues?|appeals?|passports?|licen[cs]es?|rolls?|films?|scans?|photos?|pictures|slides|tapes|negatives|"
    r"patients?|appointments?|referrals?|reviews?|documents?|files?|projects?|shipments?|rewards?|pledges?|invoices?|pieces|instruments?|watches|bikes?|guitars?|"
    r"knives|frames?|prints?|translations?|manuscripts?|papers?|plugins?|kits?|tests?|reports?|assessments?|decisions?|registrations?|renewals?|refunds?|returns?|disputes?|customers?|people|households?|households|records?|filings?|petitions?|forms?|bugs?|pull\s+requests?|PRs|pre-?orders?|certificates?|quotes?|crews|services?|incidents?|conversations?|chats?|questions?|responses|backers?|units?|pairs?|quotes?|boxes|cabinets?|visas?|pensions?|hearings?|inspections?|plans|matters|things|everything|all"
)
RESPONSE = listed("topics.response")
CALL_WAIT = listed("topics.call_wait")
WAIT = listed("topics.wait")
BACKLOG = listed("topics.backlog")
OPEN_COUNT = BACKLOG
CLEARED = listed("topics.cleared")
TIME_NOUN = listed("topics.time_noun")
DOING = listed("topics.doing")
SATISFACTION = listed("topics.satisfaction")
TREND = listed("topics.trend")
BETTER = listed("topics.better")
WORSE = re.compile(
    r"\b(?:rose|risen|increas\w+|grew|grown|climb\w*|jump\w*|doubl\w+|tripl\w+|slower|larger|bigger|longer(?!\s+than\s+\d)|worse\w*|slipped|stretch\w*|lengthen\w*|up|extend\w*|deteriorat\w+|twice)\b",
    re.IGNORECASE,
)
BACK_TO = listed("topics.back_to")
SAME = re.compile(
    r"\b(?:remain\w*|continu\w+|unchanged|still|steady|stayed|not\s+(?:significantly\s+)?improv\w+|held|hold(?:s|ing)?\s+at)\b",
    re.IGNORECASE,
)
ON_TIME = listed("topics.on_time")
SUBJECTS: tuple[tuple[Subject, re.Pattern[str]], ...] = (
    ("call", _words(r"calls?|phones?|callers?|telephone|on\s+hold|hotline")),
    ("message", _words(r"e-?mails?|messages?|chats?|voicemails?|letters?|tweets?|DMs?")),
    (
        "ticket",
        _words(
            r"tickets?|requests?|cases?|enquir\w+|inquir\w+|queries|questions?|complaints?|issues?|incidents?|bugs?|support|help\s?desk|conversations?"
        ),
    ),
    (
        "order",
        _words(
            r"orders?|ship\w*|boxes|box|packages?|parcels?|items?|repairs?|scans?|films?|photos?|jobs?|projects?|turn[\s-]*arounds?|deliver\w*|lead\s+times?|production"
        ),
    ),
)


def subject_of(clause: str, metric: Metric) -> Subject | None:
    """What is counted: the words decide, and where they are silent the metric does (turnaround is of orders)."""
    for subject, words in SUBJECTS:
        if words.search(clause) and not (metric == "turnaround" and subject in {"call", "message"}):
            return subject
    return {"turnaround": "order", "response_time": "ticket", "wait_time": None}.get(metric)


def direction_of(clause: str) -> Direction | None:
    """Whether the clause says that it became better, worse, is back, or stays the same."""
    if BACK_TO.search(clause):
        return "back_to"
    if BETTER.search(clause):
        return "better"
    if WORSE.search(clause):
        return "worse"
    return "same" if SAME.search(clause) else None
