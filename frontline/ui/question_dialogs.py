"""What a reader may say about topics: rename, merge, split, not a question; look for better ones; and take any of it back."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from frontline.errors import FrontlineError
from frontline.questions.decisions import merge_topics, rename_topic, set_topic_aside, split_topic, undo_decision
from frontline.questions.refit import Proposal, apply_proposal, refit_proposals
from frontline.questions.registry import Decision, load_registry
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.long_work import LOOKING, SPLITTING, with_progress
from frontline.ui.question_asked import close_topic
from frontline.ui.session import data_directory
from frontline.ui.topic_sentences import decision_words
from frontline.units import count_of

SHOWN_DECISIONS = 5
_PROPOSALS = "question_proposals"


def not_right_card(topic: Any, topics: pd.DataFrame) -> None:
    """A topic that is not right: what can be done about it, and what was."""
    topic_id = int(topic["topic_id"])
    with card(
        "This topic is not right",
        key="not_right",
        counted="kept, stronger than any later reading; nothing is lost, and all of it can be taken back",
    ):
        with st.container(horizontal=True, key="decide"):
            if st.button("Rename it", key="rename"):
                _rename(topic_id, str(topic["name"]))
            if st.button("Merge it into another", key="merge"):
                _merge(topic_id, topics)
            if st.button("Split it in two", key="split"):
                _split(topic_id)
            if st.button("Not a question", key="set_aside"):
                _set_aside(topic_id)
        registry = load_registry(data_directory())
        own = {each for each in registry.topics if registry.shown(each) == topic_id} | {topic_id}
        _decisions([each for each in registry.decisions if each.topic_id in own], "topic")


def topics_card() -> None:
    """What was decided about any topic, to be taken back; and a look for topics that should be one, or two."""
    with card(
        "The topics themselves",
        key="topics",
        stretch=False,
        counted="decisions are kept and stronger than any later reading; nothing is changed by looking",
    ):
        _decisions(list(load_registry(data_directory()).decisions), "all")
        directory = data_directory()
        found = with_progress(
            LOOKING,
            "Looking for topics to merge or split",
            lambda progress: refit_proposals(directory, progress),
            lambda: st.button("Look for topics to merge or split", key="look_again"),
        )
        if found is not None:
            st.session_state[_PROPOSALS] = found
            st.rerun()
        _proposals(st.session_state.get(_PROPOSALS))


def _proposals(found: list[Proposal] | None) -> None:
    if found is None:
        return
    if not found:
        paragraph("A new look finds nothing to change.", look="quiet")
    for number, proposal in enumerate(found):
        with st.container(key=f"proposal_{number}", gap="xsmall"):
            paragraph(plain(proposal.sentence))
            if st.button("Do it", key=f"open_proposal_{number}", type="tertiary"):
                st.session_state[_PROPOSALS] = [each for each in found if each != proposal]
                _decide(
                    partial(apply_proposal, data_directory(), proposal), "Done; it can be taken back, as any other."
                )


def _decisions(decisions: list[Decision], key: str) -> None:
    """The newest decisions, each with a button that takes it back."""
    if not decisions:
        paragraph("Nobody has changed anything yet.", look="quiet")
        return
    known = load_registry(data_directory()).topics
    names = {number: topic.label for number, topic in known.items()}
    for decision in decisions[::-1][:SHOWN_DECISIONS]:
        with st.container(key=f"decision_{key}_{decision.number}", horizontal=True, vertical_alignment="center"):
            name = known[decision.topic_id].name.label if decision.kind == "renamed" else names[decision.topic_id]
            paragraph(decision_words(decision, name, names))
            if not decision.is_undone and st.button(
                "take it back", key=f"open_undo_{decision.number}", type="tertiary"
            ):
                _decide(partial(undo_decision, data_directory(), decision.number), "Taken back.")


def _decide(work: Callable[[], Any], told: str, *, leaves: bool = False) -> None:
    """Decide something, tell it, and show the page anew; a refusal is told in place. `leaves`: the topic is no more."""
    try:
        with st.spinner("Counting anew"):
            work()
    except FrontlineError as refused:
        st.error(str(refused))
        return
    if leaves:
        close_topic()
    tell_next(told)


@st.dialog("Rename it")
def _rename(topic_id: int, name: str) -> None:
    with st.form("form_rename", border=False):
        written = st.text_input("What readers shall call it", value=name, key="topic_name")
        if st.form_submit_button("Rename it", type="primary"):
            told = "It has its new name." if written.strip() else "It has the name that was found."
            _decide(partial(rename_topic, data_directory(), topic_id, written), told)


@st.dialog("Merge it into another")
def _merge(topic_id: int, topics: pd.DataFrame) -> None:
    paragraph("Its questions, those to come too, count under the other one.", look="quiet")
    others = dict(zip(topics["topic_id"].astype(int), topics["name"], strict=True))
    others.pop(topic_id, None)
    into = st.selectbox(
        "Into", list(others), index=None, format_func=lambda number: others.get(number, ""), key="merge_into",
        placeholder="Type a part of its name",
    )  # fmt: skip
    if st.button("Merge", type="primary", disabled=into is None, key="merge_confirmed") and into is not None:
        told = f"Its questions count under “{others[into]}” now."
        _decide(partial(merge_topics, data_directory(), topic_id, into), told, leaves=True)


@st.dialog("Split it in two")
def _split(topic_id: int) -> None:
    paragraph("Its questions are put into two new topics, by what is asked.", look="quiet")
    directory = data_directory()
    parts = with_progress(
        f"{SPLITTING}_{topic_id}",
        "Splitting it",
        lambda progress: split_topic(directory, topic_id, progress),
        lambda: st.button("Split it", type="primary", key="split_confirmed"),
    )
    if parts is not None:
        close_topic()
        tell_next(f"It is {count_of(len(parts), 'topic')} now: {'; '.join(f'“{part}”' for part in parts)}")


@st.dialog("Not a question")
def _set_aside(topic_id: int) -> None:
    paragraph("What lies under it, and what comes later, is no longer counted as a question.", look="quiet")
    if st.button("Set it aside", type="primary", key="set_aside_confirmed"):
        _decide(partial(set_topic_aside, data_directory(), topic_id), "It is set aside.", leaves=True)
