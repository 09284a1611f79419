"""Newsletters as single files: a mail (.eml), Markdown, HTML, a Word document or plain text."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from frontline.errors import UnreadableFile
from frontline.importers.files import Opening, open_file
from frontline.importers.formats import Format, Record
from frontline.importers.newsletters.front_matter import (
    FRONT_MATTER,
    Matter,
    author_in,
    date_in,
    fault_in,
    matter_of_html,
    split_front_matter,
    title_in,
)
from frontline.importers.newsletters.html_text import plain_text_of_html, plain_text_of_markdown, without_fillers
from frontline.importers.newsletters.mail import MailWithoutText, newsletter_of_mail
from frontline.importers.newsletters.mail_parts import decoded

FIELDS = {name: name for name in ("newsletter_id", "title", "sent_at", "author", "body")}
MAIL_HEADER = re.compile(r"\A\ufeff?\s*(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\s*\n")
MAIL_WORDS = re.compile(
    r"^(?:from|date|subject|mime-version|message-id|received|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)
MAIL_ENDINGS = {".eml", ".emlx", ".mht", ".mhtml"}
HTML_ENDINGS = {".html", ".htm", ".xhtml"}
NAMELESS = re.compile(
    r"(?:index|newsletter|letter|mail|message|content|body|email|document|untitled|part)[ _()\d]*", re.I
)
"""A file name that many files have: the date then tells them apart."""
NO_WORD_FILE = (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError, OSError)
RAW_SIGNS = 2_000


def read_newsletter(path: Path) -> Record:
    """title, sent_at (text), author and body of one newsletter file. Raises UnreadableFile with one clear sentence."""
    return _read_file(path)[0]


def read_text(text: str, name: str = "draft.md", *, is_html: bool = False, is_plain: bool = False) -> Record:
    """The same from text that was pasted or read; `name` may carry the date."""
    if _is_mail(text):
        return _read_mail(text.encode("utf-8", "surrogateescape"), name)
    return _read_document(text, name, is_html=is_html, is_plain=is_plain)[0]


def _read_file(path: Path) -> tuple[Record, Matter]:
    if path.suffix.lower() == ".docx":
        return _read_word(path)
    opening = open_file(path)
    raw = path.read_bytes()
    if opening.suffix in MAIL_ENDINGS or _is_mail(beginning_of(opening)):
        return _read_mail(raw, path.name), {}
    if not opening.is_text:
        raise UnreadableFile(f"{path.name} is not a text file", "Export it as .eml, .html, .docx or text")
    is_html = opening.suffix in HTML_ENDINGS
    text = raw.decode("utf-16") if opening.encoding == "utf-16" else decoded(raw, None, is_html=is_html)
    return _read_document(text.removeprefix("\ufeff"), path.name, is_html=is_html)


def _is_mail(text: str) -> bool:
    beginning = text[:16_384].replace("\r\n", "\n")
    return bool(MAIL_HEADER.match(beginning) and MAIL_WORDS.search(beginning[:2000]))


def _read_mail(raw: bytes, name: str) -> Record:
    try:
        return newsletter_of_mail(raw, name)
    except MailWithoutText as nothing:
        raise UnreadableFile(str(nothing), "Export the mail with its body") from nothing


def _read_document(text: str, name: str, *, is_html: bool = False, is_plain: bool = False) -> tuple[Record, Matter]:
    matter, body = split_front_matter(text, name)
    if is_html:
        matter = {**matter_of_html(body), **matter}
        body = plain_text_of_html(body)
    elif is_plain or name.lower().endswith(".txt"):
        body = without_fillers(body)
    else:
        body = plain_text_of_markdown(body)
    if not body.strip():
        raise UnreadableFile(f"{name} holds no text", "Paste or upload the newsletter's text")
    sent_at = date_in(matter, name)
    is_nameless = NAMELESS.fullmatch(Path(name).stem) and sent_at
    record = {
        "newsletter_id": f"{name} {sent_at}" if is_nameless else name,
        "title": title_in(matter),
        "sent_at": sent_at,
        "author": author_in(matter),
        "body": body,
    }
    return record, matter


def _read_word(path: Path) -> tuple[Record, Matter]:
    """The paragraphs of a Word document, a table's row as a line in its place."""
    try:
        document = docx.Document(str(path))
        blocks = [
            "\n".join(map(_row_text, block.rows)) if isinstance(block, Table) else block.text
            for block in document.iter_inner_content()
        ]
        title = document.core_properties.title
    except FileNotFoundError:
        raise UnreadableFile(f"{path} does not exist", "Check the name") from None
    except NO_WORD_FILE:
        raise UnreadableFile(
            f"{path.name} is not a Word document", "Save it as .docx again, or as plain text"
        ) from None
    record, matter = _read_document("\n\n".join(blocks), path.name, is_plain=True)
    return {**record, "title": record["title"] or title or None}, matter


def _row_text(row: docx.table._Row) -> str:
    """A merged cell stands once."""
    return " ".join(text for cell in dict.fromkeys(row.cells) if (text := " ".join(cell.text.split())))


def _one_document(path: Path) -> Iterator[Record]:
    """A mail without text is kept as rejected: one such in a folder must not stop the others."""
    try:
        record, matter = _read_file(path)
    except UnreadableFile as failed:
        if not isinstance(failed.__cause__, MailWithoutText):
            raise
        raw = decoded(path.read_bytes()[:RAW_SIGNS], None).replace("\0", "")
        yield {"newsletter_id": path.name, "fault": "holds no text that can be read", "raw": raw}
        return
    yield {**record, "fault": fault_in(matter), "raw": (record["body"] or "")[:RAW_SIGNS]}


def beginning_of(opening: Opening) -> str:
    """The first lines, also of a mail that a NUL byte makes look like no text."""
    if opening.is_text:
        return opening.text
    with open(opening.path, "rb") as handle:
        return handle.read(16_384).replace(b"\0", b"").decode("latin-1")


def _proof(opening: Opening) -> float:
    beginning = beginning_of(opening)
    if _is_mail(beginning) or (opening.suffix in MAIL_ENDINGS and MAIL_WORDS.search(beginning)):
        return 0.95
    if not opening.is_text:
        return 0.9 if opening.suffix == ".docx" or "word/document.xml" in opening.members else 0.0
    if opening.suffix in MAIL_ENDINGS:
        return 0.3
    if opening.suffix in {".md", ".markdown"}:
        return 0.9
    if opening.suffix == ".txt" or opening.suffix in HTML_ENDINGS:
        return 0.6
    return 0.5 if FRONT_MATTER.match(opening.text) else 0.0


FORMAT = Format(
    name="newsletter",
    kind="newsletters",
    shape="documents",
    proof=_proof,
    read=_one_document,
    date_order="ymd",
    fields=FIELDS,
)
