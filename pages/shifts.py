"""My shifts: the best hours for me, what to know before I pick up, what I took, my calendars, and a plan for everybody."""

import streamlit as st

from frontline.ui import shift_sentences as words
from frontline.ui.call_sheet_card import beside_card, call_sheet_cards, sheet_for
from frontline.ui.came_in import told
from frontline.ui.cards import empty_state, filters, headline
from frontline.ui.leader_cards import Reader, weeks_card
from frontline.ui.leader_choice import leader_filter
from frontline.ui.period import current_period
from frontline.ui.session import contact_span, run_query, settings
from frontline.ui.shift_calendars import calendars_card, keep_fresh, my_shifts_card
from frontline.ui.shift_entry import entry_card, promises_card
from frontline.ui.shift_everybody import everybody_headline, plan_card
from frontline.ui.shift_offers import coming_card, is_best, offers_card, offers_for
from frontline.ui.shift_planning import choose, coming_shifts, proposal, sheet_shift, situation, view
from frontline.ui.shift_taken import my_shifts_table, sums_of, taken_card

span = contact_span(current_period())
leaders = run_query("learning_steps")
if leaders.empty:
    empty_state(*words.NO_LEADERS)
    st.stop()

with filters("shifts"):
    person_id = leader_filter()
    choice = choose()
if person_id is None or person_id not in set(leaders["person_id"]):
    headline(
        everybody_headline(proposal(choice)),
        "Say who you are, and this page is yours: your hours, your calls, your calendar.",
    )
    told()
    taken_card(run_query("shift_sums", **span), span, "All leaders together", key="all_taken")
    promises_card(None)
    plan_card(proposal(choice))
    st.stop()

keep_fresh(person_id)
me = leaders[leaders["person_id"] == person_id].iloc[0]
here, asked = situation(choice), span | {"person_id": person_id}
coming = coming_shifts(here, person_id)
shown = view()

if shown == "next":
    offers = offers_for(here, person_id)
    told_first = words.next_headline(offers, coming, settings().zone, is_best=is_best(here, person_id))
    headline(told_first, words.target_sentence(here, person_id, len(coming)))
    told()
    left, right = st.columns(2)
    with left:
        offers_card(here, offers)
    with right:
        coming_card(here, person_id, dict(zip(leaders["person_id"], leaders["name"], strict=True)))
        weeks_card(Reader(span, person_id))
elif shown == "calls":
    mine = sheet_shift(here, person_id)
    sheet = sheet_for(person_id, me["name"], mine, me["next_mode"])
    headline(words.sheet_headline(sheet), words.sheet_explanation(sheet))
    told()
    left, right = st.columns(2)
    with left:
        entry_card(person_id)
        promises_card(person_id)
    with right:
        call_sheet_cards(sheet, person_id)
        beside_card(sheet, here, mine)
elif shown == "taken":
    weeks = run_query("shift_sums", **asked)
    headline(
        words.took_headline(sums_of(weeks)),
        "What counts is the week, not the hour. Pages of all leaders show sums.",
    )
    told()
    left, right = st.columns(2)
    with left:
        taken_card(weeks, asked, "My shifts by week", key="my_taken")
        my_shifts_table(person_id)
    with right:
        taken_card(run_query("shift_sums", **span), span, "All leaders together", key="all_taken")
elif shown == "calendar":
    headline("Your calendar says when you are free; your shifts go back into it.")
    told()
    left, right = st.columns(2)
    with left:
        calendars_card(person_id)
    with right:
        my_shifts_card(person_id)
else:
    headline(everybody_headline(proposal(choice)))
    told()
    plan_card(proposal(choice), person_id)
