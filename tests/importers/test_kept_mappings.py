"""A mapping that was kept reads later files with its columns; a format known for certain needs none."""

from pathlib import Path

import pytest

from frontline.errors import BadSettings
from frontline.importers import ImportOptions, import_files, undo_import
from frontline.importers.files import open_file
from frontline.importers.kept_mappings import fitting_mapping, keep_mapping, mapping_text
from frontline.importers.mapping import mapped_format
from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

DESK = "Vorgang;Angelegt\n1;2026-03-02 10:00\n"
MAPPING = mapping_text("desk", "tickets", {"ticket_id": "Vorgang", "created_at": "Angelegt"}, time_zone="Europe/Berlin")


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("column", ['a "b"', "back\\slash", "two\nlines", "tab\t", "ümlaut ▪", "\x01"])
def test_any_column_can_be_named(column: str) -> None:
    text = mapping_text("odd", "tickets", {"ticket_id": column, "created_at": "at"}, date_order="dmy")
    assert mapped_format(text).fields["ticket_id"] == column


def test_a_kept_mapping_reads_the_next_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep_mapping(data, MAPPING)
    for number in (1, 2):
        told = import_files(data, [written(tmp_path / f"{number}.csv", DESK.replace("\n1;", f"\n{number};"))]).files[0]
        assert (told.format, told.kind, told.time_zone) == ("desk", "tickets", "Europe/Berlin")
    undo_import(data, 1)
    assert list(run_query(open_newest(data), "tickets")["ticket_id"]) == ["2"], "read again by the mapping it came with"


def test_a_named_format_or_kind_goes_before_a_kept_mapping(tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep_mapping(data, MAPPING.replace("Vorgang", "id").replace("Angelegt", "created"))
    path = written(tmp_path / "list.csv", "id,created\n1,2026-03-02 10:00\n")
    assert import_files(data, [path], ImportOptions(dry_run=True)).files[0].format == "desk"
    assert import_files(data, [path], ImportOptions(dry_run=True, kind="tickets")).files[0].format == "generic_tickets"


def test_a_format_known_for_certain_needs_no_mapping(tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep_mapping(data, 'name = "mine"\nkind = "people"\n[fields]\nperson_id = "person_id"\nname = "name"\n')
    path = written(tmp_path / "people.csv", "person_id,name,extension,is_leader\nA,Ann,301,yes\n")
    assert fitting_mapping(data, open_file(path)) is None


def test_a_mapping_of_a_file_without_a_header_line_wants_as_many_columns(tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep_mapping(
        data, 'name = "bare"\nkind = "tickets"\nheader = ["a", "b"]\n[fields]\nticket_id = "a"\ncreated_at = "b"\n'
    )
    assert fitting_mapping(data, open_file(written(tmp_path / "two.csv", "1,2026-03-02\n"))) is not None
    assert fitting_mapping(data, open_file(written(tmp_path / "three.csv", "1,2026-03-02,x\n"))) is None


def test_a_mapping_that_makes_no_sense_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(BadSettings):
        keep_mapping(tmp_path, 'name = "x"\nkind = "tickets"\n[fields]\nticket_id = "a"\n')
    assert not (tmp_path / "mappings").exists()
