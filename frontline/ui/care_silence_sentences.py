"""Silence in words: who waits, how long a reply takes, what was late, who was away, how heavy the load, whether closed was done."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from frontline.survival import SurvivalCurve
from frontline.ui.clock_words import time_by
from frontline.units import FEW_CASES, business_time, count_of, is_missing, numeral, percent, share_of

Row = Mapping[str, Any]
NO_MESSAGES = "Cannot be computed from these exports: none tells who wrote when in a ticket. It takes the service desk’s export with its messages."
NOBODY_KNOWS = "Who waits for us, nobody can tell yet: no export says who wrote when in a ticket."
NO_ABSENCES = "Cannot be computed from these exports: nobody’s absence is known. It takes absences.csv, or the form “an absence” on the page of data."
NOBODY_WROTE = "Nobody wrote to a person of ours who was away, as far as these absences and messages tell."
NOBODY_KNOWN = "Cannot be computed from these exports: the roster knows nobody who answered. It takes people.csv with extensions and agent ids."
ONE_IN_TEN = 0.9


def board_sentence(rows: Sequence[Row]) -> str:
    """ "*7 customers* wait for an answer and *3* for a promised call-back; 9 of 10 longer than they are used to." """
    if not rows:
        return "**Nobody** waits for an answer."
    kinds = {
        kind: {waiting_party(row) for row in rows if (row["wait_kind"] == "message") == kind} for kind in (True, False)
    }
    letters, calls = len(kinds[True]), len(kinds[False])
    waits = "waits" if (letters or calls) == 1 else "wait"
    told = f"*{count_of(letters, 'customer')}* {waits} for an answer" if letters else ""
    if calls:
        told = (
            f"{told} and *{calls}* for a promised call-back"
            if letters
            else f"*{count_of(calls, 'customer')}* {waits} for a promised call-back"
        )
    judged = [row for row in rows if not is_missing(row["is_late"])]
    late = sum(bool(row["is_late"]) for row in judged)
    if not judged:
        return f"{told}; how long they usually wait is not known yet."
    if not late:
        return f"{told}; none yet longer than they are used to."
    return f"{told}; {late} of {len(judged)} {'has' if late == 1 else 'have'} waited longer than they are used to."


def waiting_party(row: Row) -> str:
    """The customer; of an unknown one the thread."""
    return str(next(row[name] for name in ("customer_id", "contact_id", "wait_id") if not is_missing(row[name])))


def taken_sentence(rows: Sequence[Row]) -> str:
    """How many of them are nobody's yet: "*8 of 10* are taken by nobody yet, the longest wait first." """
    if not rows:
        return "Every customer has heard from a person."
    free = sum(not row["is_taken"] for row in rows)
    if not free:
        return "**Each of them** is taken by somebody."
    verb = "is" if free == 1 else "are"
    return f"*{free} of {len(rows)}* {verb} taken by nobody yet; the longest wait stands first."


def waiting_words(row: Row, clock: str = "calendar") -> str:
    """ "8 days, asked again 2 ×: 53 hours of business, usually 2.5 h"; "42 days beyond a promised call-back: …".

    By the business clock the wait itself is told by it: "53 h of business, asked again 2 ×; usually 2.5 h".
    """
    is_usual_known = not (is_missing(row["usual_business_minutes"]) or is_missing(row["waiting_business_minutes"]))
    usual, waiting = (
        business_time(None if is_missing(row[name]) else float(row[name]))
        for name in ("usual_business_minutes", "waiting_business_minutes")
    )
    by_business = clock == "business" and not is_missing(row["waiting_business_minutes"])
    parts = ["not yet a day" if not row["waiting_days"] else count_of(int(row["waiting_days"]), "day")]
    if by_business:
        parts = [f"{waiting} of business"]
    if row["chasers"]:
        parts.append(f"asked again {row['chasers']} ×")
    told = ", ".join(parts)
    if row["wait_kind"] != "message":
        told += " beyond a promised call-back"
    if not is_usual_known:
        return told
    return f"{told}; usually {usual}" if by_business else f"{told}: {waiting} of business, usually {usual}"


LONGEST_OPENING = 140


def opening(text: str) -> str:
    """The beginning of what somebody wrote, on one line."""
    told = " ".join(text.split())
    return told if len(told) <= LONGEST_OPENING else f"{told[: LONGEST_OPENING - 1].rsplit(' ', 1)[0]} …"


def thread_words(row: Row) -> str:
    """Where it can be found: " · ticket 23699"; empty where it is no ticket, and where the customer is called by it."""
    kind, _, rest = ("" if is_missing(row["contact_id"]) else str(row["contact_id"])).partition("/")
    told = f"ticket {rest.partition('/')[2]}"
    return f" · {told}" if kind == "ticket" and told not in str(row["customer"]) else ""


def away_words(row: Row) -> str:
    """Whether the person they write to is away, and covered; empty when there."""
    if not row["is_contact_away"]:
        return ""
    return (
        "who they write to is away, a colleague covers"
        if row["is_covered"]
        else "who they write to is away, *nobody covers*"
    )


def taken_words(row: Row) -> str:
    """ "taken by Lea Moor"; by whom only when it is a leader."""
    return "taken" if is_missing(row["taken_by"]) else f"taken by {row['taken_by']}"


def reply_sentence(curve: SurvivalCurve, clock: str = "business") -> str:
    """ "Half of those who wrote heard from a person within 3.2 h; 1 in 10 waited longer than 12 h." (times in minutes)"""
    if not curve.count:
        return "Nobody wrote in this period."
    heard = int(curve.events.sum())
    if curve.count < FEW_CASES:
        return f"{heard} of {curve.count} who wrote heard from a person."
    half, most = curve.median, curve.time_until(ONE_IN_TEN)
    if half is None:
        return f"*Fewer than half* of {numeral(curve.count)} who wrote have heard from a person so far."
    told = f"Half of those who wrote heard from a person within **{time_by(clock, half)}**"
    if most is None:
        return f"{told}; more than 1 in 10 have not heard yet, or never did."
    return f"{told}; 1 in 10 waited longer than *{time_by(clock, most)}*."


def reply_interval(curve: SurvivalCurve, clock: str = "business") -> str:
    """How sure the half is: "19 times of 20 between 3.1 and 3.4 h"; empty where it cannot be told."""
    low, high = curve.median_between
    if curve.count < FEW_CASES or curve.median is None or low is None or high is None:
        return ""
    return f"That half: 19 times of 20 between {time_by(clock, low)} and {time_by(clock, high)}."


def other_clock_words(curve: SurvivalCurve, clock: str) -> str:
    """The same by the clock that was not chosen; empty where it cannot be told."""
    if curve.count < FEW_CASES or curve.median is None:
        return ""
    most = curve.time_until(ONE_IN_TEN)
    after = "" if most is None else f", 1 in 10 longer than {time_by(clock, most)}"
    said = "Nights and weekends counted" if clock == "calendar" else "In business hours"
    return f"{said}: half within {time_by(clock, curve.median)}{after}."


def late_sentence(weeks: pd.DataFrame) -> str:
    """ "12 % of 4,449 waited longer than they are used to, and over four hours; 8 % had to ask again." """
    names = ("waits", "judged_waits", "late_waits", "chased_waits")
    waits, judged, late, chased = (int(weeks[name].sum()) for name in names)
    if not waits:
        return "Nobody wrote in this period."
    again = f"{chased} had to ask again" if waits < FEW_CASES else f"{percent(chased / waits)} had to ask again"
    if not judged:
        return f"How long customers usually wait is not known yet; {again}."
    return f"*{share_of(late, judged)}* waited far longer than they are used to; {again}."


def acknowledged_sentence(rows: Sequence[Row]) -> str:
    """ "Of 504 late replies 31 % said that they were late." """
    late = next((row for row in rows if row["is_late"]), None)
    if late is None:
        return "No reply was late."
    read, named = int(late["read_replies"]), int(late["acknowledged"])
    if not read:
        return "Whether late replies said so: they have not been read for it yet."
    return f"Of the late replies {share_of(named, read)} said that {'it was' if read == 1 else 'they were'} late."


def absence_sentence(rows: Sequence[Row]) -> str:
    """ "While one of us was away, 15 of 49 customers who wrote to them heard from nobody before the return." """
    known, silent = (sum(int(row[name]) for row in rows) for name in ("known_customers", "uncovered_customers"))
    if not rows:
        return NOBODY_WROTE
    if not known:
        return "Whoever is away is not back yet: whether customers hear from somebody before, nobody knows."
    if not silent:
        return f"While one of us was away, **nobody** of the {count_of(known, 'customer')} who wrote to them was left without a reply."
    return f"While one of us was away, *{numeral(silent)} of {count_of(known, 'customer')}* who wrote to them heard from *nobody* before the return."


def absence_cells(row: Row) -> tuple[str, str, str]:
    """Whether somebody was to cover, how many absences, how many heard from nobody."""
    silent, known = int(row["uncovered_customers"]), int(row["known_customers"])
    told = f"{silent} of {known}"
    return (
        "somebody was to cover" if row["had_cover"] else "nobody was to cover",
        f"{numeral(int(row['absences']))}",
        f"*{told}*" if silent else told,
    )


def closed_sentence(rows: Sequence[Row]) -> str:
    """ "Of 4,051 closings the customer confirmed 79 %: they said thanks, or did not come back within two weeks." """
    told = [row for row in rows if not is_missing(row["is_confirmed"])]
    closings = sum(int(row["closings"]) for row in told)
    confirmed = sum(int(row["closings"]) for row in told if row["is_confirmed"])
    if not closings:
        return "No ticket was closed long enough ago to tell."
    back = closings - confirmed
    thanked = sum(int(row["closings"]) for row in told if row["effect"] == "thanks")
    return (
        f"**{share_of(confirmed, closings)}** closings stood: {count_of(thanked, 'time')} the customer said thanks, else they did not "
        f"come back; *after {numeral(back)}* they did, within two weeks."
    )


EFFECTS = {
    "thanks": "said thanks",
    "quiet": "did not come back within two weeks",
    "came back": "wrote or called again within two weeks",
    "too early": "closed less than two weeks ago",
}


def closed_cells(row: Row) -> tuple[str, str]:
    """What the customer did, and after how many closings."""
    told = f"{numeral(int(row['closings']))}"
    if not is_missing(row["closings_share"]):
        told = f"{told} ({percent(float(row['closings_share']))})"
    return EFFECTS[str(row["effect"])], told
