"""The page for Monday: what customers experienced, signals apart from noise, three voices, and who owns which action."""

import streamlit as st

from frontline.ui import review_cards, review_changes, review_charts, review_look, review_top
from frontline.ui.came_in import told
from frontline.ui.cards import filters, headline, plain
from frontline.ui.review_asked import is_known, review_of, week_pill, why_unknown
from frontline.ui.review_files import downloads
from frontline.ui.review_promises import promises_card
from frontline.ui.review_voices import voices

review_changes.lead_to_chart()
review_look.style()
with filters("review"):
    week = week_pill()
    if week is None or is_known(week):
        review = review_of(week)
        downloads(review)
if week is not None and not is_known(week):
    headline(*map(plain, why_unknown(week)))
    st.stop()

review_top.title(review)
review_top.sentence(review)
told()
voices(review)
review_charts.charts(review)
review_changes.changes(review)
with review_look.grid("halves_asked"):
    review_cards.questions_card(review.questions)
    review_cards.heard_card(review.heard)
review_cards.claims_card(review.claims)
with review_look.grid("wide_first_promises"):
    promises_card(review.promises)
    review_cards.shifts_card(review.shifts)
review_cards.footing_card(review.footing)
