"""Every newsletter already sent, held against what could be known on its day and against what is known today."""

import datetime as dt
from dataclasses import dataclass

from frontline.claims.check import CheckedClaim, check_claim
from frontline.claims.extract import read_claims
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround
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
    """Claims about the present that can be checked, oldest first."""
    reach = fetch_query(warehouse, "data_through").rows
    last_days = [row[5] for row in reach if row[0] in {"orders", "tickets"} and isinstance(row[5], dt.date)]
    if not last_days:
        return []
    today = max(last_days) + dt.timedelta(days=1)
    found = []
    for _, newsletter_id, _, sent_date, title, _, body in fetch_query(warehouse, "newsletters").rows:
        if not isinstance(sent_date, dt.date) or sent_date > today:
            continue
        for claim in read_claims(str(body)):
            then = check_claim(warehouse, settings, claim, sent_date)
            if then.found is not None:
                now = check_claim(warehouse, settings, claim, today)
                name = str(title or newsletter_id)
                found.append(PublishedClaim(str(newsletter_id), name, sent_date, then, now, now.found or then.found))
    return found
