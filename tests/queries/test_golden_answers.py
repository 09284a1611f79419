"""Every query's answer on the sample company, kept: a change of a definition shows as a change of a file.

`pytest tests/queries --golden-update` writes them anew; read the difference before committing it.
"""

import csv
import hashlib
import io
from pathlib import Path

import pytest

from frontline.query_catalog import Query, catalog, fetch_query
from frontline.warehouse import Warehouse

GOLDEN = Path(__file__).parent / "golden"
SHOWN_ROWS = 6
CLOCK_DEPENDENT = {
    "imported_files": {"imported_local"},
    "imports": {"imported_local"},
    "question_reading_state": {"read_local"},
    "shift_changes": {"written_at"},
    "targets": {"written_at"},
}


def kept_answer(query: Query, warehouse: Warehouse) -> str:
    """The count, a hash of all rows, and the first and last rows as CSV."""
    answer = fetch_query(warehouse, query.name)
    hidden = CLOCK_DEPENDENT.get(query.name, set())
    shown = [position for position, column in enumerate(answer.columns) if column.name not in hidden]
    rows = [[_written(row[position]) for position in shown] for row in answer.rows]
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()[:16]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([answer.columns[position].name for position in shown])
    writer.writerows(rows if len(rows) <= 2 * SHOWN_ROWS else [*rows[:SHOWN_ROWS], ["…"], *rows[-SHOWN_ROWS:]])
    return f"{len(rows)} rows, {digest}\n{buffer.getvalue()}"


def _written(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    text = "" if value is None else str(value)
    return text if len(text) <= 60 else f"{text[:60]}…{hashlib.sha256(text.encode()).hexdigest()[:8]}"


@pytest.mark.parametrize("query", catalog().values(), ids=lambda query: query.name)
def test_the_answer_is_the_one_that_was_kept(query: Query, sample: Warehouse, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{query.name}.csv"
    found = kept_answer(query, sample)
    if request.config.getoption("--golden-update"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == found


def test_no_answer_is_kept_for_a_query_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.glob("*.csv")} == set(catalog())
