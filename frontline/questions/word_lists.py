"""The words by which questions and reasons are known, kept as data in words/*.toml, each list compiled once."""

import re
import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
PART = re.compile(r"<(\w+)>")
"""In a list, `<subject>` stands for the entry `subject` of the file's table [parts]."""

BLANK = re.compile(r"(?P<set>\[[^\]]*\])| ")
"""A blank of an entry is any white space of a text: words may stand on two lines."""


@cache
def lists_of(file: str) -> dict[str, dict[str, str] | list[str]]:
    """Every list of one file, and its parts."""
    return tomllib.loads((FOLDER / f"{file}.toml").read_text(encoding="utf-8"))


def alternatives(name: str) -> str:
    """A list ("units.problems") as the source of one group that takes any of its entries."""
    file, _, key = name.partition(".")
    return f"(?:{'|'.join(_filled(entry, file) for entry in lists_of(file)[key])})"


def at_start(name: str) -> re.Pattern[str]:
    """One pattern for a list whose entries end where a word ends; case is ignored."""
    return re.compile(rf"{alternatives(name)}(?!\w)", re.IGNORECASE)


def anywhere(name: str) -> re.Pattern[str]:
    """As at_start, but the entries begin where a word begins, too: for a search."""
    return re.compile(rf"(?<!\w){alternatives(name)}(?!\w)", re.IGNORECASE)


def _filled(entry: str, file: str) -> str:
    """The entry with its parts in place; a part may hold parts."""
    parts = lists_of(file).get("parts", {})
    assert isinstance(parts, dict)  # noqa: S101 - a mistake in our own data, not in anybody's input
    while PART.search(entry):
        entry = PART.sub(lambda match: f"(?:{parts[match.group(1)]})", entry)
    return BLANK.sub(lambda match: match["set"] or r"\s", entry)
