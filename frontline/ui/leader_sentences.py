"""The sentences about leaders and what they promised; `*…*` marks what needs somebody, `**…**` what is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from frontline.units import count_of, day, duration, in_words, is_missing, numeral

SHIFT, CONTACT = "shift", "contact"
ALWAYS = dt.date(1900, 1, 1)


def weeks_promise(in_force: pd.DataFrame) -> str:
    """Who kept the promise of the week; a week that is not over is told as it stands, and judges nobody."""
    kept = int((in_force["taken_this_week"] >= in_force["target_per_week"]).sum())
    told = f"{in_words(kept)} of {in_words(len(in_force))} leaders kept their promise"
    if len(in_force) == 1:
        told = f"the one leader {'has' if kept else 'has not'} kept the promise"
    if not in_force["is_whole_week"].all():
        return f"so far this week, {told}"
    return f"{told} this week" if kept == len(in_force) else f"*{told} this week*"


def promised_contacts(promises: pd.DataFrame) -> str:
    """ "Leaders took 7 of 12 promised contacts and 1 of 2 promised shifts so far." """
    in_force = promises[promises["is_in_force"]]
    if in_force.empty:
        return "No leader’s promise is in force this week."
    is_over = bool(in_force["is_whole_week"].all())
    parts = [
        _taken_of(in_force[_kinds(in_force) == kind], kind, is_over)
        for kind in (CONTACT, SHIFT)
        if (_kinds(in_force) == kind).any()
    ]
    return f"Leaders took {' and '.join(parts)}{'' if is_over else ' so far'}."


def _taken_of(promises: pd.DataFrame, kind: str, is_over: bool) -> str:
    """ "*1 of 3* promised contacts": vermillion only when the week is over and the promise not kept."""
    promised, taken = promises["target_per_week"].sum(), int(promises["taken_this_week"].sum())
    figure = f"{numeral(taken)} of {promised:,.10g}"
    marked = f"*{figure}*" if is_over and taken < promised else f"**{figure}**"
    return f"{marked} promised {kind}{'' if promised == 1 else 's'}"


def _kinds(promises: pd.DataFrame) -> pd.Series:
    """What each promised: contact or shift."""
    return promises["target_kind"].map({"shifts": SHIFT}).fillna(CONTACT)


def leaders_headline(promises: pd.DataFrame) -> str:
    """Who kept the promise over the last thirteen weeks, without ranking anybody."""
    counted = promises[promises["weeks_counted"] > 0]
    if len(promises) > 1:  # of those who left, nobody is missed; who is looked at alone may have left
        counted = counted[counted["is_in_force"]]
    if counted.empty:
        return "No whole week of a leader’s promise is in the data yet."
    steady = int((counted["weeks_kept"] >= 0.75 * counted["weeks_counted"]).sum())
    silent = int((counted["days_since_contact"].fillna(10_000) > 28).sum())
    if len(counted) == 1:
        only = counted.iloc[0]
        told = f"{only['name']} kept the promise in {only['weeks_kept']} of {count_of(only['weeks_counted'], 'week')}"
        return f"{told}; *no contact for four weeks*." if silent else f"{told}."
    told = f"{in_words(steady)} of {in_words(len(counted))} leaders kept their promise in at least three weeks of four"
    told = f"{told[0].upper()}{told[1:]}"
    return f"{told}; *{in_words(silent)} had no contact for four weeks*." if silent else f"{told}."


def own_headline(promises: pd.DataFrame) -> str:
    """ "You kept your promise in 12 of 13 weeks; so far this week you took 3 of 3 promised contacts." """
    if promises.empty:
        return "No promise of yours was in force in the last thirteen weeks."
    own = promises.iloc[0]
    told = (
        f"You kept your promise in **{own['weeks_kept']} of {count_of(own['weeks_counted'], 'week')}**"
        if own["weeks_counted"]
        else "No whole week of your promise is over yet"
    )
    if own["days_since_contact"] is None or is_missing(own["days_since_contact"]) or own["days_since_contact"] > 28:
        return f"{told}; *no contact for four weeks*."
    if not own["is_in_force"]:
        return f"{told}."
    return f"{told}; {own_week(promises)}."


def own_week(promises: pd.DataFrame) -> str:
    """ "so far this week you took 2 of 3 promised contacts"; more than promised: "you took 2 shifts, 1 was promised"."""
    own, kind = promises.iloc[0], str(_kinds(promises).iloc[0])
    is_over = bool(own["is_whole_week"])
    taken, promised = int(own["taken_this_week"]), own["target_per_week"]
    told = _taken_of(promises, kind, is_over)
    if taken > promised:
        told = f"**{count_of(taken, kind)}**, {promised:,.10g} {'was' if promised == 1 else 'were'} promised"
    return f"{'' if is_over else 'so far '}this week you took {told}"


def target(per_week: float, kind: str) -> str:
    """ "3 contacts a week", "1 shift a week"."""
    word = SHIFT if kind == "shifts" else CONTACT
    return f"{per_week:,.10g} {word if per_week == 1 else word + 's'} a week"


def target_history(rows: Sequence[Mapping[str, Any]], today: dt.date) -> str:
    """ "3 contacts a week until 6 Sep 2026; since then 1 shift a week" of one leader's rows, oldest first."""
    told = []
    for place, row in enumerate(rows):
        begins = _date(row["valid_from_date"])
        named = target(row["target_per_week"], row["target_kind"])
        named += " (nobody named one: the default)" if row["named_by"] == "default" else ""
        if place == 0:
            told.append(named if begins <= ALWAYS else f"since {day(begins)} {named}")
        else:
            told.append(f"{'since' if begins <= today else 'from'} {day(begins)} {named}")
    return "; ".join(told)


def _date(value: Any) -> dt.date:
    """A day of an answer, which pandas may have made a moment."""
    return value.date() if isinstance(value, dt.datetime) else value


def ago(days: float | None) -> str:
    """When the last contact was: "3 days ago", or "never"."""
    if days is None or is_missing(days):
        return "never"
    return {0: "on the last day", 1: "the day before"}.get(int(days), f"{count_of(int(days), 'day')} ago")


def within(days: float | None) -> str:
    """Within how many days, as a bound: "3 days ago or later"; "never" when there was none."""
    if days is None or is_missing(days):
        return "never"
    return f"{count_of(int(days), 'day')} ago or later"


def gap(days: float | None) -> str:
    """A usual gap in days, or a dash when there are too few."""
    return "–" if days is None or is_missing(days) else count_of(round(days), "day")


def spoken(seconds: float | None) -> str:
    """A length of talk, or a dash where nobody speaks."""
    return "–" if seconds is None or is_missing(seconds) else duration(seconds)


def near_and_far(promises: pd.DataFrame) -> str:
    """How far the leaders together are from the customers: "Three of five leaders met a customer in the last seven days." """
    in_force = promises[promises["is_in_force"]]
    if in_force.empty:
        return "No leader’s promise is in force this week."
    near = int((in_force["days_since_contact"].fillna(10_000) < 7).sum())
    told = f"{in_words(near)} of {in_words(len(in_force))} leaders met a customer in the last seven days"
    return f"{told[0].upper()}{told[1:]}."
