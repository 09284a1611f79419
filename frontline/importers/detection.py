"""Which format a file has: every format looks at the file's opening, the most certain one is taken and shown."""

from dataclasses import dataclass
from pathlib import Path

from frontline.errors import UnreadableFile
from frontline.importers import calls, generic, newsletters, orders, rosters, tickets
from frontline.importers.files import Opening, open_file
from frontline.importers.formats import Format
from frontline.importers.tickets.zendesk_sync import is_unneeded

FORMATS: tuple[Format, ...] = (
    *calls.FORMATS,
    *tickets.FORMATS,
    *orders.FORMATS,
    *newsletters.FORMATS,
    *rosters.FORMATS,
)
LEAST_CERTAINTY = 0.3
CLEAR_CERTAINTY = 0.9


class UnknownFormat(UnreadableFile):
    """No format known here fits the file."""


class NothingToLoad(UnknownFormat):
    """The format is known, and holds no records; in a folder or an archive it is passed over."""


@dataclass(frozen=True)
class Detection:
    """A format, how certain it is, 0..1, and the mapping file that declares it, if one does."""

    format: Format
    certainty: float
    mapping_text: str | None = None


def known_format_names() -> list[str]:
    """Every name that --format takes."""
    return list(dict.fromkeys([known.name for known in FORMATS] + [f"generic_{kind}" for kind in generic.TELLING]))


def candidates(opening: Opening, kind: str | None = None) -> list[Detection]:
    """Every format that the file may have, the most certain first."""
    scored = [Detection(each, each.proof(opening)) for each in _known(opening) if kind is None or each.kind == kind]
    return sorted((each for each in scored if each.certainty > 0), key=lambda each: -each.certainty)


def _known(opening: Opening, *, with_generic: bool = False) -> list[Format]:
    """Every format, those whose columns go by the file's own header fitted to it."""
    fitting = [rosters.fitted(each, opening) for each in FORMATS]
    if opening.is_text or with_generic:
        fitting += [generic.generic_format(each, opening) for each in generic.TELLING]
    return fitting


def detect(opening: Opening, format_name: str | None = None, kind: str | None = None) -> Detection:
    """The format of a file, or the one named. Raises UnknownFormat when nothing fits, or when what fits holds nothing."""
    found = _most_certain(opening, kind) if format_name is None else _named(opening, format_name)
    if found.format.refusal is not None:
        raise NothingToLoad(f"{opening.path.name} {found.format.refusal}", "Export the records themselves")
    return found


def _most_certain(opening: Opening, kind: str | None) -> Detection:
    scored = candidates(opening, kind)
    if kind is None and is_unneeded(opening) and (not scored or scored[0].certainty < CLEAR_CERTAINTY):
        raise UnknownFormat(f"{opening.path.name} is a table of a service desk that is not needed", "Leave it out")
    if not scored or scored[0].certainty < LEAST_CERTAINTY:
        if not opening.is_text:
            raise UnknownFormat(
                f"{opening.path.name} is not a text file", "Export it as CSV, XLSX, JSON, .eml or .docx"
            )
        raise UnknownFormat(
            f"{opening.path.name} has no format known here", "Name its fields in a mapping file and use --mapping FILE"
        )
    return scored[0]


def _named(opening: Opening, format_name: str) -> Detection:
    for each in sorted(_known(opening, with_generic=True), key=lambda each: -each.proof(opening)):
        if each.name == format_name:
            return Detection(each, each.proof(opening))
    raise UnreadableFile(f"There is no format “{format_name}”", f"Use one of {', '.join(known_format_names())}")


def is_archive_of_documents(path: Path) -> bool:
    """True when an archive is read as a whole, as the export of a newsletter system is."""
    opening = open_file(path)
    return any(each.shape == "documents" and each.proof(opening) >= LEAST_CERTAINTY for each in FORMATS)
