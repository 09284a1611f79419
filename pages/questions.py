"""Which questions keep recurring; what is new, growing and fading; what leaders have not heard; and what was done."""

import streamlit as st

from frontline.questions.topic_trends import TREND_WEEKS
from frontline.ui import question_cards as cards
from frontline.ui import question_sentences as words
from frontline.ui import reason_cards, topic_cards
from frontline.ui.came_in import told
from frontline.ui.cards import empty_state, headline, plain
from frontline.ui.question_asked import ask, chosen_topic
from frontline.ui.question_dialogs import not_right_card, topics_card
from frontline.ui.question_trends import trends_of
from frontline.ui.reading import unread_card
from frontline.ui.reading_sentences import no_topics
from frontline.ui.session import run_query
from frontline.ui.topic_actions import actions_card

state = run_query("question_reading_state").iloc[0]
if not state["texts"]:
    empty_state(
        "Recurring questions need texts",
        "Import tickets with what customers wrote, or the notes of calls (call_notes.csv)",
    )
    st.stop()

asked = ask()
topics = run_query("topics")
if topics.empty:
    headline(*no_topics(state, run_query("question_coverage")))
    told()
    unread_card(int(state["unread_texts"]))
    reason_cards.curve_card(asked)
    reason_cards.coverage_card(state)
    st.stop()

shares = run_query("topic_shares", **asked.period)
trends = trends_of(run_query("topic_weeks", **asked.until, weeks=TREND_WEEKS), topics)
topic = chosen_topic(topics)
if topic is not None:
    topic_id = int(topic["topic_id"])
    topic_cards.topic_headline(asked, topic, shares, trends)
    told()
    topic_cards.topic_weeks_card(asked, topic_id)
    left, right = st.columns(2)
    with left:
        topic_cards.examples_card(asked, topic)
        topic_cards.seasons_card(topic_id)
    with right:
        actions_card(asked, topic_id, trends)
        topic_cards.newsletters_card(topic_id, trends)
    not_right_card(topic, topics)
    st.stop()

headline(words.questions_headline(shares, trends), words.explanation(asked.in_words, plain(str(state["model"]))))
told()
unread_card(int(state["unread_texts"]))
left, right = st.columns(2)
with left:
    cards.most_asked_card(asked, shares, trends)
with right:
    cards.changes_card(asked, trends)
    cards.unheard_card(asked)
cards.weeks_card(asked, shares, trends)
left, right = st.columns(2)
with left:
    reason_cards.reasons_card(asked)
with right:
    reason_cards.curve_card(asked)
reason_cards.coverage_card(state)
topics_card()
