"""Sign-off: evidence is kept whole, never overwritten, and names the author of the text from then on."""

import hashlib
import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.declared import declared_author, text_key
from frontline.claims.judged import DeclaredAuthor
from frontline.claims.report import Report, report_on
from frontline.claims.sign_off import sign_off, sign_offs
from frontline.errors import BadParameter, FrontlineError
from frontline.importers.newsletters import read_text
from frontline.warehouse import Warehouse

TEXT = "We are back to a 4-6 week turnaround. Written by me."
MARGUERITE = DeclaredAuthor("Marguerite Holloway", "self")


@pytest.fixture
def data(sample_data: Path, tmp_path: Path) -> Path:
    """The sample company where files may be written."""
    directory = tmp_path / "data"
    shutil.copytree(sample_data, directory, ignore=shutil.ignore_patterns("raw"))
    return directory


@pytest.fixture
def report(data: Path) -> Report:
    return report_on(data, read_text(TEXT), declared=MARGUERITE)


def test_the_evidence_holds_the_text_its_hash_who_signed_and_what_was_used(
    data: Path, report: Report, sample: Warehouse
) -> None:
    signed = sign_off(data, report, "  Tobias   Renquist ")
    told: dict[str, Any] = json.loads(signed.json_path.read_text())
    assert signed.json_path.parent == data / "signed"
    assert signed.json_path.name.endswith(f"-{text_key(TEXT)}.json")
    assert told["text"] == TEXT
    assert told["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert told["signed_by"] == "Tobias Renquist"
    assert told["signed_at"].startswith(signed.json_path.name[:10])
    assert told["declared_author"] == {"name": "Marguerite Holloway", "wrote": "self"}
    assert told["warehouse_version"] == sample.version
    assert told["data_through"] == "2026-11-13"
    assert told["thresholds"]
    assert told["program_version"]
    assert told["claims"][0]["figures"]
    page = signed.html_path.read_text()
    assert "Signed off by Tobias Renquist" in page
    assert "Marguerite Holloway, who wrote it themselves" in page


def test_a_second_sign_off_stands_beside_the_first(data: Path, report: Report) -> None:
    first = sign_off(data, report, "Ann")
    before = first.json_path.read_bytes(), first.html_path.read_bytes()
    second = sign_off(data, report, "Bob")
    assert (first.json_path.read_bytes(), first.html_path.read_bytes()) == before
    assert second.json_path.name == first.json_path.name.replace(".json", "-2.json")
    assert sign_offs(data, f"\n {TEXT.replace(' ', '  ')}") == [first.json_path, second.json_path]


def test_the_declared_author_is_found_by_the_text_whatever_its_white_space(data: Path, report: Report) -> None:
    assert declared_author(data, TEXT) is None
    sign_off(data, report, "Ann")
    assert declared_author(data, TEXT.replace(" ", "\n")) == MARGUERITE
    assert declared_author(data, TEXT.replace("4-6", "5-7")) is None
    assert report_on(data, read_text(f"{TEXT}\n\n")).declared == MARGUERITE
    ghost = DeclaredAuthor("Marguerite Holloway", "ghost")
    sign_off(data, report_on(data, read_text(TEXT), declared=ghost), "Ann")
    assert declared_author(data, TEXT) == ghost


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b'{"declared_author": null}',
        b'{"declared_author": {"name": "x", "wrote": "y"}, "signed_at": "1"}',
    ],
)
def test_a_spoilt_evidence_file_declares_nobody(data: Path, report: Report, spoilt: bytes) -> None:
    signed = sign_off(data, report, "Ann")
    signed.json_path.write_bytes(spoilt)
    assert declared_author(data, TEXT) is None


@pytest.mark.parametrize("name", ["", "  \n", "x" * 201])
def test_nobody_cannot_sign(data: Path, report: Report, name: str) -> None:
    with pytest.raises(BadParameter, match="needs the name"):
        sign_off(data, report, name)
    assert not (data / "signed").exists()


def test_a_sign_off_declares_an_author(data: Path) -> None:
    with pytest.raises(BadParameter, match="who wrote the text"):
        sign_off(data, report_on(data, read_text(TEXT)), "Ann")


def test_two_who_sign_at_once_leave_two_sign_offs(data: Path, report: Report) -> None:
    signers = [threading.Thread(target=sign_off, args=(data, report, f"Signer {number}")) for number in range(6)]
    for signer in signers:
        signer.start()
    for signer in signers:
        signer.join()
    names = {json.loads(path.read_text())["signed_by"] for path in sign_offs(data, TEXT)}
    assert len(names) == 6
    assert len(list((data / "signed").glob("*.html"))) == 6


def test_a_full_disk_leaves_no_half_file(data: Path, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FrontlineError, match="No space left on device"):
        sign_off(data, report, "Ann")
    assert list((data / "signed").iterdir()) == []
    monkeypatch.undo()
    assert sign_off(data, report, "Ann").json_path.exists()
