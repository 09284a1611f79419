"""The sentences of the data page: what a file holds, what came of it, how far the sources reach, what is missing."""

import datetime as dt
import re
from collections.abc import Sequence

import pandas as pd

from frontline.importers import ImportedFile
from frontline.importers.detection import known_format_names
from frontline.ui.cards import plain
from frontline.units import count_of, day, day_in_year, day_span, in_words, local_day, numeral, percent

KIND_WORDS = {
    "calls": "calls",
    "tickets": "tickets",
    "orders": "orders",
    "newsletters": "newsletters",
    "sends": "newsletter recipients",
    "people": "people",
    "customers": "customers",
    "absences": "absences",
    "shifts": "planned shifts",
    "notes": "notes on calls",
}
ORDER_WORDS = {"ymd": "year first", "mdy": "month first", "dmy": "day first"}
CERTAIN, LIKELY = 0.9, 0.6


def kind_words(kind: str) -> str:
    """A kind of records as a reader names it."""
    return KIND_WORDS.get(kind, kind.replace("_", " "))


def format_words(name: str) -> str:
    """A format as a reader names it; by its columns, when its header said what it is; by a mapping, when somebody made one."""
    if name.startswith("generic_"):
        return "known by the names of its columns"
    return f"{'format' if name in known_format_names() else 'your mapping'} “{name.replace('_', ' ')}”"


def certainty_words(certainty: float) -> str:
    """How sure the detection is, in a word and in percent."""
    word = "certain" if certainty >= CERTAIN else "likely" if certainty >= LIKELY else "a guess"
    return f"{word} ({percent(certainty)})"


def preview_sentence(file: ImportedFile) -> str:
    """What a file holds, and how much of it would come in."""
    kind = kind_words(file.kind)
    if not file.rows_read:
        return f"This would be a file of {kind}, but it holds no row."
    if not file.rows_loaded and not file.rows_duplicate:
        return f"Read as {kind}, *none of its {count_of(file.rows_read, 'row')} would come in*."
    told = f"**{kind[0].upper()}{kind[1:]}**: {_loaded_of(file)} would come in"
    return f"{told}{_left_out(file)}."


def done_sentence(file: ImportedFile) -> str:
    """What became of a file."""
    told = f"**{plain(file.file)}**: {_loaded_of(file)} came in as {kind_words(file.kind)}"
    return f"{told}{_left_out(file)}."


def _loaded_of(file: ImportedFile) -> str:
    if file.rows_loaded == file.rows_read:
        return {1: "its one row", 2: "both rows"}.get(file.rows_read, f"all {numeral(file.rows_read)} rows")
    return f"{numeral(file.rows_loaded)} of {count_of(file.rows_read, 'row')}"


def _left_out(file: ImportedFile) -> str:
    parts = []
    if file.rows_rejected:
        parts.append(f"*{numeral(file.rows_rejected)} rejected*")
    if file.rows_duplicate:
        parts.append(f"{numeral(file.rows_duplicate)} known already")
    return f"; {', '.join(parts)}" if parts else ""


def span_words(first_at: dt.datetime | None, last_at: dt.datetime | None, zone: str) -> str:
    """From which local day to which, and how many days that is."""
    if first_at is None or last_at is None:
        return "tells no days"
    first, last = local_day(first_at, zone), local_day(last_at, zone)
    return f"{day_span(first, last)} ({count_of((last - first).days + 1, 'day')})"


def how_read(file: ImportedFile, zone: str) -> str:
    """How a file would be read, in one line: what it is, its days, the order of its dates, its zone, letters and source."""
    letters = "UTF-8" if file.encoding.startswith("utf-8") else file.encoding
    parts = [
        f"{format_words(file.format)}, {certainty_words(file.certainty)}",
        span_words(file.first_at, file.last_at, zone),
        f"dates {ORDER_WORDS[file.date_order]}" if file.date_order in ORDER_WORDS else "",
        f"times without a zone in {file.time_zone}",
        letters,
        f"source {file.source}",
    ]
    return plain(" · ".join(part for part in parts if part))


def gap_sentence(gaps: pd.DataFrame) -> str:
    """The longest gap in words, and how many more there are: "No calls between 3 and 9 May 2026."; empty without any."""
    if gaps.empty:
        return ""
    told = gaps.assign(length=(gaps["to_date"] - gaps["from_date"]).dt.days).sort_values("length", ascending=False)
    first = told.iloc[0]
    more = len(gaps) - 1
    others = f", and {in_words(more)} more {'gap' if more == 1 else 'gaps'}" if more else ""
    return f"*No {kind_words(first['kind'])} {between(first['from_date'], first['to_date'])}*{others}."


def between(first: dt.date, last: dt.date) -> str:
    """ "between 3 and 9 May 2026", "between 28 April and 3 May 2026"; both days included."""
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {day(last)}"
    return f"between {day_in_year(first) if first.year == last.year else day(first)} and {day(last)}"


def reach_sentence(sources: pd.DataFrame, gaps: pd.DataFrame) -> str:
    """Do all sources reach as far as the newest, and does any have a gap? One sentence each."""
    behind = sources[sources["is_behind"]].sort_values("days_behind", ascending=False)
    parts = [gap_sentence(gaps)]
    if len(behind):
        last = behind.iloc[0]
        told = f"{kind_words(last['kind'])} of {plain(last['source'])} end {count_of(int(last['days_behind']), 'day')} before the newest data"
        parts.append(f"*{told[0].upper()}{told[1:]}*.")
    if not any(parts):
        return "Every source reaches as far as it usually does, and none has a gap."
    return " ".join(part for part in parts if part)


def hidden_values(reason: str) -> str:
    """A reason without the value that it quotes: that may be a customer's name."""
    return plain(re.sub("“.*”", "“…”", reason, flags=re.DOTALL))


def undone_sentence(files: int, rows: int) -> str:
    """What an undo takes away."""
    return f"{count_of(files, 'file')} with {count_of(rows, 'loaded row')} would go."


def rejected_sentence(count: int, *, files: int) -> str:
    """How many rows wait to be mended."""
    if not count:
        return "No row was rejected."
    return f"*{count_of(count, 'row')}* of {count_of(files, 'file')} could not be loaded."


def listed(names: Sequence[str], most: int = 3) -> str:
    """ "a, b, c and 4 more"."""
    more = len(names) - most
    shown = ", ".join(plain(name) for name in names[:most])
    return f"{shown} and {more} more" if more > 0 else shown
