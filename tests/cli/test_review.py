"""`frontline review`: on the screen, as a file in four forms, and by mail; what cannot be done is one sentence."""

import email
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from frontline import cli_review
from frontline.cli import main
from frontline.reader_settings import Mail


@dataclass(frozen=True)
class Ended:
    """A command that was run in this process."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], sample_data: Path) -> Run:
    """`frontline review …` over the sample company."""

    def run(*arguments: object, data: Path = sample_data) -> Ended:
        monkeypatch.setattr(sys, "argv", ["frontline", "review", "--data", str(data), *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Ended(code, *capsys.readouterr())

    return run


def test_without_anything_it_is_markdown_on_the_screen(run: Run) -> None:
    ended = run()
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert ended.stdout.startswith("# Weekly review, week ")
    assert "## What we promised" in ended.stdout


def test_as_json_it_is_one_document(run: Run) -> None:
    ended = run("--week", "2026-W40", "--json")
    assert ended.exit_code == 0
    told = json.loads(ended.stdout)
    assert told["heading"]["week"] == "2026-W40"
    assert len(told["charts"]) == 6
    assert len(told["voices"]) == 3


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        ("pdf", b"%PDF-1.7"),
        ("html", b"<!doctype html>"),
        ("md", b"# Weekly review, week 40 of 2026"),
        ("json", b"{"),
        ("PDF", b"%PDF-1.7"),
    ],
)
def test_the_files_ending_names_the_form(run: Run, tmp_path: Path, ending: str, begins: bytes) -> None:
    out = tmp_path / f"monday.{ending}"
    ended = run("--week", "2026-W40", "--out", out)
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert ended.stderr == f"Written: {out}\n"
    assert out.read_bytes().startswith(begins)
    assert [each.name for each in tmp_path.iterdir()] == [out.name], "nothing unfinished stays"


def test_every_week_of_the_sample_is_one_page(run: Run, tmp_path: Path) -> None:
    for week in ("2026-W46", "2026-W45", "2025-W19"):
        ended = run("--week", week, "--out", tmp_path / "page.pdf")
        assert ended.exit_code == 0, ended.stderr
        assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "page.pdf").read_bytes())) == 1


def test_a_file_and_a_document_at_once(run: Run, tmp_path: Path) -> None:
    ended = run("--out", tmp_path / "a.html", "--json")
    assert json.loads(ended.stdout)["heading"]["company"]
    assert (tmp_path / "a.html").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--out", "a.docx"), "names no form of the review"),
        (("--out", "review"), "names no form of the review"),
        (("--out", "a.eml"), "needs somebody who gets it"),
        (("--out", "missing/folder/a.pdf"), "is no folder"),
        (("--week", "2026-W99"), "2026-W99"),
        (("--week", "soon"), "soon"),
        (("--mail-to", "nobody"), "is not an e-mail address"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run(*arguments)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_without_data_it_says_what_to_do(run: Run, empty_data: Path, tmp_path: Path) -> None:
    for data in (empty_data, tmp_path / "none"):
        ended = run(data=data)
        assert (ended.exit_code, ended.stdout) == (2, "")
        assert ended.stderr.count("\n") == 1


def read(path: Path) -> EmailMessage:
    message = email.message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_without_a_server_a_mail_is_a_file(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("--week", "2026-W40", "--mail-to", "ruth@example.com", "--mail-to", "theo@example.com")
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert "No mail server is named" in ended.stderr
    message = read(tmp_path / "weekly-review-2026-W40.eml")
    assert message["To"] == "ruth@example.com, theo@example.com"
    kinds = {part.get_content_type(): part for part in message.walk()}
    assert kinds["application/pdf"].get_payload(decode=True)[:8] == b"%PDF-1.7"  # type: ignore[index]
    assert kinds["image/png"].get_payload(decode=True)[:4] == b"\x89PNG"  # type: ignore[index]


def test_the_mail_is_written_where_out_says(run: Run, tmp_path: Path) -> None:
    run("--mail-to", "ruth@example.com", "--out", tmp_path / "here.eml")
    assert read(tmp_path / "here.eml")["X-Unsent"] == "1"
    run("--mail-to", "ruth@example.com", "--out", tmp_path / "page.pdf")
    assert {each.name for each in tmp_path.iterdir()} == {"here.eml", "page.pdf", "page.eml"}


def test_with_a_server_it_is_sent(run: Run, monkeypatch: pytest.MonkeyPatch, sample_data: Path, tmp_path: Path) -> None:
    sent: list[tuple[EmailMessage, Mail]] = []
    monkeypatch.setattr(cli_review, "send", lambda message, server: sent.append((message, server)))
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    with (data / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[mail]\nhost = "mail.example.com"\nsender = "Review <review@example.com>"\n')
    monkeypatch.chdir(tmp_path)
    ended = run("--mail-to", "ruth@example.com", data=data)
    assert (ended.exit_code, ended.stderr) == (0, "Sent to ruth@example.com.\n"), (
        "other settings of mails make no relation stale"
    )
    assert [(message["From"], server.host) for message, server in sent] == [
        ("Review <review@example.com>", "mail.example.com")
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["data"], "no file beside"


def test_a_page_is_written_within_seconds(run_cli: Callable[..., Ended], sample_data: Path, tmp_path: Path) -> None:
    ended = run_cli("review", "--data", sample_data, "--out", tmp_path / "page.pdf")
    assert ended.exit_code == 0, ended.stderr
    assert (tmp_path / "page.pdf").stat().st_size < 250_000
