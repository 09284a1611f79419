"""One question is one .sql file; its header is parsed here (the contract stands in query_catalog.py)."""

import re
from dataclasses import dataclass
from pathlib import Path

from frontline.errors import BadQueryFile

MODELS_FOLDER = "models"
HEADER_LINE = re.compile(r"--\s?(.*)")
PARAMETER_LINE = re.compile(r"\$(\w+)\s+(\w+)\s+(.+?)(?:;\s*default:\s*(\S+))?$")
COLUMN_LINE = re.compile(r"(\w+)\s+([\w\[\]]+)\s+(.+)$")
GRAIN = re.compile(r"one row per (.+)$")
LAST_ORDER = re.compile(r"\norder by\s[^()]*\Z")


@dataclass(frozen=True)
class Parameter:
    """A `$name` of a query: its SQL type, what it means, and its default as written (None when it has none)."""

    name: str
    type: str
    means: str
    default: str | None


@dataclass(frozen=True)
class Column:
    """A column that a query returns."""

    name: str
    type: str
    means: str


@dataclass(frozen=True)
class Query:
    """One question: its header and its SELECT."""

    name: str
    folder: str
    answers: str
    grain: str
    params: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    sql: str
    path: Path

    @property
    def grain_columns(self) -> tuple[str, ...]:
        """The columns that tell rows apart."""
        found = GRAIN.match(self.grain)
        return tuple(name.strip() for name in found.group(1).split(",")) if found else ()

    @property
    def is_model(self) -> bool:
        """True for a relation that is kept in the warehouse."""
        return self.folder == MODELS_FOLDER

    @property
    def unordered_sql(self) -> str:
        """The SELECT without its last `order by`: a table keeps no order."""
        return LAST_ORDER.sub("", self.sql)

    @property
    def order(self) -> str:
        """The last `order by`, in the names of the columns returned: how a model is read."""
        found = LAST_ORDER.search(self.sql)
        return re.sub(r"\b\w+\.", "", found.group(0)).strip() if found else ""


def parse_query(path: Path) -> Query:
    """Read one file. Raises BadQueryFile when the header breaks the contract."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header: dict[str, list[str]] = {}
    section, body_start = "", len(lines)
    for number, line in enumerate(lines):
        found = HEADER_LINE.fullmatch(line)
        if not found:
            body_start = number
            break
        text = found.group(1)
        heading = re.match(r"(name|answers|grain|params|returns):\s*(.*)", text)
        if heading:
            section = heading.group(1)
            header[section] = [heading.group(2)] if heading.group(2) else []
        elif section:
            header[section].append(text.strip())
    for needed in ("name", "answers", "grain", "returns"):
        if not header.get(needed):
            raise BadQueryFile(f"{path.name} has no “{needed}” in its header", "Write it as docs/queries.md shows")
    if header["name"][0] != path.stem:
        raise BadQueryFile(f"{path.name} calls itself {header['name'][0]}", "Give the file and the query one name")
    return Query(
        name=path.stem,
        folder=path.parent.name,
        answers=" ".join(header["answers"]),
        grain=" ".join(header["grain"]),
        params=tuple(_parameter(path, line) for line in header.get("params", [])),
        returns=tuple(_column(path, line) for line in header["returns"]),
        sql="\n".join(lines[body_start:]).strip(),
        path=path,
    )


def _parameter(path: Path, line: str) -> Parameter:
    found = PARAMETER_LINE.match(line)
    if not found:
        raise BadQueryFile(f"{path.name}: cannot read the parameter “{line}”", "Write “$name type meaning”")
    return Parameter(*found.groups())


def _column(path: Path, line: str) -> Column:
    found = COLUMN_LINE.match(line)
    if not found:
        raise BadQueryFile(f"{path.name}: cannot read the column “{line}”", "Write “name type meaning”")
    return Column(*found.groups())
