"""Mailchimp: the account's export (a zip of a list of campaigns and their texts), and campaigns and recipients from its interface.

The lists of subscribers in an account's export are never read.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from frontline.importers.files import Opening, open_file
from frontline.importers.formats import Format, Record, json_field, proof_by_keys
from frontline.importers.newsletters.archives import (
    Archive,
    has_member,
    json_records_of,
    key_of,
    opened_archive,
    stem_of,
    told,
)
from frontline.importers.newsletters.documents import FIELDS
from frontline.importers.newsletters.front_matter import moment_text
from frontline.importers.newsletters.html_text import plain_text_of_html, without_fillers

IDS = ("unique_id", "campaign_id", "id", "web_id")
TITLES = ("subject", "subject_line", "email_subject", "title", "campaign_name", "name")
TIMES = ("send_date", "send_time", "sent_at", "sent", "date_sent")
TEXT_ENDINGS = (".html", ".htm", ".txt")
NOT_HERE = "its text is not in the file: import the archive that has it"
LIST_COLUMNS = {"subject", "send_date", "list"}


def _is_list(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() == ".csv" and re.search(r"campaigns?", path.stem, re.IGNORECASE) is not None


def _is_text(name: str) -> bool:
    folders = PurePosixPath(name).parts[:-1]
    return name.lower().endswith(TEXT_ENDINGS) and not {"templates", "template", "files", "lists"} & set(folders)


def read_archive(path: Path) -> Iterator[Record]:
    """A record for each campaign of the list, and for each text that belongs to none."""
    with opened_archive(path) as archive:
        texts = sorted(filter(_is_text, archive.names), key=lambda name: name.lower().endswith(".txt"))
        used: set[str] = set()
        for name in filter(_is_list, archive.names):
            for row in archive.rows(name):
                mine = [text for text in texts if text not in used and _belongs(text, row)]
                used |= {text for text in mine if stem_of(text) == stem_of(mine[0])}
                yield _campaign(row, _text(archive, mine[0]) if mine else "")
        for text in texts:
            if text not in used and not text.lower().endswith(".txt"):
                yield {"newsletter_id": stem_of(text), "fault": "is not named in the list of campaigns", "raw": text}


def _belongs(text: str, row: Mapping[str, str]) -> bool:
    """A text's file name holds the campaign's id, or its whole title or subject."""
    stem = key_of(stem_of(text))
    words = stem.split("_")
    if any(key_of(row[name]) in words for name in IDS if row.get(name)):
        return True
    titles = {key_of(row[name]) for name in TITLES if row.get(name)} - {""}
    return any(stem == title or re.fullmatch(rf"\w*\d_{title}|{title}_\d\w*", stem) for title in titles)


def _text(archive: Archive, name: str) -> str:
    written = archive.text(name)
    return without_fillers(written).strip() if name.lower().endswith(".txt") else plain_text_of_html(written)


def _campaign(row: Mapping[str, str], body: str, missing: str = "its text is not in the archive") -> Record:
    def first(names: tuple[str, ...]) -> str | None:
        return next((row[name] for name in names if row.get(name)), None)

    status, sent_at = (row.get("status") or "sent").lower(), moment_text(first(TIMES))
    fault = None if body else missing
    if status not in ("sent", "") or sent_at is None:
        fault = f"was never sent ({status if status != 'sent' else 'no send date'})"
    return {
        "newsletter_id": first(IDS) or f"{first(TITLES)} {sent_at}",
        "title": first(TITLES),
        "sent_at": sent_at,
        "author": row.get("from_name"),
        "body": body,
        "fault": fault,
        "raw": ",".join(row.values()),
    }


def read_list(path: Path) -> Iterator[Record]:
    """The list of campaigns alone: it tells of no text, and each row is rejected for it."""
    opening = open_file(path)
    header = [key_of(cell) for cell in opening.header]
    with open(path, encoding=opening.encoding, newline="") as handle:
        for number, cells in enumerate(csv.reader(handle, delimiter=opening.delimiter)):
            if number and any(cells):
                yield _campaign(dict(zip(header, cells, strict=False)), "", NOT_HERE)


def read_campaigns(path: Path) -> Iterator[Record]:
    """The campaigns of the interface, with the content that was asked for with each."""
    for campaign in json_records_of(path, ("campaigns",)):
        body = _content(campaign)
        row = {
            "id": told(campaign, "id") or "",
            "status": told(campaign, "status") or "",
            "send_time": told(campaign, "send_time") or "",
            "subject_line": told(campaign, "settings.subject_line", "settings.title") or "",
            "from_name": told(campaign, "settings.from_name") or "",
        }
        raw = json.dumps(campaign, ensure_ascii=False)[:2_000]
        yield {**_campaign(row, body, "its content is not in the file (/campaigns/{id}/content)"), "raw": raw}


def _content(campaign: Mapping[str, Any]) -> str:
    html = told(campaign, "content.archive_html", "content.html", "archive_html", "html")
    return plain_text_of_html(html) if html else told(campaign, "content.plain_text", "plain_text") or ""


def _proof_of_archive(opening: Opening) -> float:
    return 0.9 if has_member(opening, _is_list) and has_member(opening, _is_text) else 0.0


def _proof_of_list(opening: Opening) -> float:
    header = {key_of(cell) for cell in opening.header} if opening.is_text else set()
    return 0.85 if header >= LIST_COLUMNS and header & {"title", "unique_id", "total_recipients"} else 0.0


def _format(name: str, proof: Callable[[Opening], float], read: Callable[[Path], Iterator[Record]]) -> Format:
    return Format(
        name=name, kind="newsletters", shape="documents", proof=proof, read=read, date_order="ymd", fields=FIELDS,
        source="mailchimp",
    )  # fmt: skip


FORMATS = (
    _format("mailchimp_archive", _proof_of_archive, read_archive),
    _format("mailchimp_list", _proof_of_list, read_list),
    _format(
        "mailchimp_campaigns",
        proof_by_keys("settings.subject_line", "send_time", "emails_sent", "status", records_at=("campaigns",)),
        read_campaigns,
    ),
    Format(
        name="mailchimp_sent_to",
        kind="sends",
        shape="json",
        proof=proof_by_keys("email_id", "email_address", "campaign_id", "status", records_at=("sent_to",)),
        records_at=("sent_to",),
        fields={
            "newsletter_id": json_field("campaign_id"),
            "customer_email": json_field("email_address"),
            "status": json_field("status"),
        },
        source="mailchimp",
    ),
)
