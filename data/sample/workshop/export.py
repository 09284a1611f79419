"""Writes the exports of the simulated company, byte for byte the same on every machine."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import care_lists as care
from .business_time import NOW, stamp, utc_offset_hours
from .care_truth import care_truth
from .company import Company, simulate
from .customers import dashed
from .leader_lists import leader_lists, lists_truth, tables
from .newsletters import exported_letter, letters
from .order_book import Order
from .staff import LAYERS, absences, roster
from .ticket_draft import Numbering, exported_ticket
from .truth import truth

ORDER_COLUMNS = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,"
    "Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Billing Name,Billing City,"
    "Billing Zip,Billing Province,Billing Country,Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,"
    "Risk Level,Source"
).split(",")
SETTINGS = """[company]
name = "Attic & Reel"
time_zone = "America/New_York"

[business_hours]
days = ["mon", "tue", "wed", "thu", "fri"]
start = "09:00"
end = "18:00"

[holidays]
country = "US"
subdivision = "NY"

[questions]
granularity = "coarse" # customers here name the same two dozen things in every question
"""


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def _zoned(moment: dt.datetime | None) -> str:
    if moment is None or moment >= NOW:
        return ""
    return f"{stamp(moment)} {utc_offset_hours(moment) * 100:+05d}"


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


def _order_rows(order: Order) -> list[list[str]]:
    cancelled = order.cancelled_at is not None and order.cancelled_at < NOW
    done = order.done_at is not None and order.done_at < NOW
    status = "fulfilled" if done else "partial" if order.partly_sent else "unfulfilled"
    discount = "WELCOME10" if order.customer.first_order_at == order.placed_at and order.number % 3 == 0 else ""
    subtotal = sum(line.cents * line.quantity for line in order.lines)
    off = subtotal // 10 if discount else 0
    shipping = 2495 if order.expedited else 995
    total = subtotal - off + shipping
    city, province, zip_code = order.customer.place.rsplit(" ", 2)
    rows: list[list[str]] = []
    for number, line in enumerate(order.lines):
        sent = done or (order.partly_sent and number == 0)
        values = dict.fromkeys(ORDER_COLUMNS, "")
        values |= {"Name": order.name, "Email": order.customer.email, "Vendor": "A&R"}
        values |= {"Lineitem quantity": str(line.quantity), "Lineitem name": line.name, "Lineitem sku": line.sku}
        values |= {"Lineitem price": _dollars(line.cents), "Lineitem requires shipping": "true"}
        values["Lineitem fulfillment status"] = "fulfilled" if sent else "pending"
        if number == 0:
            values |= {"Financial Status": "refunded" if cancelled else "paid", "Paid at": _zoned(order.placed_at)}
            values |= {"Fulfillment Status": status, "Fulfilled at": _zoned(order.done_at), "Currency": "USD"}
            values |= {"Accepts Marketing": "yes" if order.customer.requester_id % 3 else "no"}
            values |= {"Subtotal": _dollars(subtotal - off), "Shipping": _dollars(shipping), "Taxes": "0.00"}
            values |= {"Total": _dollars(total), "Discount Code": discount, "Discount Amount": _dollars(off)}
            values |= {"Shipping Method": "Expedited" if order.expedited else "Standard"}
            values |= {"Created at": _zoned(order.placed_at), "Cancelled at": _zoned(order.cancelled_at)}
            values |= {"Billing Name": order.customer.name, "Billing City": city, "Billing Zip": zip_code}
            values |= {
                "Billing Province": province,
                "Billing Country": "US",
                "Payment Method": "PayPal" if order.number % 4 == 0 else "Visa",
            }
            values |= {"Refunded Amount": _dollars(total if cancelled else 0), "Id": str(6_100_000 + order.number * 37)}
            values |= {"Risk Level": "Low", "Source": "web"}
        rows.append(list(values.values()))
    return rows


def _people() -> str:
    header = (
        "person_id,name,email,function,extension,agent_id,is_leader,target_per_week,valid_from,valid_to,layer".split(
            ","
        )
    )
    rows = [
        (
            row.person_id,
            row.name,
            row.email,
            row.function,
            row.extension,
            row.agent_id,
            "true" if row.is_leader else "false",
            row.target_per_week or "",
            row.valid_from or "",
            row.valid_to or "",
            LAYERS.get(row.person_id, ""),
        )
        for row in roster()
    ]
    return _csv(header, rows)


def _customers(company: Company) -> str:
    header = "customer_id,name,email,phone,registered_at,first_order_at,size".split(",")
    rows = []
    for customer in company.customers:
        first = customer.first_order_at
        ordered = first.date().isoformat() if first is not None and first < NOW else ""
        registered = customer.registered_at.date().isoformat()
        rows.append(
            (
                customer.customer_id,
                customer.name,
                customer.email,
                dashed(customer.digits),
                registered,
                ordered,
                customer.size,
            )
        )
    return _csv(header, rows)


def _tickets(company: Company) -> str:
    numbers = Numbering()
    return "".join(
        json.dumps(exported_ticket(ticket, numbers), separators=(",", ":"), ensure_ascii=False) + "\n"
        for ticket in company.tickets
    )


def sample_files(company: Company) -> dict[str, bytes]:
    """Every file of the sample by its path."""
    away = [(a.person_id, a.from_date, a.to_date, a.cover_person_id or "") for a in absences()]
    notes = [(note.call_id, stamp(note.written_at), note.author, note.text) for note in company.notes]
    order_rows = [row for order in company.orders for row in _order_rows(order)]
    lists, care_of_customers = leader_lists(company), care.care_lists(company)
    planted = truth(company) | lists_truth(lists) | {"care": care_truth(company, care_of_customers)}
    texts = {
        "tickets/zendesk_tickets.jsonl": _tickets(company),
        "orders/shopify_orders.csv": "\ufeff" + _csv(ORDER_COLUMNS, order_rows),
        "people.csv": _people(),
        "customers.csv": _customers(company),
        "absences.csv": _csv("person_id,from_date,to_date,cover_person_id".split(","), away),
        "call_notes.csv": _csv("call_id,written_at,author,text".split(","), notes),
        "settings.toml": SETTINGS,
        "truth.json": json.dumps(planted, separators=(",", ":"), ensure_ascii=False) + "\n",
    }
    texts |= {name: _csv(*table) for name, table in [*tables(lists).items(), *care.tables(care_of_customers).items()]}
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    files["calls/Master.csv"] = b"".join(company.call_rows)
    for letter in letters():
        files[f"newsletters/{letter.file_name}"] = exported_letter(letter)
    return files


def write_sample(folder: Path) -> dict[str, int]:
    """Writes every file below the folder; returns their sizes in bytes."""
    sizes: dict[str, int] = {}
    for name, content in sorted(sample_files(simulate()).items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        sizes[name] = len(content)
    return sizes
