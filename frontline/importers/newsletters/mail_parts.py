"""A mail's parts as text, also where they lie about their charset, their encoding or their kind."""

import base64
import binascii
import codecs
import email
import io
import quopri
import re
from collections.abc import Iterator
from email.message import Message

import docx

from frontline.importers.newsletters.html_text import looks_like_html, plain_text_of_html, without_fillers

STUB_SHARE = 0.4
"""A plain part shorter than this share of the HTML part only points to it ("see the web version")."""
TRUER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "iso-8859-8-i": "iso-8859-8", "unicode-1-1-utf-7": "utf-7", "utf8mb4": "utf-8", "iso-8859-9": "cp1254",
}  # fmt: skip
"""What is really written under these names."""
BYTES_OF_SEVERAL = ("iso-2022", "utf-7", "utf-16", "utf-32", "hz")
DAMAGED_QUOTED = re.compile(r"=[0-9A-F]{2}|=\r?\n")
BASE64_LINE = re.compile(r"[A-Za-z0-9+/]{4,}={0,2}\s*")
ENCODING = "Content-Transfer-Encoding"
META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
LOST_BOUNDARY = re.compile(
    r"^--([^\s].{0,200}?)[ \t]*\n(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?content-(?:type|transfer|disp)", re.I | re.M
)
ENRICHED = re.compile(r"<param>.*?</param>|</?[A-Za-z0-9-]+>", re.IGNORECASE | re.DOTALL)
CALENDAR_LINE = re.compile(r"^(?:SUMMARY|DESCRIPTION|LOCATION)[^:\n]*:(.*)$", re.MULTILINE)


def _byte_by_byte(failed: UnicodeError) -> tuple[str, int]:
    """Bytes that are not UTF-8 in a text that mostly is."""
    if not isinstance(failed, UnicodeDecodeError):
        raise failed
    return failed.object[failed.start : failed.end].decode("cp1252", errors="replace"), failed.end


codecs.register_error("frontline-cp1252", _byte_by_byte)


def decoded(payload: bytes, charset: str | None, *, is_html: bool = False) -> str:
    """The text of bytes: UTF-8 where they are, else what they are said to be, else cp1252."""
    said = (charset or "").strip().strip("\"'").lower()
    said = TRUER.get(said, said)
    if said.startswith(BYTES_OF_SEVERAL) and (text := _strictly(payload, said)) is not None:
        return text
    if (text := _strictly(payload, "utf-8")) is not None:
        return text
    meta = META_CHARSET.search(payload[:4096]) if is_html else None
    for name in (said, meta[1].decode("ascii", "replace").lower() if meta else ""):
        if name and (text := _strictly(payload, TRUER.get(name, name))) is not None:
            return text
    return payload.decode("utf-8", errors="frontline-cp1252")


def _strictly(payload: bytes, charset: str) -> str | None:
    try:
        return payload.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def text_of(message: Message) -> str:
    """The text a reader sees; where the mail itself has none, that of its attachments, its forwarded mails, its invitation."""
    for reader in (_shown, _attached, _invited):
        if text := without_fillers(reader(message)).strip():
            return text
    return ""


def _shown(part: Message) -> str:
    """What a mail program shows when it opens the mail."""
    kind = part.get_content_type()
    inner = inner_parts(part)
    if kind == "multipart/alternative" and inner:
        return _best([(each.get_content_type(), _shown(each)) for each in inner])
    if inner and kind != "message/rfc822":
        return "\n\n".join(text for each in inner if (text := _of_container(each, kind)))
    return "" if inner or _is_attachment(part) else _leaf(part)


def _of_container(part: Message, container: str) -> str:
    if part.get_content_type() == "message/rfc822" and container != "multipart/digest":
        return ""
    return "\n\n".join(map(_shown, inner_parts(part))) if container == "multipart/digest" else _shown(part)


def _best(told: list[tuple[str, str]]) -> str:
    """The plain text, or a richer part where there is no other, or where the plain one is only a stub."""
    plain = next((text for kind, text in told if kind == "text/plain" and text), "")
    rich = max((text for kind, text in told if kind != "text/plain" and kind != "text/calendar"), key=len, default="")
    return plain if len(plain) >= STUB_SHARE * len(rich) else rich


def _attached(message: Message) -> str:
    return "\n\n".join(text for part in message.walk() if not part.is_multipart() and (text := _leaf(part)))


def _invited(message: Message) -> str:
    calendars = (_decoded_payload(part) for part in message.walk() if part.get_content_type() == "text/calendar")
    lines = [line for text in calendars for line in CALENDAR_LINE.findall(re.sub(r"\r?\n[ \t]", "", text))]
    return "\n".join(re.sub(r"\\([,;\\])", r"\1", line.replace("\\n", "\n")).strip() for line in lines)


def inner_parts(part: Message) -> list[Message]:
    """The parts of a part, also where the boundary that it names is not the one it uses; none of a plain one."""
    payload = part.get_payload()
    if isinstance(payload, list):
        return [each for each in payload if isinstance(each, Message)]
    text = raw_payload(part).decode("utf-8", "surrogateescape")
    found = LOST_BOUNDARY.search(text) if part.get_content_maintype() in ("multipart", "text") else None
    if found is None or (part.get_content_maintype() == "text" and text[: found.start()].strip()):
        return []
    inner: list[Message] = []
    for piece in re.split(rf"^--{re.escape(found[1])}(?:--)?[ \t]*\n?", text, flags=re.MULTILINE)[1:]:
        if piece.strip():
            inner.append(_parsed(piece))
    return inner


def raw_payload(part: Message) -> bytes:
    """A part's bytes as they stand in the mail: the standard library gives them only where no header says how to decode them."""
    encoding = part.get(ENCODING)
    del part[ENCODING]
    payload = part.get_payload(decode=True)
    if encoding is not None:
        part[ENCODING] = encoding
    return payload if isinstance(payload, bytes) else b""


def _parsed(piece: str) -> Message:
    return email.message_from_bytes(piece.encode("utf-8", "surrogateescape"))


def _is_attachment(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _leaf(part: Message) -> str:
    """The text of a part that has no parts; empty for pictures and the like."""
    kind = part.get_content_type()
    name = str(part.get_filename() or "").lower()
    if kind == "text/html" or name.endswith((".html", ".htm")):
        return plain_text_of_html(_decoded_payload(part, is_html=True))
    if kind in ("text/enriched", "text/richtext"):
        return ENRICHED.sub("", _decoded_payload(part))
    if kind in ("text/plain", "text/markdown") or (name.endswith((".txt", ".md")) and kind != "text/calendar"):
        text = _decoded_payload(part)
        if looks_like_html(text):
            return plain_text_of_html(text)
        return _unwrapped(text, part).strip()
    return _text_of_word(part) if name.endswith(".docx") else ""


def _text_of_word(part: Message) -> str:
    payload = part.get_payload(decode=True)
    try:
        document = docx.Document(io.BytesIO(payload if isinstance(payload, bytes) else b""))
    except Exception:  # noqa: BLE001 an attachment that is no document has no text
        return ""
    return "\n\n".join(paragraph.text for paragraph in document.paragraphs)


def _decoded_payload(part: Message, *, is_html: bool = False) -> str:
    if part.is_multipart():
        return ""
    plain = raw_payload(part)
    raw = plain.decode("utf-8", "surrogateescape")
    encoding = str(part.get(ENCODING, "")).strip().lower()
    try:
        charset = part.get_content_charset()
    except (LookupError, UnicodeError, ValueError, TypeError):
        charset = None
    if encoding.startswith("base64") or _is_base64(raw):
        return "\n".join(decoded(piece, charset, is_html=is_html) for piece in _from_base64(raw))
    if encoding.startswith("quoted") or _is_quoted(raw):
        plain = quopri.decodestring(plain)
    elif encoding.startswith(("x-uu", "uu")):
        payload = part.get_payload(decode=True)
        plain = payload if isinstance(payload, bytes) else plain
    return decoded(plain, charset, is_html=is_html)


def _is_quoted(raw: str) -> bool:
    """Quoted-printable that no header tells of: soft line ends or quoted equal signs, and several of them."""
    return ("=\n" in raw or "=\r\n" in raw or "=3D" in raw) and len(DAMAGED_QUOTED.findall(raw)) >= 3


def _is_base64(raw: str) -> bool:
    lines = [line for line in raw.split("\n") if line.strip()]
    return len(lines) > 1 and len(lines[0].strip()) >= 60 and all(map(BASE64_LINE.fullmatch, lines))


def _from_base64(raw: str) -> Iterator[bytes]:
    """The bytes of the lines that are base64, and the lines after them as they stand (a list's footer, or no base64 at all)."""
    coded: list[str] = []
    rest: list[str] = []
    for line in raw.split("\n"):
        is_coded = not rest and BASE64_LINE.fullmatch(line.strip()) is not None
        (coded if is_coded or (not line.strip() and not rest) else rest).append(line)
    text = re.sub(r"\s", "", "".join(coded))
    is_damaged = rest and not any(" " in line.strip() for line in rest)
    if is_damaged:
        text, rest = re.sub(r"[^A-Za-z0-9+/]", "", raw), []
    try:
        yield base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))
    except (binascii.Error, ValueError):
        yield base64.b64decode(text.rstrip("=")[: len(text.rstrip("=")) // 4 * 4])
    if rest:
        yield "\n".join(rest).encode("utf-8", "surrogateescape")


def _unwrapped(text: str, part: Message) -> str:
    """format=flowed: a line that ends in a space goes on in the next."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    deletes = str(part.get_param("delsp", "")).lower() == "yes"
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line[1:] if line.startswith(" ") else line
        if goes_on and not line.startswith(">") and line != "-- ":
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- "
        if goes_on and deletes:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
