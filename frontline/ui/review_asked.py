"""Which week is reviewed: chosen as a pill, kept in the address (`?week=2026-W46`), and the review of it, built once for each version of the data."""

import datetime as dt

import streamlit as st

from frontline.errors import BadParameter
from frontline.review.build import build_review, review_weeks
from frontline.review.content import Review
from frontline.review.weeks import find_week
from frontline.ui.session import all_published_claims, settings, today, warehouse
from frontline.units import day_span

ADDRESS, CHOICE = "week", "review_week"


def week_pill() -> str | None:
    """Show the choice of week; gives the one asked for, which may be no week of the data, None when there is none to choose.

    The address is the only truth: a step back shows the week before. A first visit writes the week into it, so that a
    link shows what the reader sees; written again after a step back, the address would never let the reader leave.
    """
    weeks = _weeks(str(warehouse().path))
    if not weeks:
        return None
    asked = st.query_params.get(ADDRESS)
    is_first_run = CHOICE not in st.session_state
    week = _last_whole_week(str(warehouse().path)) if asked is None else asked.strip().upper()
    if asked is None and is_first_run:
        st.query_params[ADDRESS] = week
    st.session_state[CHOICE] = week if week in weeks else None
    st.selectbox(
        "Week",
        list(weeks),
        index=0 if week in weeks else None,
        format_func=lambda name: weeks.get(name, name),
        key=CHOICE,
        on_change=_write_choice,
        placeholder="Choose a week",
        label_visibility="collapsed",
        width=250,
    )
    return week if week in weeks else asked


def _write_choice() -> None:
    """Write the week chosen into the address."""
    chosen = st.session_state[CHOICE]
    if chosen:
        st.query_params[ADDRESS] = chosen


def review_of(week: str | None) -> Review:
    """The review of a week. Raises BadParameter for a week that the data do not know, NothingImported without any."""
    return _review(week, str(warehouse().path), settings().model_dump_json(), today().isoformat())


def is_known(week: str | None) -> bool:
    """True when the data hold that week."""
    return week in _weeks(str(warehouse().path))


def why_unknown(week: str) -> tuple[str, str]:
    """What there is to say of a week that the data do not hold: what is wrong, and what to do."""
    try:
        find_week(warehouse(), week)
    except BadParameter as error:
        return f"{error.what_happened.rstrip('.')}.", f"{error.what_to_do.rstrip('.')}."
    return f"The week {week} cannot be shown.", "Choose another week."


@st.cache_resource(max_entries=8, show_spinner="Writing the review")
def _review(week: str | None, path: str, thresholds: str, day: str) -> Review:  # noqa: ARG001 all are keys
    return build_review(warehouse(), settings(), week, today(), all_published_claims())


@st.cache_data(max_entries=3, show_spinner=False)
def _weeks(path: str) -> dict[str, str]:  # noqa: ARG001 a key
    """Every week that can be reviewed, newest first, and its name in the pill."""
    return {name: week_name(name) for name in review_weeks(warehouse())}


def week_name(week: str) -> str:
    """ "2026-W46" as the pill names it: "Week 46, 9–15 Nov 2026"."""
    year, number = map(int, week.split("-W"))
    monday, sunday = (dt.date.fromisocalendar(year, number, weekday) for weekday in (1, 7))
    return f"Week {number}, {day_span(monday, sunday)}"


@st.cache_data(max_entries=3, show_spinner=False)
def _last_whole_week(path: str) -> str:  # noqa: ARG001 a key
    return find_week(warehouse(), None).name
