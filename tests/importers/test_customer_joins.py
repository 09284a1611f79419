"""Customers found across sources by e-mail, telephone and id: how, and when rather not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
CUSTOMERS = (
    "customer_id,name,email,phone,registered_at\n"
    "C1,Ann Example,ann@example.com,(212) 555-0101,2026-01-01\n"
    "C2,Bob Example,bob@example.com,+1 212 555 0102,2026-01-01\n"
    "C3,Cy Example,shared@example.com,212-555-0103,2026-01-01\n"
    "C4,Di Example,shared@example.com,212-555-0103,2026-01-01\n"
    "C5,Ed Example,,+44 20 7946 0018,2026-01-01\n"
)
TICKETS = "ticket_id,created_at,requester_email,requester_phone,requester_id\n"
ORDERS = "order_id,placed_at,customer_email,customer_phone,customer_id\n"


@pytest.fixture
def company(written: Write, take_in: TakeIn) -> None:
    take_in(written("customers.csv", CUSTOMERS), time_zone="America/New_York")


@pytest.mark.parametrize(
    ("identity", "found"),
    [
        ("Ann@Example.com,,", ("C1", "email")),
        (",+12125550102,", ("C2", "phone")),
        (",2125550101,", ("C1", "phone")),
        (",0044 20 7946 0018,", ("C5", "phone")),
        ("nobody@example.com,212 555 0102,", ("C2", "phone")),
        ("ann@example.com,2125550103,", ("C1", "email")),
        ("ann@example.com,2125550102,", (None, "ambiguous")),
        ("shared@example.com,,", (None, "ambiguous")),
        (",2125550103,", (None, "ambiguous")),
        ("shared@example.com,2125550102,", ("C2", "phone")),
        (",,C2", ("C2", "id")),
        ("nobody@example.com,,C2", (None, None)),
        ("nobody@example.com,,", (None, None)),
        (",0102,", (None, None)),
    ],
)
def test_a_join_says_how_sure_it_is(
    company: None, written: Write, take_in: TakeIn, ask: Ask, identity: str, found: tuple[str | None, str | None]
) -> None:
    take_in(
        written("tickets.csv", f"{TICKETS}1,2026-03-02 10:00,{identity}\n"),
        written("orders.csv", f"{ORDERS}1,2026-03-02 10:00,{identity}\n"),
    )
    assert ask("select customer_id, customer_match from tickets") == [found]
    assert ask("select customer_id, customer_match from orders") == [found]
    assert ask("select customer_id, customer_match from contacts") == [found]


def test_a_caller_and_a_number_called_are_customers(company: None, written: Write, take_in: TakeIn, ask: Ask) -> None:
    calls = "call_id,started_at,direction,from,to,agent,talk_seconds\n"
    rows = "1,2026-03-02 10:00,inbound,2125550101,600,301,60\n2,2026-03-02 11:00,outbound,301,+44 2079460018,301,60\n"
    take_in(written("calls.csv", calls + rows))
    assert ask("select customer_id, customer_match from contacts order by started_at") == [
        ("C1", "phone"),
        ("C5", "phone"),
    ]


def test_without_a_country_the_last_ten_digits_join(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(
        written("customers.csv", CUSTOMERS),
        written("tickets.csv", f"{TICKETS}1,2026-03-02 10:00,,2125550101,\n2,2026-03-02 10:00,,2125550102,\n"),
    )
    assert ask("select customer_id, customer_match from tickets order by ticket_id") == [
        ("C1", "phone digits"), ("C2", "phone digits"),
    ]  # fmt: skip
