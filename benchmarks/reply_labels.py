#!/usr/bin/env python3
"""How often the labels of `frontline.care.labels` are right, as counts: what frontline/care/measured.py corrects figures by.

usage: benchmarks/reply_labels.py LABELS.jsonl

LABELS: one JSON object a line: text, speaker (company, maintainer, customer), label (non_apology, praise, complaint, …),
is_apology, scripted, components. Prints a line for each label; copy them into measured.py, never the texts.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from frontline.care.labels import CUSTOMER, OUR_SIDE, Labels, label_text
from frontline.care.measured import Measured
from frontline.reply_tables import COMPONENTS

Row = Mapping[str, Any]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    for counts in measures(rows):
        print(f"    {counts!r},".replace("'", '"'))
    print(f"counted on {len(rows)} texts, {sum(_is_ours(row) for row in rows)} of them of companies", file=sys.stderr)
    return 0


def measures(rows: Sequence[Row]) -> list[Measured]:
    """The counts of each label over the side that can have it; the parts of an apology over true apologies only."""
    ours = [row for row in rows if _is_ours(row)]
    customers = [row for row in rows if row["speaker"] == CUSTOMER]
    apologies = [row for row in rows if row["is_apology"] and row.get("components")]
    found = [
        _measure("apology", ours, lambda row: row["is_apology"], lambda said: said.is_apology),
        _measure("non_apology", ours, lambda row: row["label"] == "non_apology", lambda said: said.is_non_apology),
        _measure("scripted", ours, lambda row: row["scripted"], lambda said: said.is_scripted),
        _measure("praise", customers, lambda row: row["label"] == "praise", lambda said: said.is_praise),
        _measure("complaint", customers, lambda row: row["label"] == "complaint", lambda said: said.is_complaint),
    ]
    return found + [_component(part, apologies) for part in COMPONENTS]


def _component(part: str, apologies: Sequence[Row]) -> Measured:
    return _measure(
        part, apologies, lambda row: row["components"][part], lambda said: bool(getattr(said.components, part))
    )


def _measure(label: str, rows: Sequence[Row], truth: Callable[[Row], bool], said: Callable[[Labels], bool]) -> Measured:
    pairs = [(bool(truth(row)), said(label_text(row["text"], row["speaker"]))) for row in rows]
    return Measured(
        label,
        pairs.count((True, True)),
        pairs.count((True, False)),
        pairs.count((False, True)),
        pairs.count((False, False)),
    )


def _is_ours(row: Row) -> bool:
    return row["speaker"] in OUR_SIDE


if __name__ == "__main__":
    sys.exit(main())
