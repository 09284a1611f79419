"""Whose midnight, which hours, which days off: the settings that every figure rests on, as a form."""

import datetime as dt
from typing import cast
from zoneinfo import available_timezones

import streamlit as st

from frontline.errors import BadParameter, FrontlineError
from frontline.importers import rebuild
from frontline.kept_files import write_whole
from frontline.settings import SETTINGS_FILE, WEEKDAYS, Hours, Settings
from frontline.settings_file import Changes, Value, write_settings
from frontline.ui.came_in import tell_next
from frontline.ui.cards import card, facts, plain
from frontline.ui.session import data_directory, has_warehouse, settings
from frontline.units import count_of

DAY_NAMES = dict(zip(WEEKDAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))


def calendar_card() -> None:
    """What holds now, in a sentence; the form behind a button."""
    now = settings()
    with card(
        "Business hours and holidays",
        f"{plain(now.company.name)} answers **{hours_words(now.business_hours)}**, {plain(now.company.time_zone)}.",
        key="calendars",
        counted="every figure in business hours rests on these; a change computes all figures anew",
    ):
        facts(calendar_facts(now))
        if st.button("Change them", key="change_calendars"):
            _change()


def hours_words(hours: Hours) -> str:
    """ "Mon–Fri 09:00–18:00"."""
    places = [WEEKDAYS.index(day) for day in hours.days]
    is_run = len(places) > 2 and places == list(range(places[0], places[-1] + 1))
    names = [DAY_NAMES[day] for day in hours.days]
    days = f"{names[0]}–{names[-1]}" if is_run else ", ".join(names)
    return f"{days} {hours.start:%H:%M}–{hours.end:%H:%M}"


def calendar_facts(now: Settings) -> list[tuple[str, str]]:
    """Holidays, further hours and the schedules of some teams."""
    holidays = now.holidays
    where = f"{holidays.country} {holidays.subdivision}".strip()
    own = f", and {count_of(len(holidays.extra_days), 'day')} of your own" if holidays.extra_days else ""
    told = [("holidays", plain(f"public holidays of {where}{own}" if where else f"no public holidays{own}"))]
    told += [("also", hours_words(each)) for each in now.business_hours.also]
    told += [
        (
            f"schedule “{schedule.name}”",
            plain(
                "; ".join(hours_words(each) for each in schedule.all_hours)
                + f", {schedule.time_zone or now.company.time_zone}"
            ),
        )
        for schedule in now.schedules
    ]
    return told


@st.dialog("Business hours and holidays")
def _change() -> None:
    """The form; what it does not show stays as it is in the file."""
    now = settings()
    with st.form("calendars", border=False):
        asked = (_company(now), _hours(now), _holidays(now))
        st.caption(
            f"Written to {SETTINGS_FILE}: other sections and comments stay. Further hours and schedules of teams are changed there."
        )
        if not st.form_submit_button("Save, and compute every figure anew", type="primary"):
            return
    try:
        company, hours, (country, subdivision, extra) = asked
        holidays: dict[str, Value] = {"country": country, "subdivision": subdivision, "extra_days": days_in(extra)}
        save(now, {"company": company, "business_hours": hours, "holidays": holidays})
    except FrontlineError as refused:
        st.error(str(refused))
        return
    tell_next("Saved; every figure is computed anew.")


def _company(now: Settings) -> dict[str, Value]:
    zones = sorted(available_timezones())
    name = st.text_input("Company", now.company.name)
    zone = st.selectbox("Time zone", zones, index=zones.index(now.company.time_zone), help="Whose midnight ends a day")
    return {"name": name.strip(), "time_zone": zone}


def _hours(now: Settings) -> dict[str, Value]:
    hours = now.business_hours
    days = st.multiselect("Open on", WEEKDAYS, list(hours.days), format_func=DAY_NAMES.__getitem__)
    with st.container(horizontal=True):
        start = st.time_input("From", hours.start, width=140)
        end = st.time_input("Until", hours.end, help="00:00 is midnight", width=140)
    return {"days": sorted(days, key=WEEKDAYS.index), "start": start, "end": end}


def _holidays(now: Settings) -> tuple[str, str, str]:
    held = now.holidays
    country = st.text_input("Public holidays of", held.country, help="ISO code such as US, DE or GB; empty for none")
    part = st.text_input("State or province", held.subdivision, help="Such as NY or BY; empty for the whole country")
    extra = st.text_area("Days off of your own", "\n".join(map(str, held.extra_days)), help="2026-12-24, one a line")
    return country.strip().upper(), part.strip(), extra


def days_in(text: str) -> list[dt.date]:
    """The days that somebody wrote, one a line. Raises BadParameter at the first that is none."""
    days = []
    for written in text.replace(",", "\n").split():
        try:
            days.append(dt.date.fromisoformat(written))
        except ValueError:
            raise BadParameter(f"“{written}” is not a day", "Write days as 2026-12-24, one a line") from None
    return sorted(set(days))


def save(now: Settings, changes: Changes) -> None:
    """Write what differs and compute the models anew; when that fails, the file is as it was. Raises FrontlineError."""
    held = now.model_dump()
    differing = {
        section: {key: value for key, value in values.items() if _plain(held[section][key]) != _plain(value)}
        for section, values in changes.items()
    }
    path = data_directory() / SETTINGS_FILE
    before = path.read_text(encoding="utf-8") if path.exists() else None
    write_settings(data_directory(), {section: values for section, values in differing.items() if values})
    if not has_warehouse():
        return
    try:
        with st.spinner("Computing every figure anew"):
            rebuild(data_directory())
    except FrontlineError:
        if before is None:
            path.unlink()
        else:
            write_whole(path, before.encode())
        raise


def _plain(value: object) -> object:
    return list(cast("list[object]", value)) if isinstance(value, list | tuple) else value
