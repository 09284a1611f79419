"""When a promise falls due: the days whose orders it speaks of with the time they were promised, or the day by which it is to be so.

"If you order in July, it will take 8 weeks" is kept or broken by the orders of July, and nobody knows before the last of these
has had its 8 weeks. "By the end of July every order will take 8 weeks" names the day on which it is to be so.
docs/decisions/0011-verdicts-beyond-turnaround.md gives the rule in words.
"""

import datetime as dt
import math
import re
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Claim, Period
from frontline.claims.evidence.asking import DAY, LONGEST_DAYS, Window
from frontline.claims.evidence.clocks import Clock, Days, clock_of
from frontline.claims.evidence.finished import in_days
from frontline.settings import Settings

SECONDS_PER_DAY = 86_400
DEADLINE = r"(?:by|before|until|till|til|no\s+later\s+than|at\s+the\s+latest(?:\s+by)?)"
DEADLINE_WORDS = re.compile(rf"{DEADLINE}\b", re.IGNORECASE)
LEADS_TO_DEADLINE = re.compile(rf"\b{DEADLINE}\s+(?:(?:the|this|next|coming)\s+)*$", re.IGNORECASE)
OPENING = r"(?:from|since|after|starting|beginning|effective|as\s+(?:of|from))"
OPENING_WORDS = re.compile(rf"{OPENING}\b", re.IGNORECASE)
LEADS_TO_OPENING = re.compile(rf"\b{OPENING}\s+(?:(?:\w+\s+){{0,2}})$", re.IGNORECASE)
"""“From July on”, “from now on”: a first day, and no last one."""
NOW = re.compile(r"(?:today|now|right\s+now|currently|at\s+the\s+moment)$", re.IGNORECASE)
COMES = r"(?:comes?(?:\s+in)?|arrives?|reach(?:es)?)"
ORDERS = rf"(?:orders?|places?|sends?|submits?|buys?|books?|makes?|posts?|mails?|brings?|opens?|writes?|files?|{COMES})"
IN_BETWEEN = (
    r"(?:\s+(?!(?:will|shall|would|can|should|takes?|needs?|within|done|ready|back|out|ship\w*|deliver\w*|finish\w*|complet\w*|"
    r"solved|resolved|closed)\b)[\w’'-]+)*"
)
ORDERING = re.compile(
    r"(?:\b(?:you|they|who|whoever|that|which|customers?|readers?|any(?:one|body)|every(?:one|body))\s+(?:\w+ly\s+)?"
    rf"{ORDERS}|\b(?:if|when|whenever|once|that)\s+we\s+(?:get|receive)|\b(?:if|when|whenever|once)\s+your\s+\w+\s+(?:{COMES}|(?:is|are)\s+in)|"
    r"\b(?:ordered|placed|sent|submitted|made|received|booked|opened|bought|arriving|reaching|coming\s+in))\b"
    rf"{IN_BETWEEN}\s*$",
    re.IGNORECASE,
)
"""What stands right before a time that tells when somebody orders: “orders placed …”, “if you send us your slides …”."""
REACHES = re.compile(
    r"\b(?:bring|cut|reduce|lower|shorten|restore|halve)\b(?!\s+(?:you|them)\b)|"
    r"\b(?:back|down)\s+(?:at|to|under|below)\b(?!\s+(?:you|your|their|them|home)\b)",
    re.IGNORECASE,
)
"""A change that is to be reached: “bring it down to 4 weeks in September” is so when September ends."""
LIES_HERE = re.compile(
    r"\b(?:in|on)\s+(?:our|the)\s+(?:\w+\s+)?(?:work\s?shop|shop|lab|studio|queue|house|shel(?:f|ves)|bench|hands?|pile|backlog)\b|"
    r"\b(?:waiting|outstanding|pending|unfinished|open\s+orders?|that\s+we\s+have)\b",
    re.IGNORECASE,
)
"""“Orders now in our workshop” came in before: nobody is told which days they came."""


@dataclass(frozen=True)
class PromisedDays:
    """`due_date` (None: the words name no last day); `first_date` to `last_date` are the days of the orders it speaks of, if it does."""

    due_date: dt.date | None
    first_date: dt.date | None = None
    last_date: dt.date | None = None

    @property
    def is_of_orders(self) -> bool:
        """True when what becomes of the orders of some days tells whether it was kept."""
        return self.first_date is not None

    def held_against_them(self, claim: Claim) -> Claim:
        """The same words as if they told of these orders once they are done."""
        words = claim.period.words if claim.period else ""
        period = Period(words, self.first_date, self.last_date)
        return replace(claim, tense="past", kind="measured", direction=None, period=period)


def promised_days(claim: Claim, sent_date: dt.date, settings: Settings) -> PromisedDays:
    """When a claim about the future, sent on a local day, falls due; only those on turnaround speak of the orders of some days.

    Orders that came in before the letter was sent were promised nothing by it.
    """
    period = claim.period
    if period is None or period.last_date is None:
        return PromisedDays(None)
    if not _is_of_turnaround(claim) or period.last_date < sent_date:
        return PromisedDays(period.last_date)
    kind, first = _kind_of_time(claim, period), period.first_date or period.last_date
    if kind == "deadline":
        return PromisedDays(period.last_date)
    due = day_of_age(claim, period.last_date, settings) if kind != "opening" else None
    if due is None:
        return PromisedDays(None)
    return PromisedDays(due, sent_date if kind == "until" else max(first, sent_date), period.last_date)


def deadline_of(claim: Claim) -> dt.date | None:
    """The day by which it is to be so; None where its time tells when somebody orders, or where it names none."""
    if claim.period is None or (_is_of_turnaround(claim) and _kind_of_time(claim, claim.period) != "deadline"):
        return None
    return claim.period.last_date


def _is_of_turnaround(claim: Claim) -> bool:
    """Whatever its metric is called: a share of orders done within a time, and a wait for an order, are held against orders too."""
    if claim.hi is None and claim.lo is None:
        return False
    if claim.metric in {"share_within", "wait_time"}:
        return claim.subject == "order" and rule_for(claim) != "nothing_older"
    return claim.metric == "turnaround"


def _kind_of_time(claim: Claim, period: Period) -> Literal["within", "until", "deadline", "opening"]:
    """When somebody orders ("within" these days, or from now "until" then), when it is to be so ("deadline"), or only since when."""
    place = claim.text.find(period.words)
    before = claim.text[:place] if place >= 0 else ""
    limit = LEADS_TO_DEADLINE.search(before)
    if limit or DEADLINE_WORDS.match(period.words):
        return "until" if ORDERING.search(before[: limit.start()] if limit else before) else "deadline"
    if OPENING_WORDS.match(period.words) or LEADS_TO_OPENING.search(before):
        return "opening"
    if ORDERING.search(before):
        return "within"
    if NOW.match(period.words):
        return "opening" if LIES_HERE.search(claim.text) else "within"
    return "deadline" if REACHES.search(claim.text) else "within"


def day_of_age(claim: Claim, opened: dt.date, settings: Settings) -> dt.date | None:
    """The first day at whose end what came in on a day is surely as old as the longest time claimed, by the claim's clock.

    None for a time that is longer than any record.
    """
    if claim.subject not in {"ticket", "message"}:
        claim = in_days(claim) or claim
    length = (claim.hi if claim.hi is not None else claim.lo) or 0.0
    clock = clock_of(claim)
    if clock.days_needed(length) > LONGEST_DAYS:
        return None
    if clock.is_days and clock.is_business:
        return _after_business_days(opened, length, clock, settings)
    if clock.is_days or clock.is_business:
        return opened + DAY * math.ceil(clock.days_needed(length))
    return opened + DAY * math.ceil(length * clock.seconds / SECONDS_PER_DAY)


def _after_business_days(opened: dt.date, length: float, clock: Clock, settings: Settings) -> dt.date:
    window = Window(opened, opened, opened + DAY * math.ceil(clock.days_needed(length)), is_named=True)
    days = Days(clock, window, settings)
    open_days = math.ceil(length * days.open_days_per_unit)
    last = np.busday_offset(opened, open_days, roll="forward", busdaycal=days.calendar)
    return dt.date.fromisoformat(str(last))
