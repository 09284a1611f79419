"""What we promised in newsletters already sent: by when, and what became of it."""

import datetime as dt
from dataclasses import dataclass, replace

from frontline.claims.bound import check_claim, is_about_the_future, is_due, why_not_ours
from frontline.claims.claim import Claim
from frontline.claims.judged import CheckedClaim
from frontline.claims.promised_days import PromisedDays, promised_days
from frontline.claims.published import SentIssue, sent_issues
from frontline.settings import Settings
from frontline.warehouse import Warehouse

FAR = dt.date(9999, 12, 31)


@dataclass(frozen=True)
class Promise:
    """A claim about the future with the day on which it falls due (None: it names none) and the orders it speaks of, if it does.

    `checked` is, once it is due, the verdict on these orders or else on its words as of the due date's end; before, today's
    figure beside it.
    """

    newsletter_id: str
    title: str
    sent_date: dt.date
    claim: Claim
    days: PromisedDays
    is_due: bool
    checked: CheckedClaim

    @property
    def due_date(self) -> dt.date | None:
        """None: it names no last day."""
        return self.days.due_date


def promises(warehouse: Warehouse, settings: Settings, as_of: dt.date) -> list[Promise]:
    """Every promise of the newsletters sent before a day: those due first, by their dates; undated ones last."""
    found = [
        _promise(issue, claim, as_of)
        for issue in sent_issues(warehouse, settings)
        if issue.sent_date < as_of
        for claim in issue.claims
        if is_about_the_future(claim) and not why_not_ours(claim)
    ]
    return sorted(found, key=lambda promise: (not promise.is_due, promise.due_date or FAR, promise.sent_date))


def _promise(issue: SentIssue, claim: Claim, as_of: dt.date) -> Promise:
    days = promised_days(claim, issue.sent_date, issue.inquiry.settings)
    inquiry = replace(issue.inquiry, as_of=as_of)
    checked, due = check_claim(inquiry, claim), is_due(inquiry, days)
    return Promise(issue.newsletter_id, issue.title, issue.sent_date, claim, days, due, checked)
