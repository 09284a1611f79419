"""The commands that bring data in and take them out again: import, undo, rejects, demo, rebuild."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from frontline.care.update import update_replies
from frontline.cli_options import common_options, tell
from frontline.errors import BadParameter, FrontlineError
from frontline.importers import ImportOptions, ImportReport, import_files, rebuild, undo_import
from frontline.importers.kept_mappings import keep_mapping
from frontline.importers.landing import LANDINGS
from frontline.importers.mending import rejected_text
from frontline.importers.sample_company import import_sample, sample_file_names
from frontline.printing import print_imported_file, print_json, print_preview, print_rows
from frontline.progress import Stopped
from frontline.query_catalog import fetch_query
from frontline.questions.update import update_questions
from frontline.settings import load_settings
from frontline.warehouse import current_version, open_newest

Command = TypeVar("Command", bound=Callable[..., Any])
IMPORTED_KINDS = [kind for kind in LANDINGS if not kind.startswith(("ticket_", "schedule"))]


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_name", help="The files' format, when detection should not decide.")
@click.option(
    "--kind", type=click.Choice(IMPORTED_KINDS), help="What the files hold, when their header could be several things."
)
@click.option(
    "--date-order", type=click.Choice(["mdy", "dmy", "ymd"]), help="Order of day, month and year in the files' dates."
)
@click.option("--time-zone", help="Zone of times without an offset, such as America/New_York.")
@click.option(
    "--mapping", type=click.Path(path_type=Path), help="TOML file that names the fields (see data/README.md)."
)
@click.option("--keep-mapping", is_flag=True, help="Keep the mapping: later files with its columns are read by it.")
@click.option("--source", help="Name of the system, where two of one format are in use.")
@click.option("--mends", type=int, metavar="FILE_ID", help="The file whose rejected rows come again, mended.")
@click.option("--dry-run", is_flag=True, help="Read and account for everything, show what is found, change nothing.")
@common_options
def import_command(
    data_directory: Path, as_json: bool, paths: tuple[Path, ...], keep_mapping: bool, **options: Any
) -> None:
    """Read exports (files or folders), detect their format, publish a new warehouse version."""
    _warn_of_a_mixture(data_directory, is_demo=False)
    asked = ImportOptions(**options)
    if keep_mapping and asked.mapping is None:
        raise BadParameter("--keep-mapping keeps the mapping that --mapping names", "Name one with --mapping FILE")
    report = import_files(data_directory, paths, asked, progress=tell)
    if keep_mapping and asked.mapping is not None and not asked.dry_run:
        _keep(data_directory, asked.mapping)
    if report.is_published and not asked.dry_run:
        report = _with_texts_read(data_directory, report)
    _print_import(report, data_directory, as_json, is_dry=asked.dry_run)


@click.command()
@click.argument("import_id", type=int)
@common_options
def undo(data_directory: Path, as_json: bool, import_id: int) -> None:
    """Take an import back; later files of the same sources are read again. `frontline query imports` lists them."""
    version = undo_import(data_directory, import_id, progress=tell)
    if as_json:
        print_json({"version": version})
    else:
        click.echo(f"Import {import_id} is taken back. Version {version} is published.")


@click.command()
@click.option("--import", "import_id", type=int, help="Only those of one import.")
@click.option("--file", "file_id", type=int, metavar="ID", help="Write the rows of one file, to mend and import again.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to; stdout without it.")
@common_options
def rejects(data_directory: Path, as_json: bool, import_id: int | None, file_id: int | None, out: Path | None) -> None:
    """The rejected rows that nobody mended yet: file, line, reason and the row itself."""
    if out is not None and file_id is None:
        raise BadParameter(
            "--out writes the rows of one file", "Name it with --file; `frontline rejects` tells its number"
        )
    if file_id is None:
        answer = fetch_query(open_newest(data_directory), "rejected_rows", {"import_id": import_id})
        print_rows(answer, "json" if as_json else "table")
        return
    text = rejected_text(open_newest(data_directory), data_directory, file_id)
    if out is None:
        click.echo(text, nl=False)
        return
    out.write_text(text, encoding="utf-8")
    tell(f"Mend the rows in {out}, then: frontline import {out} --mends {file_id}")


@click.command()
@common_options
def demo(data_directory: Path, as_json: bool) -> None:
    """Load the sample company of data/sample/."""
    _warn_of_a_mixture(data_directory, is_demo=True)
    report = import_sample(data_directory, progress=tell)
    _print_import(_with_texts_read(data_directory, report), data_directory, as_json)


@click.command("rebuild")
@common_options
def rebuild_command(data_directory: Path, as_json: bool) -> None:
    """Compute every relation anew, after a change of settings or of this program."""
    version = rebuild(data_directory)
    print_json({"version": version}) if as_json else click.echo(f"Version {version} is published.")


def _with_texts_read(data_directory: Path, report: ImportReport) -> ImportReport:
    """Label what was written and read what customers asked in what came in; the import stands, whatever comes of it."""
    try:
        update_replies(data_directory, tell)
        told = update_questions(data_directory, tell)
    except (KeyboardInterrupt, Stopped):
        raise FrontlineError(
            "Stopped: the import is in, its questions are not read yet",
            "Read them with frontline replies, frontline topics",
        ) from None
    except FrontlineError as failed:
        tell(f"The import is done; its texts are not read yet: {failed} Then: frontline replies, frontline topics")
        return replace(report, version=current_version(data_directory))
    for sentence in told.notices:
        tell(sentence)
    return replace(report, version=told.version)


def _keep(data_directory: Path, mapping: Path) -> None:
    kept = keep_mapping(data_directory, mapping.read_text(encoding="utf-8"))
    tell(f"The mapping is kept as {kept}: later files with its columns are read by it.")


def _warn_of_a_mixture(data_directory: Path, *, is_demo: bool) -> None:
    """Tell when the made-up company and real data would stand in one data directory."""
    if current_version(data_directory) is None:
        return
    known = {str(row[3]) for row in fetch_query(open_newest(data_directory), "imported_files").rows}
    sample = sample_file_names()
    if (known - sample) if is_demo else (known >= sample):
        tell(
            f"Note: {data_directory} holds other data already, and these will stand beside them; --data names another folder."
        )


def _print_import(report: ImportReport, data_directory: Path, as_json: bool, *, is_dry: bool = False) -> None:
    if as_json:
        print_json(report.as_json())
        return
    zone = load_settings(data_directory).company.time_zone
    for file in report.files:
        print_imported_file(file, zone)
        if is_dry:
            print_preview(file)
    if is_dry:
        click.echo("Nothing was changed: this was a dry run.")
        return
    click.echo(
        f"Version {report.version} is published." if report.is_published else "Nothing new: nothing was published."
    )
