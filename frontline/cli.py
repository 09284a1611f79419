"""The command line: results on stdout, everything else on stderr; 0 done, 1 the answer is a no, 2 it could not be done."""

import datetime as dt
import json
import os
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from frontline import PROJECT_ROOT, __version__
from frontline.claims.check import check_newsletter
from frontline.errors import BadParameter, FrontlineError
from frontline.importers import ImportOptions, ImportReport, import_files, rebuild
from frontline.importers.landing import LANDINGS
from frontline.importers.newsletters import read_newsletter, read_text
from frontline.models import is_stale
from frontline.printing import plain, print_catalog, print_imported_file, print_json, print_rows
from frontline.query_catalog import fetch_query
from frontline.settings import default_data_directory, load_settings
from frontline.warehouse import current_version, open_newest

Command = TypeVar("Command", bound=Callable[..., Any])
SAMPLE_DIRECTORY = PROJECT_ROOT / "data" / "sample"
SAMPLE_EXPORTS = "people.csv customers.csv absences.csv calls call_notes.csv tickets orders newsletters".split()
IMPORTED_KINDS = [kind for kind in LANDINGS if not kind.startswith("ticket_")]
EXIT_ANSWER_IS_NO = 1
EXIT_NOT_DONE = 2


_data_option = click.option(
    "--data",
    "data_directory",
    type=click.Path(path_type=Path, file_okay=False),
    default=default_data_directory,
    show_default="$FRONTLINE_DATA, else data/warehouse",
    help="The data directory.",
)


def _common(command: Command) -> Command:
    as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout, nothing else.")
    return as_json(_data_option(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="frontline")
def frontline() -> None:
    """CEO on the Phones: what leaders heard, and whether what we publish is true."""


@frontline.command("import")
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
@click.option("--dry-run", is_flag=True, help="Read and account for everything, change nothing.")
@_common
def import_command(data_directory: Path, as_json: bool, paths: tuple[Path, ...], **options: Any) -> None:
    """Read exports (files or folders), detect their format, publish a new warehouse version."""
    _warn_of_a_mixture(data_directory, is_demo=False)
    report = import_files(data_directory, paths, ImportOptions(**options), progress=_tell)
    _print_import(report, data_directory, as_json)


@frontline.command()
@_common
def demo(data_directory: Path, as_json: bool) -> None:
    """Load the sample company of data/sample/."""
    settings = SAMPLE_DIRECTORY / "settings.toml"
    target = data_directory / settings.name
    if not target.exists():
        data_directory.mkdir(parents=True, exist_ok=True)
        target.write_text(settings.read_text(encoding="utf-8"), encoding="utf-8")
    exports = [SAMPLE_DIRECTORY / name for name in SAMPLE_EXPORTS]
    _warn_of_a_mixture(data_directory, is_demo=True)
    _print_import(import_files(data_directory, exports, progress=_tell), data_directory, as_json)


@frontline.command("rebuild")
@_common
def rebuild_command(data_directory: Path, as_json: bool) -> None:
    """Compute every relation anew, after a change of settings or of this program."""
    version = rebuild(data_directory)
    print_json({"version": version}) if as_json else click.echo(f"Version {version} is published.")


@frontline.command()
@click.option("--import", "import_id", type=int, help="Only those of one import.")
@_common
def rejects(data_directory: Path, as_json: bool, import_id: int | None) -> None:
    """The rejected rows: file, line, reason and the row itself."""
    answer = fetch_query(open_newest(data_directory), "rejected_rows", {"import_id": import_id})
    print_rows(answer, "json" if as_json else "table")


@frontline.command()
@click.argument("name", required=False)
@click.option(
    "--param", "parameters", multiple=True, metavar="K=V", help="A parameter's value; may be given several times."
)
@click.option("--format", "layout", type=click.Choice(["csv", "json", "table"]), default="table", show_default=True)
@click.option("--list", "only_list", is_flag=True, help="Name every query and model instead.")
@_common
def query(
    data_directory: Path, as_json: bool, name: str | None, parameters: tuple[str, ...], layout: str, only_list: bool
) -> None:
    """Run one query of the catalog, or read one model (contacts, tickets, ticket_metrics, orders…)."""
    if only_list or name is None:
        print_catalog(as_json or layout == "json")
        return
    given = dict(_key_and_value(parameter) for parameter in parameters)
    answer = fetch_query(open_newest(data_directory), name, given)
    print_rows(answer, "json" if as_json else layout)


@frontline.command()
@click.argument("newsletter")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Judge by what was known at the start of that day.")
@click.option(
    "--evidence", type=click.Path(path_type=Path, dir_okay=False), help="Also write the JSON answer to this file."
)
@_common
def check(
    data_directory: Path, as_json: bool, newsletter: str, as_of: dt.datetime | None, evidence: Path | None
) -> None:
    """Every claim of a newsletter with its verdict; exit 1 when one is contradicted. `-` reads stdin."""
    record = read_text(sys.stdin.read(), "stdin.md") if newsletter == "-" else read_newsletter(Path(newsletter))
    answer = check_newsletter(
        open_newest(data_directory), load_settings(data_directory), record, as_of.date() if as_of else None
    )
    document = answer.as_json()
    if evidence:
        evidence.write_text(json.dumps(document, indent=2, default=plain) + "\n", encoding="utf-8")
    if as_json:
        print_json(document)
    else:
        click.echo(answer.as_text(newsletter))
    if answer.is_contradicted:
        sys.exit(EXIT_ANSWER_IS_NO)


@frontline.command()
@click.option("--port", type=click.IntRange(1, 65_535), default=8501, show_default=True)
@_data_option
def serve(data_directory: Path, port: int) -> None:
    """Open the dashboard on 127.0.0.1; relations of older settings or models are computed anew first."""
    if current_version(data_directory) and is_stale(open_newest(data_directory), load_settings(data_directory)):
        _tell("Settings or definitions have changed: computing every relation anew.")
        rebuild(data_directory)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise FrontlineError(f"Port {port} is taken", "Name another one: --port 8502") from None
    # On a desktop the browser opens by itself; a service or a script only gets the address.
    headless = "false" if sys.stdout.isatty() and (sys.platform == "darwin" or "DISPLAY" in os.environ) else "true"
    command = [sys.executable, "-m", "streamlit", "run", str(PROJECT_ROOT / "app.py"), "--server.port", str(port)]
    command += ["--server.headless", headless]
    environment = {**os.environ, "FRONTLINE_DATA": str(data_directory.resolve())}
    sys.exit(subprocess.call([*command, "--server.address", "127.0.0.1"], cwd=PROJECT_ROOT, env=environment))


def main() -> None:
    """Run the command line; an expected error becomes one sentence on stderr and exit code 2."""
    try:
        frontline.main(standalone_mode=False)
    except FrontlineError as error:
        _tell(str(error))
    except click.ClickException as error:
        _tell(f"{error.format_message().rstrip('.')}. `frontline --help` names the commands.")
    except (click.Abort, KeyboardInterrupt):
        _tell("Stopped; nothing was changed.")
    except OSError as refused:
        _tell(f"{refused.filename or 'A file'} cannot be read or written ({refused.strerror}). Name another one.")
    except Exception:  # noqa: BLE001 a fault of ours must not leave with the exit code of an answer
        traceback.print_exc()
    else:
        return
    sys.exit(EXIT_NOT_DONE)


def _warn_of_a_mixture(data_directory: Path, *, is_demo: bool) -> None:
    """Tell when the made-up company and real data would stand in one data directory."""
    if current_version(data_directory) is None:
        return
    known = {str(row[3]) for row in fetch_query(open_newest(data_directory), "imported_files").rows}
    sample = {path.name for name in SAMPLE_EXPORTS for path in _files_of(SAMPLE_DIRECTORY / name)}
    if (known - sample) if is_demo else (known >= sample):
        _tell(
            f"Note: {data_directory} holds other data already, and these will stand beside them; --data names another folder."
        )


def _files_of(path: Path) -> list[Path]:
    return sorted(path.iterdir()) if path.is_dir() else [path]


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)


def _key_and_value(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key:
        raise BadParameter(f"“{text}” is not a parameter", "Write --param name=value")
    return key, value


def _print_import(report: ImportReport, data_directory: Path, as_json: bool) -> None:
    if as_json:
        print_json(report.as_json())
        return
    zone = load_settings(data_directory).company.time_zone
    for file in report.files:
        print_imported_file(file, zone)
    click.echo(
        f"Version {report.version} is published." if report.is_published else "Nothing new: nothing was published."
    )
