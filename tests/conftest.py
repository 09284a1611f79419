"""What every test may ask for: the sample company imported once, an empty and a missing warehouse, the command line."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from frontline.care.update import update_replies
from frontline.importers import import_files
from frontline.importers.landing import create_tables
from frontline.importers.sample_company import SAMPLE_DIRECTORY, SAMPLE_EXPORTS
from frontline.models import build_models
from frontline.publication import import_lock, new_version
from frontline.settings import Settings
from frontline.warehouse import Warehouse, _open_versions, open_newest

from .given_topics import give_topics

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write tests/golden anew from today's answers")
    parser.addoption(
        "--pictures-update", action="store_true", help="write tests/browser/kept anew from today's screens"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not os.environ.get("FRONTLINE_BROWSER"):
        no_browser = pytest.mark.skip(reason="no browser: FRONTLINE_BROWSER is not set (`make test` finds one)")
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(no_browser)


@dataclass(frozen=True)
class Finished:
    """A command line that has ended."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        return json.loads(self.stdout)


@pytest.fixture(scope="module", autouse=True)
def module_leaves_no_files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A file of tests takes what it wrote away with it, unless a test failed; what the session shares begins with "session"."""
    folder, failed = tmp_path_factory.getbasetemp(), request.session.testsfailed
    before = set(folder.iterdir())
    yield
    if request.session.testsfailed == failed:
        for left in set(folder.iterdir()) - before:
            if not left.name.startswith("session"):
                shutil.rmtree(left, ignore_errors=True)
    for path in [known for known in _open_versions if not known.exists()]:  # open, it would still fill disk and memory
        del _open_versions[path]


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the sample company, as `frontline demo` loads it, labelled, with topics by rule; do not import into it."""
    directory = tmp_path_factory.mktemp("session_sample")
    (directory / "settings.toml").write_bytes((SAMPLE_DIRECTORY / "settings.toml").read_bytes())
    import_files(directory, [SAMPLE_DIRECTORY / name for name in SAMPLE_EXPORTS])
    update_replies(directory)
    give_topics(directory)
    return directory


@pytest.fixture(scope="session")
def sample(sample_data: Path) -> Warehouse:
    """The sample company's warehouse, open for reading."""
    return open_newest(sample_data)


@pytest.fixture(scope="session")
def truth() -> Any:
    """What the sample company's generator planted."""
    return json.loads((SAMPLE_DIRECTORY / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture
def empty_data(tmp_path: Path) -> Path:
    """A data directory whose warehouse exists and holds no row."""
    directory = tmp_path / "empty"
    with import_lock(directory), new_version(directory) as connection:
        create_tables(connection)
        build_models(connection, Settings())
    return directory


@pytest.fixture
def shared() -> Path:
    """The folder with real data beside the project; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is absent: this test measures on real data that is not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def run_cli() -> Callable[..., Finished]:
    """Run `python -m frontline …` as a process of its own."""

    def run(*arguments: object, stdin: str | None = None) -> Finished:
        ended = subprocess.run(
            [sys.executable, "-m", "frontline", *map(str, arguments)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            input=stdin,
            timeout=300,
            check=False,
        )
        return Finished(ended.returncode, ended.stdout, ended.stderr)

    return run
