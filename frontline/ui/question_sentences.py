"""What the page of recurring questions says of all of them, written by rule; `*…*` marks what needs somebody, `**…**` what is."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from frontline.claims.intervals import wilson_interval
from frontline.questions.trends import State, Trend
from frontline.ui.cards import plain
from frontline.ui.charts_questions import Bar
from frontline.ui.question_trends import TopicTrend, Trends
from frontline.units import FEW_CASES, count_of, day, in_words, is_missing, numeral, share_of

TWO_SIDED = 1.96
MOST_SHOWN = 12
FEWEST_SHOWN = 5
"""Below so many contacts in a choice of filters nothing is shown: it would tell of single customers."""
FEWEST_WEEKS = 4
FREQUENT_SHARE = 0.8
CHANGES: tuple[State, ...] = ("new", "growing", "fading")
ORDINALS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CHANGED: dict[State, str] = {"new": "*new*", "growing": "asked *more often than before*", "fading": "fading"}
REASONS = {
    "newsletter": "A newsletter",
    "recommendation": "Somebody recommended us",
    "website": "The web site",
    "advertisement": "An advertisement",
    "event": "Something in their life",
    "order_trouble": "Trouble with an order",
    "other": "Something else",
}


def every_contact(contacts: int, all_contacts: int) -> str:
    """ "Every fourth contact asks"; "One contact in 15 asks"; below ten contacts "3 of 7 contacts ask"."""
    if all_contacts < FEW_CASES:
        return f"{contacts} of {count_of(all_contacts, 'contact')} ask{'s' if all_contacts == 1 else ''}"
    one_in = round(all_contacts / contacts)
    if one_in < 2:
        return "Nearly every contact asks"
    return (
        f"Every {ORDINALS[one_in]} contact asks" if one_in < len(ORDINALS) else f"One contact in {numeral(one_in)} asks"
    )


def questions_headline(shares: pd.DataFrame, trends: Trends) -> str:
    """What is asked most, and what changed (columns of topic_shares)."""
    asked, all_contacts = shares[shares["contacts"] > 0], int(shares["all_contacts"].max())
    if all_contacts < FEWEST_SHOWN:
        return f"{count_of(all_contacts, 'contact')} of that kind in this period: too few to tell what is asked."
    if asked.empty:
        return "Nobody asked any of the known questions."
    first = asked.iloc[0]
    often = every_contact(int(first["contacts"]), int(first["all_contacts"]))
    return f"{often} “{plain(first['topic_name'])}”; {change_words(trends)}."


def change_words(trends: Trends) -> str:
    """The change that matters most: what is new, else what grows, else what fades."""
    for state in CHANGES if trends.weeks >= FEWEST_WEEKS else ():
        found = trends.changed(state)
        if len(found) == 1:
            return f"“{plain(found[0].name)}” is {CHANGED[state]}"
        if found:
            return f"{in_words(len(found))} questions are {CHANGED[state]}"
    return _unchanged_words(trends)


def _unchanged_words(trends: Trends) -> str:
    """Why no change is told: too little is known, or there was none."""
    if trends.weeks < FEWEST_WEEKS:
        return "there are too few weeks to tell what changes"
    if all(topic.trend.state == "too few" for topic in trends.topics):
        return "there are too few contacts to tell what changes"
    return "nothing changed beyond the usual ups and downs"


def explanation(who: str, model: str) -> str:
    """Who is counted and how, below the headline."""
    counted = f"Only {who}. " if who else ""
    return (
        f"{counted}A contact counts once for a question, however often it is asked in it; questions are put together "
        f"by {plain(model)}, on this machine."
    )


def share_words(part: int, whole: int) -> str:
    """ "127 · 6.6 % (5.5–7.8)"; below ten cases "3 of 7"."""
    if whole < FEW_CASES:
        return f"{part} of {whole}"
    return f"{numeral(part)} · {interval_words(part, whole)}"


def interval_words(part: int, whole: int) -> str:
    """ "6.6 % (5.5–7.8)": a share and where it lies 19 times of 20."""
    part = min(part, whole)
    low, high = wilson_interval(part, whole, TWO_SIDED)
    return f"{_percent(part / whole)} % ({_percent(max(low, 0))}–{_percent(min(high, 1))})"


def _percent(share: float) -> str:
    """Percent as exact as it is worth: one decimal below ten."""
    return f"{numeral(share * 100, 1)}" if share < 0.0995 else f"{share * 100:.0f}"


def share_bar(name: str, part: int, whole: int, mark: str = "", address: str = "") -> Bar:
    """A row of the figure of shares."""
    part = min(part, whole)
    low, high = wilson_interval(part, whole, TWO_SIDED) if whole else (0.0, 0.0)
    return Bar(name, part / whole if whole else 0.0, max(low, 0.0), high, share_words(part, whole), mark, address)


def topic_bars(shares: pd.DataFrame, trends: Trends, address_of: Callable[[int], str]) -> list[Bar]:
    """The most frequent questions (columns of topic_shares); new and growing ones are marked, each leads to its address."""
    rows = shares[shares["contacts"] > 0].head(MOST_SHOWN).to_dict("records")
    return [
        share_bar(
            str(row["topic_name"]),
            int(row["contacts"]),
            int(row["all_contacts"]),
            mark(trends, int(row["topic_id"])),
            address_of(int(row["topic_id"])),
        )
        for row in rows
    ]


def mark(trends: Trends, topic_id: int) -> str:
    """The word for a question that needs attention: "new", "growing", or nothing."""
    found = trends.of(topic_id)
    return found.trend.state if found and found.trend.state in ("new", "growing") else ""


def rest_sentence(shares: pd.DataFrame) -> str:
    """All others in one line."""
    rest = shares.iloc[MOST_SHOWN:]
    asked = rest[rest["contacts"] > 0]
    if asked.empty:
        return ""
    most = int(asked["contacts"].max())
    return f"{count_of(len(asked), 'more question')}, none in more than {count_of(most, 'contact')}."


def changes_sentence(trends: Trends) -> str:
    """ "Of 15 questions, one is new, two are growing and one is fading." """
    counts = {state: len(trends.changed(state)) for state in CHANGES}
    if trends.weeks < FEWEST_WEEKS or not any(counts.values()):
        told = _unchanged_words(trends)
        return f"{told[0].upper()}{told[1:]}."
    said = [f"{in_words(count)} {'is' if count == 1 else 'are'} {state}" for state, count in counts.items() if count]
    words = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return f"Of {count_of(len(trends.topics), 'question')}, {words}."


def trend_sentence(trend: Trend) -> str:
    """What became of a question: the count, what was to be expected, the ratio and its interval; never a p."""
    lately = f"the last {'week' if trend.weeks == 1 else f'{in_words(trend.weeks)} weeks'}"
    came = f"{count_of(trend.contacts, 'contact')} in {lately}"
    if trend.state == "new":
        return f"Asked in {came}, and never before."
    if trend.ratio is None or trend.state == "too few":
        return f"{came}: too few to tell whether it changes."
    expected = (
        "hardly one was"
        if trend.expected < 1
        else f"{numeral(trend.expected)} {'was' if round(trend.expected) == 1 else 'were'}"
    )
    steady = "No clear change: " if trend.state == "steady" else ""
    told = ratio_words(trend.ratio, trend.ratio_low, trend.ratio_high)
    return f"{steady}{came}, where {expected} to be expected: {told}."


def young_sentence(topic: TopicTrend) -> str:
    """Since when a question is asked that nobody asked before, and how it goes on."""
    since = f"Hardly asked before the week of {day(topic.born)}. " if topic.born else ""
    return f"{since}{trend_sentence(topic.trend)}"


def ratio_words(ratio: float, low: float | None, high: float | None, as_what: str = "as often") -> str:
    """ "**3.1 times** as often (1.8–5.2)"; "(at least 4.2)" where there was none before."""
    floor, roof = low or 0.0, math.inf if high is None else high
    if not math.isfinite(ratio):
        return f"never before (at least {_times(floor)} times {as_what})"
    span = f"{_times(floor)}–{_times(roof)}" if math.isfinite(roof) else f"at least {_times(floor)}"
    return f"**{_times(ratio)} times** {as_what} ({span})"


def _times(ratio: float) -> str:
    return f"{numeral(ratio)}" if ratio >= 9.95 else f"{numeral(ratio, 1)}"


def frequent_count(shares: pd.DataFrame) -> int:
    """How many questions, the most frequent first, make up four fifths of what is asked (columns of topic_shares)."""
    contacts = shares["contacts"].to_numpy(dtype=float)
    before = np.cumsum(contacts) - contacts
    return int(np.count_nonzero((contacts > 0) & (before < FREQUENT_SHARE * contacts.sum())))


def unheard_sentence(unheard: int, frequent: int, leader: str | None, within: str) -> str:
    """How many of the questions that matter most a leader has not met; `within` says when: "in these 26 weeks"."""
    if not frequent:
        return "Nobody asked any of the known questions in this period."
    those = "questions that make up four fifths of what is asked"
    if not unheard:
        heard = f"{plain(leader)} has" if leader else "The leaders together have"
        return f"{heard} heard **all {frequent}** {those} {within}."
    if leader:
        return f"{plain(leader)} has not heard *{unheard} of the {frequent}* {those} {within}."
    return f"*{unheard} of the {frequent}* {those} were heard by no leader {within}."


def unheard_detail(contacts: int, last_heard: Any, leader: str | None) -> str:
    """Below a question that was not heard."""
    never = "never heard" if leader else "never heard by a leader"
    last = never if is_missing(last_heard) else f"last heard {day(last_heard)}"
    return f"{count_of(contacts, 'contact')} in this period, {last}"


def reason_name(reason: str) -> str:
    """A reason for calling as readers say it."""
    return REASONS.get(reason, reason.replace("_", " ").capitalize())


def reasons_sentence(reasons: pd.DataFrame) -> str:
    """How many say why they called, and which reason leads (columns of reason_shares)."""
    if reasons.empty:
        return "Nobody is known to have said why they called."
    first = reasons.iloc[0]
    said = share_of(int(first["all_reasons"]), max(int(first["all_contacts"]), int(first["all_reasons"])))
    letters = reasons[reasons["reason"] == "newsletter"]["contacts"].sum()
    caused = f" A newsletter moved **{share_of(int(letters), int(first['all_reasons']))}** of them." if letters else ""
    return f"**{said}** contacts say why.{caused}"


def reason_bars(reasons: pd.DataFrame) -> list[Bar]:
    """A row for each reason: its share of the contacts that say why."""
    return [
        share_bar(reason_name(row["reason"]), int(row["contacts"]), int(row["all_reasons"]))
        for row in reasons.to_dict("records")
    ]
