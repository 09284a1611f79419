"""Blocks 5, 6, 8 and 9 of the weekly review, and its claims: what is asked, who is heard, what we published, shifts, and the small print."""

from html import escape

import pandas as pd
import streamlit as st

from frontline.review.content import Claims, ClaimToday, Footing, Heard, Questions, Shifts
from frontline.review.forms.bars_svg import questions_left
from frontline.review.forms.charts_svg import heard, pareto
from frontline.review.forms.words import footing_words, kept_words, more_words, shift_words
from frontline.ui import review_look
from frontline.ui import review_sentences as words
from frontline.ui.cards import card, facts, paragraph, plain, small_table, verdict_badge
from frontline.ui.menu import link_to
from frontline.ui.review_look import CHART_TYPE as TYPE
from frontline.ui.review_look import HALF_WIDTH, drawing_of, drawing_with_table
from frontline.ui.review_rows import rows_of
from frontline.ui.rows import rows_link

MOST_SHOWN, MOST_CLAIMS = 7, 6


def questions_card(asked: Questions) -> None:
    """Block 5: the most asked of four weeks, with intervals."""
    with card(
        "What is asked",
        plain(asked.sentence),
        key="review_questions",
        counted="contacts of four weeks whose text could be read; whiskers: where the share lies 19 times of 20"
        if asked.shares
        else "contacts of four weeks whose text could be read",
        rows=rows_of(asked.rows) if asked.shares else (),
    ):
        if not asked.shares:
            if asked.missing and asked.missing != asked.sentence:
                paragraph(plain(asked.missing), look="quiet")
            link_to("data", "Import an export", key="review_questions_data")
            return
        drawing = drawing_of(lambda colours, width: pareto(asked, colours, width, TYPE, MOST_SHOWN), HALF_WIDTH)
        drawing_with_table(drawing, pd.DataFrame(words.question_lines(asked)), "review_questions")
        left = questions_left(asked, MOST_SHOWN)
        if left:
            paragraph(left, look="quiet")
        link_to("questions", "All questions", key="review_questions")


def heard_card(found: Heard) -> None:
    """Block 6: whom leaders heard in thirteen weeks, beside whom we serve."""
    with card(
        "Who we hear, who we serve",
        plain(found.sentence),
        key="review_heard",
        counted="● heard by leaders in 13 weeks, ○ served; known customers; groups overlap"
        if found.segments
        else "known customers whom leaders heard in 13 weeks, and whom we serve",
        rows=rows_of(found.rows) if found.segments else (),
    ):
        if not found.segments:
            link_to("data", "Import an export", key="review_heard_data")
            return
        drawing = drawing_of(lambda colours, width: heard(found, colours, width, TYPE), HALF_WIDTH)
        drawing_with_table(drawing, pd.DataFrame(words.heard_lines(found)), "review_heard")
        link_to("leaders", "Leader by leader", key="review_leaders")


def claims_card(claims: Claims) -> None:
    """What we published in the half-year, and what is true of it today."""
    with card(
        "What we published, what is true today",
        plain(claims.sentence),
        key="review_claims",
        counted="contradicted first; judged by what the data know today",
    ):
        with review_look.grid("claims"):
            for number, claim in enumerate(claims.lines[:MOST_CLAIMS]):
                _claim(number, claim)
        if len(claims.lines) > MOST_CLAIMS:
            with st.expander(more_words(len(claims.lines) - MOST_CLAIMS, "claim")), review_look.grid("claims_more"):
                for number, claim in enumerate(claims.lines[MOST_CLAIMS:], MOST_CLAIMS):
                    _claim(number, claim)
        link_to("check_newsletter", "Check the next draft", key="review_check")


def _claim(number: int, claim: ClaimToday) -> None:
    with st.container(key=f"review_claim_{number}", gap="xsmall"):
        verdict_badge(claim.verdict_today)
        paragraph(f"“{plain(words.shortened(claim.quote))}”", look="serif")
        paragraph(plain(claim.reason_today), look="quiet")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            paragraph(words.claim_place(claim), look="quiet")
            link = rows_of(claim.rows, "the rows →")
            rows_link(link.label, link.query_name, link.parameters, key=f"review_claim_{number}")


def shifts_card(shifts: Shifts) -> None:
    """Block 8: next week's shifts, and how this week's were kept, in sums."""
    with card(
        "Shifts",
        plain(shifts.sentence),
        key="review_shifts",
        counted=kept_words(shifts) or "planned shifts of this week; in sums, never by leader",
        rows=rows_of(shifts.rows, "the sums →") if shifts.planned else (),
    ):
        if shifts.next_week:
            paragraph("Next week", look="label")
            small_table(
                ("when", "who"),
                [(shift_words(line).removesuffix(f", {line.leader}"), plain(line.leader)) for line in shifts.next_week],
            )
        link_to("shifts", "My shifts", key="review_shifts")


def footing_card(footing: Footing) -> None:
    """Block 9: what the words mean, what is missing in the data, which version, and the link."""
    with card(
        "What the words mean, and what is missing",
        key="review_footing",
        stretch=False,
        counted=footing_words(footing),
    ):
        with review_look.grid("halves_footing"):
            half = -(-len(footing.definitions) // 2)
            for part in (footing.definitions[:half], footing.definitions[half:]):
                with st.container():
                    facts([(word, plain(meaning)) for word, meaning in part], bold="name")
        paragraph("What is missing in the data", look="label")
        if footing.gaps:
            review_look.bullets(footing.gaps)
        else:
            paragraph("Nothing that this page asks for.", look="quiet")
        st.html(f'<p class="text-quiet">This page: <a href="{escape(footing.link)}">{escape(footing.link)}</a></p>')
