"""A preview shows that a column was read right, and nobody."""

import datetime as dt

import pytest

from frontline.ui.masks import masked, masked_rows


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("customer_email", "jane.doe@example.org", "j▪▪▪@▪▪▪"),
        ("name", "Jane van Doe", "J▪▪▪ v▪▪▪ D▪▪▪"),
        ("author", "jane@example.org", "j▪▪▪@▪▪▪"),
        ("caller", "+1 320-555-0104", "▪▪▪ 04"),
        ("caller", "301", "301"),
        ("subject", "Where is my order?", "▪▪▪ (18 signs)"),
        ("answerer", "Agent +1 (320) 555-0104", "Agent ▪▪▪"),
        ("order_id", "A-2026-000123", "A-2026-000123"),
        ("order_id", "1000123", "1000123"),
        ("status", None, ""),
        ("is_leader", True, "yes"),
        ("placed_at", dt.datetime(2026, 1, 5, 12, 30), "2026-01-05 12:30"),  # noqa: DTZ001
        ("valid_from", dt.date(2026, 1, 5), "2026-01-05"),
        ("tags", "x" * 100, f"{'x' * 40}…"),
    ],
)
def test_a_value_as_it_is_shown(column: str, value: object, shown: str) -> None:
    assert masked(column, value) == shown


def test_moments_are_shown_by_the_companys_clocks() -> None:
    rows = masked_rows([{"placed_at": dt.datetime(2026, 1, 5, 5)}], "America/New_York")  # noqa: DTZ001
    assert rows.to_dict("records") == [{"placed at": "2026-01-05 00:00"}]
