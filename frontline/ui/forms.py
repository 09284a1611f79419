"""The small lists as forms: drawn from their description, imported as the CSV that they make, so that each can be taken back."""

import datetime as dt
from collections.abc import Mapping, Sequence

import streamlit as st

from frontline.errors import FrontlineError
from frontline.importers.rosters import FILE_NAMES, FORMS, Cell, FormField, missing_in
from frontline.importers.written_rows import import_written_rows
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph
from frontline.ui.rows import RowsLink
from frontline.ui.session import data_directory, has_warehouse, records, run_query, settings, today
from frontline.units import count_of

ASKED = (
    "absences", "shifts", "leader_contacts", "targets", "failures", "repairs", "deeds", "decisions", "actions", "ratings", "people", "customers", "notes",
)  # fmt: skip
"""The lists that somebody writes by hand, the most used first."""
ONE_OF = {
    "people": "a person",
    "customers": "a customer",
    "absences": "an absence",
    "shifts": "a planned shift",
    "leader_contacts": "a contact of a leader",
    "targets": "a leader’s target",
    "failures": "a failure of ours",
    "repairs": "a repair",
    "deeds": "a deed of a leader",
    "ratings": "a rating",
    "decisions": "a decision",
    "actions": "an action",
    "notes": "a note on a call",
}
SHOWN = {
    "absence": "absences",
    "week of shift": "shift_sums",
    "week of promise": "promise_weeks",
    "decision": "decisions",
}
"""What the lists hold, and the question that shows it: of shifts and promises the sums, since whose they are is the leaders' own."""
PLURALS = {"week of shift": "weeks of shifts", "week of promise": "weeks of promises"}
NOT_KNOWN = "not known"
PERSON_FIELDS = ("person_id", "cover_person_id", "promised_by")
OWN_IDS = ("failure_id", "repair_id", "deed_id", "answer_id", "decision_id", "action_id", "entry_id", "shift_id")
"""Filled in with the moment, so that nobody has to think of a name."""


def forms_card() -> None:
    """What no system exports, written down here: a button for each list."""
    with (
        card(
            "Write it down here",
            "What no system exports: who is away, who plans to take calls, what was decided and done.",
            key="forms",
            counted="each entry is imported like a file of its own, so it can be taken back under “What came in”",
            rows=_links(),
        ),
        st.container(horizontal=True),
    ):
        for kind in (each for each in ASKED if each in FORMS):
            if st.button(ONE_OF[kind].capitalize(), key=f"write_{kind}"):
                _write(kind)


def _links() -> list[RowsLink]:
    """The lists that hold something already, by questions that name nobody but leaders."""
    if not has_warehouse():
        return []
    counts = {name: len(run_query(query)) for name, query in SHOWN.items()}
    return [
        RowsLink(f"{count_of(count, name, PLURALS.get(name, ''))} →", SHOWN[name])
        for name, count in counts.items()
        if count
    ]


@st.dialog("Write it down")
def _write(kind: str) -> None:
    """One entry of a list."""
    paragraph(f"{ONE_OF[kind].capitalize()}, as a row of `{FILE_NAMES[kind]}`.", look="quiet")
    names = people_names()
    with st.form(f"form_{kind}", border=False):
        row = {field.name: field_input(field, f"{kind}_{field.name}", names) for field in FORMS[kind]}
        if not st.form_submit_button("Write it down", type="primary"):
            return
    missing = missing_in(kind, row)
    if missing:
        st.error(f"Still to fill in: {', '.join(missing)}.")
        return
    since = row.get("valid_from")
    if kind == "targets" and isinstance(since, dt.date) and since < today() - dt.timedelta(days=today().weekday()):
        st.error("A target counts from this week on or later: the weeks before it stay as they were.")
        return
    write_rows(kind, [row], f"{ONE_OF[kind].capitalize()} is written down; the figures have it already.")


def write_rows(kind: str, rows: Sequence[Mapping[str, Cell]], told: str, source: str | None = None) -> None:
    """Import rows of a small list, tell it, and start the page again; a refusal is told in place."""
    try:
        import_rows(kind, rows, source)
    except FrontlineError as refused:
        st.error(str(refused))
        return
    tell_next(told)


def import_rows(kind: str, rows: Sequence[Mapping[str, Cell]], source: str | None = None) -> None:
    """Import rows of a small list as the file that they would be. Raises FrontlineError with the first thing that is wrong."""
    with st.spinner("Writing it down"):
        import_written_rows(data_directory(), kind, rows, source)


def people_names() -> dict[str, str]:
    """Who is on the roster: person_id -> name."""
    if not has_warehouse():
        return {}
    return {str(row["person_id"]): str(row["name"]) for row in records(run_query("roster_rows"))}


def field_input(field: FormField, key: str, names: Mapping[str, str]) -> Cell:
    """One input of a form, by its description."""
    label = f"{field.label} · needed" if field.is_required else field.label
    if field.name in PERSON_FIELDS and names and not key.startswith("people"):
        return st.selectbox(
            label, ["", *names], format_func=lambda who: names.get(who, "—"), key=key, help=field.help or None
        )
    if field.input == "choice":
        return st.selectbox(
            label, [*field.choices], format_func=lambda name: name or NOT_KNOWN, key=key, help=field.help or None
        )
    if field.input == "known or not":
        told = st.selectbox(label, [NOT_KNOWN, "yes", "no"], key=key, help=field.help or None)
        return None if told == NOT_KNOWN else told == "yes"
    if field.input == "yes or no":
        return st.checkbox(label, key=key, help=field.help or None)
    if field.input == "number":
        return st.number_input(label, value=None, key=key, help=field.help or None)
    if field.input == "day":
        return st.date_input(label, value=today() if field.is_required else None, key=key, help=field.help or None)
    if field.input == "moment":
        return _moment(label, key, field)
    if field.input == "long text":
        return st.text_area(label, key=key, height=90, help=field.help or None)
    own = dt.datetime.now(settings().zone).strftime("%Y-%m-%d %H:%M") if field.name in OWN_IDS else ""
    return st.text_input(label, value=own, key=key, help=field.help or None)


def _moment(label: str, key: str, field: FormField) -> dt.datetime | None:
    """A day and a time, the company's."""
    now = dt.datetime.now(settings().zone)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            label, value=now.date() if field.is_required else None, key=f"{key}_day", help=field.help or None
        )
        ahead = 2 if field.name.startswith("end") else 1 if field.name.startswith("start") else 0  # a plan, or what was
        hour = (now + dt.timedelta(hours=ahead)).hour
        time = st.time_input("at", value=dt.time(hour), key=f"{key}_time")
    return dt.datetime.combine(day, time) if isinstance(day, dt.date) else None
