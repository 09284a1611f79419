"""The later state of an order wins by the shop's own clock, whichever file came last."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]


def order(updated: str, **changed: object) -> str:
    told = {
        "id": 1, "name": "#1001", "created_at": "2026-03-02T10:00:00-05:00", "updated_at": updated,
        "email": "ann@example.com", "financial_status": "paid", "fulfillment_status": None, "fulfillments": [],
        "line_items": [{"id": 11, "name": "Tape", "quantity": 1}], "total_price": "10.00", "currency": "USD",
    }  # fmt: skip
    return json.dumps({"orders": [told | changed]})


SENT = {
    "fulfillment_status": "fulfilled",
    "fulfillments": [{"id": 5, "status": "success", "created_at": "2026-03-09T10:00:00-05:00"}],
}
DONE = "select completed_at is not null from orders"


def test_an_older_export_imported_later_takes_nothing_back(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("new.json", order("2026-03-09T10:00:00-05:00", **SENT)))
    take_in(written("old.json", order("2026-03-02T10:00:00-05:00")))
    assert ask(DONE) == [(True,)]


def test_a_newer_export_brings_the_news(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("old.json", order("2026-03-02T10:00:00-05:00")))
    assert ask(DONE) == [(False,)]
    take_in(written("new.json", order("2026-03-09T10:00:00-05:00", **SENT)))
    assert ask(DONE) == [(True,)]
