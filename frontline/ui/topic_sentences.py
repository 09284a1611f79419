"""What is said of one recurring question: how often, in which season, around newsletters, and whether it faded after an action."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from frontline.claims.intervals import wilson_interval
from frontline.questions.rates import Ratio
from frontline.ui.cards import plain
from frontline.ui.question_sentences import FEWEST_SHOWN, interval_words, ratio_words, trend_sentence
from frontline.ui.question_trends import TopicTrend, change_between
from frontline.units import DAYS_PER_WEEK, FEW_CASES, count_of, day, is_missing, numeral, share_of

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TWELVE_AT_ONCE = 2.87
"""For a month to stand out among twelve: two-sided 95 % for all of them together."""
WEEKS_WATCHED = 8
DECISIONS = {"renamed": "named", "merged": "counted under", "split": "split in two", "set_aside": "not a question"}


def topic_explanation(row: Any, found: TopicTrend | None, who: str) -> str:
    """Below the headline: how often in this period, and what becomes of it (a row of topic_shares)."""
    contacts, whole = int(row["contacts"]), int(row["all_contacts"])
    if whole < FEWEST_SHOWN:
        return f"{count_of(whole, 'contact')} of that kind in this period: too few to tell how often it is asked."
    told = f" {trend_sentence(found.trend)}" if found else ""
    only = f" ({who})" if who else ""
    if not contacts:
        return f"Asked in none of {count_of(whole, 'contact')}{only} in this period.{told}"
    share = f", {interval_words(contacts, whole)}" if whole >= FEW_CASES else ""
    return f"Asked in {numeral(contacts)} of {count_of(whole, 'contact')}{only}{share}.{told}"


def last_week_sentence(weeks: pd.DataFrame) -> str:
    """The share in the last whole week: "In the week of 2 Nov 2026, **5 % of 82** contacts asked it." (the rows of topic_weeks of one question).

    Empty where no week is whole, or fewer than five contacts of it could be read.
    """
    whole = weeks[weeks["is_whole_week"].astype(bool)]
    if whole.empty or whole["all_contacts"].iloc[-1] < FEWEST_SHOWN:
        return ""
    last = whole.iloc[-1]
    told = share_of(int(last["contacts"]), int(last["all_contacts"]))
    return f"In the week of {day(last['week_date'])}, **{told}** contacts asked it."


def phrases_sentence(phrases: str | None) -> str:
    """ "Typical of it: many weeks, plan, half a shelf."; empty when nothing is."""
    return "" if is_missing(phrases) or not phrases else f"Typical of it: {plain(str(phrases))}."


def has_a_year(seasons: pd.DataFrame) -> bool:
    """True when every month of the year has contacts that could be read (columns of topic_seasons)."""
    return len(seasons) == len(MONTHS) and bool((seasons["all_contacts"] > 0).all())


def seasons_sentence(seasons: pd.DataFrame) -> str:
    """Which months stand out, or that none does."""
    if not has_a_year(seasons):
        return "Too little to tell: there is less than a year of texts."
    contacts, whole = int(seasons["contacts"].sum()), int(seasons["all_contacts"].sum())
    if contacts < FEW_CASES:
        return f"Too little to tell: {count_of(contacts, 'contact')} in all."
    high, low = [], []
    for row in seasons.to_dict("records"):
        between = wilson_interval(min(row["contacts"], row["all_contacts"]), row["all_contacts"], TWELVE_AT_ONCE)
        name = MONTHS[int(row["month"]) - 1]
        high += [name] if between[0] > contacts / whole else []
        low += [name] if between[1] < contacts / whole else []
    if not high and not low:
        return "No month stands out."
    said = [f"more in **{_listed(high)}**"] if high else []
    said += [f"less in **{_listed(low)}**"] if low else []
    once = "; of one year only, so it may be the year" if (seasons["years"] < 2).any() else ""
    return f"Asked {' and '.join(said)} than in other months{once}."


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def newsletters_sentence(letters: pd.DataFrame, dispersion: float) -> str:
    """The weeks after all newsletters against the weeks before (columns of topic_newsletters)."""
    if letters.empty:
        return "No newsletter is known."
    once = letters.drop_duplicates("sent_date")
    before, all_before, after, all_after = (
        int(once[name].sum()) for name in ("contacts_before", "all_before", "contacts_after", "all_after")
    )
    told = f"{count_of(after, 'contact')} in the weeks after {count_of(len(once), 'send')}, {numeral(before)} in the weeks before"
    found = change_between(before, all_before, after, all_after, dispersion, (float(len(once)), float(len(once))))
    return f"{told}: {_changed(found)}."


def _changed(found: Ratio | None) -> str:
    if found is None:
        return "too few to tell"
    told = ratio_words(found.ratio, found.low, found.high)
    return f"no clear change, {told}" if found.low <= 1 <= found.high else told


def newsletter_rows(letters: pd.DataFrame, most: int) -> list[tuple[str, str, str, str]]:
    """The newest newsletters and the question in the week before and after each."""
    return [
        (
            day(row["sent_date"]),
            plain(str(row["title"])),
            f"{numeral(row['contacts_before'])} of {numeral(row['all_before'])}",
            f"{numeral(row['contacts_after'])} of {numeral(row['all_after'])}",
        )
        for row in letters.head(most).to_dict("records")
    ]


def action_state(row: Any) -> str:
    """ "done 3 Oct 2026", "*overdue since 1 Nov 2026*", "due 1 Dec 2026", "no day promised" (a row of topic_actions)."""
    if row["state"] == "done":
        return f"**done** {day(row['done_date'])}"
    if is_missing(row["due_date"]):
        return "open, no day promised"
    return f"*overdue* since {day(row['due_date'])}" if row["state"] == "overdue" else f"due {day(row['due_date'])}"


def faded_sentence(row: Any, dispersion: float, last_day: dt.date) -> str:
    """Whether the question faded after an action was done; empty while it is not."""
    if row["state"] != "done":
        return ""
    before, all_before, after, all_after = (
        int(row[name]) for name in ("contacts_before", "all_before", "contacts_after", "all_after")
    )
    days = (last_day - pd.Timestamp(row["done_date"]).date()).days + 1
    weeks = min(max(days / DAYS_PER_WEEK, 1.0), float(WEEKS_WATCHED))
    counts = f"{numeral(before)} of {numeral(all_before)} contacts in the eight weeks before, {numeral(after)} of {numeral(all_after)} since"
    found = change_between(before, all_before, after, all_after, dispersion, (float(WEEKS_WATCHED), weeks))
    if found is None:
        return f"{counts}: too few to tell whether it faded."
    told = ratio_words(found.ratio, found.low, found.high)
    if found.high < 1:
        return f"It faded: {counts}, {told}."
    return f"*It grew*: {counts}, {told}." if found.low > 1 else f"It has not clearly faded: {counts}, {told}."


def decision_words(decision: Any, name: str, names: dict[int, str]) -> str:
    """What was decided about a question (a Decision of the registry)."""
    what = DECISIONS.get(decision.kind, decision.kind)
    detail = ""
    if decision.kind == "renamed":
        detail = f" “{plain(decision.detail)}”" if decision.detail else " as it was found"
    elif decision.kind == "merged":
        into = int(decision.detail) if decision.detail.isdigit() else 0
        detail = f" “{plain(names.get(into, f'question {decision.detail}'))}”"
    when = day(dt.datetime.fromisoformat(decision.decided_at).date())
    undone = ", taken back" if decision.is_undone else ""
    return f"{when}: “{plain(name)}” {what}{detail}{undone}"
