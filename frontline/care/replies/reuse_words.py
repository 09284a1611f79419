"""The words of a reply that can be a template: no greeting, sign-off or quoted mail; numbers are slots."""

import re
from collections.abc import Sequence

from frontline.care.replies.reading import own_words

NAME = r"[\w'’]+[,.!]*"
GREETING = re.compile(
    r"\A\s*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings)\b(?:[ \t-]+[\w'’.]+){0,4}\s*(?:[,.!:;–—-]+|\n)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?<=[.!?…])|(?<=\n)|\A)\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with kind)\s+(?:regards|wishes|thanks)|regards|sincerely|"
    rf"yours \w+|cheers|thanks|thank you|all the best|best)\b[,.! \t]*(?:[\s–—-]+{NAME}){{0,7}}\s*\Z",
    re.IGNORECASE,
)
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SLOT = "#"
LONG_NUMBER = re.compile(r"\w*\d[\w-]*\d\w*\d\w*")
"""Three digits and more: an order, a date, a sum; it belongs to one customer."""
INTRODUCED = re.compile(r"((?i:my name is|this is|i['’]?m|i am|it['’]?s) )[A-Z][\w'’-]+")
HIDDEN = "…"
COURTESIES = frozenset(
    "thank thanks you your for so very much a again the and have had great good nice lovely wonderful day weekend evening week "
    "help time patience understanding message mail email e-mail reply note call contacting us me writing reaching out getting in touch "
    "hope to hear from we i are is be well this finds kind best regards warm wishes look looking forward hearing soon please let know "
    "if any questions further anything else need do not hesitate contact feel free our support of in advance sincerely cheers all".split()
)
LONGEST_COURTESY = 8
"""Words; so short a run of courtesies alone is how people write, not a template."""


def body_of(text: str) -> str:
    """The writer's own words between greeting and sign-off, as written."""
    greeting = GREETING.match(text)
    text = text[greeting.end() :] if greeting else text
    closing = CLOSING.search(text, max(0, len(text) - 160))
    return own_words(text[: closing.start()] if closing else text)


def tokens(body: str) -> list[str]:
    """Its words in lower case, long numbers as slots."""
    found = TOKEN.findall(body.lower())
    return [SLOT if word[-1:].isdigit() and _is_number(word) else word for word in found]


def _is_number(word: str) -> bool:
    return LONG_NUMBER.fullmatch(word) is not None


def is_courtesy(words: Sequence[str]) -> bool:
    """True for a short run of nothing but courtesies."""
    return len(words) < LONGEST_COURTESY and all(word in COURTESIES for word in words)


def as_shown(body: str, first: int, last: int) -> str:
    """Words `first` to `last` (exclusive) as written, without the numbers and the name that are one person's own."""
    spans = [match.span() for match in TOKEN.finditer(body)]
    shown = body[spans[first][0] : spans[last - 1][1]]
    return INTRODUCED.sub(rf"\1{HIDDEN}", LONG_NUMBER.sub(HIDDEN, shown))
