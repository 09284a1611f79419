"""Writes the made-up sample company: python data/sample/make_sample.py [OUT_DIR], default beside this script."""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Writes the files and prints their sizes in bytes."""
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here))
    from workshop.export import write_sample

    sizes = write_sample(Path(arguments[0]) if arguments else here)
    for name, size in sizes.items():
        print(f"{size:>10,}  {name}")
    print(f"{sum(sizes.values()):>10,}  in all")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
