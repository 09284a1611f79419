"""The sentences about shifts: slots and times as a person says them, what was planned and what became of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from frontline.shifts.call_sheet import CallSheet
from frontline.shifts.changes import KnownShift
from frontline.shifts.offers import Offer
from frontline.shifts.reasons import NOTICEABLE_SAVING, SlotFacts, minutes_in_words
from frontline.shifts.situation import Situation
from frontline.units import count_of, full_day_in_year, in_words, is_missing, weekday_in_year

OUTCOMES = {
    "kept": "**kept**",
    "moved_same_day": "moved, the same day",
    "moved_same_week": "moved, the same week",
    "missed": "*missed*",
    "upcoming": "to come",
    "not_known_yet": "not known yet",
    "cancelled": "given up",
}
WAITING = ("promise_overdue", "silence", "promise_due")
"""Why a customer waits for us, of the reasons in call_back_list."""
BESIDE = 3
"""So many offers stand beside one another."""
NO_LEADERS = (
    "Nobody in the data is known as a leader yet",
    "Mark the leaders in people.csv (is_leader = yes), and import it with a call log",
)


def span(starts_at: dt.datetime, ends_at: dt.datetime, zone: ZoneInfo) -> str:
    """ "Tue 17 Nov, 10:00–11:00"."""
    start, end = starts_at.astimezone(zone), ends_at.astimezone(zone)
    return f"{weekday_in_year(start)}, {start:%H:%M}–{end:%H:%M}"


def next_headline(offers: list[Offer], coming: Sequence[KnownShift], zone: ZoneInfo, *, is_best: bool) -> str:
    """The next shift, else the best slot in one sentence: "Tuesday 1 December at 10:00 would help most: callers wait …".

    `is_best`: none was passed over, and the queue counts as much as usual.
    """
    if coming:
        return f"Your next shift is **{span(coming[0].starts_at, coming[0].ends_at, zone)}**."
    if not offers:
        return "No further hour can be offered in the next four weeks."
    best, facts = offers[0], offers[0].facts
    start = best.slot.starts_at.astimezone(zone)
    why = [said] if (said := _apart(facts, [offer.facts for offer in offers[1:BESIDE]])) else []
    if facts.others == 0:
        why.append("no other leader is down for it")
    told = f"{full_day_in_year(start)} at {start:%H:%M} would {'help most' if is_best else 'be good'}"
    return f"{told}: {', and '.join(why)}." if why else f"{told}."


def _apart(best: SlotFacts, beside: Sequence[SlotFacts]) -> str:
    """What sets the best slot apart from the offers shown with it: nobody there, the longest wait, the most waiting saved, whom
    one hears; empty when nothing is known."""
    if not best.is_covered:
        return "people call then, and nobody covers the hour"
    wait = best.wait_minutes or 0.0
    if wait and all(round(wait) > round(other.wait_minutes or 0.0) for other in beside):
        return f"callers wait **{minutes_in_words(wait)}** then"
    saved = best.saved_minutes
    if saved >= NOTICEABLE_SAVING and all(saved > other.saved_minutes for other in beside):
        return f"one more person saves callers **{minutes_in_words(saved)}** of waiting in all"
    if best.voices and not all(other.voices for other in beside):
        return best.voices
    return "waits and voices not yet heard, weighed together, speak for it" if wait and beside else ""


def target_sentence(here: Situation, person_id: str, coming: int) -> str:
    """ "You set out to take one shift a week. Two are planned." """
    if not here.plans_for(person_id):
        return "You are not down as a leader today, so nothing is planned for you."
    leader = here.leaders[here.index_of(person_id)]
    planned = (
        "nothing is planned yet"
        if not coming
        else f"{in_words(coming)} {'is' if coming == 1 else 'are'} planned in the next four weeks"
    )
    return f"You set out to take {leader.target_in_words}; {planned}."


def sheet_headline(sheet: CallSheet) -> str:
    """Who waits for a call from me: "Three customers wait for a call from you; *one promise is overdue*."""
    waiting = sum(each.is_waiting for each in sheet.callbacks)
    overdue = sum(promise.is_overdue for promise in sheet.promises)
    told = f"{in_words(waiting).capitalize()} customer{'s wait' if waiting != 1 else ' waits'} for a call from you"
    told = told if waiting else "Nobody waits for a call from you"
    return (
        f"{told}; *{count_of(overdue, 'promise')} {'is' if overdue == 1 else 'are'} overdue*."
        if overdue
        else f"{told}."
    )


def sheet_explanation(sheet: CallSheet) -> str:
    """The shift that the sheet is for."""
    return f"{sheet.when}. {sheet.who_is_beside}"


def took_headline(sums: Mapping[str, Any], who: str = "You") -> str:
    """What counts is the planned amount, whenever: "You took 7 of 8 planned shifts in their week; 5 of them at their time."""
    planned, kept = int(sums["planned_shifts"]), int(sums["kept_shifts"])
    held = kept + int(sums["moved_shifts"])
    if not planned:
        extra = int(sums["extra_shifts"])
        return (
            f"No shift was planned in these weeks; {who.lower()} took calls on {count_of(extra, 'day')} all the same."
        )
    if planned == 1 and not held:
        return f"{who} did not take the one shift planned in these weeks."
    if planned == 1:
        return f"**{who} took the one planned shift in its week**{', at its time' if kept else ''}."
    told = f"{who} took {in_words(held)} of {in_words(planned)} planned shifts in their week"
    told = f"**{told}**" if held == planned else told
    at_time = "all at their time" if kept == held == planned else f"{in_words(kept)} at their time"
    return f"{told}, {at_time}."


def outcome(row: Mapping[str, Any]) -> str:
    """One shift's outcome; where it was made good, on which day."""
    told = OUTCOMES.get(str(row["outcome"]), str(row["outcome"]))
    made_good: Any = row.get("made_good_date")
    if row["outcome"] == "moved_same_week" and not is_missing(made_good):
        return f"moved to {weekday_in_year(made_good)}"
    return told


def why_to_call(row: Mapping[str, Any]) -> str:
    """One row of the query call_back_list: "8 days without an answer", "promise 3 days overdue"."""
    days = count_of(int(row["days"]), "day")
    when = "today" if not row["days"] else f"in {days}"
    return {
        "promise_overdue": "a promise is overdue",
        "silence": f"{days} without an answer",
        "promise_due": f"promise due {when}",
        "lapsed": f"no order since something went wrong {days} ago",
        "unheard": "called lately; no leader ever heard them",
    }.get(str(row["reason_kind"]), str(row["reason_kind"]))
