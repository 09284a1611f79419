"""Buttondown's e-mails as its interface lists them (JSON). Its archive of Markdown files is read file by file."""

import json
from collections.abc import Iterator
from pathlib import Path

from frontline.importers.formats import Format, Record, proof_by_keys
from frontline.importers.newsletters.archives import json_records_of, told
from frontline.importers.newsletters.documents import FIELDS
from frontline.importers.newsletters.front_matter import moment_text
from frontline.importers.newsletters.html_text import looks_like_html, plain_text_of_html, plain_text_of_markdown

EMAILS = ("results", "emails")
SENT = ("sent", "imported", "published", "throttled", "resending")


def read_emails(path: Path) -> Iterator[Record]:
    for mail in json_records_of(path, EMAILS):
        status = (told(mail, "status") or "sent").lower()
        written = told(mail, "body", "html", "text") or ""
        body = plain_text_of_html(written) if looks_like_html(written) else plain_text_of_markdown(written)
        fault = None if body else "holds no text that can be read"
        yield {
            "newsletter_id": told(mail, "id", "slug"),
            "title": told(mail, "subject"),
            "sent_at": moment_text(told(mail, "publish_date", "creation_date")),
            "author": told(mail, "author.name", "author"),
            "body": body,
            "fault": fault if status in SENT else f"was never sent ({status})",
            "raw": json.dumps(mail, ensure_ascii=False)[:2_000],
        }


FORMAT = Format(
    name="buttondown",
    kind="newsletters",
    shape="documents",
    proof=proof_by_keys("subject", "publish_date", "body", "status", records_at=EMAILS),
    read=read_emails,
    time_zone="UTC",
    date_order="ymd",
    fields=FIELDS,
)
