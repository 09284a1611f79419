"""How content customers are said to be: shares of good ratings, means on a scale, net promoter scores."""

import datetime as dt
import re
from dataclasses import replace

from frontline.claims.claim import Claim, Statistic
from frontline.claims.reading.clauses import Clause, claim_in, whole
from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.shares import Share, find_scores, find_shares
from frontline.claims.reading.topics import SATISFACTION

PREVIOUS = re.compile(r"\b(?:from|compared\s+(?:to|with)|versus|up\s+from|down\s+from)\s+(?:an?\s+)?$", re.IGNORECASE)
EVERYBODY = re.compile(
    r"\b(?:all|every(?:one)?)\s+(?:of\s+)?(?:our\s+|the\s+)?(?:customers?|clients?)\s+(?:is|are)\s+(?:\w+\s+)?(?:satisfied|happy|delighted|thrilled|pleased|content)\b(?!\s+to\b)",
    re.IGNORECASE,
)
WISHED = listed("words_alone.happiness_wished")
SHARE_OF_CUSTOMERS = re.compile(
    r"(?:%|per\s?cent|out\s+of\s+\w+|in\s+(?:ten|five|\d+))\s+(?:of\s+)?(?:our\s+|the\s+|all\s+)?(?:customers|clients|people|buyers|users|readers)\b",
    re.IGNORECASE,
)
AVERAGE = re.compile(r"\baverag", re.IGNORECASE)
CONTENT = re.compile(
    r"\b(?:satisf\w+|CSAT|happ\w+|recommend\w*|rat(?:ed|ing|ings|es?)|score\w*|delighted|thrilled|pleased|content|positive|excellent|good|smile\w*|thumbs|stars?)\b",
    re.IGNORECASE,
)
ONLY_SCORE = re.compile(
    r"\b(?:satisf\w+|CSAT|rat(?:ed|ing|ings|es?)|scor\w+|stars?|review\w*|NPS|promoter|happ\w+|feedback)\b",
    re.IGNORECASE,
)


def satisfaction_claims(sentence: str, sent_date: dt.date | None) -> list[Claim]:
    """One claim when the sentence names satisfaction and a figure; empty otherwise."""
    if not SATISFACTION.search(sentence):
        return []
    clause = whole(sentence)
    if EVERYBODY.search(sentence) and not WISHED.search(sentence):
        everybody = Share(0, 0, 1.0)
        return [_of_share(clause, everybody, None, sent_date)]
    scores = [] if SHARE_OF_CUSTOMERS.search(sentence) else find_scores(sentence)
    if scores and ONLY_SCORE.search(sentence):
        score = next((one for one in scores if not PREVIOUS.search(sentence[: one.start])), scores[-1])
        claim = claim_in(clause, "satisfaction", sent_date)
        return [replace(claim, statistic="average", lo=score.score, hi=score.score, scale=score.scale)]
    shares = find_shares(sentence)
    now = [share for share in shares if not PREVIOUS.search(sentence[: share.start])]
    if not now or not CONTENT.search(sentence):
        return []
    before = [share for share in shares if share not in now]
    return [_of_share(clause, now[0], before[0].share if before else None, sent_date)]


def _of_share(clause: Clause, share: Share, prev: float | None, sent_date: dt.date | None) -> Claim:
    statistic: Statistic = "average" if AVERAGE.search(clause.sentence) else "share"
    value = share.share * 100
    claim = replace(claim_in(clause, "satisfaction", sent_date), statistic=statistic, unit="percent", prev=prev)
    high = None if share.op == ">" else value
    return replace(claim, lo=value, hi=high, share=share.share, share_op=share.op)
