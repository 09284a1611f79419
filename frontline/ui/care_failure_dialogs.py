"""What a reader writes down about failures: a failure, a repair, that a proposal was one or none, a pledge and that it is kept."""

import datetime as dt
import secrets
from collections.abc import Mapping
from typing import Any

import streamlit as st

from frontline.importers.rosters import FORMS, Cell, missing_in
from frontline.ui.cards import paragraph
from frontline.ui.care_failure_sentences import who
from frontline.ui.forms import field_input, write_rows
from frontline.ui.session import records, run_query, today
from frontline.units import is_missing

_WITHOUT = {"failures": ("state", "closed_on"), "repairs": ("repair_id", "failure_id")}
"""What the dialog itself knows."""
_AS_WRITTEN = {"done_date": "done_on", "due_date": "due_on", "closed_date": "closed_on"}
"""Columns of the models, as the lists name them."""


def decide(proposal: Mapping[str, Any], *, is_failure: bool) -> None:
    """Write down that a proposed thread was a failure of ours, or that it was none: then it is proposed no more."""
    row: dict[str, Cell] = {
        "failure_id": str(proposal["failure_id"]),
        "contact_id": str(proposal["failure_id"]),
        "happened_at": proposal["happened_at"].to_pydatetime().replace(tzinfo=dt.UTC),
        "noticed_by": str(proposal["noticed_by"]),
        "state": "confirmed" if is_failure else "dismissed",
    }
    told = "It stands in the register now." if is_failure else "It was none; it is proposed no more."
    write_rows("failures", [row], told)


@st.dialog("Write a failure down")
def write_failure() -> None:
    """Show the form of a failure of ours."""
    paragraph("What went wrong, whatever system it came from. What nobody knows stays empty.", look="quiet")
    with st.form("form_failure", border=False):
        row = _inputs("failures", "failure")
        if not st.form_submit_button("Write it down", type="primary", key="failure_written"):
            return
    _written("failures", row, "The failure stands in the register.")


@st.dialog("A repair")
def write_repair(span: Mapping[str, dt.date]) -> None:
    """Show the form of a repair, offered or done, of one of the failures of these days."""
    failures = {str(row["failure_id"]): row for row in records(run_query("failure_rows", **span))}
    with st.form("form_repair", border=False):
        chosen = st.selectbox(
            "Of which failure · needed", list(failures), index=None, key="repair_of",
            format_func=lambda name: failure_name(failures[name]), placeholder="Choose one",
        )  # fmt: skip
        row = _inputs("repairs", "repair") | {"failure_id": chosen, "repair_id": f"repair {secrets.token_hex(6)}"}
        if not st.form_submit_button("Write it down", type="primary", key="repair_written"):
            return
    _written("repairs", row, "The repair is written down.")


@st.dialog("Close a failure")
def close_failure(span: Mapping[str, dt.date]) -> None:
    """Write down that a registered failure is closed today; a tagged one closes with its ticket."""
    rows = records(run_query("failure_rows", **span))
    open_ones = {
        str(row["failure_id"]): row for row in rows if is_missing(row["closed_date"]) and row["origin"] == "register"
    }
    if not open_ones:
        paragraph("No failure of the register is open.")
        return
    chosen = st.selectbox(
        "Which", list(open_ones), index=None, key="close_which", format_func=lambda name: failure_name(open_ones[name]),
        placeholder="Choose one",
    )  # fmt: skip
    if st.button("It is closed", type="primary", disabled=chosen is None, key="failure_closed") and chosen:
        write_rows("failures", [_again("failures_named", "failures", chosen)], "The failure is closed.")


def failure_name(row: Mapping[str, Any]) -> str:
    """ "13 Nov 2026 · late · J▪▪▪ C▪▪▪ · small (F12)": with its id, since two may look alike otherwise."""
    kind = "" if is_missing(row["failure_kind"]) else f" · {row['failure_kind']}"
    day = row["happened_date"]
    return f"{day.day} {day:%b %Y}{kind} · {who(row)} ({row['failure_id']})"


@st.dialog("One way in which customers no longer pay for our mistakes")
def write_pledge(person_id: str | None) -> None:
    """Show the form of a pledge, owned by the leader who reads."""
    with st.form("form_pledge", border=False):
        title = st.text_input("What we pledge · needed", key="pledge_title", placeholder="Nobody pays return postage")
        due = st.date_input("By when", value=None, key="pledge_due")
        if not st.form_submit_button("Pledge it", type="primary", key="pledge_written"):
            return
    row: dict[str, Cell] = {
        "deed_id": f"pledge {secrets.token_hex(6)}",
        "done_on": today(),
        "deed_kind": "pledge",
        "person_id": person_id,
        "title": title.strip(),
        "due_on": due if isinstance(due, dt.date) else None,
    }
    if not title.strip():
        st.error("Still to fill in: what we pledge.")
        return
    write_rows("deeds", [row], "The pledge is written down; it stands here until it is kept.")


def close_pledge(deed_id: str) -> None:
    """Write down that a pledge is kept as of today."""
    write_rows("deeds", [_again("deeds", "deeds", deed_id)], "The pledge is kept.")


def _inputs(kind: str, key: str) -> dict[str, Cell]:
    fields = [field for field in FORMS[kind] if field.name not in _WITHOUT[kind]]
    return {field.name: field_input(field, f"{key}_{field.name}", {}) for field in fields}


def _written(kind: str, row: dict[str, Cell], told: str) -> None:
    missing = missing_in(kind, row)
    if missing:
        st.error(f"Still to fill in: {', '.join(missing)}.")
        return
    write_rows(kind, [row], told)


def _again(model: str, kind: str, name: str) -> dict[str, Cell]:
    """The row once more, closed today, nothing else of it changed."""
    columns = [field.name for field in FORMS[kind]]
    row = next(each for each in records(run_query(model)) if str(each[columns[0]]) == name)
    known = {_AS_WRITTEN.get(column, column): value for column, value in row.items()}
    written = {column: _cell(known[column], is_day=column.endswith("_on")) for column in columns if column in known}
    began = row["happened_date" if kind == "failures" else "done_date"].date()
    return written | {"closed_on": max(today(), began)}


def _cell(value: Any, *, is_day: bool) -> Cell:
    if is_missing(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date() if is_day else value.replace(tzinfo=dt.UTC)
    return value if isinstance(value, bool | float) else str(value)
