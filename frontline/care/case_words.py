"""Whether a reply speaks of this customer's own case: in words or numbers that they wrote, and that few others write."""

import re
from collections import Counter
from collections.abc import Mapping

WORD = re.compile(r"[#]?\w[\w'-]+")
SHORTEST_WORD, SHORTEST_NUMBER = 5, 3
FEW_THREADS, FEW_SHARE = 3, 0.02
"""A word is of the case when it stands in so few threads at most, or in so small a share of them."""

Thread = tuple[str, str]


def telling_words(text: str) -> set[str]:
    """Words of five letters and more and numbers of three digits and more, lower case."""
    found = {word.strip("#'-").lower() for word in WORD.findall(text)}
    return {
        word
        for word in found
        if (len(word) >= SHORTEST_WORD and word.isalpha())
        or (any(sign.isdigit() for sign in word) and len(word) >= SHORTEST_NUMBER)
    }


class CaseWords:
    """What customers wrote, by thread (source, ticket): the words of each that are its own."""

    def __init__(self, asked: Mapping[Thread, str]) -> None:
        words = {thread: telling_words(text) for thread, text in asked.items()}
        threads_with = Counter(word for own in words.values() for word in own)
        most = max(FEW_THREADS, int(FEW_SHARE * len(words)))
        self._own = {
            thread: frozenset(word for word in own if threads_with[word] <= most) for thread, own in words.items()
        }

    def in_reply(self, thread: Thread, reply: str) -> bool:
        """True when the reply uses one of them."""
        return not self._own.get(thread, frozenset()).isdisjoint(telling_words(reply))
