"""A reader process: asks the newest version in a loop until a file says stop, then tells what it saw as JSON."""

import json
import sys
import time
from pathlib import Path

from frontline.warehouse import open_newest

MIXED = "select (select count(*) from contacts), (select sum(rows_loaded) from import_files), count(*) from imports"


def watch(data: Path, stop: Path, ready: Path) -> dict[str, object]:
    """Read until told to stop, then once more."""
    reads, versions, mixed, errors = 0, [], [], []
    is_last = False
    while not is_last:
        is_last = stop.exists()
        try:
            warehouse = open_newest(data)
            cursor = warehouse.cursor()
            contacts, loaded, imports = cursor.execute(MIXED).fetchone() or (0, 0, 0)
            cursor.close()
        except Exception as failed:  # noqa: BLE001 whatever it is, the test shows it
            errors.append(repr(failed))
            continue
        reads += 1
        if contacts != loaded or imports != warehouse.version:
            mixed.append((warehouse.version, contacts, loaded, imports))
        if warehouse.version not in versions:
            versions.append(warehouse.version)
        ready.touch()
        time.sleep(0.005)
    return {"reads": reads, "versions": versions, "mixed": mixed, "errors": errors}


if __name__ == "__main__":
    print(json.dumps(watch(*map(Path, sys.argv[1:4]))))
