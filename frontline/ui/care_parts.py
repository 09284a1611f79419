"""The parts of the page on care, a function for each: which cards stand where."""

import streamlit as st

from frontline.ui import care_failure_cards as failures
from frontline.ui import care_leaders_cards as leaders
from frontline.ui import care_parity_cards as parity
from frontline.ui import care_prospect_cards as prospects
from frontline.ui import care_recovery_cards as recovery
from frontline.ui import care_recovery_returns as returns
from frontline.ui import care_reply_cards as replies
from frontline.ui import care_result_cards as results
from frontline.ui import care_said_cards as said
from frontline.ui import care_silence_cards as silence
from frontline.ui.care_rating_cards import self_rating_card
from frontline.ui.care_reader import CareReader
from frontline.ui.care_unread import nothing_read_card
from frontline.ui.session import has_messages, has_records


def who_waits(reader: CareReader) -> None:
    """Who waits now, how long a reply takes, and what was late."""
    silence.board_card(reader)
    if not has_messages():
        silence.no_messages_card()
        if has_records("tickets"):
            silence.closed_card(reader)
        return
    left, right = st.columns(2)
    with left:
        silence.reply_curve_card(reader)
        silence.absence_card(reader)
    with right:
        silence.late_card(reader)
        silence.closed_card(reader)
    silence.load_card(reader)


def when_we_failed(reader: CareReader) -> None:
    """What became of our failures, and which there were."""
    recovery.recovery_card(reader)
    left, right = st.columns(2)
    with left:
        failures.register_card(reader)
    with right:
        failures.repeated_card(reader)
        failures.switchable_card(reader)
        recovery.function_card(reader)


def made_whole(reader: CareReader) -> None:
    """What our failures cost customers, what was given, and who came back."""
    left, right = st.columns(2)
    with left:
        recovery.made_whole_card(reader)
        recovery.make_goods_card(reader)
        returns.return_card(reader)
    with right:
        failures.paid_card(reader)
        recovery.fans_card(reader)
        returns.revenue_card(reader)


def how_we_answer(reader: CareReader) -> None:
    """Apologies and their parts, scripts and templates."""
    if nothing_read_card():
        return
    left, right = st.columns(2)
    with left:
        replies.words_card(reader)
    with right:
        replies.components_card(reader)
        replies.script_outcome_card(reader)
    replies.templates_card(reader)


def what_customers_say(reader: CareReader) -> None:
    """Praise, thanks to pass on, doubt and backlash."""
    if nothing_read_card():
        results.talk_card(reader)
        return
    said.newsletter_doubt_card(reader)
    results.caring_card(reader)
    left, right = st.columns(2)
    with left:
        said.backlash_card(reader)
        results.talk_card(reader)
    with right:
        results.recognition_card(reader)
        said.word_of_mouth_card(reader)
        said.stay_card(reader)
        said.leader_belief_card(reader)


def small_and_new(reader: CareReader) -> None:
    """Small accounts beside large ones, prospects, and who broke away."""
    left, right = st.columns(2)
    with left:
        parity.parity_card(reader)
        parity.small_request_card(reader)
        prospects.lapse_card(reader)
    with right:
        prospects.prospects_card(reader)


def leaders_own(reader: CareReader) -> None:
    """How leaders see us and what they did."""
    self_rating_card(reader)
    left, right = st.columns(2)
    with left:
        leaders.own_panel_card(reader)
        leaders.company_log_card(reader)
    with right:
        leaders.twins_card(reader)
        leaders.pulse_card(reader)
        said.letters_card(reader)


PARTS = {
    "Who waits": who_waits,
    "When we failed": when_we_failed,
    "Made whole": made_whole,
    "How we answer": how_we_answer,
    "What customers say": what_customers_say,
    "Small and new": small_and_new,
    "Leaders": leaders_own,
}
"""The tabs in their order."""
