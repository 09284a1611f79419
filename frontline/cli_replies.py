"""The command that labels replies, of a file or those imported: apology, look-alike, script, praise and what else is said."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from frontline.care.labels import label_text
from frontline.care.update import update_replies
from frontline.cli_options import common_options, tell
from frontline.errors import UnreadableFile
from frontline.printing import print_json
from frontline.units import numeral

STDIN = "-"
AT_A_TIME = 500
"""Lines printed together: fast, and a reader sees them come."""


@click.command()
@click.argument("file", metavar="[FILE.jsonl]", required=False)
@common_options
def replies(data_directory: Path, as_json: bool, file: str | None) -> None:
    """Label messages, one JSON object {"id", "text", "speaker"} a line: is it an apology, a look-alike, a script, praise?

    The speaker is company, maintainer or customer; of another the labels of both sides are told. Every object read gives
    one on stdout, in order, a line each, with --json and without it. `-` reads stdin. No warehouse is needed.

    Without FILE: label the messages in the tickets imported since the last time, and publish the labels.
    """
    if file is None:
        _update(data_directory, as_json)
        return
    messages = list(_messages(file))
    for first in range(0, len(messages), AT_A_TIME):
        click.echo("\n".join(map(_labelled, messages[first : first + AT_A_TIME])))
    without_text = sum(not isinstance(message.get("text"), str) for message in messages)
    if without_text:
        told = "1 object has" if without_text == 1 else f"{numeral(without_text)} objects have"
        click.echo(f"{told} no text; the labels are all false.", err=True)


def _update(data_directory: Path, as_json: bool) -> None:
    told = update_replies(data_directory, tell)
    if as_json:
        print_json(asdict(told))
        return
    click.echo(f"{numeral(told.messages)} messages labelled; {numeral(told.templates)} templates among our replies")


def _labelled(message: dict[str, Any]) -> str:
    text = message.get("text")
    labels = label_text(text if isinstance(text, str) else "", str(message.get("speaker") or ""))
    return json.dumps({"id": message.get("id"), **labels.as_json()})


def _messages(file: str) -> Iterator[dict[str, Any]]:
    """The object of every line that is not blank. Raises UnreadableFile before anything is printed."""
    raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    name = "stdin" if file == STDIN else file
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{name} is not a UTF-8 text file", "Save it as UTF-8, one JSON object a line") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _object(line, f"Line {number} of {name}")


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UnreadableFile(f"{place} is no JSON object", 'Write {"id": …, "text": …, "speaker": …}')
    return found
