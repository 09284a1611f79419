"""What we promised in newsletters already sent: by when, and what became of it."""

import datetime as dt
from dataclasses import dataclass, replace

from frontline.claims.bound import as_of_today, check_claim, is_about_the_future, why_not_ours
from frontline.claims.claim import Claim
from frontline.claims.judged import CheckedClaim
from frontline.claims.promised_days import PromisedDays, promised_days
from frontline.claims.published import SentIssue, sent_issues
from frontline.settings import Settings
from frontline.units import numeral, share_of
from frontline.warehouse import Warehouse

FAR = dt.date(9999, 12, 31)
FEW = 100
"""Fewer orders are told by their number: one of them is more than a percent."""


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
    is_due = days.due_date is not None and issue.sent_date <= days.due_date < as_of
    checked = _judged(issue, claim, days, as_of) if is_due else check_claim(replace(issue.inquiry, as_of=as_of), claim)
    return Promise(
        issue.newsletter_id, issue.title, issue.sent_date, claim, days, is_due, replace(checked, claim=claim)
    )


def _judged(issue: SentIssue, claim: Claim, days: PromisedDays, as_of: dt.date) -> CheckedClaim:
    """What became of it by the end of its due date; a mean is known only when the last order is done, so it has until now."""
    day_after = (days.due_date or as_of) + dt.timedelta(days=1)
    if not days.is_of_orders:
        return check_claim(replace(issue.inquiry, as_of=day_after), as_of_today(claim))
    known = as_of if claim.judged_statistic == "average" else day_after
    return _few_in_counts(check_claim(replace(issue.inquiry, as_of=known), days.held_against_them(claim)))


def _few_in_counts(checked: CheckedClaim) -> CheckedClaim:
    """Of few orders, as of a single day, the reason tells counts: a share of 15 would say more than is known."""
    figures = checked.evidence.figures if checked.evidence else {}
    cases, within = figures.get("cases"), figures.get("within")
    if not isinstance(cases, int) or not isinstance(within, int) or cases >= FEW:
        return checked
    counted = f"{numeral(within)} of {numeral(cases)}"
    if counted in checked.verdict.reason:
        return checked
    told = checked.verdict.reason.replace(share_of(within, cases), counted, 1)
    return replace(checked, verdict=replace(checked.verdict, reason=told))
