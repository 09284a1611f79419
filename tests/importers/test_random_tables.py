"""Tables drawn at random and damaged at random (seeded, so a failure comes again): the accounting always adds up."""

import csv
import io
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = ["call_id", "started_at", "answered_by", "talk_seconds", "disposition"]
TEXTS = [
    "ok",
    "",
    'said "no"',
    "a, b; c|d",
    "two\nlines",
    "tab\there",
    "Ærø",
    "0015550101",
    "'; drop table x; --",
    "NULL",
]
DAMAGES = ("none", "none", "none", "repeat", "short", "long", "date", "number", "no_key", "blank_line")


def _line(cells: list[str], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _damaged(row: list[str], damage: str, chance: random.Random) -> list[str]:
    match damage:
        case "short":
            return row[: chance.randint(1, 4)]
        case "long":
            return row + ["more"] * chance.randint(1, 3)
        case "date":
            return [row[0], chance.choice(["", "2026-02-30 10:00", "noon", "13/13/2026"]), *row[2:]]
        case "number":
            return [*row[:3], chance.choice(["1.2.3", "ten", "--1"]), row[4]]
        case "no_key":
            return ["", *row[1:]]
    return row


def _table(chance: random.Random, delimiter: str) -> tuple[str, dict[str, int]]:
    """A file's text, and how many of its records were written to be loaded, rejected and repeated."""
    counts = {"loaded": 0, "rejected": 0, "duplicate": 0}
    good: list[list[str]] = []
    lines = [_line(HEADER, delimiter)]
    for number in range(chance.randint(1, 60)):
        damage = chance.choice(DAMAGES)
        moment = f"2026-0{chance.randint(1, 9)}-{chance.randint(10, 28)} 10:{chance.randint(10, 59)}"
        row = [f"k{number}", moment, str(chance.randint(300, 320)), str(chance.randint(0, 900)), chance.choice(TEXTS)]
        if damage == "blank_line":
            lines.append(chance.choice(["\n", "\r\n"]))
        elif damage == "repeat" and good:
            lines.append(_line(chance.choice(good), delimiter))
            counts["duplicate"] += 1
        else:
            if damage in ("none", "repeat"):
                good.append(row)
            counts["loaded" if damage in ("none", "repeat") else "rejected"] += 1
            lines.append(_line(_damaged(row, damage, chance), delimiter))
    return "".join(lines), counts


@pytest.mark.parametrize("seed", range(12))
def test_rows_read_are_loaded_rejected_or_duplicate_in_any_table(
    seed: int, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    chance = random.Random(seed)
    delimiter = chance.choice(",;\t|")
    text, counts = _table(chance, delimiter)
    (file,) = take_in(written("calls.csv", text)).files
    independent = sum(1 for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row) - 1
    assert file.rows_read == independent
    assert {
        "loaded": file.rows_loaded,
        "rejected": file.rows_rejected,
        "duplicate": file.rows_duplicate,
    } == counts
    if counts["loaded"] or counts["rejected"]:
        landed = ask("select (select count(*) from landing_call_legs), (select count(*) from rejects)")
        assert landed == [(counts["loaded"], counts["rejected"])]


@pytest.mark.parametrize("seed", range(6))
def test_lost_and_stray_characters_never_lose_a_line_in_silence(
    seed: int, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    chance = random.Random(seed)
    rows = [f'k{number},2026-03-02 10:00,301,30,"text {number}, with ""quotes"""\n' for number in range(80)]
    for number in chance.sample(range(80), 12):
        row = list(rows[number].rstrip("\n"))
        position = chance.randrange(len(row))
        row[position : position + 1] = chance.choice(["", '"', ",", '""', "\x85", "\u2028"])
        rows[number] = "".join(row) + "\n"
    (file,) = take_in(written("calls.csv", ",".join(HEADER) + "\n" + "".join(rows))).files
    assert file.rows_read == file.rows_loaded + file.rows_rejected + file.rows_duplicate
    kept = ask("select concat_ws(',', call_key, disposition) from landing_call_legs union all select raw from rejects")
    everything = "\n".join(text for (text,) in kept)
    missing = [number for number in range(80) if not re.search(rf"\b(text {number}|k{number})\b", everything)]
    assert missing == []
    assert ask("select line from landing_call_legs where contains(disposition, chr(10))") == []
