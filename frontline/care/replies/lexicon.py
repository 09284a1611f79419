"""Phrases into patterns: each list is one alternation, compiled once, to be looked for in a `Reading`'s plain text.

Text and phrases are spelled out alike ("won't" is "will not", "we've" is "we have"), so that a phrase is written once.
"""

import re

from frontline.care.replies.by_letter import by_first_letter

VERY = r"(?:(?:so|very|truly|really|terribly|deeply|sincerely|extremely|genuinely|awfully|most|incredibly|absolutely|again|once again|also|just|still|all|both|quite|only|personally|humbly) )*"
"""Words put in for weight; a phrase means the same with them."""

SHORT = (
    r"(?:wo(?:n't|nt)|ca(?:n't|nt)|cannot|shan't|(?P<verb>do|does|did|is|was|are|were|would|could|should|have|has|had|ai)(?:n't|nt)"
    r"|(?P<who>i|you|we|they|should|could|would|might|must)(?:(?P<apostrophe>')(?P<be>m|re|ve|ll)|(?<=i)(?P<loose>m|ve)|(?<=you|hey)(?P<lost>re)))\b"
)
SHORT_IN_TEXT = re.compile(f" {SHORT}")
"""A blank first: a search skips to it fast."""
SHORT_IN_PHRASE = re.compile(rf"\b{SHORT}")
WHOLE = {"wo": "will not", "ca": "can not", "sh": "shall not"}
LONG = {"m": " am", "re": " are", "ve": " have", "ll": " will"}


def spelled_out(text: str) -> str:
    """Lower-case text, with a blank before every word, without the usual short forms."""
    return SHORT_IN_TEXT.sub(lambda short: f" {_long_form(short)}", text)


def _long_form(short: re.Match[str]) -> str:
    if short["verb"]:
        return f"{short['verb']} not"
    if short["who"]:
        return short["who"] + LONG[short["be"] or short["loose"] or short["lost"]]
    return WHOLE[short.group().lstrip()[:2]]


def _plain(phrase: str) -> str:
    """The phrase with its short forms spelled out, also where only their end stands in it ("'re", "n't")."""
    phrase = SHORT_IN_PHRASE.sub(_long_form, phrase).replace("n't", "not")
    return re.sub(r"'(m|re|ve|ll)\b", lambda short: LONG[short[1]], phrase)


def any_of(*phrases: str) -> re.Pattern[str]:
    """One pattern for all phrases, each of whole words, with the blank that stands before every word of a `Reading`.

    A search that starts with a character of its own skips all others fast.
    """
    return re.compile(rf" (?:{by_first_letter(_plain('|'.join(phrases)))})(?!\w)")


def at_start(*phrases: str) -> re.Pattern[str]:
    """One pattern for what may follow at once, after light punctuation and whoever is spoken to; for `match`."""
    return re.compile(rf"[\s,:~*()'\"-]*(?:\w+,\s+)?(?:{by_first_letter(_plain('|'.join(phrases)))})(?!\w)")


def at_end(*phrases: str) -> re.Pattern[str]:
    """One pattern for what may stand directly before, to the end of the string; for `search`."""
    return re.compile(rf"(?:^|[\s,:(\"-])(?:{_plain('|'.join(phrases))})[\s,]*$")
