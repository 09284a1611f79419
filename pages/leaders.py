"""How leaders take contacts themselves, against what they promised: everybody's own page first, and the sums of all."""

import streamlit as st

from frontline.ui import leader_cards, leader_sentences
from frontline.ui.came_in import told
from frontline.ui.cards import empty_state, filters, headline
from frontline.ui.leader_choice import leader_filter
from frontline.ui.leader_target import target_card
from frontline.ui.period import current_period
from frontline.ui.session import contact_span, run_query

span = contact_span(current_period())
if run_query("leader_weeks_in_period", **span).empty:
    empty_state(
        "Nobody in the data is known as a leader yet",
        "Mark the leaders in people.csv (is_leader = yes) with their extension and agent_id, and import it with a call log or "
        "tickets",
    )
    st.stop()

with filters("leaders"):
    person_id = leader_filter()
reader = leader_cards.Reader(span, person_id)
promises = run_query("leader_promises", as_of_date=span["to_date"])
if person_id:
    promises = promises[promises["person_id"] == person_id]
    headline(
        leader_sentences.own_headline(promises),
        "Your own page. A contact counts when it was two-way: you spoke with the customer, or wrote to them.",
    )
else:
    headline(
        leader_sentences.leaders_headline(promises),
        "Who are you? Choose your name above to see your own weeks. Shown here are sums of all leaders.",
    )
told()

leader_cards.weeks_card(reader)
left, right = st.columns(2)
with left:
    leader_cards.distance_card(reader, promises)
    if person_id:
        target_card(person_id)
with right:
    leader_cards.share_card(reader)
left, right = st.columns(2)
with left:
    leader_cards.segments_card(reader)
with right:
    leader_cards.topics_card(reader)
left, right = st.columns(2)
with left:
    leader_cards.how_card(reader)
with right:
    leader_cards.hours_card(reader)
left, right = st.columns(2)
with left:
    leader_cards.wait_card(reader)
with right:
    leader_cards.depth_card(reader)
