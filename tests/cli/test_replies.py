"""`frontline replies`: every object read gives one, in order; what cannot be read is told before anything is printed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from frontline.cli_replies import replies
from frontline.errors import UnreadableFile

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
