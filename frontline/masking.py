"""Personal data in texts that somebody wrote: addresses, numbers and names are hidden before a view shows them.

Names are known ones, of ours and of the customer, and those that the text itself says are a person's: "my friend Lou",
"a neighbour named Ida", "Best, Lou". Numbers are telephones', and of orders, tickets and parcels where words are quoted.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

HIDDEN = "▪▪▪"
EMAIL = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+")
WORDS_TOO = frozenset(
    "will may long rose grace hope mark bill sue pat rob art frank young white black brown green gray grey king price good day page rich "
    "case cook hall hill lake love park reed stone wood north west best early fox gold holiday home hunter low major mills noble old power "
    "small sharp short strong summer winter swift wise joy faith dawn june april august ray jack jean kit lane max miles penny ruby "
    "iris lily violet daisy ivy olive pearl amber crystal cash chance chase drew gene grant hank harmony heath rusty skip sonny victor the and of for photo photos studio "
    "club museum library society school church family company shop store group house center centre office bank hotel media film works press van den".split()
)
"""Names that are words as well: hidden only where they are written with a capital."""
_BETWEEN = " \t\u00a0\u2007\u2009\u200b\u202f\u2060().\u00b7\u2022_\u2010-\u2015\u2212\\-"
"""What stands between a number's groups: blanks and hyphens of every kind, too."""
_SLASHED = rf"(?:\(\d{{2,5}}\)|\d{{3,5}})[{_BETWEEN}]*/[{_BETWEEN}]*(?:\d{{6,}}|\d{{3,4}}(?:[{_BETWEEN}/]+\d{{2,4}})+)"
LONG_NUMBER = re.compile(rf"(?:\+\d[\d{_BETWEEN}]*)?{_SLASHED}|(?:\(\d{{1,5}}\)|\+?\d)[\d{_BETWEEN}]{{5,}}\d")
"""As RE2 reads it as well. Groups between slashes are a telephone's: neither a date's nor two numbers of orders."""
LETTER = "a-zA-ZÀ-ÖØ-öø-ɏͰ-ԯ"
"""Inside a class of signs: what a name does not end at, the same for RE2, whose word boundary knows ASCII alone."""
ORPHANS = re.compile(rf"([.!?…][\"'”’)]?)(?:[\s,–—-]+(?:{HIDDEN}@)?{HIDDEN})+[\s.,!]*$")
"""Masks after the last sentence: a signature of which nothing is left."""
_SIGN_BY_SIGN = re.compile("▪{2,}")

_NUMBERED = r"[a-z\d]*-?\d{3,}[a-z\d]*(?:-[a-z\d]+)*"
IDENTIFIER = re.compile(
    r"(?i)(?:\b(orders?|tickets?|cases?|tracking|invoices?|parcels?|shipments?|bookings?|references?|refs?)([ :.]{1,2})"
    rf"(?:(?:(?:numbers?|nos?|id|code)[ :.]{{1,2}}(?:is )?|is )?#? ?[a-z]{{0,4}}-?\d{{5,}}[a-z\d]*(?:-[a-z\d]+)*|(?:numbers?|nos?\.?|id|code)[ :]{{1,2}}(?:is )?#? ?{_NUMBERED}|# ?{_NUMBERED})"
    rf"|\b(?:1z[a-z\d]{{16}}|[a-z]{{2}}\d{{9}}[a-z]{{2}})\b|(?:#|№) ?{_NUMBERED})"
    rf"(?:(?:,? and |, | & |/)#?\d{{4,}}[a-z\d]*)*"
)
"""The number of an order, a ticket or a parcel, as RE2 reads it as well. Three digits after a "#" or "number", five after a word: "order 1200 prints" is none."""
HIDDEN_IDENTIFIER = rf"\1\2#{HIDDEN}"

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-ÞͰ-ΫЀ-Я", "a-zß-öø-ɏά-ώа-ӿ"
NAME = rf"[{_CAPITAL}](?:['’][{_CAPITAL}])?[{_SMALL}]+(?:-?[{_CAPITAL}][{_SMALL}]+)*"
"""A word written as names are: neither "VHS" nor "I"."""
_NAMES = rf"{NAME}(?:(?:[ \xa0]|, | and | & ){NAME}){{0,3}}"
_RELATIVE = (
    "wife|husband|spouse|partner|fianc[eé]{1,2}|boyfriend|girlfriend|sons?|daughters?|child|children|kids?|twins?|baby|mother|father|mom|mum|mam|"
    "mumm?y|mommy|dad|daddy|papa|mama|aunt(?:ie|y)?|uncle|cousins?|niece|nephew|brothers?|sisters?|gran|granny|nana?|gran(?:d|ny|)[ -]?(?:ma|pa|mother|father|sons?|"
    "daughters?|child|children|parents|kids?|dad|mum)|step[ -]?(?:son|daughter|mother|father|mom|mum|dad|brother|sister)|god(?:son|daughter|mother|father|child)|"
    "friends?|mates?|buddy|pal|neighbou?rs?|colleagues?|co-?workers?|boss|(?:room|flat|house)mates?|teacher|carer|nurse"
)
_SOMEBODY = f"{_RELATIVE}|man|woman|lady|guy|gentleman|girl|boy|person|someone|somebody|agent|rep|representative"
_WHOSE = rf"(?:(?i:my|our|his|her|their|your|whose)|{NAME}['’]s)[ \xa0](?:[{_SMALL}'’-]+[ \xa0]){{0,2}}(?i:{_RELATIVE})(?:[- ]in[- ]law)?,?"
_BEGINS = rf"(?:^|[^{LETTER}'’])"
THIRD_PERSONS = (
    rf"{_BEGINS}{_WHOSE} ({_NAMES})",
    rf"{_BEGINS}(?i:{_RELATIVE}) of (?:mine|ours|his|hers|theirs),? ({_NAMES})",
    rf"{_BEGINS}(?i:uncle|aunt|auntie|grandma|grandpa|cousin) ({NAME})",
    rf"{_BEGINS}(?i:{_SOMEBODY})(?: who is| is| was)? (?:named|called) ({_NAMES})",
    rf"{_BEGINS}(?i:my|our|his|her|their|whose) (?:[{_SMALL}]+ )?names?(?: is| was| are|['’]s) ({_NAMES})",
)
"""Where a text says whose name follows; one group each: the names. RE2 reads them as well."""
SIGNED = (
    r"(?m)(?:^|[\s,.!?;:])(?i:best|kind(?:est)?|warm(?:est)?|many thanks|thanks|thank you|thx|cheers|regards|sincerely|yours|love|greetings|respectfully|cordially)"
    rf"(?i: (?:regards|wishes|thanks|again|so|very|much|a|lot|million|in|advance|and|sincerely|truly|faithfully|for|your|the|help|time)){{0,5}} ?[,.!–—-]+\s*[-–—]?\s*({NAME}(?: {NAME}){{0,2}})[ .!]*$"
)
"""Who wrote it, or to whom: "Best, Lou", at the end of a line."""
MONTH_NAMES = rf"{_BEGINS}{_WHOSE} (April|June|August)(?:$|[^\w ]| (?:$|[^\d ]))"
"""Three months are names too, where no day of the month follows."""
NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "christmas easter thanksgiving halloween hanukkah ramadan diwali new year eve today tomorrow yesterday "
    "the and but so or if in on at to of for from by with as is are was were be been has have had do does did can could would will shall should may might must not no yes "
    "he she it we they you this that these those there here his her its our their your my mine who what when where why how which whose "
    "please thank thanks thx hello hi hey dear sorry kind kindest best warm regards sincerely yours cheers love bye goodbye ok okay also just still even "
    "everyone everybody all team folks guys sir madam support customer service care help desk sent get order orders ticket case photo photos "
    "kodak kodachrome ektachrome fuji fujifilm fujichrome polaroid agfa agfachrome ilford canon nikon sony leica minolta pentax olympus epson instamatic super hi8 vhs dvd betamax minidv "
    "google facebook instagram whatsapp twitter youtube iphone ipad mac macbook apple microsoft windows amazon netflix android samsung dropbox icloud gmail outlook paypal visa mastercard fedex ups usps dhl ebay etsy "
    "america american australia australian austria austrian belgium belgian brazil britain british canada canadian china chinese denmark danish dutch england english europe european finland france french "
    "germany german greece greek india indian ireland irish italy italian japan japanese korea mexico mexican netherlands norway poland polish portugal russia scotland scottish spain spanish sweden swedish switzerland swiss turkey ukraine wales welsh "
    "africa asia london york brussels berlin amsterdam chicago boston seattle toronto".split()
)
"""Words with a capital that follow a relative without being the relative's name."""


_NAME, _MONTH_NAMES = re.compile(NAME), re.compile(MONTH_NAMES)
_THIRD_PERSONS = tuple(map(re.compile, (*THIRD_PERSONS, SIGNED)))


def mask_contacts(text: str) -> str:
    """E-mail addresses keep their first sign, numbers long enough to be a telephone's vanish."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    return LONG_NUMBER.sub(HIDDEN, shown)


def mask_identifiers(text: str) -> str:
    """Numbers of orders, tickets and parcels become "#▪▪▪": for words that are quoted apart from the case they are about."""
    return IDENTIFIER.sub(lambda found: f"{found[1] or ''}{found[2] or ''}#{HIDDEN}", text)


def third_persons(text: str) -> list[str]:
    """The names of people of whom the text speaks, each once, as they are written: by kinship, by "named", by a signature."""
    told = [found for pattern in _THIRD_PERSONS for found in pattern.findall(text)]
    names = [name for each in told for name in _NAME.findall(each) if name.casefold() not in NO_NAMES]
    return sorted({*names, *_MONTH_NAMES.findall(text)})


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """A quote as a view shows it: the same, and each of the names, third persons, and numbers of orders and tickets hidden.

    A name is hidden wherever it stands as a word, whatever its case; only with a capital when it is a word too, has two
    letters, or is known from the text alone. No mask tells its length, not even one that was put sign by sign before.
    """
    words = frozenset(word for name in names for word in name.split() if len(word) > 1)
    written = mask_identifiers(_SIGN_BY_SIGN.sub(HIDDEN, text))
    others = frozenset(third_persons(written)) - words
    shown = mask_contacts(written)
    if not words and not others:
        return shown
    return _any_of(words, others).sub(lambda found: f"{found[0][:1]}{HIDDEN}", shown)


def without_orphans(quote: str) -> str:
    """A masked quote without the masks that stand alone after its last sentence."""
    return ORPHANS.sub(r"\1", quote)


@lru_cache(maxsize=256)
def _any_of(words: frozenset[str], others: frozenset[str]) -> re.Pattern[str]:
    written = [
        re.escape(word)
        if word in words and len(word) > 2 and word.casefold() not in WORDS_TOO
        else f"(?-i:{'|'.join(re.escape(form) for form in (word, word.capitalize(), word.upper()))})"
        for word in sorted(words | others, key=lambda word: (-len(word), word))
    ]
    return re.compile(rf"(?<![{LETTER}])(?:{'|'.join(written)})(?![{LETTER}])", re.IGNORECASE)
