"""What the data page does, the command line does: preview, sources, mending, undoing, keeping a mapping."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

RunCli = Callable[..., Any]
Write = Callable[[str, str], Path]
CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,noon,302,15\n"


def test_a_dry_run_tells_what_a_file_is_and_its_first_rows(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    told = run_cli("import", written("calls.csv", CALLS), "--dry-run", "--data", tmp_path / "data").stdout
    assert "generic_calls, certainty" in told
    assert "rejected: line 3: started_at “noon”" in told
    assert "2026-03-02 10:00:00" in told
    assert "Nothing was changed" in told


def test_rows_are_written_out_mended_and_imported_again_and_an_import_is_undone(
    run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    data, out = tmp_path / "data", tmp_path / "mend.csv"
    run_cli("import", written("calls.csv", CALLS), "--source", "old exchange", "--data", data)
    (rejected,) = run_cli("rejects", "--data", data, "--json").json
    assert run_cli("rejects", "--file", rejected["file_id"], "--out", out, "--data", data).stdout == ""
    assert out.read_text() == "call_id,started_at,answered_by,talk_seconds\n2,noon,302,15\n"
    out.write_text(out.read_text().replace("noon", "2026-03-03 12:00"))
    assert run_cli("import", out, "--mends", rejected["file_id"], "--data", data).exit_code == 0
    assert run_cli("rejects", "--data", data, "--json").json == []
    assert {row["source"] for row in run_cli("query", "calls", "--data", data, "--format", "json").json} == {
        "old exchange"
    }
    assert run_cli("undo", 2, "--data", data, "--json").json == {"version": 3}
    assert len(run_cli("rejects", "--data", data, "--json").json) == 1, "mended no more"


def test_an_import_that_does_not_exist_cannot_be_undone(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    run_cli("import", written("calls.csv", CALLS), "--data", tmp_path / "data")
    ended = run_cli("undo", 7, "--data", tmp_path / "data")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "There is no import 7" in ended.stderr


def test_a_mapping_is_kept_and_used_again(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    data = tmp_path / "data"
    mapping = written("desk.toml", 'name = "desk"\nkind = "tickets"\n[fields]\nticket_id = "Nr"\ncreated_at = "Am"\n')
    run_cli(
        "import", written("one.csv", "Nr,Am\n1,2026-03-02\n"), "--mapping", mapping, "--keep-mapping", "--data", data
    )
    (file,) = run_cli("import", written("two.csv", "Nr,Am\n2,2026-03-03\n"), "--data", data, "--json").json["files"]
    assert (file["format"], file["rows_loaded"]) == ("desk", 1)
