"""The cards of the page of recurring questions: what is asked most, what changed, the weeks, and what leaders have not heard."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from frontline.ui import comparison, theme
from frontline.ui import question_sentences as words
from frontline.ui.cards import card, paragraph
from frontline.ui.charts import chart_with_table, charts_with_table
from frontline.ui.charts_panels import Panel, Scale, panels_alt_text, week_panels
from frontline.ui.charts_questions import share_bars
from frontline.ui.leader_choice import current_leader, leader_filter, leader_names
from frontline.ui.question_asked import Asked, topic_address, topic_link, within_period
from frontline.ui.question_trends import TopicTrend, Trends
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, numeral

SHOWN_CHANGES, SHOWN_UNHEARD, COLUMNS = 4, 6, 3
YOUNG = dt.timedelta(weeks=26)


def most_asked_card(asked: Asked, shares: pd.DataFrame, trends: Trends) -> None:
    """The questions asked most, with intervals; each name leads to it, and any other can be found."""
    shares = comparison.beside(shares, "topic_shares", asked.period, "contact_share", by="topic_id")
    without = len(run_query("questions_without_topic", **asked.period))
    links = [RowsLink(f"all {count_of(len(shares), 'topic')} →", "topic_shares", asked.period)]
    links += [RowsLink(f"{numeral(without)} under none →", "questions_without_topic", asked.period)] if without else []
    with card(
        "What is asked most",
        key="most_asked",
        stretch=False,
        counted="contacts, their share of those that could be read, and where it lies 19 times of 20",
        rows=links,
    ):
        all_contacts = int(shares["all_contacts"].max())
        if all_contacts < words.FEWEST_SHOWN:
            paragraph(f"{count_of(all_contacts, 'contact')} of that kind: too few to show.")
            return
        bars = words.topic_bars(shares, trends, topic_address)
        if bars:
            before = comparison.marks(shares[shares["contacts"] > 0].head(len(bars)), "contact_share")
            told = f"share of {count_of(all_contacts, 'contact')}"
            figure = share_bars(bars, told, compared=before, colours=theme.current())
            alt_text = f"The share of contacts that ask each of the {count_of(len(bars), 'most frequent question')}."
            chart_with_table(figure, shares, alt_text, "most_asked")
        paragraph(words.rest_sentence(shares), look="quiet")
        _find_a_question(shares)


def _find_a_question(shares: pd.DataFrame) -> None:
    """Any question, by typing a part of its name."""
    names = dict(zip(shares["topic_id"].astype(int), shares["topic_name"].astype(str), strict=True))
    chosen = st.selectbox(
        "Find a question",
        list(names),
        index=None,
        format_func=lambda number: names.get(number, ""),
        placeholder="Find a question: type a part of it",
        key="find_question",
        label_visibility="collapsed",
    )
    if chosen in names:
        topic_link(names[chosen], chosen)


def changes_card(asked: Asked, trends: Trends) -> None:
    """New, growing and fading questions, in words."""
    last = "the last one or two whole weeks, or eight that add up, against up to 26 before"
    with card(
        "What changed",
        words.changes_sentence(trends),
        key="changes",
        stretch=False,
        counted=f"{last}; named when the interval (19 times of 20) leaves no room for “as before”",
        rows=RowsLink("by week →", "topic_weeks", asked.until),
    ):
        for state in words.CHANGES:
            found = trends.changed(state)
            if found:
                paragraph(state.capitalize(), look="label")
                _change_list(found[:SHOWN_CHANGES])
            if len(found) > SHOWN_CHANGES:
                with st.expander(f"{len(found) - SHOWN_CHANGES} more"):
                    _change_list(found[SHOWN_CHANGES:])
        young = trends.young(asked.span["to_date"] - YOUNG)[:SHOWN_CHANGES]
        if young:
            paragraph("Came up in the last half-year", look="label")
        for topic in young:
            topic_link(topic.name, topic.topic_id)
            paragraph(words.young_sentence(topic))


def _change_list(found: Sequence[TopicTrend]) -> None:
    for topic in found:
        topic_link(topic.name, topic.topic_id)
        paragraph(words.trend_sentence(topic.trend))


def weeks_card(asked: Asked, shares: pd.DataFrame, trends: Trends) -> None:
    """Small multiples of the questions asked most."""
    weeks = run_query("topic_weeks", **asked.until)
    names = shares[shares["contacts"] > 0].head(words.MOST_SHOWN)
    if names.empty or weeks.empty or shares["all_contacts"].max() < words.FEWEST_SHOWN:
        return
    shown = weeks[weeks["topic_id"].isin(names["topic_id"])]
    by_topic = shown.pivot(index="topic_id", columns="week_date", values="contacts")
    over = shown.drop_duplicates("week_date").set_index("week_date")["is_whole_week"].reindex(by_topic.columns).tolist()
    panels = [
        Panel(str(row["topic_name"]), by_topic.loc[row["topic_id"]], words.mark(trends, int(row["topic_id"])))
        for row in records(names)
    ]
    scale = Scale.of(panels)
    told = "on one logarithmic scale" if scale.in_logs else "on one scale"
    with card(
        f"Week by week, {count_of(len(by_topic.columns), 'week')}",
        key="weeks",
        counted=f"contacts a week, all {told}; the number: the last whole week; grey = not over yet",
        rows=RowsLink("by week →", "topic_weeks", asked.until),
    ):
        size = -(-len(panels) // COLUMNS)
        parts = [panels[start : start + size] for start in range(0, len(panels), size)]
        drawn = [
            (week_panels(part, by_topic.columns, over, scale, colours=theme.current()), panels_alt_text(part))
            for part in parts
        ]
        charts_with_table(drawn, _wide(by_topic, names), "weeks")


def _wide(by_topic: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """The figures of the small multiples as a table: a row a week, a column a question."""
    known = names.set_index("topic_id")["topic_name"]
    ordered = by_topic.loc[known.index].T
    ordered.columns = pd.Index(known.astype(str))
    return ordered.reset_index()


def unheard_card(asked: Asked) -> None:
    """What most contacts ask and a leader has not met yet."""
    known = {**asked.span, "person_id": current_leader()}
    with card(
        "What I have not heard yet",
        key="unheard",
        stretch=False,
        counted="the questions that, most frequent first, make up 80 % of all, heard by a leader or not",
        rows=RowsLink("all of them →", "unheard_topics", known),
    ):
        person_id = leader_filter()
        name = leader_names()[person_id] if person_id else None
        unheard = run_query("unheard_topics", **asked.span, person_id=person_id)
        frequent = words.frequent_count(run_query("topic_shares", **asked.span))
        paragraph(words.unheard_sentence(len(unheard), frequent, name, within_period()), look="serif")
        for row in records(unheard.head(SHOWN_UNHEARD)):
            topic_link(str(row["topic_name"]), int(row["topic_id"]))
            paragraph(words.unheard_detail(int(row["contacts"]), row["last_heard_date"], name), look="quiet")
