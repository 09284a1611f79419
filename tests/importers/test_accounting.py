"""Every record read is loaded, rejected or a duplicate; nothing is counted twice and nothing disappears."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportedFile, ImportReport, import_files
from frontline.warehouse import open_newest

from .formats import EXPORTS, MAIL, MARKDOWN, NOTES, SHOPIFY, ZENDESK, Export

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
ids = [export.name for export in EXPORTS]


@dataclass(frozen=True)
class Imported:
    """A data directory into which all exports were imported at once, each file's report, and where the files lie."""

    data: Path
    files: dict[str, ImportedFile]
    exports: Path


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """All exports, imported at once."""
    directory = tmp_path_factory.mktemp("all_formats")
    for export in EXPORTS:
        (directory / export.name).write_bytes(export.text.encode())
    report = import_files(directory / "data", [directory / export.name for export in EXPORTS])
    return Imported(directory / "data", {Path(file.file).name: file for file in report.files}, directory)


def _ask(imported: Imported, sql: str) -> list[tuple[Any, ...]]:
    return open_newest(imported.data).cursor().execute(sql).fetchall()


@pytest.mark.parametrize("export", EXPORTS, ids=ids)
def test_each_format_accounts_for_each_of_its_records(export: Export, imported: Imported) -> None:
    file = imported.files[export.name]
    assert (file.format, file.rows_read, file.rows_loaded, file.rows_rejected, file.rows_duplicate) == (
        export.format,
        export.read,
        export.loaded,
        export.rejected,
        export.duplicate,
    )
    kept = "select count(*), count(reason), count(raw) from rejects join import_files using (file_id)"
    assert _ask(imported, f"{kept} where file = '{export.name}'") == [(export.rejected,) * 3]


@pytest.mark.parametrize("export", EXPORTS, ids=ids)
def test_the_same_file_twice_adds_nothing_and_publishes_nothing(export: Export, imported: Imported) -> None:
    counts = (
        "select (select count(*) from imports), (select count(*) from import_files), (select count(*) from rejects)"
    )
    before = _ask(imported, counts)
    again = import_files(imported.data, [imported.exports / export.name])
    assert again.version == 1
    assert (again.files[0].rows_loaded, again.files[0].rows_duplicate) == (0, export.loaded + export.duplicate)
    assert _ask(imported, counts) == before


def test_an_import_lands_as_many_rows_as_it_reports(imported: Imported) -> None:
    tables = "call_legs tickets order_lines newsletters people customers absences call_notes".split()
    landed = sum(_ask(imported, f"select count(*) from landing_{table}")[0][0] for table in tables)
    assert landed == sum(file.rows_loaded for file in imported.files.values())
    assert landed == sum(export.loaded for export in EXPORTS)


def test_a_rejected_row_keeps_its_file_line_reason_and_text(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written(ZENDESK.name, ZENDESK.text), written(SHOPIFY.name, SHOPIFY.text))
    assert ask(
        "select import_files.file, line, reason, raw from rejects join import_files using (file_id) order by 1, 2"
    ) == [
        (
            "orders.csv", 5, "placed_at “March the third” is not a date and time in the order ymd",
            "#1003,cy@example.com,paid,unfulfilled,,USD,10,March the third,1,VHS tape,",
        ),
        ("orders.csv", 6, "has 3 fields where 11 were expected", "#1004,di@example.com,paid"),
        (
            "orders.csv", 7, "order_id is missing",
            ",eve@example.com,paid,unfulfilled,,USD,10,2026-03-03 10:00:00 -0500,1,VHS tape,",
        ),
        ("tickets.jsonl", 3, "is not a JSON object", '{"id": 3, "created_at": "2026-03-'),
        (
            "tickets.jsonl", 7, "created_at “yesterday” is not a date and time in the order ymd",
            '{"id": 5, "created_at": "yesterday", "status": "open", "requester_id": 1, "tags": []}',
        ),
        (
            "tickets.jsonl", 8, "created_at is missing",
            '{"id": 6, "created_at": null, "status": "open", "requester_id": 1, "tags": []}',
        ),
        ("tickets.jsonl", 9, "is not a JSON object", "[1, 2]"),
    ]  # fmt: skip


def test_an_overlapping_export_changes_known_records_and_adds_new_ones(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    header = "ticket_id,created_at,status,updated_at\n"
    known = "1,2026-03-02 10:00,open,2026-03-02 10:00\n"
    take_in(written("march.csv", header + known + "2,2026-03-02 11:00,open,2026-03-02 11:00\n"))
    later = "2,2026-03-02 11:00,solved,2026-03-05 11:00\n3,2026-03-04 12:00,open,2026-03-04 12:00\n"
    report = take_in(written("april.csv", header + known + later))
    (file,) = report.files
    assert (report.version, file.rows_read, file.rows_loaded, file.rows_duplicate) == (2, 3, 2, 1)
    assert ask("select ticket_id, status from tickets order by ticket_id") == [
        ("1", "open"),
        ("2", "solved"),
        ("3", "open"),
    ]


def test_an_older_export_read_later_does_not_turn_a_ticket_back(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header = "ticket_id,created_at,status,updated_at\n"
    take_in(written("new.csv", header + "1,2026-03-02 10:00,solved,2026-03-05 10:00\n"))
    take_in(written("old.csv", header + "1,2026-03-02 10:00,open,2026-03-02 10:00\n"))
    assert ask("select status from tickets") == [("solved",)]


def test_a_mended_reject_is_loaded_by_the_next_import(written: Write, take_in: TakeIn, ask: Ask) -> None:
    header = "call_id,started_at,answered_by\n"
    take_in(written("calls.csv", header + "1,2026-03-02 10:00,301\n2,noon,301\n"))
    ((raw,),) = ask("select raw from rejects")
    report = take_in(written("mended.csv", header + raw.replace("noon", "2026-03-02 12:00") + "\n"))
    assert report.files[0].rows_loaded == 1
    assert ask("select call_key from landing_call_legs order by 1") == [("1",), ("2",)]


def test_newsletters_arrive_as_the_text_a_reader_sees(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written(MAIL.name, MAIL.text), written(MARKDOWN.name, MARKDOWN.text))
    rows = ask("select newsletter_id, title, author, sent_at::varchar, body from newsletters order by sent_at")
    assert rows == [
        ("march@example.com", "Our café week", "Ann Reed", "2026-03-02 14:00:00", "Back to 4-6 weeks."),
        ("april.md", "April", "Ann Reed", "2026-04-02 00:00:00", "Hello\n\nBack to 4-6 weeks."),
    ]


def test_a_note_over_several_lines_is_one_record(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written(NOTES.name, NOTES.text))
    assert ask("select call_key, text from call_notes order by call_key") == [
        ("1700.1", 'Asked where the order is.\nWill call again, "soon".'),
        ("1702.1", "Hung up"),
    ]
    assert ask("select line, reason from rejects") == [(4, "text is missing")]


@pytest.mark.parametrize(
    "columns", [("customer_id", "name", "registered_at"), ("registered_at", "customer_id", "name")]
)
def test_a_roster_may_leave_optional_columns_out(
    columns: tuple[str, ...], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    cells = {"customer_id": "C1", "name": "Fay Abbot", "registered_at": "2025-03-02"}
    lines = [",".join(columns), ",".join(cells[column] for column in columns)]
    take_in(written("customers.csv", "\n".join(lines)))
    assert ask("select customer_id, name, registered_at::date::varchar, email from customers") == [
        ("C1", "Fay Abbot", "2025-03-02", None)
    ]
