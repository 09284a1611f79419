"""A leader's shifts, read from the catalog as the appointments that leave the product."""

import datetime as dt

from frontline.query_catalog import fetch_query
from frontline.shifts.invitations import Appointment
from frontline.warehouse import Warehouse

QUERY = "leader_calendar"
KEPT_PAST = dt.timedelta(days=90)

SUMMARY = "On the phones"
DESCRIPTION = "A shift on the customers' line. Who to call back, and why, stands on the page Shifts."
"""Nothing else leaves the product: a shift's note and its reason may name a customer, and nobody can vouch that they do not."""


def leader_appointments(warehouse: Warehouse, person_id: str, now: dt.datetime) -> list[Appointment]:
    """The leader's shifts that ended less than 90 days before `now` (aware) or are still to come, by start; cancelled ones too.

    Raises FrontlineError.
    """
    answer = fetch_query(warehouse, QUERY, {"person_id": person_id})
    names = [column.name for column in answer.columns]
    appointments = [_appointment(dict(zip(names, row, strict=True))) for row in answer.rows]
    recent = [appointment for appointment in appointments if appointment.ends_at > now - KEPT_PAST]
    return sorted(recent, key=lambda appointment: (appointment.starts_at, appointment.shift_id))


def _appointment(row: dict[str, object]) -> Appointment:
    return Appointment(
        shift_id=str(row["shift_id"]),
        person_id=str(row["person_id"]),
        leader_name=str(row["leader"]),
        leader_email=str(row["email"]) if row["email"] else None,
        starts_at=_moment(row["starts_at"]),
        ends_at=_moment(row["ends_at"]),
        sequence=int(str(row["sequence"])),
        is_cancelled=bool(row["is_cancelled"]),
        summary=SUMMARY,
        description=DESCRIPTION,
        changed_at=_moment(row["changed_at"]),
    )


def _moment(value: object) -> dt.datetime:
    """A timestamp of the warehouse, which is UTC and says no zone."""
    if not isinstance(value, dt.datetime):
        raise TypeError(f"{QUERY} gave {type(value).__name__} for a moment")
    return value if value.tzinfo else value.replace(tzinfo=dt.UTC)
