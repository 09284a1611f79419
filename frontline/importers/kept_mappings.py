"""Mappings that somebody made once: kept in the data directory, and used again for files with their columns."""

from collections.abc import Mapping
from pathlib import Path

from frontline.importers.detection import candidates
from frontline.importers.files import Opening
from frontline.importers.formats import DateOrder, Format
from frontline.importers.mapping import mapped_format, read_mapping
from frontline.kept_files import write_whole

MAPPINGS_FOLDER = "mappings"
CERTAIN = 0.9
"""A format known here that is as certain as this needs no mapping, even where one would fit."""


def mapping_text(
    name: str,
    kind: str,
    fields: Mapping[str, str],
    *,
    time_zone: str | None = None,
    date_order: DateOrder | None = None,
) -> str:
    """A mapping file: our fields, each with the file's column."""
    lines = [f"name = {_quoted(name)}", f"kind = {_quoted(kind)}"]
    lines += [f"time_zone = {_quoted(time_zone)}"] if time_zone else []
    lines += [f"date_order = {_quoted(date_order)}"] if date_order else []
    lines += ["", "[fields]", *(f"{field} = {_quoted(column)}" for field, column in fields.items())]
    return "\n".join(lines) + "\n"


def keep_mapping(data_directory: Path, text: str) -> Path:
    """Keep a mapping under its own name, in place of an older one. Raises BadSettings when it makes no sense."""
    declared = mapped_format(text)
    kept = data_directory / MAPPINGS_FOLDER / f"{declared.name}.toml"
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_whole(kept, text.encode())
    return kept


def kept_mappings(data_directory: Path) -> list[Path]:
    """Every mapping that was kept, by name."""
    return sorted((data_directory / MAPPINGS_FOLDER).glob("*.toml"))


def fitting_mapping(data_directory: Path, opening: Opening) -> str | None:
    """The text of the kept mapping whose columns this file has; None when none fits, or the format is known for certain."""
    fitting = [path for path in kept_mappings(data_directory) if _fits(read_mapping(path), opening)]
    if not fitting:
        return None
    known = candidates(opening)
    if known and known[0].certainty >= CERTAIN:
        return None
    most_telling = max(fitting, key=lambda path: len(read_mapping(path).fields))
    return most_telling.read_text(encoding="utf-8")


def _fits(declared: Format, opening: Opening) -> bool:
    """True when the file has every column that the mapping names; a file without a header line, as many as it has."""
    if not opening.is_text or not opening.rows:
        return False
    if declared.header is not None:
        return len(declared.header) == len(opening.rows[0])
    return declared.proof(opening) > 0


def _quoted(text: str) -> str:
    """A TOML string."""
    signs = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    inner = "".join(
        signs.get(sign) or (sign if sign >= " " and sign != "\x7f" else f"\\u{ord(sign):04x}") for sign in text
    )
    return f'"{inner}"'
