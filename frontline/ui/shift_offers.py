"""The best slots for me, and what I have accepted: take one, ask for another, move it, swap it, give it up."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from frontline.errors import FrontlineError
from frontline.shifts.changes import KnownShift, Roster, Row
from frontline.shifts.offers import Offer, find_slots
from frontline.shifts.situation import Situation
from frontline.ui import shift_sentences as words
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.forms import write_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import run_query, settings
from frontline.ui.shift_calendars import calendar_age
from frontline.ui.shift_planning import now
from frontline.units import day

SHOWN_OFFERS = words.BESIDE
_PASSED = "shift_offers_passed"


def offers_for(situation: Situation, person_id: str) -> list[Offer]:
    """The best slots, without those passed over in this visit; none for somebody who is no leader on these days."""
    if not situation.plans_for(person_id):
        return []
    return find_slots(situation, person_id, st.session_state.get(_PASSED, {}).get(person_id, frozenset()))


def is_best(situation: Situation, person_id: str) -> bool:
    """True while the first offer is the one that helps the queue most: none was passed over, no slider says otherwise."""
    passed = st.session_state.get(_PASSED, {}).get(person_id)
    return not passed and situation.asked.weights.queue >= 1


def offers_card(situation: Situation, offers: Sequence[Offer]) -> None:
    """A card for each of the best: when, why, and two buttons."""
    for number, offer in enumerate(offers[:SHOWN_OFFERS]):
        label = "The best slot" if not number and is_best(situation, offer.person_id) else "A good slot"
        with card(label if not number else "Or", offer_time(offer), key=f"offer_{number}", stretch=False):
            paragraph(plain(offer.reason), look="quiet")
            with st.container(horizontal=True, key=f"offer_buttons_{number}"):
                if st.button("Take it", type="primary" if not number else "secondary", key=f"take_{number}"):
                    take_offer(situation, offer)
                if not number and st.button("Another", key="another"):
                    passed = st.session_state.setdefault(_PASSED, {})
                    passed.setdefault(offer.person_id, set()).add(offer.slot.week_slot)
                    st.rerun()
    _how_counted(situation)
    if offers and (read := calendar_age(offers[0].person_id)):
        paragraph(f"Your calendar {read}.", look="quiet")


def _how_counted(situation: Situation) -> None:
    outlook = situation.outlook
    if outlook is None:
        paragraph(
            "Less than two weeks of calls are known: how long callers will wait cannot be told yet.", look="quiet"
        )
        return
    paragraph(
        f"Waits as expected from {outlook.weeks_used} weeks of calls, to {day(outlook.last_day)}; "
        f"a leader counts {settings().shifts.leader_counts_as:g} of a colleague.",
        look="quiet",
    )


def offer_time(offer: Offer) -> str:
    """ "Tue 17 Nov, 10:00–11:00"."""
    return words.span(offer.slot.starts_at, offer.slot.ends_at, settings().zone)


def take_offer(situation: Situation, offer: Offer) -> None:
    """Write the shift down, and start the page again; a refusal is told in place."""
    roster = Roster(situation.shifts, now(), settings().zone)
    slot, mode = offer.slot, _next_mode(situation, roster, offer.person_id)
    change(
        partial(roster.take, offer.person_id, slot.starts_at, slot.ends_at, offer.reason, mode=mode),
        f"{offer_time(offer)} is yours. It stays there until you move it.",
    )


def _next_mode(situation: Situation, roster: Roster, person_id: str) -> str:
    """Of one shift more than those to come."""
    return situation.learning.mode_of(person_id, len(roster.coming_of(person_id)))


def change(decide: Callable[[], Row | list[Row]], told: str) -> None:
    """Write changed shifts down; a refusal is told in place."""
    try:
        rows = decide()
    except FrontlineError as refused:
        st.error(str(refused))
        return
    write_rows("shifts", rows if isinstance(rows, list) else [rows], told)


def coming_card(situation: Situation, person_id: str, names: Mapping[str, str]) -> None:
    """My shifts to come, each with what can be done about it."""
    roster = Roster(situation.shifts, now(), settings().zone)
    mine = roster.coming_of(person_id)
    with card(
        "My shifts to come",
        "" if mine else "Nothing is planned yet.",
        key="coming",
        stretch=False,
        counted="accepted shifts never move by themselves",
        rows=RowsLink("all my shifts →", "leader_shift_rows", {"person_id": person_id}),
    ):
        for shift in mine:
            with st.container(horizontal=True, vertical_alignment="center", key=f"coming_{shift.shift_id}"):
                clash = " · *your calendar has something then*" if situation.clashes(shift) else ""
                paragraph(f"**{words.span(shift.starts_at, shift.ends_at, settings().zone)}**{clash}")
                if st.button("Move", key=f"open_move_{shift.shift_id}", type="tertiary"):
                    _move(roster, shift, offers_for(situation, person_id))
                if st.button("Swap", key=f"open_swap_{shift.shift_id}", type="tertiary"):
                    _swap(roster, shift, names)
                if st.button("Give up", key=f"open_give_up_{shift.shift_id}", type="tertiary"):
                    _give_up(roster, shift)
        if st.button("Take an hour of my own choice", key="open_own_choice", type="tertiary"):
            _own_choice(roster, person_id, _next_mode(situation, roster, person_id))


@st.dialog("Move it")
def _move(roster: Roster, shift: KnownShift, offers: Sequence[Offer]) -> None:
    """To one of the best slots, or to any hour."""
    paragraph("It stays the same shift: calendars that know it will move it too.", look="quiet")
    for number, offer in enumerate(offers[:SHOWN_OFFERS]):
        if st.button(f"{offer_time(offer)} · {offer.reason}", key=f"move_to_{number}"):
            there = (offer.slot.starts_at, offer.slot.ends_at)
            change(partial(roster.move, shift.shift_id, *there, offer.reason), "It is moved.")
    chosen = _hour_form("move", shift.ends_at - shift.starts_at)
    if chosen is not None:
        change(partial(roster.move, shift.shift_id, *chosen, "my own choice"), "It is moved.")


@st.dialog("Swap it")
def _swap(roster: Roster, shift: KnownShift, names: Mapping[str, str]) -> None:
    """With a coming shift of another leader."""
    others = {
        each.shift_id: f"{name}, {words.span(each.starts_at, each.ends_at, settings().zone)}"
        for person, name in names.items()
        if person != shift.person_id
        for each in roster.coming_of(person)
    }
    if not others:
        paragraph("No other leader has a shift to come.")
        return
    wanted = st.selectbox("With", list(others), format_func=lambda each: others[each], key="swap_with")
    paragraph("Ask them first: both calendars change at once.", look="quiet")
    if st.button("Swap", type="primary", key="swap_confirmed"):
        change(partial(roster.swap, shift.shift_id, wanted), "The two shifts are swapped.")


@st.dialog("Give it up")
def _give_up(roster: Roster, shift: KnownShift) -> None:
    when = words.span(shift.starts_at, shift.ends_at, settings().zone)
    paragraph(f"{when}. Your calendar hears of it; what counts is the week: another hour keeps the promise as well.")
    if st.button("Give it up", type="primary", key="give_up_confirmed"):
        change(partial(roster.give_up, shift.shift_id), "It is given up.")


@st.dialog("An hour of my own choice")
def _own_choice(roster: Roster, person_id: str, mode: str) -> None:
    paragraph("Any hour ahead, whatever a calendar says; at most one a day.", look="quiet")
    chosen = _hour_form("own", dt.timedelta(minutes=settings().shifts.minutes))
    if chosen is not None:
        mode = run_query("learning_steps", person_id=person_id)["next_mode"].iloc[0]
        change(partial(roster.take, person_id, *chosen, "my own choice", mode=mode), "It is yours.")


def _hour_form(key: str, length: dt.timedelta) -> tuple[dt.datetime, dt.datetime] | None:
    """A day and an hour; None until it is sent."""
    zone = settings().zone
    with st.form(f"form_{key}", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input("Day", value=now().astimezone(zone).date() + dt.timedelta(days=1), key=f"{key}_day")
        time = st.time_input("At", value=dt.time(10), key=f"{key}_time", step=900)
        sent = st.form_submit_button("Choose this hour")
    if not sent or not isinstance(day, dt.date) or time is None:
        return None
    starts_at = dt.datetime.combine(day, time, zone).astimezone(dt.UTC)
    return starts_at, starts_at + length
