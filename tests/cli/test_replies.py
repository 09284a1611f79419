"""`frontline replies`: every object read gives one, in order; what cannot be read is told before. Without FILE: what was imported."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from frontline.cli_replies import replies
from frontline.errors import NothingImported, UnreadableFile
from frontline.models import build_models
from frontline.publication import import_lock, new_version
from frontline.settings import Settings

Written = Callable[[str, str], Path]
PROMISED = {"id", "is_apology", "is_non_apology", "is_scripted", "is_praise", "components"}
PARTS = {"regret", "explanation", "responsibility", "repentance", "repair", "forgiveness"}
LINES: list[dict[str, Any]] = [
    {"id": "a", "text": "Sorry, we sent the wrong lamp. I have refunded it.", "speaker": "company"},
    {"id": 7, "text": "Sorry you feel that way.", "speaker": "company"},
    {"id": "c", "text": "Such friendly people, thank you!", "speaker": "customer"},
    {"id": "d", "text": "My fault, I forgot the tag.", "speaker": "maintainer"},
    {"id": "e", "text": "Die Ware ist da 😀 — größer als gedacht", "speaker": "visitor"},
]


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(replies, arguments, input=stdin)


def objects(result: Result) -> list[Any]:
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def as_lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.mark.parametrize("options", [[], ["--json"], ["--data", "nowhere"]])
def test_an_object_for_each_in_order(options: list[str], written: Written) -> None:
    told = objects(run(str(written("m.jsonl", as_lines(LINES))), *options))
    assert [row["id"] for row in told] == ["a", 7, "c", "d", "e"]
    assert all(set(row) >= PROMISED and set(row["components"]) == PARTS for row in told)
    assert [row["is_apology"] for row in told] == [True, False, False, True, False]
    assert [row["is_non_apology"] for row in told] == [False, True, False, False, False]
    assert [row["is_praise"] for row in told] == [False, False, True, False, False]
    assert told[0]["components"]["repair"] and told[0]["repair_done"]


def test_stdin_a_mark_at_the_start_and_blank_lines() -> None:
    text = "\ufeff" + as_lines(LINES[:2]).replace("\n", "\r\n\r\n")
    assert [row["id"] for row in objects(run("-", stdin=text.encode()))] == ["a", 7]
    assert objects(run("-", stdin="")) == []


def test_an_object_without_text_is_kept_and_told() -> None:
    rows: list[dict[str, Any]] = [
        {"id": 1},
        {"id": 2, "text": None},
        {"text": "My bad.", "speaker": None},
        {"id": 4, "text": 5, "speaker": 3},
    ]
    result = run("-", stdin=as_lines(rows))
    assert [row["id"] for row in objects(result)] == [1, 2, None, 4]
    assert [row["is_apology"] for row in objects(result)] == [False, False, True, False]
    assert result.stderr == "3 objects have no text; the labels are all false.\n"


def test_odd_signs_do_not_stop_it() -> None:
    rows = r'{"id": "\ud800", "text": "sorry \ud83d \u0000 for the wait", "speaker": "company"}' + "\n"
    assert objects(run("-", stdin=rows))[0]["is_apology"]


@pytest.mark.parametrize("broken", ['{"id": 1, "text": "x"', "[1]", '"text"', "null", "[" * 100_000])
def test_a_broken_line_is_named_and_nothing_is_printed(broken: str) -> None:
    result = run("-", stdin=as_lines(LINES[:1]) + broken + "\n")
    assert isinstance(result.exception, UnreadableFile)
    assert str(result.exception).startswith("Line 2 of stdin is no JSON object. ")
    assert result.stdout == ""


def test_what_is_no_text_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.jsonl"
    path.write_bytes(b"\xff\xfe{\x00")
    result = run(str(path))
    assert isinstance(result.exception, UnreadableFile)
    assert "is not a UTF-8 text file" in str(result.exception)
    assert isinstance(run(str(tmp_path / "none.jsonl")).exception, FileNotFoundError)


def test_without_a_file_what_was_imported_is_labelled(data_with_replies: Path) -> None:
    told = json.loads(run("--data", str(data_with_replies), "--json").stdout)
    assert (told["messages"], told["templates"], set(told)) == (2, 0, {"version", "messages", "templates"})
    assert run("--data", str(data_with_replies)).stdout == "0 messages labelled; 0 templates among our replies\n"


def test_without_a_file_and_a_warehouse_it_is_told(tmp_path: Path) -> None:
    assert isinstance(run("--data", str(tmp_path / "nothing")).exception, NothingImported)


@pytest.fixture
def data_with_replies(empty_data: Path) -> Path:
    """A ticket with a question and an answer that nobody labelled yet."""
    with import_lock(empty_data), new_version(empty_data) as connection:
        connection.execute(
            "insert into import_files (file_id, import_id, format, kind) values (1, 1, 'desk', 'tickets')"
        )
        connection.executemany(
            "insert into landing_ticket_messages (file_id, line, source, record_key, ticket_id, message_id, written_at, author, "
            "is_public, is_automatic, text) values (1, ?, 'desk', ?, 'T1', ?, timestamp '2026-03-02 10:00:00', ?, true, false, ?)",
            [(1, "T1/1", "1", "cust-1", "Where is my lamp?"), (2, "T1/2", "2", "agent-1", "Sorry, we lost it.")],
        )
        connection.execute(
            "insert into landing_tickets (file_id, line, source, record_key, ticket_id, created_at, status, requester_id, assignee) "
            "values (1, 1, 'desk', 'T1', 'T1', timestamp '2026-03-02 09:00:00', 'open', 'cust-1', 'agent-1')"
        )
        build_models(connection, Settings())
    return empty_data
