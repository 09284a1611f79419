"""Who a sentence speaks of: ourselves, a competitor, the trade in general, a customer, a supplier, or somebody quoted."""

import re

from frontline.claims.claim import Speaker

COMPETITOR = re.compile(
    r"\b(?:competitors?|competition|rivals?|(?:most|many|some|all|the)\s+(?:of\s+the\s+)?other\s+(?:\w+\s+){0,2}(?:guys|shops?|labs?|companies|providers?|services?|stores?|"
    r"makers?|vendors?|workshops?|brands|hosts?|firms|agencies|suppliers)(?!\s+we)|other\s+(?:shops|labs|companies|providers|services|stores|makers|vendors|workshops|hosts|firms)\b|another\s+(?:company|firm|lab|"
    r"shop|provider|business)|(?:at|with)\s+(?:that|this)\s+(?:chain|company|competitor|shop)|elsewhere|big[- ]box|rival)\b",
    re.IGNORECASE,
)
THEY = re.compile(
    r"^\s*(?:they|he|she|[A-Z][a-z]+\s+[A-Z][a-z]+)\s+(?:\w+\s+){0,3}?(?:have|has|had|cut|reduced|made|took|said|replied|['’]ve)|^\s*they['’]ve\b"
)
GENERIC = re.compile(
    r"\b(?:industry|(?:a|one)\s+(?:ticket|call|request)\s+(?:that|which)\b|national\s+(?:standard|average|target)|(?:charity|watchdog|think\s+tank)\s+said|(?:companies|firms|offices|businesses)\s+(?:believe|report\s+(?:anything|between|that))|across\s+the\s+(?:united\s+states|trade|sector|industry|country|nation|board\s+of)|the\s+average\s+(?:call\s+cent(?:er|re)|company|business|lab|support|customer|consumer|office|agent|help\s?desk|e-?commerce|shop)|"
    r"leading\s+(?:firms|companies|brands)|most\s+(?:labs|companies|businesses|firms|customers|consumers|people|organi[sz]ations|shops|stores|retailers|hosts|providers|services|makers|printers)\b|"
    r"(?:customers|consumers|shoppers|people|buyers|users|callers)\s+(?:now\s+|today\s+|usually\s+|generally\s+|typically\s+)?(?:expect|prefer|want|say|abandon|hang\s+up|will\s+(?:wait|leave|abandon)|consider|believe|like|tend)|"
    r"(?:organi[sz]ations|companies|firms|businesses|journals|respondents|retailers|brands|providers|agencies)\s+(?:surveyed|are|have|promised?|say|said|report|reported|"
    r"assess|use|aim|typically|usually|tend|should|with)|benchmark|best\s+practices?|rule\s+of\s+thumb|stud(?:y|ies)\s+(?:shows?|found|by|suggests?|says?)|research\s+(?:shows?|found|suggests?|by|indicates)|survey\s+(?:of|by|found|shows?|showed)|"
    r"according\s+to\s+(?:a|an|one|recent|research|studies|industry|gartner|forrester|zendesk|hubspot)|you\s+tell\s+yourself|nationwide|national\s+average|worldwide|statistically|experts?\s+(?:say|recommend|suggest)|"
    r"(?:a|any)\s+(?:good|typical|average|decent|normal|healthy)\s+(?:\w+\s+){0,2}(?:lab|shop|company|response\s+time|turnaround|csat|score|business|agent|rate)\b)",
    re.IGNORECASE,
)
CUSTOMER = re.compile(
    r"\b(?:form|website|site|page|they|it|tracker)\s+said\s+it\b|\bmy\s+(?:pull\s+request|PR|ticket|claim|scans|photos|film)\s+(?:was|is|has|took)\b|\bI\s+(?:was\s+(?:told|given|quoted|promised|informed|assured)|ordered|waited|am\s+still\s+waiting|have\s+been\s+waiting|had\s+to\s+wait|placed\s+(?:an|my)\s+order|received\s+my|got\s+my|"
    r"paid|purchased|bought|sent\s+(?:in\s+)?(?:my|them|the)|never\s+(?:got|received|heard)|submitted|applied|called\s+(?:and|them|the|in|twice|support)|emailed\s+(?:them|support)|contacted\s+(?:them|support))\b|\bmy\s+(?:order|package|parcel|"
    r"film|scans?|local\s+\w+|application|refund|passport|repair|case|ticket|claim)\b(?!\s+(?:book|queue))|\b(?:they|he|she)\s+(?:told|quoted|promised)\s+me\b|\b(?:readers?|users?|customers?|reviewers?|members|backers)\s+"
    r"(?:\w+\s+)?(?:reported|wrote|told|says|said|complained|claim(?:ed)?|waited|posted)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:(?:our|your|the|local|us|u\.s\.|royal|canada|australia)\s+)?(?:post\s+office|postal\s+service|usps|royal\s+mail|fedex|ups\b|dhl|hermes|auspost|couriers?|carriers?|customs|suppliers?|vendors?|"
    r"manufacturers?|banks?|paypal|stripe|card\s+issuer|card\s+company|insurers?|insurance\s+compan\w+|distributors?|publishers?|app\s+store|apple|google|amazon|ports?\b|freight|airlines?)\b",
    re.IGNORECASE,
)
OTHER_ACTS = re.compile(
    r"\b(?:says?|said|is|are|was|were|has|have|may|might|can|could|will|takes?|taking|took|charges?|quotes?|estimates?|currently|now|needs?|sometimes|usually|typically|to\s+(?:reach|process|credit|reflect|clear|post|deliver))\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:the|a)\s+(?:department|agency|council|bureau|ministry|government|company|firm|office|state|spokes\w+|report|audit|watchdog|ombudsman|regulator|officials?|union|university|hospital|court)\s+"
    r"(?:has\s+)?(?:said|says|reported|announced|claims|claimed|told|added|admitted|noted|found)\b|\baccording\s+to\b|\breportedly\b|\b(?:officials|(?:he|she|they))\s+(?:said|say|says|told|added)\b|\bthe\s+(?:department|agency|ministry|bureau)\s+(?:has|is|was|had)\b",
    re.IGNORECASE,
)
FROM_OTHERS = re.compile(
    r"\bto\s+reach\s+us\b|\bfrom\s+(?:the\s+|our\s+)?(?:manufacturers?|suppliers?|distributors?|factory)\b",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"industry|benchmark|survey\s+\w+|experts?\s+\w+|worldwide|nationwide|national\s+average", re.IGNORECASE
)
OURS = re.compile(r"\b(?:we|our|us|ours|we['’](?:re|ve|ll|d))\b", re.IGNORECASE)
CREDITED = re.compile(r"\b(?:bank|card|refund\w*|credit\w*|funds?|payment|reflect|statement)\b", re.IGNORECASE)


def speaker_of(sentence: str, clause: str) -> Speaker:
    """Whose service a clause of a sentence speaks of."""
    if THEY.search(sentence):
        return "other"
    if COMPETITOR.search(clause):
        return "competitor"
    generic = GENERIC.search(clause)
    if generic and not (OURS.search(clause) and WEAK.fullmatch(generic.group())):
        return "generic"
    if CUSTOMER.search(sentence):
        return "customer"
    if FROM_OTHERS.search(clause):
        return "other"
    other = OTHER.search(clause)
    if (
        other
        and (CREDITED.search(clause) or OTHER_ACTS.search(clause[other.end() : other.end() + 40]))
        and not OURS.search(
            re.sub(
                r"\bour\s+(?:local\s+)?(?:post|carriers?|suppliers?|vendors?|couriers?|manufacturers?|distributors?|banks?)",
                "",
                clause,
                flags=re.IGNORECASE,
            )
        )
    ):
        return "other"
    if REPORTED.search(sentence) and not OURS.search(clause):
        return "reported"
    return "own"
