"""Whether a reply is from the script: known phrases, and nothing that belongs to one case.

Names, handles, links, initials and figures to call are slots that any script has: they make no reply a case of its own.
"""

import re

from frontline.care.replies import script_words as words
from frontline.care.replies.generic_words import GENERIC
from frontline.care.replies.reading import Reading

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
SMALL_NUMBER = re.compile(r"\d{1,2}(?:-\d{1,2})?[a-z]{0,2}")
"""A number of hours, a day: in any script."""
MAIL = re.compile(r"\S+@\S+\.\w+")
PHONE = re.compile(r"[+\d][\d ().-]{6,}\d")
NAME_SLOT = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ,;'] .)(?![A-ZÀ-Þ])[\w'-]+")
PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_ ]{3,}\]|\{\{? ?[\w. ]+ ?\}\}?|<[A-Z][A-Z_ ]{3,}>")
"""A slot that nobody filled."""
LONGEST = 70
"""Words; what is longer tells something."""
WORDS_PER_OWN_WORD = 14
"""One word of the case itself in so many words is still a script."""
WEIGHT_OF_FAILURE = 2
"""A delay or a fault of one's own that is named belongs to the case."""


def is_script(reading: Reading, *, owns_failure: bool) -> bool:
    """True when known phrases make up the message and hardly a word is about this case.

    `owns_failure`: it says what the writer did wrong.
    """
    if PLACEHOLDER.search(reading.cased) is not None:
        return True
    if words.PHRASES.search(reading.said) is None:
        return False
    found = WORD.findall(_without_slots(reading.cased).lower())
    if len(found) > LONGEST:
        return False
    telling = [word for word in found if word not in GENERIC and word.removesuffix("s") not in GENERIC]
    own = sum(not _is_in_any_script(word) for word in telling)
    if own > len(found) / WORDS_PER_OWN_WORD:
        return False
    own += WEIGHT_OF_FAILURE * _names_failure(reading, owns_failure)
    return own <= len(found) / WORDS_PER_OWN_WORD


def _names_failure(reading: Reading, owns_failure: bool) -> bool:
    if words.STOCK_FAILURE.search(reading.said):
        return False
    return owns_failure or words.NAMED_DELAY.search(reading.said) is not None


def _is_in_any_script(word: str) -> bool:
    """Short forms ("we'll") and small numbers."""
    head, mark, _ = word.partition("'")
    is_short_form = bool(mark) and (head in GENERIC or head.endswith("n"))
    return is_short_form or SMALL_NUMBER.fullmatch(word) is not None


def _without_slots(cased: str) -> str:
    if "@" in cased:
        cased = MAIL.sub(" ", cased)
    return NAME_SLOT.sub(" ", PHONE.sub(" ", cased))
