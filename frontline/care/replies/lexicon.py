"""Phrases into patterns: each list is one alternation, compiled once, to be looked for in a `Reading`'s plain text.

Text and phrases are spelled out alike ("won't" is "will not", "we've" is "we have"), so that a phrase is written once.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from frontline.care.replies.by_letter import by_first_letter

VERY = (
    "(?:(?:so|very|truly|really|terribly|deeply|sincerely|extremely|genuinely|awfully|most|incredibly|absolutely|"
    "again|once again|also|just|still|all|both|quite|only|personally|humbly) )*"
)
"""Words put in for weight; a phrase means the same with them."""

SHORT = (
    "(?:wo(?:n't|nt)|ca(?:n't|nt)|cannot|shan't"
    "|(?P<verb>do|does|did|is|was|are|were|would|could|should|have|has|had|ai)(?:n't|nt)"
    "|(?P<who>i|you|we|they|should|could|would|might|must)"
    "(?:'(?P<be>m|re|ve|ll)|(?<=i)(?P<loose>m|ve)|(?<=you|hey)(?P<lost>re))"
    r"|(?P<it>it|that|this|there|here|what|where|who|how|he|she)'s)\b"
)
SHORT_IN_TEXT = re.compile(f" {SHORT}")
"""A blank first: a search skips to it fast."""
SHORT_IN_PHRASE = re.compile(rf"\b{SHORT}")
WHOLE = {"wo": "will not", "ca": "can not", "sh": "shall not"}
METHODS = ("search", "match", "findall", "finditer", "split")
LONG = {"m": " am", "re": " are", "ve": " have", "ll": " will"}


def spelled_out(text: str) -> str:
    """Lower-case text, with a blank before every word, without the usual short forms."""
    return SHORT_IN_TEXT.sub(lambda short: f" {_long_form(short)}", text)


def _long_form(short: re.Match[str]) -> str:
    if short["it"]:
        return f"{short['it']} is"
    if short["verb"]:
        return f"{short['verb']} not"
    if short["who"]:
        return short["who"] + LONG[short["be"] or short["loose"] or short["lost"]]
    return WHOLE[short.group().lstrip()[:2]]


def _plain(phrase: str) -> str:
    """The phrase with its short forms spelled out, also where only their end stands in it ("'re", "n't")."""
    phrase = SHORT_IN_PHRASE.sub(_long_form, phrase).replace("n't", "not")
    return re.sub(r"'(m|re|ve|ll)\b", lambda short: LONG[short[1]], phrase)


class Phrases:
    """A list of phrases to look for, compiled when first asked: a program that labels nothing does not wait for it."""

    search: Callable[[str], re.Match[str] | None]
    match: Callable[[str], re.Match[str] | None]
    findall: Callable[[str], list[str]]
    finditer: Callable[[str], Iterator[re.Match[str]]]
    split: Callable[[str], list[str]]

    def __init__(self, before: str, phrases: Sequence[str], after: str, *, is_ordered: bool = True) -> None:
        self._parts = before, phrases, after
        self._is_ordered = is_ordered

    def __or__(self, other: "Phrases") -> "Phrases":
        """Both lists as one; they stand between the same."""
        before, phrases, after = self._parts
        return Phrases(before, [*phrases, *other._parts[1]], after, is_ordered=self._is_ordered)

    def __getattr__(self, name: str) -> Any:
        """Reached for a method that is not there yet, so once."""
        if name not in METHODS:
            raise AttributeError(name)
        before, phrases, after = self._parts
        plain = _plain("|".join(phrases))
        pattern = re.compile(f"{before}(?:{by_first_letter(plain) if self._is_ordered else plain}){after}")
        for method in METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(self, name)


def group(alternation: str) -> str:
    """A long group for use inside phrases, ordered by first letters: `(?:a|b|c)`."""
    return f"(?:{by_first_letter(_plain(alternation))})"


def any_of(*phrases: str) -> Phrases:
    """One pattern for all phrases, each of whole words, with the blank that stands before every word of a `Reading`.

    A search that starts with a character of its own skips all others fast.
    """
    return Phrases(" ", phrases, r"(?!\w)")


def at_start(*phrases: str) -> Phrases:
    """One pattern for what may follow at once, after light punctuation and whoever is spoken to; for `match`."""
    return Phrases(r"[\s,:~*()'\"-]*(?:\w+,\s+)?", phrases, r"(?!\w)")


def at_end(*phrases: str) -> Phrases:
    """One pattern for what may stand directly before, to the end of the string; for `search`."""
    return Phrases(r"(?:^|[\s,:(\"-])", phrases, r"[\s,]*$", is_ordered=False)
