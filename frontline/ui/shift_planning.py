"""What the page My shifts is asked for, and the plan behind it: gathered once for a version of the data, an hour and a choice."""

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from frontline.progress import Stopped
from frontline.shifts.appointments import calendars_stamp, kept_appointments
from frontline.shifts.changes import KnownShift, Roster
from frontline.shifts.leaders import LeaderToPlan, leaders_to_plan
from frontline.shifts.planning.problem import Weights
from frontline.shifts.proposals import Proposal, propose
from frontline.shifts.situation import Asked, Situation, situation_of
from frontline.ui.cards import headline, paragraph
from frontline.ui.long_work import PLANNING, answer_of, begin, give_up
from frontline.ui.session import data_directory, settings, warehouse
from frontline.units import count_of

WEEKS = 4
VIEWS = {
    "next": "Next shift",
    "calls": "For my calls",
    "taken": "What I took",
    "calendar": "My calendar",
    "everybody": "Everybody",
}
SLIDERS = (("queue", "Help the queue"), ("voices", "Hear everybody"), ("fairness", "Share fairly"))
HIGHEST = 3.0
"""Of a slider: three times as usual."""
BOUND_SECONDS = 2.0
KEPT_PLANS = 3
_STOPPED, _PLACE = "planning_stopped", "planning_place"


@dataclass(frozen=True)
class Choice:
    """Length of a shift in minutes, and the three sliders."""

    minutes: int
    weights: tuple[float, float, float]


def choose() -> Choice:
    """The length and the sliders, behind one button: as usual until somebody moves them."""
    with st.popover("What matters to me", key="what_matters"):
        minutes = st.segmented_control(
            "A shift lasts",
            [60, 30],
            default=settings().shifts.minutes,
            format_func=lambda length: f"{length} minutes",
            key="shift_minutes",
            required=True,
        )
        weights = [st.slider(label, 0.0, HIGHEST, 1.0, 0.5, key=f"weight_{name}") for name, label in SLIDERS]
        paragraph("1 is as usual; at 0 it does not matter.", look="quiet")
    return Choice(minutes or settings().shifts.minutes, (weights[0], weights[1], weights[2]))


def view() -> str:
    """Which part of the page is open: one question at a time, kept in the address."""
    chosen = st.segmented_control(
        "Show",
        list(VIEWS),
        default="next",
        format_func=VIEWS.__getitem__,
        key="view",
        bind="query-params",
        label_visibility="collapsed",
        required=True,
    )
    return chosen or "next"


def sheet_shift(here: Situation, person_id: str) -> KnownShift | None:
    """The shift that a call sheet is for: the one that is on, else the next."""
    roster = Roster(here.shifts, now(), settings().zone)
    return roster.running_of(person_id) or next(iter(roster.coming_of(person_id)), None)


def coming_shifts(here: Situation, person_id: str) -> list[KnownShift]:
    """A leader's shifts that have not begun, soonest first."""
    return Roster(here.shifts, now(), settings().zone).coming_of(person_id)


def now() -> dt.datetime:
    """The moment, aware; whole seconds, as it is written down."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def situation(choice: Choice) -> Situation:
    """All leaders, free hours and callers of the next four weeks. Raises FrontlineError."""
    return _situation(choice, *_state())


def proposal(choice: Choice) -> Proposal:
    """The plan for everybody; shows how far it is while it takes long. Raises FrontlineError.

    Whoever stops it sees that there is no plan, and a button that begins it anew.
    """
    state = _state()
    kept, key = _plans(), (choice, *state)
    if key not in kept:
        found = _planned(_situation(choice, *state), f"{PLANNING}_{abs(hash(key))}")
        while len(kept) >= KEPT_PLANS:
            kept.pop(next(iter(kept)))
        kept[key] = found
    return kept[key]


def _planned(here: Situation, place: str) -> Proposal:
    if st.session_state.get(_STOPPED) == place:
        headline("Stopped: there is no plan yet.", "Nothing was changed; shifts that are accepted stay.")
        if st.button("Plan for everybody", type="primary", key="plan_anew"):
            del st.session_state[_STOPPED]
            st.rerun()
        st.stop()
    earlier = st.session_state.get(_PLACE, place)
    if earlier != place:  # another choice since: nobody waits for that plan any more
        give_up(earlier)
    st.session_state[_PLACE] = place
    title = f"Planning for {count_of(len(here.leaders), 'leader')}"
    begin(place, title, lambda progress: propose(here, BOUND_SECONDS, progress), takes_turn=False)
    try:
        found: Proposal = answer_of(place)
    except Stopped:
        st.session_state[_STOPPED] = place
        st.rerun()
    return found


@st.cache_resource
def _plans() -> dict[tuple[object, ...], Proposal]:
    """The last plans made, by all that they depend on."""
    return {}


def _state() -> tuple[dt.datetime, str, str, str]:
    """All that a plan depends on besides the choice: the half-hour, the data, the settings and the calendars."""
    moment = now()
    half_hour = moment.replace(minute=moment.minute // 30 * 30, second=0)
    stamp = calendars_stamp(data_directory(), _leaders(half_hour))
    return half_hour, str(warehouse().path), settings().model_dump_json(), stamp


def _leaders(moment: dt.datetime) -> tuple[LeaderToPlan, ...]:
    first = moment.astimezone(settings().zone).date()
    return leaders_to_plan(warehouse(), first, to_day=first + dt.timedelta(weeks=WEEKS))


@st.cache_resource(max_entries=6, show_spinner="Looking for slots")
def _situation(choice: Choice, half_hour: dt.datetime, *state: str) -> Situation:  # noqa: ARG001 state: keys
    zone = settings().zone
    first = half_hour.astimezone(zone).date()
    appointments = kept_appointments(data_directory(), _leaders(half_hour), first, WEEKS, zone)
    asked = Asked(first, WEEKS, choice.minutes, Weights(*choice.weights))
    return situation_of(warehouse(), settings(), asked, now(), appointments)
