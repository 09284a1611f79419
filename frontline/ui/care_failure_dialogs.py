"""What a reader writes down about failures: a failure, a repair, that a proposal was one or none, a pledge and that it is kept."""

import datetime as dt
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from frontline.importers.rosters import FORMS, Cell, FormField, missing_in
from frontline.ui.cards import paragraph
from frontline.ui.care_failure_sentences import cut_short, who
from frontline.ui.forms import field_input, write_rows
from frontline.ui.leader_choice import leader_names
from frontline.ui.session import records, run_query, today
from frontline.units import day, is_missing

_WITHOUT = {
    "failures": ("failure_id", "owner", "state", "closed_on"),
    "repairs": ("repair_id", "failure_id", "approval_asked_at", "approved_at"),
}
"""What the dialog itself knows, or asks in its own way."""
TAKE_BACK = "“What came in”, on the page of data, takes it back."
_LONG_ID = 40
APPROVAL = ("no", "yes, asked at")
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
    write_rows("failures", [row], f"{told} {TAKE_BACK}")


@st.dialog("Write a failure down")
def write_failure() -> None:
    """Show the form of a failure of ours."""
    paragraph(
        "What went wrong, whatever system it came from. The customer or what happened is needed; what nobody knows stays empty.",
        look="quiet",
    )
    with st.form("form_failure", border=False):
        row = _inputs("failures", "failure") | {"failure_id": f"failure {secrets.token_hex(6)}"}
        owner = st.selectbox(
            "Which leader sees to it", ["", *leader_names().values()], key="failure_owner", format_func=lambda name: name or "nobody yet",
        )  # fmt: skip
        if not st.form_submit_button("Write it down", type="primary", key="failure_written"):
            return
    customer, what = (str(row[name] or "").strip() for name in ("customer_id", "what"))
    if not customer and not what:
        st.error("Say who the customer is, or what happened: one of the two is needed.")
        return
    happened = row["happened_at"]
    if isinstance(happened, dt.datetime) and happened.date() > today():
        st.error("A failure that is still to come cannot be written down: choose today or a day before.")
        return
    unknown = bool(customer) and run_query("customer_known", customer_id=customer).empty
    more = " No customer has that id, so it stands beside nobody’s orders." if unknown else ""
    _written(
        "failures",
        row | {"customer_id": customer, "owner": owner},
        f"The failure stands in the register.{more} {TAKE_BACK}",
    )


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
        needed = st.selectbox(
            "Did somebody have to approve it? · needed",
            APPROVAL,
            index=None,
            key="repair_approval",
            placeholder="No, or yes",
        )
        times = {field.name: field_input(field, f"repair_{field.name}", {}) for field in _approval_fields()}
        if not st.form_submit_button("Write it down", type="primary", key="repair_written"):
            return
    wrong = _wrong_with_approval(needed, times)
    if wrong:
        st.error(wrong)
        return
    _written("repairs", row | times, f"The repair is written down. {TAKE_BACK}")


def _approval_fields() -> list[FormField]:
    names = {"approval_asked_at": "Approval asked at", "approved_at": "Approved at"}
    return [replace(field, label=names[field.name], help="") for field in FORMS["repairs"] if field.name in names]


def _wrong_with_approval(needed: str | None, times: Mapping[str, Cell]) -> str:
    """What is still missing or does not fit, in a sentence; empty when nothing is."""
    if needed is None:
        return "Still to fill in: whether somebody had to approve it."
    if needed == APPROVAL[0] and any(times.values()):
        return "You say that nobody had to approve it, and yet there is a day of approval: change one of the two."
    if needed == APPROVAL[1] and not times["approval_asked_at"]:
        return "Still to fill in: when approval was asked for."
    return ""


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
        write_rows("failures", [_again("failures_named", "failures", chosen)], f"The failure is closed. {TAKE_BACK}")


def failure_name(row: Mapping[str, Any]) -> str:
    """ "13 Nov 2026 · late · J▪▪▪ C▪▪▪ · small (F12)": with its id, since two may look alike otherwise."""
    kind = "" if is_missing(row["failure_kind"]) else f" · {cut_short(str(row['failure_kind']))}"
    name = str(row["failure_id"])
    shown = name if len(name) <= _LONG_ID else f"{name[:_LONG_ID]}… {key_of(name)[:6]}"
    return f"{day(row['happened_date'])}{kind} · {who(row)} ({shown})"


def key_of(name: str) -> str:
    """Letters and digits that stand for any name in the key of an input: ids may hold quotes, slashes, or a whole letter."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


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
    write_rows("deeds", [row], f"The pledge is written down; it stands here until it is kept. {TAKE_BACK}")


def close_pledge(deed_id: str) -> None:
    """Write down that a pledge is kept as of today."""
    write_rows("deeds", [_again("deeds", "deeds", deed_id)], f"The pledge is kept. {TAKE_BACK}")


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
