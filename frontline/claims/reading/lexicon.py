"""The words of the grammar, kept as data in words/*.toml, each list compiled once to a pattern."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"


@cache
def lists_of(file: str) -> dict[str, dict[str, Any]]:
    """Every list of one file: `words` stand between word boundaries, `patterns` are regular expressions as they are."""
    return tomllib.loads((FOLDER / f"{file}.toml").read_text(encoding="utf-8"))


def listed(name: str) -> re.Pattern[str]:
    """The pattern of a list ("topics.response"); case is ignored unless the list says that it matters."""
    file, _, key = name.partition(".")
    return pattern_of(lists_of(file)[key])


def pattern_of(entry: dict[str, Any]) -> re.Pattern[str]:
    """One pattern of a list's words and patterns."""
    whole_words = [rf"\b(?:{'|'.join(entry['words'])})\b"] if entry.get("words") else []
    return re.compile(
        "|".join([*whole_words, *entry.get("patterns", [])]), 0 if entry.get("case_matters") else re.IGNORECASE
    )
