"""What we promised in newsletters already sent: by when, and what became of it."""

import datetime as dt
from dataclasses import dataclass, replace

from frontline.claims.bound import as_of_today, check_claim, is_about_the_future, why_not_ours
from frontline.claims.claim import Claim
from frontline.claims.judged import CheckedClaim
from frontline.claims.published import sent_issues
from frontline.settings import Settings
from frontline.warehouse import Warehouse

FAR = dt.date(9999, 12, 31)


@dataclass(frozen=True)
class Promise:
    """A claim about the future with its due date (None: it names none).

    `checked` is, once it is due, the verdict on its words as of the due date's end; before, today's figure beside it.
    """

    newsletter_id: str
    title: str
    sent_date: dt.date
    claim: Claim
    due_date: dt.date | None
    is_due: bool
    checked: CheckedClaim


def promises(warehouse: Warehouse, settings: Settings, as_of: dt.date) -> list[Promise]:
    """Every promise of the newsletters sent before a day: those due first, by their dates; undated ones last."""
    found = []
    for issue in sent_issues(warehouse, settings):
        if issue.sent_date >= as_of:
            continue
        for claim in issue.claims:
            if not is_about_the_future(claim) or why_not_ours(claim):
                continue
            due = claim.period.last_date if claim.period else None
            is_due = due is not None and issue.sent_date <= due < as_of
            inquiry = replace(issue.inquiry, as_of=due + dt.timedelta(days=1) if due and is_due else as_of)
            checked = check_claim(inquiry, as_of_today(claim) if is_due else claim)
            found.append(
                Promise(
                    issue.newsletter_id, issue.title, issue.sent_date, claim, due, is_due, replace(checked, claim=claim)
                )
            )
    return sorted(found, key=lambda promise: (not promise.is_due, promise.due_date or FAR, promise.sent_date))
