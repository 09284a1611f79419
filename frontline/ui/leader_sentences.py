"""The sentences about leaders and what they promised; `*…*` marks what needs somebody, `**…**` what is."""

import pandas as pd

from frontline.units import count_of, duration, in_words, is_missing


def weeks_promise(in_force: pd.DataFrame) -> str:
    """Who kept the promise of the week; a week that is not over is told as it stands, and judges nobody."""
    kept = int((in_force["contacts_this_week"] >= in_force["target_per_week"]).sum())
    told = f"{in_words(kept)} of {in_words(len(in_force))} leaders kept their promise"
    if len(in_force) == 1:
        told = f"the one leader {'has' if kept else 'has not'} kept the promise"
    if not in_force["is_whole_week"].all():
        return f"so far this week, {told}"
    return f"{told} this week" if kept == len(in_force) else f"*{told} this week*"


def promised_contacts(promises: pd.DataFrame, leader_contacts: float, all_contacts: float) -> str:
    """ "Leaders took 7 of 12 promised contacts. 6 of all 412 contacts this week had a leader in them." """
    in_force = promises[promises["is_in_force"]]
    if in_force.empty:
        return "No leader’s promise is in force this week."
    promised, taken = in_force["target_per_week"].sum(), int(in_force["contacts_this_week"].sum())
    is_over = bool(in_force["is_whole_week"].all())
    figure = f"{taken:,} of {promised:,.10g}"
    marked = f"*{figure}*" if is_over and taken < promised else f"**{figure}**"
    told = f"Leaders took {marked} promised contacts{'' if is_over else ' so far'}."
    met = f"{leader_contacts:,.0f} of all {count_of(round(all_contacts), 'contact')} this week had a leader in them."
    return f"{told} {met}" if all_contacts else told


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


def ago(days: float | None) -> str:
    """When the last contact was: "3 days ago", or "never"."""
    if days is None or is_missing(days):
        return "never"
    return {0: "on the last day", 1: "the day before"}.get(int(days), f"{count_of(int(days), 'day')} ago")


def gap(days: float | None) -> str:
    """A usual gap in days, or a dash when there are too few."""
    return "–" if days is None or is_missing(days) else count_of(round(days), "day")


def spoken(seconds: float | None) -> str:
    """A length of talk, or a dash where nobody speaks."""
    return "–" if seconds is None or is_missing(seconds) else duration(seconds)
