"""Packed files: each is unpacked within limits, and what is inside is read as if it lay there alone."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.errors import UnreadableFile
from frontline.importers import ImportReport, containers

from .packed import COMPRESSED, CUSTOMERS, ORDERS, locked_zip, zipped

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
ALL = "select order_id, cast(placed_at as varchar), total from landing_order_lines order by 1"
TOLD = [("7001", "2026-03-02 10:00:00", 12.5), ("7002", "2026-03-03 11:30:00", 30.0)]


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_a_compressed_file_is_read_whatever_its_name(suffix: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    packed = COMPRESSED[suffix](ORDERS.encode())
    (file,) = take_in(written(f"orders.csv{suffix}", packed)).files
    assert (Path(file.file).name, file.rows_loaded) == ("orders.csv", 2)
    assert ask(ALL) == TOLD
    (again,) = take_in(written("orders.txt", packed)).files
    assert (again.rows_loaded, again.rows_duplicate) == (0, 2)


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_a_compressed_file_that_was_cut_short_is_refused(suffix: str, written: Write, take_in: TakeIn) -> None:
    packed = COMPRESSED[suffix]("\n".join(f"{number},{number * 7919 % 10007}" for number in range(5000)).encode())
    with pytest.raises(UnreadableFile, match=r"cut\.csv.* cannot be unpacked: it is damaged or was cut short"):
        take_in(written(f"cut.csv{suffix}", packed[: len(packed) // 2]))


def test_an_archive_is_read_file_by_file_its_folders_and_its_litter_too(written: Write, take_in: TakeIn) -> None:
    members = {
        "2026/orders.csv": ORDERS, "2026/crm/customers.csv": CUSTOMERS, "__MACOSX/2026/._orders.csv": b"\0\5\x16\7",
        ".DS_Store": b"\0\0\0\1Bud1", "readme.txt.sig": "nothing known\n", "logo.png": b"\x89PNG\r\n\x1a\n\0\0",
        "notes.pdf": b"%PDF-1.7\n\0\0",
    }  # fmt: skip
    report = take_in(written("shop.zip", zipped(members)))
    assert [(file.file, file.kind, file.rows_loaded) for file in report.files] == [
        ("shop.zip/2026/orders.csv", "orders", 2),
        ("shop.zip/2026/crm/customers.csv", "customers", 1),
    ]
    assert report.files[0].notices[-1].startswith("passed over, as no format known here: shop.zip/readme.txt.sig")
    assert "logo.png" in report.files[0].notices[-1]
    assert "__MACOSX" not in report.files[0].notices[-1]


def test_members_of_the_same_name_are_both_read(written: Write, take_in: TakeIn) -> None:
    other = ORDERS.replace("7001", "8001").replace("7002", "8002")
    report = take_in(
        written("shops.zip", zipped({"a/orders.csv": ORDERS, "b/orders.csv": other, "../../orders.csv": ORDERS}))
    )
    assert [(file.rows_loaded, file.rows_duplicate) for file in report.files] == [(2, 0), (2, 0), (0, 2)]


def test_an_archive_in_an_archive_is_unpacked_three_times_and_no_more(written: Write, take_in: TakeIn) -> None:
    packed: str | bytes = ORDERS
    for _ in range(2):
        packed = zipped({"orders.csv": packed})
    packed = COMPRESSED[".gz"](packed) if isinstance(packed, bytes) else b""
    assert take_in(written("three.gz", packed)).files[0].rows_loaded == 2
    with pytest.raises(UnreadableFile, match="is packed more than 3 times"):
        take_in(written("four.zip", zipped({"three.gz": packed})))


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("members", [1, 40])
def test_an_archive_that_would_fill_the_disk_is_refused(
    layers: int, members: int, written: Write, take_in: TakeIn, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "HARMLESS_BYTES", 100_000)
    packed = zipped({f"{number}.csv": "0" * (20_000_000 // members) for number in range(members)})
    if layers == 2:
        packed = zipped({"inner.zip": packed})
    with pytest.raises(UnreadableFile, match="grows far more than an export does"):
        take_in(written("bomb.zip", packed))
    assert not list(data.glob("workspace-*"))


@pytest.mark.parametrize("member", ["xl/sharedStrings.xml", "word/media/x.xml"])
def test_an_office_file_that_would_fill_the_memory_is_refused(
    member: str, written: Write, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "HARMLESS_BYTES", 100_000)
    main = "word/document.xml" if member.startswith("word") else "xl/workbook.xml"
    with pytest.raises(UnreadableFile, match="grows far more than an export does"):
        take_in(written("bomb.xlsx", zipped({main: "<x/>", member: "0" * 20_000_000})))


def test_a_large_harmless_file_may_shrink_a_hundredfold(written: Write, take_in: TakeIn) -> None:
    rows = "".join(f"{number},2026-03-02 10:00:00,,open,fay@example.com,1\n" for number in range(20_000))
    (file,) = take_in(
        written("orders.csv.gz", COMPRESSED[".gz"]((ORDERS.splitlines()[0] + "\n" + rows).encode()))
    ).files
    assert file.rows_loaded == 20_000


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("orders.zip", locked_zip(), r"orders\.zip is locked with a password"),
        ("orders.zip", zipped({}), r"orders\.zip holds no file"),
        ("orders.zip", zipped({"orders.csv": ORDERS})[:80], r"orders\.zip cannot be unpacked"),
        ("orders.zip", zipped({"logo.png": b"\x89PNG\0"}), r"orders\.zip holds nothing that has a format known here"),
        ("orders.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"orders\.xls is an Office file of before 2007"),
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3", r"report\.pdf is a PDF"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", r"scan\.png is a picture"),
        ("scan.jpg", b"\xff\xd8\xff\xe0", r"scan\.jpg is a picture"),
        ("orders.rar", b"Rar!\x1a\x07", r"orders\.rar is a RAR archive"),
        ("orders.7z", b"7z\xbc\xaf\x27\x1c", r"orders\.7z is a 7-Zip archive"),
        ("orders.tar", b"\0" * 257 + b"ustar" + b"\0" * 250, r"orders\.tar is a tar archive"),
        ("orders.tgz", COMPRESSED[".gz"](b"\0" * 257 + b"ustar" + b"\0" * 250), r"orders\.tgz is a tar archive"),
        ("orders.xlsb", zipped({"xl/workbook.bin": "x"}), r"orders\.xlsb is a binary workbook"),
        ("orders.xlsx", zipped({"xl/workbook.xml": "<x"}), r"orders\.xlsx is not a workbook that can be read"),
        ("orders.parquet", b"PAR1 but not really PAR1", r"orders\.parquet is a Parquet file that cannot be read"),
        ("shop.db", b"SQLite format 3\0" + b"\1" * 600, r"shop\.db is a SQLite file that cannot be read"),
        ("shop.duckdb", b"\0" * 8 + b"DUCK" + b"\0" * 600, r"shop\.duckdb is a DuckDB file that cannot be opened"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # a compressed file holds the second of its making
)
def test_what_cannot_be_unpacked_is_refused_by_its_name(
    name: str, content: bytes, sentence: str, written: Write, take_in: TakeIn, data: Path
) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        take_in(written(name, content))
    assert not (data / "CURRENT").exists()


def test_a_damaged_member_is_named(written: Write, take_in: TakeIn) -> None:
    packed = bytearray(zipped({"first.csv": ORDERS, "second.csv": CUSTOMERS}))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        start = archive.getinfo("second.csv").header_offset
    packed[start + 45 : start + 60] = b"\xff" * 15
    with pytest.raises(UnreadableFile, match=r"shop\.zip/second\.csv cannot be unpacked"):
        take_in(written("shop.zip", bytes(packed)))
