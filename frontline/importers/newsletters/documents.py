"""Newsletters as mails (.eml) and as Markdown or plain text with front matter: title, date, author and plain text."""

import datetime as dt
import email
import email.policy
import email.utils
import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Literal
from zipfile import BadZipFile

import docx
import yaml
from docx.opc.exceptions import PackageNotFoundError
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from frontline.errors import UnreadableFile
from frontline.importers.files import Opening, open_file
from frontline.importers.formats import Format, Record

FRONT_MATTER = re.compile(r"\A﻿?---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
DATE_IN_NAME = re.compile(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
BLOCK_ENDS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, table, ul, ol"
MAIL_HEADER = re.compile(r"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\s*\n", re.MULTILINE)
MAIL_WORDS = re.compile(
    r"^(?:from|date|subject|mime-version|message-id|received|content-type):", re.IGNORECASE | re.MULTILINE
)
STUB_SHARE = 0.4
"""A plain part shorter than this share of the HTML part only points to it ("see the web version")."""
HTML_DATES = 'meta[name="date"], meta[property="article:published_time"], time[datetime]'
NOT_TEXT = "script, style, head, title, template, noscript"


def plain_text_of_html(html: str) -> str:
    """The text a reader sees: a line per block, scripts and styles left out."""
    tree = LexborHTMLParser(html)
    for node in tree.css(NOT_TEXT):
        node.decompose()
    for node in tree.css(BLOCK_ENDS):
        node.insert_after("\n\n")
    for node in tree.css("br"):
        node.insert_after("\n")
    for node in tree.css("td, th"):
        node.insert_after(" ")
    text = (tree.body.text() if tree.body else "").replace("\xa0", " ")
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def plain_text_of_markdown(markdown: str) -> str:
    """The text a reader sees once the Markdown is rendered."""
    return plain_text_of_html(MarkdownIt().render(markdown))


def read_newsletter(path: Path) -> Record:
    """title, sent_at (text), author and body of one newsletter file. Raises UnreadableFile with one clear sentence."""
    if path.suffix.lower() == ".docx":
        return read_text(_text_of_docx(path), path.name, is_plain=True)
    opening = open_file(path)
    if not opening.is_text:
        raise UnreadableFile(f"{path.name} is not a text file", "Export it as .eml, .html, .docx or text")
    if opening.suffix == ".eml":
        return _read_mail(path)
    text = path.read_text(encoding=opening.encoding)
    return read_text(text, path.name, is_html=opening.suffix in {".html", ".htm"})


def read_text(text: str, name: str = "draft.md", *, is_html: bool = False, is_plain: bool = False) -> Record:
    """The same from text that was pasted or read; `name` may carry the date."""
    if MAIL_HEADER.match(text) and MAIL_WORDS.search(text[:2000]):
        return _from_message(email.message_from_string(text, policy=email.policy.default), name)
    matter, body = _split_front_matter(text, name)
    if is_html:
        matter = _html_matter(body) | matter
        body = plain_text_of_html(body)
    elif not (is_plain or name.lower().endswith(".txt")):
        body = plain_text_of_markdown(body)
    if not body.strip():
        raise UnreadableFile(f"{name} holds no text", "Paste or upload the newsletter's text")
    date = matter.get("date") or _date_in(name)
    return {
        "newsletter_id": name,
        "title": _text_or_none(matter.get("title") or matter.get("subject")),
        "sent_at": _text_or_none(date),
        "author": _text_or_none(matter.get("author")),
        "body": body,
    }


def _text_of_docx(path: Path) -> str:
    """The paragraphs of a Word document, tables included in their place."""
    try:
        document = docx.Document(str(path))
    except FileNotFoundError:
        raise UnreadableFile(f"{path} does not exist", "Check the name") from None
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError):
        raise UnreadableFile(
            f"{path.name} is not a Word document", "Save it as .docx again, or as plain text"
        ) from None
    return "\n\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(cell.text for row in block.rows for cell in row.cells)
        for block in document.iter_inner_content()
    )


def _date_in(name: str) -> str | None:
    found = DATE_IN_NAME.search(name)
    return "-".join(found.groups()) if found else None


def _text_or_none(value: object) -> str | None:
    if isinstance(value, dt.datetime):
        return value.isoformat()
    return None if value is None else str(value).strip() or None


def _split_front_matter(text: str, name: str) -> tuple[dict[str, Any], str]:
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    try:
        matter = yaml.safe_load(found.group(1))
    except yaml.YAMLError as broken:
        raise UnreadableFile(
            f"The front matter of {name} is not valid YAML", "Mend the lines between the --- marks"
        ) from broken
    return (matter if isinstance(matter, dict) else {}), text[found.end() :]


def _read_mail(path: Path) -> Record:
    with open(path, "rb") as handle:
        return _from_message(email.message_from_binary_file(handle, policy=email.policy.default), path.name)


def _from_message(message: EmailMessage, name: str) -> Record:
    body = _mail_text(message)
    if not body:
        raise UnreadableFile(f"{name} holds no text", "Export the mail with its body")
    sender_name, sender_address = email.utils.parseaddr(str(message.get("From", "")))
    return {
        "newsletter_id": str(message.get("Message-ID", "")).strip("<> ") or name,
        "title": _text_or_none(message.get("Subject")),
        "sent_at": _mail_date(message),
        "author": sender_name or sender_address or None,
        "body": body,
    }


def _mail_date(message: EmailMessage) -> str | None:
    """The Date header, else the last Received stamp; ISO with an offset (a date without a zone counts as UTC)."""
    stamps = [str(message.get("Date", ""))]
    stamps += [str(received).rpartition(";")[2].strip() for received in message.get_all("Received", [])]
    for stamp in stamps:
        try:
            at = email.utils.parsedate_to_datetime(stamp)
        except (TypeError, ValueError):
            continue
        return (at if at.tzinfo else at.replace(tzinfo=dt.UTC)).isoformat(sep=" ", timespec="seconds")
    return None


def _mail_text(message: EmailMessage) -> str:
    """The plain part, or the HTML part's text where there is no other, or where the other is only a stub."""
    plain, html = (_part_text(message, kind) for kind in ("plain", "html"))
    return plain if len(plain) >= STUB_SHARE * len(html) else html


def _part_text(message: EmailMessage, kind: Literal["plain", "html"]) -> str:
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, UnicodeDecodeError):  # a part that lies about its charset
        payload = part.get_payload(decode=True)
        content = payload.decode("latin-1") if isinstance(payload, bytes) else ""
    text = str(content).replace("\r\n", "\n")
    return plain_text_of_html(text) if kind == "html" else text.strip()


def _html_matter(html: str) -> dict[str, Any]:
    """Title and date that an HTML page names in its head, or in a time element."""
    tree = LexborHTMLParser(html)
    title, stamp = tree.css_first("title"), tree.css_first(HTML_DATES)
    date = (stamp.attributes.get("content") or stamp.attributes.get("datetime")) if stamp else None
    return {"title": title.text(strip=True) if title else None, "date": date}


def _one_document(path: Path) -> Iterator[Record]:
    yield read_newsletter(path)


def _proof(opening: Opening) -> float:
    if opening.suffix == ".eml":
        return 0.95 if re.search(r"(?im)^(from|date|subject|received|return-path):", opening.text) else 0.3
    if opening.suffix in {".md", ".markdown"}:
        return 0.9
    if opening.suffix in {".txt", ".html", ".htm"}:
        return 0.6
    return 0.5 if FRONT_MATTER.match(opening.text) else 0.0


FORMAT = Format(
    name="newsletter",
    kind="newsletters",
    shape="documents",
    proof=_proof,
    read=_one_document,
    date_order="ymd",
    fields={name: name for name in ("newsletter_id", "title", "sent_at", "author", "body")},
)
