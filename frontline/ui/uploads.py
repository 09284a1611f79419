"""Files that a reader dropped, written to disk for as long as they are read."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Upload:
    """A dropped file; `upload_id` is new with every drop."""

    upload_id: str
    name: str
    content: bytes = field(repr=False, hash=False, compare=False)


@contextmanager
def written(uploads: Sequence[Upload]) -> Iterator[list[Path]]:
    """The files on disk, each in a folder of its own (two may bear one name); a name is the sender's, so only its safe part."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, upload in enumerate(uploads):
            place = Path(folder) / str(number)
            place.mkdir()
            safe = re.sub(r"[^\w.,()@ +-]", "_", Path(upload.name).name)[-60:].strip(". ") or "upload"
            paths.append(place / safe)
            paths[-1].write_bytes(upload.content)
        yield paths
