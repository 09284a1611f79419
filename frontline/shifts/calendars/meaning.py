"""Whether an event makes its owner busy, and how: as Outlook, Google and the RFC say it."""

import re
from typing import Literal

from frontline.shifts.calendars.written import Component, Property

Kind = Literal["busy", "tentative", "out_of_office"]

OUTLOOK_FREE = "FREE", "WORKINGELSEWHERE"
FREE_BUSY: dict[str, Kind | None] = {"FREE": None, "BUSY-TENTATIVE": "tentative", "BUSY-UNAVAILABLE": "out_of_office"}
OUT_OF_OFFICE = re.compile(r"\s*(?:out of (?:the )?office|ooo|oof)\b", re.IGNORECASE)
EVENT_TYPE = re.compile(r"X-GOOGLE-.*EVENT-?TYPE$|X-EVENT-?TYPE$")
DECLINED = "DECLINED", "DELEGATED"
UNDECIDED = "NEEDS-ACTION", "TENTATIVE"


def kind_of(component: Component, owner_email: str | None = None) -> Kind | None:
    """None when the owner is free: cancelled, transparent, shown as free or elsewhere, a place of work, declined by `owner_email`."""
    answer = _answer_of(component, owner_email)
    outlook = _outlook_status(component)
    event_type = _event_type(component)
    if component.word("STATUS") == "CANCELLED" or component.word("TRANSP") == "TRANSPARENT" or answer in DECLINED:
        return None
    if outlook in OUTLOOK_FREE or event_type == "WORKINGLOCATION":
        return None
    if outlook == "OOF" or event_type == "OUTOFOFFICE" or _says_out_of_office(component):
        return "out_of_office"
    if component.word("STATUS") == "TENTATIVE" or outlook == "TENTATIVE" or answer in UNDECIDED:
        return "tentative"
    return "busy"


def kind_of_period(found: Property) -> Kind | None:
    """The same for a FREEBUSY line; unknown types are busy, as the RFC asks."""
    return FREE_BUSY.get(found.parameters.get("FBTYPE", "BUSY").upper(), "busy")


def _outlook_status(component: Component) -> str:
    """What the calendar shows; what the organizer meant stands in for it."""
    shown = component.word("X-MICROSOFT-CDO-BUSYSTATUS") or component.word("X-MICROSOFT-CDO-INTENDEDSTATUS")
    return shown.replace(" ", "").replace("-", "")


def _event_type(component: Component) -> str:
    found = next((each for each in component.properties if EVENT_TYPE.match(each.name)), None)
    return "" if found is None else re.sub(r"[^A-Z]", "", found.value.upper())


def _says_out_of_office(component: Component) -> bool:
    categories = [part for found in component.all("CATEGORIES") for part in found.value.split(",")]
    return any(OUT_OF_OFFICE.match(text) for text in (component.text("SUMMARY"), *categories))


def _answer_of(component: Component, owner_email: str | None) -> str:
    """What the owner answered to the invitation; who invites takes part without saying so."""
    if not owner_email:
        return ""
    organizer = component.first("ORGANIZER")
    if organizer is not None and _is_address_of(organizer, owner_email):
        return ""
    mine = [found for found in component.all("ATTENDEE") if _is_address_of(found, owner_email)]
    return mine[0].parameters.get("PARTSTAT", "NEEDS-ACTION").upper() if mine else ""


def _is_address_of(found: Property, email: str) -> bool:
    written = found.value.strip().casefold().removeprefix("mailto:"), found.parameters.get("EMAIL", "").casefold()
    return email.strip().casefold() in written
