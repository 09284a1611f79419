"""The rows behind the figures of a review, as the page's links open them."""

from frontline.review.content import Rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import run_query
from frontline.units import count_of


def rows_of(rows: Rows, label: str = "") -> RowsLink:
    """The link to the rows; without a label it tells how many they are."""
    asked = dict(rows.parameters)
    return RowsLink(label or f"{count_of(len(run_query(rows.query, **asked)), 'row')} →", rows.query, asked)
