"""The customer's own words in a text: no agent's turns, quoted mails, signatures, disclaimers or banners."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from frontline.questions.word_lists import alternatives

Span = tuple[int, int]

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
STAMP = r"(?:[\[(]?\d[\d:./,TZ -]{3,22}(?:[ap]\.?m\.?)?[\])]?[ \t]?[-–]?[ \t]?)?"
NAME = r"[^\W\d_][\w.'’-]{0,20}"
AGENTS, CUSTOMERS, FIELDS = (alternatives(f"own_words.{key}") for key in ("agents", "customers", "fields"))
SPEAKER = re.compile(
    rf"[ \t]{{0,8}}[*_]{{0,2}}{STAMP}(?:{NAME}[ \t]){{0,2}}?[\[(]?"
    rf"(?i:(?P<agent>{AGENTS})|(?P<customer>{CUSTOMERS})|(?P<field>{FIELDS}))"
    rf"[\])]?(?:[ \t](?:[A-Z][\w.'’-]{{0,20}}|\d{{1,3}})){{0,2}}(?:[ \t][\[(][^\n)\]]{{0,20}}[)\]])?[ \t]?:(?!//)[*_]{{0,2}}"
)
IN_LINE = re.compile(rf"(?<=[.!?…][ \t])(?i:{AGENTS}|{CUSTOMERS})(?: \d{{1,3}})?:(?=\s)")
NAMED = re.compile(rf"[ \t]{{0,8}}{STAMP}(?:[A-Z][\w.'’-]{{0,20}}[ \t]?){{1,3}}\d{{0,3}}:[ \t]")

QUOTED = re.compile(r"[ \t]{0,8}>")
WROTE = re.compile(
    r"\s{0,8}(?:On\s.{4,200}\swrote|Am\s.{4,200}\sschrieb.{0,100}|Le\s.{4,200}\sa écrit|.{0,100}<\S{3,80}>\s(?:wrote|schrieb))\s?:\s*$",
    re.DOTALL,
)
MAIL_HEADER = re.compile(
    r"[ \t]{0,8}\*?(?:From|Sent|To|Cc|Date|Subject|Reply-To|Von|Gesendet|An|Betreff)\*?:", re.IGNORECASE
)
REPLY_MARKER = re.compile(rf"[ \t]{{0,8}}{alternatives('own_words.reply_markers')}", re.IGNORECASE)
SIGNATURE = re.compile(
    rf"[ \t]{{0,8}}(?:--+[ \t]?$|{alternatives('own_words.closings')}(?:[,.!]|[ \t]?$|[ \t][-–]))", re.IGNORECASE
)
SOFT_CLOSING = re.compile(
    rf"[ \t]{{0,8}}{alternatives('own_words.soft_closings')}[ \t]?[,.!-]{{0,3}}[ \t]?$", re.IGNORECASE
)
DISCLAIMER = re.compile(rf"\W{{0,8}}{alternatives('own_words.disclaimers')}", re.IGNORECASE)
BANNER = re.compile(rf"[ \t]{{0,8}}{alternatives('own_words.banners')}", re.IGNORECASE)
POSTSCRIPT = re.compile(r"[ \t]{0,8}P\.?\s?S\.?\s?[:,.\s]", re.IGNORECASE)
ENDED = re.compile(r"[.!?:;…]\W{0,3}$")
NEW_ITEM = re.compile(r"[ \t]{0,8}(?:[-*•·]|\d{1,2}[.)])\s")
CUSTOMER_LABEL = re.compile(rf"(?:^|(?<=\n))[ \t]{{0,8}}[*_]{{0,2}}{STAMP}(?i:{CUSTOMERS})[ \d]{{0,4}}:")

WRAPPED_FROM = 55
"""Characters: a line at least as long, without a stop, goes on in the next; a shorter one was ended by its writer."""
LONGEST = 800
"""Characters of one passage; what is longer is cut at a blank, so that no search in it is slow."""


@dataclass
class _Reading:
    """Where the reader of a text's lines stands."""

    text: str
    customer_is_named: bool
    kept: list[Span] = field(default_factory=list)
    agent_speaks: bool = False
    below_signature: bool = False
    in_banner: bool = False


def own_words(text: str) -> list[Span]:
    """Where a customer (or whoever wrote a note about one) speaks: (start, end) of each passage, in order.

    A passage is a line, or the lines of a wrapped paragraph; it is never blank and at most LONGEST characters long.
    """
    lines = _lines(text)
    reading = _Reading(text, bool(CUSTOMER_LABEL.search(text)))
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if _ends_the_message(reading, lines, number, line):
            break
        if not _is_foreign(reading, lines, number, line):
            reading.kept.append((start, end))
    return [piece for span in _unwrapped(text, reading.kept) for piece in _cut(text, *span)]


def _lines(text: str) -> list[Span]:
    """Every line that is not blank; one that holds several turns is cut before each, a label is left out."""
    spans = [match.span() for match in LINE.finditer(text)]
    turns = [match.start() for match in IN_LINE.finditer(text)] if ":" in text else []
    if turns:
        spans = list(_cut_at(spans, turns))
    return [(start, end) for start, end in spans if not text[start:end].isspace()]


def _cut_at(spans: list[Span], places: list[int]) -> Iterator[Span]:
    waiting = iter([*places, -1])
    place = next(waiting)
    for start, end in spans:
        while start <= place < end:
            if start < place:
                yield start, place
            start, place = place, next(waiting)
        yield start, end


def _ends_the_message(reading: _Reading, lines: list[Span], number: int, line: str) -> bool:
    """Whether what follows is another mail, quoted in full below this one."""
    if REPLY_MARKER.match(line):
        return bool(reading.kept)
    if MAIL_HEADER.match(line) and _next_line(reading.text, lines, number, MAIL_HEADER):
        return bool(reading.kept)
    return _is_reply_header(reading.text, lines, number) and not any(
        QUOTED.match(reading.text, start, end) for start, end in lines[number + 1 : number + 4]
    )


def _is_reply_header(text: str, lines: list[Span], number: int) -> bool:
    """ "On 3 May, Ned wrote:", be it broken over two lines."""
    start = lines[number][0]
    return any(WROTE.match(text[start : min(end, start + 400)]) for _, end in lines[number : number + 2])


def _next_line(text: str, lines: list[Span], number: int, pattern: re.Pattern[str]) -> bool:
    return number + 1 < len(lines) and bool(pattern.match(text, *lines[number + 1]))


def _is_foreign(reading: _Reading, lines: list[Span], number: int, line: str) -> bool:
    """Whether a line is somebody else's or nobody's; a line that opens a turn, a signature or a banner says so."""
    _take_turn(reading, line)
    if reading.below_signature and POSTSCRIPT.match(line):
        reading.below_signature = False
    if SIGNATURE.match(line) or DISCLAIMER.match(line) or _is_soft_closing(reading.text, lines, number, line):
        reading.below_signature = True
    reading.in_banner = bool(BANNER.match(line)) or (reading.in_banner and _goes_on(reading.text, lines, number))
    return (
        reading.agent_speaks
        or reading.below_signature
        or reading.in_banner
        or bool(QUOTED.match(line) or REPLY_MARKER.match(line) or MAIL_HEADER.match(line))
        or _is_reply_header(reading.text, lines, number)
        or (number > 0 and _is_reply_header(reading.text, lines, number - 1))
    )


def _take_turn(reading: _Reading, line: str) -> None:
    speaker = SPEAKER.match(line)
    if speaker:
        reading.agent_speaks = bool(speaker["agent"])
        reading.below_signature = False
    elif reading.agent_speaks and not reading.customer_is_named and NAMED.match(line):
        reading.agent_speaks = False  # only the agent is named by his part: another name is the customer's


def _goes_on(text: str, lines: list[Span], number: int) -> bool:
    """Whether no blank line stands before this one."""
    return text.count("\n", lines[number - 1][1], lines[number][0]) < 2


def _is_soft_closing(text: str, lines: list[Span], number: int, line: str) -> bool:
    """ "Thanks," above a name ends a mail; above a further question it does not."""
    lines_below = len(lines) - number - 1
    if not 0 < lines_below <= 6 or not SOFT_CLOSING.match(line):
        return False
    start, end = lines[number + 1]
    return end - start < 40 and "?" not in text[start:]


def _unwrapped(text: str, lines: list[Span]) -> Iterator[Span]:
    """The lines, those of a wrapped paragraph as one, each without the label of its speaker."""
    passage: Span | None = None
    previous: Span = (0, 0)
    names_speakers = sum(bool(NAMED.match(text, *line)) for line in lines) > 1
    for line in lines:
        if passage and _is_wrapped(text, previous, line):
            passage = passage[0], line[1]
        else:
            if passage:
                yield passage
            passage = _without_label(text, line, names_speakers)
        previous = line
    if passage:
        yield passage


def _is_wrapped(text: str, above: Span, line: Span) -> bool:
    between = text[above[1] : line[0]]
    return (
        above[1] - above[0] >= WRAPPED_FROM
        and between in {"\n", "\r\n", "\r"}
        and not ENDED.search(text, max(above[0], above[1] - 8), above[1])
        and not NEW_ITEM.match(text, *line)
        and not SPEAKER.match(text, *line)
    )


def _without_label(text: str, line: Span, names_speakers: bool) -> Span:
    """`names_speakers` says that several lines begin with a name, as those of a chat do."""
    label = SPEAKER.match(text, *line) or (NAMED.match(text, *line) if names_speakers else None)
    return (label.end() if label and not label.groupdict().get("field") else line[0]), line[1]


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """A passage without blanks around it, in pieces of at most LONGEST characters."""
    while start < end:
        stop = end if end - start <= LONGEST else _blank_before(text, start, start + LONGEST)
        piece = text[start:stop]
        if not piece.isspace():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = stop


def _blank_before(text: str, start: int, stop: int) -> int:
    """The last end of a sentence, else the last blank, before a place; the place itself where there is none."""
    for mark in (". ", "? ", " "):
        found = text.rfind(mark, start + LONGEST // 4, stop)
        if found > 0:
            return found + len(mark) - 1
    return stop
