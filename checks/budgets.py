"""The house's budgets: how long a module, a page, a query, a test file and a function may be.

Where a budget pinches, the house is wrong: split by meaning, never by length.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTION_LINES = 40
FILE_LINES = {  # the longest file each pattern allows
    "app.py": 120,
    "pages/**/*.py": 119,
    "frontline/**/*.py": 250,
    "checks/**/*.py": 250,
    "docs/**/*.py": 250,
    "data/**/*.py": 250,
    "benchmarks/**/*.py": 250,
    "tests/**/*.py": 400,
    "queries/[!m]*/**/*.sql": 59,
    "queries/models/*.sql": 75,  # a relation with many columns has a long header
}


def main() -> int:
    over = [*long_files(), *long_functions()]
    for sentence in over:
        print(sentence)
    print(f"Budgets: {len(over)} over." if over else "Budgets: kept.")
    return 1 if over else 0


def long_files() -> Iterator[str]:
    for pattern, allowed in FILE_LINES.items():
        for path in files(pattern):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > allowed:
                yield f"{path.relative_to(ROOT)}: {lines} lines, {allowed} are allowed"


def long_functions() -> Iterator[str]:
    for pattern in filter(lambda pattern: pattern.endswith(".py"), FILE_LINES):
        for path in files(pattern):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    lines = (node.end_lineno or node.lineno) - node.lineno + 1
                    if lines > FUNCTION_LINES:
                        yield (
                            f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {lines} lines, "
                            f"{FUNCTION_LINES} are allowed"
                        )


def files(pattern: str) -> list[Path]:
    return sorted(ROOT.glob(pattern))


if __name__ == "__main__":
    sys.exit(main())
