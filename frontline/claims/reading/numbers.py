"""Numbers as newsletters write them: digits with separators, words, "a dozen", "1½", "two and a half", "12k"."""

import re

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "billion": 1e9, "hundred": 1e2, "dozen": 12.0}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
PARTS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8,
    "tenth": 1 / 10,
}  # fmt: skip
_ONE_WORD = (
    rf"(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(ONES)[1:10])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))}"
)
WORD_NUMBER = (
    rf"\b(?:{_ONE_WORD})\b(?:\s+(?:hundred|thousand|million)\b)?|\b(?:a|one)\s+(?:hundred|thousand|million|dozen)\b"
)
DIGITS = r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[½¼¾⅓⅔])?(?:\s?[km]\b|\s+(?:thousand|million|billion|dozen)\b)?|[½¼¾]"
NUMBER = rf"(?:{DIGITS}|{WORD_NUMBER})"
"""A number in digits or words; not the article "a", which only some words before a unit make a number."""


def number_of(written: str) -> float:
    """The value of what NUMBER matches. Raises ValueError for anything else."""
    text = written.strip().lower().replace(",", "")
    for sign, value in FRACTION_SIGNS.items():
        if text.endswith(sign):
            before = text[: -len(sign)].strip()
            return (number_of(before) if before else 0.0) + value
    digits = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([a-z]*)", text)
    if digits:
        return float(digits[1]) * (SCALES[digits[2]] if digits[2] else 1.0)
    total = 0.0
    for word in re.split(r"[\s-]+", text):
        if word in SCALES:
            total = (total or 1.0) * SCALES[word]
        elif word not in {"a", "and"}:
            total += (ONES | TENS)[word] if word in ONES or word in TENS else _refuse(written)
    return total


def _refuse(written: str) -> float:
    raise ValueError(f"not a number: {written!r}")
