"""The call sheet on the screen and for the printer: whom to call, what recurs, what is true about turnaround, who sits beside me."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from frontline.claims.wording import truthful_wording
from frontline.shifts.call_sheet import (
    MOST_CALLBACKS,
    MOST_RECURRING,
    CallBack,
    CallSheet,
    PromiseDue,
    Recurring,
    html_page,
    short_answer,
)
from frontline.shifts.changes import KnownShift, Roster
from frontline.shifts.situation import Situation
from frontline.turnaround.estimates import case_reaches, estimate_turnaround
from frontline.ui import shift_sentences as words
from frontline.ui.cards import card, paragraph, plain, say_instead, small_table
from frontline.ui.rows import RowsLink
from frontline.ui.session import data_through_sentence, records, run_query, settings, today, warehouse
from frontline.ui.shift_entry import promises_open_now
from frontline.ui.shift_offers import change
from frontline.ui.shift_planning import now
from frontline.ui.turnaround_asked import USUAL_LIMITS
from frontline.ui.turnaround_sentences import outlook_sentence
from frontline.units import count_of, is_missing, local_moment, long_day_in_year, numeral, weekday_in_year

EACH_REASON = 2


def sheet_for(person_id: str, leader: str, shift: KnownShift | None, next_mode: str) -> CallSheet:
    """What is known for the leader's next shift, as of today. Raises FrontlineError."""
    callbacks = run_query("call_back_list", **callbacks_asked(person_id))
    return CallSheet(
        leader=leader,
        when=words.span(shift.starts_at, shift.ends_at, settings().zone) if shift else "No shift is planned; as of now",
        mode=(shift.mode if shift and shift.mode else None) or next_mode,
        buddy=(shift.buddy if shift else None) or "",
        callbacks=[_callback(row) for row in records(callbacks)],
        promises=[_promise(row) for row in records(promises_open_now(person_id))],
        recurring=[_recurring(row) for row in records(run_query("recurring_this_week"))],
        turnaround=_turnaround(),
        data_through=data_through_sentence(),
    )


def callbacks_asked(person_id: str) -> dict[str, Any]:
    """Of the list of call-backs: promises are judged by today, all else by the last day that is known."""
    return {"person_id": person_id, "each_reason": EACH_REASON, "today_date": today()}


def _callback(row: Mapping[str, Any]) -> CallBack:
    size = "" if is_missing(row["size"]) else f"{row['size']} account, "
    named = [] if is_missing(row["customer_id"]) else [f"customer {row['customer_id']}"]
    found = [] if is_missing(row["contact_id"]) else [_reference(str(row["contact_id"]), row["contact_at"])]
    reference = " · ".join(named + found)
    is_waiting = row["reason_kind"] in words.WAITING
    return CallBack(str(row["customer"]), f"{size}{words.why_to_call(row)}", reference, is_waiting)


def _reference(contact_id: str, began_at: dt.datetime | None) -> str:
    """Where the system of record has it: a call by its moment ("call of Wed 14 Oct 2026 10:42"), "ticket/desk/88" is "ticket 88".

    No telephone number: the sheet is printed and lies about, so numbers are masked on it as everywhere.
    """
    kind, _, rest = contact_id.partition("/")
    if kind == "call" and not is_missing(began_at) and began_at is not None:
        return f"call of {local_moment(began_at, settings().company.time_zone)}"
    return f"{kind} {rest.rpartition('/')[2]}" if kind in ("call", "ticket") else "written down here"


def _promise(row: Mapping[str, Any]) -> PromiseDue:
    due = "no day named" if is_missing(row["due_date"]) else f"due {weekday_in_year(row['due_date'])}"
    customer = "a customer" if is_missing(row["customer"]) else str(row["customer"])
    return PromiseDue(str(row["title"]), customer, due, row["state"] == "overdue")


def _recurring(row: Mapping[str, Any]) -> Recurring:
    often = f"{count_of(int(row['contacts']), 'contact')} in the last seven days"
    if not is_missing(row["ratio"]):
        often += f", usually {numeral(row['usual_contacts'], 1)}"
    answer = "" if is_missing(row["reply"]) else short_answer(str(row["reply"]))
    action = "" if is_missing(row["action_title"]) else f"Being done: {row['action_title']} ({row['action_state']})"
    return Recurring(str(row["topic_name"]), often, answer, action)


def _turnaround() -> str:
    """What can be said to whoever orders today; where that cannot be told, of the last orders that are old enough; empty without orders."""
    reach = case_reaches(warehouse()).get("order")
    if reach is None:
        return ""
    limit = USUAL_LIMITS["order", "day"]
    found = estimate_turnaround(warehouse(), "order", reach.day_after, limit, settings().verdicts)
    if found.today.days_until(0.5) is None:
        return truthful_wording(found)
    return (
        f"{outlook_sentence(found).replace('*', '')} As of {long_day_in_year(reach.day_after - dt.timedelta(days=1))}."
    )


def call_sheet_cards(sheet: CallSheet, person_id: str) -> None:
    """The sheet's parts as cards, and the button that gives it as one printable page."""
    st.download_button(
        "Print the call sheet", html_page(sheet), file_name="call-sheet.html", mime="text/html", on_click="ignore",
        key="print_sheet", type="primary",
    )  # fmt: skip
    with card(
        "For your call: whom to call back",
        "" if sheet.callbacks else "Nobody waits for a call from you.",
        key="callbacks",
        stretch=False,
        counted="broken promises first, then silence, promises due, lapsed after a failure, small accounts never heard",
        rows=RowsLink("the list →", "call_back_list", callbacks_asked(person_id)),
    ):
        if sheet.callbacks:
            rows = [
                (plain(row.customer), plain(row.why), plain(row.reference)) for row in sheet.callbacks[:MOST_CALLBACKS]
            ]
            small_table(("customer", "why", "where"), rows, bold_column=0)
    with card("What people ask these days", key="recurring", stretch=False, counted="the last seven days of the data",
              rows=RowsLink("as a table →", "recurring_this_week")):  # fmt: skip
        for row in sheet.recurring[:MOST_RECURRING]:
            paragraph(f"**{plain(row.question)}** {plain(row.how_often)}")
            if row.answer:
                say_instead(row.answer, "We answered last")
            if row.action:
                paragraph(plain(row.action), look="quiet")
    with card(
        "Say this about turnaround",
        key="say_turnaround",
        stretch=False,
        counted="the forecast of the page Turnaround for whoever orders today",
    ):
        paragraph(plain(f"“{sheet.turnaround}”" if sheet.turnaround else "No orders are known."), look="serif")


def beside_card(sheet: CallSheet, situation: Situation, shift: KnownShift | None) -> None:
    """How this shift is taken, and with whom; the buddy is named here."""
    with card(
        "Who is beside me",
        plain(sheet.who_is_beside),
        key="beside",
        stretch=False,
        counted="first you listen, then a colleague listens, then you are on your own",
    ):
        if shift is None or shift.starts_at <= now():
            return
        with st.form("form_buddy", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
            buddy = st.text_input("My buddy", value=shift.buddy or "", key="buddy")
            sent = st.form_submit_button("Sit beside me")
        if sent and buddy.strip():
            roster = Roster(situation.shifts, now(), settings().zone)
            change(partial(roster.name_buddy, shift.shift_id, buddy.strip()), "Your buddy is named.")
