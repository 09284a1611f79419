"""Quick entry after a call, in less than twenty seconds: what made them call, what I promised, a note. And the promises until they are kept."""

import datetime as dt
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from frontline.errors import BadParameter, FrontlineError
from frontline.importers.rosters import Cell
from frontline.ui.action_done import close_action
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_shifts import promises_by_week
from frontline.ui.forms import import_rows
from frontline.ui.measured_week import days_to_close_sentence, last_measured_week
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today
from frontline.ui.shift_planning import now
from frontline.ui.theme import current
from frontline.units import count_of, day, is_missing, weekday_in_year

UNLOGGED = {"call": "a call", "in person": "in person", "event": "at an event", "chat": "a chat", "mail": "a mail"}
SHOWN_CONTACTS, SHOWN_PROMISES = 5, 8
DUE_IN_DAYS, FRIDAY = 7, 4
_WRITTEN = "entries_written"
_REASONS = ("newsletter", "order trouble", "recommendation", "website", "event", "advertisement")


def entry_card(person_id: str) -> None:
    """The form: which contact, why they called, what I promised. Nothing must be filled in for a contact that no log has."""
    contacts = records(run_query("contact_to_complete", person_id=person_id, at_most=SHOWN_CONTACTS))
    by_id = {f"logged {row['contact_id']}": row for row in contacts}
    choices = {f"new {channel}": f"just now, {words}" for channel, words in UNLOGGED.items()}
    choices |= {key: _contact(row) for key, row in by_id.items()}
    number = st.session_state.get(_WRITTEN, 0)
    with (
        card(
            "I just spoke with a customer",
            key="entry",
            stretch=False,
            counted="an entry and the log’s own record of the same call count once",
            rows=RowsLink("what I wrote down →", "leader_entries", {"person_id": person_id}),
        ),
        st.form(f"form_entry_{number}", border=False),
    ):
        which, written = _fields(choices, f"entry_{number}")
        if not st.form_submit_button("Write it down", type="primary"):
            return
    try:
        _write(person_id, which, by_id.get(which, {}), written)
    except FrontlineError as refused:
        st.error(str(refused))
        return
    st.session_state[_WRITTEN] = number + 1  # an empty form for the next call
    tell_next(
        "It is written down, and counts once the calls of this day are in."
        + (" The promise stands in the list until it is kept." if written.promise else "")
    )


def _fields(choices: Mapping[str, str], key: str) -> tuple[str, "Written"]:
    which = st.selectbox("Which", list(choices), format_func=choices.__getitem__, key=f"{key}_which")
    reason = st.selectbox(
        "What made them call?", _REASONS, index=None, accept_new_options=True, key=f"{key}_reason",
        placeholder="In their words, or one of these",
    )  # fmt: skip
    promised = st.text_input("What did I promise?", key=f"{key}_promise", placeholder="Nothing, or: a call on Friday")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        due = st.date_input("By when", value=_in_a_week(), key=f"{key}_due")
        owner = st.text_input("Who does it", key=f"{key}_owner", placeholder="Me")
    who = st.text_input("Who was it?", key=f"{key}_customer", placeholder="Number, e-mail or telephone; may stay empty")
    note = st.text_area("A note", key=f"{key}_note", height=80)
    return which, Written(reason or "", promised.strip(), due, owner.strip(), who.strip(), note.strip())


@dataclass(frozen=True)
class Written:
    """What was filled in, empty where nothing was."""

    reason: str
    promise: str
    due: object
    owner: str
    customer: str
    note: str


def _in_a_week() -> dt.date:
    """The same weekday of the next week, a Monday instead of a weekend."""
    day = today() + dt.timedelta(days=DUE_IN_DAYS)
    return day + dt.timedelta(days=max(7 - day.weekday(), 0) if day.weekday() > FRIDAY else 0)


def _contact(row: Mapping[str, Any]) -> str:
    who = row["customer"] if not is_missing(row["customer"]) else "somebody unknown"
    return f"{weekday_in_year(row['handled_local'])}, {row['handled_local']:%H:%M} · {row['channel']} with {who}"


def _write(person_id: str, which: str, contact: Mapping[str, Any], written: Written) -> None:
    """Import the entry, and the promise where there is one. Raises FrontlineError; then nothing, or the promise alone, is written."""
    kind, _, name = which.partition(" ")
    is_logged = kind == "logged"
    if is_logged and not (written.reason or written.promise or written.note):
        raise BadParameter("Nothing is filled in yet", "Write a reason, a promise or a note")
    known = contact.get("customer_id")
    customer_id = _customer_named(written.customer) or (None if is_missing(known) else known)
    entry_id = secrets.token_hex(6)
    entry: dict[str, Cell] = {
        "entry_id": entry_id,
        "person_id": person_id,
        "started_at": contact["handled_local"].to_pydatetime().replace(tzinfo=settings().zone) if is_logged else now(),
        "channel": None if is_logged else name,
        "customer_id": customer_id,
        "contact_id": name if is_logged else None,
        "reason": written.reason,
        "note": written.note,
    }
    if written.promise:
        rests_on = {"customer_id": customer_id, "contact_id": name if is_logged else f"own/{person_id}/{entry_id}"}
        import_rows("actions", [_promise(person_id, written) | rests_on])
    import_rows("leader_contacts", [entry])


def _customer_named(written: str) -> str | None:
    """The customer of that number, e-mail or telephone; None when nothing was written. Raises BadParameter when there is none."""
    if not written:
        return None
    found = run_query("customer_by_key", written=written)
    if len(found) != 1:
        raise BadParameter(
            "No one customer has this number, e-mail or telephone", "Mend it, or leave it empty: the call log may know"
        )
    return str(found["customer_id"].iloc[0])


def _promise(person_id: str, written: Written) -> dict[str, Cell]:
    return {
        "action_id": f"promise {secrets.token_hex(6)}",
        "opened_on": today(),
        "title": written.promise,
        "owner": written.owner or person_id,
        "due_on": written.due if isinstance(written.due, dt.date) else None,
        "promised_by": person_id,
    }


def promises_card(person_id: str | None) -> None:
    """Every promise until it is closed, the oldest due first; and closed against opened over six weeks."""
    on_day = {"as_of_date": today(), "person_id": person_id}
    as_of = on_day | {"as_of_date": today() + dt.timedelta(days=1)}
    promises = promises_open_now(person_id).sort_values("due_date", kind="stable")
    weeks = run_query("promise_weeks", **as_of)
    overdue = sum(_days_overdue(row) > 0 for row in records(promises))
    closed = last_measured_week("days_to_close")
    with card(
        "What we promised",
        promise_sentence(len(promises), overdue),
        key="promises",
        stretch=False,
        explanation=days_to_close_sentence(closed) if closed else "",
        counted=f"overdue by today, {day(today())}; closed: somebody says that it is done, whenever promised; six weeks to today",
        rows=[
            RowsLink("the open ones →", "open_promises", on_day),
            RowsLink("all →", "promise_states", as_of),
            *([closed.rows("action")] if closed else []),
        ],
    ):
        for row in records(promises.head(SHOWN_PROMISES)):
            with st.container(horizontal=True, vertical_alignment="center", key=f"promise_{row['action_id']}"):
                paragraph(f"{plain(str(row['title']))} · {_due(row)}")
                if st.button("Done", key=f"open_done_{row['action_id']}", type="tertiary"):
                    close_action(str(row["action_id"]), "The promise is kept.")
        if len(promises) > SHOWN_PROMISES:
            paragraph(f"and {len(promises) - SHOWN_PROMISES} more", look="quiet")
        if weeks[["opened_promises", "closed_promises"]].to_numpy().any():
            chart_with_table(
                promises_by_week(weeks, current()),
                weeks,
                "Promises opened and closed by week, six weeks.",
                "promise_weeks",
            )


def promises_open_now(person_id: str | None) -> pd.DataFrame:
    """The query open_promises: what was done today is out of it already, and what is due today is not overdue yet."""
    asked = {"person_id": person_id}
    still_open = run_query("open_promises", as_of_date=today() + dt.timedelta(days=1), **asked)["action_id"]
    as_of_today = run_query("open_promises", as_of_date=today(), **asked)
    return as_of_today[as_of_today["action_id"].isin(still_open)]


def _days_overdue(row: Mapping[str, Any]) -> int:
    """Of a promise, today."""
    return 0 if is_missing(row["due_date"]) else (today() - row["due_date"].date()).days


def promise_sentence(still_open: int, overdue: int) -> str:
    """ "Seven promises are open; *three are overdue*."""
    if not still_open:
        return "**Every promise is kept.**"
    told = f"{count_of(still_open, 'promise')} {'is' if still_open == 1 else 'are'} open"
    return f"{told}; *{overdue} {'is' if overdue == 1 else 'are'} overdue*." if overdue else f"{told}, none overdue."


def _due(row: Mapping[str, Any]) -> str:
    who = f"to {row['customer']}, " if not is_missing(row["customer"]) else ""
    if is_missing(row["due_date"]):
        return f"{who}no day named"
    if _days_overdue(row) > 0:
        return f"{who}*{count_of(_days_overdue(row), 'day')} overdue*"
    return f"{who}due {weekday_in_year(row['due_date'])}"
