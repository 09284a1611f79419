"""What we published in half a year, and what is true of it today."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from frontline.claims.evidence.turnaround_told import PACE_UNKNOWN
from frontline.claims.judged import CheckedClaim
from frontline.claims.published import PublishedClaim
from frontline.review.content import Claims, ClaimToday, Rows
from frontline.review.weeks import CHART_WEEKS, ReviewWeek
from frontline.units import count_of, in_words

ORDER = ("contradicted", "mixed", "supported", "cannot_be_checked")
TOLD = {
    "contradicted": ("is contradicted", "are contradicted"),
    "mixed": ("is not clearly true", "are not clearly true"),
    "supported": ("is true", "are true"),
    "cannot_be_checked": ("cannot be checked", "cannot be checked"),
}
"""Of one claim, and of several."""


def week_claims(published: Sequence[PublishedClaim], week: ReviewWeek) -> Claims:
    """All claims sent in the 26 weeks to the week's end: contradicted first, then the newest."""
    since, until = week.since(CHART_WEEKS), week.last_day
    sent = [claim for claim in published if since <= claim.sent_date <= until]
    sent.sort(key=lambda claim: (ORDER.index(claim.today.verdict.verdict), -claim.sent_date.toordinal()))
    return Claims(claims_sentence([claim.today.verdict.verdict for claim in sent]), tuple(map(_line, sent)))


def claims_sentence(verdicts: Sequence[str]) -> str:
    """ "Of nine claims that we published in half a year, three are contradicted today and six are true." """
    if not verdicts:
        return "No claim that can be checked was published in the half-year."
    counts = Counter(verdicts)
    said = [
        f"{in_words(counts[verdict])} {TOLD[verdict][counts[verdict] != 1]}{' today' if place == 0 else ''}"
        for place, verdict in enumerate(each for each in ORDER if counts[each])
    ]
    if len(verdicts) == 1:
        return f"The one claim that we published in the half-year {TOLD[verdicts[0]][0]} today."
    told = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return f"Of {count_of(len(verdicts), 'claim')} that we published in the half-year, {told}."


def _line(claim: PublishedClaim) -> ClaimToday:
    return ClaimToday(
        quote=" ".join(claim.today.claim.text.split()),
        newsletter=claim.title,
        sent_on=claim.sent_date,
        verdict_then=claim.then.verdict.verdict,
        verdict_today=claim.today.verdict.verdict,
        reason_today=_reason(claim.today),
        rows=_rows(claim.today if claim.today.evidence else claim.then),
    )


def _reason(checked: CheckedClaim) -> str:
    """The verdict's reason, without the part that decides nothing because nobody knows it.

    One that would tell leader by leader is told in sums, for a page that everybody reads.
    """
    figures = checked.evidence.figures if checked.evidence else {}
    leaders, noun = figures.get("leaders"), str(figures.get("noun", "contact"))
    if not isinstance(leaders, list) or len(leaders) < 2:
        return checked.verdict.reason.replace(f"; {PACE_UNKNOWN}", "")
    contacts, weeks = sum(each["contacts"] for each in leaders), max(each["weeks"] for each in leaders)
    always = sum(0 < each["weeks"] == each["weeks_with"] for each in leaders)
    never = sum(not each["contacts"] for each in leaders)
    told = f"{in_words(len(leaders)).capitalize()} leaders had {count_of(contacts, noun)} in {count_of(weeks, 'week')}"
    return f"{told}; {in_words(always)} of them had at least one in each week, {in_words(never)} had none at all."


def _rows(checked: CheckedClaim) -> Rows:
    if checked.evidence is None:
        return Rows("newsletters")
    asked = checked.evidence.asked.items()
    return Rows(checked.evidence.query, tuple((name, _text(value)) for name, value in asked if value is not None))


def _text(value: object) -> str:
    """As `frontline query --param` takes it."""
    return value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else str(value)
