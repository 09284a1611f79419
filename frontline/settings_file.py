"""Changing settings.toml: only the lines of what changes are written anew, every comment and other section stays."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from frontline.errors import BadSettings
from frontline.kept_files import write_whole
from frontline.settings import SETTINGS_FILE, Settings

Value = str | float | bool | dt.date | dt.time | Sequence[str] | Sequence[dt.date]
Changes = Mapping[str, Mapping[str, Value]]
"""Section -> key -> value."""


def write_settings(data_directory: Path, changes: Changes) -> Settings:
    """Write the values into the data directory's settings. Raises BadSettings when they make no sense; then nothing changes."""
    path = data_directory / SETTINGS_FILE
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    text = changed_text(before, changes)
    try:
        settings = Settings.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as invalid:
        reason = invalid.errors()[0]["msg"] if isinstance(invalid, ValidationError) else str(invalid)
        raise BadSettings(f"These settings make no sense: {reason}", "Change that value; nothing was written") from None
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    return settings


def changed_text(text: str, changes: Changes) -> str:
    """The settings' text with the values set."""
    lines = text.splitlines()
    for section, values in changes.items():
        if f"[{section}]" not in (line.split("#")[0].strip() for line in lines):
            lines += ["", f"[{section}]"] if lines else [f"[{section}]"]
        for key, value in values.items():
            lines = _with_value(lines, section, key, f"{key} = {toml_value(value)}")
    return "\n".join(lines) + "\n"


def _with_value(lines: list[str], section: str, key: str, written: str) -> list[str]:
    start = next(place for place, line in enumerate(lines) if line.split("#")[0].strip() == f"[{section}]") + 1
    end = next((place for place in range(start, len(lines)) if lines[place].lstrip().startswith("[")), len(lines))
    for place in range(start, end):
        if re.match(rf"\s*{re.escape(key)}\s*=", lines[place]):
            after = place + 1
            while not _is_whole("\n".join(lines[place:after])) and after < end:
                after += 1
            return [*lines[:place], written, *lines[after:]]
    while end > start and not lines[end - 1].strip():
        end -= 1
    return [*lines[:end], written, *lines[end:]]


def _is_whole(assignment: str) -> bool:
    """False while a list over several lines is not closed."""
    try:
        tomllib.loads(assignment)
    except tomllib.TOMLDecodeError:
        return False
    return True


def toml_value(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, dt.time):
        return f'"{value:%H:%M}"'
    if isinstance(value, dt.date):
        return f'"{value}"'
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
    return f"[{', '.join(toml_value(each) for each in value)}]"
