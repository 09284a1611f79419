"""Lengths of time in a sentence: "4-6 weeks", "within 10 business days", "24/48 hrs", "a fortnight", "3 hours 52 minutes"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from frontline.claims.claim import DAYS_PER_UNIT, Unit
from frontline.claims.reading.length_words import (
    ABOUT,
    ARTICLE_LEADS,
    AS_LITTLE,
    AT_LEAST,
    AT_MOST,
    BEYOND,
    COMPACT,
    COUNTS_CASES,
    FROM,
    HEADED,
    LIMIT_NOUN,
    LONE,
    LOOSE,
    MOVED,
    NUMBER_OF,
    OR_LESS,
    OR_MORE,
    PLAIN,
    RATE_AFTER,
    SECONDS,
    UNITS,
    UP_TO,
    WENT_UP,
)
from frontline.claims.reading.numbers import number_of


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


def _all_lengths(sentence: str) -> Iterator[Length]:
    yield from _named_elsewhere(sentence)
    for match in PLAIN.finditer(sentence):
        if match["second"] and _has_moved(match, sentence):
            yield from _both_ends(match, sentence)
        elif match["second"] or not RATE_AFTER.match(sentence[match.end() :]):
            yield _bounded(_plain(match), sentence)
    for match in LOOSE.finditer(sentence):
        is_amount = not match["article"] or ARTICLE_LEADS.search(sentence[: match.start()])
        if is_amount and not RATE_AFTER.match(sentence[match.end() :]):
            yield _bounded(_loose(match), sentence)


def _named_elsewhere(sentence: str) -> Iterator[Length]:
    """Numbers whose unit stands elsewhere: "(days): 30", "from 87 weeks to 29", "the median number of days is 9"."""
    for clock in COMPACT.finditer(sentence):
        unit: Unit = "hour" if clock["hours"] else "minute"
        value = int(clock["hours"] or clock["minutes"]) + int(clock["h_minutes"] or clock["seconds"]) / 60
        yield _bounded(Length(*clock.span(), value, value, unit, "point"), sentence)
    for headed in HEADED.finditer(sentence):
        yield _point(headed.span("number"), headed["number"], headed["unit"])
    named = [*PLAIN.finditer(sentence), *NUMBER_OF.finditer(sentence)]
    for lone in LONE.finditer(sentence) if named else ():
        place = lone.start("number")
        is_count = COUNTS_CASES.search(sentence[:place]) or re.fullmatch(r"(?:19|20)\d\d", lone["number"])
        if not is_count and not any(match.start() <= place < match.end() for match in named):
            nearest = min(named, key=lambda match: abs(match.start() - lone.start()))
            yield _bounded(_point(lone.span("number"), lone["number"], nearest["unit"] or nearest["unit2"]), sentence)


def _point(place: tuple[int, int], number: str, unit_word: str) -> Length:
    unit, factor, is_business = _unit(unit_word)
    value = number_of(number) * factor
    return Length(*place, value, value, unit, "point", False, is_business)


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
        end = match.end(unit_name) if match[unit_name] else match.end(name)
        yield _bounded(_point((match.start(name), end), match[name], match[unit_name] or match["unit2"]), sentence)


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
        if low > high * factor and low_unit != unit:  # "11 minutes, 32 seconds"
            return _compound(match, low_unit, low_factor)
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


def _compound(match: re.Match[str], unit: Unit, factor: float) -> Length:
    more_unit, more_factor, _ = _unit(match["unit2"])
    more = number_of(match["second"]) * more_factor * DAYS_PER_UNIT[more_unit] / DAYS_PER_UNIT[unit]
    value = number_of(match["first"]) * factor + more
    return Length(match.start(), match.end(), value, value, unit, "point")


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
