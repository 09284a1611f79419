"""What a document says about itself: front matter in YAML or TOML, the head of an HTML page, its file's name."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml
from selectolax.lexbor import LexborHTMLParser

from frontline.errors import UnreadableFile
from frontline.importers.newsletters.moments import moment_of

FRONT_MATTER = re.compile(r"\A\ufeff?(?P<mark>---|\+\+\+)[ \t]*\n(.*?)\n(?P=mark)[ \t]*(?:\n|\Z)", re.DOTALL)
DATE_IN_NAME = re.compile(r"(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
HTML_DATES = (
    'meta[name="date" i], meta[property="article:published_time"], meta[itemprop="datePublished"], '
    'meta[name="dc.date" i], meta[name="pubdate" i], time[datetime]'
)
DATE_KEYS = (
    "date", "sent_at", "email_sent_at", "send_time", "send_date", "sent", "publish_date", "published_at", "published_on",
    "pubDate",
)  # fmt: skip
TITLE_KEYS = ("title", "subject", "subject_line", "name")
AUTHOR_KEYS = ("author", "from_name", "from", "authors")
UNSENT = ("draft", "scheduled", "unpublished", "imported_draft", "cancelled", "canceled", "paused", "save", "schedule")

Matter = Mapping[str, Any]


def split_front_matter(text: str, name: str) -> tuple[Matter, str]:
    """The front matter and the text below it. Raises UnreadableFile when it is damaged."""
    text = text.replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    try:
        matter = yaml.safe_load(found[2]) if found["mark"] == "---" else tomllib.loads(found[2])
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError) as broken:
        raise UnreadableFile(
            f"The front matter of {name} is not valid YAML", "Mend the lines between the --- marks"
        ) from broken
    return (matter if isinstance(matter, dict) else {}), text[found.end() :]


def matter_of_html(html: str) -> Matter:
    """Title, date and author that an HTML page names in its head, or in a time element."""
    tree = LexborHTMLParser(html)
    title, stamp = tree.css_first("title"), tree.css_first(HTML_DATES)
    author = tree.css_first('meta[name="author" i]')
    date = (stamp.attributes.get("content") or stamp.attributes.get("datetime")) if stamp else None
    return {
        "title": title.text(strip=True) if title else None,
        "date": date,
        "author": author.attributes.get("content") if author else None,
    }


def title_in(matter: Matter) -> str | None:
    return _first(matter, TITLE_KEYS)


def author_in(matter: Matter) -> str | None:
    return _first(matter, AUTHOR_KEYS)


def date_in(matter: Matter, name: str) -> str | None:
    """The date that the document names, else the one in its file's name; never the file's own time."""
    return moment_text(_first(matter, DATE_KEYS)) or _date_in_name(name)


def fault_in(matter: Matter) -> str | None:
    """Why this was no newsletter: it was never sent."""
    status = str(matter.get("status") or "").lower()
    if status in UNSENT:
        return f"was never sent ({status})"
    if matter.get("draft") is True or matter.get("published") is False:
        return "was never sent (draft)"
    return None


def moment_text(written: str | None) -> str | None:
    """A date as ISO text, whatever words it is written in; what cannot be read stays as it is, to be named."""
    at = moment_of(written) if written else None
    if at is None:
        return written or None
    if at.tzinfo is None and (at.hour, at.minute, at.second) == (0, 0, 0):
        return at.date().isoformat()
    return at.isoformat(sep=" ", timespec="seconds")


def _date_in_name(name: str) -> str | None:
    for found in DATE_IN_NAME.finditer(name):
        try:
            return dt.date(int(found[1]), int(found[3]), int(found[4])).isoformat()
        except ValueError:
            continue
    return None


def _first(matter: Matter, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = matter.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, dt.datetime):
            value = value.isoformat()
        if value is not None and str(value).strip():
            return str(value).strip()
    return None
