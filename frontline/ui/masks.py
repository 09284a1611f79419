"""What a preview shows of people: enough to see that a column was read right, not who they are."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from frontline.masking import EMAIL, HIDDEN, LONG_NUMBER
from frontline.units import is_missing, numeral

NAMES = ("name", "author", "assignee", "rater", "owner")
NUMBERS = ("caller", "dialled", "phone", "number")
LONG_TEXTS = ("subject", "body", "text", "comment", "note", "description", "html")
_LONGEST = 40


def masked_rows(sample: Sequence[Mapping[str, Any]], time_zone: str) -> pd.DataFrame:
    """Sample rows for the eye: names as initials, addresses and numbers hidden, long texts as their length, local times."""
    rows = [{name: masked(name, _local(value, time_zone)) for name, value in row.items()} for row in sample]
    return pd.DataFrame(rows).rename(columns=lambda name: str(name).replace("_", " "))


def _local(value: object, time_zone: str) -> object:
    """A moment by the company's clocks; moments come as UTC."""
    if not isinstance(value, dt.datetime):
        return value
    return value.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def masked(column: str, value: object) -> str:
    """One value as a preview shows it; the column's name says what it holds."""
    if is_missing(value):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    text = " ".join(str(value).split())
    if not isinstance(value, str):
        return text
    words = set(column.lower().split("_"))
    if words & set(LONG_TEXTS):
        return f"{HIDDEN} ({numeral(len(text))} signs)"
    if words & set(NAMES) and not EMAIL.search(text):
        return " ".join(f"{word[:1]}{HIDDEN}" for word in text.split()[:4])
    if words & set(NUMBERS) and sum(sign.isdigit() for sign in text) > 5:
        return f"{HIDDEN} {text[-2:]}"
    is_no_number = column.endswith(("_id", "_key")) or bool(re.match(r"\d{4}-\d\d-\d\d", text))
    return _without_contacts(text, is_no_number=is_no_number)


def _without_contacts(text: str, *, is_no_number: bool) -> str:
    """Addresses and telephone numbers inside any text are hidden too."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    if not is_no_number and re.search(r"[ ()+-]", text):
        shown = LONG_NUMBER.sub(HIDDEN, shown)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
