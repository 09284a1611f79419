"""Praise that names one of us: passed on in time, late, or not yet; whom it names is shown nowhere."""

import datetime as dt
from pathlib import Path

import pytest

from frontline.importers.written_rows import import_written_rows
from frontline.warehouse import Warehouse, open_newest

from .listed_company import answer
from .reply_company import FAY, GUS, NED, Said, build_company

TO = dt.date(2026, 5, 1)


def praise(at: str, who: int, text: str) -> tuple[Said, ...]:
    return (Said(at, who, text, "is_praise"), Said(at.replace("T09", "T10"), GUS, "How kind.", ""))


THREADS = {
    1: praise("2026-04-01T09:00", FAY, "Gus is a treasure, write to fay@example.com. Fay Abbot"),
    2: praise("2026-04-02T09:00", NED, "Thank Ira Vance for me, please."),
    3: praise("2026-04-03T09:00", NED, "Ira was great."),
    4: praise("2026-04-28T09:00", FAY, "Lea Moor herself called me!"),
    5: praise("2026-04-04T09:00", NED, "You are all wonderful. Ned Quill"),
}


def thanks(number: int, day: dt.date, kind: str = "thanks passed on") -> dict[str, object]:
    return {
        "deed_id": f"d{number}{day}{kind}",
        "done_on": day,
        "deed_kind": kind,
        "contact_id": f"ticket/zendesk/{number}",
    }


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    data: Path = build_company(tmp_path_factory.mktemp("praise"), THREADS)
    deeds = [
        thanks(1, dt.date(2026, 4, 8)),
        thanks(1, dt.date(2026, 4, 20)),
        thanks(2, dt.date(2026, 4, 10)),
        thanks(3, dt.date(2026, 4, 2)),  # before it was written: about something else
        thanks(3, dt.date(2026, 4, 5), "visit"),
    ]
    import_written_rows(data, "deeds", deeds)  # type: ignore[arg-type]
    return open_newest(data)


def rows(warehouse: Warehouse) -> dict[str, dict[str, object]]:
    found = answer(warehouse, "praise_to_pass_on", from_date=dt.date(2026, 4, 1), to_date=TO)
    return {str(row["contact_id"]).rsplit("/", 1)[1]: row for row in found}


def test_in_time_late_overdue_and_open(company: Warehouse) -> None:
    assert {number: row["state"] for number, row in rows(company).items()} == {
        "1": "in time", "2": "late", "3": "overdue", "4": "open",
    }  # fmt: skip


def test_the_first_deed_counts(company: Warehouse) -> None:
    assert rows(company)["1"]["passed_on_date"] == dt.date(2026, 4, 8)
    assert rows(company)["3"]["due_date"] == dt.date(2026, 4, 10)


def test_praise_that_names_nobody_is_not_listed(company: Warehouse) -> None:
    assert "5" not in rows(company)


def test_neither_the_colleague_nor_the_customer_is_named(company: Warehouse) -> None:
    told = str(rows(company))
    assert "treasure" in told
    assert not [name for name in ("Gus", "Ira", "Vance", "Fay", "Abbot", "Ned", "fay@") if name in told]


def test_the_period_is_when_it_was_written(company: Warehouse) -> None:
    found = answer(company, "praise_to_pass_on", from_date=dt.date(2026, 4, 2), to_date=dt.date(2026, 4, 3))
    assert [row["contact_id"] for row in found] == ["ticket/zendesk/2"]
