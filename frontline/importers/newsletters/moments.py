"""The moments that mails and pages write, in whatever shape: “Thu, 5 Mar 26 10:00 EST”, “Mar 5th, 2026 at 3:04 pm (PDT)”."""

import datetime as dt
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janv janvier januari gen gennaio ene enero janeiro jän jänner",
            "feb february februar febr fév fev fevr févr février februari febbraio febrero fevereiro",
            "mar march mär märz mrz mars mrt maart marzo março",
            "apr april avr avril aprile abr abril",
            "may mai mei mag maggio mayo maio maj",
            "jun june juni juin giu giugno junio junho",
            "jul july juli juil juillet lug luglio julio julho",
            "aug august aoû août aout augustus ago agosto",
            "sep sept september septembre set settembre septiembre setembro",
            "oct october okt oktober octobre ott ottobre octubre out outubro",
            "nov november novembre noviembre novembro",
            "dec december dez dezember déc décembre dic dicembre diciembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
ZONES = {
    name: hours
    for hours, names in {
        0: "ut utc gmt z wet", 1: "cet met bst west", 2: "cest mest eet sast", 3: "eest msk", 5.5: "ist", 8: "sgt hkt awst",
        9: "jst kst", 10: "aest", 11: "aedt", 12: "nzst", 13: "nzdt", -3: "brt", -4: "edt ast", -5: "est cdt", -6: "cst mdt",
        -7: "mst pdt", -8: "pst akdt", -9: "akst", -10: "hst",
    }.items()
    for name in names.split()
}  # fmt: skip
TIME = re.compile(
    r"(?<![\d.:])(\d{1,2})(:\d{1,2}|\.\d\d)(?:(:\d{1,2}|\.\d\d)(?:[.,]\d+)?)?(?![\d:]|\.\d)\s*(?:([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
OFFSET = re.compile(r"(?<![\w-])(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d\d)?(?!\d)", re.IGNORECASE)
UNSIGNED = re.compile(r"(?<!\S)()([01]\d)([03]0)\s*$")
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?!\d)")
LONG_ZONE = re.compile(r"\b([ecmp])\w* ([sd])\w* time\b")
COMMENT = re.compile(r"\(([^()]*)\)")
WORD = re.compile(r"[^\W\d_]+|\d+")
LATEST_SHORT_YEAR = 68


def moment_of(written: str) -> dt.datetime | None:
    """The moment that a text writes, with its offset where it names one; None when it cannot be read without guessing."""
    text, comments = " ".join(written.split()), ""
    while found := COMMENT.search(text):
        comments += f" {found[1]}"
        text = text[: found.start()] + " " + text[found.end() :]
    try:
        return _read(text, comments)
    except ValueError:  # no such day or hour
        return None


def _read(text: str, comments: str) -> dt.datetime | None:
    if compact := COMPACT.search(text):
        year, month, day, hour, minute, second = (int(part or 0) for part in compact.groups())
        return dt.datetime(year, month, day, hour, minute, second, tzinfo=_zone(text[compact.end() :], comments))
    day_part, rest = _day_of(text)
    if day_part is None:
        return None
    time = TIME.search(rest)
    hour, minute, second = (int((part or "0").strip(":.")) for part in time.groups()[:3]) if time else (0, 0, 0)
    if time and time[4]:
        hour = hour % 12 + (12 if time[4].lower() == "p" else 0)
    after = rest[: time.start()] + " " + rest[time.end() :] if time else ""
    second = min(second, 59)  # a leap second
    return dt.datetime.combine(day_part, dt.time(hour, minute, second), _zone(after, comments))


def _day_of(text: str) -> tuple[dt.date | None, str]:
    """The day, and the text without it."""
    if found := YEAR_FIRST.search(re.sub(r"(?<=\d)T(?=\d)", " ", text)):
        text = re.sub(r"(?<=\d)T(?=\d)", " ", text)
        return dt.date(int(found[1]), int(found[3]), int(found[4])), _without(text, found)
    if found := YEAR_LAST.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] == "." or first > 12:
            return dt.date(year, second, first), _without(text, found)
        return (dt.date(year, first, second) if second > 12 else None), _without(text, found)
    return _day_with_a_name(text)


def _day_with_a_name(text: str) -> tuple[dt.date | None, str]:
    """“5 Mar 2026”, “Mar 5 10:00:00 2026”, “March 5th, 26”: the day stands beside the month, the year is the other number."""
    time = TIME.search(text)
    plain = text[: time.start()] + " " * len(time[0]) + text[time.end() :] if time else text
    plain = OFFSET.sub(lambda found: " " * len(found[0]) if _is_offset(plain, found) else found[0], plain)
    words = list(WORD.finditer(plain))
    named = [place for place, word in enumerate(words) if word[0].lower() in MONTHS]
    if not named:
        return None, text
    at = next(
        (place for place in named if place and words[place - 1][0].isdigit()), named[0]
    )  # “mar.” is a Tuesday, too
    before = words[at - 1] if at and words[at - 1][0].isdigit() else None
    if before is None and at > 1 and words[at - 1][0].lower() in ("st", "nd", "rd", "th", "de", "of"):
        before = words[at - 2] if words[at - 2][0].isdigit() else None
    after = [word for word in words[at + 1 :] if word[0].isdigit()]
    day = before or (after.pop(0) if after else None)
    if day is None or not after or len(day[0]) > 2:
        return None, text
    used = [day, words[at], after[0]]
    rest = list(text)
    for word in used:
        rest[word.start() : word.end()] = " " * len(word[0])
    return dt.date(_whole_year(after[0][0]), MONTHS[words[at][0].lower()], int(day[0])), "".join(rest)


def _is_offset(text: str, found: re.Match[str]) -> bool:
    """“+0100” and “-05:00” are; the “-26” of “5-Mar-26” is none."""
    return found[1] == "+" or (found[3] is not None and text[: found.start()].endswith((" ", "T")))


def _whole_year(written: str) -> int:
    year = int(written)
    if 100 <= year < 200:  # 106, 0106: the years since 1900
        return 1900 + year
    if len(written) <= 2:
        return year + (2000 if year <= LATEST_SHORT_YEAR else 1900)
    return year


def _without(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " + text[found.end() :]


def _zone(text: str, comments: str) -> dt.timezone | None:
    """The offset that stands there in numbers, else the zone's name there, else the one in a comment; None without any."""
    found = OFFSET.search(text) or UNSIGNED.search(text)
    if found and int(found[2]) < 24:
        offset = dt.timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return dt.timezone(-offset if found[1] == "-" else offset)
    for words in (text, comments):
        for word in re.findall(r"[a-z]+", LONG_ZONE.sub(r"\1\2t", words.lower())):
            if word in ZONES:
                return dt.timezone(dt.timedelta(hours=ZONES[word]))
    return None
