"""Personal data in texts that somebody wrote: addresses, numbers and names are hidden before a view shows them.

Names are known ones, of ours and of the customer, and those that the text itself says are a person's: "my friend Lou",
"a neighbour named Ida", "Best, Lou". Numbers are telephones', and of orders, tickets and parcels where words are quoted.
"""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

HIDDEN = "▪▪▪"
EMAIL = re.compile(r"[^\s@<>,;:()]{1,64}@[^\s@<>,;:()]+")
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
LETTER = "a-zA-ZÀ-ÖØ-öø-ɏ\u0300-\u036fͰ-ԯḀ-ỿ"
"""Inside a class of signs: what a name does not end at, the same for RE2, whose word boundary knows ASCII alone."""
ORPHANS = re.compile(rf"([.!?…][\"'”’)]?)(?:[\s,–—-]+(?:{HIDDEN}@)?{HIDDEN})+[\s.,!]*$")
"""Masks after the last sentence: a signature of which nothing is left."""
_SIGN_BY_SIGN = re.compile("▪{2,}")

COUNTED = re.compile(
    r"(?:\b)(\d{5,}[ \xa0](?:people|persons|customers|users|photos?|photographs|pictures|images|prints|slides|negatives|films|tapes|reels|rolls|copies|pages|boxes|albums|"
    r"pieces|items|units|parts|words|points|calls|messages|dollars|pounds|euros|cents|pence|yen|francs|rupees|dirhams|kronor|crowns|percent|miles|met(?:re|er)s|feet|pixels|"
    r"times|days|hours|minutes|seconds|weeks|months|years)\b)"
)
"""How many, not which: "in case 10000 people". What follows decides, and RE2 does not look ahead: a sign is put before it first."""
KEEP_COUNT = "\u2063"
"""That sign: nobody sees it, and it goes again."""
_NUMBERED = r"[a-z\d]*-?\d{3,}[a-z\d]*(?:-[a-z\d]+)*"
IDENTIFIER = re.compile(
    r"(?i)(?:\b(orders?|tickets?|cases?|tracking|invoices?|parcels?|shipments?|bookings?|references?|refs?|claims?|accounts?|acct|customer|client|members?|membership|policy|confirmation|receipt|"
    r"transaction)([ \xa0:.,(-]{1,3})"
    rf"(?:(?:(?:numbers?|nos?|id|code)[ :.]{{1,2}}(?:is )?|is )?#? ?[a-z]{{0,4}}-?\d{{5,}}[a-z\d]*(?:-[a-z\d]+)*|(?:numbers?|nos?\.?|id|code)[ :]{{1,2}}(?:is )?#? ?{_NUMBERED}|#[ :]{{0,2}}{_NUMBERED})"
    r"|\b(?:1z[a-z\d]{16}|[a-z]{2}\d{9}[a-z]{2})\b|(?:#|№) ?(?:[a-z]{1,4}-?)?\d{4,}(?:-[a-z\d]+)*\b)"
    rf"(?:(?:,? and |, | & | or |/)(?:#{_NUMBERED}|\d{{5,}}[a-z\d]*))*"
)
"""The number of an order, a ticket, a parcel or an account, as RE2 reads it as well. Three digits after "number" or a word with "#", four after
"#" alone ("Apt #204" is none), five after a word: "order 1200 prints" is none."""
HIDDEN_IDENTIFIER = rf"\1\2#{HIDDEN}"

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-ÞĀ-žͰ-ΫЀ-Я", "a-zß-öø-ɏ\u0300-\u036fά-ώа-ӿḀ-ỿ"
"""Of Latin Extended-A, where every second letter is small, all begin a name: sixty ranges in each class would cost more than they tell."""
_BLANK = "[\\s\u00a0\u2007\u2009\u202f]+"
"""Between words that were typed: an end of a line too. RE2's own class knows ASCII alone."""
NAME = rf"[{_CAPITAL}](?:['’][{_CAPITAL}])?[{_SMALL}]+(?:-?[{_CAPITAL}][{_SMALL}]+)*"
"""A word written as names are: neither "VHS" nor "I"."""
PERSON = (
    rf"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\.?{_BLANK})?(?:[{_CAPITAL}]\.[ \xa0]?)*{NAME}"
    rf"(?:[ \xa0](?:[{_CAPITAL}]\.[ \xa0])?(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|bin|al)[ \xa0])*{NAME})*"
)
"""One person's names: "Dr. A. van der Berg"."""
_NAMES = rf"{PERSON}(?:(?:,? and|,? &|,){_BLANK}{PERSON})*"
_RELATIVE = (
    "wife|husband|spouse|fianc[eé]{1,2}|boyfriend|girlfriend|sons?|daughters?|children|kids?|twins?|baby|mother|father|mom|mum|mam|"
    "mumm?y|mommy|dad|daddy|papa|mama|aunt(?:ie|y)?|uncle|cousins?|niece|nephew|brothers?|sisters?|gran|granny|nana?|gran(?:d|ny|)[ -]?(?:ma|pa|mother|father|sons?|"
    "daughters?|child|children|parents|kids?|dad|mum)|step[ -]?(?:son|daughter|mother|father|mom|mum|dad|brother|sister)|god(?:son|daughter|mother|father|child)|"
    "friends?|mates?|buddy|pal|neighbou?rs?|colleagues?|co-?workers?|(?:room|flat|house)mates?|teacher|carer|nurse"
)
_SOMEBODY = f"{_RELATIVE}|partner|boss|child|man|woman|lady|guy|gentleman|girl|boy|person|someone|somebody|agent|rep|representative"
_BEGINS = rf"(?:^|[^{LETTER}'’])"
_OWNER = (
    rf"(?:{_BEGINS}(?i:my|our|his|her|their|your|whose)|[{_SMALL}]['’]s){_BLANK}(?:[{_SMALL}\d'’-]+{_BLANK}){{0,2}}"
)
"""Begins at the last letter of "Lou's": a name that is looked for from each of its parts costs the square of its length."""
_KIN = rf"(?i:(?:(?:ex|half|foster|great)-){{0,2}}(?:{_RELATIVE})(?:[- ]in[- ]law)?)"
_APART = rf"(?:,|:|[ \xa0]?[–—-])?{_BLANK}\(?"
_WHOSE = rf"{_OWNER}{_KIN}{_APART}"
THIRD_PERSONS = (
    rf"{_WHOSE}({_NAMES})",
    rf"(?:{_BEGINS}(?i:my|his|her){_BLANK}(?:[{_SMALL}-]+{_BLANK})?(?:partner|boss|child){_APART}|{_OWNER}(?:partner|boss|child)(?:,{_BLANK}|{_BLANK}\())({_NAMES})",
    rf"{_BEGINS}(?i:{_RELATIVE}|partner|boss|child){_BLANK}of{_BLANK}(?:mine|ours|his|hers|theirs),?{_BLANK}\(?({_NAMES})",
    rf"{_BEGINS}(?i:uncle|aunt|auntie|grandma|grandpa|cousin){_BLANK}({NAME})",
    rf"{_BEGINS}(?i:{_SOMEBODY})(?:{_BLANK}who{_BLANK}is|{_BLANK}is|{_BLANK}was)?{_BLANK}named{_BLANK}({_NAMES})",
    rf"{_BEGINS}(?:(?i:{_SOMEBODY})(?:{_BLANK}who)?{_BLANK}(?:is|was)|(?i:an?|the|this){_BLANK}(?:[{_SMALL}-]+{_BLANK})?(?i:{_SOMEBODY})){_BLANK}called{_BLANK}({_NAMES})",
    rf"{_BEGINS}(?i:my|our|his|her|their|whose){_BLANK}(?:{_KIN}['’]s?{_BLANK}|[{_SMALL}]+['’]s?{_BLANK})?"
    rf"(?i:(?:full|first|last|second|middle|maiden|given|family|real|legal|married|own)[ -])?(?i:names?)(?:{_BLANK}(?:is|was|are)|['’]s){_BLANK}({_NAMES})",
)
"""Where a text says whose name follows; one group each: the names. RE2 reads them as well."""
_SIGNERS = rf"{PERSON}(?:(?:,? and|,? &|,)[ \xa0]{PERSON}){{0,3}}(?:[ \xa0][{_CAPITAL}]\b\.?)?"
SIGNED = (
    r"(?m)(?:^|[\s,.!?;:])(?i:best|kind(?:est)?|warm(?:est)?|many thanks|thanks|thank you|thx|cheers|regards|sincerely|yours|love|greetings|respectfully|cordially|take care|hugs)"
    rf"(?i: (?:regards|wishes|thanks|again|so|very|much|a|lot|million|in|advance|and|sincerely|truly|faithfully|for|your|the|help|time)){{0,5}} ?(?:[,.!–—-]|\r?\n)[\s\xa0,.!–—-]{{0,12}}({_SIGNERS})[ \t\r.!]*$"
)
"""Who wrote it, or to whom: "Best, Lou", at the end of a line; the name may stand on the next line without a comma before it."""
MONTH_NAMES = rf"{_OWNER}{_KIN}(?:,?[ \xa0]\(?)(April|May|June|August|Will)(?:$|[^\w ]| (?:$|[^\d ]))"
"""Some names are months too, where no day of the month follows, or a verb."""
PLACES = frozenset(
    "america american australia australian austria austrian belgium belgian brazil britain british canada canadian china chinese denmark danish dutch england english europe european finland france french "
    "germany german greece greek india indian ireland irish italy italian japan japanese korea mexico mexican netherlands norway poland polish portugal russia scotland scottish spain spanish sweden swedish switzerland swiss turkey ukraine wales welsh "
    "africa asia london york brussels berlin amsterdam chicago boston seattle toronto".split()
)
NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "christmas easter thanksgiving halloween hanukkah ramadan diwali new year today tomorrow yesterday "
    "the and but so or if in on at to of for from by with as is are was were be been has have had do does did can could would will shall should may might must not no yes "
    "he she it we they you this that these those there here his her its our their your my mine who what when where why how which whose "
    "please thank thanks thx hello hi hey dear sorry kind kindest best warm regards sincerely yours cheers love bye goodbye ok okay also just still even "
    "everyone everybody all team folks guys sir madam support customer service care help desk sent get order orders ticket case photo photos "
    "kodak kodachrome ektachrome fuji fujifilm fujichrome polaroid agfa agfachrome ilford canon nikon sony leica minolta pentax olympus epson instamatic super hi8 vhs dvd betamax minidv "
    "google facebook instagram whatsapp twitter youtube iphone ipad mac macbook apple microsoft windows amazon netflix android samsung dropbox icloud gmail outlook paypal visa mastercard fedex ups usps dhl ebay etsy "
    "minecraft roblox fortnite xbox playstation nintendo spotify tiktok linkedin zoom skype venmo stripe linux docker invoice invoices "
    "googled skyped emailed phoned called asked said says told uses used wants wanted needs needed likes loves got gave sent bought lives lived works worked thinks thought went came dr mr mrs ms mx miss prof".split()
).union(PLACES)
"""Words with a capital that follow a relative without being the relative's name."""
NO_PERSONS = frozenset(
    "support team service services care desk helpdesk sales bank portal inc ltd llc gmbh corp industries company group studio studios society library museum archive archives".split()
)
"""One of these among the words, and it is a firm or an office that is named: no person at all."""
FIRST_OF_NAMES = PLACES.union("april may june august will dr mr mrs ms mx miss prof".split())
"""Of the words that are no names, those that a name may begin with: "Mrs. Stone", "India Stone". After another one no name follows: "my mate Uses Linux"."""


_NAME, _PERSON_WRITTEN, _MONTH_NAMES = re.compile(NAME), re.compile(PERSON), re.compile(MONTH_NAMES)
_THIRD_PERSONS, _SIGNED = tuple(map(re.compile, THIRD_PERSONS)), re.compile(SIGNED)


def mask_contacts(text: str) -> str:
    """E-mail addresses keep their first sign, numbers long enough to be a telephone's vanish."""
    shown = EMAIL.sub(lambda found: f"{found[0][:1]}{HIDDEN}@{HIDDEN}", text)
    return LONG_NUMBER.sub(HIDDEN, shown)


def mask_identifiers(text: str) -> str:
    """Numbers of orders, tickets and parcels become "#▪▪▪": for words that are quoted apart from the case they are about."""
    counted = COUNTED.sub(rf"{KEEP_COUNT}\1", text)
    return IDENTIFIER.sub(lambda found: f"{found[1] or ''}{found[2] or ''}#{HIDDEN}", counted).replace(KEEP_COUNT, "")


def third_persons(text: str, shown: Collection[str] = ()) -> list[str]:
    """The names of people of whom the text speaks, each once, as they are written: by kinship, by "named", by a signature.

    Shown are words, in lower case, that a signature may keep: leaders' names and the company's.
    """
    told = [found for pattern in _THIRD_PERSONS for found in pattern.findall(text)]
    names = {name for words in told for name in _names_in(words)}
    signed = {name for words in _SIGNED.findall(text) for name in _names_in(words) if name.lower() not in shown}
    return sorted({*names, *signed, *_MONTH_NAMES.findall(text)})


def _names_in(words: str) -> list[str]:
    found = [_NAME.findall(person) for person in _PERSON_WRITTEN.findall(words)]
    if found[0][0].lower() in NO_NAMES - FIRST_OF_NAMES:
        return []
    persons = [names for names in found if NO_PERSONS.isdisjoint(name.lower() for name in names)]
    return [name for names in persons for name in names if name.lower() not in NO_NAMES]


def mask_text(
    text: str, names: Iterable[str] = (), others: Iterable[str] | None = None, shown: Collection[str] = ()
) -> str:
    """A quote as a view shows it: the same, and each of the names, third persons, and numbers of orders and tickets hidden.

    A name is hidden wherever it stands as a word, whatever its case; only with a capital when it is a word too, has two
    letters, or is known from the text alone. No mask tells its length, not even one that was put sign by sign before.
    Others are third persons of whom the text speaks, where it is a part of one that was read whole; shown: as for them.
    """
    words = frozenset(word for name in names for word in name.split() if len(word) > 1)
    written = mask_identifiers(_SIGN_BY_SIGN.sub(HIDDEN, text))
    told = frozenset(third_persons(written, shown) if others is None else others) - words
    hidden = mask_contacts(written)
    if not words and not told:
        return hidden
    return _any_of(words, told).sub(lambda found: f"{found[0][:1]}{HIDDEN}", hidden)


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
