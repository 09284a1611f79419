"""Personal data in texts that somebody wrote: addresses, numbers and known names are hidden before a view shows them."""

import re
from collections.abc import Iterable

HIDDEN = "▪▪▪"
EMAIL = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+")
LONG_NUMBER = re.compile(r"\+?\d[\d ().-]{5,}\d")


def mask_contacts(text: str) -> str:
    """E-mail addresses keep their first sign, numbers long enough to be a telephone's vanish."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    return LONG_NUMBER.sub(HIDDEN, shown)


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """The same, and each of the names hidden wherever it stands as a word, whatever its case; each keeps its first sign."""
    words = {word for name in names for word in name.split() if len(word) > 1}
    shown = mask_contacts(text)
    if not words:
        return shown
    pattern = re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words))})\b", re.IGNORECASE)
    return pattern.sub(lambda found: f"{found[0][:1]}{HIDDEN}", shown)
