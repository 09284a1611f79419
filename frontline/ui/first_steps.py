"""The first steps of a company: what is done, what is next, and a link to the place of each; until all is done, or hidden."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from frontline.shifts.calendars.sources import sources_of
from frontline.ui.cards import card
from frontline.ui.leader_choice import leader_names
from frontline.ui.menu import link_to
from frontline.ui.session import data_directory, has_warehouse, run_query
from frontline.units import in_words

_HIDDEN = "first_steps_hidden"
BRING_IN, PEOPLE = {"part": "Bring in"}, {"part": "People and calendars"}


@dataclass(frozen=True)
class Step:
    """One line: what to do, whether it is done, and where."""

    label: str
    is_done: bool
    page: str
    address: Mapping[str, str] = field(default_factory=dict)
    is_optional: bool = False


def first_steps() -> list[Step]:
    """All of them, in the order in which they help."""
    kinds = set(run_query("data_through")["kind"]) if has_warehouse() else set()
    leaders = leader_names()
    has_calendar = any(sources_of(data_directory(), person_id) for person_id in leaders)
    has_targets = bool(leaders) and bool((run_query("leader_targets")["named_by"] != "default").any())
    return [
        Step("Bring in calls, tickets or orders", bool(kinds & {"calls", "tickets", "orders"}), "data", BRING_IN),
        Step("Name the leaders", bool(leaders), "data", PEOPLE),
        Step("Bring in newsletters", "newsletters" in kinds, "data", BRING_IN),
        Step("Set each leader’s target", has_targets, "leaders"),
        Step("Connect a calendar", has_calendar, "shifts", {"view": "calendar"}, is_optional=True),
    ]


def first_steps_card() -> None:
    """The steps; nothing once all that is needed is done, or when the reader hid them for this visit."""
    steps = first_steps()
    if all(step.is_done or step.is_optional for step in steps) or st.session_state.get(_HIDDEN):
        return
    with card("The first steps", steps_sentence(steps), key="first_steps"):
        following = next((step for step in steps if not step.is_done), None)
        for number, step in enumerate(steps):
            _line(step, number, is_next=step is following)
        if st.button("Hide these steps", key="open_hide_steps", type="tertiary"):
            st.session_state[_HIDDEN] = True
            st.rerun()


def steps_sentence(steps: Sequence[Step]) -> str:
    """ "Two of five steps are done; each can be taken in any order." """
    done = sum(step.is_done for step in steps)
    count = f"**{in_words(done)} of {in_words(len(steps))}** steps {'is' if done == 1 else 'are'} done" if done else ""
    return f"{count[:2]}{count[2:3].upper()}{count[3:]}." if count else "Five steps, in any order."


def _line(step: Step, number: int, *, is_next: bool) -> None:
    mark, word, tone = (
        ("✓", "done", "blue") if step.is_done else ("→", "next", "attention") if is_next else ("○", "open", "")
    )
    with st.container(key=f"step_{number}", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(
            f'<span class="badge {tone}">{mark} {"optional" if step.is_optional and not step.is_done else word}</span>',
            width=90,
        )
        link_to(step.page, step.label, key=f"step_{number}", quiet=True, address=step.address)
