"""What a reader sees when something cannot be shown: one card with what happened and what to do, never a traceback."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from frontline.errors import FrontlineError, NothingImported
from frontline.ui import cards
from frontline.ui.first_run import first_screen
from frontline.ui.session import has_warehouse

_log = logging.getLogger(__name__)


@contextmanager
def expected_errors() -> Iterator[None]:
    """Turn every expected error of the enclosed code into its card."""
    try:
        yield
    except FrontlineError as error:
        show(error)


def show(error: FrontlineError) -> None:
    """Show an expected error: the three ways to begin when nothing was ever imported, else what is missing, or the error card."""
    if isinstance(error, NothingImported) and not has_warehouse():
        first_screen()
    elif isinstance(error, NothingImported):
        cards.empty_state(error.what_happened, error.what_to_do)
    else:
        cards.error_card(error.what_happened, error.what_to_do)


def on_script_error(error: Exception) -> bool:
    """Answer `st.App`'s error hook, which also hears of callbacks and fragments; always replaces the traceback."""
    if isinstance(error, FrontlineError):
        show(error)
    else:
        _log.error("A page failed", exc_info=error)
        cards.error_card(
            "This page stopped on a fault of the program.",
            "Reload the page; if it stays, give the last lines of the server’s log to whoever runs it.",
        )
    return True
