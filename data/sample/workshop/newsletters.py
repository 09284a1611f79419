"""The monthly letters: read from letters/*.txt, written as .eml or .md, and the claims about turnaround in them."""

from __future__ import annotations

import datetime as dt
import html
import quopri
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .business_time import utc_offset_hours
from .order_book import Order
from .staff import CHIEF, staff_row
from .wording import sentences_of

# The range of weeks that the letter of a month claims.
CLAIMED_WEEKS = {
    "2025-05": (3, 5),
    "2025-07": (4, 6),
    "2025-09": (4, 6),
    "2025-10": (3, 5),
    "2025-11": (4, 6),
    "2025-12": (6, 8),
    "2026-01": (8, 10),
    "2026-02": (10, 13),
    "2026-03": (10, 13),
    "2026-04": (4, 6),
    "2026-06": (7, 9),
    "2026-07": (6, 8),
    "2026-10": (4, 6),
    "2026-11": (2, 3),
}
OTHER_CLAIMS = {
    "Our leaders answer customer calls every week": "leaders_take_calls_every_week",
    "Nine in ten e-mails are answered within one business day": "nine_in_ten_mails_within_one_business_day",
    "Every question that comes by mail gets an answer from a person": "every_mail_answered_by_a_person",
}
TRUE_FROM = 0.8
CLEARLY_TRUE = 0.83
CLEARLY_FALSE = 0.4


@dataclass(frozen=True)
class Letter:
    """One newsletter; sent is local time."""

    month: str
    subject: str
    sent: dt.datetime
    suffix: str
    text: str

    @property
    def file_name(self) -> str:
        """The name of the exported file."""
        return f"{self.month}-newsletter.{self.suffix}"


@lru_cache(maxsize=1)
def letters() -> tuple[Letter, ...]:
    """All letters in order of sending."""
    found = []
    for path in sorted((Path(__file__).parent / "letters").glob("*.txt")):
        head, text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").split("\n\n", 1)
        subject, sent, suffix = head.split("\n")
        found.append(Letter(path.stem, subject, dt.datetime.fromisoformat(sent), suffix, text))
    return tuple(found)


def latest_letter(moment: dt.datetime) -> dt.datetime:
    """When the last letter before a moment was sent."""
    sent = [letter.sent for letter in letters() if letter.sent <= moment]
    return sent[-1] if sent else letters()[0].sent


def _quoted_printable(text: str) -> str:
    return quopri.encodestring(text.encode("utf-8")).decode("ascii")


def _as_mail(letter: Letter) -> str:
    chief = staff_row(CHIEF, letter.sent.date())
    paragraphs = "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in letter.text.strip().split("\n\n"))
    page = f"<html><body>\n{paragraphs}\n</body></html>\n".replace(",\nMarg", ",<br>\nMarg")
    boundary = f"=_attic_{letter.month}"
    offset = f"{utc_offset_hours(letter.sent) * 100:+05d}"
    head = [
        f"Date: {letter.sent.strftime('%a, %d %b %Y %H:%M:%S')} {offset}",
        f"From: {chief.name} <{chief.email}>",
        "To: newsletter-readers@example.com",
        f"Subject: {letter.subject}",
        f"Message-ID: <{letter.month}@newsletter.example.com>",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/alternative; boundary="{boundary}"',
    ]
    parts = []
    for kind, content in (("plain", letter.text), ("html", page)):
        headers = f"Content-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
        parts.append(f"--{boundary}\n{headers}\n\n{_quoted_printable(content)}")
    return "\n".join(head) + "\n\n" + "\n".join(parts) + f"\n--{boundary}--\n"


def _as_markdown(letter: Letter) -> str:
    chief = staff_row(CHIEF, letter.sent.date())
    front = f"title: {letter.subject}\ndate: {letter.sent.isoformat()}\nauthor: {chief.name}"
    return f"---\n{front}\n---\n\n# {letter.subject}\n\n{letter.text}"


def exported_letter(letter: Letter) -> bytes:
    """The bytes of the exported file."""
    return (_as_mail(letter) if letter.suffix == "eml" else _as_markdown(letter)).encode("utf-8")


def claims(orders: Sequence[Order]) -> list[dict[str, object]]:
    """Each claim about turnaround with the true share of orders, placed in the 14 days after, that kept to it."""
    found: list[dict[str, object]] = []
    for letter in letters():
        if letter.month not in CLAIMED_WEEKS:
            continue
        low, high = CLAIMED_WEEKS[letter.month]
        pattern = re.compile(rf"\b{low}\s?(?:-|–|to|and)\s?{high}[ -]weeks?\b")
        sentence = next(line for line in sentences_of(letter.text) if pattern.search(line))
        until = letter.sent + dt.timedelta(days=14)
        placed = [o for o in orders if letter.sent < o.placed_at <= until and o.cancelled_at is None]
        share = sum(order.done_within(high) for order in placed) / len(placed)
        if CLEARLY_FALSE < share < CLEARLY_TRUE:
            raise ValueError(f"{letter.month}: a share of {share:.2f} is not clear enough")
        claim: dict[str, object] = {
            "file": letter.file_name,
            "sent": letter.sent.strftime("%Y-%m-%d %H:%M:%S"),
            "sentence": sentence,
        }
        claim |= {"lo_weeks": low, "hi_weeks": high, "label": share >= TRUE_FROM}
        found.append({**claim, "orders": len(placed), "share_within_hi": round(share, 4)})
    return found


def other_claims() -> list[dict[str, str]]:
    """Claims that are not about turnaround; no label, they need other figures."""
    return [
        {"file": letter.file_name, "sentence": sentence, "kind": kind}
        for letter in letters()
        for opening, kind in OTHER_CLAIMS.items()
        for sentence in sentences_of(letter.text)
        if sentence.startswith(opening)
    ]
