"""WooCommerce's orders: its REST interface, and the CSV of its export plug-ins, each with its own names.

The core knows no day of shipment: an order is fulfilled when it is completed. One whose payment failed, or that was paid back
without being completed, is cancelled: nobody waits for it.
"""

import re

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Sql, first_of, json_field, json_text, numbered_within, proof_by_keys

COLUMNS = {
    "order_id": ("Order Number", "order_number", "Order ID", "order_id"),
    "placed_at": ("Order Date", "order_date", "Date Created", "date_created"),
    "fulfilled_at": (
        "Date Completed", "Completed Date", "Order Completed Date", "completed_date", "date_completed", "order_completed_date",
    ),
    "customer_id": ("Customer User ID", "Customer ID", "Customer User", "customer_id", "customer_user"),
    "customer_email": (
        "Billing Email", "Email (Billing)", "Billing Email Address", "billing_email", "Customer Email", "customer_email",
    ),
    "customer_phone": ("Billing Phone", "Phone (Billing)", "billing_phone", "Customer Phone"),
    "total": ("Order Total", "Order Total Amount", "order_total", "Total"),
    "currency": ("Order Currency", "order_currency", "Currency"),
    "product": ("Item Name", "Product Name", "Product Name (main)", "item_name", "product_name", "Line Items"),
    "quantity": ("Quantity", "Item Quantity", "Quantity (- Refund)", "item_quantity"),
}  # fmt: skip
STATUS_COLUMNS = ("Order Status", "order_status", "Status")
OTHER_CLOCKS = {
    "shippedat",
    "shipdate",
    "dateshipped",
    "fulfilledat",
    "fulfilled",
    "deliveredat",
    "delivered",
    "deliverydate",
}
"""What WooCommerce does not know: a list that has it is another shop's."""
IS_PLUG_IN = (*COLUMNS["fulfilled_at"], *COLUMNS["customer_email"][:4])


def _status(text: str, completed_at: str) -> str:
    """Without the prefix of its table."""
    plain = f"regexp_replace(lower({text}), '^wc-', '')"
    return (
        f"case when {plain} = 'failed' then 'cancelled: payment failed' "
        f"when {plain} = 'refunded' and {completed_at} is null then 'cancelled: refunded' else {plain} end"
    )


def _csv_proof(opening: Opening) -> float:
    header = {name.lower() for name in opening.header}
    if any(re.sub("[^a-z]", "", name) in OTHER_CLOCKS for name in header):
        return 0.0
    groups = (COLUMNS["order_id"], COLUMNS["placed_at"], STATUS_COLUMNS, IS_PLUG_IN)
    return 0.88 if all(any(name.lower() in header for name in names) for names in groups) else 0.0


def _moment(name: str) -> str:
    """The moment in UTC, which is written without an offset; else the shop's own time."""
    return f"coalesce({json_text(f'{name}_gmt')} || 'Z', {json_text(name)})"


REST = Format(
    name="woocommerce_json",
    kind="orders",
    shape="json",
    source="woocommerce",
    proof=proof_by_keys("id", "number", "status", "date_created", "date_completed", "line_items", "billing.email"),
    date_order="ymd",
    fields={
        "order_id": Sql(f"coalesce({json_text('number')}, {json_text('id')})"),
        "line_number": Sql("'1'"),
        "placed_at": Sql(_moment("date_created")),
        "fulfilled_at": Sql(_moment("date_completed")),
        "status": Sql(_status(json_text("status"), _moment("date_completed"))),
        "customer_id": Sql(f"nullif({json_text('customer_id')}, '0')"),
        "customer_email": json_field("billing.email"),
        "customer_phone": json_field("billing.phone"),
        "total": json_field("total"),
        "currency": json_field("currency"),
        "product": Sql(
            "array_to_string(list_transform(from_json(coalesce(json_extract(record, '$.line_items'), '[]'), '[\"json\"]'), "
            "lambda each: json_extract_string(each, '$.name')), '; ')"
        ),
    },
)

CSV = Format(
    name="woocommerce_csv",
    kind="orders",
    shape="delimited",
    source="woocommerce",
    proof=_csv_proof,
    fields={
        **{field: first_of(*names) for field, names in COLUMNS.items()},
        "line_number": numbered_within(first_of(*COLUMNS["order_id"])),
        "status": Sql(_status(first_of(*STATUS_COLUMNS).expression, first_of(*COLUMNS["fulfilled_at"]).expression)),
    },
    may_lack=(*(name for names in COLUMNS.values() for name in names), *STATUS_COLUMNS),
)

FORMATS = (REST, CSV)
