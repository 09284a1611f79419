"""What a clause measures: the words of each metric, and of what is counted (orders, tickets, calls, messages)."""

import re

from frontline.claims.claim import Direction, Metric, Subject


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


CASES = (
    r"orders?|applications?|claims|cases?|tickets?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|queries|calls?|callers?|e-?mails?|messages?|letters?|submissions?|repairs?|jobs?|"
    r"packages?|parcels?|items?|samples?|permits?|complaints?|issues?|appeals?|passports?|licen[cs]es?|rolls?|films?|scans?|photos?|pictures|slides|tapes|negatives|"
    r"patients?|appointments?|referrals?|reviews?|documents?|files?|projects?|shipments?|rewards?|pledges?|invoices?|pieces|instruments?|watches|bikes?|guitars?|"
    r"knives|frames?|prints?|translations?|manuscripts?|papers?|plugins?|kits?|tests?|reports?|assessments?|decisions?|registrations?|renewals?|refunds?|returns?|disputes?|customers?|people|households?|households|records?|filings?|petitions?|forms?|bugs?|pull\s+requests?|PRs|pre-?orders?|certificates?|quotes?|crews|services?|incidents?|conversations?|chats?|questions?|responses|backers?|units?|pairs?|quotes?|boxes|cabinets?|visas?|pensions?|hearings?|inspections?|plans|matters|things|everything|all"
)
RESPONSE = _words(
    r"reviewed\s+by\s+(?:a|an|our)|respon[ds]\w*|response|repl(?:y|ies|ied|ying)|get(?:ting)?\s+back\s+to|got\s+back\s+to|hear(?:d|ing)?\s+(?:back\s+)?from\s+(?:us|me|one|a|our|the)|be\s+in\s+touch|in\s+touch\s+with|acknowledg\w+|call(?:ing)?\s+(?:you|customers|people|them|everyone)\s+back|"
    r"call[\s-]?backs?|return(?:ing|ed)?\s+(?:your|all|every|most|each|any|the|customer|phone|voicemails?)\s*(?:\w+\s+)?(?:calls?|messages?|voicemails?)?|contact(?:ing)?\s+(?:you|customers|everyone)|reach(?:ing)?\s+out|first\s+touch|review\s+e-?mails?|address\s+(?:every|each|all|your|any)\s+\w+|"
    r"answer(?:s|ed|ing)?\s+(?:\w+\s+){0,4}(?:e-?mails?|messages?|questions?|tickets?|inquir\w+|enquir\w+|letters?|requests?|queries)|(?:e-?mails?|messages?|questions?|tickets?|inquir\w+|enquir\w+|letters?|requests?|queries|chats?)\s+(?:\w+\s+){0,5}(?:answer(?:ed)?|dealt\s+with)|communication\s+delays?|answer(?:s|ed|ing)?\s+(?:you|from\s+us|within|in|by)|back\s+in\s+touch|call\s+you|write\s+back|wrote\s+back|email\s+you\s+back|communicat\w+|an\s+answer|follow(?:ing)?[\s-]up|answered|sort\s+(?:it|them)\s+out"
)
CALL_WAIT = _words(
    r"(?:appointments?|consultations?)\s+(?:\w+\s+){0,4}(?:within|in|is|are|will)|(?:offer|schedul|book|get|mak)\w*\s+(?:\w+\s+){0,4}(?:appointments?|consultations?|sessions?)|be\s+seen|(?:calls?|phones?|callers?|lines?|telephones?)\b[^.;]{0,60}\b(?:answer(?:ed|ing|s)?|wait(?:ed|ing|s)?|hold|pick(?:ed|s)?\s+up|connected|queu\w+|through\s+to)|answer(?:ed|ing|s)?\s+(?:\w+\s+){0,5}(?:calls?|phones?|callers?|telephones?)|pick(?:ed|s|ing)?\s+up\s+(?:\w+\s+){0,3}(?:calls?|phones?)?|speed\s+(?:of|to)\s+answer|"
    r"on\s+hold|hold\s+times?|queue\s+times?|service\s+level|abandon\w+|get\s+through\s+to|rings?|answer\s+time|time\s+to\s+answer|ASA"
)
WAIT = _words(
    r"(?:appointments?|consultations?)\s+(?:\w+\s+){0,4}(?:within|in|is|are|will)|(?:offer|schedul|book|get|mak)\w*\s+(?:\w+\s+){0,4}(?:appointments?|consultations?|sessions?)|be\s+seen|wait(?:s|ed|ing)?(?:\s+(?:times?|lists?|period|room|queue))?|waitlists?|waiting|delay(?:s|ed)?|queu(?:e|es|ing)\s+(?:times?|is|are|of|for|up|length)|(?:stays?|sits?|sit|in|joins?)\s+[^.;]{0,25}\bqueue|behind(?!\s+the\s+scenes)|book(?:ing|ed)\s+(?:\w+\s+){0,4}(?:in\s+advance|ahead|out|up|into)|booked\s+(?:out|up|solid|into)|(?:weeks?|months?|days?)\s+(?:out|in\s+advance|away|ahead)\b|next\s+(?:available\s+)?(?:appointment|opening|slot)|sit(?:s|ting)?\s+(?:in|on)|"
    r"standing\s+in\s+line|lines?\s+(?:are|is)|schedul(?:ing|ed)\s+(?:\w+\s+){0,3}(?:out|ahead)|stays?\s+with\s+us|before\s+(?:we|I|work)\s+(?:can\s+)?(?:start|begin|get\s+to)|get\s+to\s+(?:you|it|your)"
)
BACKLOG = _words(
    r"backlog\w*|pending|left\s+in\s+our|before\s+the\s+\w+\s+board|outstanding|unallocated|unassigned|open\s+for\s+review|open\s+(?:tickets?|orders?|cases?|requests?|issues?|claims|applications|enquiries|complaints|jobs|repairs|bugs)|unresolved|unanswered|unprocessed|in\s+(?:the|our)\s+(?:\w+\s+)?queue|waiting\s+lists?|wait\s*lists?|waitlists?|queue|in\s+hand|awaiting|on\s+the\s+bench|in\s+line|unshipped|undelivered|on\s+our\s+books|inventory\s+of\s+(?:claims|cases)|pending\s+inventory|overdue|still\s+(?:open|waiting|to\s+(?:ship|do|process|answer))|left\s+to\s+(?:ship|send|process|answer|do)|remaining|work\s+in\s+progress|pile"
)
OPEN_COUNT = BACKLOG
CLEARED = _words(
    r"clear(?:ed|ing|s)?|caught\s+up|catch(?:ing)?\s+up|work(?:ed|ing)\s+(?:\w+\s+){0,3}(?:through|off|down)|eliminat\w+|wip(?:ed|ing)\s+out|got(?:ten)?\s+through|get(?:ting)?\s+through|clos(?:ed|ing)|resolv(?:ed|ing)|finish(?:ed|ing)?|complet(?:ed|ing)|process(?:ed|ing)|handled|dealt\s+with|dispatched|mailed\s+out|shipped\s+(?:out\s+)?(?:all|every|the\s+(?:last|final|remaining)|over|more|\d)|sent\s+out|fulfilled|wrap(?:ped)?\s+up|dispos(?:ed|itions?)|"
    r"reviewed|decided|adjudicated|answered|up\s+to\s+date|on\s+top\s+of|current\s+(?:on|with)|delivered|the\s+last\s+of|empt(?:y|ied)|zero(?:ed)?|all\s+done|solved|issued|determined|cleared|concluded|settled|closed\s+out|knocked\s+out|through\s+(?:the|our)\s+(?:\w+\s+)?backlog|caught-up|replied\s+to|fixed|merged|printed|repaired|scanned"
)
TIME_NOUN = _words(
    r"(?:production|processing|delivery|shipping)\s+schedule|between\s+(?:submission|receipt|order|application|arrival|request)\w*\s+and|turn[\s-]*a?rounds?(?:\s+times?)?|TAT|lead[\s-]*times?|process(?:ing)?\s+(?:\w+\s+)?times?|(?:processing|handling|delivery|dispatch|shipping|completion|production|resolution|repair|service|review|manufacturing|build|print|printing|editing|issuance|decision|development|scanning|testing|fulfil?lment|permit|first[\s-]review|cycle|approval|closure|fix|transit|engraving|finishing|framing|proofing|restoration|digiti[sz]ation|translation|adjudication|assessment|publication|acceptance|ship|cook|install(?:ation)?|order|despatch|refund|reporting|result|results|grading)[\s-]+(?:and\s+\w+\s+)?times?(?:lines?|scales?|frames?)?|"
    r"time\s+to\s+(?:\w+\s+)?(?:resolution|resolve|completion|complete|close|fix|ship|delivery|deliver|decision|decide|publication|dispatch|process|repair|payment|issue)|average\s+(?:number\s+of\s+)?(?:days?|time|hours?|weeks?)|from\s+(?:start\s+to\s+finish|order\s+to\s+\w+|receipt\s+to\s+\w+|application\s+to\s+\w+|placing\s+\w+\s+\w+\s+to|order\s+date|submission)|timelines?|timescales?|time\s?frames?|speed\s+(?:figures|of)|review\s+time|cycle\s+time|age\s+of|average\s+age|door\s+to\s+door|end\s+to\s+end"
)
DOING = _words(
    r"ship(?:s|ped|ping)?|leav(?:e|es|ing)|left|deliver(?:s|ed|y|ing|ies)?|done|ready|finish(?:es|ed|ing)?|complet(?:e|es|ed|ing|ion)|process(?:es|ed|ing)?|fulfil?l?(?:s|ed|ing|ment)?|dispatch(?:es|ed|ing)?|despatch(?:es|ed|ing)?|return(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|arriv(?:e|es|ed|ing)|take[sn]?|taking|took|"
    r"resol(?:ve|ves|ved|ving|ution|utions)|solv(?:e|es|ed|ing)|fix(?:es|ed|ing)?|repair(?:s|ed|ing)?|servic(?:e|es|ed|ing)|decid(?:e|ed)|determin(?:e|ed|ing|ation)|decision|issu(?:e|ed|ing)|test(?:ing|ed|s)?|print(?:s|ed|ing)?|produc(?:e|ed|tion|ing)|build(?:s|ing)?|built|mak(?:e|es|ing)|made|assembl(?:e|ed)|turn(?:s|ed|ing)?\s+(?:\w+\s+){0,3}a?round|clos(?:e|es|ed|ing)|"
    r"mail(?:s|ed|ing)?|post(?:s|ed|ing)?|sent|send(?:s|ing)?|go(?:es)?\s+out|out\s+the\s+door|back\s+(?:to|with|in|on)\s+(?:you|your|the)|home|handl(?:e|es|ed|ing)|review(?:s|ed|ing)?|scan(?:s|ned|ning)?|develop(?:s|ed|ing)?|translat(?:e|es|ed|ing|ion)|proof(?:s|ed|ing)?|publish(?:es|ed|ing)?|approv(?:e|es|ed|ing|al)|"
    r"install(?:s|ed|ation)?|fram(?:e|ed|ing)|expedit(?:e|ed|ing)|rush|get(?:s|ting)?|pick(?:ed)?\s+up|collect(?:ed|ion)?|address(?:es|ed)?|clear(?:s|ed|ing)?|turned\s+over|set\s+up|activat\w+|provision\w+|investigat\w+|diagnos\w+|restor\w+|engrav\w+|embroider\w+|edit(?:ed|ing)?|grad(?:e|ed|ing)|assess\w*|run(?:s|ning)?|range(?:s|d)?|currently|start(?:s|ed)?|schedul\w+|requir(?:e|es|ed)|need(?:s|ed)?|allow|lab|out|treat(?:ed|ing)?|admit(?:ted)?|seen|served|diagnos(?:ed|is)|provid(?:e|ed)|filled|inspect\w*|attend(?:ed)?|merg(?:e|ed|ing)|deal(?:s|t)?|dealing|results|report(?:s|ed)?|quot(?:e|es|ed)|pack(?:s|ed|ing)?|bound|sharpen\w*|tun(?:e|ed|ing)|prepar(?:e|ed|ing)|settl(?:e|ed|ing)|paid|pay|turn(?:s|ed|ing)?\s+(?:it|them|orders|jobs|things)|wrapped|deploy\w*|accept\w*|cut|polish\w*|apprais\w*|cast"
)
SATISFACTION = _words(
    r"satisf\w+|CSAT|C-SAT|NPS|net\s+promoter|(?:star|customer|average|overall|support)\s+rating|rated\s+(?:us|our|their|the|it|as|\w+)|rat(?:e|ed|es|ing)\s+(?:\w+\s+){0,4}(?:out\s+of|stars?|good|excellent|great|happy)|happy\s+(?:customers|with)|happiness|would\s+recommend|recommend(?:ed)?\s+us|good\s+or\s+(?:better|excellent)|stars|thumbs|score(?:d|s)?|smile|positive\s+(?:rating|feedback|review)\w*|"
    r"(?:great|excellent|good|helpful)\s+rating|delighted|approval\s+rating|feedback\s+score"
)
TREND = _words(
    r"f(?:a|e)ll(?:s|en)?|falling|drop(?:s|ped|ping)?|decreas\w+|declin\w+|reduc(?:ed|es|tion|tions|ing|e)|cut(?:s|ting)?|halv(?:ed|ing)|slash\w*|shorten\w*|lower(?:ed|ing)|improv(?:ed|ement|ements|ing|e|es)|better\s+than|worse\s+than|faster(?:\s+than)?|slower(?:\s+than)?|quicker(?:\s+than)?|shorter\s+than|longer\s+than\s+(?:it|last|usual|normal|a\s+year|before|we)|rose|risen|rise|increas\w+|grew|grown|climb\w*|jump\w*|doubl\w+|tripl\w+|shr(?:ank|unk|ink\w*)|trim\w*|"
    r"sped\s+up|speed(?:ed|ing)?\s+up|dipped|came\s+down|come\s+down|coming\s+down|brought\s+(?:\w+\s+){0,4}down|bring\s+(?:\w+\s+){0,4}down|gone\s+(?:up|down)|went\s+(?:up|down)|got(?:ten)?\s+(?:\w+\s+)?(?:better|worse|longer|shorter)|slipped|slid|up\s+from|down\s+from|(?:were|was|is|are|up|down)\s+by|down\s+(?:\d|to|by)|up\s+(?:\d|by)|returned|back\s+to|stretch(?:ed|ing)|lengthen\w*|half\s+(?:of\s+)?what|twice|compared\s+(?:to|with)|versus|worsen\w*|deteriorat\w+|shav(?:ed|ing)|took\s+\w+\s+off|knocked|recover\w*|fewer|less|than\s+(?:last|a\s+year|the\s+previous|before|it\s+was)|by\s+(?:a|one)\s+(?:third|half|quarter|fifth)"
)
BETTER = re.compile(
    r"\b(?:f(?:e|a)ll(?:en|s)?|drop\w*|decreas\w+|declin\w+|reduc\w+|cut\w*|halv\w+|slash\w*|shorten\w*|lower\w*|improv\w+|faster|quicker|shorter|shrank|shrunk|trim\w*|sped|dipped|came\s+down|come\s+down|brought\b[^.]*\bdown|down|better|fewer|less|shaved|recover\w*|clear\w*|caught\s+up|no\s+(?:backlog|delays?))\b",
    re.IGNORECASE,
)
WORSE = re.compile(
    r"\b(?:rose|risen|increas\w+|grew|grown|climb\w*|jump\w*|doubl\w+|tripl\w+|slower|longer(?!\s+than\s+\d)|worse\w*|slipped|stretch\w*|lengthen\w*|up|extend\w*|deteriorat\w+|twice)\b",
    re.IGNORECASE,
)
BACK_TO = re.compile(
    r"\bback\s+(?:to|at|down\s+to|within|on|in(?:to)?)\b(?!\s+(?:you|your|work|school|me|us|customers?|people))|\breturn(?:ed|ing)?\s+(?:\w+\s+){0,3}to\s+(?:\w+\s+)?(?:normal|goal|target|usual|pre|a\s|our|\d|under)|\bonce\s+again\b|\bagain\s+(?:at|in|within)\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"\b(?:remain\w*|continu\w+|unchanged|still|steady|stayed|not\s+(?:significantly\s+)?improv\w+|held|hold(?:s|ing)?\s+at)\b",
    re.IGNORECASE,
)
ON_TIME = _words(
    r"in\s+time|on[\s-]time|within\s+(?:the\s+|our\s+|their\s+|its\s+)?(?:\w+\s+){0,3}(?:targets?|timescales?|time\s?frames?|deadlines?|SLAs?|standards?|estimates?|limits?|goals?|service\s+levels?|promised|agreed|statutory|time|window|term)|(?:met|meet|meets|meeting|hit|beat|made|achieved|kept|miss(?:ed)?|inside|outside)\s+(?:\w+\s+){0,5}(?:targets?|deadlines?|SLAs?|standards?|times|goals?|dates?|turnarounds?|promises?|delivery)|"
    r"late|overdue|punctual\w*|as\s+promised|by\s+the\s+promised|past\s+due|ahead\s+of\s+schedule|of\s+the\s+time|same[\s-]day|first\s+(?:contact|call|reply)\s+resolution|(?:on|at)\s+(?:the\s+)?first\s+(?:contact|call|reply|try)|one[\s-]touch|without\s+delay"
)
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
