"""The third card: what changed in the questions, and which keep coming."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from frontline.ui import question_sentences
from frontline.ui import week_sentences as words
from frontline.ui.cards import card, missing_card
from frontline.ui.leader_choice import address_of
from frontline.ui.menu import link_to
from frontline.ui.period import current_period_name
from frontline.ui.question_asked import TOPIC, within_period
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.ui.week_bars import LinkedBar, linked_bars
from frontline.ui.week_layout import actions
from frontline.ui.week_reader import WeekReader
from frontline.units import count_of, numeral

SHOWN = 5


def questions_card(reader: WeekReader) -> None:
    """Show it; each name leads to its question."""
    if reader.shares.empty:
        _nothing_read()
        return
    shares, links = reader.shares, []
    if reader.promises["person_id"].notna().any():
        links.append(_unheard_link(reader))
    links.append(RowsLink(f"{count_of(len(shares), 'topic')} →", "topic_shares", reader.span))
    with card(
        "Questions that keep coming",
        words.questions_sentence(reader.trends),
        key="questions",
        counted=f"contacts, {current_period_name().lower()}",
        rows=links,
    ):
        linked_bars(_bars(reader), ("question", "how often", "contacts"))
        with actions("questions"):
            there = address_of(reader.person_id)
            link_to("questions", "all questions →", key="to_questions", quiet=True, address=there)


def _nothing_read() -> None:
    """No texts, or texts that nobody read yet."""
    has_texts = bool(run_query("question_reading_state").iloc[0]["texts"])
    missing_card(*words.MISSING["unread" if has_texts else "topics"], key="questions", has_import=not has_texts)


def _unheard_link(reader: WeekReader) -> RowsLink:
    """How many of the most frequent questions who reads has not met: opens them."""
    asked = {**reader.span, "person_id": reader.person_id}
    unheard, frequent = len(run_query("unheard_topics", **asked)), question_sentences.frequent_count(reader.shares)
    told = words.unheard_link(unheard, frequent, is_own=reader.person_id is not None, within=within_period())
    return RowsLink(f"{told} →", "unheard_topics", asked)


def _bars(reader: WeekReader) -> list[LinkedBar]:
    return [
        LinkedBar(
            str(row["topic_name"]),
            _address(int(row["topic_id"]), reader.person_id),
            int(row["contacts"]),
            numeral(int(row["contacts"])),
            question_sentences.mark(reader.trends, int(row["topic_id"])),
        )
        for row in chosen_rows(records(reader.shares), reader)
    ]


def chosen_rows(rows: Sequence[dict[str, Any]], reader: WeekReader) -> list[dict[str, Any]]:
    """The five asked most; where none of these is new or growing, the most asked that is takes the last place."""
    asked = [row for row in rows if row["contacts"]]
    marked = [row for row in asked if question_sentences.mark(reader.trends, int(row["topic_id"]))]
    if not marked or marked[0] in asked[:SHOWN]:
        return asked[:SHOWN]
    return [*asked[: SHOWN - 1], marked[0]]


def _address(topic_id: int, person_id: str | None) -> str:
    """A question on its page; the choices of this page go with it."""
    return f"questions?{urlencode({**st.query_params.to_dict(), **address_of(person_id), TOPIC: str(topic_id)})}"
