"""The secret in the address of each leader's calendar feed: whoever knows it reads the shifts, until it is revoked.

The secret itself is kept, in a file that only its owner can read, because the page must show the address again; a digest
could only tell whether a given address is right. Beside it lies the warehouse with all that the address would give away.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path

from frontline.errors import FrontlineError
from frontline.kept_files import ONLY_OWNER, only_writer, write_whole

FEEDS_FILE = "calendar_feeds.json"
LOCK_FILE = "calendar_feeds.lock"
_SECRET_BYTES = 32


def feed_address(data_directory: Path, person_id: str) -> str | None:
    """The secret of a leader's feed, None when it has none. Raises FrontlineError when the file is damaged."""
    return _secrets(data_directory).get(person_id)


def new_feed_address(data_directory: Path, person_id: str) -> str:
    """Make a new secret (256 bits, 43 signs fit for an address); the one before is worthless from then on. Raises FrontlineError."""
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    with only_writer(data_directory, LOCK_FILE):
        _write(data_directory, {**_secrets(data_directory), person_id: secret})
    return secret


def revoke(data_directory: Path, person_id: str) -> None:
    """Close a leader's feed; closing what is closed does nothing. Raises FrontlineError."""
    with only_writer(data_directory, LOCK_FILE):
        known = _secrets(data_directory)
        if person_id in known:
            _write(data_directory, {person: secret for person, secret in known.items() if person != person_id})


def person_of(data_directory: Path, secret: str) -> str | None:
    """Whose feed it is, None when nobody's; the time it takes says nothing about the secrets kept. Raises FrontlineError."""
    asked = _digest(secret)
    found = None
    for person_id, known in _secrets(data_directory).items():
        # Every one is compared, to its end: digests are of one length and unlike where secrets are alike.
        if hmac.compare_digest(asked, _digest(known)):
            found = person_id
    return found


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "backslashreplace")).digest()


def _secrets(data_directory: Path) -> dict[str, str]:
    """Every leader's secret by person_id."""
    path = data_directory / FEEDS_FILE
    try:
        kept = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as refused:
        raise FrontlineError(
            f"{FEEDS_FILE} cannot be read ({refused.strerror})", "Let this program read it, in the data directory"
        ) from refused
    except ValueError:  # no JSON, or no UTF-8
        raise _damaged() from None
    feeds = kept.get("feeds") if isinstance(kept, dict) else None
    if not isinstance(feeds, dict) or not all(isinstance(secret, str) and secret for secret in feeds.values()):
        raise _damaged()
    return feeds


def _damaged() -> FrontlineError:
    return FrontlineError(
        f"{FEEDS_FILE} in the data directory is damaged, so no calendar feed can be served",
        "Put it back from a backup, or remove it and let each leader make a new address",
    )


def _write(data_directory: Path, feeds: dict[str, str]) -> None:
    """Readable by its owner alone, from its first byte on."""
    content = json.dumps({"feeds": dict(sorted(feeds.items()))}, indent=2, ensure_ascii=False) + "\n"
    write_whole(data_directory / FEEDS_FILE, content.encode("utf-8", "backslashreplace"), ONLY_OWNER)
