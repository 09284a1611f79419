"""Of a chart over its usual range whose weeks stay on one side of the mean: what is asked, and the way to answer it."""

import pandas as pd

from frontline.ui import filter_state
from frontline.ui.menu import link_to
from frontline.ui.review_entries import change_address
from frontline.ui.session import records
from frontline.usual_weeks import long_run


def run_note(series: pd.DataFrame, subject: str, *, is_of_all: bool = True) -> str:
    """ "Orders done a week: above the mean for 22 weeks: has something changed?"; empty without such a run (rows of usual_range).

    The fact alone where no change can be declared (`link_to_declare`).
    """
    run = long_run(records(series))
    if run is None:
        return ""
    told = run.words if _is_declared_here(is_of_all=is_of_all) else f"{run.fact}."
    return f"{subject}: {told[0].lower()}{told[1:]}"


def link_to_declare(series: pd.DataFrame, measure: str, *, is_of_all: bool = True) -> None:
    """The way to the form of a declared change, filled with the measure and the run's first week; nothing without a run.

    Nothing either while channel, customers or (`is_of_all`) leaders are narrowed: a declared change is one of all of them.
    """
    run = long_run(records(series))
    if run is None or not _is_declared_here(is_of_all=is_of_all):
        return
    address = change_address(measure, run.first_week)
    link_to("weekly_review", "Say what has changed", key=f"changed_{measure}", quiet=True, address=address)


def _is_declared_here(*, is_of_all: bool) -> bool:
    return is_of_all and not (filter_state.channel() or filter_state.segment())
