"""What the tests of pages share: a data directory chosen by name, and what a page hands out for download."""

from pathlib import Path

import pytest
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


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The bytes of every file that a page offers, by file name."""
    offered: dict[str, bytes] = {}
    keep = MemoryMediaFileStorage.load_and_get_id

    def spy(
        storage: MemoryMediaFileStorage, data: str | bytes, mimetype: str, kind: object, filename: str | None = None
    ) -> str:
        if filename and isinstance(data, bytes):
            offered[filename] = data
        return keep(storage, data, mimetype, kind, filename)  # type: ignore[arg-type]

    monkeypatch.setattr(MemoryMediaFileStorage, "load_and_get_id", spy)
    return offered
