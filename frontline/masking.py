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
    "club museum library society school church family company shop store group house center centre office bank hotel media film works press van den".split()
)
"""Names that are words as well: hidden only where they are written with a capital."""
_BETWEEN = " \t\u00a0\u2007\u2009\u200b\u202f\u2060().\u00b7\u2022_\u2010-\u2015\u2212\\-"
"""What stands between a number's groups: blanks and hyphens of every kind, too."""
_SLASHED = rf"(?:\(\d{{2,5}}\)|\d{{3,5}})[{_BETWEEN}]*/[{_BETWEEN}]*(?:\d{{6,}}|\d{{3,4}}(?:[{_BETWEEN}/]+\d{{2,4}})+)"
LONG_NUMBER = re.compile(rf"(?:\+\d[\d{_BETWEEN}]*)?{_SLASHED}|(?:\(\d{{1,5}}\)|\+?\d)[\d{_BETWEEN}]{{5,}}\d")
"""As RE2 reads it as well. Groups between slashes are a telephone's: neither a date's nor two numbers of orders."""
LETTER = "a-zA-ZÀ-ÖØ-öø-ɏͰ-ԯ"
"""Inside a class of signs: what a name does not end at, the same for RE2, whose word boundary knows ASCII alone."""
ORPHANS = re.compile(rf"([.!?…][\"'”’)]?)(?:[\s,–—-]+(?:{HIDDEN}@)?{HIDDEN})+[\s.,!]*$")
"""Masks after the last sentence: a signature of which nothing is left."""
_SIGN_BY_SIGN = re.compile("▪{2,}")


def mask_contacts(text: str) -> str:
    """E-mail addresses keep their first sign, numbers long enough to be a telephone's vanish."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    return LONG_NUMBER.sub(HIDDEN, shown)


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """The same, and each of the names hidden wherever it stands as a word, whatever its case.

    A name that is a word too, or of two letters, is hidden only with a capital. No mask tells a name's length, not even
    one that was put sign by sign before.
    """
    words = {word for name in names for word in name.split() if len(word) > 1}
    shown = mask_contacts(_SIGN_BY_SIGN.sub(HIDDEN, text))
    if not words:
        return shown
    return _any_of(frozenset(words)).sub(lambda found: f"{found[0][:1]}{HIDDEN}", shown)


def without_orphans(quote: str) -> str:
    """A masked quote without the masks that stand alone after its last sentence."""
    return ORPHANS.sub(r"\1", quote)


@lru_cache(maxsize=64)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    written = [
        re.escape(word)
        if len(word) > 2 and word.casefold() not in WORDS_TOO
        else f"(?-i:{re.escape(word.capitalize())}|{re.escape(word.upper())})"
        for word in sorted(words, key=lambda word: (-len(word), word))
    ]
    return re.compile(rf"(?<![{LETTER}])(?:{'|'.join(written)})(?![{LETTER}])", re.IGNORECASE)
