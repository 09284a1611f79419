"""What the page of recurring questions is asked for: the period, which contacts, and which question is open."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from frontline.ui import filter_state
from frontline.ui.cards import filters
from frontline.ui.channel_names import channel_name
from frontline.ui.period import current_period
from frontline.ui.session import contact_span
from frontline.units import count_of

HEARD = {"Heard or not": None, "Heard by a leader": True, "Heard by no leader": False}
TOPIC = "topic"


@dataclass(frozen=True)
class Asked:
    """A choice of contacts; None leaves it open."""

    span: Mapping[str, dt.date]
    channel: str | None = None
    segment: str | None = None
    is_leader_heard: bool | None = None

    @property
    def who(self) -> dict[str, Any]:
        """Parameters of every query that takes filters."""
        return {"channel": self.channel, "segment": self.segment, "is_leader_heard": self.is_leader_heard}

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
            filter_state.segment_name(self.segment).lower() if self.segment else "",
            {True: "heard by a leader", False: "heard by no leader", None: ""}[self.is_leader_heard],
        ]
        return ", ".join(words for words in said if words)


def ask() -> Asked:
    """Show the filter that only this page has; the channel and the customers are those chosen at the top."""
    span = contact_span(current_period())
    with filters("questions"):
        heard = st.selectbox(
            "Heard by a leader",
            list(HEARD),
            bind="query-params",
            key="heard",
            label_visibility="collapsed",
            width=180,
        )
    return Asked(span, filter_state.channel(), filter_state.segment(), HEARD[heard])


def within_period() -> str:
    """When, at the end of a sentence: "in these 26 weeks"; "in all weeks" when none are left out."""
    weeks = current_period()
    return "in all weeks" if weeks is None else f"in these {count_of(weeks, 'week')}"


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
