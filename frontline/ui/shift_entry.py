"""Quick entry after a call, in less than twenty seconds: what made them call, what I promised, a note. And the promises until they are kept."""

import datetime as dt
import secrets
from collections.abc import Mapping
from typing import Any

import streamlit as st

from frontline.errors import FrontlineError
from frontline.importers.rosters import Cell
from frontline.masking import mask_text
from frontline.ui.action_done import close_action
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_shifts import promises_by_week
from frontline.ui.forms import import_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today
from frontline.ui.shift_planning import now
from frontline.ui.theme import current
from frontline.units import count_of, is_missing

UNLOGGED = {"call": "a call", "in person": "in person", "event": "at an event", "chat": "a chat", "mail": "a mail"}
SHOWN_CONTACTS, SHOWN_PROMISES = 5, 8
DUE_IN_DAYS = 7
_REASONS = ("newsletter", "order trouble", "recommendation", "website", "event", "advertisement")


def entry_card(person_id: str) -> None:
    """The form: which contact, why they called, what I promised. One required answer, the rest may stay empty."""
    contacts = run_query("contact_to_complete", person_id=person_id, at_most=SHOWN_CONTACTS)
    choices = {f"logged {row['contact_id']}": _contact(row) for row in records(contacts)}
    choices |= {f"new {channel}": f"not in any log: {words}" for channel, words in UNLOGGED.items()}
    by_id = {f"logged {row['contact_id']}": row for row in records(contacts)}
    with (
        card(
            "I just spoke with a customer",
            key="entry",
            stretch=False,
            counted="an entry and the log’s own record of the same call count once",
            rows=RowsLink("what I wrote down →", "leader_contacts"),
        ),
        st.form("form_entry", border=False, clear_on_submit=True),
    ):
        which = st.selectbox("Which", list(choices), format_func=lambda each: choices[each], key="entry_which")
        reason = st.selectbox(
            "What made them call?", _REASONS, index=None, accept_new_options=True, key="entry_reason",
            placeholder="In their words, or one of these",
        )  # fmt: skip
        promised = st.text_input(
            "What did I promise?", key="entry_promise", placeholder="Nothing, or: a call on Friday"
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            due = st.date_input("By when", value=today() + dt.timedelta(days=DUE_IN_DAYS), key="entry_due")
            owner = st.text_input("Who does it", key="entry_owner", placeholder="Me")
        note = st.text_area("A note", key="entry_note", height=80)
        if not st.form_submit_button("Write it down", type="primary"):
            return
    _write(person_id, which, by_id.get(which, {}), (reason or "", promised, due, owner, note))


def _contact(row: Mapping[str, Any]) -> str:
    who = row["customer"] if not is_missing(row["customer"]) else "somebody unknown"
    return f"{row['handled_local']:%a %-d %b, %H:%M} · {row['channel']} with {who}"


def _write(person_id: str, which: str, contact: Mapping[str, Any], written: tuple[Any, ...]) -> None:
    reason, promised, due, owner, note = written
    kind, _, name = which.partition(" ")
    if kind == "logged" and not (reason or promised.strip() or note.strip()):
        st.error("Nothing is filled in yet: a reason, a promise or a note.")
        return
    customer = contact.get("customer_id")
    entry_id, is_logged = secrets.token_hex(6), kind == "logged"
    entry: dict[str, Cell] = {
        "entry_id": entry_id,
        "person_id": person_id,
        "started_at": contact["handled_local"].to_pydatetime().replace(tzinfo=settings().zone) if is_logged else now(),
        "channel": None if is_logged else name,
        "customer_id": None if is_missing(customer) else customer,
        "contact_id": name if is_logged else None,
        "reason": reason,
        "note": note,
    }
    try:
        if promised.strip():
            rests_on = {
                "customer_id": entry["customer_id"],
                "contact_id": name if is_logged else f"own/{person_id}/{entry_id}",
            }
            import_rows("actions", [_promise(person_id, promised, due, owner) | rests_on])
        import_rows("leader_contacts", [entry])
    except FrontlineError as refused:
        st.error(str(refused))
        return
    tell_next("It is written down." + (" The promise stands in the list until it is kept." if promised.strip() else ""))


def _promise(person_id: str, title: str, due: object, owner: str) -> dict[str, Cell]:
    return {
        "action_id": f"promise {secrets.token_hex(6)}",
        "opened_on": today(),
        "title": title.strip(),
        "owner": owner.strip() or person_id,
        "due_on": due if isinstance(due, dt.date) else None,
        "promised_by": person_id,
    }


def promises_card(person_id: str | None) -> None:
    """Every promise until it is closed, the oldest due first; and closed against opened over six weeks."""
    as_of = {"as_of_date": today() + dt.timedelta(days=1), "person_id": person_id}
    promises = run_query("open_promises", **as_of)
    weeks = run_query("promise_weeks", **as_of)
    overdue = sum(_days_overdue(row) > 0 for row in records(promises))
    with card(
        "What we promised",
        promise_sentence(len(promises), overdue),
        key="promises",
        stretch=False,
        counted="a promise is closed when somebody says that it is done; six weeks to today",
        rows=[RowsLink("the open ones →", "open_promises", as_of), RowsLink("all →", "promise_states", as_of)],
    ):
        for row in records(promises.head(SHOWN_PROMISES)):
            with st.container(horizontal=True, vertical_alignment="center", key=f"promise_{row['action_id']}"):
                paragraph(f"{plain(mask_text(str(row['title'])))} · {_due(row)}")
                if st.button("Done", key=f"open_done_{row['action_id']}", type="tertiary"):
                    close_action(str(row["action_id"]), "The promise is kept.")
        if len(promises) > SHOWN_PROMISES:
            paragraph(f"and {len(promises) - SHOWN_PROMISES} more", look="quiet")
        if weeks[["opened_promises", "closed_promises"]].to_numpy().any():
            chart_with_table(
                promises_by_week(weeks, current()), weeks, "Promises made and kept by week, six weeks.", "promise_weeks"
            )


def _days_overdue(row: Mapping[str, Any]) -> int:
    """Of a promise, today; what was asked for is tomorrow's list, so that it knows what was promised and done today."""
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
    return f"{who}due {row['due_date']:%a %-d %b}"
