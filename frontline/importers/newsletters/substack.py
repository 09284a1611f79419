"""Substack's export: a zip of posts.csv and posts/<id>.<slug>.html. The lists of subscribers in it are never read."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Record
from frontline.importers.newsletters.archives import Archive, has_member, opened_archive, stem_of
from frontline.importers.newsletters.documents import FIELDS
from frontline.importers.newsletters.front_matter import moment_text
from frontline.importers.newsletters.html_text import plain_text_of_html

LIST, FOLDER = "posts.csv", "posts"


def _is_list(name: str) -> bool:
    return PurePosixPath(name).name == LIST


def _is_post(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix == ".html" and path.parent.name == FOLDER


def read_export(path: Path) -> Iterator[Record]:
    """A record for each row of posts.csv, and for each text that it does not name."""
    with opened_archive(path) as archive:
        texts = {stem_of(name): name for name in archive.names if _is_post(name)}
        for row in archive.rows(next(filter(_is_list, archive.names))):
            post = row.get("post_id", "")
            member = texts.pop(post, None) or texts.pop(post.partition(".")[0], None)
            yield _post(archive, row, member)
        for stem, name in texts.items():
            yield {"newsletter_id": stem, "fault": f"is not named in {LIST}", "raw": name}


def _post(archive: Archive, row: dict[str, str], member: str | None) -> Record:
    is_published = row.get("is_published", "").lower() in ("true", "t", "1", "yes")
    body = plain_text_of_html(archive.text(member)) if member and is_published else ""
    fault = None
    if not is_published:
        fault = "was never published"
    elif member is None:
        fault = f"its text is not in the archive ({FOLDER}/{row.get('post_id')}.html)"
    elif not body:
        fault = "holds no text that can be read"
    return {
        "newsletter_id": row.get("post_id"),
        "title": row.get("title") or row.get("subtitle"),
        "sent_at": moment_text(row.get("email_sent_at") or row.get("post_date")),
        "author": row.get("author") or row.get("byline"),
        "body": body,
        "fault": fault,
        "raw": ",".join(row.values()),
    }


def _proof(opening: Opening) -> float:
    return 0.95 if has_member(opening, _is_list) and has_member(opening, _is_post) else 0.0


FORMAT = Format(
    name="substack",
    kind="newsletters",
    shape="documents",
    proof=_proof,
    read=read_export,
    time_zone="UTC",
    date_order="ymd",
    fields=FIELDS,
)
