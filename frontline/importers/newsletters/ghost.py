"""Ghost's export, and the posts of its interface: JSON. A post's text is HTML, Lexical, Mobiledoc or plain."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Record, proof_by_keys
from frontline.importers.newsletters.archives import json_records_of, told
from frontline.importers.newsletters.documents import FIELDS
from frontline.importers.newsletters.front_matter import moment_text
from frontline.importers.newsletters.html_text import plain_text_of_html, plain_text_of_markdown

EXPORT = re.compile(r'\A\ufeff?\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"')
OLDER_EXPORT = re.compile(r'\A\ufeff?\s*\{\s*"meta"\s*:\s*\{[^}]*"exported_on"')
POSTS = ("db.item.data.posts", "data.posts", "posts")
SENT = ("published", "sent")
BLOCKS = (
    "paragraph",
    "heading",
    "extended-heading",
    "listitem",
    "quote",
    "extended-quote",
    "aside",
    "tablerow",
    "linebreak",
)
CARD_TEXTS = ("html", "markdown", "plaintext", "calloutText", "heading", "content", "buttonText")


def read_posts(path: Path) -> Iterator[Record]:
    for post in json_records_of(path, POSTS):
        status, kind = told(post, "status") or "", told(post, "type") or "post"
        is_sent = status in SENT and kind == "post"
        body = _body(post) if is_sent else ""
        fault = None
        if kind != "post":
            fault = f"is a {kind}, no newsletter"
        elif not is_sent:
            fault = f"was never sent ({status or 'no status'})"
        elif not body:
            fault = "holds no text that can be read"
        yield {
            "newsletter_id": told(post, "uuid", "id", "slug"),
            "title": told(post, "email_subject", "title"),
            "sent_at": _moment(told(post, "email.submitted_at", "published_at", "email.created_at")),
            "author": told(post, "primary_author.name"),
            "body": body,
            "fault": fault,
            "raw": json.dumps(post, ensure_ascii=False)[:2_000],
        }


def _moment(written: str | None) -> str | None:
    """Old exports count milliseconds since 1970."""
    if written and re.fullmatch(r"\d{12,13}", written):
        return dt.datetime.fromtimestamp(int(written) / 1000, dt.UTC).isoformat(sep=" ", timespec="seconds")
    return moment_text(written)


def _body(post: Mapping[str, Any]) -> str:
    if html := told(post, "html"):
        return plain_text_of_html(html)
    for name, reader in (("lexical", _text_of_lexical), ("mobiledoc", _text_of_mobiledoc)):
        if written := told(post, name):
            try:
                text = reader(json.loads(written)).strip()
            except (ValueError, TypeError, KeyError, AttributeError, IndexError):  # no document of that kind
                text = ""
            if text:
                return re.sub(r"\n{3,}", "\n\n", text)
    return told(post, "plaintext") or plain_text_of_markdown(told(post, "markdown") or "")


def _text_of_lexical(document: Mapping[str, Any]) -> str:
    def text_of(node: Mapping[str, Any]) -> str:
        own = str(node.get("text") or "")
        cards = "".join(f"\n\n{_card(name, node[name])}" for name in CARD_TEXTS if node.get(name))
        inner = "".join(text_of(child) for child in node.get("children") or [])
        ends = "\n\n" if node.get("type") in BLOCKS else ""
        return own + cards + inner + ends

    return text_of(document["root"])


def _card(name: str, written: Any) -> str:
    if not isinstance(written, str):
        return ""
    return plain_text_of_markdown(written) if name == "markdown" else plain_text_of_html(written)


def _text_of_mobiledoc(document: Mapping[str, Any]) -> str:
    cards, blocks = document.get("cards") or [], []
    for section in document["sections"]:
        if section[0] == 1:
            blocks.append(_marked(section[2]))
        elif section[0] == 3:
            blocks.append("\n".join(map(_marked, section[2])))
        elif section[0] == 10:
            content = cards[section[1]][1]
            blocks += [_card(name, content[name]) for name in CARD_TEXTS if content.get(name)]
    return "\n\n".join(block for block in blocks if block)


def _marked(markers: list[list[Any]]) -> str:
    return "".join(str(marker[3]) if marker[0] == 0 else "\n" for marker in markers)


_has_posts = proof_by_keys("uuid", "slug", "status", "published_at", "visibility", records_at=POSTS)


def _proof(opening: Opening) -> float:
    if EXPORT.match(opening.text) or OLDER_EXPORT.match(opening.text):
        return 0.95
    return _has_posts(opening) if opening.is_text else 0.0


FORMAT = Format(
    name="ghost",
    kind="newsletters",
    shape="documents",
    proof=_proof,
    read=read_posts,
    time_zone="UTC",
    date_order="ymd",
    fields=FIELDS,
)
