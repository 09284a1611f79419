"""Orders: lines of one order stay together, the clock stops where the source says, a cancelled order leaves."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = (
    "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,"
    "Lineitem name,Cancelled at\n"
)
CLOCKS = "select order_id, completed_date::varchar, is_cancelled, clock_stops_at from orders order by order_id"
DAY = dt.date.fromisoformat


def _order(name: str, placed: str, fulfilled: str = "", cancelled: str = "", status: str = "") -> str:
    return f"{name},ann@example.com,paid,{status},{fulfilled},USD,30.50,{placed},1,VHS tape,{cancelled}\n"


def _line(name: str, product: str) -> str:
    return f"{name},,,,,,,,2,{product},\n"


def test_a_shopify_order_of_several_lines_is_one_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = (
        HEADER
        + _order("#1", "2026-03-02 23:30:00 -0500", "2026-03-20 10:00:00 -0400", status="fulfilled")
        + _line("#1", "Film reel")
        + _line("#1", "Album")
        + _order("#2", "2026-03-03 10:00:00 -0500", status="unfulfilled")
    )
    (file,) = take_in(written("orders.csv", text), time_zone="America/New_York").files
    assert (file.rows_read, file.rows_loaded) == (4, 4)
    columns = "order_id, placed_date, completed_date, products, line_items, total, customer_email"
    assert ask(f"select {columns} from orders order by order_id") == [
        ("#1", DAY("2026-03-02"), DAY("2026-03-20"), "VHS tape; Film reel; Album", 3, 30.5, "ann@example.com"),
        ("#2", DAY("2026-03-03"), None, "VHS tape", 1, 30.5, "ann@example.com"),
    ]


def test_cancelled_and_partly_fulfilled_orders_do_not_count_as_done(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = (
        HEADER
        + _order("#1", "2026-03-02 10:00:00 +0000", cancelled="2026-03-09 10:00:00 +0000", status="unfulfilled")
        + _line("#1", "Film reel")
        + _order("#2", "2026-03-02 10:00:00 +0000", "2026-03-03 10:00:00 +0000", status="partial")
        + _order("#3", "2026-03-02 10:00:00 +0000", "2026-03-04 10:00:00 +0000", status="fulfilled")
    )
    take_in(written("orders.csv", text))
    assert ask(CLOCKS) == [
        ("#1", None, True, "fulfilled"),
        ("#2", None, False, "fulfilled"),
        ("#3", "2026-03-04", False, "fulfilled"),
    ]
    assert ask("select case_id, left_date, exclusion from cases order by case_id") == [
        ("#1", DAY("2026-03-09"), None),
        ("#2", None, None),
        ("#3", None, None),
    ]
    assert ask("select case_id, closed_date from open_spells order by case_id") == [
        ("#1", DAY("2026-03-09")),
        ("#2", None),
        ("#3", DAY("2026-03-04")),
    ]


def test_a_later_export_tells_the_later_state_of_every_line(written: Write, take_in: TakeIn, ask: Ask) -> None:
    placed = "2026-03-02 10:00:00 +0000"
    take_in(written("march.csv", HEADER + _order("#1", placed, status="unfulfilled") + _line("#1", "Film reel")))
    assert ask(CLOCKS) == [("#1", None, False, "fulfilled")]
    fulfilled = _order("#1", placed, "2026-04-01 10:00:00 +0000", status="fulfilled") + _line("#1", "Film reel")
    report = take_in(written("april.csv", HEADER + fulfilled + _order("#2", placed, status="unfulfilled")))
    assert (report.files[0].rows_loaded, report.files[0].rows_duplicate) == (3, 0)  # an order's lines are news together
    assert ask(CLOCKS) == [("#1", "2026-04-01", False, "fulfilled"), ("#2", None, False, "fulfilled")]
    assert ask("select line_items, products from orders where order_id = '#1'") == [(2, "VHS tape; Film reel")]


def test_a_line_added_later_does_not_undo_the_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    done = _order("#1", "2026-03-02 10:00:00 +0000", "2026-04-01 10:00:00 +0000", status="fulfilled")
    take_in(written("march.csv", HEADER + done))
    report = take_in(written("april.csv", HEADER + done + _line("#1", "Film reel")))
    assert (report.files[0].rows_loaded, report.files[0].rows_duplicate) == (2, 0)
    assert ask(CLOCKS) == [("#1", "2026-04-01", False, "fulfilled")]


def test_a_source_that_knows_deliveries_stops_the_clock_there(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "order_id,placed_at,fulfilled_at,delivered_at,cancelled_at,status\n"
    text += "1,2026-03-02,2026-03-20,2026-03-25,,delivered\n2,2026-03-02,2026-03-21,,,shipped\n"
    text += "3,2026-03-02,,,,Canceled\n4,2026-03-02,,,2026-03-04,open\n"
    take_in(written("shop.csv", text))
    assert ask(CLOCKS) == [
        ("1", "2026-03-25", False, "delivered"),
        ("2", None, False, "delivered"),
        ("3", None, True, "delivered"),
        ("4", None, True, "delivered"),
    ]
    assert ask(
        "select case_id, left_date, exclusion from cases where exclusion is not null or left_date is not null order by 1"
    ) == [
        ("3", None, "cancelled"),
        ("4", DAY("2026-03-04"), None),
    ]


def test_a_source_without_deliveries_stops_the_clock_at_fulfilment(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("shop.csv", "order_id,placed_at,shipped_at\n1,2026-03-02,2026-03-20\n2,2026-03-02,\n"))
    assert ask(CLOCKS) == [("1", "2026-03-20", False, "fulfilled"), ("2", None, False, "fulfilled")]


def test_an_e_mail_finds_its_customer_unless_two_customers_share_it(written: Write, take_in: TakeIn, ask: Ask) -> None:
    customers = "customer_id,name,email,registered_at\nC1,Fay Abbot,FAY@example.com,2025-01-02\n"
    customers += "C2,Gus Brand,shared@example.com,2025-01-03\nC3,Hal Crane,shared@example.com,2025-01-04\n"
    orders = "order_id,placed_at,customer_email\n1,2026-03-02,fay@example.com\n2,2026-03-02,shared@example.com\n"
    take_in(written("customers.csv", customers), written("shop.csv", orders))
    assert ask("select order_id, customer_id from orders order by 1") == [("1", "C1"), ("2", None)]


LINES = "order_id,placed_at,shipped_at,product,cancelled_at,status\n"
MAPPING = """name = "own_shop"
kind = "orders"
date_order = "ymd"
[fields]
order_id = "No"
placed_at = "Day"
fulfilled_at = "Sent"
product = "What"
"""


def test_a_list_with_a_row_per_line_keeps_every_line(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "1,2026-03-02,2026-03-20,Album,,\n1,2026-03-02,2026-03-25,Film,,\n2,2026-03-02,2026-03-20,Album,,\n"
    (file,) = take_in(written("shop.csv", LINES + text)).files
    assert (file.rows_loaded, file.rows_duplicate) == (3, 0)
    assert ask("select order_id, completed_date::varchar, products, line_items from orders order by 1") == [
        ("1", "2026-03-25", "Album; Film", 2),
        ("2", "2026-03-20", "Album", 1),
    ]


def test_a_mapped_list_of_lines_keeps_every_line(written: Write, take_in: TakeIn, ask: Ask) -> None:
    mapping = written("own.toml", MAPPING)
    take_in(
        written("own.csv", "No,Day,Sent,What\n7,2026-03-02,2026-03-04,Album\n7,2026-03-02,,Film\n"), mapping=mapping
    )
    assert ask("select order_id, completed_date, products from orders") == [("7", None, "Album; Film")]


def test_an_order_is_done_with_its_last_line_and_cancelled_lines_do_not_hold_it_up(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    text = "1,2026-03-02,2026-03-20,Album,,\n1,2026-03-02,,Film,,\n"
    text += "2,2026-03-02,2026-03-20,Album,,\n2,2026-03-02,,Film,2026-03-05,\n"
    text += "3,2026-03-02,,Album,2026-03-04,\n3,2026-03-02,,Film,2026-03-05,\n"
    text += "4,2026-03-02,2026-03-20,Album,,Partially shipped\n5,2026-03-02,2026-03-20,Album,,partially_refunded\n"
    take_in(written("shop.csv", LINES + text))
    assert ask(
        "select order_id, completed_date::varchar, local_date(cancelled_at)::varchar from orders order by 1"
    ) == [
        ("1", None, None),
        ("2", "2026-03-20", None),
        ("3", None, "2026-03-05"),
        ("4", None, None),
        ("5", "2026-03-20", None),
    ]


def test_the_newest_file_that_changes_an_order_tells_all_of_it(written: Write, take_in: TakeIn, ask: Ask) -> None:
    first, second = "1,2026-03-02,2026-03-20,Album,,\n", "1,2026-03-02,,Film,,\n"
    other = "2,2026-03-02,,Album,,\n"
    take_in(written("march.csv", LINES + first + second + other))
    (changed,) = take_in(written("april.csv", LINES + first.replace("Album", "Big album") + second + other)).files
    assert (changed.rows_loaded, changed.rows_duplicate) == (2, 1)
    assert ask("select completed_date, products from orders where order_id = '1'") == [(None, "Big album; Film")]
    (shorter,) = take_in(written("may.csv", LINES + first.replace("Album", "Big album") + other)).files
    assert (shorter.rows_loaded, shorter.rows_duplicate) == (1, 1)
    assert ask("select completed_date::varchar, products from orders where order_id = '1'") == [
        ("2026-03-20", "Big album")
    ]


def test_an_order_without_its_day_is_rejected_with_a_reason(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(
        written("orders.csv", HEADER + _order("#1", "") + _order("#2", "2026-03-02 10:00:00 -0500"))
    ).files
    assert (file.rows_loaded, file.rows_rejected) == (1, 1)
    assert ask("select line, reason from rejects") == [(2, "placed_at is missing")]
