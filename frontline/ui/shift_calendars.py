"""My calendars: what is read to find free hours, what of it could not be read, and my shifts for a calendar of mine."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from frontline.errors import FrontlineError
from frontline.shifts.calendars.sources import (
    Source,
    add_caldav,
    add_feed,
    add_file,
    busy_of,
    refresh,
    remove_source,
    shown_address,
    sources_of,
)
from frontline.shifts.feed_addresses import feed_address, new_feed_address, revoke
from frontline.shifts.invitation_rows import leader_appointments
from frontline.shifts.invitations import calendar_file
from frontline.ui.calendar_feed import feed_url
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.session import data_directory, run_query, settings, today, warehouse
from frontline.ui.shift_planning import WEEKS, now
from frontline.units import count_of, is_missing, local_moment

MOST_UNREADABLE = 8
FRESH = dt.timedelta(hours=1)
_TRIED, _SHOWN = "calendars_tried", "feed_shown"
WAYS = {"file": "A file (.ics)", "feed": "The address of a feed", "caldav": "A CalDAV account"}


def keep_fresh(person_id: str) -> None:
    """Read feeds and accounts anew when their copies are old; one that fails is tried again after the same time."""
    sources = [source for source in sources_of(data_directory(), person_id) if source.kind != "file"]
    tried = st.session_state.setdefault(_TRIED, {})
    oldest = min((source.fetched_at or source.added_at for source in sources), default=now())
    if now() - max(oldest, tried.get(person_id, oldest)) < FRESH:
        return
    tried[person_id] = now()
    with st.spinner("Reading your calendar anew"):
        refresh(data_directory(), person_id, now())


def calendar_age(person_id: str) -> str:
    """ "as of Fri 13 Nov 2026 18:00": the oldest copy that is used; empty without a calendar."""
    fetched = [source.fetched_at for source in sources_of(data_directory(), person_id) if source.fetched_at]
    return _as_of(min(fetched)) if fetched else ""


def _as_of(moment: dt.datetime) -> str:
    return f"as of {local_moment(moment.astimezone(dt.UTC).replace(tzinfo=None), settings().company.time_zone)}"


def calendars_card(person_id: str) -> None:
    """The calendars read, how old each copy is, what could not be read; and a way to add one."""
    zone = settings().zone
    email = next(iter(run_query("leader_calendar", person_id=person_id)["email"]), None)
    owner = None if is_missing(email) else str(email)
    found = busy_of(data_directory(), person_id, today(), today() + dt.timedelta(weeks=WEEKS), zone, owner_email=owner)
    with card(
        "Calendars that are read",
        _sentence(len(found.sources), len(found.busy)),
        key="calendars",
        stretch=False,
        counted="cancelled events and those shown as free are free; out of office is busy all day; tentative only counts against a slot",
    ):
        for source in found.sources:
            _source(person_id, source)
        if found.unreadable:
            paragraph(f"*{count_of(len(found.unreadable), 'event')} could not be read* as written:")
            rows = [(plain(each.what), plain(each.reason)) for each in found.unreadable[:MOST_UNREADABLE]]
            small_table(("what", "why"), rows)
        with st.container(horizontal=True):
            if st.button("Add a calendar", key="add_calendar", type="secondary" if found.sources else "primary"):
                _add(person_id)
            if any(source.kind != "file" for source in found.sources) and st.button("Read them anew", key="refresh"):
                _try(lambda: refresh(data_directory(), person_id, now()), "The calendars are read anew.")


def _sentence(calendars: int, events: int) -> str:
    if not calendars:
        return "No calendar of yours is known: every opening hour counts as free."
    return f"{count_of(events, 'appointment')} in the next {WEEKS} weeks, from {count_of(calendars, 'calendar')}."


def _source(person_id: str, source: Source) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"calendar_{source.source_id}"):
        read = "never read yet"
        if source.fetched_at is not None:
            read = _as_of(source.fetched_at)
        trouble = f" · *{plain(source.trouble)}*" if source.trouble else ""
        where = f" {plain(shown_address(source))}" if source.kind != "file" else ""
        paragraph(f"{plain(source.name)}{where} · {read}{trouble}")
        if st.button("Forget it", key=f"open_forget_{source.source_id}", type="tertiary"):
            _try(lambda: remove_source(data_directory(), person_id, source.source_id), "The calendar is forgotten.")


@st.dialog("Add a calendar")
def _add(person_id: str) -> None:
    """One of three ways; an address is a key, so it is kept readable by nobody else and never shown again."""
    way = st.segmented_control("From", list(WAYS), format_func=WAYS.__getitem__, default="file", key="calendar_way")
    if way == "file":
        upload = st.file_uploader("The file", type=["ics", "ical", "ifb", "vcs", "txt"], key="calendar_file")
        if upload is not None and st.button("Read it", type="primary", key="calendar_read"):
            content = upload.getvalue()
            _try(lambda: add_file(data_directory(), person_id, upload.name, content, now()), "The calendar is read.")
        return
    name = st.text_input("What you call it", value="My calendar", key="calendar_name")
    address = st.text_input("Address", key="calendar_address", placeholder="https://… or webcal://…", type="password")
    if way == "feed":
        if st.button("Read it", type="primary", key="feed_read"):
            _try(lambda: _fetch(person_id, add_feed(data_directory(), person_id, name, address, now())), "It is read.")
        return
    user = st.text_input("User", key="calendar_user")
    password = st.text_input("Password", type="password", key="calendar_password")
    if st.button("Read it", type="primary", key="caldav_read"):
        _try(
            lambda: _fetch(person_id, add_caldav(data_directory(), person_id, name, address, user, password, now())),
            "It is read.",
        )


def _fetch(person_id: str, added: Source) -> None:
    """Read a calendar that was just added; one that cannot be read is not kept. Raises FrontlineError."""
    kept = next(each for each in refresh(data_directory(), person_id, now()) if each.source_id == added.source_id)
    if kept.trouble:
        remove_source(data_directory(), person_id, added.source_id)
        raise FrontlineError(kept.trouble.rstrip("."), "It was not added")


def _try(work: Callable[[], object], told: str) -> None:
    try:
        with st.spinner("Reading"):
            work()
    except FrontlineError as refused:
        st.error(str(refused))
        return
    tell_next(told)


def my_shifts_card(person_id: str) -> None:
    """My shifts as a file, and as an address to subscribe to, which can be taken back."""
    secret = feed_address(data_directory(), person_id)
    with card(
        "My shifts in my calendar",
        key="my_shifts",
        stretch=False,
        counted="the file holds the last 90 days and all to come; a calendar that has the address asks for changes by itself",
    ):
        appointments = leader_appointments(warehouse(), person_id, now())
        st.download_button(
            f"Download {count_of(sum(not each.is_cancelled for each in appointments), 'shift')} (.ics)",
            calendar_file(appointments, "PUBLISH", None, settings().company.name),
            file_name="shifts.ics",
            mime="text/calendar",
            on_click="ignore",
            key="download_shifts",
        )
        if secret is None:
            paragraph("Or subscribe: your calendar asks for changes by itself, at an address that only you know.")
            if st.button("Make an address", key="make_feed"):
                _try(lambda: new_feed_address(data_directory(), person_id), "The address is made.")
            return
        if not st.session_state.get(_SHOWN):
            paragraph("Your shifts have an address. Whoever knows it sees them.")
            if st.button("Show it", key="open_show_feed", type="tertiary"):
                st.session_state[_SHOWN] = True
                st.rerun()
        else:
            st.code(feed_url(st.context.url or "", secret), language=None, wrap_lines=True)
        paragraph(
            "Whoever has this address sees these shifts. Your calendar must be able to reach this computer.",
            look="quiet",
        )
        with st.container(horizontal=True):
            if st.button("Another address", key="open_renew_feed", type="tertiary"):
                _try(lambda: new_feed_address(data_directory(), person_id), "The old address is worth nothing now.")
            if st.button("Close it", key="open_revoke_feed", type="tertiary"):
                _try(lambda: revoke(data_directory(), person_id), "The address is closed.")
