"""What stands in an .ics file, before anything is understood: lines, properties, components. Nothing here raises.

Real files are folded wrongly, cut off, written in old encodings or glued together; so lines are joined as bytes (a fold may cut a
letter in two), each line is decoded for itself, and a component ends where the next one of its rank begins.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LINE_END = re.compile(rb"\r\n|\n|\r")
NAME = re.compile(r"\s*([A-Za-z0-9_./+-]+)\s*(?=[;:])")
PARAMETER = re.compile(r'\s*;\s*([^=;:"]+?)\s*(?:=\s*((?:"[^"]*"|[^;:"])*))?(?=\s*[;:])')
WITH_MOMENTS = frozenset("DTSTART DTEND RECURRENCE-ID EXDATE RDATE FREEBUSY".split())
LIKE_MOMENTS = re.compile(r"[\s\dPTZWDHMSptzwdhms/,+:.-]*$")
RANKED = frozenset("VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE VAVAILABILITY".split())
WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
MOST_DEPTH = 20
"""Components inside components; deeper ones are junk."""


@dataclass(frozen=True)
class Property:
    """One line: NAME;PARAMETER=…:value, with upper-case names; the value as it is written."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between BEGIN and END. `fault` says in words what is wrong with its frame, if anything."""

    name: str
    properties: list[Property] = field(default_factory=list)
    children: list["Component"] = field(default_factory=list)
    fault: str | None = None
    odd_lines: int = 0

    def all(self, name: str) -> list[Property]:
        """Every property of that name, in their order."""
        return [each for each in self.properties if each.name == name]

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((each for each in self.properties if each.name == name), None)

    def text(self, name: str) -> str:
        """The first property's value as a text; empty when there is none."""
        found = self.first(name)
        return "" if found is None else readable(found)

    def word(self, name: str) -> str:
        """The same in upper case, without blanks around: for values out of a list."""
        return self.text(name).strip().upper()

    def walk(self) -> Iterator["Component"]:
        """This one and all inside it."""
        yield self
        for child in self.children:
            yield from child.walk()


def components_of(content: bytes) -> Component:
    """Everything in a file, under one nameless root whose `odd_lines` counts what stands outside of components."""
    root = Component("")
    open_ones = [root]
    for line in logical_lines(content):
        found = property_of(line)
        if found is None:
            open_ones[-1].odd_lines += 1
        elif found.name == "BEGIN":
            _begin(open_ones, found.value.strip().upper())
        elif found.name == "END":
            _end(open_ones, found.value.strip().upper())
        else:
            open_ones[-1].properties.append(found)
    for unfinished in open_ones[1:]:
        unfinished.fault = "the file ends inside it"
    return root


def _begin(open_ones: list[Component], name: str) -> None:
    # What begins a component of the first rank ends every one that is open, but for the calendar around it.
    while name in RANKED and len(open_ones) > 1 and (open_ones[-1].name != "VCALENDAR" or name == "VCALENDAR"):
        open_ones.pop().fault = "it has no END line"
    started = Component(name)
    if len(open_ones) > MOST_DEPTH:
        open_ones[-1].odd_lines += 1
        return
    open_ones[-1].children.append(started)
    open_ones.append(started)


def _end(open_ones: list[Component], name: str) -> None:
    if name not in [each.name for each in open_ones[1:]]:
        open_ones[-1].odd_lines += 1
        return
    while open_ones[-1].name != name:
        open_ones.pop().fault = "it has no END line"
    open_ones.pop()


def property_of(line: str) -> Property | None:
    """The line's parts; None when it is no property."""
    name = NAME.match(line)
    if name is None:
        return None
    parameters: dict[str, str] = {}
    place = name.end()
    while found := PARAMETER.match(line, place):
        parameters.setdefault(found[1].strip().upper(), (found[2] or "").strip().strip('"'))
        place = found.end()
    colon = line.find(":", place)
    upper = name[1].upper()
    if colon < 0:
        return None
    value = line[colon + 1 :]
    if upper in WITH_MOMENTS and not LIKE_MOMENTS.match(value):
        # A zone such as tzone://Microsoft/Utc or (UTC+01:00) Berlin stands there without quotation marks.
        zone = re.search(r";\s*TZID\s*=(.*):([^:]*)$", line, re.IGNORECASE)
        if zone:
            parameters["TZID"], value = zone[1].strip().strip('"'), zone[2]
    return Property(upper, parameters, value.strip() if upper in WITH_MOMENTS else value)


def readable(found: Property) -> str:
    r"""A TEXT value without its escapes (\n \, \; \\), and without the quoted-printable of old files."""
    value = found.value
    if found.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _decoded(re.sub(rb"=([0-9A-Fa-f]{2})", _one_byte, value.encode("utf-8", "replace")))
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] in "nN" else escape[1], value, flags=re.DOTALL)


def _one_byte(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def logical_lines(content: bytes) -> Iterator[str]:
    """The unfolded lines, decoded, blank ones left out."""
    lines = LINE_END.split(as_utf8(content))
    return (_decoded(line) for line in _unfolded(_without_margin(lines)))


def _without_margin(lines: list[bytes]) -> list[bytes]:
    """A file that is indented as a whole, moved to the left."""
    first = next((line for line in lines if line.strip()), b"")
    margin = len(first) - len(first.lstrip(b" \t"))
    return [line[margin:] if not line[:margin].strip() else line for line in lines] if margin else lines


def _unfolded(lines: Iterable[bytes]) -> Iterator[bytes]:
    parts: list[bytes] = []
    for line in lines:
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
        elif line.strip():
            if parts:
                yield b"".join(parts)
            parts = [line]
    if parts:
        yield b"".join(parts)


def as_utf8(content: bytes) -> bytes:
    """The file in an encoding that keeps ASCII, without a mark at its beginning and without zero bytes."""
    for mark, encoding in WIDE:
        if content.startswith(mark):
            return content.decode(encoding, "replace").lstrip("\ufeff").encode("utf-8", "replace")
    head = content[:200]
    if len(head) >= 4 and head.count(0) * 3 > len(head):
        encoding = "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return content.decode(encoding, "replace").encode("utf-8", "replace")
    return content.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
