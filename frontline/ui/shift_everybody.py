"""A plan for all leaders: who sits when and why, what better there could be, and one button that accepts it."""

from collections.abc import Sequence

import streamlit as st

from frontline.shifts.proposals import Proposal, ProposedShift
from frontline.ui import shift_sentences as words
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.session import settings
from frontline.ui.shift_offers import change
from frontline.ui.shift_planning import now
from frontline.units import count_of

MOST_SENTENCES = 8


def everybody_headline(proposal: Proposal) -> str:
    """ "Nine shifts for three leaders in four weeks: no better plan exists."""
    fresh = [shift for shift in proposal.shifts if not shift.is_accepted]
    if not proposal.shifts and (proposal.plan.capped or not proposal.situation.grid.slots):
        return "No free day is left for what the leaders set out to take."
    if not fresh and proposal.plan.capped:
        return "Every shift for which there is a free day is accepted."
    if not fresh:
        return "Every shift that the leaders set out to take is accepted."
    return f"**{count_of(len(fresh), 'shift')}** in the next four weeks would keep what {count_of(len(proposal.situation.leaders), 'leader')} set out to do."


def plan_card(proposal: Proposal, person_id: str | None = None) -> None:
    """The plan in the order of time, with its reasons; accepted shifts among it stay where they are."""
    fresh = [shift for shift in proposal.shifts if not shift.is_accepted]
    first, *others = proposal.sentences()
    with card(
        "A plan for everybody",
        plain(first),
        key="plan",
        stretch=False,
        counted="waiting saved, voices not yet heard and unloved hours, weighed by the three sliders; the same choice gives the same plan",
    ):
        for sentence in others[:MOST_SENTENCES]:
            paragraph(plain(sentence), look="quiet")
        if len(others) > MOST_SENTENCES:
            paragraph(f"and {len(others) - MOST_SENTENCES} more remarks of this kind", look="quiet")
        soon, later = _first_week(proposal)
        if soon:
            small_table(("when", "who", "why"), [_row(shift) for shift in soon])
        if later:
            with st.expander(f"and {count_of(len(later), 'more shift')}, in the weeks after"):
                small_table(("when", "who", "why"), [_row(shift) for shift in later])
        mine = [shift for shift in fresh if shift.offer.person_id == person_id]
        with st.container(horizontal=True):
            if mine and st.button(f"Accept mine: {count_of(len(mine), 'shift')}", type="primary", key="accept_mine"):
                change(lambda: proposal.open_rows(now(), person_id), "Your shifts are accepted; they stay until moved.")
            if fresh and st.button("Accept these shifts for everybody", key="accept_plan"):
                _accept_all(proposal)


@st.dialog("Accept them for everybody")
def _accept_all(proposal: Proposal) -> None:
    """Asked once more: other people's hours are taken."""
    rows, unknown = proposal.open_rows(now()), proposal.situation.has_calendar.count(False)
    people = len({row["person_id"] for row in rows})
    calendars = f"; {count_of(unknown, 'calendar')} could not be looked at" if unknown else ""
    paragraph(
        f"{count_of(len(rows), 'shift')} of {count_of(people, 'leader')}{calendars}. Each of them can move or give up their own."
    )
    if st.button("Accept them", type="primary", key="accept_confirmed"):
        change(lambda: rows, f"{count_of(len(rows), 'shift')} accepted; they stay until moved.")


def _first_week(proposal: Proposal) -> tuple[list[ProposedShift], list[ProposedShift]]:
    """The shifts of the first week that has any, and those after it."""
    mondays = [shift.offer.slot.monday for shift in proposal.shifts]
    soon = [shift for shift in proposal.shifts if shift.offer.slot.monday == mondays[0]]
    return soon, list(proposal.shifts[len(soon) :])


def _row(shift: ProposedShift) -> Sequence[str]:
    slot = shift.offer.slot
    when = words.span(slot.starts_at, slot.ends_at, settings().zone)
    return (when, plain(shift.leader), "**accepted**" if shift.is_accepted else plain(shift.offer.reason))
