"""Who is who: the devices that answered without a name, "this extension is…", and the roster itself."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from frontline.importers.rosters import FORMS, Cell, FormField
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.forms import import_rows, people_names, write_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import has_records, has_warehouse, records, run_query
from frontline.units import count_of, day, is_missing

SHOWN_DEVICES = 6
SOMEBODY_NEW = "Somebody who is not on the roster"
ROSTER = "people"


def devices_card() -> None:
    """Every device that answered without a name, and a click to name it."""
    unknown = run_query("unknown_answerers")
    with card(
        "Who answered, and nobody knows them",
        _devices_sentence(len(unknown)),
        key="unknown",
        counted="never counted as a leader, nor as not one, until it has a name",
        rows=RowsLink(f"{count_of(len(unknown), 'device')} →", "unknown_answerers"),
    ):
        for place, row in enumerate(records(unknown.head(SHOWN_DEVICES))):
            with st.container(horizontal=True, vertical_alignment="center", key=f"device_{place}"):
                told = f"**{plain(row['our_device'])}** answered {count_of(row['answered_calls'], 'call')}"
                paragraph(f"{told}, last on {day(row['last_local'])}")
                if st.button("This extension is …", key=f"name_{place}"):
                    _name(str(row["our_device"]))


def _devices_sentence(unknown: int) -> str:
    if unknown:
        return f"*{count_of(unknown, 'device')}* answered calls without a name."
    return "Every answering device has a name." if has_records("calls") else "No call log tells which devices answer."


@st.dialog("Whose device is it?")
def _name(device: str) -> None:
    """Somebody on the roster, or somebody new; from a day on, or for always."""
    names = people_names()
    paragraph(f"**{plain(device)}** is the device of …")
    who = st.selectbox(
        "Person", ["", *names], format_func=lambda person: names.get(person, SOMEBODY_NEW), key="device_person"
    )
    name, is_leader, target = ("", False, None) if who else _new_person()
    since = st.date_input("Since", value=None, key="device_since", help="Empty: for as long as the data reach")
    if not st.button("Write it down", type="primary", key="device_confirmed"):
        return
    if not who and not name.strip():
        st.error("Still to fill in: the name.")
        return
    first_day = since if isinstance(since, dt.date) else None
    if who:
        rows, source = rows_with_device(who, device, first_day)
    else:
        fresh: dict[str, Cell] = {
            "person_id": new_id(name, names),
            "name": name.strip(),
            "is_leader": is_leader,
            "target_per_week": target,
        }
        rows, source = [{**fresh, **device_columns(device), "valid_from": first_day}], None
    write_rows(ROSTER, rows, f"{device} has a name now; the figures count it already.", source)


def _new_person() -> tuple[str, bool, float | None]:
    name = st.text_input("Name", key="device_name")
    is_leader = st.checkbox("Is a leader, who promised to take contacts", key="device_leader")
    target = (
        st.number_input("Contacts a week, promised", min_value=0.0, value=1.0, key="device_target")
        if is_leader
        else None
    )
    return name, is_leader, target


def device_columns(device: str) -> dict[str, str]:
    """The roster's column that a device stands in."""
    return {"email": device} if "@" in device else {"extension": device}


def rows_with_device(person_id: str, device: str, since: dt.date | None) -> tuple[list[Mapping[str, Cell]], str | None]:
    """All rows of a person, one more for the device; a roster's rows are replaced together."""
    mine = [row for row in records(run_query("roster_rows")) if row["person_id"] == person_id]
    source = str(mine[-1]["source"])
    rows: list[Mapping[str, Cell]] = [roster_row(row) for row in mine if row["source"] == source]
    last = rows[-1]
    added = {**last, "agent_id": None, "email": None, "valid_from": since, "valid_to": None, **device_columns(device)}
    return [*rows, added], source


def roster_row(row: Mapping[str, Any]) -> dict[str, Cell]:
    """A row as people.csv has it; what is missing is empty."""
    names = [field.name for field in FORMS[ROSTER]]
    return {name: _cell(row.get(name)) for name in names}


def _cell(value: Any) -> Cell:
    if is_missing(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return bool(value) if isinstance(value, bool) or type(value).__name__ == "bool_" else value  # numpy's


def new_id(name: str, known: Mapping[str, str]) -> str:
    """A name of its own for somebody new: "ann_author", with a number where that is taken."""
    stem = re.sub(r"\W+", "_", name.strip().lower()).strip("_") or "person"
    return next(each for each in (stem, *(f"{stem}_{number}" for number in range(2, 10_000))) if each not in known)


def roster_card() -> None:
    """The roster, changed as a table."""
    count = len(people_names())
    leaders = (
        len({row["person_id"] for row in records(run_query("roster_rows")) if row["is_leader"] is True})
        if has_warehouse()
        else 0
    )
    with card(
        "People",
        f"**{count_of(count, 'person', 'people')}** are on the roster, {count_of(leaders, 'leader')} among them."
        if count
        else "Nobody is on the roster yet: without it no contact is a leader’s.",
        key="people",
        counted="leaders, their telephones and their promises; a row for each period",
    ):
        if count and st.button("Change the roster", key="change_roster"):
            _change_roster()


@st.dialog("The roster", width="large")
def _change_roster() -> None:
    """Every row as it was written; rows may be changed and added, and end by their last day."""
    before = run_query("roster_rows")
    paragraph("Who leaves gets a last day (valid to); a new extension is a new row with its first day.", look="quiet")
    columns = [field.name for field in FORMS[ROSTER]]
    shown = before[["source", *columns]]
    after = st.data_editor(
        shown,
        num_rows="add",
        hide_index=True,
        column_order=columns,
        column_config={field.name: _column(field) for field in FORMS[ROSTER]},
        key="roster_editor",
    )
    if not st.button("Save the roster", type="primary", key="roster_save"):
        return
    changed = changed_people(shown, after)
    if not changed:
        st.info("Nothing was changed.")
        return
    told = f"The roster is changed for {count_of(len({row['person_id'] for _, row in changed}), 'person', 'people')}."
    for source in {source for source, _ in changed}:
        import_rows(ROSTER, [row for its, row in changed if its == source], source)
    tell_next(told)


def changed_people(before: pd.DataFrame, after: pd.DataFrame) -> list[tuple[str, Mapping[str, Cell]]]:
    """Every row of each person of whom a row changed, with the roster that it belongs to."""
    old = {tuple(roster_row(row).items()) for row in records(before)}
    new = [(ROSTER if is_missing(row["source"]) else str(row["source"]), roster_row(row)) for row in records(after)]
    changed = {(source, row["person_id"]) for source, row in new if tuple(row.items()) not in old}
    return [(source, row) for source, row in new if (source, row["person_id"]) in changed]


def _column(field: FormField) -> Any:
    """A column of the table by its description."""
    looks: dict[str, Callable[..., Any]] = {
        "day": st.column_config.DateColumn,
        "yes or no": st.column_config.CheckboxColumn,
        "number": st.column_config.NumberColumn,
    }
    return looks.get(field.input, st.column_config.TextColumn)(field.label, help=field.help or None)
