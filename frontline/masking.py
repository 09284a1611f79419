"""Personal data in texts that somebody wrote: addresses, numbers and known names are hidden before a view shows them."""

import re
from collections.abc import Iterable
from functools import lru_cache

HIDDEN = "▪▪▪"
EMAIL = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+")
WORDS_TOO = frozenset(
    "will may long rose grace hope mark bill sue pat rob art frank young white black brown green gray grey king price good day page rich "
    "case cook hall hill lake love park reed stone wood north west best early fox gold holiday home hunter low major mills noble old power "
    "small sharp short strong summer winter swift wise joy faith dawn june april august ray jack jean kit lane max miles penny ruby "
    "iris lily violet daisy ivy olive pearl amber crystal cash chance chase drew gene grant hank harmony heath rusty skip sonny victor the and of for photo photos studio "
    "club museum library society school church family company shop store group house center centre office bank hotel media film works press".split()
)
"""Names that are words as well: hidden only where they are written with a capital."""
LONG_NUMBER = re.compile(r"\+?\d[\d ().-]{5,}\d")


def mask_contacts(text: str) -> str:
    """E-mail addresses keep their first sign, numbers long enough to be a telephone's vanish."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    return LONG_NUMBER.sub(HIDDEN, shown)


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """The same, and each of the names hidden wherever it stands as a word, whatever its case (a name that is a word too: with a capital)."""
    words = {word for name in names for word in name.split() if len(word) > 1}
    shown = mask_contacts(text)
    if not words:
        return shown
    return _any_of(frozenset(words)).sub(lambda found: f"{found[0][:1]}{HIDDEN}", shown)


@lru_cache(maxsize=64)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    written = [
        re.escape(word)
        if word.casefold() not in WORDS_TOO
        else f"(?-i:{re.escape(word.capitalize())}|{re.escape(word.upper())})"
        for word in sorted(words)
    ]
    return re.compile(rf"\b(?:{'|'.join(written)})\b", re.IGNORECASE)
