"""Readings corrected by hand, and kept for the next draft (docs/decisions: corrections by hand says why digits matter).

The file is corrections.jsonl in the data directory, one correction a line. A line that cannot be read is left where it is
and told; it is neither applied nor lost.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from frontline.claims.changes import MEANING, with_changes
from frontline.claims.claim import Claim
from frontline.errors import BadParameter
from frontline.kept_files import only_writer, write_whole

CORRECTIONS_FILE = "corrections.jsonl"
LOCK_FILE = "corrections.lock"
SAME_WINDOW_DAYS = 31
"""A window given by its dates holds for drafts of about the same day, not for the same words a year later."""
NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|third)\b"
)


@dataclass(frozen=True)
class Correction:
    """What a claim's words were read as by hand: `changes` are fields of a claim by name, as `changes.py` takes them.

    `nth` tells readings of the same words apart; `day` is the day that the draft was judged for.
    """

    text: str
    is_claim: bool = True
    changes: Mapping[str, object] = field(default_factory=dict)
    nth: int = 0
    day: str = ""
    corrected_at: str = ""

    @property
    def correction_id(self) -> str:
        """The same for every correction of the same words."""
        return hashlib.sha256(f"{exact_key(self.text)}\n{self.nth}".encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Corrections:
    """What is kept, newest first, and the numbers of the lines that cannot be read."""

    kept: tuple[Correction, ...] = ()
    unreadable: tuple[int, ...] = ()

    def notices(self, set_aside: Sequence[Claim] = ()) -> list[str]:
        """What a reader has to know of them: lines that cannot be read, and readings of a text that are set aside by hand."""
        told = [f"Set aside by hand as no claim: “{' '.join(claim.text.split())}”." for claim in set_aside]
        if self.unreadable:
            lines = ", ".join(map(str, self.unreadable))
            told.append(
                f"{CORRECTIONS_FILE}, line {lines}: cannot be read and is not applied. Mend it; nothing is lost."
            )
        return told


NO_CORRECTIONS = Corrections()


def exact_key(text: str) -> str:
    """The words of a claim without what does not matter: case, dashes, quotes, white space, the last stop."""
    words = re.sub(r"[‐-―−]", "-", text.casefold()).replace("’", "'").replace("‘", "'")
    words = re.sub(r"[“”„«»]", '"', words)
    return " ".join(words.split()).strip(" .,;:!?\"'")


def shape_key(text: str) -> str:
    """The same with every number left open."""
    return NUMBER.sub("#", exact_key(text))


def load_corrections(data_directory: Path) -> Corrections:
    """What is kept; nothing when the file does not exist."""
    kept: dict[str, Correction] = {}
    unreadable = []
    for number, line in enumerate(_raw_lines(data_directory), start=1):
        correction = _read(line)
        if correction is not None:
            kept.pop(correction.correction_id, None)
            kept[correction.correction_id] = correction
        elif line.strip():
            unreadable.append(number)
    return Corrections(tuple(reversed(kept.values())), tuple(unreadable))


def keep_correction(data_directory: Path, claim: Claim, correction: Correction) -> Correction:
    """Keep one for the claim as it was read, in the place of an earlier one of the same words. Raises BadParameter."""
    _with(claim, correction.changes)
    if correction.is_claim and not correction.changes:
        raise BadParameter("Nothing was changed", "Change a field, or leave the reading as it is")
    moment = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    stamped = replace(correction, corrected_at=correction.corrected_at or moment)
    _rewrite(data_directory, correction.correction_id, json.dumps(asdict(stamped), ensure_ascii=False).encode())
    return stamped


def remove_correction(data_directory: Path, correction_id: str) -> None:
    """Take one back; nothing happens when there is none."""
    _rewrite(data_directory, correction_id, None)


def corrected(claims: Sequence[Claim], corrections: Corrections, day: dt.date) -> tuple[list[Claim], list[Claim]]:
    """The claims with what is kept applied, and those that are no claims, by hand."""
    if not corrections.kept:
        return list(claims), []
    answer, set_aside = [], []
    seen: dict[tuple[int, int], int] = {}
    for claim in claims:
        span = (claim.start, claim.end)
        nth = seen[span] = seen.get(span, -1) + 1
        kept = correction_for(claim.text, nth, corrections)
        if kept is None:
            answer.append(claim)
        elif kept.is_claim:
            answer.append(_tried(claim, _applicable(kept, day)))
        else:
            set_aside.append(claim)
    return answer, set_aside


def correction_for(text: str, nth: int, corrections: Corrections) -> Correction | None:
    """The correction of these very words; else one that tells only what such words mean, for other figures."""
    exact, shape = exact_key(text), shape_key(text)
    for kept in corrections.kept:
        if kept.nth == nth and exact_key(kept.text) == exact:
            return kept
    for kept in corrections.kept:
        tells_meaning = kept.is_claim and set(kept.changes) <= MEANING
        if kept.nth == nth and tells_meaning and shape_key(kept.text) == shape:
            return kept
    return None


def _applicable(kept: Correction, day: dt.date) -> dict[str, object]:
    changes = dict(kept.changes)
    if kept.day and abs((dt.date.fromisoformat(kept.day) - day).days) > SAME_WINDOW_DAYS:
        changes.pop("period_from", None)
        changes.pop("period_to", None)
    return changes


def _tried(claim: Claim, changes: Mapping[str, object]) -> Claim:
    """A later version may read the same words otherwise, so that a kept figure no longer fits: then its reading stands."""
    try:
        return _with(claim, changes)
    except BadParameter:
        return claim


def _with(claim: Claim, changes: Mapping[str, object]) -> Claim:
    return replace(with_changes(claim, changes), is_corrected=True) if changes else claim


def _raw_lines(data_directory: Path) -> list[bytes]:
    try:
        raw = (data_directory / CORRECTIONS_FILE).read_bytes()
    except FileNotFoundError:
        return []
    return raw.removesuffix(b"\n").split(b"\n") if raw else []


def _read(line: bytes) -> Correction | None:
    """None when the line is no correction that makes sense."""
    try:
        told = json.loads(line.decode("utf-8"))
        correction = Correction(
            text=str(told["text"]), is_claim=bool(told["is_claim"]), changes=dict(told["changes"]), nth=int(told["nth"]),
            day=str(told.get("day", "")), corrected_at=str(told.get("corrected_at", "")),
        )  # fmt: skip
        if correction.day:
            dt.date.fromisoformat(correction.day)
        _with(Claim(0, 0, correction.text, "turnaround"), correction.changes)
    except (ValueError, KeyError, TypeError, RecursionError, BadParameter):
        return None
    return correction


def _rewrite(data_directory: Path, correction_id: str, line: bytes | None) -> None:
    """The file without one correction, and with a new line; lines that cannot be read stay as they are."""
    with only_writer(data_directory, LOCK_FILE):
        stay = [
            raw
            for raw in _raw_lines(data_directory)
            if (known := _read(raw)) is None or known.correction_id != correction_id
        ]
        lines = [*stay, line] if line is not None else stay
        write_whole(data_directory / CORRECTIONS_FILE, b"".join(raw + b"\n" for raw in lines))
