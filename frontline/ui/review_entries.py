"""What somebody writes into a review: its sentence, a voice, a declared change; each can be taken back, and the newest counts."""

import datetime as dt

import streamlit as st

from frontline.importers.rosters import Cell
from frontline.ui.forms import write_rows
from frontline.ui.leader_choice import current_leader, leader_names
from frontline.ui.session import run_query, settings

LONGEST_TEXT = 300
"""Signs; more would not stand on the printed page."""


def write_entry(
    week_date: dt.date,
    kind: str,
    told: str,
    *,
    text: str = "",
    measure: str | None = None,
    contact_id: str | None = None,
    who: str | None = None,
) -> None:
    """Write an entry down, tell that, and start the page again. Without text and contact it takes the earlier one back."""
    now = dt.datetime.now(settings().zone)
    row: dict[str, Cell] = {
        "entry_id": f"{now:%Y-%m-%d %H:%M:%S.%f}",
        "week_date": week_date,
        "entry_kind": kind,
        "measure": measure,
        "contact_id": contact_id,
        "text": " ".join(text.split()),
        "entered_by": who,
        "entered_at": now,
    }
    write_rows("reviews", [row], told)


def change_address(measure: str, since: dt.date | None) -> dict[str, str]:
    """What the address of the weekly review must hold so that the form of a declared change opens, filled with these."""
    return {"change": measure, "since": since.isoformat() if since else ""}


def is_written(week_date: dt.date, kind: str) -> bool:
    """True when an entry of that kind stands in the review of the week that begins on that Monday."""
    entries = run_query("review_entries", from_date=week_date, to_date=week_date + dt.timedelta(days=7))
    return kind in set(entries["entry_kind"])


def who_writes(key: str) -> str | None:
    """Ask who writes: a leader, or any other name; whoever said who they are stands there already."""
    names = leader_names()
    leader = current_leader()
    known = list(names)
    chosen = st.selectbox(
        "Who writes it",
        known,
        index=known.index(leader) if leader in known else None,
        format_func=lambda person_id: names.get(person_id, person_id),
        accept_new_options=True,
        placeholder="Choose or type a name",
        key=key,
    )
    return str(chosen) if chosen else None
