"""An mbox: many mails in one file, each after a line that begins with “From ”; known by its content, whatever its name."""

import re
from collections.abc import Iterator
from pathlib import Path

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Record
from frontline.importers.newsletters.documents import FIELDS, MAIL_WORDS, RAW_SIGNS, beginning_of
from frontline.importers.newsletters.mail import MailWithoutText, newsletter_of_mail
from frontline.importers.newsletters.mail_parts import decoded

FROM_LINE = re.compile(rb"From (?:\S+ +)?.*\d{4}\b|From - |From \S+\s*$")
A_HEADER = re.compile(rb"[!-9;-~]+:|>?From ")
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
LARGEST_MAIL = 64 * 1024 * 1024


def messages(path: Path) -> Iterator[bytes]:
    """Each mail with its “From ” line, one at a time; what stands before the first is a mail of its own, too."""
    lines: list[bytes] = []
    size = 0
    is_after_gap, held = True, b""
    with open(path, "rb") as handle:
        for line in handle:
            if held and A_HEADER.match(line):
                if lines:
                    yield b"".join(lines)
                lines, size = [], 0
            if held:
                lines.append(held)
            held = b""
            if is_after_gap and FROM_LINE.match(line):
                held = line
            elif size <= LARGEST_MAIL:
                lines.append(line)
                size += len(line)
            is_after_gap = not line.strip()
    if lines or held:
        yield b"".join([*lines, held])


def read_mbox(path: Path) -> Iterator[Record]:
    """A record for each mail; one that cannot be read is rejected with its beginning, and the others are read."""
    for number, raw in enumerate(messages(path), start=1):
        if not raw.strip():
            continue
        beginning = decoded(raw[:RAW_SIGNS], None).replace("\0", "")
        rejected: Record = {"newsletter_id": f"mail {number}", "raw": beginning}
        try:
            yield {**newsletter_of_mail(QUOTED_FROM.sub(rb"\1", raw)), "raw": beginning}
        except MailWithoutText:
            yield {**rejected, "fault": "holds no text that can be read"}
        except Exception as failed:  # noqa: BLE001 whatever is wrong with one mail, the others are read
            yield {**rejected, "fault": f"cannot be read ({type(failed).__name__})"}


def _proof(opening: Opening) -> float:
    beginning = beginning_of(opening)[:16_384].lstrip("\ufeff\r\n")
    first, _, rest = beginning.partition("\n")
    if FROM_LINE.match(first.encode("utf-8", "replace")) and MAIL_WORDS.search(rest):
        return 0.97
    return 0.4 if opening.suffix == ".mbox" and MAIL_WORDS.search(beginning) else 0.0


FORMAT = Format(
    name="mbox",
    kind="newsletters",
    shape="documents",
    proof=_proof,
    read=read_mbox,
    date_order="ymd",
    fields=FIELDS,
    source="newsletter",
)
