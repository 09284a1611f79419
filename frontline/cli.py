"""The command line: results on stdout, everything else on stderr; 0 done, 1 the answer is a no, 2 it could not be done."""

import os
import socket
import subprocess
import sys
import traceback
from pathlib import Path

import click

from frontline import PROJECT_ROOT, __version__
from frontline.cli_calendars import busy, export
from frontline.cli_claims import check, claims
from frontline.cli_data import common_options, data_option, demo, import_command, rebuild_command, rejects, tell, undo
from frontline.cli_questions import topics
from frontline.cli_replies import replies
from frontline.cli_shifts import shifts
from frontline.errors import BadParameter, FrontlineError
from frontline.importers import rebuild
from frontline.models import is_stale
from frontline.printing import print_catalog, print_rows
from frontline.query_catalog import fetch_query
from frontline.settings import load_settings
from frontline.warehouse import current_version, open_newest

EXIT_NOT_DONE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="frontline")
def frontline() -> None:
    """CEO on the Phones: what leaders heard, and whether what we publish is true."""


for _command in (import_command, undo, rejects, demo, rebuild_command, check, claims, topics, replies, busy, shifts):
    frontline.add_command(_command)
shifts.add_command(export)


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
    sys.exit(subprocess.call([*command, "--server.address", "127.0.0.1"], cwd=PROJECT_ROOT, env=environment))


def main() -> None:
    """Run the command line; an expected error becomes one sentence on stderr and exit code 2."""
    try:
        frontline.main(standalone_mode=False)
    except FrontlineError as error:
        tell(str(error))
    except click.ClickException as error:
        tell(f"{error.format_message().rstrip('.')}. `frontline --help` names the commands.")
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped; nothing was changed.")
    except OSError as refused:
        tell(f"{refused.filename or 'A file'} cannot be read or written ({refused.strerror}). Name another one.")
    except Exception:  # noqa: BLE001 a fault of ours must not leave with the exit code of an answer
        traceback.print_exc()
    else:
        return
    sys.exit(EXIT_NOT_DONE)


def _key_and_value(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key:
        raise BadParameter(f"“{text}” is not a parameter", "Write --param name=value")
    return key, value
