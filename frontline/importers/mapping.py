"""A mapping file: a source's own format, declared by the user in TOML; kept with the imports that used it.

name = "baltimore_311"
kind = "tickets"
time_zone = "America/New_York"
date_order = "mdy"
[fields]
ticket_id = "ServiceRequestNum"
created_at = "CreatedDate"
[values.exclusion]
"Closed (Duplicate)" = "duplicate"
"*" = ""

`header = ["historyid", "callid", …]` names the columns of a file that has no header line.
"""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from frontline.errors import BadSettings, UnreadableFile
from frontline.importers.files import Opening
from frontline.importers.formats import DateOrder, Format, with_numbered_lines
from frontline.importers.landing import LANDINGS
from frontline.settings import TimeZoneName


class Mapping(BaseModel):
    """What a mapping file may say; unknown words are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z0-9_]+$")
    kind: str
    time_zone: TimeZoneName | None = None
    date_order: DateOrder | None = None
    header: list[str] | None = None
    fields: dict[str, str]
    values: dict[str, dict[str, str]] = {}


def read_mapping(path: Path) -> Format:
    """The format a mapping file declares. Raises BadSettings with the first thing that is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BadSettings(f"{path} does not exist", "Name an existing mapping file with --mapping") from None
    except UnicodeDecodeError as broken:
        raise BadSettings(f"{path} is not a valid TOML file: {broken}", "Mend the line named") from None
    return mapped_format(text, str(path))


def mapped_format(text: str, path: str = "The mapping") -> Format:
    """The format that a mapping's text declares. Raises BadSettings with the first thing that is wrong."""
    try:
        mapping = Mapping.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as broken:
        raise BadSettings(f"{path} is not a valid TOML file: {broken}", "Mend the line named") from None
    except ValidationError as invalid:
        first = invalid.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadSettings(
            f"{path}: {where}: {first['msg']}", "Mend that value; data/README.md shows a mapping"
        ) from None
    _check_fields(path, mapping)
    return Format(
        name=mapping.name,
        kind=mapping.kind,
        shape="delimited",
        proof=lambda opening: _proof(opening, mapping),
        header=tuple(mapping.header) if mapping.header else None,
        fields=with_numbered_lines(mapping.kind, mapping.fields),
        values=mapping.values,
        time_zone=mapping.time_zone,
        date_order=mapping.date_order,
    )


def _check_fields(path: str, mapping: Mapping) -> None:
    if mapping.kind not in LANDINGS:
        raise BadSettings(f"{path}: there is no kind “{mapping.kind}”", f"Use one of {', '.join(LANDINGS)}")
    landing = LANDINGS[mapping.kind]
    unknown = sorted((set(mapping.fields) | set(mapping.values)) - set(landing.columns))
    if unknown:
        raise BadSettings(
            f"{path}: {mapping.kind} have no field “{unknown[0]}”", f"Use fields of {', '.join(landing.columns)}"
        )
    missing = [name for name in landing.required if name not in mapping.fields]
    if missing:
        raise BadSettings(
            f"{path}: the field “{missing[0]}” is not mapped", "Name the column that holds it under [fields]"
        )


def check_columns(opening: Opening, declared: Format) -> None:
    """Raises UnreadableFile when the file lacks a column that the mapping names."""
    header = declared.header or opening.header
    missing = [source for source in declared.fields.values() if isinstance(source, str) and source not in header]
    if missing:
        raise UnreadableFile(
            f"{opening.path.name} has no column “{missing[0]}”, which the mapping {declared.name} names",
            f"It has {', '.join(header)[:300]}",
        )


def _proof(opening: Opening, mapping: Mapping) -> float:
    return 0.99 if set(mapping.fields.values()) <= set(mapping.header or opening.header) else 0.0
