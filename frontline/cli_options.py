"""What the commands share: the data directory, --json, and where remarks go. Nothing here is slow to import."""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from frontline.settings import default_data_directory, load_settings
from frontline.units import write_for

Command = TypeVar("Command", bound=Callable[..., Any])


def _read_as_set(_context: click.Context, _option: click.Parameter, data_directory: Path) -> Path:
    """The data directory; from now on numbers and dates are written as its settings say. Raises BadSettings."""
    write_for(load_settings(data_directory).display.locale)
    return data_directory


data_option = click.option(
    "--data",
    "data_directory",
    callback=_read_as_set,
    type=click.Path(path_type=Path, file_okay=False),
    default=default_data_directory,
    show_default="$FRONTLINE_DATA, else data/warehouse",
    help="The data directory.",
)


def common_options(command: Command) -> Command:
    """What every command takes: --data and --json."""
    as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout, nothing else.")
    return as_json(data_option(command))


class LateCommands(click.Group):
    """A group that also holds the commands of `late`: name -> "module:attribute", imported when it is asked for."""

    def __init__(self, *arguments: Any, late: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._late = late

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, in the order of the alphabet."""
        return sorted({*super().list_commands(ctx), *self._late})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find one; None when there is none of that name."""
        if cmd_name not in self._late:
            return super().get_command(ctx, cmd_name)
        module, _, name = self._late[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


def tell(sentence: str) -> None:
    """Progress and remarks, beside the results."""
    click.echo(sentence, err=True)
