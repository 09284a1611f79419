"""The best hour for who reads, on the first screen: looked for after everything else is drawn, taken after one more look."""

from datetime import timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from frontline.errors import FrontlineError
from frontline.shifts.accepted import known_shifts
from frontline.shifts.changes import Roster
from frontline.shifts.offers import Offer
from frontline.shifts.situation import Situation
from frontline.ui.cards import paragraph, plain
from frontline.ui.leader_choice import address_of
from frontline.ui.menu import link_to
from frontline.ui.session import settings, warehouse, warehouse_version
from frontline.ui.shift_offers import offer_time, offers_for, take_offer
from frontline.ui.shift_planning import Choice, now, situation
from frontline.ui.shift_sentences import span
from frontline.units import weekday_in_year

HALF_HOUR = timedelta(minutes=30)
AS_USUAL = (1.0, 1.0, 1.0)
_FOUND = "week_slot_found"


def next_shift(person_id: str) -> str:
    """ "Tue 17 Nov, 10:00–11:00"; empty when none is planned."""
    coming = Roster(known_shifts(warehouse()), now(), settings().zone).coming_of(person_id)
    return span(coming[0].starts_at, coming[0].ends_at, settings().zone) if coming else ""


class SlotAction:
    """The button of the best hour. Until it is known, and where there is none, a link to the page that finds one stands there."""

    def __init__(self, person_id: str | None) -> None:
        """Take the place; the hour is looked for at once where that was done before, since the answer is kept."""
        self.person_id = person_id
        self._place: DeltaGenerator = st.empty()
        self._is_filled = False
        if person_id and st.session_state.get(_FOUND) == self._stamp():
            self.fill()
        else:
            with self._place:
                link_to("shifts", "Find me a slot", key="to_shifts", primary=True, address=address_of(person_id))

    def fill(self) -> None:
        """Find the hour, which may take a second or two, and put its button there."""
        if self._is_filled or self.person_id is None:
            return
        self._is_filled = True
        try:
            here = situation(Choice(settings().shifts.minutes, AS_USUAL))
        except FrontlineError:
            return  # the page of shifts tells what is the matter
        offers = offers_for(here, self.person_id)
        if not offers:
            return
        st.session_state[_FOUND] = self._stamp()
        with self._place:
            if st.button(f"Take a slot: {_hour(offers[0])}", key="take_slot", type="primary"):
                _look_again(here, offers[0])

    def _stamp(self) -> tuple[str | None, int | None, int]:
        """What the kept answer depends on."""
        return self.person_id, warehouse_version(), int(now().timestamp() // HALF_HOUR.total_seconds())


def _hour(offer: Offer) -> str:
    """ "Tue 17 Nov 10:00"."""
    start = offer.slot.starts_at.astimezone(settings().zone)
    return f"{weekday_in_year(start)} {start:%H:%M}"


@st.dialog("Take this hour?")
def _look_again(here: Situation, offer: Offer) -> None:
    """When, and why then; one more click takes it."""
    paragraph(f"**{offer_time(offer)}**")
    paragraph(plain(offer.reason), look="quiet")
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Take it", type="primary", key="take_slot_confirmed"):
            take_offer(here, offer)
        link_to("shifts", "Other hours", key="other_hours", address=address_of(offer.person_id))
