"""Lengths of time in a sentence: "4-6 weeks", "within 10 business days", "24/48 hrs", "a fortnight", "3 hours 52 minutes"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from frontline.claims.claim import DAYS_PER_UNIT, Unit
from frontline.claims.reading.numbers import NUMBER, number_of

DASH = r"[-‐‑‒–—−~]"
JOIN = rf"(?:\s*-?\s*\bto\s+|\s*{DASH}{{1,2}}\s*|\s*/\s*|\s+or\s+|\s+through\s+|,\s+(?:sometimes|occasionally|perhaps|maybe|or)\s+)"
UNITS: tuple[tuple[str, Unit, float, bool], ...] = (
    (r"(?:business|working|work|week)[\s-]?days?|weekdays?|bus\.?\s+days?", "business_day", 1, False),
    (r"(?:business|working|office)[\s-]+hours?", "hour", 1, True),
    (r"(?:business|working)[\s-]+minutes?", "minute", 1, True),
    (r"(?:business|working)[\s-]+weeks?", "week", 1, False),
    (r"seconds?|secs?|s\b(?=\s|$|[.,;)])", "minute", 1 / 60, False),
    (r"minutes?|mins?", "minute", 1, False),
    (r"hours?|hrs?|h\b", "hour", 1, False),
    (r"(?:calendar\s+|consecutive\s+)?days?", "day", 1, False),
    (r"(?:calendar\s+|full\s+)?weeks?|wks?", "week", 1, False),
    (r"fortnights?", "week", 2, False),
    (r"(?:calendar\s+)?months?|mos?\b", "month", 1, False),
    (r"years?|yrs?", "year", 1, False),
    (r"decades?", "year", 10, False),
)
UNIT = rf"(?:(?:short|full|whole|actual|further)\s+)?(?:{'|'.join(words for words, *_ in UNITS)})"
ARTICLE = r"\b(?:an?|one|the\s+same|the\s+next)\b"
COUPLE = r"\b(?:a\s+)?couple(?:\s+of)?"
FEW = r"\b(?:a\s+few|several|a\s+handful\s+of|a\s+number\s+of|some|many|mere)\b"
PLAIN = re.compile(
    rf"(?:\b(?P<between>between)\s+(?:an?\s+)?)?(?P<first>(?!(?:19|20)\d\d\s+to\b){NUMBER})(?P<and_half>\s+and\s+a\s+half)?(?:[\s-]*(?P<unit1>{UNIT}))?(?:(?:(?(between)\s+and\s+|(?!))|{JOIN})(?P<second>{NUMBER})(?P<half2>\s+and\s+a\s+half)?)"
    rf"(?P<plus2>\s?\+)?[\s-]*(?P<unit2>{UNIT})(?![\w])"
    rf"|(?P<only>{NUMBER})(?P<only_half>\s+and\s+a\s+half)?(?P<plus>\s?\+)?[\s-]*(?P<unit>{UNIT})(?![\w])"
    rf"(?P<unit_half>\s+and\s+a\s+half)?(?:(?:,|\s+and)?\s+(?P<more>{NUMBER})\s*(?P<more_unit>{UNIT})(?!\w)(?!\s+(?:a|per)\s))?",
    re.IGNORECASE,
)
LOOSE = re.compile(
    rf"\b(?P<half>half)[\s-]+(?:an?[\s-]+)(?P<half_unit>{UNIT})\b|\b(?P<quarter>(?:a\s+)?quarter\s+of\s+an)\s+(?P<quarter_unit>hour)\b"
    rf"|\ban?\s+(?P<or_two>day|week|month|hour|minute)\s+or\s+(?:two|so)\b"
    rf"|\ban?\s+(?P<and_half>day|week|month|hour|minute|year)\s+and\s+a\s+half\b"
    rf"|(?P<few>{FEW})\s+(?P<few_unit>{UNIT})\b|{COUPLE}\s+(?P<couple_unit>{UNIT})\b"
    rf"|\ban?\s+(?P<one_unit>{UNIT})\s+to\s+(?:(?P<to_number>{NUMBER})\s+)(?P<to_unit>{UNIT})\b"
    rf"|\b(?P<same>same|next|following)(?P<or_next>\s+or\s+(?:the\s+)?(?:next|following))?[\s-]+(?P<same_unit>(?:business|working|work|week)[\s-]?day|day)\b"
    rf"|\b(?P<overnight>overnight)\b"
    rf"|\b(?P<article>an?|the)\s+(?:single\s+|full\s+|whole\s+|additional\s+|extra\s+)?(?P<article_unit>{UNIT})(?!\w)",
    re.IGNORECASE,
)
ARTICLE_LEADS = re.compile(
    r"\b(?:within|under|inside|in|than|about|around|approximately|roughly|nearly|almost|takes?|taking|took|up to|over|least|most|"
    r"just|only|for|by|is|was|to|at)\s+$",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"(?:\b(?:within\s+an\s+average\s+of|within|under|below|inside(?:\s+of)?|less\s+than|fewer\s+than|shorter\s+than|faster\s+than|sooner\s+than|quicker\s+than|at\s+(?:the\s+)?(?:very\s+)?most|"
    r"(?:no|not|never|nothing|none|nobody|no\s+one)\b[^.;]{0,40}?\b(?:more|longer|later|over|older|beyond|exceed(?:s|ing)?)(?:\s+than)?|not\s+exceed(?:ing)?|max(?:imum)?(?:\s+\w+){0,3}?(?:\s+(?:of|is|was))?|"
    r"limit\s+of|target\s+(?:of|is|was|time\s+of)|deadline\s+of|strive\s+for|sla\s+(?:of|is)|withing)|[<≤])\s*"
    r"(?:the\s+|an?\s+|our\s+|its\s+|their\s+|just\s+|that\s+|this\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
AT_LEAST = re.compile(
    r"(?:\b(?:more\s+than|longer\s+than|at\s+least|in\s+excess\s+of|upwards\s+of|greater\s+than|exceed(?:s|ed|ing)?|past|older\s+than|"
    r"minimum(?:\s+\w+){0,2}\s+(?:of|is)|(?<!just )(?<!little )(?<!slightly )over)|[>≥])\s*(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
BEYOND = re.compile(r"\bbeyond\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
UP_TO = re.compile(
    r"(?<!-)\b(?:up\s+to|as\s+(?:long|much|late|many)\s+as|upto)\s+(?:an?\s+)?(?:additional\s+|extra\s+|further\s+|another\s+)?$",
    re.IGNORECASE,
)
WENT_UP = re.compile(
    r"\b(?:shot|went|gone|jump\w*|climb\w*|rose|risen|grown|grew|increas\w+|mov\w+|bump\w*|crept|back|stretch\w*)\s+up\s+to\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
AS_LITTLE = re.compile(
    r"\b(?:as\s+(?:little|few|soon|fast|quickly|short)\s+as|in\s+as\s+little\s+as|(?:starting|starts)\s+(?:at|from))\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
OR_LESS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:or\s+(?:less|under|fewer|sooner|faster|earlier|quicker|better)|at\s+(?:the\s+)?(?:most|latest)|max(?:imum|\.)?\b|tops\b)",
    re.IGNORECASE,
)
OR_MORE = re.compile(
    r"^\s*(?:or\s+(?:more|longer|later)|at\s+(?:the\s+)?(?:least|minimum)|\+|plus\b|and\s+(?:up|more|counting)\b)",
    re.IGNORECASE,
)
LIMIT_NOUN = re.compile(
    r"^\s*(?:\w+\s+){0,2}(?:limit|target|deadline|timescales?|time\s?frame|time\s+limit|standard(?!\s+\w)|sla|goal|window|guarantee|period|commitment|promise|objective)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:about|around|approximately|approx\.?|roughly|circa|some|nearly|almost|close\s+to|just\s+(?:over|under)|a\s+little\s+(?:over|under)|"
    r"(?:slightly|well)\s+(?:over|under)|or\s+so)\s*(?:an?\s+)?$|[~≈]\s*$",
    re.IGNORECASE,
)
RATE_AFTER = re.compile(r"^\s*(?:/|a\s+(?:day|week|month|year)|per\b|each\b|every\b|out\s+of)", re.IGNORECASE)


@dataclass(frozen=True)
class Length:
    """A length of time at `start` to `end` of the sentence; `lo`/`hi` None where the words leave that end open.

    `bound` says how: range, point, within, over, up_to, min, limit (a named deadline); vague lengths have neither end.
    """

    start: int
    end: int
    lo: float | None
    hi: float | None
    unit: Unit
    bound: str
    is_approximate: bool = False
    is_business_time: bool = False

    @property
    def is_vague(self) -> bool:
        """True for "a few weeks"."""
        return self.lo is None and self.hi is None


def find_lengths(sentence: str) -> list[Length]:
    """Every length of time of a sentence, in order, none overlapping another."""
    found: list[Length] = []
    for length in sorted(_all_lengths(sentence), key=lambda length: (length.start, -length.end)):
        if not found or length.start >= found[-1].end:
            found.append(length)
    return found


FROM = re.compile(r"\b(?:from|of)\s+(?:an?\s+)?(?:\w+\s+){0,3}$", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:f[ae]ll\w*|drop\w*|ris\w+|rose|cut|reduc\w+|decreas\w+|increas\w+|improv\w+|shorten\w*|went|gone|down|up|grew|grown|slid|slip\w*|come|came|brought|climb\w*|jump\w*|lower\w*|shr\w+nk|trim\w*|slash\w*|mov\w+|taken|took|extend\w*|stretch\w*)\b",
    re.IGNORECASE,
)
COUNTS_CASES = re.compile(
    r"\b(?:number\s+of\s+(?!(?:business\s+|working\s+|calendar\s+)?(?:days|weeks|hours|minutes|months))|cases|calls|tickets|orders|replied\s+to|scored?|rating|count)[^.;,]{0,30}$",
    re.IGNORECASE,
)
LONE = re.compile(
    rf"\b(?:is|was|to|it['’]s|now|at|averag\w+|are|were|from)\s+(?:just\s+|only\s+|about\s+|around\s+|over\s+|under\s+)?(?P<number>{NUMBER})(?![,.]\d)(?=\s*(?:[.,;)]|$|\s(?:in|by|this|last|on|today|now|for|at|as)\b))",
    re.IGNORECASE,
)
HEADED = re.compile(rf"\((?P<unit>{UNIT})\)\s*[:=]?\s*(?P<number>{NUMBER})", re.IGNORECASE)
NUMBER_OF = re.compile(rf"\bnumber\s+of\s+(?P<unit>{UNIT})\b", re.IGNORECASE)
SECONDS = re.compile(rf"^\s+(?P<seconds>{NUMBER})(?=\s*[.,;)]|$)")


def _all_lengths(sentence: str) -> Iterator[Length]:
    named = [*PLAIN.finditer(sentence), *NUMBER_OF.finditer(sentence)]
    for headed in HEADED.finditer(sentence):
        unit, factor, is_business = _unit(headed["unit"])
        value = number_of(headed["number"]) * factor
        yield Length(headed.start("number"), headed.end("number"), value, value, unit, "point", False, is_business)
    for lone in LONE.finditer(sentence) if named else ():
        if COUNTS_CASES.search(sentence[: lone.start("number")]):
            continue
        nearest = min(named, key=lambda match: abs(match.start() - lone.start()))
        is_year = re.fullmatch(r"(?:19|20)\d\d", lone["number"]) is not None
        if not is_year and not any(match.start() <= lone.start("number") < match.end() for match in named):
            unit, factor, is_business = _unit(nearest["unit"] or nearest["unit2"])
            value = number_of(lone["number"]) * factor
            yield _bounded(
                Length(lone.start("number"), lone.end("number"), value, value, unit, "point", False, is_business),
                sentence,
            )
    for match in PLAIN.finditer(sentence):
        if match["second"] and _has_moved(match, sentence):
            yield from _both_ends(match, sentence)
            continue
        if not RATE_AFTER.match(sentence[match.end() :]) or match["second"]:
            yield _bounded(_plain(match), sentence)
    for match in LOOSE.finditer(sentence):
        if match["article"] and not ARTICLE_LEADS.search(sentence[: match.start()]):
            continue
        if not RATE_AFTER.match(sentence[match.end() :]):
            yield _bounded(_loose(match), sentence)


def _has_moved(match: re.Match[str], sentence: str) -> bool:
    """True for "from 43 to 20 days", which names two lengths and no range."""
    before = sentence[: match.start()]
    is_to = re.search(r"\bto\b", match.group(), re.IGNORECASE) is not None
    falls = number_of(match["first"]) > number_of(match["second"]) and not (
        match["unit1"] and match["unit1"] != match["unit2"]
    )
    return is_to and (falls or (FROM.search(before) is not None and MOVED.search(before) is not None))


def _both_ends(match: re.Match[str], sentence: str) -> Iterator[Length]:
    for name, unit_name in (("first", "unit1"), ("second", "unit2")):
        unit, factor, is_business = _unit(match[unit_name] or match["unit2"])
        value = number_of(match[name]) * factor
        end = match.end(unit_name) if match[unit_name] else match.end(name)
        yield _bounded(Length(match.start(name), end, value, value, unit, "point", False, is_business), sentence)


def _unit(written: str) -> tuple[Unit, float, bool]:
    """Unit, how many of it, and whether only open hours count."""
    word = re.sub(r"^(?:short|full|whole|actual|further)\s+", "", written.strip().lower())
    for words, unit, factor, is_business_time in UNITS:
        if re.fullmatch(words, word):
            return unit, factor, is_business_time
    raise ValueError(f"not a unit of time: {written!r}")


def _plain(match: re.Match[str]) -> Length:
    if match["second"]:
        unit, factor, is_business = _unit(match["unit2"])
        low = number_of(match["first"]) + (0.5 if match["and_half"] else 0)
        high = number_of(match["second"]) + (0.5 if match["half2"] else 0)
        low_unit, low_factor, _ = _unit(match["unit1"]) if match["unit1"] else (unit, factor, False)
        low *= low_factor if low_unit == unit else low_factor * DAYS_PER_UNIT[low_unit] / DAYS_PER_UNIT[unit]
        return Length(match.start(), match.end(), low, high * factor, unit, "range", False, is_business)
    unit, factor, is_business = _unit(match["unit"])
    value = (number_of(match["only"]) + (0.5 if match["only_half"] or match["unit_half"] else 0)) * factor
    more_unit, more_factor, _ = _unit(match["more_unit"]) if match["more"] else (unit, 1.0, False)
    if match["more"] and DAYS_PER_UNIT[more_unit] * more_factor < DAYS_PER_UNIT[unit]:
        value += number_of(match["more"]) * more_factor * DAYS_PER_UNIT[more_unit] / DAYS_PER_UNIT[unit]
    seconds = SECONDS.match(match.string[match.end() :]) if unit == "minute" else None
    if seconds:
        value += number_of(seconds["seconds"]) / 60
    if match["plus"]:
        return Length(match.start(), match.end(), value, None, unit, "over", False, is_business)
    return Length(match.start(), match.end(), value, value, unit, "point", False, is_business)


def _loose(match: re.Match[str]) -> Length:
    """Lengths without a plain number: half an hour, a day or two, a few weeks, the same day, an hour."""
    start, end = match.span()
    if match["half"] or match["quarter"]:
        unit, factor, _ = _unit(match["half_unit"] or match["quarter_unit"])
        value = factor * (0.5 if match["half"] else 0.25)
        return Length(start, end, value, value, unit, "point")
    if match["or_two"]:
        unit, _, _ = _unit(match["or_two"])
        high = 2.0 if match.group().lower().endswith("two") else 1.0
        return Length(start, end, 1.0, high, unit, "range" if high > 1 else "point", is_approximate=True)
    if match["and_half"]:
        return Length(start, end, 1.5, 1.5, _unit(match["and_half"])[0], "point")
    if match["few"]:
        return Length(start, end, None, None, _unit(match["few_unit"])[0], "vague", is_approximate=True)
    if match["couple_unit"]:
        unit, factor, is_business = _unit(match["couple_unit"])
        return Length(start, end, None, 2 * factor, unit, "within", True, is_business)
    if match["one_unit"]:
        low_unit, low_factor, _ = _unit(match["one_unit"])
        unit, factor, is_business = _unit(match["to_unit"])
        low = low_factor * DAYS_PER_UNIT[low_unit] / DAYS_PER_UNIT[unit]
        return Length(start, end, low, number_of(match["to_number"]) * factor, unit, "range", False, is_business)
    if match["overnight"]:
        return Length(start, end, None, 1.0, "day", "within")
    if match["same"]:
        is_business = match["same_unit"].lower() != "day"
        is_same = match["same"].lower() == "same"
        return Length(start, end, 0.0 if is_same else None, 1.0, "business_day" if is_business else "day", "within")
    unit, factor, is_business = _unit(match["article_unit"])
    return Length(start, end, factor, factor, unit, "point", False, is_business)


def _bounded(length: Length, sentence: str) -> Length:
    """What the words before and after say: within, at least, up to, as little as, about."""
    before, after = sentence[: length.start], sentence[length.end :]
    if length.bound in {"vague", "within"}:
        return length
    about = ABOUT.search(before)
    length = replace(length, is_approximate=about is not None)
    before = before[: about.start()] + " " if about else before
    is_range = length.lo != length.hi and length.lo is not None
    if UP_TO.search(before) and not WENT_UP.search(before):
        return replace(length, lo=length.lo if is_range else None, bound="up_to")
    if AS_LITTLE.search(before):
        return replace(length, hi=length.hi if is_range else None, bound="min")
    if AT_MOST.search(before):
        return replace(length, lo=length.lo if is_range else None, bound="within")
    if BEYOND.search(before):
        return replace(length, hi=length.hi if is_range else None, bound="over")
    if length.bound == "over" or (OR_MORE.match(after) and not is_range) or AT_LEAST.search(before):
        return replace(length, hi=None, bound="over")
    if OR_LESS.match(after):
        return replace(length, lo=length.lo if is_range else None, bound="within")
    if LIMIT_NOUN.match(after) and not is_range:
        return replace(length, lo=None, bound="limit")
    return length
