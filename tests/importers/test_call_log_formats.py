"""Each telephone system's export: recognised among all others, told call by call, every row accounted for."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from frontline.importers import ImportedFile, ImportOptions, import_files
from frontline.importers.detection import detect
from frontline.importers.files import open_file
from frontline.importers.mapping import read_mapping

from .call_exports import TABLES, THREECX, CallExport
from .call_exports_json import RECORDS
from .call_log import PEOPLE
from .conftest import Rows, ask_in

EXPORTS = (*TABLES, *RECORDS)
THREECX_MAPPING = Path(__file__).parents[2] / "data" / "mappings" / "threecx_cdr.toml"
each_export = pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.format)


@dataclass(frozen=True)
class Imported:
    """All exports imported at once, and then once more: the reports by file name."""

    folder: Path
    first: dict[str, ImportedFile]
    second: dict[str, ImportedFile]

    def ask(self, sql: str) -> Rows:
        """What was loaded."""
        return ask_in(self.folder / "data", sql)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The roster and every export, in two imports."""
    folder = tmp_path_factory.mktemp("call_logs")
    (folder / "people.csv").write_text(PEOPLE)
    for export in EXPORTS:
        (folder / export.name).write_text(export.text)
    paths = [folder / "people.csv", *(folder / export.name for export in EXPORTS)]
    reports = [import_files(folder / "data", paths).files for _ in range(2)]
    first, second = ({Path(file.file).name: file for file in files} for files in reports)
    return Imported(folder, first, second)


@each_export
def test_the_format_is_recognised_among_all_others(export: CallExport, imported: Imported) -> None:
    found = detect(open_file(imported.folder / export.name))
    assert found.format.name == export.format
    assert found.certainty >= 0.85


@each_export
def test_each_call_ends_as_it_did_and_only_a_person_of_the_roster_is_named(
    export: CallExport, imported: Imported
) -> None:
    source = imported.first[export.name].source
    key = "substr(contact_id, length('call/' || source || '/') + 1)"
    rows = imported.ask(
        f"select {key}, talk_seconds, outcome, answered_by_kind, person_id, direction from contacts where source = '{source}'"
    )
    assert {name: tuple(told) for name, _, *told in rows if name in export.contacts} == export.contacts
    assert {name: talk for name, talk, *_ in rows if name in export.talk} == export.talk


def test_nothing_else_is_a_call(imported: Imported) -> None:
    assert imported.ask("select count(*) from contacts") == [(sum(len(export.contacts) for export in EXPORTS),)]


@each_export
def test_every_row_is_accounted_for_and_the_same_file_twice_adds_nothing(
    export: CallExport, imported: Imported
) -> None:
    first, second = imported.first[export.name], imported.second[export.name]
    assert (first.rows_read, first.rows_rejected, first.rows_duplicate) == (export.read, 0, export.duplicate)
    assert first.rows_loaded == export.read - export.duplicate
    assert (second.rows_loaded, second.rows_duplicate) == (0, export.read)


def test_every_leg_has_a_name_of_its_own(imported: Imported) -> None:
    assert imported.ask("select source, leg_id from latest_call_legs group by all having count(*) > 1") == []


def test_legs_of_a_record_are_not_loaded_again(imported: Imported) -> None:
    legs = imported.ask(
        "select source, count(*), count(distinct record_hash) from landing_call_legs group by 1 order by 1"
    )
    nested = {
        source: (rows, hashes) for source, rows, hashes in legs if source in ("ringcentral_json", "genesys_cloud_json")
    }
    assert nested == {"ringcentral_json": (19, 19), "genesys_cloud_json": (20, 20)}


def test_a_3cx_log_without_a_header_is_read_through_a_mapping(tmp_path: Path) -> None:
    mapping = read_mapping(THREECX_MAPPING)
    header, *rows = [line.split(",") for line in THREECX.text.splitlines()]
    numbers = {
        "from-dn": "from-no",
        "to-dn": "to-no",
        "dial-no": "to-no",
        "final-dn": "final-number",
        "to-type": "final-type",
    }
    lines = []
    for row in rows:
        told = dict(zip(header, (cell.replace("Ext.", "") for cell in row), strict=True))
        lines.append(",".join(told.get(name, told.get(numbers.get(name, ""), "")) for name in mapping.header or ()))
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "cdr.log").write_text("\n".join(lines) + "\n")
    import_files(tmp_path / "data", [tmp_path / "people.csv"])
    import_files(tmp_path / "data", [tmp_path / "cdr.log"], ImportOptions(mapping=THREECX_MAPPING))
    rows_told = ask_in(
        tmp_path / "data", "select outcome, answered_by_kind, person_id, direction from contacts order by started_at"
    )
    assert rows_told == list(THREECX.contacts.values())


def test_freeswitch_in_asterisks_order_names_the_telephone_that_was_bridged(tmp_path: Path) -> None:
    uuid, bridge = "aaaaaaa1-1111-4222-8333-444444444444", "sofia/internal/301@192.0.2.7:5060"
    moments = "2026-03-02 09:00:00,{},2026-03-02 09:00:50,50,{}"
    rows = [
        ("600", bridge, "bridge", moments.format("2026-03-02 09:00:10", 40), "NORMAL_CLEARING", uuid),
        ("600", "", "ivr", moments.format("2026-03-02 09:00:00", 50), "NORMAL_CLEARING", uuid.replace("a1", "a2")),
        ("302", "", "bridge", moments.format("", 0), "NORMAL_CLEARING", uuid.replace("a1", "a3")),
    ]
    text = "".join(
        f",2125550101,{called},public,x,sofia/external/2125550101,{to},{app},x,{stamps},{cause},3,{key},\n"
        for called, to, app, stamps, cause, key in rows
    )
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "Master.csv").write_text(text)
    report = import_files(tmp_path / "data", [tmp_path / "people.csv", tmp_path / "Master.csv"])
    assert (report.files[1].format, report.files[1].rows_loaded) == ("freeswitch_csv", 3)
    told = ask_in(tmp_path / "data", "select outcome, person_id, talk_seconds from contacts order by contact_id")
    assert told == [("answered", "ANN", 40), ("menu", None, None), ("abandoned", None, None)]
