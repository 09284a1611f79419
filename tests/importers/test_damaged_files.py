"""Files as they come: what can be read is read, what cannot is kept with a reason, and a hopeless file changes nothing."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import FrontlineError, UnreadableFile
from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = "call_id,started_at,answered_by,talk_seconds,disposition\n"
KEYS = "select call_key from landing_call_legs order by line"


def _row(key: int | str, disposition: str = "answered") -> str:
    return f"{key},2026-03-02 10:00:00,301,30,{disposition}\n"


def test_blank_lines_are_no_records_and_do_not_shift_line_numbers(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = HEADER + "\n" + _row(1) + "\n\r\n" + "2,never,301,30,ok\n" + "\n"
    (file,) = take_in(written("calls.csv", text)).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (2, 1, 1)
    assert ask("select line from rejects") == [(6,)]


def test_ragged_rows_are_rejected_whole(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("calls.csv", HEADER + "1,2026-03-02\n" + _row(2) + _row(3, "ok,extra,more"))).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (3, 1, 2)
    assert ask("select line, reason, raw from rejects order by line") == [
        (2, "has 2 fields where 5 were expected", "1,2026-03-02"),
        (4, "has 7 fields where 5 were expected", "3,2026-03-02 10:00:00,301,30,ok,extra,more"),
    ]


@pytest.mark.parametrize("broken", [1, 250, 500])
def test_an_unterminated_quote_costs_its_own_line_only(broken: int, written: Write, take_in: TakeIn, ask: Ask) -> None:
    rows = [_row(number, '"open' if number == broken else '"closed, ""fine"""') for number in range(1, 501)]
    (file,) = take_in(written("calls.csv", HEADER + "".join(rows))).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (500, 499, 1)
    assert ask("select line, raw from rejects") == [(broken + 1, rows[broken - 1].rstrip("\n"))]
    assert ask("select distinct disposition from landing_call_legs") == [('closed, "fine"',)]


def test_two_unterminated_quotes_do_not_join_the_rows_between_them(written: Write, take_in: TakeIn, ask: Ask) -> None:
    rows = [_row(number, '"open' if number in (3, 40) else "closed") for number in range(1, 51)]
    (file,) = take_in(written("calls.csv", HEADER + "".join(rows))).files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (50, 48, 2)
    assert ask("select line from rejects order by line") == [(4,), (41,)]


def test_a_field_larger_than_any_text_is_rejected_and_reading_goes_on(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    filler = "".join(_row(f"filler-{number}", "x" * 50_000) for number in range(400))
    report = take_in(written("calls.csv", HEADER + _row(1, '"open') + filler + _row(2)))
    assert (report.files[0].rows_read, report.files[0].rows_loaded) == (402, 401)
    assert ask("select line from rejects") == [(2,)]


def test_quoted_line_ends_and_delimiters_belong_to_the_value(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = HEADER + '1,2026-03-02 10:00:00,301,30,"first\nsecond, third"\n' + _row(2)
    (file,) = take_in(written("calls.csv", text)).files
    assert (file.rows_read, file.rows_loaded) == (2, 2)
    assert ask("select line, disposition from landing_call_legs order by line") == [
        (2, "first\nsecond, third"),
        (4, "answered"),
    ]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_are_seen(delimiter: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(csv.reader([HEADER, _row(1, f'"a{delimiter}b"')]))
    take_in(written("calls.csv", buffer.getvalue()))
    assert ask("select call_key, answerer, disposition from landing_call_legs") == [("1", "301", f"a{delimiter}b")]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(line_end: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("calls.csv", (HEADER + _row(1) + _row(2)).replace("\n", line_end))).files
    assert (file.rows_read, file.rows_loaded) == (2, 2)
    assert ask("select disposition from landing_call_legs") == [("answered",), ("answered",)]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "José Ærø"), ("utf-8-sig", "José Ærø"), ("cp1252", "José “Ærø”"), ("latin-1", "Jos\x81 Ærø")],
)
def test_encodings_are_settled_by_the_whole_file_and_kept(
    encoding: str, name: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    filler = "".join(_row(f"filler-{number}") for number in range(3000))  # the name stands beyond the file's opening
    take_in(written("calls.csv", (HEADER + filler + _row(1, name)).encode(encoding)))
    assert ask("select disposition from landing_call_legs where call_key = '1'") == [(name,)]
    assert ask("select encoding from import_files") == [("utf-8-sig" if encoding.startswith("utf") else encoding,)]


def test_a_nul_deep_in_a_text_file_refuses_it_and_changes_nothing(written: Write, take_in: TakeIn) -> None:
    filler = "".join(_row(f"filler-{number}") for number in range(3000))
    with pytest.raises(UnreadableFile, match="NUL bytes"):
        take_in(written("calls.csv", HEADER + filler + _row(1, "an\0swered")))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.csv", b" \n\n\t\n"),
        ("nul.csv", HEADER.encode() + b"1,2026-03-02 10:00:00,30\x001,30,ok\n"),
        ("picture.csv", bytes(range(256)) * 40),
        ("no_nul.bin", bytes(range(128, 256)) * 40),
        ("unknown.csv", b"a,b\n1,2\n"),
        ("single.csv", b"call_id\n1\n"),
        ("broken_header.csv", b'call_id,started_at,"answered_by\n1,2026-03-02 10:00:00,301\n'),
        ("matter.md", b"---\ntitle: [\n---\nHello\n"),
    ],
)
def test_a_hopeless_file_is_refused_in_a_sentence_that_names_it(
    name: str, content: bytes, data: Path, written: Write, take_in: TakeIn
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        take_in(written(name, content))
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)
    assert {path.name for path in data.iterdir()} == {"import.lock"}


def test_a_good_file_beside_a_hopeless_one_is_not_loaded(data: Path, written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("first.csv", HEADER + _row(1)))
    with pytest.raises(UnreadableFile):
        take_in(written("second.csv", HEADER + _row(2)), written("third.csv", b""))
    assert ask(KEYS) == [("1",)]
    assert (data / "CURRENT").read_text() == "1\n"


def test_missing_files_and_folders_without_files_are_refused(written: Write, take_in: TakeIn, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="does not exist"):
        take_in(tmp_path / "nowhere.csv")
    (tmp_path / "empty" / "deeper").mkdir(parents=True)
    with pytest.raises(UnreadableFile, match="no file to import"):
        take_in(tmp_path / "empty")


def test_a_folder_is_walked_and_hidden_files_are_passed_over(written: Write, take_in: TakeIn) -> None:
    first = written("calls/a.csv", HEADER + _row(1))
    written("calls/deeper/b.csv", HEADER + _row(2))
    written("calls/.hidden.csv", HEADER + _row(3))
    written("calls/README.md", "# Not a newsletter\n")
    assert [Path(file.file).name for file in take_in(first.parent).files] == ["a.csv", "b.csv"]


def test_a_header_without_rows_publishes_nothing(data: Path, written: Write, take_in: TakeIn) -> None:
    report = take_in(written("calls.csv", HEADER))
    assert (report.version, report.files[0].rows_read) == (None, 0)
    assert not (data / "CURRENT").exists()


def test_a_wrongly_named_format_rejects_the_rows_with_a_reason(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("calls.csv", HEADER + _row(1)), format_name="asterisk_cdr").files
    assert (file.rows_read, file.rows_loaded, file.rows_rejected) == (2, 0, 2)
    with pytest.raises(UnreadableFile, match="There is no format “paper”"):
        take_in(written("calls.csv", HEADER + _row(1)), format_name="paper")


def test_a_wrong_time_zone_is_refused_and_leaves_no_settings_behind(
    data: Path, written: Write, take_in: TakeIn
) -> None:
    path = written("calls.csv", HEADER + _row(1))
    with pytest.raises(FrontlineError, match="not a time zone"):
        take_in(path, time_zone="Nowhere/Here")
    assert take_in(path).version == 1
    assert not (data / "settings.toml").exists()


def test_a_refused_first_import_does_not_settle_the_time_zone(data: Path, written: Write, take_in: TakeIn) -> None:
    with pytest.raises(UnreadableFile):
        take_in(written("empty.csv", b""), time_zone="America/New_York")
    assert not (data / "settings.toml").exists()


def test_the_raw_file_is_kept_unchanged(data: Path, written: Write, take_in: TakeIn) -> None:
    path = written("calls.csv", HEADER + "1,never,301,30,ok\n" + _row(2))
    take_in(path)
    (kept,) = (data / "raw").iterdir()
    assert kept.read_bytes() == path.read_bytes()
