"""What cannot be done: exit code 2, nothing on stdout, one sentence on stderr."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import BadParameter
from frontline.query_catalog import bind_parameters, parse_query
from frontline.warehouse import Warehouse

RunCli = Callable[..., Any]
Write = Callable[[str, str], Path]
GOOD_MAPPING = 'name = "shop"\nkind = "orders"\n[fields]\norder_id = "No"\nplaced_at = "Day"\n'


def _refusal(ended: Any) -> str:
    """The one sentence of a refusal, progress left out."""
    said = [line for line in ended.stderr.splitlines() if not line.startswith("reading ")]
    assert (ended.exit_code, ended.stdout, len(said)) == (2, "", 1), ended.stderr
    assert "Traceback" not in ended.stderr
    assert said[0].endswith(".")
    return str(said[0])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["query", "no_such_question"], "There is no query “no_such_question”"),
        (["query", "contact"], "Perhaps "),
        (["query", "contacts", "--param", "day=1"], "contacts has no parameter $day"),
        (["query", "contacts", "--param", "day"], "“day” is not a parameter"),
        (["query", "abandoned_call_rows", "--param", "from_date=soon"], "$from_date cannot be “soon”"),
        (["query", "contacts", "--format", "xml"], "'xml' is not one of"),
        (["query", "contacts", "--sideways"], "No such option '--sideways'"),
        (["rejects", "--import", "first"], "'first' is not a valid integer"),
        (["frobnicate"], "No such command 'frobnicate'"),
        (["import"], "Missing argument"),
        (["check", "nowhere.md"], "nowhere.md does not exist"),
        (["check", "nowhere.md", "--as-of", "yesterday"], "'yesterday' does not match"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(
    arguments: list[str], told: str, run_cli: RunCli, sample_data: Path
) -> None:
    where = [] if arguments[0] == "frobnicate" else ["--data", sample_data]
    assert told in _refusal(run_cli(*arguments, *where))


def test_a_parameter_without_a_default_must_be_given(sample: Warehouse, tmp_path: Path) -> None:
    path = tmp_path / "calls_on_day.sql"
    path.write_text(
        "-- name: calls_on_day\n-- answers: How many?\n-- grain: one row per calls\n-- params:\n"
        "--   $on_date  date  the day\n-- returns:\n--   calls  bigint  calls\nselect 1 as calls\n"
    )
    with pytest.raises(BadParameter, match=r"calls_on_day needs \$on_date: the day\. Name it: on_date="):
        bind_parameters(parse_query(path), {}, sample.cursor())
    bound = bind_parameters(parse_query(path), {"on_date": "2026-03-02"}, sample.cursor())
    assert bound == {"on_date": dt.date(2026, 3, 2)}


@pytest.mark.parametrize("command", [["query", "contacts"], ["rejects"], ["rebuild"], ["check", "-"]])
def test_nothing_imported_yet_is_told_with_the_next_step(command: list[str], run_cli: RunCli, tmp_path: Path) -> None:
    ended = run_cli(*command, "--data", tmp_path / "nowhere", "--json", stdin="Back to 4-6 weeks.")
    told = _refusal(ended)
    assert "Nothing has been imported" in told
    assert "frontline demo" in told
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("draft", ["", " \n\n", "---\ntitle: x\n---\n"])
def test_an_empty_draft_is_refused(draft: str, run_cli: RunCli, sample_data: Path) -> None:
    assert "no text" in _refusal(run_cli("check", "-", "--data", sample_data, "--json", stdin=draft))


def test_an_evidence_file_that_cannot_be_written_is_no_verdict(
    run_cli: RunCli, sample_data: Path, tmp_path: Path
) -> None:
    evidence = tmp_path / "no" / "such" / "evidence.json"
    ended = run_cli("check", "-", "--evidence", evidence, "--data", sample_data, stdin="Back to 4-6 weeks.")
    assert str(evidence) in _refusal(ended)


def test_a_directory_that_cannot_be_made_is_told(run_cli: RunCli, written: Write) -> None:
    blocked = written("blocked", "a file") / "data"
    assert str(blocked) in _refusal(run_cli("demo", "--data", blocked, "--json"))


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        (None, "does not exist"),
        ("name = [", "not a valid TOML file"),
        (GOOD_MAPPING.replace('"orders"', '"parcels"'), "there is no kind “parcels”"),
        (GOOD_MAPPING + 'colour = "Colour"\n', "orders have no field “colour”"),
        (GOOD_MAPPING.replace('order_id = "No"\n', ""), "the field “order_id” is not mapped"),
        (GOOD_MAPPING.replace("[fields]", 'time_zone = "Moon/Base"\n[fields]'), "not a time zone"),
        (GOOD_MAPPING.replace("[fields]", "surprise = 1\n[fields]"), "surprise"),
        (GOOD_MAPPING.replace('"Day"', '"Date"'), "no column “Date”"),
    ],
)
def test_a_mapping_that_is_wrong_is_told_with_what_is_wrong(
    mapping: str | None, told: str, run_cli: RunCli, written: Write, tmp_path: Path
) -> None:
    path = tmp_path / "mapping.toml"
    if mapping is not None:
        path.write_text(mapping)
    shop = written("shop.csv", "No,Day\n1,2026-03-02\n")
    assert told in _refusal(run_cli("import", shop, "--mapping", path, "--data", tmp_path / "data", "--json"))
    assert not (tmp_path / "data" / "CURRENT").exists()


def test_a_good_mapping_imports(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    shop = written("shop.csv", "No,Day\n1,2026-03-02\n")
    mapping = written("mapping.toml", GOOD_MAPPING)
    ended = run_cli("import", shop, "--mapping", mapping, "--data", tmp_path / "data", "--json")
    assert (ended.exit_code, ended.json["files"][0]["rows_loaded"], ended.json["files"][0]["format"]) == (0, 1, "shop")


def test_settings_that_are_wrong_are_told_with_the_value(run_cli: RunCli, written: Write, tmp_path: Path) -> None:
    settings = tmp_path / "data" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text('[business_hours]\nstart = "18:00"\nend = "09:00"\n')
    told = _refusal(
        run_cli("import", written("a.csv", "call_id,started_at\n1,2026-03-02\n"), "--data", settings.parent)
    )
    assert "end must be later than start" in told
    assert "settings.toml" in told
