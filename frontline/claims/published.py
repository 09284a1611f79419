"""Every newsletter already sent, held against what could be known on its day and against what is known today."""

import datetime as dt
from dataclasses import dataclass, replace

from frontline.claims.check import check_claim
from frontline.claims.extract import read_claims
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround, case_reaches
from frontline.warehouse import Warehouse


@dataclass(frozen=True)
class PublishedClaim:
    """A claim as it went out, judged as of its sending day (`then`) and as of the day after the data end (`today`)."""

    newsletter_id: str
    title: str
    sent_date: dt.date
    then: CheckedClaim
    today: CheckedClaim
    estimate_today: Turnaround

    @property
    def range_in_weeks(self) -> tuple[float, float]:
        """The claimed range; a claim with no lower end starts at 0."""
        claim = self.then.claim
        return (claim.lo_days or 0) / 7, (claim.hi_days or 0) / 7


def published_claims(warehouse: Warehouse, settings: Settings) -> list[PublishedClaim]:
    """Claims that can be held against the data of today, oldest first; promises among them."""
    reaches = case_reaches(warehouse)
    if not reaches:
        return []
    today = max(reach.day_after for reach in reaches.values())
    found = []
    for _, newsletter_id, _, sent_date, title, author, body in fetch_query(warehouse, "newsletters").rows:
        if not isinstance(sent_date, dt.date):
            continue
        asked_today = Inquiry(warehouse, settings, today, sent_date, str(author or "") or None, text=str(body))
        for claim in read_claims(str(body)):
            now = check_claim(asked_today, claim)
            if now.found is not None:
                then = check_claim(replace(asked_today, as_of=sent_date), claim)
                name = str(title or newsletter_id)
                found.append(PublishedClaim(str(newsletter_id), name, sent_date, then, now, now.found))
    return found
