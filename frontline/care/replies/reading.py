"""A message made ready for the rules: own words only, lower case, plain quotes, no links, handles or initials."""

import re
from dataclasses import dataclass
from functools import cached_property

from frontline.care.replies.lexicon import Phrases, spelled_out

PLAIN = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("…", "."))
ENTITIES = (("&amp;", "&"), ("&gt;", ">"), ("&lt;", "<"), ("&quot;", '"'), ("&#39;", "'"), ("&nbsp;", " "))
QUOTED_LINE = re.compile(r"^[ \t]*>(?!>).*$", re.MULTILINE)
QUOTED_MAIL = re.compile(
    r"^[ \t]*(?:On [^\n]{4,200}\n?[^\n]{0,120}wrote:|-{2,} ?Original [Mm]essage ?-{2,}).*", re.MULTILINE | re.DOTALL
)
CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]{1,200}`", re.DOTALL)
LINK = re.compile(r"(?:https?://|www\.)\S*")
HANDLE = re.compile(r"@(?<![\w.]@)\w+")
LEADING_HANDLES = re.compile(r"^(?:[.\s]*@)+[\s,:;-]*")
HASHTAG = re.compile(r"#([^\W\d_]\w*)")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
QUOTATION = re.compile(r'(?<!\w)"[^"\n]{2,400}"(?!\w)')
PART_MARK = re.compile(r"(?<![\d/])\(?[1-9] ?(?:/|of) ?[1-9]\)?(?![\d/])(?= *\W| *$)")
INITIALS = re.compile(r"[\^~*/] ?[A-Za-z]{1,14}\.?(?=[\s.]*$|\s*[.])")
CLOSING_NAME = re.compile(r"\s*(?<!\w)-+ ?[A-Z][A-Za-z]{0,12}(?: [A-Z][a-z]*)?[\s.]*$")
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
OPENING = re.compile(r""" ["'*_~-]+(?=\w)""")
JOINED = re.compile(r"[^\w\s'&+@-](?=[a-z])")
STOP = re.compile(r"[.!?;]+(?=[\s)\"]|$)|[!?]+|\s-+\s|[:;][-']?[()]")


@dataclass(frozen=True)
class Reading:
    """The writer's own words: `cased` as written, `said` in lower case, short forms spelled out, a blank before each word."""

    cased: str
    said: str
    quoted: str = ""
    """What stands in quotation marks, in lower case, a blank before each quotation."""

    @cached_property
    def sentences(self) -> list[str]:
        """Pieces between stops, in lower case, none empty."""
        return [f" {piece}" for piece in STOP.split(self.said) if len(piece) > 1]

    def says(self, phrases: Phrases, unless: Phrases) -> bool:
        """True when a sentence holds one of the phrases and none of the others; most messages hold the first nowhere."""
        return phrases.search(self.said) is not None and any(
            phrases.search(sentence) is not None and unless.search(sentence) is None for sentence in self.sentences
        )


def read(text: str) -> Reading:
    """The message made ready, see `own_words`."""
    cased = own_words(text)
    said = OPENING.sub(" ", f" {cased.lower()}")
    quoted = (
        "".join(f" {words[1:-1].lower()}" for words in QUOTATION.findall(_plain_signs(text))) if '""' in cased else ""
    )
    return Reading(cased, spelled_out(JOINED.sub(r"\g<0> ", said)), quoted)


def own_words(text: str) -> str:
    """The message without what is not its writer's: quoted lines and mails, code, links, signs and initials."""
    text = _without_quotes(_plain_signs(text))
    if "://" in text or "www." in text:
        text = LINK.sub(" ", text)
    text = _without_signs(text)
    if '"' in text:
        text = QUOTATION.sub(' "" ', text)
    if "--" in text:
        text = text.replace("--", " - ")
    if "\n" in text:
        text = PARAGRAPH.sub(" . ", text)
    return " ".join(text.split())


def _plain_signs(text: str) -> str:
    if not text.isascii():
        for curly, plain in PLAIN:
            text = text.replace(curly, plain)
    if "&" in text:
        for entity, sign in ENTITIES:
            text = text.replace(entity, sign)
    return text


def _without_quotes(text: str) -> str:
    """No lines of another mail, no code."""
    if "wrote:" in text or "riginal " in text:
        text = QUOTED_MAIL.sub(" ", text)
    if ">" in text:
        text = QUOTED_LINE.sub(" ", text)
    return CODE.sub(" ", text) if "`" in text else text


def _without_signs(text: str) -> str:
    """No handles in front, part marks, initials or closing name: they belong to every message alike."""
    if "@" in text:
        text = LEADING_HANDLES.sub("", HANDLE.sub("@", text))
    if "#" in text:
        text = HASHTAG.sub(lambda found: CAMEL.sub(" ", found.group(1)), text)
    if "/" in text or " of " in text:
        text = PART_MARK.sub(" ", text)
    if "^" in text or "~" in text or "*" in text or "/" in text:
        text = INITIALS.sub(" ", text)
    if "-" in text[-32:]:
        text = CLOSING_NAME.sub(" ", text)
    return text
