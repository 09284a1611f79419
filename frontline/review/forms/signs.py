"""The signs that the review's own fonts have, and what is put for others: a PDF for everybody may hold no empty glyph (PDF/UA-1)."""

import re
import unicodedata

RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xAC),  # without the soft hyphen
    (0xAE, 0x17F),  # Latin
    (0x218, 0x21B),  # Romanian
    (0x1E80, 0x1E85),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x386, 0x386), (0x388, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE),  # Greek
    (0x401, 0x40C), (0x40E, 0x44F), (0x451, 0x45C), (0x45E, 0x45F), (0x490, 0x491),  # Cyrillic
    (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026),
    (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2192, 0x2192), (0x2212, 0x2212),
    (0x2248, 0x2248), (0x2264, 0x2265),
    (0x25A1, 0x25A1), (0x25AA, 0x25AA), (0x25C6, 0x25C6), (0x25CB, 0x25CB), (0x25CF, 0x25D0),
    (0x2713, 0x2713), (0x2715, 0x2715),
)  # fmt: skip
"""First and last code point of each stretch. A test sets them all; docs/make_review_fonts.py cuts the fonts by them."""
UNKNOWN = "□"
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
_PLAIN = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "–",
        "\u2015": "—",
        "\u00ad": "",
        "\u202f": "\u00a0",
        "\u2032": "’",
        "\u2033": "”",
    }
)
_SETTABLE = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in RANGES)
_OTHERS = re.compile(rf"[^{_SETTABLE}](?:\s*[^{_SETTABLE}])*")


def readable(text: str) -> str:
    """The text on one line, without control signs, halves of signs and marks of direction; fit for HTML, Markdown and mails."""
    kept = "".join(
        sign for sign in text if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return _BLANKS.sub(" ", kept).strip()


def settable(text: str) -> str:
    """The same, and each run of signs that the fonts do not have becomes one □."""
    return _OTHERS.sub(UNKNOWN, unicodedata.normalize("NFC", readable(text)).translate(_PLAIN))
