"""The command line: results on stdout, everything else on stderr; 0 done, 1 the answer is a no, 2 it could not be done."""

import os
import signal
import socket
import subprocess
import sys
import traceback
from pathlib import Path
from typing import NoReturn

import click

from frontline import PROJECT_ROOT, __version__
from frontline.cli_options import LateCommands, common_options, data_option, tell
from frontline.errors import BadParameter, FrontlineError
from frontline.printing import print_catalog, print_rows
from frontline.progress import Stopped, StopSwitch, heeding
from frontline.query_catalog import fetch_query
from frontline.settings import load_settings
from frontline.warehouse import current_version, open_newest

EXIT_NOT_DONE = 2


LATE = {
    "import": "frontline.cli_data:import_command",
    "undo": "frontline.cli_data:undo",
    "rejects": "frontline.cli_data:rejects",
    "demo": "frontline.cli_data:demo",
    "rebuild": "frontline.cli_data:rebuild_command",
    "check": "frontline.cli_claims:check",
    "claims": "frontline.cli_claims:claims",
    "topics": "frontline.cli_questions:topics",
    "replies": "frontline.cli_replies:replies",
    "busy": "frontline.cli_calendars:busy",
    "shifts": "frontline.cli_shifts:shifts",
    "review": "frontline.cli_review:review",
}
"""The commands, each with where it is: imported when it is asked for, so that none waits for the libraries of another."""


@click.group(cls=LateCommands, late=LATE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="frontline")
def frontline() -> None:
    """CEO on the Phones: what leaders heard, and whether what we publish is true."""


@frontline.command()
@click.argument("name", required=False)
@click.option(
    "--param", "parameters", multiple=True, metavar="K=V", help="A parameter's value; may be given several times."
)
@click.option("--format", "layout", type=click.Choice(["csv", "json", "table"]), default="table", show_default=True)
@click.option("--list", "only_list", is_flag=True, help="Name every query and model instead.")
@common_options
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
@click.option("--port", type=click.IntRange(1, 65_535), default=8501, show_default=True)
@data_option
def serve(data_directory: Path, port: int) -> None:
    """Open the dashboard on 127.0.0.1; relations of older settings or models are computed anew first."""
    from frontline.importers import rebuild  # only this command waits for them
    from frontline.models import is_stale

    if current_version(data_directory) and is_stale(open_newest(data_directory), load_settings(data_directory)):
        tell("Settings or definitions have changed: computing every relation anew.")
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
    try:
        sys.exit(subprocess.call([*command, "--server.address", "127.0.0.1"], cwd=PROJECT_ROOT, env=environment))
    except KeyboardInterrupt:
        tell("The dashboard is closed.")


def main() -> None:
    """Run the command line; an expected error becomes one sentence on stderr and exit code 2.

    Ctrl-C and SIGTERM end it so as well, inside a long statement too; whatever was under way leaves everything as it was.
    """
    switch = StopSwitch()

    def stop(*_: object) -> None:
        switch.ask()
        raise KeyboardInterrupt

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    if _is_done(switch):
        return
    if switch.is_asked:
        _leave_at_once()
    sys.exit(EXIT_NOT_DONE)


def _is_done(switch: StopSwitch) -> bool:
    """Run the command; False when it said in a sentence why it could not be done."""
    try:
        with heeding(switch):
            frontline.main(standalone_mode=False)
    except FrontlineError as error:
        tell(str(error))
    except click.ClickException as error:
        tell(f"{error.format_message().rstrip('.')}. `frontline --help` names the commands.")
    except (click.Abort, KeyboardInterrupt, Stopped):
        tell("Stopped: nothing was changed.")
    except OSError as refused:
        tell(f"{refused.filename or 'A file'} cannot be read or written ({refused.strerror}). Name another one.")
    except Exception:  # noqa: BLE001 a fault of ours must not leave with the exit code of an answer
        if switch.is_asked:  # DuckDB, in the middle of a statement, has an exception of its own for Ctrl-C
            tell("Stopped.")
        else:
            traceback.print_exc()
    else:
        return True
    return False


def _leave_at_once() -> NoReturn:
    """Everything is put back by now; a library interrupted in a call of its own would still complain of what it holds."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(EXIT_NOT_DONE)


def _key_and_value(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key:
        raise BadParameter(f"“{text}” is not a parameter", "Write --param name=value")
    return key, value
