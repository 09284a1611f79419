"""When a clause speaks of (past, present, future, conditional), and as what: measured, promise, target or forecast."""

import re

from frontline.claims.claim import Kind, Tense

FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|going\s+to|(?<!as )soon|upcoming|should\s+(?:\w+\s+)?(?:be|have)\b[^.;]*\bby|be\s+prepared\s+to|anticipat(?:e|ed|ing|ion)|(?:hope|hoping|plan|planning|intend|expect|expecting|promise|pledge|commit|scheduled|set|on\s+track)\s+(?:to\s+(?!see|receive|get|wait)|that\s+we)|"
    r"expect\s+to\s+(?:be|have|ship|finish|clear|complete|wrap|return|deliver|see)|in\s+the\s+(?:next|coming)|(?:next|coming)\s+(?:week|month|year|quarter|few)|"
    r"by\s+(?:the\s+end|end\s+of|next|spring|summer|autumn|fall|winter|christmas|january|february|march|april|may\b|june|july|august|september|october|november|december)|"
    r"until\s+(?:further|we)|for\s+the\s+next)\b|['’]ll\b",
    re.IGNORECASE,
)
NOW_EXPECT = re.compile(r"\b(?:can|should)\s+(?:now\s+)?expect\b", re.IGNORECASE)
CONDITIONAL = re.compile(
    r"\b(?:may|might|could|would)\b(?!\s+\d)(?!\s*,)|\bcan\s+(?:\w+\s+)?(?:take(?!\s+as\s+(?:little|few))|be\s+delayed|run|extend|reach|go|vary|stretch|last|add|still)\b|\bcan\s+(?:\w+\s+)?(?:expedite|rush|prioriti[sz]e|reduce|cut|shorten|lengthen|increase|delay)\b|^\s*(?:if|unless|provided|assuming|when|where)\b(?!\s+you\s+(?:follow|have|need|contact|email|write|call|reach|message|send|want|'?re))|"
    r"\b(?:unless|provided\s+(?:that\s+)?|as\s+long\s+as|in\s+case|depending\s+on\s+(?:how|volume|demand)|for\s+a\s+fee)\b|"
    r"\b(?:placed|received|ready|submitted|ordered|approved|paid)\s+(?:before|by|after|prior\s+to)\s+(?:noon|\d|midday|the\s+cut)",
    re.IGNORECASE,
)
PAST_VERBS = re.compile(
    r"\b(?:was|were|had|did|took|fell|rose|dropped|got|gave|went|came|sent|wrote|spent|saw|met|made|shrank|grew|brought|kept|held|began|ran|beat|hit|"
    r"stood|became|left|sold|shipped|replied|responded|averaged|achieved|reached|resolved|closed|cleared|handled|processed|completed|"
    r"delivered|fulfilled|finished|answered|reduced|cut|improved|increased|decreased|declined|halved|doubled|tripled|slashed|shortened|lowered|"
    r"jumped|climbed|moved|worked|eliminated|returned|issued|decided|determined|received|reported|managed|succeeded|helped|caught|brought|"
    r"trimmed|dipped|slipped|sped|measured|recorded|scored|rated|called|talked|spoke|visited|read|waited|dispatched|published|maintained|surpassed|exceeded|hovered|"
    r"earned|mailed|printed|repaired|restored|reviewed|served|used\s+to|turned|tackled|wiped|whittled|worked\s+through|peaked|experienced|remained|stayed|lost|found|broke|needed|provided|required|hung|ended|dealt|assessed|inspected|treated|registered|produced|collected)\b",
    re.IGNORECASE,
)
PERFECT = re.compile(
    r"\b(?:ha(?:ve|s)|['’]ve|['’]s)\s+(?:(?:now|\w+ly|also|just|already|finally|recently|all|both|been|never|always|since|successfully|consistently|significantly|personally|nearly|almost|even|steadily|completely|fully|at\s+last)\s+){0,3}"
    r"(?:been\b|\w+(?:ed|en|ung|ught|ept|own|unk)\b|cut|read|sent|met|made|done|brought|kept|held|won|put|shrunk|come|gone|got|run|beat|hit|caught|built|found|dealt|lost)",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"^\s*$|[:,]\s+$|\w+ed\s+and\s+$|\d\s?%\s+$|\b(?:is|are|be|being|gets?|anything|everything|emails?|items?|parcels?|samples?|applicants?|promised|still|['’]re|am|as|been|to|to\s+have|have\s+\w+|usually|typically|once|when|if|those|that|generally|orders?|items?|requests?|tickets?|an?|the|our|your|each|every|all|any|newly|most|of)\s+(?:(?:usually|typically|generally|normally|currently|now|always|often|also|being|"
    r"all|still|both|then|personally|manually|carefully|promptly|first|individually)\s+)*$",
    re.IGNORECASE,
)
PRESENT_AGAIN = re.compile(
    r"\bback\s+(?:to|at|down\s+to|up\s+to|within|on|in)\b|\b(?:is|are|am|we['’]re|stands?|sits?)\s+(?:now|currently|once\s+again|again|back|presently|down|up)\b|\b(?:now|currently)\s+(?:stands?|sits?|takes?|at|down|back|is|are|ships?|averag\w+|under|within)\b|\bat\s+the\s+moment\b|\bright\s+now\b|\bonce\s+again\b",
    re.IGNORECASE,
)
PRESENT_VERB = re.compile(
    r"\b(?:is|are|am|takes?(?!\s+n\b)|ships?|runs?|stands?|averages|gets?|has\s+no|have\s+no|remains?|exceeds?|we['’]re|it['’]s|keeps?|holds?|stays?|continues?|currently|now|today|sits?)\b",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:once|after|as\s+soon\s+as|before|when(?:ever)?|if|where|that|which|who|how|(?:orders?|applications?|requests?|e-?mails?|samples?|items?|tickets?|submissions?|referrals?)\s+(?:received|placed|sent|submitted|made)\s+(?=by|within|in|from|before|after|on|to|via))\s*[^,;]*",
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
MEASURED = re.compile(
    r"\b(?:currently|now|today|at\s+the\s+moment|right\s+now|this\s+(?:week|month|quarter|year)|averag\w+|median|so\s+far|year\s+to\s+date|presently|as\s+of|running\s+at|back\s+(?:to|at|down)|"
    r"(?:is|are)\s+(?:taking|running|booking|seeing|averaging|shipping|working\s+on))\b",
    re.IGNORECASE,
)


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
        if is_auxiliary or not PASSIVE.search(before):
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
