"""A mail as a newsletter: its identity, subject, author, sending time and text, however damaged its headers are."""

import datetime as dt
import email
import email.errors
import email.header
import email.utils
import hashlib
import re
from email.message import Message

from frontline.importers.formats import Record
from frontline.importers.newsletters.html_text import without_fillers
from frontline.importers.newsletters.mail_parts import decoded, text_of
from frontline.importers.newsletters.moments import moment_of

FIELD = re.compile(r"[!-9;-~]+:")
KNOWN_FIELD = re.compile(
    r"(date|from|to|cc|subject|mime-version|content-type|content-transfer-encoding|message-id|received|return-path|delivered-to|"
    r"delivery-date|reply-to|sender|list-[a-z-]+|x-[a-z-]+)\s*:",
    re.IGNORECASE,
)
FIRST_LINE = re.compile(r"(?:>?From [^\n]*|\d{1,9}\s*)\n")
POSTMARK = re.compile(r"^From \S* *(.*)$")
DATE_FIELDS = (
    "date",
    "resent-date",
    "received",
    "x-received",
    "x-original-arrival-time",
    "delivery-date",
    "posted-date",
)
EARLIEST_YEAR = 1990
WIDEST_OFFSET = dt.timedelta(hours=14)


class MailWithoutText(ValueError):
    """Nothing in the mail can be read."""


def newsletter_of_mail(raw: bytes, name: str = "") -> Record:
    """newsletter_id, title, sent_at (with an offset), author and body. Raises MailWithoutText."""
    text, postmark = _mended(raw)
    message = email.message_from_bytes(text)
    fields = _fields(message)
    title = _readable(next(iter(fields.get("subject", [])), ""))
    body = text_of(message) or title
    if not body:
        raise MailWithoutText(f"{name or 'the mail'} holds no text")
    sent_at = _sent_at(fields, postmark)
    author = _author(fields)
    return {
        "newsletter_id": _identity(fields) or _made_identity(sent_at, author, title, body),
        "title": title or None,
        "sent_at": sent_at,
        "author": author,
        "body": body,
    }


def _mended(raw: bytes) -> tuple[bytes, str]:
    """The mail with one kind of line end, every line of its head a header or its continuation; and what its mbox line says."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode()
    raw = re.sub(rb"\r+\n", b"\n", raw.removeprefix(b"\xef\xbb\xbf"))
    raw = raw.replace(b"\r", b"\n") if b"\n" not in raw else raw
    text = raw.replace(b"\0", b"").lstrip(b"\n \t").decode("utf-8", "surrogateescape")
    postmark = ""
    while first := FIRST_LINE.match(text):
        postmark = postmark or first[0].strip().lstrip(">")
        text = text[first.end() :]
    head, gap, body = text.partition("\n\n")
    return ("\n".join(_header_lines(head.split("\n"))) + gap + body).encode("utf-8", "surrogateescape"), postmark


def _header_lines(lines: list[str]) -> list[str]:
    """A line that is no header, with headers after it, belongs to the one before: it must not end the head."""
    last = max((at for at, line in enumerate(lines) if KNOWN_FIELD.match(line)), default=-1)
    mended = []
    for at, line in enumerate(lines):
        if spaced := re.match(r"([A-Za-z][\w-]*)[ \t]+:", line):
            line = f"{spaced[1]}:{line[spaced.end() :]}"
        is_header = FIELD.match(line) is not None or line.startswith((" ", "\t"))
        mended.append(line if is_header or at > last else f"\t{line}")
    while mended and mended[0].startswith((" ", "\t")):
        mended.pop(0)
    return mended


def _fields(message: Message) -> dict[str, list[str]]:
    """The headers by their names in small letters, unfolded; bytes that are no ASCII are read as UTF-8 or cp1252."""
    fields: dict[str, list[str]] = {}
    for name, value in message.raw_items():
        text = decoded(str(value).encode("utf-8", "surrogateescape"), None)
        fields.setdefault(name.lower(), []).append(re.sub(r"\s*\n\s*", " ", text).strip())
    return fields


def _readable(field: str) -> str:
    """A header's encoded words as text; a damaged one stays as it is written."""
    try:
        pieces = email.header.decode_header(field) if "=?" in field else [(field, None)]
    except (email.errors.HeaderParseError, ValueError):
        pieces = [(field, None)]
    text = "".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces)
    return " ".join(without_fillers(text).split())


def _piece(piece: bytes, charset: str | None) -> str:
    """What stands between encoded words comes as raw-unicode-escape bytes."""
    return piece.decode("raw-unicode-escape", "replace") if charset is None else decoded(piece, charset)


def _sent_at(fields: dict[str, list[str]], postmark: str) -> str | None:
    """The Date, else the first hop's stamp (the last Received line); ISO with an offset. A date without one counts as UTC.

    A date in the future, or before there were mails, is one that a broken clock wrote: the next stamp is asked.
    """
    stamps = [stamp for name in DATE_FIELDS for stamp in reversed(fields.get(name, []))]
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    doubtful = None
    for stamp in [*stamps, *POSTMARK.findall(postmark)]:
        at = moment_of(_readable(stamp.rpartition(";")[2]))
        if at is None:
            continue
        at = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
        at = at if abs(at.utcoffset() or dt.timedelta()) <= WIDEST_OFFSET else at.astimezone(dt.UTC)
        written = at.isoformat(sep=" ", timespec="seconds")
        if at.year >= EARLIEST_YEAR and at <= tomorrow:
            return written
        doubtful = doubtful or written
    return doubtful


def _author(fields: dict[str, list[str]]) -> str | None:
    for field in ("from", "sender", "reply-to", "return-path"):
        for written in fields.get(field, []):
            name, address = email.utils.parseaddr(written)
            if told := _readable(name) or address or _readable(written).strip("<> "):
                return told
    return None


def _identity(fields: dict[str, list[str]]) -> str | None:
    """The Message-ID, where it is one."""
    identity = re.sub(r"\s", "", next(iter(fields.get("message-id", [])), "")).strip("<>")
    return identity if len(identity.strip("@")) > 3 else None


def _made_identity(*told: str | None) -> str:
    """The same mail, in whatever file it lies, has the same identity."""
    return "mail-" + hashlib.sha256("\n".join(part or "" for part in told).encode("utf-8", "replace")).hexdigest()[:16]
