"""Whether a reply is from the script: known phrases, and nothing that belongs to one case.

Names, handles, links, initials and figures to call are slots that any script has: they make no reply a case of its own.
"""

import re

from frontline.care.replies import script_words as words
from frontline.care.replies.reading import Reading

WORD = re.compile(r"(?!\d)[^\W_]+(?:['-][^\W_]+)*|\d{3,}\w*|\d+[a-z]+\d\w*")
"""Numbers of one or two digits, hours and days, are in any script."""
MAIL = re.compile(r"\S+@\S+\.\w+")
PHONE = re.compile(r"[+\d][\d ().-]{6,}\d")
NAME_SLOT = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ,;'] .)(?![A-ZÀ-Þ])[\w'-]+")
LONGEST = 70
"""Words; what is longer tells something."""
WORDS_PER_OWN_WORD = 16
"""One word of the case itself in so many words is still a script."""
WEIGHT_OF_FAILURE = 2
"""A delay or a fault of one's own that is named belongs to the case."""


def is_script(reading: Reading, *, owns_failure: bool) -> bool:
    """True when known phrases make up the message and hardly a word is about this case.

    `owns_failure`: it says what the writer did wrong.
    """
    found = WORD.findall(_without_slots(reading.cased).lower())
    if not found or len(found) > LONGEST:
        return False
    telling = [word for word in found if word not in words.GENERIC and word.removesuffix("s") not in words.GENERIC]
    own = sum(not _is_short_form(word) for word in telling)
    if own > len(found) / WORDS_PER_OWN_WORD:
        return False
    own += WEIGHT_OF_FAILURE * _names_failure(reading, owns_failure)
    return own <= len(found) / WORDS_PER_OWN_WORD and words.PHRASES.search(reading.said) is not None


def _names_failure(reading: Reading, owns_failure: bool) -> bool:
    if words.STOCK_FAILURE.search(reading.said):
        return False
    return owns_failure or words.NAMED_DELAY.search(reading.said) is not None


def _is_short_form(word: str) -> bool:
    head, mark, _ = word.partition("'")
    return bool(mark) and (head in words.GENERIC or head.endswith("n"))


def _without_slots(cased: str) -> str:
    if "@" in cased:
        cased = MAIL.sub(" ", cased)
    return NAME_SLOT.sub(" ", PHONE.sub(" ", cased))
