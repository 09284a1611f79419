"""What the first screen says, written by rule from the figures; `*…*` marks what needs somebody, `**…**` what is."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from frontline.claims.published import PublishedClaim, PublishedTurnaround
from frontline.ui.cards import plain
from frontline.ui.care_silence_sentences import thread_words, waiting_party
from frontline.ui.leader_sentences import own_week, weeks_promise
from frontline.ui.question_sentences import CHANGED, change_words
from frontline.ui.question_trends import Trends
from frontline.ui.sentences import quoted_range
from frontline.units import (
    DAYS_PER_WEEK,
    business_time,
    count_of,
    day,
    in_words,
    is_missing,
    long_day_in_year,
    numeral,
    share_of,
)

Row = Mapping[str, Any]
MOST_SIGNS = 3
LONGEST_QUOTE = 78
CALM = "Nothing outside the usual this week."
NOTHING_KNOWN = "Nothing can be said of this week yet."
MISSING = {
    "phones": (
        "On the phones",
        "No leader’s contacts are in the data.",
        "Import people.csv, which marks the leaders (is_leader), and a call log or tickets where none are in yet.",
    ),
    "published": (
        "What we published",
        "No claim of ours can be checked yet.",
        "Import newsletters and orders to hold what we say against what happened.",
    ),
    "topics": (
        "Questions that keep coming",
        "What people ask is not in the data.",
        "Import tickets with what customers wrote, or the notes of calls (call_notes.csv), to see which questions recur.",
    ),
    "unread": (
        "Questions that keep coming",
        "What people ask has not been read yet.",
        "The page Recurring questions reads it, on this machine.",
    ),
    "waiting": (
        "Who is waiting for us",
        "Who waits cannot be told: no export holds the messages of tickets.",
        "Import the service desk’s tickets with their messages to see who waits for an answer.",
    ),
    "abandoned": (
        "Callers who gave up",
        "No calls of this week are in the data.",
        "Import a call log to see how many callers gave up before anyone answered.",
    ),
    "queue": (
        "Work in the queue",
        "No orders are in the data.",
        "Import orders to see how much lies open and how long the queue is.",
    ),
}
"""For each card of the first screen: its label, what is missing, and what to import."""
TODAY = {
    "supported": "holds today",
    "contradicted": "is *not true today*",
    "mixed": "is *not clearly true today*",
    "cannot_be_checked": "cannot be checked today",
}
"""What becomes of a published claim, after its words."""
_CAME: dict[str, Callable[[float], str]] = {
    "leader_contacts": lambda count: f"leaders took {count_of(round(count), 'contact')}",
    "customer_contacts": lambda count: f"{count_of(round(count), 'contact')} came in",
    "abandoned_calls": lambda count: f"{count_of(round(count), 'caller')} gave up",
    "orders_done": lambda count: f"{count_of(round(count), 'order')} were done",
}
_BAD_WHEN_MORE = {"leader_contacts": False, "abandoned_calls": True, "orders_done": False}
"""Which way a measure needs somebody; one that is not here never does by itself."""


def signs_of(
    claims: Sequence[PublishedClaim],
    measures: Mapping[str, Row | None],
    waits: Sequence[Row],
    trends: Trends | None,
    promises: pd.DataFrame,
) -> list[str]:
    """What is outside the usual and what needs somebody, the weightiest first; empty when nothing is.

    `measures`: the week's row of usual_range for each measure; `waits` as silence_board has them; `promises` as leader_promises.
    """
    found = [
        claim_sign(claims),
        *(outside_sign(name, row) for name, row in measures.items()),
        wait_sign(waits),
        question_sign(trends),
        promise_sign(promises),
    ]
    return [sign for sign in found if sign]


def claim_sign(claims: Sequence[PublishedClaim]) -> str:
    """ "“4–6 weeks” is *not true today*"; empty while the newest claim holds, or cannot be checked."""
    if not claims or claims[-1].today.verdict.verdict not in ("contradicted", "mixed"):
        return ""
    return f"“{quoted_range(claims[-1])}” {TODAY[claims[-1].today.verdict.verdict]}"


def outside_sign(measure: str, row: Row | None) -> str:
    """ "*21 callers gave up, more than usual*"; vermillion only where it is the bad way."""
    if row is None or not row["is_outside"]:
        return ""
    is_more = row["value"] > row["usual_high"]
    told = f"{_CAME[measure](row['value'])}, {'more' if is_more else 'fewer'} than usual"
    return f"*{told}*" if _BAD_WHEN_MORE.get(measure) is is_more else told


def wait_sign(waits: Sequence[Row]) -> str:
    """ "*9 customers wait longer than usual*", by their own habit: those whom nobody has taken yet."""
    free = [row for row in waits if not is_missing(row["is_late"]) and not row["is_taken"]]
    late = len({waiting_party(row) for row in free if row["is_late"]})
    return f"*{count_of(late, 'customer')} {'waits' if late == 1 else 'wait'} longer than usual*" if late else ""


def question_sign(trends: Trends | None) -> str:
    """ "two questions are *new*"; what fades needs nobody."""
    if trends is None or not (trends.changed("new") or trends.changed("growing")):
        return ""
    state: Any = "new" if trends.changed("new") else "growing"
    count = len(trends.changed(state))
    return f"{in_words(count)} {'question is' if count == 1 else 'questions are'} {CHANGED[state]}"


def promise_sign(promises: pd.DataFrame) -> str:
    """Who kept the promise, once the week is over and somebody did not; a week that goes on judges nobody."""
    in_force = promises[promises["is_in_force"]]
    if in_force.empty or not in_force["is_whole_week"].all():
        return ""
    is_kept = in_force["taken_this_week"] >= in_force["target_per_week"]
    return "" if is_kept.all() else weeks_promise(in_force)


def week_headline(signs: Sequence[str], *, is_known: bool = True) -> str:
    """The first screen in one sentence: at most three signs, the weightiest first; calm when there is none."""
    if not signs:
        return CALM if is_known else NOTHING_KNOWN
    return f"{capital('; '.join(signs[:MOST_SIGNS]))}."


def week_explanation(monday: dt.date, signs: Sequence[str], *, has_usual_range: bool = True, moved: str = "") -> str:
    """Which week it is, and what else there is to tell; `moved`: what a chart below tells that this week does not (week_moved)."""
    week = f"The week of {long_day_in_year(monday)}, as far as the data reach."
    more = signs[MOST_SIGNS:]
    if more:
        return f"{week} Also: {'; '.join(more)}. {moved}".strip()
    if not has_usual_range:
        return f"{week} Usual ranges take twelve whole weeks."
    everything = f"{'Everything else' if signs else 'Everything'} in the data is within its usual range."
    return f"{week} {moved or everything}"


def capital(sentence: str) -> str:
    """The sentence with its first letter large, whatever marks stand before it."""
    start = len(sentence) - len(sentence.lstrip("*“"))
    return f"{sentence[:start]}{sentence[start : start + 1].upper()}{sentence[start + 1 :]}"


def met_words(leader_contacts: int, all_contacts: float) -> str:
    """ "6 of 104 contacts had a leader in them"; empty when there was none."""
    told = f"{numeral(leader_contacts)} of {count_of(round(all_contacts), 'contact')} had a leader in them; "
    return told if all_contacts else ""


def own_sentence(own: pd.DataFrame | None, next_shift: str) -> str:
    """ "So far this week you took *1 of 3* promised contacts; your next shift is **Tue 17 Nov, 10:00–11:00**." """
    told = "No promise of yours is in force this week" if own is None else own_week(own)
    shift = f"your next shift is **{next_shift}**" if next_shift else "no shift is planned"
    return f"{capital(told)}; {shift}."


def claim_sentence(claim: PublishedTurnaround) -> str:
    """ "“Back to a 4–6 week turnaround” is *not true today*." """
    words = " ".join(claim.today.claim.text.split()).rstrip(".!")
    if len(words) > LONGEST_QUOTE:
        words = f"{words[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
    return f"“{plain(words)}” {TODAY.get(claim.today.verdict.verdict, TODAY['cannot_be_checked'])}."


def claim_reason(claim: PublishedTurnaround) -> str:
    """When it was said, and the figure that speaks most for or against it; else the verdict's own reason."""
    said = f"Said on {day(claim.sent_date)}."
    cohort, limit = claim.estimate_today.cohort, claim.today.claim.hi_days
    if not cohort.cases or limit is None or claim.today.verdict.verdict == "cannot_be_checked":
        return f"{said} {plain(claim.today.verdict.reason)}"
    found = claim.estimate_today
    unit = "business day" if found.time_unit == "business_day" else "day"
    is_weeks = unit == "day" and not found.within_days % DAYS_PER_WEEK
    length = count_of(found.within_days // DAYS_PER_WEEK, "week") if is_weeks else count_of(found.within_days, unit)
    return f"{said} {capital(share_of(cohort.done_within, cohort.cases))} {found.case_kind}s were done within {length}."


def questions_sentence(trends: Trends) -> str:
    """What changed in the questions, the weightiest change by name: "“Can I stop my order?” is *new*; two are growing." """
    told = change_words(trends)
    states: tuple[Any, ...] = ("new", "growing", "fading")
    present = [state for state in states if trends.changed(state)]
    rest = [
        f"{in_words(len(trends.changed(state)))} {_is(len(trends.changed(state)))} {state}" for state in present[1:]
    ]
    return f"{capital('; '.join([told, *rest]) if present else told)}."


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def unheard_link(unheard: int, frequent: int, *, is_own: bool, within: str) -> str:
    """ "12 of 20 not heard by you in these 26 weeks"; of all leaders together: "… heard by no leader …"."""
    heard = "not heard by you" if is_own else "heard by no leader"
    return f"{numeral(unheard)} of {numeral(frequent)} {heard} {within}"


def who_waits(row: Row) -> str:
    """The masked customer, what they wait for when it is no answer, and the size of the account."""
    where = thread_words(row).removeprefix(" · ") if row["customer"] == "a customer" else ""
    asked = "" if row["wait_kind"] == "message" else "call-back"
    size = "" if is_missing(row["size"]) else str(row["size"])
    return " · ".join(filter(None, (str(row["customer"]), where, asked, size)))


def wait_cells(row: Row, clock: str = "calendar") -> tuple[str, str, str]:
    """How long they wait (by the clock, where it is known), what they usually wait, how often they asked again.

    Beside a wait in days by the calendar the usual one is told as hours of business.
    """
    waiting = count_of(int(row["waiting_days"]), "day") if row["waiting_days"] else "not yet a day"
    by_business = clock == "business" and not is_missing(row["waiting_business_minutes"])
    if by_business:
        waiting = business_time(float(row["waiting_business_minutes"]))
    usual = "–"
    if not is_missing(row["usual_business_minutes"]):
        usual = f"{business_time(float(row['usual_business_minutes']))}{'' if by_business else ' of business'}"
    return waiting, usual, f"{numeral(int(row['chasers']))} ×" if row["chasers"] else "no"
