"""Which format a file has: every format looks at the file's opening, the most certain one is taken and shown."""

from dataclasses import dataclass

from frontline.errors import UnreadableFile
from frontline.importers import asterisk, generic, newsletters, rosters, shopify, zendesk
from frontline.importers.files import Opening
from frontline.importers.formats import Format

FORMATS: tuple[Format, ...] = (asterisk.FORMAT, zendesk.FORMAT, shopify.FORMAT, *rosters.FORMATS, newsletters.FORMAT)
LEAST_CERTAINTY = 0.3


@dataclass(frozen=True)
class Detection:
    """A format and how certain it is, 0..1."""

    format: Format
    certainty: float


def known_format_names() -> list[str]:
    """Every name that --format takes."""
    return [known.name for known in FORMATS] + [f"generic_{kind}" for kind in generic.TELLING]


def detect(opening: Opening, format_name: str | None = None, kind: str | None = None) -> Detection:
    """The format of a file, or the one named. Raises UnreadableFile when nothing fits."""
    own = [rosters.with_columns_of(known, opening) if known in rosters.FORMATS else known for known in FORMATS]
    candidates = [*own, *(generic.generic_format(known, opening) for known in generic.TELLING)]
    if format_name is not None:
        for candidate in candidates:
            if candidate.name == format_name:
                return Detection(candidate, candidate.proof(opening))
        raise UnreadableFile(f"There is no format “{format_name}”", f"Use one of {', '.join(known_format_names())}")
    if kind is not None:
        candidates = [candidate for candidate in candidates if candidate.kind == kind]
    scored = [Detection(candidate, candidate.proof(opening)) for candidate in candidates]
    best = max(scored, key=lambda detection: detection.certainty, default=None)
    if best is None or best.certainty < LEAST_CERTAINTY:
        raise UnreadableFile(
            f"{opening.path.name} has no format known here", "Name its fields in a mapping file and use --mapping FILE"
        )
    return best
