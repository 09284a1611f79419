"""In a query, the last column of a list that stands on lines of its own ends with a comma, as every other does.

sqlfluff's rule for this knows no exception: it would ask for `select *,` and for `(select max(started_at), from ...)`.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = re.compile(r"^(?P<indent> *)select(?: distinct)?\n(?P<columns>(?:(?P=indent) {4}.*\n|\n)+)", re.MULTILINE)
COMMENT = re.compile(r"\s*--.*$")


def main() -> int:
    missing = [sentence for path in sorted(ROOT.glob("queries/**/*.sql")) for sentence in missing_commas(path)]
    for sentence in missing:
        print(sentence)
    return 1 if missing else 0


def missing_commas(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    for found in COLUMNS.finditer(text):
        lines = [COMMENT.sub("", line) for line in found["columns"].splitlines()]
        last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
        if not lines[last].endswith(","):
            line_number = text.count("\n", 0, found.start("columns")) + last + 1
            yield f"{path.relative_to(ROOT)}:{line_number}: the last column of this list wants a comma"


if __name__ == "__main__":
    sys.exit(main())
