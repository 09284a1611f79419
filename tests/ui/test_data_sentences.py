"""What the data page says of files, gaps and sources."""

import datetime as dt

import pandas as pd
import pytest

from frontline.importers import ImportedFile
from frontline.ui import data_sentences as words


def file(read: int, loaded: int, rejected: int = 0, duplicate: int = 0, name: str = "generic_orders") -> ImportedFile:
    return ImportedFile("a.csv", name, "orders", 0.7, read, loaded, rejected, duplicate, None, None)


@pytest.mark.parametrize(
    ("imported", "said"),
    [
        (file(1, 1), "**Orders**: its one row would come in."),
        (file(2, 2), "**Orders**: both rows would come in."),
        (file(1200, 1200), "**Orders**: all 1,200 rows would come in."),
        (file(3, 1, 1, 1), "**Orders**: 1 of 3 rows would come in; *1 rejected*, 1 known already."),
        (file(3, 0, 3), "Read as orders, *none of its 3 rows would come in*."),
        (file(0, 0), "This would be a file of orders, but it holds no row."),
    ],
)
def test_what_a_file_would_bring(imported: ImportedFile, said: str) -> None:
    assert words.preview_sentence(imported) == said


def test_a_format_is_named_as_its_reader_knows_it() -> None:
    assert words.format_words("generic_calls") == "known by the names of its columns"
    assert words.format_words("zendesk_json") == "format “zendesk json”"
    assert words.format_words("our_desk") == "your mapping “our desk”"
    assert words.certainty_words(0.95) == "certain (95 %)"
    assert words.certainty_words(0.4) == "a guess (40 %)"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2026, 5, 3), (2026, 5, 9), "between 3 and 9 May 2026"),
        ((2026, 4, 28), (2026, 5, 3), "between 28 Apr and 3 May 2026"),
        ((2025, 12, 28), (2026, 1, 3), "between 28 Dec 2025 and 3 Jan 2026"),
    ],
)
def test_a_gap_in_words(first: tuple[int, int, int], last: tuple[int, int, int], said: str) -> None:
    assert words.between(dt.date(*first), dt.date(*last)) == said


def test_the_longest_gap_is_told_and_the_others_counted() -> None:
    days = pd.to_datetime(["2026-03-02", "2026-05-03", "2026-07-01"])
    ends = pd.to_datetime(["2026-03-03", "2026-05-09", "2026-07-03"])
    gaps = pd.DataFrame({"source": "pbx", "kind": "calls", "from_date": days, "to_date": ends, "days": [2, 7, 3]})
    assert words.gap_sentence(gaps) == "*No calls between 3 and 9 May 2026*, and two more gaps."
    assert words.gap_sentence(gaps.head(0)) == ""


def test_a_reason_is_told_without_its_value() -> None:
    assert words.hidden_values("line 4: placed_at “Jane ” Doe” is not a day") == "line 4: placed_at “…” is not a day"
