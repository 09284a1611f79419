"""A newsletter checked with everything that is kept beside the data: corrections, declared authors; as JSON and as lines."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from frontline import __version__
from frontline.claims.check import WORDS, CheckedNewsletter, check_newsletter
from frontline.claims.corrections import load_corrections
from frontline.claims.declared import declared_author, text_key
from frontline.claims.judged import CheckedClaim, DeclaredAuthor
from frontline.claims.language import is_english
from frontline.claims.rules import RULES
from frontline.claims.style import KIND_WORDS, StyleNote, style_notes
from frontline.errors import UnreadableFile
from frontline.settings import load_settings
from frontline.turnaround.estimates import case_reaches
from frontline.warehouse import open_newest

REPORT_FORMAT = 1


@dataclass(frozen=True)
class Report:
    """A checked newsletter and what else is said of its text.

    `hindsight` is the same text judged by all that is known today; None where it was not asked for or is the same.
    `thresholds` are the settings of the verdict rules, `zone` the company's time zone.
    """

    checked: CheckedNewsletter
    notes: list[StyleNote]
    declared: DeclaredAuthor | None
    warehouse_version: int
    thresholds: Mapping[str, object]
    zone: str
    hindsight: CheckedNewsletter | None = None

    @property
    def text_sha256(self) -> str:
        """Of the plain text that was checked, as UTF-8."""
        return hashlib.sha256(self.checked.text.encode("utf-8", "surrogateescape")).hexdigest()

    def seen_later(self, place: int) -> CheckedClaim | None:
        """The claim at that place with hindsight."""
        return self.hindsight.claims[place] if self.hindsight else None

    def as_json(self) -> dict[str, object]:
        """The command line's contract, and beside it what an evidence file has to hold."""
        later = self.hindsight
        return {
            **self.checked.as_json(),
            "style_notes": [note.as_json() for note in self.notes],
            "hindsight": None
            if later is None
            else {"as_of": str(later.as_of), "claims": [claim.as_json() for claim in later.claims]},
            "declared_author": asdict(self.declared) if self.declared else None,
            "text": self.checked.text,
            "text_sha256": self.text_sha256,
            "text_key": text_key(self.checked.text),
            "rules": {key: asdict(rule) for key, rule in RULES.items() if key in self._rules_used()},
            "rules_version": rules_version(),
            "thresholds": dict(self.thresholds),
            "warehouse_version": self.warehouse_version,
            "program_version": __version__,
            "report_format": REPORT_FORMAT,
        }

    def _rules_used(self) -> set[str]:
        later = self.hindsight.claims if self.hindsight else []
        return {found.verdict.rule for found in [*self.checked.claims, *later]}

    def as_text(self, name: str, source: str = "") -> str:
        """The claims as lines (file:line:column), then style notes; places are those in `source` where they are found there."""
        checked = self.checked
        lines = [line for place, _ in enumerate(checked.claims) for line in self._claim_lines(place, name, source)]
        if not lines:
            lines = [f"{name}: no claim was found"]
        for note in self.notes:
            lines.append(
                f"{place_in(name, checked.text, source, note.start, note.end)}: style ({KIND_WORDS[note.kind]}): “{_flat(note.text)}”"
            )
            lines.append(f"    {note.suggestion}")
        lines += [f"{name}: clash: {clash.sentence}" for clash in checked.clashes]
        reach = f"judged as of {checked.as_of}, data through {checked.data_through or 'never'}"
        return "\n".join([*lines, reach, *checked.notices])

    def _claim_lines(self, place: int, name: str, source: str) -> list[str]:
        found = self.checked.claims[place]
        where = place_in(name, self.checked.text, source, found.claim.start, found.claim.end)
        by_hand = " (read by hand)" if found.claim.is_corrected else ""
        lines = [
            f"{where}: {WORDS[found.verdict.verdict]}: “{_flat(found.claim.text)}”{by_hand}",
            f"    {found.verdict.reason}",
        ]
        if found.evidence:
            lines.append(f"    counted: {found.evidence.counted}; query {found.evidence.query}")
        later = self.seen_later(place)
        if later is not None:
            lines.append(f"    with hindsight: {WORDS[later.verdict.verdict]}: {later.verdict.reason}")
        if found.wording and found.verdict.verdict != "supported":
            lines.append(f"    Say instead: “{found.wording}”")
        return lines


def report_on(
    data_directory: Path,
    newsletter: Mapping[str, str | None],
    as_of: dt.date | None = None,
    declared: DeclaredAuthor | None = None,
    *,
    with_hindsight: bool = False,
) -> Report:
    """Check a newsletter against the newest version, with corrections and declared authors applied.

    Raises UnreadableFile for a text that is empty, too long or not English, NothingImported, BadParameter for `as_of`.
    """
    warehouse, settings = open_newest(data_directory), load_settings(data_directory)
    text = newsletter.get("body") or ""
    author = declared or declared_author(data_directory, text)
    corrections = load_corrections(data_directory)
    checked = check_newsletter(warehouse, settings, newsletter, as_of, author, corrections)
    if not is_english(text):
        raise UnreadableFile(
            "The draft is not in English", "Claims are read in English alone: check its English version"
        )
    later = None
    if with_hindsight:
        last = max((reach.day_after for reach in case_reaches(warehouse).values()), default=checked.as_of)
        if last > checked.as_of:
            later = check_newsletter(warehouse, settings, newsletter, last, author, corrections)
    return Report(
        checked=checked,
        notes=style_notes(
            text,
            [(each.claim.start, each.claim.end, each.verdict.verdict == "supported") for each in checked.claims],
        ),
        declared=author,
        warehouse_version=warehouse.version,
        thresholds=settings.verdicts.model_dump(mode="json"),
        zone=settings.company.time_zone,
        hindsight=later,
    )


@cache
def rules_version() -> str:
    """A short name of the whole table of rules: another one when a word of it changes."""
    table = json.dumps({key: asdict(rule) for key, rule in RULES.items()}, sort_keys=True)
    return hashlib.sha256(table.encode()).hexdigest()[:12]


def place_in(name: str, text: str, source: str, start: int, end: int) -> str:
    """file:line:column of a span: in the source where its words are found there once in order, else in the plain text."""
    words = re.findall(r"\w+", text[start:end])
    found = re.search(r"[\W_]+".join(map(re.escape, words)), source) if words and source else None
    whole, at = (source, found.start()) if found else (text, start)
    before = whole[:at]
    return f"{name}:{before.count(chr(10)) + 1}:{at - before.rfind(chr(10))}"


def _flat(text: str) -> str:
    return " ".join(text.split())
