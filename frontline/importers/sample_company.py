"""The made-up company that is shipped: where its exports lie, and bringing them in."""

from pathlib import Path

from frontline import PROJECT_ROOT
from frontline.importers.report import ImportReport
from frontline.importers.run import import_files
from frontline.progress import Progress
from frontline.publication import undone_unless_published
from frontline.settings import SETTINGS_FILE

SAMPLE_DIRECTORY = PROJECT_ROOT / "data" / "sample"
SAMPLE_EXPORTS = [
    *"people.csv customers.csv absences.csv calls call_notes.csv tickets orders newsletters".split(),
    *"shifts.csv targets.csv leader_contacts.csv actions.csv".split(),
    *"failures.csv repairs.csv deeds.csv ratings.csv decisions.csv".split(),
]


def import_sample(data_directory: Path, progress: Progress = lambda _: None) -> ImportReport:
    """Import them, with their settings where there are none yet. Raises FrontlineError."""
    target = data_directory / SETTINGS_FILE
    had_settings = target.exists()

    def undo() -> None:
        if not had_settings:
            target.unlink(missing_ok=True)

    with undone_unless_published(data_directory, undo):
        if not had_settings:
            data_directory.mkdir(parents=True, exist_ok=True)
            target.write_text((SAMPLE_DIRECTORY / SETTINGS_FILE).read_text(encoding="utf-8"), encoding="utf-8")
        return import_files(data_directory, [SAMPLE_DIRECTORY / name for name in SAMPLE_EXPORTS], progress=progress)


def sample_file_names() -> set[str]:
    """What its files are called."""
    paths = (SAMPLE_DIRECTORY / name for name in SAMPLE_EXPORTS)
    return {path.name for each in paths for path in (each.iterdir() if each.is_dir() else [each])}
