"""Newsletters: mails and documents, and what the systems that send them export."""

from frontline.importers.formats import Format
from frontline.importers.newsletters import buttondown, documents, ghost, mailchimp, mbox, substack
from frontline.importers.newsletters.documents import read_newsletter, read_text
from frontline.importers.newsletters.html_text import plain_text_of_html, plain_text_of_markdown

FORMATS: tuple[Format, ...] = (
    documents.FORMAT,
    mbox.FORMAT,
    substack.FORMAT,
    ghost.FORMAT,
    buttondown.FORMAT,
    *mailchimp.FORMATS,
)

__all__ = ["FORMATS", "plain_text_of_html", "plain_text_of_markdown", "read_newsletter", "read_text"]
