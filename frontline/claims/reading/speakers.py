"""Who a sentence speaks of: ourselves, a competitor, the trade in general, a customer, a supplier, or somebody quoted."""

import re

from frontline.claims.claim import Speaker
from frontline.claims.reading.lexicon import listed

COMPETITOR = listed("speakers.competitor")
THEY = re.compile(
    r"^\s*(?:they|he|she|(?!By|In|On|At|Since|From|Our|The|Last|Next|This|For|Before|After|Until|As|With|Every|All|Most|Your|My|We|If|When|Once|Call|Customer|Average|Median|Email|Live|Support|First)[A-Z][a-z]+\s+[A-Z][a-z]+)\s+(?:\w+\s+){0,3}?(?:have|has|had|cut|reduced|made|took|said|replied|['’]ve)|^\s*they['’]ve\b"
)
GENERIC = listed("speakers.generic")
CUSTOMER = listed("speakers.customer")
OTHER = listed("speakers.other")
OTHER_ACTS = listed("speakers.other_acts")
REPORTED = listed("speakers.reported")
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
