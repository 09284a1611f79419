"""Which words the page explains, when there is no room for all: first those that it uses in a sense of its own."""

import re

from frontline.review.content import Review
from frontline.review.forms.bars_svg import trend_word
from frontline.review.forms.lengths import Length
from frontline.review.forms.words import cut, ended, heading_counts, kept_words

_OWN_SENSE = ("Kept", "New", "Growing")
"""Everyday words that mean something exact here: nobody would look them up."""
_QUOTED = re.compile(r"“[^”]*”")
_WHOLE, _SHORT = 220, 130
"""Signs: a definition that is cut explains nothing, so those of words that the page uses stand whole."""


def page_definitions(review: Review, length: Length) -> list[list[str]]:
    """Terms with their lines, in the order of the review; a word of its own sense that the page uses is always among them."""
    used = _used(review)
    known = review.footing.definitions
    others = [term for term, _ in known if term not in used]
    shown = used | set(others[: max(length.definitions - len(used), 0)])
    return [
        [cut(term, 40), _closed(ended(words, _WHOLE if term in used else _SHORT))]
        for term, words in known
        if term in shown
    ]


def _used(review: Review) -> set[str]:
    """Which of them the page says: in its sentences, beside a bar, or of the shifts. What customers asked is not ours."""
    asked = review.questions
    said = " ".join(
        [
            heading_counts(review.heading),
            _QUOTED.sub("", review.sentence.text),
            _QUOTED.sub("", review.sentence.by_rule),
            _QUOTED.sub("", asked.sentence),
            *(trend_word(share) for share in asked.shares),
            review.promises.sentence,
            review.shifts.sentence,
            kept_words(review.shifts),
        ]
    ).lower()
    known = {term for term, _ in review.footing.definitions}
    return {word for word in _OWN_SENSE if word in known and re.search(rf"\b{word.lower()}\b", said)}


def _closed(words: str) -> str:
    """A line that ends in a sign of its own."""
    return words if words.endswith((".", "…")) else f"{words}."
