"""The command for the weekly review: on the screen, as a file, by mail."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import click

from frontline.cli_options import common_options, tell
from frontline.errors import BadParameter
from frontline.kept_files import write_whole
from frontline.printing import plain, print_json
from frontline.reader_settings import Mail
from frontline.review.as_json import review_json
from frontline.review.build import build_review
from frontline.review.content import Review
from frontline.review.forms.html import html_page
from frontline.review.forms.mail import file_stem, review_mail, send, sender_of
from frontline.review.forms.markdown import markdown_page
from frontline.review.forms.pdf import pdf_page, png_page
from frontline.review.forms.signs import readable
from frontline.review.forms.words import with_texts
from frontline.settings import load_settings
from frontline.warehouse import open_newest

FORMS: dict[str, Callable[[Review], bytes]] = {
    ".pdf": pdf_page,
    ".html": lambda review: html_page(review).encode(),
    ".md": lambda review: markdown_page(review).encode(),
    ".json": lambda review: json.dumps(review_json(review), indent=2, ensure_ascii=False, default=plain).encode(),
}
MAIL = ".eml"


@click.command()
@click.option("--week", metavar="YYYY-Www", help="As in 2026-W46; the last whole week of the data without it.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write it: .pdf, .html, .md or .json; .eml with --mail-to.",
)
@click.option(
    "--mail-to",
    multiple=True,
    metavar="ADDRESS",
    help="Mail it through the server of [mail]; without one, write the mail as a file. May be given several times.",
)
@common_options
def review(data_directory: Path, as_json: bool, week: str | None, out: Path | None, mail_to: tuple[str, ...]) -> None:
    """The weekly review, one page for Monday: on the screen as Markdown, or as a file, or by mail."""
    form = _form_of(out, mail_to)
    warehouse, settings = open_newest(data_directory), load_settings(data_directory)
    today = dt.datetime.now(settings.zone).date()
    made = with_texts(build_review(warehouse, settings, week, today), readable)
    if out is not None and form is not None:
        write_whole(out, form(made))
        tell(f"Written: {out}")
    if mail_to:
        _mail(made, mail_to, settings.mail, out)
    if as_json:
        print_json(review_json(made))
    elif out is None and not mail_to:
        click.echo(markdown_page(made), nl=False)


def _form_of(out: Path | None, mail_to: tuple[str, ...]) -> Callable[[Review], bytes] | None:
    """How the file is written; None for no file, and for a mail. Raises BadParameter before anything is computed."""
    if out is None:
        return None
    if not out.parent.is_dir():
        raise BadParameter(f"{out.parent} is no folder", "Make it, or name another place with --out")
    ending = out.suffix.lower()
    if ending == MAIL and not mail_to:
        raise BadParameter("A mail needs somebody who gets it", "Name them with --mail-to ruth@example.com")
    if ending != MAIL and ending not in FORMS:
        raise BadParameter(
            f"--out {out.name} names no form of the review", "End it in .pdf, .html, .md or .json (.eml with --mail-to)"
        )
    return FORMS.get(ending)


def _mail(made: Review, to: tuple[str, ...], server: Mail, out: Path | None) -> None:
    """Send it where a server is named; write it as a file where none is, or where --out names one."""
    sender = sender_of(server) if server.host else ""
    message = review_mail(made, to, sender, pdf_page(made), png_page(made), sent_at=dt.datetime.now(dt.UTC))
    if not server.host or (out is not None and out.suffix.lower() == MAIL):
        file = out.with_suffix(MAIL) if out else Path(f"{file_stem(made)}{MAIL}")
        write_whole(file, message.as_bytes())
        tell(f"Written: {file}")
    if server.host:
        send(message, server)
        tell(f"Sent to {', '.join(to)}.")
    else:
        tell("No mail server is named: open the file and send it, or name one in [mail] of settings.toml.")
