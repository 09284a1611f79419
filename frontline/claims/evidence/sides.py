"""On which side of a share or a length a claim's words stand: a low share, a part that is late, a length that is not reached."""

import re

from frontline.claims.claim import Claim

ONLY = re.compile(
    r"\b(?:only|just|merely|a mere|barely|hardly)\s+(?:(?:about|around|some|roughly)\s+)?"
    r"(?:[\d.,]+\s?(?:%|per ?cent)|\w+ (?:in|out of) \w+|(?:\w+ )?(?:half|thirds?|quarters?|fifths?|tenths?|minority|few|handful))",
    re.IGNORECASE,
)
TOOK_LONGER = re.compile(
    r"(?<!no )(?<!not )(?<!never )\b(?:longer|later|slower|more|over|beyond|past|exceed\w*|at least|late|fail\w*|miss\w*)\b|"
    r"(?:\b(?:not|never)|n[’']t) (?!longer|later|slower|more|over|beyond|past)",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"\bsame[- ](?:(?:business|working|calendar) )?day\b", re.IGNORECASE)
NEXT_DAY = re.compile(r"\b(?:next|following|day after|one day|a day|24)\b", re.IGNORECASE)
UNDER = re.compile(
    r"(?<!no )(?<!not )(?<!never )\b(?:under|less than|fewer than|below|(?:faster|quicker|sooner) than)\s+(?:[\w.,½’'-]+\s+){1,3}?"
    r"(?:minute|min|hour|hr|day|week|month|year)s?\b",
    re.IGNORECASE,
)


def is_two_sided(claim: Claim) -> bool:
    """A share that is told as a low one, "only 60 %" or under a half, is missed by a much higher one as well.

    Of what took longer the reading turned the share round: there the part that is late is what was told.
    """
    share = 1 - (claim.share or 0.0) if TOOK_LONGER.search(claim.text) else claim.share or 0.0
    return claim.share_op in {"=", None} and (share < 0.5 or bool(ONLY.search(claim.text)))


def upper_end(claim: Claim) -> float:
    """The upper end in the claim's unit (else its lower one): "the same day" is day 0, which is read as up to one day."""
    end = claim.hi if claim.hi is not None else claim.lo or 0.0
    is_day_0 = end == 1 and claim.unit in {"day", "business_day"} and SAME_DAY.search(claim.text)
    return 0.0 if is_day_0 and not NEXT_DAY.search(claim.text) else end


def is_strict(claim: Claim) -> bool:
    """ "Under 20 days": what took exactly 20 was not."""
    return claim.hi is not None and claim.lo != claim.hi and bool(UNDER.search(claim.text))
