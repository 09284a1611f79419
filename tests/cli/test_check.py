"""`frontline check` as a gate before sending: files in, pages out, and one sentence for whatever is no newsletter."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RunCli = Callable[..., Any]
FALSE = "Every order is delivered within a turnaround of 1 day.\n"


@pytest.fixture
def data(sample_data: Path, tmp_path: Path) -> Path:
    """The sample company where files may be written."""
    directory = tmp_path / "data"
    shutil.copytree(sample_data, directory, ignore=shutil.ignore_patterns("raw"))
    return directory


def test_evidence_is_a_page_by_its_ending_and_html_writes_one_too(
    run_cli: RunCli, sample_data: Path, tmp_path: Path
) -> None:
    page, evidence, document = tmp_path / "a.html", tmp_path / "b.htm", tmp_path / "c.json"
    for option, out in (("--html", page), ("--evidence", evidence), ("--evidence", document)):
        ended = run_cli("check", "-", option, out, "--data", sample_data, "--json", stdin=FALSE)
        assert (ended.exit_code, ended.stderr) == (1, "")
        assert ended.json["claims"][0]["verdict"] == "contradicted"
    assert page.read_text() == evidence.read_text()
    assert page.read_text().startswith("<!doctype html>")
    assert json.loads(document.read_text())["text"] == FALSE.strip()


def test_lines_point_into_the_file_as_its_author_sees_it(run_cli: RunCli, sample_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_text("---\ntitle: News\n---\n# Dear reader\n\nHello. **Every order** is delivered\nwithin 1 day.\n")
    told = run_cli("check", path, "--data", sample_data).stdout.splitlines()
    assert told[0].startswith(f"{path}:6:10: ✕ contradicted: “Every order is delivered within 1 day")


def test_corrections_by_hand_count_at_the_gate(run_cli: RunCli, data: Path) -> None:
    before = run_cli("check", "-", "--data", data, "--json", stdin=FALSE)
    text = before.json["claims"][0]["text"]
    kept = {"text": text, "is_claim": False, "changes": {}, "nth": 0, "day": "", "corrected_at": ""}
    (data / "corrections.jsonl").write_text(json.dumps(kept) + "\nspoilt\n")
    ended = run_cli("check", "-", "--data", data, "--json", stdin=FALSE)
    assert (before.exit_code, ended.exit_code, ended.json["claims"]) == (1, 0, [])
    aside, spoilt = ended.json["notices"]
    assert text in aside
    assert "corrections.jsonl, line 2" in spoilt
    assert aside in run_cli("check", "-", "--data", data, stdin=FALSE).stdout, "what was set aside is told"


def test_a_past_letter_is_judged_with_hindsight_when_asked(run_cli: RunCli, sample_data: Path) -> None:
    letter = Path(__file__).resolve().parents[2] / "data" / "sample" / "newsletters" / "2026-04-newsletter.eml"
    ended = run_cli("check", letter, "--hindsight", "--data", sample_data, "--json")
    assert ended.exit_code == 1
    assert ended.json["hindsight"]["as_of"] > ended.json["as_of"]
    assert len(ended.json["hindsight"]["claims"]) == len(ended.json["claims"])
    assert run_cli("check", letter, "--data", sample_data, "--json").json["hindsight"] is None


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("letter.txt", FALSE)
    return packed.getvalue()


BAD = {
    "empty.md": b"",
    "blank.txt": b" \n\t\n",
    "five megabytes.txt": b"We ship every day. " * 263_000,
    "german.md": "Wir liefern alle Bestellungen wieder in 4-6 Wochen. Danke für Ihre Geduld.\n".encode(),
    "japanese.txt": "現在、ご注文から発送まで2〜3週間です。".encode(),
    "zip.docx": _zip(),
    "torn.docx": _zip()[:60],
    "letter.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40,
    "pdf.md": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40,
    "scripts.html": b"<html><body><script>alert('Every order is done within 1 day')</script></body></html>",
    "mail.eml": b"From: a@example.com\nTo: b@example.com\nDate: Tue, 7 Apr 2026 09:00:00 +0000\n\n",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("by_stdin", [False, True])
def test_what_is_no_newsletter_is_one_sentence(
    name: str, by_stdin: bool, run_cli: RunCli, sample_data: Path, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    if by_stdin:
        root = Path(__file__).resolve().parents[2]
        command = [sys.executable, "-m", "frontline", "check", "-", "--data", str(sample_data)]
        ended = subprocess.run(command, cwd=root, input=BAD[name], capture_output=True, timeout=100, check=False)
        code, out, said = ended.returncode, ended.stdout.decode(), ended.stderr.decode()
    else:
        told = run_cli("check", path, "--data", sample_data)
        code, out, said = told.exit_code, told.stdout, told.stderr
    assert (code, out) == (2, ""), said
    assert len(said.strip().splitlines()) == 1
    assert said.strip().endswith(".")


def test_scripts_of_a_page_are_no_text_of_it(run_cli: RunCli, sample_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><script>alert('Orders take 2 days')</script><p>{FALSE}</p></body></html>")
    ended = run_cli("check", path, "--data", sample_data, "--json")
    assert len(ended.json["claims"]) == 1
    assert "alert" not in ended.json["text"]
