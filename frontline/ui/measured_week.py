"""A measure of the weekly review on the page that speaks of the same thing: its last whole week with a value, asked by the review's query."""

import datetime as dt
from dataclasses import dataclass

from frontline.review.definitions import MEASURES
from frontline.ui import filter_state
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, day, in_words, share_of

WEEK = dt.timedelta(days=7)
_WORDS = {measure.name: measure.words for measure in MEASURES}


@dataclass(frozen=True)
class MeasuredWeek:
    """The week from that Monday: its value (a share 0-1, or days) and how many cases it rests on."""

    measure: str
    monday: dt.date
    value: float
    cases: int

    def rows(self, singular: str) -> RowsLink:
        """The link to the cases of the week: "45 tickets →"."""
        asked = {"measure": self.measure, "from_date": self.monday, "to_date": self.monday + WEEK}
        return RowsLink(f"{count_of(self.cases, singular)} →", "measured_rows", asked)


def last_measured_week(measure: str, until: dt.date | None = None) -> MeasuredWeek | None:
    """Of all channels and customers, as the review counts; `until` is the day after the last one looked at. None where no whole week has a value."""
    asked = {"measure": measure} | ({"to_date": until} if until else {})
    whole = [row for row in records(run_query("measure_weeks", **asked)) if row["is_whole_week"] and row["cases"]]
    if not whole:
        return None
    return MeasuredWeek(measure, whole[-1]["week_date"].date(), float(whole[-1]["value"]), int(whole[-1]["cases"]))


def solved_sentence(week: MeasuredWeek) -> str:
    """ "In the week of 2 Nov 2026, **82 % of 45** tickets were solved at first contact." """
    told = share_of(round(week.value * week.cases), week.cases)
    narrowed = filter_state.is_set("channel") or filter_state.is_set("customers")
    of_all = ", of all channels and customers" if narrowed else ""
    return f"In the week of {day(week.monday)}, **{told}** tickets were solved at first contact{of_all}."


def days_to_close_sentence(week: MeasuredWeek) -> str:
    """ "In the week of 2 Nov 2026 it took **7 days** to close an action: the median of five, promises or not." """
    took = f"In the week of {day(week.monday)} it took **{_WORDS[week.measure](week.value)}** to close an action"
    return f"{took}: {'the only one' if week.cases == 1 else f'the median of {in_words(week.cases)}'}, promises or not."
