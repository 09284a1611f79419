"""Newsletters: mails and documents, and what the systems that send them export."""

from frontline.importers.formats import Format
from frontline.importers.newsletters import documents
from frontline.importers.newsletters.documents import (
    plain_text_of_html,
    plain_text_of_markdown,
    read_newsletter,
    read_text,
)

FORMATS: tuple[Format, ...] = (documents.FORMAT,)

__all__ = ["FORMATS", "plain_text_of_html", "plain_text_of_markdown", "read_newsletter", "read_text"]
