"""`frontline claims`: reading alone, without data; one object a line for scripts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RunCli = Callable[..., Any]
CLAIM_KEYS = set("start end text metric statistic lo hi unit share tense kind speaker direction period".split())


def objects(ended: Any) -> list[Any]:
    assert (ended.exit_code, ended.stderr) == (0, "")
    return [json.loads(line) for line in ended.stdout.split("\n")[:-1]]


def test_each_line_of_a_file_is_an_object_with_its_number(run_cli: RunCli, tmp_path: Path) -> None:
    """Blank lines, a mark at the start, carriage returns and separators that are no line feed included."""
    text = "\ufeffWe are back to a 4-6 week turnaround.\n\nHello.\r\nOrders\u2028 take\x0b 3 weeks.\r\n# Orders take 5 weeks.\n"
    path = tmp_path / "lines.txt"
    path.write_bytes(text.encode())
    told = objects(run_cli("claims", "--lines", path, "--json"))
    assert [answer["line"] for answer in told] == [1, 2, 3, 4, 5]
    assert [len(answer["claims"]) for answer in told] == [1, 0, 0, 1, 1]
    (first,) = told[0]["claims"]
    assert set(first) >= CLAIM_KEYS
    assert (first["lo"], first["hi"], first["unit"], first["start"]) == (4, 6, "week", 0)
    lines = text.removeprefix("\ufeff").split("\n")
    for answer, line in zip(told, lines, strict=False):
        for claim in answer["claims"]:
            assert line[claim["start"] : claim["end"]] == claim["text"]


@pytest.mark.parametrize(("content", "count"), [("", 0), ("\n", 1), ("x", 1), ("x\n", 1), ("x\n\n", 2)])
def test_as_many_objects_as_lines(content: str, count: int, run_cli: RunCli, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text(content)
    assert len(objects(run_cli("claims", "--lines", path, "--json"))) == count


def test_a_newsletter_is_one_text(run_cli: RunCli, tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_text("---\ntitle: News\n---\n# Dear reader\n\nOrders *now* take 3 weeks. We wait 2 weeks turnaround.\n")
    answer = run_cli("claims", path, "--json").json
    assert answer["line"] == 1
    assert len(answer["claims"]) == 2
    for claim in answer["claims"]:
        assert answer["text"][claim["start"] : claim["end"]] == claim["text"]
    assert "title: News" not in answer["text"]
    first = run_cli("claims", path).stdout.splitlines()[0]
    assert first.startswith(f"{path}:3:1: turnaround typical 3 week present measured own: “Orders now take 3 weeks")


def test_stdin_is_read_and_no_data_are_needed(run_cli: RunCli, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    told = objects(
        run_cli("claims", "--lines", "-", "--json", "--data", nowhere, stdin="Hello.\nOrders take 3 weeks.\n")
    )
    assert [len(answer["claims"]) for answer in told] == [0, 1]
    assert len(run_cli("claims", "-", "--json", "--data", nowhere, stdin="Orders take 3 weeks.").json["claims"]) == 1
    assert not nowhere.exists()


@pytest.mark.parametrize("options", [[], ["--lines"]])
@pytest.mark.parametrize("name", ["absent.txt", "folder", "binary.txt", "zip.docx", "letter.pdf"])
def test_a_file_that_cannot_be_read_is_one_sentence(
    name: str, options: list[str], run_cli: RunCli, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "zip.docx").write_bytes(b"PK\x03\x04" + bytes(range(128, 256)) * 40)
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40)
    ended = run_cli("claims", *options, tmp_path / name, "--json")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert len(ended.stderr.strip().splitlines()) == 1
    assert ended.stderr.strip().endswith(".")
    assert "Traceback" not in ended.stderr
