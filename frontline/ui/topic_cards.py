"""One recurring question: its weeks, its seasons, the newsletters near it, its examples in context, and what was done about it."""

import datetime as dt
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from frontline.claims.intervals import wilson_interval
from frontline.ui import theme
from frontline.ui import topic_sentences as words
from frontline.ui.cards import card, headline, plain, small_table
from frontline.ui.channel_names import channel_name
from frontline.ui.chart_base import saying
from frontline.ui.chart_messages import last_week_message
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_topic import month_shares, topic_weeks
from frontline.ui.question_asked import Asked, close_topic
from frontline.ui.question_context import in_context, names_shown, show_in_context, show_shortened
from frontline.ui.question_sentences import TWO_SIDED
from frontline.ui.question_trends import Trends
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, day, is_missing, percent

SINGULAR = {"call": "call"}
SHOWN_NEWSLETTERS, SHOWN_EXAMPLES, MORE_EXAMPLES = 5, 4, 20


def topic_headline(asked: Asked, topic: Any, shares: pd.DataFrame, trends: Trends) -> None:
    """The way back, the question's name, and how often it is asked."""
    with st.container(key="link_quiet_back"):
        st.button("← all questions", key="open_all_questions", type="tertiary", on_click=close_topic)
    row = shares[shares["topic_id"] == topic["topic_id"]].iloc[0]
    told = words.topic_explanation(row, trends.of(int(topic["topic_id"])), asked.in_words)
    headline(f"“{plain(topic['name'])}”", f"{told} {words.phrases_sentence(topic['phrases'])}".strip())


def topic_weeks_card(asked: Asked, topic_id: int) -> None:
    """Contacts by week, with the newsletters and the weeks in which many callers gave up."""
    weeks = run_query("topic_weeks", **asked.until)
    weeks = weeks[weeks["topic_id"] == topic_id]
    letters = run_query("topic_newsletters", topic_id=topic_id)
    troubles = run_query("topic_troubles", topic_id=topic_id, **asked.span)
    first = weeks["week_date"].min()
    unusual = troubles[troubles["is_unusual"] & (troubles["week_date"] >= first)]
    sent = letters[(letters["sent_date"] >= first) & (letters["sent_date"] < pd.Timestamp(asked.span["to_date"]))]
    marks = ["▼ a newsletter went out"] if len(sent) else []
    marks += ["◆ unusually many callers gave up that week"] if len(unusual) else []
    with card(
        f"Week by week, {count_of(len(weeks), 'week')}",
        key="topic_weeks",
        explanation=words.last_week_sentence(weeks),
        counted="; ".join(["contacts, each counted in the week in which it first asked", *marks]),
        rows=[
            RowsLink("who asked →", "topic_question_rows", {"topic_id": topic_id, **asked.period}),
            RowsLink("by week →", "topic_weeks", asked.until),
            RowsLink("callers who gave up →", "topic_troubles", {"topic_id": topic_id, **asked.span}),
        ],
    ):
        figure = topic_weeks(
            weeks["week_date"],
            weeks["contacts"],
            weeks["is_whole_week"].tolist(),
            newsletters=sent["sent_date"],
            troubles=unusual["week_date"],
            colours=theme.current(),
        )
        shown = weeks.drop(columns="topic_id").merge(
            troubles[["week_date", "abandoned_calls", "is_unusual"]], on="week_date", how="left"
        )
        told = f"{last_week_message(weeks, 'contacts')}; {count_of(len(sent), 'newsletter')}, {count_of(len(unusual), 'bad week')}"
        alt_text = "Contacts by week that ask this question, newsletters and bad weeks marked."
        chart_with_table(saying(figure, told), shown, alt_text, "topic_weeks")


def seasons_card(topic_id: int) -> None:
    """The months of the year, once there is a year."""
    seasons = run_query("topic_seasons", topic_id=topic_id)
    with card(
        "Its seasons",
        words.seasons_sentence(seasons),
        key="seasons",
        stretch=False,
        counted="contacts of all years and of everybody; where the share lies 19 times of 20",
        rows=RowsLink("by month →", "topic_seasons", {"topic_id": topic_id}),
    ):
        if words.has_a_year(seasons):
            whole = seasons["all_contacts"].to_numpy()
            asked = np.minimum(seasons["contacts"].to_numpy(), whole)
            bounds = [wilson_interval(int(part), int(of), TWO_SIDED) for part, of in zip(asked, whole, strict=True)]
            low, high = np.array(bounds).T
            overall = float(asked.sum() / whole.sum())
            figure = month_shares(asked / whole, np.maximum(low, 0), high, overall, colours=theme.current())
            told = f"from {percent(float(np.min(asked / whole)))} to {percent(float(np.max(asked / whole)))}, {percent(overall)} in all"
            alt_text = "The share of each month’s contacts that ask this question, with intervals."
            chart_with_table(saying(figure, told), seasons.drop(columns="topic_id"), alt_text, "seasons")


def newsletters_card(topic_id: int, trends: Trends) -> None:
    """The question in the weeks before and after each newsletter."""
    letters = run_query("topic_newsletters", topic_id=topic_id)
    with card(
        "Newsletters near it",
        words.newsletters_sentence(letters, dispersion(trends, topic_id)),
        key="letters",
        stretch=False,
        counted="contacts on the seven days before, and from the send on; what came after, not what it caused",
        rows=RowsLink(f"{count_of(len(letters), 'newsletter')} →", "topic_newsletters", {"topic_id": topic_id}),
    ):
        if len(letters):
            rows = words.newsletter_rows(letters, SHOWN_NEWSLETTERS)
            small_table(("sent", "newsletter", "week before", "week after"), rows)


def dispersion(trends: Trends, topic_id: int) -> float:
    """How much a question varies from week to week by itself."""
    found = trends.of(topic_id)
    return found.dispersion if found else 0.0


def examples_card(asked: Asked, topic: Any) -> None:
    """Typical questions and the one at the border, then the newest in what was written; nobody named."""
    topic_id = int(topic["topic_id"])
    found = records(run_query("topic_examples_in_context", topic_id=topic_id, **asked.period))
    with card(
        "In their words",
        key="examples",
        stretch=False,
        counted="names, addresses, order and telephone numbers hidden; the newest 60 at most",
        rows=RowsLink("all of them →", "topic_question_rows", {"topic_id": topic_id, **asked.period}),
    ):
        if topic["examples"] is not None and len(topic["examples"]):
            show_shortened([str(each) for each in topic["examples"]], "the question, in short")
        if not is_missing(topic["border_example"]) and topic["border_example"]:
            told = "in short, at its border: if this does not belong, the topic is too wide"
            show_shortened([str(topic["border_example"])], told)
        for row in found[:SHOWN_EXAMPLES]:
            _example(row)
        if len(found) > SHOWN_EXAMPLES:
            with st.expander("More of them"):
                for row in found[SHOWN_EXAMPLES:MORE_EXAMPLES]:
                    _example(row)


def _example(row: dict[str, Any]) -> None:
    names = [] if is_missing(row["customer_name"]) else [str(row["customer_name"])]
    channel = str(row["channel"])
    shown = in_context(str(row["text"]), int(row["start_sign"]), int(row["end_sign"]), names, names_shown())
    show_in_context(shown, f"{day(row['asked_date'])} · {SINGULAR.get(channel, channel_name(channel).lower())}")


def last_day_of(asked: Asked) -> dt.date:
    """The period's last day."""
    return asked.span["to_date"] - dt.timedelta(days=1)
