"""Shopify's orders CSV: a row per line item; the order's own fields stand on its first row only."""

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Sql, numbered_within, quoted

TELLING_COLUMNS = ("Name", "Financial Status", "Fulfillment Status", "Created at", "Lineitem name", "Lineitem quantity")


def _carried_down(column: str) -> Sql:
    """The order's value on each of its rows."""
    return Sql(
        f"first_value(nullif({quoted(column)}, '') ignore nulls) over "
        f'(partition by "Name" order by line rows between unbounded preceding and unbounded following)'
    )


def _proof(opening: Opening) -> float:
    return sum(name in opening.header for name in TELLING_COLUMNS) / len(TELLING_COLUMNS)


FORMAT = Format(
    name="shopify_orders",
    kind="orders",
    shape="delimited",
    proof=_proof,
    date_order="ymd",
    fields={
        "order_id": "Name",
        "line_number": numbered_within("Name"),
        "placed_at": _carried_down("Created at"),
        "fulfilled_at": _carried_down("Fulfilled at"),
        "cancelled_at": _carried_down("Cancelled at"),
        "status": _carried_down("Fulfillment Status"),
        "customer_email": _carried_down("Email"),
        "total": _carried_down("Total"),
        "currency": _carried_down("Currency"),
        "product": "Lineitem name",
        "quantity": "Lineitem quantity",
    },
)
