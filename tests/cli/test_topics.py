"""`frontline topics`: any column of texts gets its topics without a warehouse, and a data directory's questions are read by themselves."""

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..questions.agreement import rand_index
from ..questions.made_up_questions import JUNK, questions
from ..questions.small_shop import week_of_notes

RunCli = Callable[..., Any]
Write = Callable[[str, str], Path]
Table = list[dict[str, str]]
ASKED = [*(text for text, _ in questions(12)), *JUNK, "", 'Is it open,\nor "closed"; on Monday\'s?']
HEADER = ["row_id", "text", "note ü"]
ROWS = [[str(number), text, f"n{number % 3};"] for number, text in enumerate(ASKED)]


def as_csv(rows: list[list[str]] = ROWS, delimiter: str = ",") -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows([HEADER, *rows])
    return buffer.getvalue()


def read(path: Path) -> Table:
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.fixture(autouse=True)
def no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own settings decide about what is tested here."""
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "nobodys"))


@pytest.fixture(scope="module")
def told(run_cli: RunCli, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Table]:
    """What is said about ASKED, as JSON and as rows."""
    folder = tmp_path_factory.mktemp("topics")
    (folder / "in.csv").write_text(as_csv(), encoding="utf-8")
    ended = run_cli(
        "topics",
        folder / "in.csv",
        "--text-column",
        "text",
        "--out",
        folder / "out.csv",
        "--json",
        "--data",
        folder / "no",
    )
    assert ended.exit_code == 0, ended.stderr
    assert not (folder / "no").exists(), "no warehouse is needed, and none is made"
    return ended.json, read(folder / "out.csv")


def test_rows_columns_and_order_are_kept_and_two_columns_added(told: tuple[Any, Table]) -> None:
    _, rows = told
    assert list(rows[0]) == [*HEADER, "topic_id", "topic_label"]
    assert [[row[name] for name in HEADER] for row in rows] == ROWS


def test_what_belongs_nowhere_has_empty_cells_and_everything_else_both(told: tuple[Any, Table]) -> None:
    _, rows = told
    without = [row for row in rows if not row["topic_id"]]
    assert all(not row["topic_label"] for row in without)
    assert {row["text"] for row in without} >= {*JUNK, ""}
    assert all(row["topic_label"] for row in rows if row["topic_id"])
    assert len({(row["topic_id"], row["topic_label"]) for row in rows if row["topic_id"]}) == len(
        {row["topic_id"] for row in rows if row["topic_id"]}
    )


def test_the_json_names_each_topic_with_its_size_and_examples(told: tuple[Any, Table]) -> None:
    answer, rows = told
    assert set(answer) == {"topics", "rows", "rows_without_topic", "model"}
    assert (answer["rows"], answer["model"]) == (len(ROWS), "all-MiniLM-L6-v2")
    assert answer["rows_without_topic"] == sum(not row["topic_id"] for row in rows)
    assert len(answer["topics"]) >= 8
    for number, topic in enumerate(answer["topics"], start=1):
        assert set(topic) == {"topic_id", "label", "size", "examples", "phrases", "at_the_border"}
        mine = [row for row in rows if row["topic_id"] == str(number)]
        assert (topic["topic_id"], topic["size"]) == (number, len(mine))
        assert {row["topic_label"] for row in mine} == {topic["label"]}
        assert {*topic["examples"], topic["at_the_border"]} <= {row["text"] for row in mine}
    sizes = [topic["size"] for topic in answer["topics"]]
    assert sizes == sorted(sizes, reverse=True)


def test_shuffled_rows_in_another_process_have_identical_topics(
    told: tuple[Any, Table], run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    answer, rows = told
    shuffled = random.Random(8).sample(ROWS, len(ROWS))
    ended = run_cli(
        "topics", written("in.csv", as_csv(shuffled)), "--text-column", "text", "--out", tmp_path / "out.csv", "--json"
    )
    assert ended.json == answer
    assert {row["row_id"]: row["topic_id"] for row in read(tmp_path / "out.csv")} == {
        row["row_id"]: row["topic_id"] for row in rows
    }
    assert [row["row_id"] for row in read(tmp_path / "out.csv")] == [row[0] for row in shuffled]


def test_the_topics_are_those_that_were_planted(told: tuple[Any, Table]) -> None:
    truth = [intent for _, intent in questions(12)]
    assert rand_index([row["topic_id"] for row in told[1]][: len(truth)], truth) > 0.8


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "latin-1")])
def test_other_delimiters_and_encodings_are_read(
    delimiter: str, encoding: str, told: tuple[Any, Table], run_cli: RunCli, tmp_path: Path
) -> None:
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    path.write_bytes(as_csv(delimiter=delimiter).encode(encoding))
    ended = run_cli("topics", path, "--text-column", "text", "--out", out, "--json")
    assert ended.exit_code == 0, ended.stderr
    assert ended.json == told[0]
    assert read(out) == told[1]


def test_for_the_eye_each_topic_is_a_line_with_examples_and_the_end_sums_up(run_cli: RunCli, written: Write) -> None:
    ended = run_cli("topics", written("in.csv", as_csv()), "--text-column", "text", "--granularity", "coarse")
    lines = ended.stdout.splitlines()
    assert ended.exit_code == 0
    assert lines[0].split()[0] == "1"
    assert lines[1].strip().startswith("“")
    assert f"of {len(ROWS)} rows in" in lines[-1]
    assert lines[-1].endswith("read by all-MiniLM-L6-v2")


def test_the_granularity_is_that_of_the_settings_unless_one_is_asked_for(
    run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    many = [[str(number), text, ""] for number, (text, _) in enumerate(questions(60))]
    path, data = written("in.csv", as_csv(many)), tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('[questions]\ngranularity = "coarse"\n', encoding="utf-8")
    asked = ["topics", path, "--text-column", "text", "--json"]
    coarse, fine = (
        len(run_cli(*asked, *more).json["topics"]) for more in (["--data", data], ["--granularity", "fine"])
    )
    by_default = len(run_cli(*asked).json["topics"])
    assert coarse < fine
    assert coarse <= by_default <= fine
    assert run_cli("topics", path, "--text-column", "text", "--granularity", "finest").exit_code == 2


def one_sentence(ended: Any) -> str:
    """What is said on stderr; nothing else is said, and the exit code is that of a wrong request."""
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    return str(ended.stderr)


def test_a_column_that_there_is_not_is_told_with_those_that_there_are(run_cli: RunCli, written: Write) -> None:
    path = written("in.csv", as_csv())
    said = one_sentence(run_cli("topics", path, "--text-column", "Text"))
    assert "no column “Text”" in said
    assert "row_id, text, note ü" in said
    assert "Which column holds the texts" in one_sentence(run_cli("topics", path))


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02\xff" * 400, b"PK\x03\x04" + bytes(500), b"\x89PNG\r\n\x1a\n" + bytes(range(256))]
)
def test_a_file_that_is_no_table_is_told(content: bytes, run_cli: RunCli, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)
    assert "in.csv" in one_sentence(run_cli("topics", path, "--text-column", "text"))


def test_a_missing_file_and_a_folder_are_told(run_cli: RunCli, tmp_path: Path) -> None:
    assert "nowhere.csv" in one_sentence(run_cli("topics", tmp_path / "nowhere.csv", "--text-column", "text"))
    one_sentence(run_cli("topics", tmp_path, "--text-column", "text"))


def test_the_file_that_is_read_is_never_written_to(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    path = written("in.csv", as_csv())
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    for out in (path, link):
        assert "--out" in one_sentence(run_cli("topics", path, "--text-column", "text", "--out", out))
    assert path.read_text(encoding="utf-8") == as_csv()


def test_a_place_that_cannot_be_written_to_is_told(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    path = written("in.csv", as_csv())
    ended = run_cli("topics", path, "--text-column", "text", "--out", tmp_path / "missing" / "out.csv")
    assert ended.exit_code != 0
    assert "Traceback" not in ended.stderr
    assert len([line for line in ended.stderr.splitlines() if "out.csv" in line]) == 1


def test_a_header_alone_and_short_rows(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    ended = run_cli("topics", written("none.csv", "row_id,text\n"), "--text-column", "text", "--out", out, "--json")
    assert (ended.exit_code, ended.json["topics"], ended.json["rows"]) == (0, [], 0)
    assert out.read_text() == "row_id,text,topic_id,topic_label\n"
    short = "row_id,text,more\n1\n2,Is it open?\n3,Is it open?,x\n"
    ended = run_cli("topics", written("short.csv", short), "--text-column", "text", "--out", out, "--json")
    assert (ended.exit_code, ended.json["rows"]) == (0, 3)
    assert [list(row.values())[:3] for row in read(out)] == [["1", "", ""], ["2", "Is it open?", ""], ["3", "Is it open?", "x"]]  # fmt: skip


def test_import_reads_the_questions_and_topics_alone_reads_what_is_left(
    run_cli: RunCli, tmp_path: Path, written: Write
) -> None:
    data = tmp_path / "data"

    def notes(weeks: range) -> str:
        rows = io.StringIO()
        writer = csv.writer(rows)
        writer.writerow(["call_id", "written_at", "author", "text"])
        for week in weeks:
            writer.writerows(
                [call, f"2026-01-{5 + week} 10:00:00", "bo@example.com", text] for call, _, text in week_of_notes(week)
            )
        return rows.getvalue()

    ended = run_cli("import", written("call_notes.csv", notes(range(6))), "--data", data, "--json")
    assert (ended.exit_code, ended.json["version"]) == (0, 2), "one version with the notes, one with their questions"
    topics = run_cli("query", "topics", "--data", data, "--format", "json").json
    assert len(topics) >= 8
    nothing = run_cli("topics", "--data", data, "--json")
    assert nothing.exit_code == 0
    assert set(nothing.json) == {"version", "texts", "units", "units_with_topic", "born", "topics", "model", "notices"}
    assert (nothing.json["version"], nothing.json["texts"], nothing.json["born"]) == (2, 0, [])
    later = run_cli("import", written("call_notes_2.csv", notes(range(6, 7))), "--data", data, "--json")
    assert later.json["version"] == 4
    assert [row["topic_id"] for row in run_cli("query", "topics", "--data", data, "--format", "json").json] == [
        row["topic_id"] for row in topics
    ]
    said = run_cli("topics", "--data", data).stdout
    assert said.startswith("0 texts read: 0 questions")


def test_topics_alone_without_a_warehouse_is_told(run_cli: RunCli, tmp_path: Path) -> None:
    ended = run_cli("topics", "--data", tmp_path / "nothing", "--json")
    assert (ended.exit_code != 0, ended.stdout) == (True, "")
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_the_import_stands_when_the_questions_cannot_be_read(run_cli: RunCli, tmp_path: Path, written: Write) -> None:
    data = tmp_path / "data"
    (data / "questions").mkdir(parents=True)
    (data / "questions" / "topics.jsonl").mkdir()
    notes = "call_id,written_at,author,text\n1,2026-01-05 10:00:00,bo@example.com,Is it open?\n"
    ended = run_cli("import", written("call_notes.csv", notes), "--data", data, "--json")
    assert ended.exit_code == 0, ended.stderr
    assert json.loads(ended.stdout)["version"] == 1
    assert "its texts are not read yet" in ended.stderr
