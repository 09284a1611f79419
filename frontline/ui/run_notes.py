"""Of a chart over its usual range whose weeks stay on one side of the mean: what is asked, and the way to answer it."""

import pandas as pd

from frontline.ui import filter_state
from frontline.ui.menu import link_to
from frontline.ui.review_entries import change_address
from frontline.ui.session import records
from frontline.usual_weeks import long_run


def run_note(series: pd.DataFrame, subject: str) -> str:
    """ "Orders done a week: above the mean for 22 weeks: has something changed?"; empty without such a run (rows of usual_range)."""
    run = long_run(records(series))
    return f"{subject}: {run.words[0].lower()}{run.words[1:]}" if run else ""


def link_to_declare(series: pd.DataFrame, measure: str, *, is_of_all: bool = True) -> None:
    """The way to the form of a declared change, filled with the measure and the run's first week; nothing without a run.

    Nothing either while channel, customers or (`is_of_all`) leaders are narrowed: a declared change is one of all of them.
    """
    run = long_run(records(series))
    if run is None or not is_of_all or filter_state.channel() or filter_state.segment():
        return
    address = change_address(measure, run.first_week)
    link_to("weekly_review", "Say what has changed", key=f"changed_{measure}", quiet=True, address=address)
