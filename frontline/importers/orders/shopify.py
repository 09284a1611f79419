"""Shopify's orders: the CSV has a row per line item, with the order's own fields on its first row only; the API has a record
per order. Both name an order alike (#1001), so that the later state wins.

An order counts as fulfilled at its last shipment once Shopify calls it fulfilled; as delivered when every shipment was.
"""

from frontline.importers.formats import (
    Format,
    Sql,
    json_field,
    json_text,
    numbered_within,
    proof_by_columns,
    proof_by_keys,
    quoted,
)

SHIPMENTS = (
    "list_filter(from_json(coalesce(json_extract(record, '$.fulfillments'), '[]'), '[\"json\"]'), lambda each: "
    "coalesce(json_extract_string(each, '$.status'), 'success') not in ('cancelled', 'error', 'failure'))"
)
SHIPPED_AT = "try_cast(json_extract_string(each, '$.created_at') as timestamptz)"
DELIVERED_AT = (
    "list_min(list_transform(list_filter(from_json(coalesce(json_extract(each, '$.events'), "
    "json_extract(each, '$.fulfillment_events'), '[]'), '[\"json\"]'), "
    "lambda event: json_extract_string(event, '$.status') = 'delivered'), "
    "lambda event: try_cast(json_extract_string(event, '$.happened_at') as timestamptz)))"
)
STATUS = f"coalesce({json_text('fulfillment_status')}, 'unfulfilled')"


def _carried_down(column: str) -> Sql:
    """The order's value on each of its rows."""
    return Sql(
        f"first_value(nullif({quoted(column)}, '') ignore nulls) over "
        f'(partition by "Name" order by line rows between unbounded preceding and unbounded following)'
    )


def _last(moment: str) -> str:
    """The last of a moment of the shipments; null where one of them has none. An order may be partly shipped."""
    moments = f"list_transform({SHIPMENTS}, lambda each: {moment})"
    has_all = (
        f"len({SHIPMENTS}) > 0 and not list_contains(list_transform({moments}, lambda moment: moment is null), true)"
    )
    return f"case when {STATUS} = 'fulfilled' and {has_all} then cast(list_max({moments}) as varchar) end"


CSV = Format(
    name="shopify_orders",
    kind="orders",
    shape="delimited",
    source="shopify",
    proof=proof_by_columns(
        "Name", "Created at", "Financial Status", "Fulfillment Status", "Lineitem name", "Lineitem quantity", certainty=1.0
    ),
    date_order="ymd",
    fields={
        "order_id": "Name",
        "line_number": numbered_within("Name"),
        "placed_at": _carried_down("Created at"),
        "fulfilled_at": _carried_down("Fulfilled at"),
        "cancelled_at": _carried_down("Cancelled at"),
        "status": _carried_down("Fulfillment Status"),
        "customer_email": _carried_down("Email"),
        "customer_phone": _carried_down("Phone"),
        "total": _carried_down("Total"),
        "currency": _carried_down("Currency"),
        "product": "Lineitem name",
        "quantity": "Lineitem quantity",
    },
    may_lack=(
        "Fulfilled at", "Cancelled at", "Fulfillment Status", "Financial Status", "Email", "Phone", "Total", "Currency",
        "Lineitem name", "Lineitem quantity",
    ),
)  # fmt: skip

JSON = Format(
    name="shopify_json",
    kind="orders",
    shape="json",
    source="shopify",
    proof=proof_by_keys(
        "id", "name", "created_at", "financial_status", "fulfillment_status", "line_items", "order_number"
    ),
    date_order="ymd",
    fields={
        "order_id": Sql(f"coalesce({json_text('name')}, '#' || {json_text('order_number')})"),
        "line_number": Sql("'1'"),
        "placed_at": json_field("created_at"),
        "fulfilled_at": Sql(_last(SHIPPED_AT)),
        "delivered_at": Sql(_last(DELIVERED_AT)),
        "cancelled_at": json_field("cancelled_at"),
        "updated_at": json_field("updated_at"),
        "status": Sql(STATUS),
        "customer_id": json_field("customer.id"),
        "customer_email": Sql(
            f"coalesce({json_text('email')}, {json_text('contact_email')}, {json_text('customer.email')})"
        ),
        "customer_phone": Sql(f"coalesce({json_text('phone')}, {json_text('customer.phone')})"),
        "total": json_field("total_price"),
        "currency": json_field("currency"),
        "product": Sql(
            "array_to_string(list_transform(from_json(coalesce(json_extract(record, '$.line_items'), '[]'), '[\"json\"]'), "
            "lambda each: coalesce(json_extract_string(each, '$.name'), json_extract_string(each, '$.title'))), '; ')"
        ),
    },
)

FORMATS = (CSV, JSON)
