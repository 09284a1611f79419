"""Zendesk tickets made by hand, and the minutes between two moments counted one by one."""

import datetime as dt
import itertools
import json
from typing import Any
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")
REQUESTER, BO, ANN = 900, 7002, 7001
SETTINGS = (
    '[company]\ntime_zone = "America/New_York"\n[business_hours]\nstart = "09:00"\nend = "17:30"\n'
    '[holidays]\ncountry = "US"\nextra_days = ["2026-03-18"]\n'
)
PEOPLE = (
    "person_id,name,email,function,extension,agent_id,is_leader,target_per_week,valid_from,valid_to\n"
    "ANN,Ann Reed,ann@example.com,Chief executive,301,7001,true,3,,\n"
    "BO,Bo Lund,bo@example.com,Support,302,7002,no,,,\n"
)
HOLIDAYS = {dt.date(2026, 3, 18), dt.date(2025, 11, 27)}  # a day of our own, Thanksgiving: those that the tickets span
_number = itertools.count(1)


def local(text: str, *, fold: int = 0) -> dt.datetime:
    """A moment by New York's clocks."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=NEW_YORK, fold=fold)


def zulu(moment: dt.datetime) -> str:
    """As Zendesk writes it."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def business_minutes(start: dt.datetime, end: dt.datetime) -> float:
    """Whole minutes of Mon-Fri 09:00-17:30 between two moments, counted one by one."""
    minutes, moment = 0, start.astimezone(dt.UTC)
    while moment < end.astimezone(dt.UTC):
        here = moment.astimezone(NEW_YORK)
        is_open = here.weekday() < 5 and here.date() not in HOLIDAYS and dt.time(9) <= here.time() < dt.time(17, 30)
        minutes += is_open
        moment += dt.timedelta(minutes=1)
    return float(minutes)


def calendar_minutes(start: dt.datetime, end: dt.datetime) -> float:
    """Minutes on a stop-watch; daylight saving does not change them."""
    return (end.astimezone(dt.UTC) - start.astimezone(dt.UTC)).total_seconds() / 60


def comment(at: dt.datetime, author: int, *, public: bool = True, channel: str = "email") -> dict[str, Any]:
    """What somebody, or a rule, wrote."""
    number = next(_number)
    return {
        "id": number, "created_at": zulu(at), "author_id": author, "public": public, "via": {"channel": channel},
        "plain_body": f"text {number}",
    }  # fmt: skip


def ticket(
    number: int,
    *history: tuple[str, dt.datetime],
    comments: tuple[dict[str, Any], ...] = (),
    tags: tuple[str, ...] = (),
) -> str:
    """A line of the export: its states in order, the first at its creation."""
    audits = []
    for position, (status, at) in enumerate(history):
        event = {
            "id": next(_number),
            "type": "Change" if position else "Create",
            "field_name": "status",
            "value": status,
        }
        audits.append({"id": next(_number), "created_at": zulu(at), "author_id": BO, "events": [event]})
    record = {
        "id": number, "created_at": zulu(history[0][1]), "updated_at": zulu(history[-1][1]), "status": history[-1][0],
        "subject": f"ticket {number}", "via": {"channel": "email"}, "requester_id": REQUESTER, "tags": list(tags),
        "comments": list(comments), "audits": audits,
    }  # fmt: skip
    return json.dumps(record) + "\n"
