"""What the command line promises to scripts: shapes of JSON, exit codes, nothing else on stdout."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers.run import ImportedFile
from frontline.printing import print_imported_file
from frontline.query_catalog import catalog
from frontline.warehouse import Warehouse

RunCli = Callable[..., Any]
Write = Callable[[str, str], Path]
FILE_KEYS = "file format kind rows_read rows_loaded rows_rejected rows_duplicate first_at last_at notices".split()
CLAIM_KEYS = (
    "start end text metric statistic lo hi unit share tense kind speaker verdict reason figures query wording".split()
)
CONTACT_KEYS = (
    "contact_id source channel direction started_at queue_wait_seconds talk_seconds outcome answered_by_kind "
    "answered_by person_id is_leader customer_id".split()
)
METRIC_KEYS = (
    "ticket_id created_at first_reply_calendar_minutes first_reply_business_minutes first_resolution_calendar_minutes "
    "first_resolution_business_minutes full_resolution_calendar_minutes full_resolution_business_minutes "
    "requester_wait_calendar_minutes requester_wait_business_minutes reopens is_one_touch".split()
)
CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,2026-03-02 11:00,302,15\n"


def test_import_reports_the_version_and_the_accounting_of_each_file(
    run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    path = written("calls.csv", CALLS + "3,noon,301,5\n1,2026-03-02 10:00,301,30\n")
    ended = run_cli("import", path, "--data", tmp_path / "data", "--json")
    assert ended.exit_code == 0
    assert list(ended.json) == ["version", "files"]
    assert ended.json["version"] == 1
    (file,) = ended.json["files"]
    assert set(FILE_KEYS) <= set(file)
    assert {key: file[key] for key in FILE_KEYS} == {
        "file": str(path), "format": "generic_calls", "kind": "calls", "rows_read": 4, "rows_loaded": 2,
        "rows_rejected": 1, "rows_duplicate": 1, "first_at": "2026-03-02 10:00:00", "last_at": "2026-03-02 11:00:00",
        "notices": [],
    }  # fmt: skip


def test_an_import_for_the_eye_is_a_line_a_file_with_its_days_and_notices(
    run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    calls = written("calls.csv", CALLS + "3,2026-03-04 23:30,301,30\n4,noon,301,5\n")
    people = written("people.csv", "person_id,name,extension,is_leader\nA,Ann,301,true\n")
    asked = ["import", calls, people, "--time-zone", "America/New_York", "--data", tmp_path / "data"]
    lines = run_cli(*asked).stdout.splitlines()
    assert [line for line in lines if not line.startswith("  ")] == [
        "calls.csv: generic_calls, 4 rows read = 3 loaded + 1 rejected + 0 duplicate; 2–4 Mar 2026",
        "people.csv: people, 1 rows read = 1 loaded + 0 rejected + 0 duplicate",
        "Version 1 is published.",
    ]


def test_notices_stand_below_their_file(capsys: pytest.CaptureFixture[str]) -> None:
    day = dt.datetime(2026, 3, 2, 3, tzinfo=dt.UTC).replace(tzinfo=None)
    noticed = ["Times are read in America/New_York", "Dates are read as mdy"]
    print_imported_file(
        ImportedFile("/a/b.csv", "orders", "orders", 1.0, 1200, 1200, 0, 0, day, day, noticed), "America/New_York"
    )
    assert capsys.readouterr().out.splitlines() == [
        "b.csv: orders, 1,200 rows read = 1,200 loaded + 0 rejected + 0 duplicate; 1 Mar 2026",
        "  Times are read in America/New_York",
        "  Dates are read as mdy",
    ]


def test_rejects_lists_file_line_reason_and_row(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run_cli("import", written("one.csv", CALLS + "3,noon,301,5\n"), "--data", data)
    run_cli("import", written("two.csv", CALLS.replace("\n1,", "\n9,") + "8\n"), "--data", data)
    ended = run_cli("rejects", "--data", data, "--json")
    assert ended.exit_code == 0
    assert [{key: row[key] for key in ("file", "line", "reason", "raw")} for row in ended.json] == [
        {
            "file": "one.csv", "line": 4, "reason": "started_at “noon” is not a date and time in the order ymd",
            "raw": "3,noon,301,5",
        },
        {"file": "two.csv", "line": 4, "reason": "has 1 fields where 4 were expected", "raw": "8"},
    ]  # fmt: skip
    assert [row["file"] for row in run_cli("rejects", "--import", 2, "--data", data, "--json").json] == ["two.csv"]
    assert "noon" in run_cli("rejects", "--data", data).stdout


def test_a_dry_run_accounts_for_everything_and_changes_nothing(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    data, path = tmp_path / "data", written("calls.csv", CALLS)
    first = run_cli("import", path, "--dry-run", "--time-zone", "America/New_York", "--data", data, "--json")
    assert (first.exit_code, first.json["version"], first.json["files"][0]["rows_loaded"]) == (0, None, 2)
    assert {left.name for left in data.iterdir()} <= {"import.lock"}
    run_cli("import", path, "--data", data)
    before = {left: left.stat().st_mtime_ns for left in data.rglob("*") if left.name != "import.lock"}
    again = run_cli("import", written("more.csv", CALLS.replace("\n1,", "\n9,")), "--dry-run", "--data", data, "--json")
    assert (again.json["version"], again.json["files"][0]["rows_loaded"]) == (1, 1)
    assert {left: left.stat().st_mtime_ns for left in data.rglob("*") if left.name != "import.lock"} == before


def test_demo_loads_the_sample_company_and_the_second_time_nothing(
    run_cli: RunCli, sample: Warehouse, tmp_path: Path
) -> None:
    first, second = (run_cli("demo", "--data", tmp_path / "data", "--json") for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert (first.json["version"], second.json["version"]) == (3, 3), (
        "one version with the rows, one with their labels, one with their questions"
    )
    for file in first.json["files"]:
        assert set(FILE_KEYS) <= set(file)
        assert file["rows_read"] == file["rows_loaded"] + file["rows_rejected"] + file["rows_duplicate"] > 0
    assert sum(file["rows_loaded"] for file in second.json["files"]) == 0
    counted = sample.cursor().execute("select count(*) from contacts").fetchone()
    rows = list(
        csv.reader(io.StringIO(run_cli("query", "contacts", "--format", "csv", "--data", tmp_path / "data").stdout))
    )
    assert counted == (len(rows) - 1,)
    assert rows[0][: len(CONTACT_KEYS)] == CONTACT_KEYS


def test_every_query_and_model_is_listed_with_its_contract(run_cli: RunCli) -> None:
    ended = run_cli("query", "--list", "--json")
    assert ended.exit_code == 0
    assert {entry["name"] for entry in ended.json} == set(catalog())
    for entry in ended.json:
        assert list(entry) == ["name", "answers", "grain", "params", "returns"]
        assert entry["answers"].endswith("?")
        assert entry["grain"].startswith("one row per ")
        for described in [*entry["params"], *entry["returns"]]:
            assert {"name", "type", "means"} <= set(described)
        assert entry["returns"]
    listed = run_cli("query", "--list").stdout.splitlines()
    assert len(listed) == len(catalog())


def test_the_models_of_the_contract_have_its_columns(run_cli: RunCli) -> None:
    entries = {entry["name"]: entry for entry in run_cli("query", "--list", "--json").json}
    for name, keys in (("contacts", CONTACT_KEYS), ("ticket_metrics", METRIC_KEYS)):
        assert set(keys) <= {column["name"] for column in entries[name]["returns"]}


def test_a_query_answers_alike_in_json_csv_and_table(run_cli: RunCli, sample_data: Path) -> None:
    asked = ["query", "abandoned_call_rows", "--data", str(sample_data)]
    asked += ["--param", "from_date=2026-01-01", "--param", "to_date=2026-01-15"]
    as_json, by_format, as_csv, as_table = (
        run_cli(*asked, *layout) for layout in (["--json"], ["--format", "json"], ["--format", "csv"], [])
    )
    assert [ended.exit_code for ended in (as_json, by_format, as_csv, as_table)] == [0] * 4
    assert [ended.stderr for ended in (as_json, by_format, as_csv, as_table)] == [""] * 4
    assert as_json.stdout == by_format.stdout
    rows = as_json.json
    assert len(rows) > 1
    told = list(csv.DictReader(io.StringIO(as_csv.stdout)))
    assert [row["contact_id"] for row in told] == [row["contact_id"] for row in rows]
    assert list(told[0]) == list(rows[0])
    lines = as_table.stdout.splitlines()
    assert lines[0].split() == list(rows[0])
    assert [line.split()[0] for line in lines[1:]] == [row["contact_id"] for row in rows]


def test_an_answer_without_rows_is_an_empty_list(run_cli: RunCli, sample_data: Path) -> None:
    asked = ["query", "abandoned_call_rows", "--param", "from_date=1999-01-01", "--param", "to_date=1999-01-02"]
    asked += ["--data", str(sample_data)]
    assert run_cli(*asked, "--json").json == []
    assert run_cli(*asked).stdout == "No rows.\n"
    assert run_cli(*asked, "--format", "csv").stdout.count("\n") == 1


def test_missing_values_are_null_in_json(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    run_cli("import", written("calls.csv", CALLS), "--data", tmp_path / "data")
    rows = run_cli("query", "contacts", "--data", tmp_path / "data", "--json").json
    assert [row["customer_id"] for row in rows] == [None, None]
    assert [row["started_at"] for row in rows] == ["2026-03-02 10:00:00", "2026-03-02 11:00:00"]
    assert [row["talk_seconds"] for row in rows] == [30.0, 15.0]


def test_check_gives_each_claim_its_verdict_and_exits_1_when_one_is_contradicted(
    run_cli: RunCli, sample_data: Path, written: Write
) -> None:
    draft = written("draft.md", "Good news: orders are back to a 4-6 week turnaround.\n")
    evidence = draft.with_name("evidence.json")
    asked = ["check", draft, "--as-of", "2026-03-02", "--data", sample_data]
    ended = run_cli(*asked, "--json", "--evidence", evidence)
    assert {"newsletter", "as_of", "data_through", "claims"} <= set(ended.json)
    assert ended.json["as_of"] == "2026-03-02"
    (claim,) = ended.json["claims"]
    assert set(CLAIM_KEYS) <= set(claim)
    assert claim["verdict"] in {"supported", "contradicted", "mixed", "cannot_be_checked"}
    assert (claim["lo"], claim["hi"], claim["unit"]) == (4, 6, "week")
    assert draft.read_text()[claim["start"] : claim["end"]] == claim["text"]
    assert ended.exit_code == (1 if claim["verdict"] == "contradicted" else 0)
    assert json.loads(evidence.read_text()) == ended.json


def test_check_reads_stdin_and_both_exit_codes_occur(run_cli: RunCli, sample_data: Path) -> None:
    def check(text: str) -> Any:
        return run_cli("check", "-", "--as-of", "2026-11-01", "--data", sample_data, "--json", stdin=text)

    absurd = check("Every order is delivered within a turnaround of 1 day.\n")
    assert [claim["verdict"] for claim in absurd.json["claims"]] == ["contradicted"]
    assert absurd.exit_code == 1
    modest = check("Most orders are done within 30 weeks.\n")
    assert [claim["verdict"] for claim in modest.json["claims"]] == ["supported"]
    assert modest.exit_code == 0
    silent = check("Thank you for your letters.\n")
    assert (silent.exit_code, silent.json["claims"]) == (0, [])


def test_rebuild_tells_the_version_it_published(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    run_cli("import", written("calls.csv", CALLS), "--data", tmp_path / "data")
    ended = run_cli("rebuild", "--data", tmp_path / "data", "--json")
    assert (ended.exit_code, ended.json) == (0, {"version": 2})
    assert run_cli("rebuild", "--data", tmp_path / "data").stdout == "Version 3 is published.\n"
