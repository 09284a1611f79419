"""Text to the numbers that the sentence model reads: uncased WordPiece, as BERT defines it (Devlin et al. 2019).

The `tokenizers` package does the same and would bring a client for a model hub with it; this product has no use for a network.
tests/questions/wordpiece_reference.json holds its answers, and ours are held to them.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

VOCABULARY = Path(__file__).with_name("wordpiece_vocabulary.txt")
LONGEST_WORD = 100
MOST_TOKENS = 128
"""A question is shorter; what follows is not read."""
MOST_WORDS_REMEMBERED = 200_000
_CONTROLS = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Signs that are nobody's yet (Cn) stay: which those are changes with the version of Python."""
_IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF))


@cache
def vocabulary() -> dict[str, int]:
    """Word piece -> number; a piece inside a word begins with ##."""
    pieces = VOCABULARY.read_text(encoding="utf-8").splitlines()
    return {piece: number for number, piece in enumerate(pieces)}


def tokens_of(text: str) -> list[int]:
    """The numbers of a text's pieces, between those for its beginning and its end; at most MOST_TOKENS."""
    known = vocabulary()
    numbers = [known["[CLS]"]]
    for word in _words(text):
        numbers.extend(_pieces(word))
        if len(numbers) >= MOST_TOKENS:
            break
    return [*numbers[: MOST_TOKENS - 1], known["[SEP]"]]


def _words(text: str) -> Sequence[str]:
    """Words and single punctuation marks, lower case, without accents."""
    if text.isascii():
        spaced = "".join(_spaced_ascii(sign) for sign in text.lower())
    else:
        spaced = "".join(_spaced(sign) for sign in unicodedata.normalize("NFD", _cleaned(text).lower()))
    return spaced.split()


@cache
def _spaced_ascii(sign: str) -> str:
    if sign in "\t\n\r ":
        return " "
    if ord(sign) < 32 or ord(sign) == 127:
        return ""
    return sign if sign.isalnum() else f" {sign} "


def _cleaned(text: str) -> str:
    """Without control signs; ideographs stand alone."""
    return "".join(
        f" {sign} "
        if _is_ideograph(sign)
        else " "
        if sign in "\t\n\r" or unicodedata.category(sign) == "Zs"
        else ""
        if sign in "\0\ufffd" or unicodedata.category(sign) in _CONTROLS
        else sign
        for sign in text
    )


def _spaced(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Mn":
        return ""
    is_ascii_mark = sign.isascii() and not sign.isalnum() and sign > " "
    return f" {sign} " if is_ascii_mark or category.startswith("P") else sign


def _is_ideograph(sign: str) -> bool:
    code = ord(sign)
    return code >= 0x3400 and any(first <= code <= last for first, last in _IDEOGRAPHS)


@lru_cache(maxsize=MOST_WORDS_REMEMBERED)
def _pieces(word: str) -> tuple[int, ...]:
    """The longest known beginning, then the longest known continuation, and so on; unknown as a whole when one is missing."""
    known = vocabulary()
    if len(word) > LONGEST_WORD:
        return (known["[UNK]"],)
    found: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = known.get(word[start:end] if start == 0 else f"##{word[start:end]}")
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return (known["[UNK]"],)
    return tuple(found)
