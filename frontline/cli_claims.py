"""The commands about newsletters: what they claim, and whether it is true."""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from frontline.claims.check import MOST_CHARACTERS, check_newsletter
from frontline.claims.claim import Claim
from frontline.claims.extract import read_claims
from frontline.cli_data import common_options
from frontline.errors import UnreadableFile
from frontline.importers.newsletters import read_newsletter, read_text
from frontline.printing import plain, print_json
from frontline.settings import load_settings
from frontline.warehouse import open_newest

EXIT_ANSWER_IS_NO = 1
STDIN = "-"


@click.command()
@click.argument("newsletter")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Judge by what was known at the start of that day.")
@click.option(
    "--evidence", type=click.Path(path_type=Path, dir_okay=False), help="Also write the JSON answer to this file."
)
@common_options
def check(
    data_directory: Path, as_json: bool, newsletter: str, as_of: dt.datetime | None, evidence: Path | None
) -> None:
    """Every claim of a newsletter with its verdict; exit 1 when one is contradicted. `-` reads stdin."""
    record = read_text(sys.stdin.read(), "stdin.md") if newsletter == STDIN else read_newsletter(Path(newsletter))
    answer = check_newsletter(
        open_newest(data_directory), load_settings(data_directory), record, as_of.date() if as_of else None
    )
    document = answer.as_json()
    if evidence:
        evidence.write_text(json.dumps(document, indent=2, default=plain) + "\n", encoding="utf-8")
    if as_json:
        print_json(document)
    else:
        click.echo(answer.as_text(newsletter))
    if answer.is_contradicted:
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


def _whole_text(file: str) -> str:
    """The plain text of a newsletter, to which the claims' spans refer."""
    record = read_text(sys.stdin.read(), "stdin.md") if file == STDIN else read_newsletter(Path(file))
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
        raise UnreadableFile(f"{name} has {len(text):,} characters", f"Read at most {MOST_CHARACTERS:,} at a time")
    return text


def _for_the_eye(file: str, number: int, text: str, claim: Claim) -> str:
    before = text[: claim.start]
    line, column = number + before.count("\n"), claim.start - before.rfind("\n")
    ends = [f"{end:g}" for end in dict.fromkeys((claim.lo, claim.hi)) if end is not None]
    read = [claim.metric, claim.statistic, "–".join(ends), claim.unit, claim.tense, claim.kind, claim.speaker]
    told = " ".join(word.replace("_", " ") for word in read if word)
    return f"{file}:{line}:{column}: {told}: “{' '.join(claim.text.split())}”"
