"""Service requests of cities (311): known by any city's names; duplicates and transfers are no resolved work."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import ImportRefused
from frontline.importers import ImportReport

from .desks import table

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
MAPPING = Path(__file__).parents[2] / "data" / "mappings" / "baltimore_311.toml"
HARBOUR = (
    "SRRecordID,ServiceRequestNum,SRType,MethodReceived,CreatedDate,SRStatus,StatusDate,DueDate,CloseDate,Agency,LastActivity,"
    "LastActivityDate,Outcome,Address,ZipCode,Neighborhood,Latitude,Longitude,DaysOpen"
)


def _request(number: int, status: str, closed: str = "", created: str = "04/12/2026 11:11:26 AM") -> list[object]:
    return [
        f"r{number}", f"26-{number}", "Pothole", "Phone", created, status, closed or created, "", closed, "Streets", "", "", "",
        "1 Example Street", "00000", "Old Town", "39.0", "-77.0", "2",
    ]  # fmt: skip


REQUESTS = [
    _request(1, "Open"),
    _request(2, "New (Duplicate)"),
    _request(3, "Closed", "04/14/2026 01:06:56 PM"),
    _request(4, "Closed (Duplicate)", "04/14/2026 01:06:56 PM"),
    _request(5, "Closed (Transferred)", "04/14/2026 01:06:56 PM"),
    _request(6, "In Progress"),
]
STATES = "select ticket_id, is_open, exclusion, resolved_at::varchar from tickets order by ticket_id"


@pytest.mark.parametrize("options", [{"time_zone": "America/New_York"}, {"mapping": MAPPING}])
def test_duplicates_and_transfers_are_counted_and_are_no_work(
    options: dict[str, Any], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    """By itself as through the mapping that the project ships."""
    path = written("requests.csv", table(HARBOUR, *REQUESTS))
    (file,) = take_in(path, **options).files
    assert file.format == ("baltimore_311" if "mapping" in options else "city_requests_311")
    assert (file.rows_read, file.rows_loaded, file.date_order) == (6, 6, "mdy")
    assert ask(STATES) == [
        ("26-1", True, None, None),
        ("26-2", True, "duplicate", None),
        ("26-3", False, None, "2026-04-14 17:06:56"),
        ("26-4", False, "duplicate", "2026-04-14 17:06:56"),
        ("26-5", False, "transferred", "2026-04-14 17:06:56"),
        ("26-6", True, None, None),
    ]
    assert take_in(path, **options).files[0].rows_duplicate == 6


def test_a_newer_export_of_requests_closes_them(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("april.csv", table(HARBOUR, *REQUESTS)))
    closed = _request(1, "Closed", "05/14/2026 01:06:56 PM")
    (file,) = take_in(written("may.csv", table(HARBOUR, closed, *REQUESTS[1:]))).files
    assert (file.rows_loaded, file.rows_duplicate) == (1, 5)
    assert ask(STATES)[0] == ("26-1", False, None, "2026-05-14 13:06:56")


def test_days_that_tell_no_order_are_asked_for(written: Write, take_in: TakeIn) -> None:
    with pytest.raises(ImportRefused, match="mdy or dmy"):
        take_in(written("requests.csv", table(HARBOUR, _request(1, "Open", created="04/04/2026 11:11:26 AM"))))


CITIES = {
    "big": (
        "Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Incident Zip,Status,Due Date",
        ["1", "04/13/2026 11:11:26 AM", "04/14/2026 01:06:56 PM", "DOT", "Streets", "Pothole", "", "00000", "Closed", ""],
    ),
    "big, from its interface": (
        "unique_key,created_date,closed_date,agency,complaint_type,incident_zip,status",
        ["1", "2026-04-13T11:11:26.000", "2026-04-14T13:06:56.000", "DOT", "Pothole", "00000", "Closed"],
    ),
    "windy": (
        "SR_NUMBER,SR_TYPE,SR_SHORT_CODE,OWNER_DEPARTMENT,STATUS,ORIGIN,CREATED_DATE,LAST_MODIFIED_DATE,CLOSED_DATE,ZIP_CODE,"
        "WARD,DUPLICATE",
        ["1", "Pothole", "P", "Streets", "Completed", "Phone", "04/13/2026 11:11:26 AM", "04/14/2026 01:06:56 PM",
         "04/14/2026 01:06:56 PM", "00000", "1", "false"],
    ),
    "bay": (
        "service_request_id,requested_datetime,closed_date,updated_datetime,status_description,agency_responsible,"
        "service_name,source,neighborhood",
        ["1", "2026-04-13T11:11:26.000", "2026-04-14T13:06:56.000", "2026-04-14T13:06:56.000", "Closed", "Streets", "Pothole",
         "Phone", "Old Town"],
    ),
    "port": (
        "case_enquiry_id,open_dt,closed_dt,case_status,case_title,department,source,neighborhood",
        ["1", "2026-04-13 11:11:26", "2026-04-14 13:06:56", "Closed", "Pothole", "Streets", "Phone", "Old Town"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("city", CITIES)
def test_each_city_s_own_names_are_known(city: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    header, row = CITIES[city]
    (file,) = take_in(written("requests.csv", table(header, row))).files
    assert (file.format, file.rows_loaded) == ("city_requests_311", 1)
    columns = "ticket_id, is_open, exclusion, created_at::varchar, resolved_at::varchar, ticket_type"
    assert ask(f"select {columns} from tickets") == [
        ("1", False, None, "2026-04-13 11:11:26", "2026-04-14 13:06:56", "Pothole")
    ]


def test_a_city_marks_duplicates_in_its_state_or_in_a_column(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header, row = CITIES["windy"]
    rows = [["2", *row[1:-1], "true"], ["3", *row[1:4], "Open - Dup", *row[5:]], ["4", *row[1:4], "Canceled", *row[5:]]]
    take_in(written("requests.csv", table(header, row, *rows)))
    assert ask("select ticket_id, exclusion from tickets order by 1") == [
        ("1", None),
        ("2", "duplicate"),
        ("3", "duplicate"),
        ("4", "cancelled"),
    ]


def test_a_help_desk_s_list_is_not_taken_for_a_city_s(written: Write, take_in: TakeIn) -> None:
    text = "Ticket ID,Created Date,Status,Category,Closed Date\n1,2026-04-13,Open,Film,\n"
    assert take_in(written("tickets.csv", text)).files[0].format == "generic_tickets"
