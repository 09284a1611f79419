"""Every newsletter already sent, held against what could be known on its day and against what is known today."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from frontline.claims.bound import as_of_today, check_claim, is_about_the_future
from frontline.claims.claim import Claim
from frontline.claims.declared import declared_author
from frontline.claims.evidence.asking import ask
from frontline.claims.extract import read_claims
from frontline.claims.judged import CheckedClaim, Inquiry
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround
from frontline.warehouse import Warehouse


@dataclass(frozen=True)
class PublishedClaim:
    """A claim as it went out, judged as of its sending day (`then`) and as of the day after the data end (`today`).

    Once a promise is due, `today` is the verdict on what became of it, as in `promises`.
    """

    newsletter_id: str
    title: str
    sent_date: dt.date
    then: CheckedClaim
    today: CheckedClaim

    @property
    def range_in_weeks(self) -> tuple[float, float]:
        """The claimed range; a claim with no lower end starts at 0."""
        claim = self.then.claim
        return (claim.lo_days or 0) / 7, (claim.hi_days or 0) / 7


@dataclass(frozen=True)
class PublishedTurnaround(PublishedClaim):
    """A published claim that was held against the estimates of turnaround; a promise that is due against its own orders by now."""

    estimate_today: Turnaround


@dataclass(frozen=True)
class SentIssue:
    """A newsletter already sent with the claims read in it, and what they are asked with as of its day."""

    newsletter_id: str
    title: str
    inquiry: Inquiry
    claims: tuple[Claim, ...]

    @property
    def sent_date(self) -> dt.date:
        """The local day."""
        return self.inquiry.as_of


def sent_issues(warehouse: Warehouse, settings: Settings, since: dt.date | None = None) -> Iterator[SentIssue]:
    """Every newsletter with a date (from `since` on), oldest first; its declared author is the one of its sign-off."""
    for _, newsletter_id, _, sent_date, title, author, body in ask(warehouse, "newsletters"):
        if isinstance(sent_date, dt.date) and (since is None or sent_date >= since):
            text = str(body or "")
            declared = declared_author(warehouse.path.parent, text)
            inquiry = Inquiry(warehouse, settings, sent_date, sent_date, str(author or "") or None, declared, text)
            yield SentIssue(
                str(newsletter_id), str(title or newsletter_id), inquiry, tuple(read_claims(text, sent_date))
            )


def day_after_the_data(warehouse: Warehouse) -> dt.date | None:
    """The day at whose start all is known; None when there are no calls, tickets or orders."""
    last = [row[5] for row in ask(warehouse, "data_through") if row[0] != "newsletters" and isinstance(row[5], dt.date)]
    return max(last) + dt.timedelta(days=1) if last else None


def published_claims(warehouse: Warehouse, settings: Settings, since: dt.date | None = None) -> list[PublishedClaim]:
    """Claims that can be held against our records, oldest first; promises with today's figures among them.

    Those on turnaround are `PublishedTurnaround`. `since` is the first sending day that is asked for; all without it.
    """
    today = day_after_the_data(warehouse)
    if today is None:
        return []
    found: list[PublishedClaim] = []
    for issue in sent_issues(warehouse, settings, since):
        for claim in issue.claims:
            now = check_claim(replace(issue.inquiry, as_of=today), claim)
            then = check_claim(issue.inquiry, claim)
            estimate = now.found or _estimate_beside(replace(issue.inquiry, as_of=today), claim)
            if estimate is not None:
                found.append(
                    PublishedTurnaround(issue.newsletter_id, issue.title, issue.sent_date, then, now, estimate)
                )
            elif now.evidence or then.evidence:
                found.append(PublishedClaim(issue.newsletter_id, issue.title, issue.sent_date, then, now))
    return found


def _estimate_beside(inquiry: Inquiry, claim: Claim) -> Turnaround | None:
    """What someone gets who comes today, beside a promise that its own orders have judged."""
    return check_claim(inquiry, as_of_today(claim)).found if is_about_the_future(claim) else None
