"""The top of the weekly review: the week and its counts, and the sentence of the week with its form."""

import streamlit as st

from frontline.review.content import Review
from frontline.review.forms.words import heading_counts
from frontline.ui import review_sentences as words
from frontline.ui.cards import headline, paragraph, plain
from frontline.ui.review_entries import LONGEST_TEXT, who_writes, write_entry
from frontline.ui.review_rows import rows_of
from frontline.ui.rows import rows_link

_EDITING = "review_editing"


def title(review: Review) -> None:
    """Block 1: the company, the week, what came in, and the rows of it."""
    link = rows_of(review.heading.rows, "every week →")
    with st.container(key="review_title", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(gap=None, width="content"):
            paragraph(plain(words.title_words(review.heading)), look="label")
            paragraph(heading_counts(review.heading), look="quiet")
        rows_link(link.label, link.query_name, link.parameters, key="review_heading")


def sentence(review: Review) -> None:
    """Block 2: the sentence, by rule or edited, and the form to edit it."""
    headline(words.headline(review.sentence), words.below_headline(review.sentence))
    if st.session_state.get(_EDITING) == _state(review):
        _form(review)
        return
    with st.container(key="review_edit", horizontal=True, gap="small"):
        if st.button("Put it in other words", key="open_edit_sentence", type="tertiary"):
            st.session_state[_EDITING] = _state(review)
            st.rerun()
        if review.sentence.is_edited and st.button(
            "Take it back: as the rule says", key="open_undo_sentence", type="tertiary"
        ):
            write_entry(review.heading.first_day, "sentence", "Taken back: the sentence is the rule’s again.")


def _state(review: Review) -> tuple[str, str]:
    """What is being edited: once it is another sentence, the form is closed."""
    return review.heading.week, review.sentence.text


def _form(review: Review) -> None:
    with st.form("review_sentence", border=True):
        left, right = st.columns([3, 2])
        with left:
            text = st.text_area(
                "The sentence of this week",
                review.sentence.text,
                max_chars=LONGEST_TEXT,
                height=100,
                key="sentence_text",
            )
            who = who_writes("sentence_who")
        with right:
            paragraph(words.RULE_SAID, look="label")
            paragraph(plain(review.sentence.by_rule), look="serif")
            paragraph("Another sentence is labelled as edited, in every form of the page.", look="quiet")
        with st.container(horizontal=True, gap="small"):
            is_saved = st.form_submit_button("Save the sentence", type="primary", key="sentence_saved")
            is_left = st.form_submit_button("Leave it", key="sentence_left")
    if is_left or (is_saved and text.strip() == review.sentence.text):
        del st.session_state[_EDITING]
        st.rerun()
    if is_saved and not text.strip():
        st.error("Still to fill in: the sentence. “Take it back” brings the rule’s.")
    elif is_saved:
        write_entry(
            review.heading.first_day,
            "sentence",
            "The sentence is written down, labelled as edited.",
            text=text,
            who=who,
        )
