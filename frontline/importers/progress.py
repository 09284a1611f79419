"""What a reader is told while a large file is read: rows, rate and the time left, once a second."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import duckdb

from frontline.progress import SECONDS_BETWEEN, HowFar, Progress
from frontline.units import numeral

PHASES = {"counting": (0.0, 0.15), "reading": (0.15, 0.25), "converting": (0.4, 0.6)}
"""Where each phase begins and how much of a file's time it takes, measured on a million tickets of 20 columns."""


@dataclass
class FileProgress:
    """How far one file is. The importer moves the phase on; a thread of its own tells the rest."""

    name: str
    connection: duckdb.DuckDBPyConnection
    rows: int = 0
    phase: str = "counting"
    began_at: float = field(default_factory=time.monotonic)

    def enter(self, phase: str, rows: int | None = None) -> None:
        """Move on to a phase of PHASES; `rows` once they are known."""
        self.phase = phase
        self.rows = self.rows if rows is None else rows

    def sentence(self) -> str:
        """ "calls.csv: 310,000 of 1,000,000 rows, 42,000 a second, about 16 seconds left"."""
        if not self.rows:
            return f"{self.name}: {self.phase} the rows"
        start, share = PHASES[self.phase]
        inside = self.connection.query_progress() / 100
        done = start + share * min(max(inside, 0.0), 1.0)
        passed = max(time.monotonic() - self.began_at, 0.001)
        left = passed * (1 - done) / max(done, 0.001)
        rows = f"{numeral(done * self.rows)} of {numeral(self.rows)} rows"
        return HowFar(f"{self.name}: {rows}, {numeral(done * self.rows / passed)} a second", done, left)


@contextmanager
def told(progress: Progress, name: str, connection: duckdb.DuckDBPyConnection) -> Iterator[FileProgress]:
    """Tell of a file while it is read: at once that it is begun, then once a second how far it is."""
    progress(f"reading {name}")
    file = FileProgress(name, connection)
    is_over = threading.Event()

    def keep_telling() -> None:
        last = ""
        while not is_over.wait(SECONDS_BETWEEN):
            sentence = file.sentence()
            if sentence != last:
                progress(sentence)
            last = sentence

    teller = threading.Thread(target=keep_telling, daemon=True)
    teller.start()
    try:
        yield file
    finally:
        is_over.set()
        teller.join()
