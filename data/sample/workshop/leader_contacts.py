"""Which calls and tickets leaders take: the chief executive three a week, one leader until July, others with gaps."""

from __future__ import annotations

import datetime as dt
import random

from .business_time import (
    FIRST_DAY,
    NOW,
    at_clock,
    days_between,
    drawn_second,
    is_business_day,
    iso_week,
    monday_of,
    stream,
)
from .calls import ANSWERED, CallPlan, finish_outbound
from .contacts import ContactBook
from .staff import CHIEF, LEADER_IDS, STOPPED_AFTER, STOPPED_LEADER, is_present, staff_row
from .tickets import TicketPlan

STORY_CALL_AT = dt.datetime.fromisoformat("2026-04-09 10:47:12")


def weeks_of_data() -> list[str]:
    """Every ISO week of the data, the last one included."""
    return list(dict.fromkeys(iso_week(day) for day in days_between(FIRST_DAY, NOW.date())))


def _contacts_in(rng: random.Random, leader: str, week: str) -> int:
    last_weeks = weeks_of_data()[-2:]
    if leader == CHIEF:
        drawn = rng.choices((3, 4, 5, 2), (70, 20, 6, 4))[0]
        return 3 if week in last_weeks else drawn
    if leader == STOPPED_LEADER:
        return rng.choices((3, 2, 4, 1), (55, 25, 10, 10))[0] if monday_of(week) <= STOPPED_AFTER else 0
    if leader == "P04" and monday_of(week) >= dt.date(2026, 6, 1):
        return rng.choices((0, 1, 2, 3), (8, 22, 45, 25))[0]
    return rng.choices((0, 1, 2, 3), (22, 40, 33, 5))[0]


class LeaderRota:
    """Hands planned contacts over to leaders, week by week."""

    def __init__(self, calls: list[CallPlan], tickets: list[TicketPlan], book: ContactBook) -> None:
        self._rng = stream("leaders")
        self._calls, self._tickets, self._book = calls, tickets, book
        self._calls_by_week: dict[str, list[CallPlan]] = {}
        self._tickets_by_week: dict[str, list[TicketPlan]] = {}
        for call in calls:
            if call.outcome == ANSWERED and call.contact is not None and not call.story:
                self._calls_by_week.setdefault(iso_week(call.start), []).append(call)
        for ticket in tickets:
            if ticket.reply_at < NOW:
                self._tickets_by_week.setdefault(iso_week(ticket.reply_at), []).append(ticket)

    def hand_over(self) -> None:
        """Gives every leader the contacts of every week."""
        for week in weeks_of_data():
            for leader in LEADER_IDS:
                wanted = _contacts_in(self._rng, leader, week)
                on_phone = sum(self._rng.random() < 0.6 for _ in range(wanted))
                if leader == CHIEF and week == iso_week(STORY_CALL_AT):
                    on_phone = max(0, on_phone - 1)
                for _ in range(on_phone):
                    self._call(leader, week)
                for _ in range(wanted - on_phone):
                    self._ticket(leader, week)

    def _call(self, leader: str, week: str) -> None:
        rng = self._rng
        days = [monday_of(week) + dt.timedelta(days=n) for n in range(5)]
        here = [day for day in days if is_business_day(day) and is_present(leader, day) and day <= NOW.date()]
        if not here:
            return
        if rng.random() < 0.25:
            start = drawn_second(rng, rng.choice(here), 9, 17)
            contact = self._book.draw(rng, start)
            plan = CallPlan(start, "outbound", contact.customer.digits, contact, noted=True)
            self._calls.append(finish_outbound(rng, plan, staff_row(leader, start.date()), led=True))
            return
        fitting = [c for c in self._calls_by_week.get(week, []) if not c.led and c.start.date() in here]
        if fitting:
            call = rng.choice(fitting)
            call.person = staff_row(leader, call.start.date())
            call.extension, call.led, call.noted = call.person.extension, True, True
            call.talk_s += rng.randrange(40, 260) if call.end < at_clock(call.start.date(), 17 * 3600) else 0

    def _ticket(self, leader: str, week: str) -> None:
        fitting = [
            plan
            for plan in self._tickets_by_week.get(week, [])
            if plan.led_by is None and is_present(leader, plan.reply_at.date())
        ]
        if fitting:
            plan = self._rng.choice(fitting)
            plan.led_by, plan.replier = leader, staff_row(leader, plan.reply_at.date())


def story_call(book: ContactBook) -> CallPlan:
    """The customer who registered without ordering and rings two days after the April letter."""
    rng = stream("story call")
    contact = book.draw_never_ordered(rng, STORY_CALL_AT)
    plan = CallPlan(STORY_CALL_AT, ANSWERED, contact.customer.digits, contact, menu_s=16, wait_s=71, talk_s=1124)
    plan.person = staff_row(CHIEF, STORY_CALL_AT.date())
    plan.extension, plan.led, plan.noted, plan.story = plan.person.extension, True, True, True
    plan.rang = ["311", "316"]
    return plan


STORY_NOTE = (
    "Registered last spring, never ordered. "
    "Asked how the service works from box to download. "
    "Wanted to know how safe the overseas operation in Bengaluru is and whether her father's negatives leave the building. "
    "Asked who can see the pictures there. "
    "Asked what happens if a box is lost on the way, and whether 400 slides can be paid in two parts. "
    "Wanted to know how long it would really take. "
    "What made her call today: the newsletter, the massive backlog worked through and 4-6 weeks again. "
    "Liked the letter, could not be sure it was true, nor believe that a chief executive has time to write one. "
    "I told her that I had written it myself. She will think about it."
)
