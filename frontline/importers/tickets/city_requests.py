"""Service requests (311) as American cities publish them: each city has its own names for the same columns."""

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Sql, first_of

COLUMNS = {
    "ticket_id": (
        "ServiceRequestNum", "Unique Key", "unique_key", "SR_Number", "SRNumber", "service_request_id", "CaseID", "case_enquiry_id",
        "Service Request Number", "Service Request (SR) Number",
    ),
    "created_at": (
        "CreatedDate", "Created Date", "Created_Date", "requested_datetime", "Opened", "open_dt", "SR Created Date",
    ),
    "closed_at": ("CloseDate", "ClosedDate", "Closed Date", "Closed_Date", "closed_dt", "Closed", "SR Close Date"),
    "updated_at": (
        "StatusDate", "LastActivityDate", "UpdatedDate", "Updated Date", "Last_Modified_Date", "updated_datetime",
        "Resolution Action Updated Date", "Updated",
    ),
    "status": ("SRStatus", "Status", "case_status", "status_description", "SR Status"),
    "ticket_type": (
        "SRType", "SR_Type", "Complaint Type", "complaint_type", "RequestType", "Request Type", "service_name", "case_title", "Category",
        "SR Description",
    ),
    "channel": (
        "MethodReceived", "Method Received", "Open Data Channel Type", "open_data_channel_type", "Origin", "RequestSource", "Request Source", "Source",
    ),
    "team": (
        "Agency", "Owner_Department", "Owner Department", "agency_responsible", "Responsible Agency", "Department", "Owner",
    ),
    "named_days_open": ("DaysOpen", "Days Open"),
}  # fmt: skip
SAYS_DUPLICATE = "Duplicate"
STATUS = first_of(*COLUMNS["status"]).expression
IS_PLACE = (
    "latitude",
    "zipcode",
    "zip_code",
    "zip code",
    "incident zip",
    "incident_zip",
    "neighborhood",
    "ward",
    "borough",
    "address",
)


def _proof(opening: Opening) -> float:
    """An id, a day and a kind of request under names that a city uses, and a place: what no help desk exports."""
    header = {name.lower() for name in opening.header}
    telling = (COLUMNS[name] for name in ("ticket_id", "created_at", "ticket_type", "status"))
    has_all = all(any(name.lower() in header for name in names) for names in telling)
    return (0.93 if any(name in header for name in IS_PLACE) else 0.82) if has_all else 0.0


FORMAT = Format(
    name="city_requests_311",
    kind="tickets",
    shape="delimited",
    proof=_proof,
    fields={
        **{field: first_of(*names) for field, names in COLUMNS.items()},
        "exclusion": Sql(
            f"case when regexp_matches({STATUS}, '(?i)dup') or lower(trim(\"Duplicate\")) in ('true', 'yes', '1') "
            f"then 'duplicate' when regexp_matches({STATUS}, '(?i)transfer') then 'transferred' "
            f"when regexp_matches({STATUS}, '(?i)cancel') then 'cancelled' end"
        ),
    },
    may_lack=(*(name for names in COLUMNS.values() for name in names), SAYS_DUPLICATE),
)

FORMATS = (FORMAT,)
