"""What the reader has chosen at the top of the page, by name and code, and what it adds to the questions asked of the data."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import streamlit as st

from frontline.query_catalog import Query, find_query

DEFAULTS = {"period": "26w", "channel": "all", "customers": "all", "compare": "nothing", "clock": "calendar"}
"""The names of the choices as the address has them, in their order, and the code of each that is left out of the address."""

SEGMENTS = {
    "new": "New customers",
    "prospects": "Prospects",
    "small": "Small accounts",
    "large": "Large accounts",
    "lapsed": "Lapsed customers",
    "unhappy": "Unhappy customers",
}
"""What the address calls the segments of customers, and what readers do."""

_STORED_AS = {"prospects": "without_order"}
NARROWED_PAGES = frozenset({"", "this_week", "leaders", "questions", "care", "turnaround"})
"""Pages that show part of the contacts when the reader asks for a part; any other tells of all."""
PAGES_OF_FILES = frozenset({"data"})
"""Pages that tell of exports and people, where a choice of contacts means nothing."""
_PAGE = "filters_page"


class Asks(Protocol):
    """A link that opens the rows of one query."""

    @property
    def query_name(self) -> str:
        """The query."""

    @property
    def parameters(self) -> Mapping[str, Any]:
        """What it is asked."""


def chosen(name: str) -> str:
    """The code of a choice; the default before the top bar was drawn."""
    return str(st.session_state.get(name) or DEFAULTS[name])


def is_set(name: str) -> bool:
    """True when the choice is another than the default."""
    return chosen(name) != DEFAULTS[name]


def address() -> dict[str, str]:
    """What an address must hold to show the same choices."""
    return {name: chosen(name) for name in DEFAULTS if is_set(name)}


def enter_page(url_path: str) -> None:
    """Tell which page is shown: the choices of channel and customers hold on some."""
    st.session_state[_PAGE] = url_path


def is_narrowed_page() -> bool:
    """True when channel and customers hold on this page."""
    return st.session_state.get(_PAGE, "") in NARROWED_PAGES


def channel() -> str | None:
    """The channel whose contacts are shown, as `contacts` names it; None: all."""
    return chosen("channel") if is_set("channel") and is_narrowed_page() else None


def stored_as(code: str) -> str:
    """A segment as `customer_segments` names it, from its code in the address."""
    return _STORED_AS.get(code, code)


def segment_name(stored: str) -> str:
    """A segment of `customer_segments` as readers call it: "Small accounts"."""
    return next((words for code, words in SEGMENTS.items() if stored_as(code) == stored), stored)


def segment() -> str | None:
    """The segment of customers who are shown, as `customer_segments` names it; None: all."""
    code = chosen("customers")
    return stored_as(code) if is_set("customers") and is_narrowed_page() else None


def clock() -> str:
    """The clock by which lengths are told: calendar, business."""
    return chosen("clock")


def asked(query: Query, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters, and the reader's choices where the query takes them and the caller did not name any."""
    choices = {"channel": channel(), "segment": segment()}
    declared = {parameter.name for parameter in query.params}
    return {name: value for name, value in choices.items() if name in declared} | dict(parameters)


def for_all(name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with which a query tells of all channels and customers, whatever the reader has chosen."""
    declared = {parameter.name for parameter in find_query(name).params}
    return {each: None for each in ("channel", "segment") if each in declared} | dict(parameters)


def not_narrowed(links: Sequence[Asks]) -> str:
    """What a card must say whose rows leave out a choice: "all channels and customers"; empty when it follows them all."""
    if st.session_state.get(_PAGE, "") in PAGES_OF_FILES:
        return ""
    kinds = {"channel": ("channels", is_set("channel")), "segment": ("customers", is_set("customers"))}
    missed = [word for name, (word, is_chosen) in kinds.items() if is_chosen and not _follows(name, links)]
    return f"all {' and '.join(missed)}" if missed else ""


def _follows(name: str, links: Sequence[Asks]) -> bool:
    """True when the rows behind a card are those of the reader's choice; a card without rows shows nothing to narrow."""
    return all(asked(find_query(link.query_name), link.parameters).get(name) is not None for link in links[:1])
