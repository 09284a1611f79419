"""Finding what a newsletter claims about its company's own service, and reading each claim: `read_claims`.

A sentence is read on its own. What looks like a claim and is none (opening hours, warranties, what came in …) is set aside
first; then every length of time, share, count and score is bound to the metric that its clause speaks of; a sentence
without a figure is a claim only where its words alone say something of our service ("we have caught up").
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from frontline.claims.claim import Claim
from frontline.claims.reading.exclusions import why_no_claim
from frontline.claims.reading.figures import claims_with_figures
from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.numbers import ONES, TENS
from frontline.claims.reading.sentences import sentences
from frontline.claims.reading.words_alone import claims_without_figures

SAID_TWICE = re.compile(r"(?<=[a-z] )\(\d{1,3}\)(?= )")
"""The figure after a number in words: "six (6) weeks"."""
HAS_FIGURE = re.compile(
    rf"\d|[½¼¾⅓⅔%]|\b(?:{'|'.join([*ONES, *TENS])}|half|third|quarter|dozen|hundred|couple|few|several|nearly|almost|majority|"
    r"overnight|all\s+(?:of\s+)?(?:our|the)|every\s+customer|same|next|following|additional|extra|(?:an?|the)\s+(?:single\s+|full\s+|whole\s+)?(?:second|minute|hour|day|week|fortnight|month|year))",
    re.IGNORECASE,
)
NAMES_A_TOPIC = listed("topics.hint")
"""A sentence without either is no claim; looked for first, because most sentences of a letter have neither."""
JOINED = re.compile(r"^[\s,;:–—-]*(?:(?:and|but|while|so(?!\s+far))\s+)?")


def read_claims(text: str, sent_date: dt.date | None = None) -> list[Claim]:
    """Every claim of a plain text, in order; spans are exact in that text, periods count from `sent_date`."""
    return [claim for place, sentence in sentences(text) for claim in _claims_of(place, sentence, sent_date)]


def _claims_of(place: int, sentence: str, sent_date: dt.date | None) -> Iterator[Claim]:
    words = SAID_TWICE.sub(lambda again: " " * len(again.group()), re.sub(r"\s", " ", sentence))
    has_figure = HAS_FIGURE.search(words) is not None
    if not has_figure and not NAMES_A_TOPIC.search(words):
        return
    claims = claims_with_figures(words, sent_date) if has_figure else []
    claims += list(claims_without_figures(words, sent_date, claims))
    if not claims or why_no_claim(words):
        return
    for claim in _side_by_side(sorted(claims, key=lambda claim: (claim.start, claim.end)), words):
        start, end = place + claim.start, place + claim.end
        yield replace(claim, start=start, end=end, text=sentence[claim.start : claim.end])


def _side_by_side(claims: list[Claim], words: str) -> Iterator[Claim]:
    """Claims of one sentence, each beginning where the one before it ends, unless it ends there as well."""
    taken = 0
    for claim in claims:
        rest = words[taken:]
        begin = taken + len(rest) - len(JOINED.sub("", rest, count=1))
        yield replace(claim, start=begin) if claim.start < taken and begin < claim.end else claim
        taken = max(taken, claim.end)
