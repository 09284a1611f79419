"""The fast reader and the exact one give the same rows, lines and texts of any file that both can read."""

import random
from pathlib import Path

import duckdb
import numpy as np
import pytest

from frontline.errors import UnreadableFile
from frontline.importers import delimited, scan
from frontline.importers.detection import detect
from frontline.importers.files import open_file
from frontline.importers.progress import FileProgress

CELLS = [
    "",
    "a",
    "ok, fine",
    'said ""no""',
    "two\nlines",
    "three\r\nlines\n",
    "Ærø",
    " spaced ",
    "NULL",
    "\\",
    "'",
    "0015550101",
]
HEADER = "ticket_id,created_at,status,subject"
Staged = list[tuple[object, ...]]


def staged(path: Path, workspace: Path) -> tuple[Staged, dict[int, str]]:
    opening = open_file(path)
    with duckdb.connect() as connection:
        connection.execute("begin")
        progress = FileProgress(path.name, connection)
        found = delimited.stage_delimited(connection, opening, detect(opening).format, workspace, progress)
        rows = connection.execute("select * exclude (raw) from staged order by line").fetchall()
        raws = connection.execute("select line, raw from staged order by line").fetchall()
        assert found.rows_read == len(rows)
        lines = np.array([line for line, _ in raws], dtype=np.int64)
        texts = {
            line: raw for table in found.texts_of(lines) for line, raw in zip(*table.to_pydict().values(), strict=True)
        }
        return rows, {line: texts.get(line, raw) for line, raw in raws}


def written(chance: random.Random, line_end: str) -> str:
    lines = [HEADER]
    for number in range(chance.randint(1, 80)):
        cells = [
            f'"{cell}"' if set(cell) & set(',"\n') or chance.random() < 0.2 else cell
            for cell in chance.choices(CELLS, k=2)
        ]
        row = [str(number), "2026-03-02 10:00", *cells]
        lines.append(",".join(row[: chance.choice([4, 4, 4, 4, 3, 2])] + ["more"] * chance.choice([0, 0, 0, 1])))
        if chance.random() < 0.1:
            lines.append("")
    text = line_end.join(lines)
    return text if chance.random() < 0.5 else text + line_end


@pytest.mark.parametrize("seed", range(40))
def test_both_readers_agree(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    path = tmp_path / "tickets.csv"
    path.write_bytes(
        written(chance, chance.choice(["\n", "\r\n"])).encode(chance.choice(["utf-8", "utf-8-sig", "cp1252"]))
    )
    monkeypatch.setattr(scan, "BLOCK_BYTES", chance.choice([64, 300, 4096, 1 << 22]))
    assert delimited.records_of(path, ",") is not None, "the fast reader takes this file"
    fast = staged(path, tmp_path)
    monkeypatch.setattr(delimited, "records_of", lambda *_: None)
    assert fast == staged(path, tmp_path)


@pytest.mark.parametrize(
    "line",
    ['1,2026-03-02,open,5" pipe', '1,2026-03-02,open,"a"b', '1,2026-03-02,open,"never closed', '1,2026-03-02,"a" ,x'],
)
def test_quotes_that_are_not_sound_are_left_to_the_exact_reader(line: str, tmp_path: Path) -> None:
    path = tmp_path / "tickets.csv"
    path.write_text(f"{HEADER}\n{line}\n2,2026-03-03,open,next\n", encoding="utf-8")
    assert delimited.records_of(path, ",") is None
    rows, _ = staged(path, tmp_path)
    assert rows[-1][2:] == ("2", "2026-03-03", "open", "next")


def test_a_file_in_one_line_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tickets.csv"
    path.write_text(f"{HEADER}\n{'x' * 50_000}", encoding="utf-8")
    monkeypatch.setattr(scan, "BLOCK_BYTES", 1000)
    monkeypatch.setattr(scan, "LONGEST_RECORD", 20_000)
    with pytest.raises(UnreadableFile, match="line of more than"):
        scan.records_of(path, ",")
