"""What the page of recurring questions is asked for: the period, which contacts, and which question is open."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from frontline.ui.cards import filters
from frontline.ui.period import current_period
from frontline.ui.session import contact_span, run_query

CHANNELS = {"call": "Calls", "email": "E-mail", "web": "Web form", "chat": "Chat", "api": "Interface"}
PROSPECTS = {"Everybody": None, "Prospects": True, "Have ordered": False}
HEARD = {"Heard or not": None, "Heard by a leader": True, "Heard by no leader": False}
ALL_CHANNELS, ALL_SIZES = "All channels", "All sizes"
TOPIC = "topic"
TREND_WEEKS = 61
"""A year from which ordinary ups and downs are learned, and the weeks that are compared with it."""


@dataclass(frozen=True)
class Asked:
    """A choice of contacts; None leaves it open."""

    span: Mapping[str, dt.date]
    channel: str | None = None
    size: str | None = None
    is_prospect: bool | None = None
    is_leader_heard: bool | None = None

    @property
    def who(self) -> dict[str, Any]:
        """Parameters of every query that takes filters."""
        return {
            "channel": self.channel,
            "size": self.size,
            "is_prospect": self.is_prospect,
            "is_leader_heard": self.is_leader_heard,
        }

    @property
    def period(self) -> dict[str, Any]:
        """The filters and the period."""
        return {**self.span, **self.who}

    @property
    def until(self) -> dict[str, Any]:
        """The filters and the period's end, for the weeks that lie before the period as well."""
        return {"to_date": self.span["to_date"], **self.who}

    @property
    def in_words(self) -> str:
        """Who is counted: "calls, small accounts, heard by no leader"; empty when everybody is."""
        said = [
            channel_name(self.channel).lower() if self.channel else "",
            size_name(self.size).lower() if self.size else "",
            {True: "prospects without an order", False: "customers who have ordered", None: ""}[self.is_prospect],
            {True: "heard by a leader", False: "heard by no leader", None: ""}[self.is_leader_heard],
        ]
        return ", ".join(words for words in said if words)


def ask() -> Asked:
    """Show the filters side by side, kept in the address."""
    span = contact_span(current_period())
    read = run_query("question_coverage")
    channels = read[read["read_contacts"] > 0]["channel"].tolist()
    sizes = run_query("customer_sizes")["size"].tolist()
    with filters("questions"):
        channel = _pill("Channel", [ALL_CHANNELS, *channels], "channel", 140, channel_name)
        size = _pill("Size of the account", [ALL_SIZES, *sizes], "size", 165, size_name)
        who = _pill("Prospects", list(PROSPECTS), "who", 150)
        heard = _pill("Heard by a leader", list(HEARD), "heard", 180)
    return Asked(
        span,
        None if channel == ALL_CHANNELS else channel,
        None if size == ALL_SIZES else size,
        PROSPECTS[who],
        HEARD[heard],
    )


def _pill(label: str, options: list[str], key: str, width: int, name: Any = str) -> Any:
    return st.selectbox(
        label, options, format_func=name, bind="query-params", key=key, label_visibility="collapsed", width=width
    )


def channel_name(channel: str) -> str:
    """A channel as readers call it."""
    return CHANNELS.get(channel, channel)


def size_name(size: str) -> str:
    """ "Small accounts", "Unknown size"."""
    if size == ALL_SIZES:
        return size
    return "Unknown size" if size == "unknown" else f"{size.capitalize()} accounts"


def chosen_topic(topics: pd.DataFrame) -> Any:
    """The row of the question that the address names, None when it names none that is live."""
    found = topics[topics["topic_id"].astype(str) == st.query_params.get(TOPIC, "")]
    return None if found.empty else found.iloc[0]


def topic_address(topic_id: int) -> str:
    """The address of a question; the period and the filters go with it."""
    kept = {each: value for each, value in st.query_params.items() if each != TOPIC}
    return f"?{urlencode({**kept, TOPIC: str(topic_id)})}"


def close_topic() -> None:
    """Back to all questions."""
    st.query_params.pop(TOPIC, None)


def topic_link(name: str, topic_id: int) -> None:
    """A question's name as a link to it. It loads the page: within the page the reader would stay where they had scrolled."""
    st.html(f'<p class="topic-link"><a href="{escape(topic_address(topic_id))}" target="_self">{escape(name)}</a></p>')
