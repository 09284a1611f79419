"""What lay open on a day, how old it was, and what was cleared: counted from events, as was known then."""

import datetime as dt
import re
from dataclasses import dataclass

from frontline.claims.claim import Claim, Period
from frontline.claims.evidence.asking import Window, ask, day_of_knowledge, reach_of
from frontline.claims.evidence.groups import group_named
from frontline.claims.intervals import rounding_of_count
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, VerdictWord, unchecked
from frontline.claims.wording import length
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, day, numeral

UP_TO_NOW = re.compile(r"\b(?:has|have)\b|[’']ve\b", re.IGNORECASE)
"""“Has been waiting” speaks of today."""
OF_BACKLOG = re.compile(r"\bbacklog\w*\b|\bpile\b", re.IGNORECASE)
NO_PRODUCT = re.compile(
    r"orders?|tickets?|others?|all|new|questions?|problems?|incidents?|tasks?|requests?|cases?|emails?|messages?|calls?",
    re.IGNORECASE,
)
"""Names of groups that are words for any order or ticket."""
LEFT_OUT = "duplicates, transfers and spam left out"


def case_kind_of(inquiry: Inquiry, claim: Claim) -> str | None:
    """order or ticket: what the words name, else orders where there are any; None for calls."""
    if claim.subject == "call":
        return None
    if claim.subject in {"ticket", "message"}:
        return "ticket"
    if claim.subject == "order":
        return "order"
    return "order" if reach_of(inquiry.warehouse, "orders") else "ticket"


def group_in_words(inquiry: Inquiry, claim: Claim, case_kind: str) -> str | None:
    """A product or a type of ticket that the words name: what lies open, and what changed, is counted over all of them."""
    if claim.subset:
        return claim.subset
    rows = ask(inquiry.warehouse, "case_groups", {"case_kind": case_kind})
    names = [str(name) for name, _ in rows if not NO_PRODUCT.fullmatch(str(name))]
    said = claim.text
    named = [name for name in names if re.search(rf"\b{re.escape(name.removesuffix('s'))}s?\b", said, re.IGNORECASE)]
    if named:
        return named[0]
    group, unnamed = group_named(inquiry, claim, case_kind)
    return None if group and NO_PRODUCT.fullmatch(group) else unnamed or group


def tells_no_kind(claim: Claim) -> bool:
    """ "870 plugins": neither orders nor tickets, and not the backlog of which everybody speaks."""
    return claim.subject is None and not OF_BACKLOG.search(claim.text)


@dataclass(frozen=True)
class Backlog:
    """What was open at the start of a day: (age in whole days, cases), youngest first."""

    case_kind: str
    as_of: dt.date
    reach: Reach
    ages: tuple[tuple[int, int], ...]

    @property
    def open_cases(self) -> int:
        """Orders or tickets."""
        return sum(cases for _, cases in self.ages)

    def older_than(self, days: float) -> int:
        """Cases older than so many whole days."""
        return sum(cases for age, cases in self.ages if age > days)

    @property
    def oldest_days(self) -> int:
        """0 when nothing is open."""
        return max((age for age, _ in self.ages), default=0)

    def evidence(self, wording: str, **figures: object) -> Evidence:
        """The open cases as rows."""
        return Evidence(
            query="open_case_rows",
            asked={"case_kind": self.case_kind, "day_date": self.as_of},
            row_count=self.open_cases,
            counted=f"{count_of(self.open_cases, self.case_kind)} open at the start of {day(self.as_of)}, snoozed and reopened ones "
            f"included; age from the day each came in; {LEFT_OUT}",
            figures={
                "as_of": str(self.as_of), "open_cases": self.open_cases, "oldest_days": self.oldest_days,
                "excluded": LEFT_OUT, **figures,
            },
            data_through=self.reach.last_date,
            wording=wording,
        )  # fmt: skip


def backlog_on(inquiry: Inquiry, claim: Claim) -> Backlog | str:
    """What was open when the claim speaks: at the end of its period, else as of the newsletter; or why that is not known."""
    case_kind = case_kind_of(inquiry, claim)
    if case_kind is None:
        return "It speaks of calls, and no call lies open."
    reach = reach_of(inquiry.warehouse, f"{case_kind}s")
    if reach is None:
        return f"No {case_kind}s have been imported."
    as_of = day_of_knowledge(inquiry, reach, f"{case_kind}s")
    if isinstance(as_of, str):
        return as_of
    period = claim.period or Period("")
    is_over = claim.tense == "past" and not UP_TO_NOW.search(claim.text)
    if is_over and not (period.first_date or period.last_date):
        return "It speaks of a time gone by without naming its day."
    # “Since March” begins a change; what is open is told of its end.
    if period.last_date and period.last_date < as_of:
        as_of = period.last_date + dt.timedelta(days=1)
    if as_of <= reach.first_date:
        return f"The {case_kind}s begin on {reach.first_date}, after the day it speaks of."
    return open_on(inquiry, case_kind, as_of, reach)


def open_on(inquiry: Inquiry, case_kind: str, as_of: dt.date, reach: Reach) -> Backlog:
    """What was open at the start of a day."""
    rows = ask(inquiry.warehouse, "open_case_ages", {"case_kind": case_kind, "as_of_date": as_of})
    return Backlog(case_kind, as_of, reach, tuple((int(str(age)), int(str(cases))) for age, cases in rows))


def _said(backlog: Backlog) -> str:
    return f"At the start of {day(backlog.as_of)}, {count_of(backlog.open_cases, backlog.case_kind)} {'was' if backlog.open_cases == 1 else 'were'} open"


def check_backlog_size(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """ "A backlog of N": what was open on that day, within the rounding shown."""
    backlog = backlog_on(inquiry, claim)
    if isinstance(backlog, str):
        return unchecked(claim, backlog, "not_bound")
    if tells_no_kind(claim):
        return unchecked(claim, f"It does not tell what lies open. {_said(backlog)}.", "not_bound")
    group = group_in_words(inquiry, claim, backlog.case_kind)
    if group:
        return unchecked(
            claim, f"It speaks of “{group}”, and what lies open is counted over all. {_said(backlog)}.", "not_bound"
        )
    if claim.unit not in {"count", None}:
        return unchecked(claim, "It gives the backlog as a share or a time, without telling of what.", "not_bound")
    count, said = backlog.open_cases, _said(backlog)
    margin = max(
        rounding_of_count(claim.hi or claim.lo or 0),
        inquiry.settings.verdicts.exact_margin * (claim.hi or claim.lo or 0) if claim.is_approximate else 0.0,
    )
    low = None if claim.lo is None else claim.lo - margin
    high = None if claim.hi is None else claim.hi + margin
    is_kept = (low is None or count >= low) and (high is None or count <= high)
    verdict: VerdictWord = "supported" if is_kept else "contradicted"
    evidence = backlog.evidence(f"{said}.", allowed_from=low, allowed_to=high)
    return CheckedClaim(claim, Verdict(verdict, f"{said}.", "backlog_size"), evidence)


def check_nothing_older(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """ "No order has been waiting longer than X": the oldest open case on that day."""
    backlog = backlog_on(inquiry, claim)
    limit = claim.hi_days if claim.hi_days is not None else claim.lo_days
    if isinstance(backlog, str) or limit is None:
        return unchecked(claim, backlog if isinstance(backlog, str) else "It names no age.", "not_bound")
    group = group_in_words(inquiry, claim, backlog.case_kind)
    if group:
        return unchecked(claim, f"It speaks of “{group}”, and the age of what lies open is told of all.", "not_bound")
    older, words = backlog.older_than(limit), length(claim.hi or claim.lo or 0, claim.unit or "day")
    oldest = f"the oldest for {length(backlog.oldest_days, 'day')}" if backlog.open_cases else "none at all"
    told = f"{_said(backlog)}, {oldest}; {numeral(older)} of them for longer than {words}."
    evidence = backlog.evidence(told, older=older, limit_days=limit)
    return CheckedClaim(claim, Verdict("contradicted" if older else "supported", told, "nothing_older"), evidence)


def span_of(window: Window) -> dict[str, object]:
    """A window as the parameters of queries without a day of knowledge."""
    return {"from_date": window.first_date, "to_date": window.last_date}
