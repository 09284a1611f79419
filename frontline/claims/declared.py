"""Who wrote a text, as declared when it was signed off: found again by the text itself."""

import hashlib
import json
from pathlib import Path

from frontline.claims.judged import DeclaredAuthor

SIGNED_FOLDER = "signed"
KEY_LENGTH = 16


def text_key(text: str) -> str:
    """The same for a text whatever its white space: mails and forms break lines as they like."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogateescape")).hexdigest()[:KEY_LENGTH]


def declared_author(data_directory: Path, text: str) -> DeclaredAuthor | None:
    """The author of the text's latest sign-off; None when it was never signed off. A file that is spoilt is passed over."""
    latest: tuple[str, DeclaredAuthor] | None = None
    for path in (data_directory / SIGNED_FOLDER).glob(f"*-{text_key(text)}*.json"):
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            author = DeclaredAuthor(str(told["declared_author"]["name"]), told["declared_author"]["wrote"])
            signed_at = str(told["signed_at"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if author.wrote in {"self", "edited", "ghost"} and (latest is None or signed_at >= latest[0]):
            latest = signed_at, author
    return latest[1] if latest else None
