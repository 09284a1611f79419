"""Shopify and WooCommerce: whichever export tells of an order, it is the same order, and it is done when it is done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

from .desks import table

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
Record = dict[str, Any]
CLOCKS = "select order_id, completed_at::varchar, is_cancelled, clock_stops_at from orders order by order_id"
PLACED, SENT, LATER = "2026-03-02T10:00:00-05:00", "2026-03-07T23:30:00-05:00", "2026-03-09T00:15:00-04:00"
AT_SENT, AT_LATER = "2026-03-08 04:30:00", "2026-03-09 04:15:00"


def _sent(at: str, delivered_at: str | None = None, status: str = "success") -> Record:
    events = [{"status": "in_transit", "happened_at": at}]
    events += [{"status": "delivered", "happened_at": delivered_at}] if delivered_at else []
    return {"id": 1, "created_at": at, "status": status, "line_items": [], "events": events}


def _order(number: int, *fulfillments: Record, **more: Any) -> Record:
    return {
        "id": 5000 + number, "name": f"#{number}", "order_number": number, "created_at": PLACED, "updated_at": PLACED,
        "email": "Fay@example.com", "phone": "2125550101", "currency": "USD", "total_price": "30.50",
        "financial_status": "paid", "fulfillment_status": "fulfilled" if fulfillments else None, "cancelled_at": None,
        "customer": {"id": 9}, "line_items": [{"title": "VHS tape", "quantity": 1}, {"name": "Film reel", "quantity": 2}],
        "fulfillments": list(fulfillments),
    } | more  # fmt: skip


def _listed(*orders: Record) -> str:
    return json.dumps({"orders": list(orders)})


def test_an_order_is_shipped_with_its_last_shipment(written: Write, take_in: TakeIn, ask: Ask) -> None:
    """In time, not by the letters: a later moment may be written with a smaller hour."""
    orders = [
        _order(1, _sent(LATER), _sent(SENT)),
        _order(2, _sent(SENT), fulfillment_status="partial"),
        _order(3),
        _order(4, cancelled_at=LATER),
        _order(5, _sent(SENT), _sent(LATER, status="cancelled")),
    ]
    path = written("orders.json", _listed(*orders))
    (file,) = take_in(path).files
    assert (file.format, file.source, file.rows_read, file.rows_loaded) == ("shopify_json", "shopify", 5, 5)
    assert ask(CLOCKS) == [
        ("#1", AT_LATER, False, "fulfilled"),
        ("#2", None, False, "fulfilled"),
        ("#3", None, False, "fulfilled"),
        ("#4", None, True, "fulfilled"),
        ("#5", AT_SENT, False, "fulfilled"),
    ]
    assert ask("select products, total, customer_email from orders limit 1") == [
        ("VHS tape; Film reel", 30.5, "fay@example.com")
    ]
    assert take_in(path).files[0].rows_duplicate == 5


def test_an_order_is_delivered_when_every_shipment_was(written: Write, take_in: TakeIn, ask: Ask) -> None:
    orders = [_order(1, _sent(SENT, LATER)), _order(2, _sent(SENT, LATER), _sent(SENT)), _order(3, _sent(SENT))]
    take_in(written("orders.json", _listed(*orders)))
    delivered = ask("select order_id, fulfilled_at::varchar, delivered_at::varchar from landing_order_lines order by 1")
    assert delivered == [("#1", AT_SENT, AT_LATER), ("#2", AT_SENT, None), ("#3", AT_SENT, None)]


HEADER = "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Cancelled at"
OPEN = [
    "#1",
    "fay@example.com",
    "paid",
    "unfulfilled",
    "",
    "USD",
    "30.50",
    "2026-03-02 10:00:00 -0500",
    1,
    "VHS tape",
    "",
]


def test_the_csv_and_the_interface_tell_of_the_same_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    second = ["#1", *[""] * 7, 2, "Film reel", ""]
    take_in(written("march.csv", table(HEADER, OPEN, second)))
    assert ask(CLOCKS) == [("#1", None, False, "fulfilled")]
    take_in(written("april.json", _listed(_order(1, _sent(SENT)))))
    assert ask(CLOCKS) == [("#1", AT_SENT, False, "fulfilled")]
    assert ask("select source, products from orders") == [("shopify", "VHS tape; Film reel")]


def test_a_shopify_csv_with_fewer_columns_is_read(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header = "Name,Financial Status,Created at,Lineitem name"
    (file,) = take_in(
        written("orders.csv", table(header, ["#1", "paid", "2026-03-02 10:00:00 -0500", "VHS tape"]))
    ).files
    assert (file.format, file.rows_loaded) == ("shopify_orders", 1)
    assert ask("select order_id, customer_email, completed_at from orders") == [("#1", None, None)]


def _woo(number: int, status: str, completed: str | None = None) -> Record:
    return {
        "id": number, "number": str(number), "status": status, "currency": "USD", "total": "30.50", "customer_id": 0,
        "date_created": "2026-03-02T10:00:00", "date_created_gmt": "2026-03-02T15:00:00", "date_completed": completed,
        "date_completed_gmt": None, "billing": {"email": "fay@example.com", "phone": "2125550101"},
        "line_items": [{"name": "VHS tape", "quantity": 1}],
    }  # fmt: skip


def test_woocommerce_orders_are_done_when_they_are_completed(written: Write, take_in: TakeIn, ask: Ask) -> None:
    orders = [
        _woo(1, "processing"), _woo(2, "completed", "2026-03-06T10:00:00"), _woo(3, "cancelled"), _woo(4, "failed"),
        _woo(5, "refunded"), _woo(6, "refunded", "2026-03-06T10:00:00"),
    ]  # fmt: skip
    path = written("orders.json", json.dumps(orders))
    (file,) = take_in(path, time_zone="America/New_York").files
    assert (file.format, file.rows_read, file.rows_loaded) == ("woocommerce_json", 6, 6)
    assert ask("select order_id, placed_at::varchar, completed_at::varchar, is_cancelled from orders order by 1") == [
        ("1", "2026-03-02 15:00:00", None, False),
        ("2", "2026-03-02 15:00:00", "2026-03-06 15:00:00", False),
        ("3", "2026-03-02 15:00:00", None, True),
        ("4", "2026-03-02 15:00:00", None, True),
        ("5", "2026-03-02 15:00:00", None, True),
        ("6", "2026-03-02 15:00:00", "2026-03-06 15:00:00", False),
    ]
    assert take_in(path, time_zone="America/New_York").files[0].rows_duplicate == 6


def test_a_list_that_knows_deliveries_is_no_list_of_woocommerce(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header = "Order ID,Order Date,Order Status,Billing Email,Completed Date,Delivered At"
    row = ["7", "2026-03-02", "completed", "fay@example.com", "2026-03-06", "2026-03-09"]
    assert take_in(written("list.csv", table(header, row))).files[0].format == "generic_orders"
    assert ask("select completed_at::varchar, clock_stops_at from orders") == [("2026-03-09 00:00:00", "delivered")]


PLUG_INS = {
    "titled": (
        "Order Number,Order Status,Order Date,Billing Email,Order Total,Item Name,Quantity,Date Completed",
        lambda status, done: [501, status, "2026-03-02 10:00:00", "fay@example.com", "30.50", "VHS tape", 1, done],
    ),
    "plain": (
        "order_id,order_number,order_date,status,billing_email,order_total,completed_date",
        lambda status, done: [9501, 501, "2026-03-02 10:00:00", status, "fay@example.com", "30.50", done],
    ),
    "bracketed": (
        "Order ID,Order Status,Order Date,Email (Billing),Order Total Amount,Completed Date",
        lambda status, done: [501, status, "March 2, 2026 10:00 am", "fay@example.com", "30.50", done],
    ),
}


@pytest.mark.parametrize("plug_in", PLUG_INS)
def test_the_lists_of_woocommerce_plug_ins_are_known(plug_in: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    header, row = PLUG_INS[plug_in]
    (file,) = take_in(written("march.csv", table(header, row("wc-processing", "")))).files
    assert (file.format, file.source) == ("woocommerce_csv", "woocommerce")
    assert ask("select order_id, placed_date::varchar, completed_at, status from orders") == [
        ("501", "2026-03-02", None, "processing")
    ]
    done = row("Completed", "2026-03-06 10:00:00")
    assert take_in(written("april.csv", table(header, done))).files[0].rows_loaded == 1
    assert ask("select order_id, completed_at::varchar, total from orders") == [("501", "2026-03-06 10:00:00", 30.5)]


def test_the_lines_of_a_woocommerce_list_stay_one_order(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header, row = PLUG_INS["titled"]
    second = row("Completed", "2026-03-06 10:00:00")
    first = [*second[:5], "Film reel", 2, second[7]]
    (file,) = take_in(written("orders.csv", table(header, first, second))).files
    assert (file.rows_read, file.rows_loaded) == (2, 2)
    assert ask("select line_items, products from orders") == [(2, "Film reel; VHS tape")]


@pytest.mark.parametrize(
    "header",
    ["Order Number,Ordered At,Shipped At,Delivered At", "order_id,placed_at,fulfilled_at,delivered_at", "Order,Order Date,Ship Date,Delivery Date"],
)  # fmt: skip
def test_any_list_of_placed_fulfilled_and_delivered_is_read(
    header: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("list.csv", table(header, ["7", "2026-03-02", "2026-03-06", "2026-03-09"]))).files
    assert (file.format, file.rows_loaded) == ("generic_orders", 1)
    assert ask("select order_id, completed_at::varchar, clock_stops_at from orders") == [
        ("7", "2026-03-09 00:00:00", "delivered")
    ]
