"""Fills sentences with facts and details, and sees to it that no sentence is written too often."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence

MOST_REPEATS = 4
STOCK_REPEATS = 9

DETAILS: dict[str, tuple[str, ...]] = {
    "items": tuple(
        "VHS tapes|35mm slides|Super 8 reels|8mm films|loose prints|negatives|glass plates|MiniDV cassettes|photo albums|"
        "audio cassettes|Polaroids|Hi8 tapes|school portraits|contact sheets|wedding pictures|Kodachrome slides|"
        "baby pictures|postcards|army photographs|travel slides|Betamax tapes|team photographs|tintypes|"
        "holiday films".split("|")
    ),
    "whose": tuple(
        "my grandmother's|my late father's|my parents'|my aunt's|our church's|my husband's|my mother's|my uncle's|"
        "my wife's|our neighbour's|my great-uncle's|my sister's|the club's|my cousin's|my grandfather's|"
        "my stepmother's|my brother's|my godmother's|an old friend's|my late wife's".split("|")
    ),
    "box": tuple(
        "a shoebox of|two crates of|a suitcase full of|a small box of|three drawers of|a cookie tin of|half a shelf of|"
        "one carton of|four binders of|a trunk of|a hatbox of|an envelope of".split("|")
    ),
    "event": tuple(
        "my mother's 80th birthday|a memorial on the 14th|our anniversary|the family reunion|a graduation|the holidays|"
        "a book deadline|an exhibition in town|a retirement party|the christening|a school reunion|a golden wedding|"
        "Grandpa's 90th|the parish jubilee|a funeral next month|my son's wedding|Thanksgiving|a farewell dinner".split(
            "|"
        )
    ),
    "place": tuple(
        "Albany|Utica|Hartford|Trenton|Scranton|Dayton|Lansing|Madison|Topeka|Boise|Salem|Tucson|Austin|Tulsa|Mobile|"
        "Macon|Durham|Richmond|Dover|Concord|Portland|Burlington|Fresno|Des Moines".split("|")
    ),
    "person": tuple(
        "my sister Carol|my brother Ned|Aunt Millie|Uncle Walt|my daughter|my son|my neighbour Pat|our pastor|"
        "my cousin Ruth|Grandma Bea|my husband|my wife|our archivist|my friend Lou|Cousin Hank|my niece Tess|"
        "the whole family|my nephew|my mother|our secretary".split("|")
    ),
    "flaw": tuple(
        "out of focus|much too dark|full of dust|crooked|cut off at the edge|far too red|upside down|grainy|"
        "mirrored|pale and washed out|striped|in the wrong order|greenish|scratched".split("|")
    ),
    "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
    "agent": ("front desk", "scanning bench", "film room", "packing table", "colour desk", "receiving shelf"),
}
_KNOWN_ONLY = ("{order}", "{placed}", "{age}", "{since}", "{quiet}", "{letter}", "{now_weeks}")
_FIRST_PERSON = re.compile(r"\b(?:my|our)\b")
_SLOT = re.compile(r"\{(\w+)\}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


def sentences_of(text: str) -> list[str]:
    """The sentences of a text: split at line ends and after . ! ?, blank ones left out."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def month_day(day: dt.date) -> str:
    """A date as people write it: May 12."""
    return f"{day.strftime('%B')} {day.day}"


def spoken_age(days: int) -> str:
    """A number of days as people say it."""
    return f"{days} days" if days < 14 else f"{days // 7} weeks"


class Wording:
    """Draws sentences from templates; each exact sentence of four words or more at most MOST_REPEATS times."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._written: Counter[str] = Counter()

    def _detail(self, slot: str, facts: Mapping[str, str]) -> str:
        if slot in facts:
            return facts[slot]
        if slot in ("count", "ahead", "day", "money"):
            number = {
                "count": self.rng.randrange(3, 95),
                "ahead": self.rng.randrange(30, 400),
                "day": self.rng.randrange(2, 29),
            }.get(slot)
            return str(number) if number is not None else f"${self.rng.randrange(5, 60)}.{self.rng.randrange(10, 99)}"
        return self.rng.choice(DETAILS[slot.rstrip("2")])

    def fill(self, template: str, facts: Mapping[str, str]) -> str:
        """The template with every slot filled, from the facts where they are known."""
        text = _SLOT.sub(lambda match: self._detail(match.group(1), facts), template)
        return text[:1].upper() + text[1:]

    def sentence(
        self,
        templates: Sequence[str],
        facts: Mapping[str, str],
        prefix: str = "",
        end: str = "",
        third_person: bool = False,
    ) -> str:
        """A sentence from one of the templates that has not been written too often; empty if none is left."""
        usable = [
            line for line in templates if not any(slot in line and slot[1:-1] not in facts for slot in _KNOWN_ONLY)
        ]
        for _ in range(40 if usable else 0):
            body = self.fill(self.rng.choice(usable), facts)
            text = f"{prefix}{body[:1].lower() + body[1:] if prefix else body}{end}"
            text = _FIRST_PERSON.sub("their", text) if prefix or third_person else text
            if self.accept(text, MOST_REPEATS):
                return text
        return ""

    def accept(self, text: str, most: int) -> bool:
        """Counts the sentences of a text, unless one of them has been written as often as allowed."""
        parts = [part.lower() for part in sentences_of(text) if len(part.split()) >= 4]
        if any(self._written[part] >= most for part in parts):
            return False
        self._written.update(parts)
        return True
