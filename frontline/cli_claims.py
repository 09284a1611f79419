"""The commands about newsletters: what they claim, and whether it is true."""

import datetime as dt
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from frontline.claims.check import MOST_CHARACTERS
from frontline.claims.claim import Claim
from frontline.claims.extract import read_claims
from frontline.claims.report import report_on
from frontline.claims.report_html import html_page
from frontline.claims.sign_off import evidence_json
from frontline.cli_options import common_options
from frontline.errors import UnreadableFile
from frontline.importers.newsletters import read_newsletter
from frontline.printing import plain, print_json
from frontline.units import numeral

EXIT_ANSWER_IS_NO = 1
STDIN = "-"
STARTS = {b"<!doctype html": ".html", b"<html": ".html", b"pk\x03\x04": ".docx"}
PAGE_ENDINGS = {".html", ".htm"}
SOURCE_ENDINGS = {".md", ".markdown", ".txt", ""}
OUT_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("newsletter")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Judge by what was known at the start of that day.")
@click.option("--hindsight", is_flag=True, help="Beside each verdict, the one by all that is known today.")
@click.option(
    "--html", "html_file", type=OUT_FILE, help="Also write the answer to this file, as a page to read or print."
)
@click.option(
    "--evidence", type=OUT_FILE, help="Also write the evidence to this file: JSON, or a page if it ends in .html."
)
@common_options
def check(
    data_directory: Path,
    as_json: bool,
    newsletter: str,
    as_of: dt.datetime | None,
    hindsight: bool,
    html_file: Path | None,
    evidence: Path | None,
) -> None:
    """Every claim of a newsletter with its verdict; exit 1 when one is contradicted. `-` reads stdin.

    Corrections by hand and the declared author of a signed text count, as on the page.
    """
    with _given(newsletter) as path:
        record, source = read_newsletter(path), _source(path)
    report = report_on(data_directory, record, as_of.date() if as_of else None, with_hindsight=hindsight)
    for out in filter(None, (html_file, evidence)):
        is_page = out is html_file or out.suffix.lower() in PAGE_ENDINGS
        out.write_text(
            html_page(report) if is_page else evidence_json(report), encoding="utf-8", errors="backslashreplace"
        )
    if as_json:
        print_json(report.as_json())
    else:
        click.echo(report.as_text(newsletter, source))
    if report.checked.is_contradicted:
        sys.exit(EXIT_ANSWER_IS_NO)


@click.command()
@click.argument("file")
@click.option("--lines", "by_line", is_flag=True, help="Each line of a UTF-8 text file is a text of its own.")
@click.option("--data", expose_value=False, help="Not needed: no data are read.")
@click.option("--json", "as_json", is_flag=True, help="JSON on stdout, nothing else; with --lines one object a line.")
def claims(file: str, by_line: bool, as_json: bool) -> None:
    """What a text claims, by reading alone; whether it is true is told by `check`. `-` reads stdin."""
    for number, text in _numbered_lines(file) if by_line else [(1, _whole_text(file))]:
        found = read_claims(text)
        if not as_json:
            for claim in found:
                click.echo(_for_the_eye(file, number, text, claim))
            continue
        answer: dict[str, object] = {"line": number, "claims": [claim.as_json() for claim in found]}
        if by_line:
            click.echo(json.dumps(answer, default=plain, ensure_ascii=False))
        else:
            print_json({**answer, "text": text})


@contextmanager
def _given(name: str) -> Iterator[Path]:
    """The file itself; what comes on stdin is laid down as a file, so that a mail, a page or a picture is known as such."""
    if name != STDIN:
        yield Path(name)
        return
    raw = sys.stdin.buffer.read()
    if not raw.strip():
        raise UnreadableFile("stdin holds no text", "Give the newsletter's text on stdin")
    ending = next((ending for start, ending in STARTS.items() if raw.lstrip()[:20].lower().startswith(start)), ".md")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"stdin{ending}"
        path.write_bytes(raw)
        yield path


def _source(path: Path) -> str:
    """The file as its author sees it in an editor; empty where that is no plain text, so that its lines say nothing."""
    if path.suffix.lower() not in SOURCE_ENDINGS:
        return ""
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _whole_text(file: str) -> str:
    """The plain text of a newsletter, to which the claims' spans refer."""
    with _given(file) as path:
        record = read_newsletter(path)
    return _short_enough(record["body"] or "", file)


def _numbered_lines(file: str) -> Iterator[tuple[int, str]]:
    """Every line with its number from 1, blank ones too; nothing is read as Markdown, and only line feeds end a line."""
    raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{file} is not a UTF-8 text file", "Save it as UTF-8 text, one sentence a line") from None
    lines = text.removesuffix("\n").split("\n") if text else []
    for number, line in enumerate(lines, start=1):
        yield number, _short_enough(line.removesuffix("\r"), f"Line {number}")


def _short_enough(text: str, name: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(
            f"{name} has {numeral(len(text))} characters", f"Read at most {numeral(MOST_CHARACTERS)} at a time"
        )
    return text


def _for_the_eye(file: str, number: int, text: str, claim: Claim) -> str:
    before = text[: claim.start]
    line, column = number + before.count("\n"), claim.start - before.rfind("\n")
    ends = [f"{end:g}" for end in dict.fromkeys((claim.lo, claim.hi)) if end is not None]
    read = [claim.metric, claim.statistic, "–".join(ends), claim.unit, claim.tense, claim.kind, claim.speaker]
    told = " ".join(word.replace("_", " ") for word in read if word)
    return f"{file}:{line}:{column}: {told}: “{' '.join(claim.text.split())}”"
