"""What the tests of pages share: a data directory chosen by name, and what a page hands out for download."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage


@pytest.fixture
def on_sample(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard looks at the sample company."""
    monkeypatch.setenv("FRONTLINE_DATA", str(sample_data))
    return sample_data


@pytest.fixture
def on_empty(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard looks at a warehouse without a row."""
    monkeypatch.setenv("FRONTLINE_DATA", str(empty_data))
    return empty_data


@pytest.fixture
def on_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard looks at a folder into which nothing was ever imported."""
    directory = tmp_path / "nothing"
    monkeypatch.setenv("FRONTLINE_DATA", str(directory))
    return directory


class Downloads(dict[str, bytes]):
    """The bytes of every file that a page offers, by file name; a file that is made when it is pressed is made when it is read."""

    def __init__(self) -> None:
        super().__init__()
        self.made: dict[str, Callable[[], bytes]] = {}

    def __missing__(self, name: str) -> bytes:
        return self.made[name]()

    def texts(self) -> dict[str, str]:
        """Everything that can be read in the files, by file name: a workbook and an archive are unpacked."""
        return {name: _text_of(self[name]) for name in {**self, **self.made}}


def _text_of(content: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode("utf-8", errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", errors="replace") for name in packed.namelist())


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """What a page hands out for download."""
    offered = Downloads()
    keep, later = MemoryMediaFileStorage.load_and_get_id, MediaFileManager.add_deferred

    def spy(
        storage: MemoryMediaFileStorage, data: str | bytes, mimetype: str, kind: object, filename: str | None = None
    ) -> str:
        if filename and isinstance(data, bytes):
            offered[filename] = data
        return keep(storage, data, mimetype, kind, filename)  # type: ignore[arg-type]

    def note(
        manager: MediaFileManager,
        make: Callable[[], bytes],
        mimetype: str,
        coordinates: str,
        file_name: str | None = None,
        **more: str,
    ) -> str:
        offered.made[str(file_name)] = make
        return later(manager, make, mimetype, coordinates, file_name, **more)

    monkeypatch.setattr(MemoryMediaFileStorage, "load_and_get_id", spy)
    monkeypatch.setattr(MediaFileManager, "add_deferred", note)
    return offered


@pytest.fixture
def on_copy(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample company in a data directory that may be written to; its claims are not checked anew after every entry."""
    monkeypatch.setattr("frontline.claims.published.published_claims", lambda *_: [])
    data = tmp_path / "copy"
    shutil.copytree(sample_data, data)
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return data
