"""The choices at the top of every page: period, channel, customers, a comparison, the clock.

The address holds codes (`?channel=call`), the pills show words. So each choice has two elements: a hidden one bound to the address,
which Streamlit keeps when the page changes and sets back on the way back; and a pill, which follows it and writes into it. On a
phone all but the period are folded into one button.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import streamlit as st

from frontline.errors import NothingImported
from frontline.ui import filter_state
from frontline.ui.channel_names import channel_name
from frontline.ui.filter_state import DEFAULTS, SEGMENTS, chosen, is_set
from frontline.ui.session import run_query

PERIODS: dict[str, tuple[str, int | None]] = {
    "13w": ("Last 13 weeks", 13),
    "26w": ("Last 26 weeks", 26),
    "52w": ("Last 52 weeks", 52),
    "all": ("All weeks", None),
}
COMPARISONS = {"nothing": "No comparison", "previous": "With weeks before", "last_year": "With last year"}
CLOCKS = {"calendar": "Calendar time", "business": "Business time"}
LABELS = {
    "period": "Period",
    "channel": "Channel",
    "customers": "Customers",
    "compare": "Compare with",
    "clock": "Clock",
}
"""What each choice is called, in the order of the bar."""
_WIDTHS = {"period": 136, "channel": 124, "customers": 164, "compare": 172, "clock": 144}
_STYLE_SHEET = Path(__file__).with_name("filters.css")


def options() -> dict[str, dict[str, str]]:
    """The codes and words of each choice: the channels and segments are those that the data have."""
    try:
        found = run_query("filter_choices")
    except NothingImported:
        channels, segments = [], set()
    else:
        channels = found[found["kind"] == "channel"]["value"].tolist()
        segments = set(found[found["kind"] == "segment"]["value"])
    return {
        "period": {code: words for code, (words, _) in PERIODS.items()},
        "channel": {"all": "All channels", **{each: channel_name(each) for each in channels}},
        "customers": {
            "all": "All customers",
            **{code: words for code, words in SEGMENTS.items() if filter_state.stored_as(code) in segments},
        },
        "compare": COMPARISONS,
        "clock": CLOCKS,
    }


def show(url_path: str) -> None:
    """Draw the choices for a page; from then on `filter_state` knows them."""
    filter_state.enter_page(url_path)
    known = options()
    with st.container(key="filters_address"):
        st.html(f"<style>{_STYLE_SHEET.read_text(encoding='utf-8')}</style>")
        for name, words in known.items():
            _address(name, list(words))
    with st.container(key="filters_top", horizontal=True, vertical_alignment="center", gap="xxsmall"):
        _pill("period", known["period"])
        with st.container(key="filters_wide", horizontal=True, gap="xxsmall", width="content"):
            _pills(known, "")
        with st.container(key="filters_narrow", width="content"):
            number = sum(map(is_set, _folded()))
            with st.popover(f"Filters ({number})" if number else "Filters", key="filters_folded"):
                _pills(known, "_folded")
        if any(map(is_set, _folded())):
            st.button("Clear", key="filters_clear", type="tertiary", on_click=_clear)


def _folded() -> list[str]:
    """The choices that a phone folds away, and that can be cleared: the period always is one."""
    return [name for name in LABELS if name != "period"]


def _address(name: str, codes: list[str]) -> None:
    """Bind the hidden element to the address; a code that it does not know falls back to the default."""
    default = DEFAULTS[name]
    ordered = [default, *(code for code in codes if code != default)]
    st.selectbox(LABELS[name], ordered, key=name, bind="query-params", label_visibility="collapsed")


def _pills(known: Mapping[str, Mapping[str, str]], place: str) -> None:
    """Draw every choice but the period."""
    for name in _folded():
        _pill(name, known[name], place)


def _pill(name: str, words: Mapping[str, str], place: str = "") -> None:
    """Draw one choice; `place` tells the pills of a phone from those of a desk."""
    key = f"{name}_choice{place}"
    st.session_state[key] = chosen(name)
    with st.container(key=f"pill_{'set' if is_set(name) else 'open'}_{name}{place}", width="content"):
        st.selectbox(
            LABELS[name],
            list(words),
            format_func=lambda code: words.get(code, code),
            key=key,
            on_change=_take,
            args=(name, key),
            label_visibility="visible" if place else "collapsed",
            width=_WIDTHS[name] + (60 if place else 0),
        )


def _take(name: str, key: str) -> None:
    """Write what a pill says into the address."""
    st.session_state[name] = st.session_state[key]


def _clear() -> None:
    """Back to all channels and customers, no comparison and calendar time."""
    for name in _folded():
        st.session_state[name] = DEFAULTS[name]


def told() -> Iterator[tuple[str, str]]:
    """Each choice with what is chosen, in the reader's words: "Channel", "Calls"."""
    known = options()
    for name, label in LABELS.items():
        yield label, known[name].get(chosen(name), chosen(name))
