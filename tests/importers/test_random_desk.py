"""Tickets drawn by lot, through two kinds of export, against clocks that were read without SQL."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files

from . import random_desk as desk
from .conftest import ask_in

TICKETS = desk.draw(450, seed=20261122)
LAST_CHANGE = max(at for ticket in TICKETS for at, _, _ in ticket.states)
SETTINGS = """
[company]
time_zone = "America/New_York"
[business_hours]
start = "09:00"
end = "12:15"
also = [{ start = "12:45", end = "17:30" }]
[holidays]
extra_days = ["2025-12-24", "2025-12-25", "2025-12-26", "2026-01-01", "2026-03-09"]
"""


def _json(directory: Path) -> None:
    (directory / "incremental.json").write_text(desk.as_json_text(TICKETS))


def _tables(directory: Path) -> None:
    for name, text in desk.as_tables(TICKETS).items():
        (directory / f"{name}_data.csv").write_text(text)


EXPORTS: dict[str, tuple[Callable[[Path], None], bool]] = {"json": (_json, False), "tables": (_tables, True)}


@pytest.fixture(scope="module", params=list(EXPORTS))
def compared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Each ticket's number, our metrics by name, and the reference's."""
    write, by_ticket = EXPORTS[request.param]
    directory = tmp_path_factory.mktemp(request.param)
    (directory / "data").mkdir()
    (directory / "data" / "settings.toml").write_text(SETTINGS)
    (directory / "exports").mkdir()
    write(directory / "exports")
    import_files(directory / "data", [directory / "exports"])
    reference = desk.Reference(desk.EAST, by_ticket=by_ticket, last_change=LAST_CHANGE)
    names = list(reference.metrics(TICKETS[0]))
    rows = ask_in(directory / "data", f"select ticket_id, {', '.join(names)} from ticket_metrics")
    ours = {int(number): dict(zip(names, values, strict=True)) for number, *values in rows}
    return [(ticket.number, ours[ticket.number], reference.metrics(ticket)) for ticket in TICKETS]


def test_every_clock_agrees_within_a_second(compared: list[Any]) -> None:
    differ = []
    for number, ours, expected in compared:
        for name, value in expected.items():
            same = ours[name] == value if value is None or ours[name] is None else abs(ours[name] - value) < 1 / 60
            if not same:
                differ.append((number, name, ours[name], value))
    assert differ == []


def test_the_lot_holds_what_is_hard(compared: list[Any]) -> None:
    expected = [each for _, _, each in compared]
    assert sum(each["reopens"] > 0 for each in expected) > 50
    assert sum(each["is_one_touch"] for each in expected) > 40
    assert sum(each["first_reply_calendar_minutes"] is None for each in expected) > 50
    assert sum(bool(each["first_reply_business_minutes"]) for each in expected) > 150
    spring = dt.datetime(2026, 3, 8, 7, tzinfo=dt.UTC)
    assert sum(ticket.created < spring < ticket.states[-1][0] for ticket in TICKETS) > 10
    assert sum(len(ticket.schedules) == 2 for ticket in TICKETS) > 50
