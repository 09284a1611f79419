"""The first screen while nothing is imported: three ways to begin, each in a card, none of them locked behind another."""

from typing import Literal

import streamlit as st

from frontline.errors import FrontlineError
from frontline.ui import cards, filter_state
from frontline.ui.dropped import leave_for_import
from frontline.ui.import_work import begin_sample, follow_import, tell_import
from frontline.ui.long_work import IMPORT, is_to_be_told
from frontline.ui.menu import link_to, registered
from frontline.ui.uploads import Upload

_FILES = "first_files"
HEADLINE = "Nothing has been imported yet. **Begin in one of three ways.**"
EXPLANATION = (
    "Call logs, tickets, orders and newsletters answer three questions here: when leaders should take calls, what "
    "customers keep asking, and whether what we publish is true. Nothing leaves this machine."
)
SHOWS = (
    ("how often leaders take calls", "against their promise"),
    ("what customers keep asking", "what is new, what grows"),
    ("what newsletters claim", "against what happened"),
)
HELPS = (
    ("when to take calls, and my promise", "call logs, and a list of people"),
    ("what customers keep asking", "tickets, or notes of calls"),
    ("whether what we publish is true", "newsletters, and orders or tickets"),
)
"""Each user's question, and the files that help to answer it."""
NEEDS = (
    ("first", "calls and a list of people come in"),
    ("then", "you say who you are on My shifts"),
    ("there", "a file, the address of a feed, or an account"),
)
CALENDAR_WAITS = "Your calendar connects here, **once calls and people are in**."
CALENDAR_HELPS = "My shifts then offers only hours that are free in it, when callers wait longest. It is optional, and what it holds stays on this machine."


def first_screen() -> None:
    """The whole screen, in the place of every page that has nothing to show."""
    if is_to_be_told(IMPORT):
        cards.headline("Your first import is under way.", EXPLANATION)
    elif st.query_params.get("view") == "calendar":
        cards.headline(CALENDAR_WAITS, CALENDAR_HELPS)
    else:
        cards.headline(HEADLINE, EXPLANATION)
    under_way, ways = (
        st.empty(),
        st.empty(),
    )  # places of their own: what lay there before would stay in view beside the work
    if is_to_be_told(IMPORT):
        with under_way.container(), cards.card("Under way", key="first_import"):
            _follow()
        return
    with ways.container():
        tell_import()
        left, middle, right = st.columns(3)
        with left:
            sample_card()
        with middle:
            _drop_card()
        with right:
            _calendar_card()


def sample_card(*, is_first: bool = True) -> None:
    """Look round with a made-up company: one press. `is_first`: it is the first of the ways on the page."""
    with cards.card(
        "Look round first",
        "Load the sample company",
        key="first_sample",
        explanation="A made-up company with eighteen months of calls, tickets, orders and newsletters.",
        counted="about half a minute; “Take one back” on the page of imports undoes it",
    ):
        look: Literal["primary", "secondary"] = "primary" if is_first else "secondary"
        if st.button("Load the sample company", type=look, key="load_sample"):
            begin_sample()
            st.rerun()
        cards.facts(SHOWS, bold="name")


def _drop_card() -> None:
    """Files dropped here lie on the page of imports, where they are shown before anything comes in."""
    with cards.card(
        "Use your own data",
        "Drop my exports",
        key="first_drop",
        explanation="One file is enough to begin; each answers more.",
        counted="what a file is gets detected, and is shown before anything comes in",
    ):
        dropped = st.file_uploader("Exports", accept_multiple_files=True, key=_FILES, label_visibility="collapsed")
        cards.facts(HELPS, bold="name")
        link_to("data", "Import an export", key="first_to_data", quiet=True)
    if dropped:
        leave_for_import([Upload(file.file_id, file.name, file.getvalue()) for file in dropped])
        st.switch_page(
            next(entry.file for entry in registered() if entry.stem == "data"), query_params=filter_state.address()
        )


def _calendar_card() -> None:
    """Optional, and later: it needs to be known whose calendar it is."""
    with cards.card(
        "Optional, and later",
        "Connect my calendar",
        key="first_calendar",
        explanation="My shifts then offers only hours that are free in it.",
        counted="every page works without it; what it holds stays on this machine",
    ):
        link_to("shifts", "Where it connects", key="first_to_shifts", address={"view": "calendar"})
        cards.facts(NEEDS, bold="name")


def _follow() -> None:
    try:
        follow_import()
    except FrontlineError as refused:
        cards.error_card(refused.what_happened, refused.what_to_do)
