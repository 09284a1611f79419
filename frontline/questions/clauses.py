"""A passage cut into what can be one question each: sentences, and within them clauses that ask something of their own."""

import re
from collections.abc import Iterator

from frontline.questions.own_words import Span
from frontline.questions.word_lists import alternatives, at_start
from frontline.questions.wording import ADDRESS, after_opening

SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]{1,800}[\"”’')\]]{0,3}(?=\s|$)|[!?](?=[^\W\d_])|(?<=[a-z]{2})[.](?=[A-Z][a-z])|[;|•](?=\s)|\s//\s"
)
ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Nos?|approx|vs|e\.g|i\.e|a\.m|p\.m|incl|ca|dept|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
ASKED = r"(?:how|what|when|where|why|who|whose|which|whether|if|about)\b"
FRAME = f"(?:{alternatives('units.reported_wh')}|{alternatives('units.reported')})"
JOINT = re.compile(
    rf"(?P<and>(?:,?\s(?:and|but|or|plus|&)|,\s(?:then|also))(?:\s(?:also|then|so|just))?|,|\s[-–—])\s"
    rf"(?=(?P<frame>{alternatives('units.who_asked')}?{FRAME}|{alternatives('units.asking')})|(?P<asked>{ASKED})|(?P<direct>{alternatives('units.direct_questions')}(?!\w)))",
    re.IGNORECASE,
)
HEAD = re.compile(rf"{alternatives('units.who_asked')}?{FRAME}", re.IGNORECASE)
STARTS_ANEW = re.compile(r"how|what|why|whether", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"(?:if|when|whenever|since|because|as|after|before|once|while|although|though|given)\b", re.IGNORECASE
)
NOTHING = at_start("units.nothing")


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The place of every sentence of a passage; no break inside an address, a figure or "Dr. Keller"."""
    passage = text[start:end]
    if "://" in passage or "@" in passage or "www." in passage:
        passage = ADDRESS.sub(lambda match: "x" * len(match.group()), passage)
    begin = 0
    for match in SENTENCE_END.finditer(passage):
        if match.group() == "." and ABBREVIATION.search(passage, max(begin, match.start() - 8), match.end()):
            continue
        if passage[begin : match.end()].strip(" .!?…;|•/"):
            yield start + begin, start + match.end()
            begin = match.end()
    if passage[begin:].strip():
        yield start + begin, end


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence cut where something more is asked: "asked whether A | and how B"; without what stands around each."""
    head = after_opening(text, start, end)
    is_report, is_nothing = bool(HEAD.match(text, head, end)), bool(NOTHING.match(text, head, end))
    begin = head
    for joint in JOINT.finditer(text, head, end):
        if _is_cut(text[begin : joint.start()], joint, is_report, is_nothing):
            yield begin, begin + len(text[begin : joint.start()].rstrip())
            begin = after_opening(text, joint.end(), end)
    if begin < end:
        yield begin, begin + len(text[begin:end].rstrip())


def _is_cut(before: str, joint: re.Match[str], is_report: bool, is_nothing: bool) -> bool:
    """Nothing is cut after "If I send it today", nor where the sentence tells what an agent did."""
    if SUBORDINATE.match(before) or (is_nothing and not joint["frame"]):
        return False
    return _asks_anew(joint, is_report)


def _asks_anew(joint: re.Match[str], is_report: bool) -> bool:
    """Whether a new question begins: "…, which is late" and "… or whether" only go on with the one before."""
    if joint["and"].strip(" ,") == "or":
        return False
    if joint["frame"] or joint["direct"]:
        return True
    return is_report and (joint["and"].strip() != "," or bool(STARTS_ANEW.match(joint.string, joint.end())))
