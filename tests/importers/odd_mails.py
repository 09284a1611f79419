"""Mails made up with everything that real ones get wrong: odd dates, lying charsets, broken MIME; the same for a given seed."""

import base64
import datetime as dt
import quopri
import random
from collections.abc import Callable
from dataclasses import dataclass
from email.header import Header

DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
FILLER = "We are glad that you are with us. The workshop is full of reels, and the coffee is hot."
Make = Callable[[str], bytes]


@dataclass(frozen=True)
class OddMail:
    """A mail, what is odd about it, when it was sent, and a sentence that its reader sees."""

    oddity: str
    raw: bytes
    sent_at: dt.datetime
    sentence: str


def _zone(hours: float) -> str:
    minutes = round(abs(hours) * 60)
    return f"{'-' if hours < 0 else '+'}{minutes // 60:02}{minutes % 60:02}"


def _day(at: dt.datetime) -> str:
    return f"{DAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]} {at.year}"


DATES: dict[str, tuple[float, Callable[[dt.datetime], str]]] = {
    "plain": (-5, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} -0500"),
    "comment": (-7, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} -0700 (PDT)"),
    "nested comment": (5.5, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} +0530 (India (IST) time)"),
    "zone in a comment": (1, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} (CET)"),
    "two-digit year": (-5, lambda at: f"Date: {DAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]} {at:%y %H:%M:%S} EST"),
    "year since 1900": (0, lambda at: f"Date: {at.day} {MONTHS[at.month - 1]} {at.year - 1900} {at:%H:%M:%S} GMT"),
    "no weekday": (2, lambda at: f"Date: {at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M:%S} +0200"),
    "small letters": (0, lambda at: f"date: {_day(at).lower()} {at:%H:%M:%S} +0000"),
    "ISO": (0, lambda at: f"Date: {at:%Y-%m-%dT%H:%M:%S}Z"),
    "ISO with a zone": (1, lambda at: f"Date: {at:%Y-%m-%d %H:%M:%S} +01:00"),
    "unknown place": (0, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} -0000"),
    "no zone": (0, lambda at: f"Date: {_day(at)} {at:%H:%M:%S}"),
    "asctime": (0, lambda at: f"Date: {DAYS[at.weekday()]} {MONTHS[at.month - 1]} {at.day:2} {at:%H:%M:%S} {at.year}"),
    "asctime with a zone": (-8, lambda at: f"Date: {DAYS[at.weekday()]} {MONTHS[at.month - 1]} {at.day} {at:%H:%M:%S} PST {at.year}"),
    "dashes": (0, lambda at: f"Date: {DAYS[at.weekday()]}, {at:%d}-{MONTHS[at.month - 1]}-{at:%y %H:%M:%S} GMT"),
    "dots": (2, lambda at: f"Date: {_day(at)} {at:%H.%M.%S} +0200"),
    "afternoon": (-4, lambda at: f"Date: {_day(at)} {at:%I:%M:%S %p} -0400"),
    "long words": (-4, lambda at: f"Date: {at:%A, %B} {at.day}, {at.year} {at:%H:%M:%S} Eastern Daylight Time"),
    "single digits": (3, lambda at: f"Date: {_day(at)} {at.hour}:{at.minute}:{at.second} +0300"),
    "zone glued": (-5, lambda at: f"Date: {_day(at)} {at:%H:%M:%S}-0500"),
    "GMT and hours": (2, lambda at: f"Date: {_day(at)} {at:%H:%M:%S} GMT+2"),
    "wrong weekday": (0, lambda at: f"Date: Xyz, {at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M:%S} +0000"),
    "folded": (1, lambda at: f"Date: {_day(at)}\n\t{at:%H:%M:%S} +0100"),
    "only Received": (0, lambda at: (
        f"Received: from b by c with SMTP; {_day(at + dt.timedelta(minutes=3))} {at + dt.timedelta(minutes=3):%H:%M:%S} +0000\n"
        f"Received: from a by b\n  for <all@example.com>; {_day(at)} {at:%H:%M:%S} +0000")),
    "only resent": (-5, lambda at: f"Resent-Date: {_day(at)} {at:%H:%M:%S} -0500"),
    "only delivered": (-5, lambda at: f"Delivery-date: {_day(at)} {at:%H:%M:%S} -0500"),
    "broken clock": (0, lambda at: f"Date: Fri, 1 Jan 2100 00:00:00 +0000\nReceived: by a; {_day(at)} {at:%H:%M:%S} +0000"),
    "unreadable": (0, lambda at: f"Date: soon\nReceived: by a; {_day(at)} {at:%H:%M:%S} +0000"),
    "German": (1, lambda at: f"Date: {at.day}. {'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split()[at.month - 1]} {at.year} {at:%H:%M:%S} +0100"),
    "mbox line": (0, lambda at: f"From ann@example.com {DAYS[at.weekday()]} {MONTHS[at.month - 1]} {at.day:2} {at:%H:%M:%S} {at.year}"),
}  # fmt: skip
HTML = "<html><head><title>x</title><style>p {{}}</style></head><body><div style='display:none'>teaser</div><table><tr><td><p>{}</p></td></tr></table></body></html>"


def _part(kind: str, body: bytes, *headers: str) -> bytes:
    return "\n".join([f"Content-Type: {kind}", *headers, "", ""]).encode() + body


def _multi(kind: str, *parts: bytes, boundary: str = "=_b_1", says: str | None = None, ends: bool = True) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{says or boundary}"\n\n'.encode()
    mark = f"--{boundary}".encode()
    return head + b"".join(mark + b"\n" + part + b"\n" for part in parts) + (mark + b"--\n" if ends else b"")


def _plain(text: str) -> bytes:
    return _part("text/plain; charset=utf-8", text.encode())


def _html(text: str) -> bytes:
    return _part("text/html; charset=utf-8", HTML.format(text).encode())


def _base64(text: str) -> bytes:
    return base64.encodebytes(f"{FILLER}\n{text}\n{FILLER}".encode())


PICTURE = _part("image/png; name=a.png", base64.encodebytes(b"\x89PNG\r\n" * 9), "Content-Transfer-Encoding: base64")
CALENDAR = _part("text/calendar; method=REQUEST", b"BEGIN:VCALENDAR\nSUMMARY:Open day\nEND:VCALENDAR\n")
QP = "Content-Transfer-Encoding: quoted-printable"
B64 = "Content-Transfer-Encoding: base64"

BODIES: dict[str, Make] = {
    "no MIME at all": lambda text: b"\n" + text.encode("ascii", "replace").replace(b"?", b"-"),
    "alternative": lambda text: _multi("alternative", _plain(f"{FILLER} {text}"), _html(text)),
    "HTML only": _html,
    "empty plain part": lambda text: _multi("alternative", _plain(" \n"), _html(text)),
    "stub": lambda text: _multi("alternative", _plain("See the web."), _html(f"{FILLER} {text}")),
    "related in alternative in mixed": lambda text: _multi(
        "mixed",
        _multi("alternative", _plain("x"), _multi("related", _html(f"{FILLER} {text}"), PICTURE, boundary="r"), boundary="a"),
        PICTURE,
    ),
    "text after a picture": lambda text: _multi("mixed", _plain(FILLER), PICTURE, _plain(text)),
    "with a calendar": lambda text: _multi("alternative", _plain(text), _html(text), CALENDAR),
    "forwarded": lambda text: _multi("mixed", _part("message/rfc822", b"Subject: inner\n" + _plain(text))),
    "text attached": lambda text: _multi("mixed", _part("text/plain", text.encode(), "Content-Disposition: attachment")),
    "digest": lambda text: _multi("digest", _part("message/rfc822", b"Subject: inner\n" + _plain(text))),
    "quoted-printable": lambda text: _part("text/plain; charset=utf-8", quopri.encodestring(text.encode()), QP),
    "quoted-printable untold": lambda text: _part(
        "text/html; charset=utf-8", quopri.encodestring(f'<p class="a" id="b" title="c">{text}</p>'.encode())
    ),
    "quoted-printable damaged": lambda text: _part("text/plain; charset=utf-8", f"50=% off =ZZ\n{text} =".encode(), QP),
    "base64": lambda text: _part("text/plain; charset=utf-8", _base64(text), B64),
    "base64 without padding": lambda text: _part("text/plain; charset=utf-8", _base64(text).rstrip(b"=\n"), B64),
    "base64 untold": lambda text: _part("text/plain; charset=utf-8", _base64(text)),
    "base64 that is none": lambda text: _part("text/plain; charset=utf-8", text.encode(), B64),
    "base64 and a footer": lambda text: _part(
        "text/plain; charset=utf-8", _base64(text) + b"\n____\nlist of friends, list@example.com\n", B64
    ),
    "latin-1 told as UTF-8": lambda text: _part("text/plain; charset=utf-8", text.encode("cp1252", "replace")),
    "UTF-8 told as latin-1": lambda text: _part("text/plain; charset=iso-8859-1", text.encode()),
    "UTF-8 told as ASCII": lambda text: _part("text/plain; charset=us-ascii", text.encode()),
    "charset unknown": lambda text: _part("text/plain; charset=x-unknown", text.encode()),
    "charset that is no text": lambda text: _part("text/plain; charset=base64", text.encode()),
    "no charset": lambda text: _part("text/html", HTML.format(text).encode("cp1252", "replace")),
    "boundary never closed": lambda text: _multi("mixed", _plain(FILLER), _plain(text), ends=False),
    "another boundary": lambda text: _multi("alternative", _plain(text), boundary="real", says="told"),
    "no boundary told": lambda text: _multi("mixed", _plain(text)).replace(b'; boundary="=_b_1"', b""),
    "MIME header lost": lambda text: b"\n" + _multi("mixed", _plain(text)).partition(b"\n\n")[2],
    "HTML told as text": lambda text: _part("text/plain; charset=utf-8", HTML.format(text).encode()),
    "unknown kind": lambda text: _part("text", text.encode()),
    "flowed": lambda text: _part("text/plain; charset=utf-8; format=flowed", text.replace(" ", " \n", 2).encode()),
    "pictures only": lambda text: _part("text/html; charset=utf-8", f'<img src="a.png" alt="{text}">'.encode()),
    "Windows line ends": lambda text: _plain(text).replace(b"\n", b"\r\n"),
    "no line feeds": lambda text: _plain(text).replace(b"\n", b"\r"),
    "line that is no header": lambda text: b"this is no header\nX-Mailer: x\n" + _plain(text),
    "NUL bytes": lambda text: _plain(text) + b"\0\0",
}  # fmt: skip
SUBJECTS = (
    lambda word: f"Subject: {word}\n".encode(),
    lambda word: f"Subject: {Header(word, 'utf-8').encode()}\n".encode(),
    lambda word: f"Subject: {word}\n".encode("latin-1"),
    lambda _: b"Subject: =?utf-8?b?broken=?=\n",
    lambda _: b"",
)


def odd_mails(seed: int, times: int = 1) -> list[OddMail]:
    """Every way to write a date with bodies drawn by lot, and every body with dates drawn by lot."""
    lot = random.Random(seed)
    pairs = [(date, lot.choice(list(BODIES))) for date in DATES for _ in range(4 * times)]
    pairs += [(lot.choice(list(DATES)), body) for body in BODIES for _ in range(5 * times)]
    return [_mail(lot, number, date, body) for number, (date, body) in enumerate(pairs)]


def _mail(lot: random.Random, number: int, date: str, body: str) -> OddMail:
    offset, write = DATES[date]
    local = dt.datetime.fromisoformat("2026-01-01") + dt.timedelta(seconds=lot.randrange(300 * 86_400))
    sentence = f"Case {number}: orders for Zoë now ship in {lot.randrange(2, 9)} weeks."
    made = BODIES[body](sentence)
    raw = write(local).encode() + b"\nFrom: Ann Reed <ann@example.com>\n" + lot.choice(SUBJECTS)("Für alle")
    raw += f"Message-ID: <{number}@example.com>\nMIME-Version: 1.0\n".encode() + made
    if body in ("Windows line ends", "no line feeds"):
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n" if body[0] == "W" else b"\r")
    return OddMail(f"{date}; {body}", raw, local - dt.timedelta(hours=offset), sentence)
