"""What leaders claim to do every day, or every Friday: counted day by day, for a week with one busy Monday is no daily work."""

import datetime as dt
import re
from collections import Counter

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, ask
from frontline.claims.evidence.clocks import Clock, Days
from frontline.claims.evidence.leader_contacts import LeaderWeeks, kind_words, noun_of
from frontline.claims.judged import Inquiry

WEEKDAY = r"(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day"
EVERY_WEEKDAY = re.compile(rf"\b(?:every|each)\s+(?:single\s+)?{WEEKDAY}\b", re.IGNORECASE)
ON_WEEKDAYS = re.compile(rf"\b{WEEKDAY}s\b", re.IGNORECASE)
NAMES = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
EVERY_OTHER = re.compile(r"\b(?:every|each)\s+(?:other|second|third)\b|\b(?:mornings?|afternoons?|evenings?|nights?)\b", re.IGNORECASE)  # fmt: skip
HOURS = re.compile(r"(?<!business )(?<!opening )(?<!office )(?<!working )\b(?:hours?|minutes?)\b", re.IGNORECASE)


def weekday_named(claim: Claim) -> int | None:
    """0 for "every Monday" or "Mondays"; None when no day of the week recurs."""
    found = EVERY_WEEKDAY.search(claim.text) or ON_WEEKDAYS.search(claim.text)
    return NAMES.index(found["day"].lower()) if found else None


def is_told_by_days(claim: Claim) -> bool:
    """True for "every day", "daily", "twice a day" and "every Friday"."""
    return claim.per == "day" or weekday_named(claim) is not None


def why_not_by_days(claim: Claim) -> str | None:
    """Why no list of contacts could tell, or None."""
    if HOURS.search(claim.text):
        return "Hours spent are not recorded, only contacts are"
    if EVERY_OTHER.search(claim.text):
        return "It tells of some days or hours only, and which these are is not told"
    if len({found["day"].lower() for found in re.finditer(WEEKDAY, claim.text, re.IGNORECASE)}) > 1:
        return "It names several days of the week, and each would have to be told alone"
    return None


def days_of(inquiry: Inquiry, claim: Claim, window: Window, meant: dict[str, str]) -> list[LeaderWeeks]:
    """Contacts on each business day of the window, or on each such Friday of it."""
    kind, weekday = kind_words(claim), weekday_named(claim)
    calendar = Days(Clock("business_day", is_business=True), window, inquiry.settings)
    every_day = (window.first_date + DAY * number for number in range(window.days))
    days = [
        day
        for day in every_day
        if calendar.business(day, day + DAY) == 1 and (weekday is None or day.weekday() == weekday)
    ]
    step = "business_day" if weekday is None else f"{NAMES[weekday].capitalize()}day"
    found = []
    for person, name in meant.items():
        asked = {"from_date": window.first_date, "to_date": window.last_date + DAY, "person_id": person}
        by_day: Counter[dt.date] = Counter(
            handled.date()
            for _, _, channel, handled, *_ in ask(inquiry.warehouse, "leader_contact_rows", asked)
            if isinstance(handled, dt.datetime) and (kind == "contacts" or (channel == "call") == (kind == "calls"))
        )
        if days:
            found.append(LeaderWeeks(name, tuple(by_day[day] for day in days), step=step, noun=noun_of(kind)))
    return found
