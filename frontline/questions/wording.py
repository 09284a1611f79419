"""What of a question's wording is compared with other questions: no frame, no name, no number of anybody's."""

import re

from frontline.questions.word_lists import alternatives, at_start

BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]+")
OPENING = at_start("units.opening")
GREETED = re.compile(
    r"(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (?:[A-Z][\w.’-]{0,20} ?){1,3}(?:[,!.:]|\s[-–])"
)
LEAD = re.compile(r"[\s,.;:!)\]\"”’'*_>•·|-]*(?:\d{1,2}[.)]\s+)?[\s\"“'‘*_•·-]*")
FRAMES = (at_start("units.asking"), at_start("units.reported_wh"), at_start("units.reported"))
SUBJECT = re.compile(alternatives("units.who_asked"), re.IGNORECASE)
LINK = at_start("units.link")

ADDRESS = re.compile(
    r"\(?(?:https?://|www\.)\S{1,2000}|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}", re.IGNORECASE
)
MONEY = re.compile(r"(?:US|CA|AU)?[$€£¥₹]\s?\d[\d,.]{0,15}\d?(?:[kKmM]\b)?|\b\d[\d,.]{0,15}\s?(?:€|£|\$)")
DAY = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b(?: \d{4})?"
    r"|\d{4}-\d\d-\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\d{1,2}(?:st|nd|rd|th)\b)"
)
NUMBERED = r"(?:(?:order|ticket|case|invoice|account|policy|tracking|reference|ref|booking|confirmation|claim|customer|member|phone|telephone|number)\b[ .]{0,2})"
IDENTIFIER = re.compile(
    rf"(?P<named>{NUMBERED}(?:number|num|no|id|code|nr)?[ .:]{{0,2}}(?:is )?)?"
    r"(?:#\s?[A-Z]{0,4}-?\d[\w-]{0,30}|\+?\(?\d[\d(). -]{6,25}\d|\b(?=[A-Z\d-]{0,30}\d{3})(?=[A-Z\d-]{0,30}[A-Z])[A-Z\d-]{6,31}\b|\b\d{5,30}\b|\b[A-Z]{1,5}-\d{2,12}\b)",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"[\s,;:–-]{0,4}[(\[]\s?(?:order |ticket |no\.? )?it\s?[)\]]|\s?[,;:–-]\s?(?:(?:order|ticket)(?: it)?|it)(?=\W{0,3}$|,)|[(\[]\s?[)\]]"
)
COUNT = re.compile(
    r"(?P<model>(?<=\w )[A-Z]\w{0,20} )?(?<![\w.,-])\d(?:[\d,.]{0,9}\d)?(?= (?!(?:am|pm|mm)\b)(?:\d{1,3}mm\b|[A-Za-z][A-Za-z]))"
)
DETERMINED = re.compile(
    r"\b(the|an?|my|our|your|their|his|her|its|these|those|this|that|all|about|another) some (?=\w)", re.IGNORECASE
)
FILLER = re.compile(r"(?:,\s?)?\b(?:u+h+|u+m+|uhm|er+m+|h+m+|mhm|please|pls|plz)\b[,.]?", re.IGNORECASE)
PUNCTUATION = re.compile(r"\s+(?=[,.;:?!])")
TRAILING = re.compile(r"[\s.,;:!?…-]{1,50}$")
CONTENT = re.compile(r"[^\W\d_]{3,}")

LED_ON = re.compile(r"\A(?:(?:and|also|then|next) ){1,3}(?=\w)", re.IGNORECASE)

MOST_OPENINGS = 6
NUMBER_WORD, MONEY_WORD, DAY_WORD, THING_WORD = "some", "some money", "some day", "it"
"""What stands in place of a figure or an identifier: words that every question holds, so that none is told apart by them."""


def after_opening(text: str, start: int, end: int) -> int:
    """The place after greetings, the caller's name and fillers; `end` where nothing else was said."""
    for _ in range(MOST_OPENINGS):
        place = min(LEAD.match(text, start, end).end(), end)  # type: ignore[union-attr]  # it may match nothing, never fail
        opening = GREETED.match(text, place, end) or OPENING.match(text, place, end)
        if not opening:
            return place
        start = opening.end()
    return min(LEAD.match(text, start, end).end(), end)  # type: ignore[union-attr]


def comparable(span: str) -> str:
    """The words of a span without its frame, without anybody's name, number or address, and with single blanks.

    Counts, sums of money and days become neutral words: two questions do not differ by them.
    """
    words = LED_ON.sub("", BLANK.sub(" ", _impersonal(span)).strip(), count=1)
    words = FILLER.sub("", _without_frame(words[after_opening(words, 0, len(words)) :] or words))
    words = TRAILING.sub("", PUNCTUATION.sub("", BLANK.sub(" ", words)).strip(" ,;:-–"))
    return words or BLANK.sub(" ", span).strip()


def _impersonal(span: str) -> str:
    words = ADDRESS.sub(" ", span)
    if not any(letter.isdigit() for letter in words):
        return words
    words = MONEY.sub(MONEY_WORD, DAY.sub(DAY_WORD, words))
    words = IDENTIFIER.sub(lambda match: match["named"] or THING_WORD, words)
    words = COUNT.sub(lambda match: match.group() if match["model"] else NUMBER_WORD, ASIDE.sub("", words))
    return DETERMINED.sub(r"\1 ", words)


def _without_frame(words: str) -> str:
    """ "Asked whether", "Could you please tell me": off, unless hardly a word is left."""
    for _ in range(3):
        subject = SUBJECT.match(words)
        start = subject.end() if subject else 0
        frame = next((found for pattern in FRAMES if (found := pattern.match(words, start))), None)
        if not frame:
            return words
        rest = words[frame.end() :].lstrip(" ,:")
        link = LINK.match(rest)
        rest = rest[link.end() :].lstrip() if link else rest
        if len(CONTENT.findall(rest)) < (2 if frame.re is FRAMES[0] else 1):
            return words
        words = rest
    return words
