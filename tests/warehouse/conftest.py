"""A store with one import, made once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from .stores import take_in


@pytest.fixture(scope="session")
def first_version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with one version; copy it, do not write to it."""
    directory = tmp_path_factory.mktemp("session_first_version")
    take_in(directory / "data", directory, "first")
    return directory / "data"


@pytest.fixture
def data(first_version: Path, tmp_path: Path) -> Path:
    """A data directory of one's own with one version of one file."""
    return Path(shutil.copytree(first_version, tmp_path / "data"))
