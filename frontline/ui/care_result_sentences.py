"""Caring as a result, in words: praise that nobody asked for beside talk of caring, and praise that is to be passed on."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from frontline.care.caring import Alarm, Rate
from frontline.units import FEW_CASES, count_of, day, numeral, quarter, share_of

Row = Mapping[str, Any]
NO_QUARTER = "No whole quarter lies in the data yet: praise for 1,000 customers is told by whole quarters."
NO_PRAISE = "No message of a customer that we have read praises us unasked. It takes tickets with their messages; `frontline import` reads them."


def caring_sentence(first_day: dt.date, count: int, active: int, rate: Rate | None) -> str:
    """The last whole quarter: "In Q3 2026 **4.1 of 1,000** active customers praised us unasked (2.2 to 7.0)." """
    if rate is None:
        return "No whole quarter of messages and orders is known yet."
    if count < FEW_CASES:
        mark = "**" if count else "*"
        told = f"{mark}{count_of(count, 'time')}{mark}, of {count_of(active, 'active customer')}"
        return f"In {quarter(first_day)} we were praised unasked {told} ({numeral(rate.low, 1)} to {numeral(rate.high, 1)} in 1,000)."
    return (
        f"In {quarter(first_day)} we were praised unasked **{numeral(rate.per_thousand, 1)} times per 1,000** active customers "
        f"({numeral(rate.low, 1)} to {numeral(rate.high, 1)})."
    )


def talk_words(per_thousand: float | None) -> str:
    """The talk of the same quarter: "Our newsletters said that we care 2.1 times in 1,000 words"."""
    if per_thousand is None:
        return "No newsletter was sent in that quarter."
    if not per_thousand:
        return "Our newsletters of that quarter never said that we care."
    return f"Our newsletters of that quarter said that we care {numeral(per_thousand, 1)} times in 1,000 words."


def alarm_sentence(alarm: Alarm | None) -> str:
    """The alarm, or nothing to say."""
    if alarm is None:
        return ""
    told = "*We talk more of caring, and are praised less, two quarters in a row.* Stop the talk, and look at what customers live with."
    return told if alarm.is_beyond_chance else f"{told} The fall itself could be chance."


def talk_sentence(sentences: int, newsletters: int) -> str:
    """How many sentences say that we care and show nothing."""
    if not newsletters:
        return "No newsletter has been imported yet."
    if not sentences:
        return f"No sentence in {count_of(newsletters, 'newsletter')} says that we care without showing it."
    verb = "says" if sentences == 1 else "say"
    return (
        f"*{count_of(sentences, 'sentence')}* of our newsletters {verb} that we care, and nothing beside it shows it."
    )


def recognition_sentence(rows: Sequence[Row]) -> str:
    """Praise that names somebody: what is still to pass on, and what was passed on in time."""
    if not rows:
        return "No praise of this period names one of us."
    states = Counter(str(row["state"]) for row in rows)
    waiting = states["open"] + states["overdue"]
    over = states["in time"] + states["late"] + states["overdue"]
    if not waiting:
        mark = "**" if states["in time"] else "*"
        return f"Passed on in time: {mark}{share_of(states['in time'], over)}{mark} praises that name one of us."
    told = f"*{count_of(waiting, 'praise')}* that {'names' if waiting == 1 else 'name'} one of us {'is' if waiting == 1 else 'are'} not passed on yet"
    return f"{told}; in time so far: {share_of(states['in time'], over)}." if over else f"{told}."


def praise_words(row: Row) -> str:
    """When it was written, who wrote it, until when it is to be passed on, and where to find whom they mean."""
    who = row["customer"] if isinstance(row["customer"], str) else "a customer"
    until = f"until {day(row['due_date'])}"
    when = f"*{until}*" if row["state"] == "overdue" else until
    return f"{day(row['written_date'])} · {who} praises a colleague · {when} · {where_named(str(row['contact_id']))}"


def where_named(contact_id: str) -> str:
    """Whom praise names is shown nowhere here: "ticket 22815 in your service desk tells whom they mean"."""
    return f"ticket {contact_id.split('/', 2)[-1]} in your service desk tells whom they mean"


def never_said(newsletters: int) -> str:
    """In the place of a curve that is zero throughout."""
    if not newsletters:
        return "No newsletter was sent in these quarters: nothing was said of caring."
    return "In none of these quarters did a newsletter of ours say that we care: there is no talk to hold against the praise."
