"""Companies made to deceive: on none of them may a false claim be supported, nor a fault end the check."""

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.claims.check import check_newsletter
from frontline.importers import import_files
from frontline.importers.newsletters import read_text
from frontline.settings import Settings
from frontline.warehouse import open_newest

FIRST = dt.date(2025, 1, 6)
DAYS = 300
END = FIRST + dt.timedelta(days=DAYS)
Order = tuple[dt.date, dt.date | None, dt.date | None]  # placed, done, cancelled


def verdicts(folder: Path, orders: Iterator[Order] | list[Order], text: str) -> list[str]:
    export = folder / "orders.csv"
    with open(export, "w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(["Order ID", "Placed At", "Delivered At", "Cancelled At"])
        for number, (placed, done, cancelled) in enumerate(orders):
            known = (done if done and done < END else "", cancelled or "")
            writer.writerow([f"A{number}", placed, *known])
    import_files(folder / "data", [export])
    checked = check_newsletter(open_newest(folder / "data"), Settings(), read_text(text), END)
    return [claim.verdict.verdict for claim in checked.claims]


def steady(days_taken: int, per_day: int = 3, until: int = DAYS) -> list[Order]:
    placed = [FIRST + dt.timedelta(days=day) for day in range(until) for _ in range(per_day)]
    return [(day, day + dt.timedelta(days=days_taken), None) for day in placed]


def surging() -> list[Order]:
    calm = steady(20, until=DAYS - 9)
    surge = [(END - dt.timedelta(days=day), None, None) for day in range(1, 10) for _ in range(72)]
    return [*calm, *surge]


def almost_idle() -> list[Order]:
    """Nothing is ever done, but for one order a while ago, done on the day it was placed."""
    stuck: list[Order] = [(FIRST + dt.timedelta(days=day), None, None) for day in range(DAYS - 45) for _ in range(3)]
    day = END - dt.timedelta(days=10)
    return [*stuck, (day, day, None)]


def purged() -> list[Order]:
    """Half of the orders are never done; on the last day every one that is late is cancelled."""
    last = END - dt.timedelta(days=1)
    orders = []
    for number, (placed, done, _) in enumerate(steady(10)):
        is_stuck = number % 2 == 0
        orders.append((placed, None if is_stuck else done, last if is_stuck and (last - placed).days > 13 else None))
    return orders


@pytest.mark.parametrize(
    ("orders", "text"),
    [
        (surging(), "All our orders are done within 6 weeks."),
        (surging(), "Orders take up to 6 weeks."),
        (surging(), "On average, orders take 3 weeks."),
        (surging(), "We are back to a 4-6 week turnaround."),
        (surging(), "90 % of our orders are done within 6 weeks."),
        (almost_idle(), "Orders take 4-6 weeks."),
        (purged(), "Every order is done within 6 weeks."),
        (purged(), "Orders take 4-6 weeks."),
        (steady(60), "Orders take 4-6 weeks."),
        (steady(60), "We don’t doubt that orders take 4-6 weeks."),
        (steady(20), "Film orders take 1-2 weeks."),
        (steady(20), "Are we back to a 4-6 week turnaround?"),
        (steady(20), "Orders take 4-6 weeks longer than before."),
    ],
)
def test_a_claim_that_does_not_hold_is_not_supported(tmp_path: Path, orders: list[Order], text: str) -> None:
    assert "supported" not in verdicts(tmp_path, orders, text)


@pytest.mark.parametrize(
    ("orders", "text", "verdict"),
    [
        (steady(20), "Orders take 2-3 weeks.", "supported"),
        (steady(20), "Every order is done within 3 weeks.", "supported"),
        (steady(20), "On average, orders take 3 weeks.", "supported"),
        (steady(20), "Orders take 1-2 weeks.", "contradicted"),
        (steady(20), "Every order is done within 2 weeks.", "contradicted"),
    ],
)
def test_a_plain_company_is_judged_plainly(tmp_path: Path, orders: list[Order], text: str, verdict: str) -> None:
    assert verdicts(tmp_path, orders, text) == [verdict]


def test_an_order_done_before_it_was_placed_is_left_out_and_breaks_nothing(tmp_path: Path) -> None:
    odd: Order = (END - dt.timedelta(days=60), END - dt.timedelta(days=61), None)
    assert verdicts(tmp_path, [*steady(20), odd], "Every order is done within 3 weeks.") == ["supported"]


def test_orders_are_not_judged_by_tickets(tmp_path: Path) -> None:
    export = tmp_path / "tickets.csv"
    rows = [f"{number},{placed},{done},closed" for number, (placed, done, _) in enumerate(steady(2))]
    export.write_text("\n".join(["ticket_id,created_at,closed_at,status", *rows]) + "\n", encoding="utf-8")
    import_files(tmp_path / "data", [export])
    opened = open_newest(tmp_path / "data")
    orders, tickets = (
        check_newsletter(opened, Settings(), read_text(text), END).claims[0].verdict
        for text in ("Orders ship within 4 weeks.", "Your requests are done within 4 weeks.")
    )
    assert (orders.verdict, tickets.verdict) == ("cannot_be_checked", "supported")
