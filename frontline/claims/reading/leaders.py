"""What leaders claim of themselves: that they take calls and answer letters, and that they write themselves."""

import re
from typing import Literal

from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.numbers import NUMBER, number_of

LEADER = (
    r"CEO|C\.E\.O\.|chief\s+executive(?:\s+officer)?|(?:co-?)?founders?|owners?|president|managing\s+director|directors?|executives?|leadership(?:\s+team)?|senior\s+(?:team|management|leaders|leadership)|leaders?|management(?:\s+team)?|"
    r"head\s+of\s+\w+|COO|CFO|CTO|chair(?:man|woman|person)?|principal|partners|board|vice[\s-]presidents?|VPs?|bosses|boss|general\s+manager"
)
NAMED = re.compile(rf"\b(?:{LEADER})\b")
CONTACT = listed("leaders.contact")
CUSTOMERS = listed("leaders.customers")
NOT_CONTACT = listed("leaders.not_contact")
WRITING = listed("leaders.writing")
TEXTS = listed("leaders.texts")
NOT_OTHERS = listed("leaders.not_others")
RATE = re.compile(
    rf"\b(?:(?P<number>{NUMBER})|(?P<word>once|twice|a\s+few|several|a\s+couple\s+of|many|a\s+handful\s+of|an?|each|every|dozens\s+of))(?:\s+(?:hours?|times?|days?|calls?|customers?|shifts?|e-?mails?|conversations?|afternoons?|mornings?|\w+\s+calls?|customer\s+\w+)){{0,2}}\s*"
    rf"(?:last|this|an?|per|each|every|/|(?<=each)|(?<=every))\s*(?P<per>day|week|month|year|quarter)\b|\b(?P<adverb>daily|weekly|monthly)\b|\b(?:each|every)\s+(?:single\s+|other\s+)?(?P<every>day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon)\b",
    re.IGNORECASE,
)
WORD_TIMES = {
    "once": 1.0,
    "twice": 2.0,
    "a couple of": 2.0,
    "a few": 2.0,
    "several": 3.0,
    "a": 1.0,
    "an": 1.0,
    "each": 1.0,
    "every": 1.0,
}
PERSONALLY = re.compile(r"\bpersonally\b|\bthemsel\w+\b|\bhimself\b|\bherself\b", re.IGNORECASE)
MYSELF = re.compile(r"\bmyself\b|\bpersonally\b|\bit['’]s\s+me\b|\byours\s+truly\b", re.IGNORECASE)
LEADER_ACTS = re.compile(rf"\b(?:I|I['’](?:m|ve|ll|d)|(?i:{LEADER}))\b(?:[^.;:]{{0,70}}?)\b(?i:{CONTACT.pattern})")
LETTER = r"(?:newsletters?|letters?|e-?mails?|notes?|posts?|columns?|updates?|articles?|issues?|words?|lines?|answers|replies|messages?|blogs?|content)"
WROTE = r"(?:writ(?:e|es|ing|ten)|wrote|author(?:ed|s)?|penn(?:ed|ing|s)|draft(?:ed|s|ing)?|typ(?:e|es|ed|ing)|compos(?:e|es|ed|ing)|craft(?:ed|s|ing)?|sign(?:ed|s)?)"
I_WRITE = re.compile(
    rf"\b(?:I|I['’](?:m|ve|ll|d)|(?i:{LEADER}))\b[^.;:]{{0,60}}?\b(?i:{WROTE})\b[^.;:]{{0,25}}?\b(?i:{LETTER}|it\s+myself|them\s+myself|all\s+of\s+(?:it|them))\b|"
    rf"\b(?i:{LETTER})\b[^.;:]{{0,40}}?\b(?:I|I['’]ve)\s+(?:\w+\s+){{0,2}}(?i:{WROTE})\b"
)
I_WRITE_IT = re.compile(rf"\b(?:I|I['’](?:m|ve|ll|d))\s+(?:\w+\s+){{0,3}}(?i:{WROTE})\s+(?i:it|them)\b")
LETTER_NAMED = re.compile(r"\b(?:newsletters?|letters?|e-?mails?|essays?|columns?|posts?)\b", re.IGNORECASE)
WRITTEN_BY = re.compile(
    rf"\b(?i:writ(?:ten|es)|wrote|authored|penned|drafted|typed|composed|crafted|signed|put\s+together)\s+(?i:entirely\s+|personally\s+|only\s+)*(?i:by)\s+(?:(?i:me|myself|hand|a\s+(?:real\s+)?(?:person|human))\b|(?i:our|the|your|a)\s+(?:\w+\s+){{0,2}}(?i:{LEADER})|(?i:{LEADER})\b)"
)
OWN_VOICE = re.compile(
    r"\bin\s+my\s+own\s+(?:words|voice|hand)\b|\bwords\s+are\s+mine\b|\bstraight\s+from\s+(?:me|yours\s+truly|my|our)|\b(?:comes?|is)\s+from\s+me\b|\bas\s+myself\b|\bmy\s+own\s+words\b",
    re.IGNORECASE,
)
OWN_LETTER = listed("leaders.own_letter")
EVERY_ONE = re.compile(r"\b(?:every|all|each|everyone|everybody|any(?:one|body)?|always|100\s?%)\b", re.IGNORECASE)

Per = Literal["day", "week", "month", "year"]


def is_leader_contact(clause: str) -> bool:
    """True when a leader says, or is said, to deal with customers in person."""
    return bool(
        CONTACT.search(clause)
        and CUSTOMERS.search(clause)
        and not NOT_CONTACT.search(clause)
        and (
            LEADER_ACTS.search(clause) or (NAMED.search(clause) and PERSONALLY.search(clause)) or MYSELF.search(clause)
        )
    )


def is_authorship(clause: str) -> bool:
    """True when it says who wrote a letter, or that no machine and no agency did."""
    if not TEXTS.search(clause):
        return False
    return bool(
        I_WRITE.search(clause)
        or (I_WRITE_IT.search(clause) and LETTER_NAMED.search(clause))
        or WRITTEN_BY.search(clause)
        or (OWN_VOICE.search(clause) and TEXTS.search(clause))
        or (WRITING.search(clause) and NOT_OTHERS.search(clause))
        or (
            NOT_OTHERS.search(clause)
            and re.search(r"\b(?:I|me|my|straight|original|real\s+(?:person|human)|human)\b", clause)
        )
    )


def is_own_letter(clause: str) -> bool:
    """True when the sentence tells who wrote the letter in hand, though it also names a customer."""
    return is_authorship(clause) and OWN_LETTER.search(clause) is not None


def rate_of(clause: str) -> tuple[float | None, Per | None]:
    """How often, and in what: "a few times a week" is (2, week): the fewest that the words allow."""
    match = RATE.search(clause)
    if not match:
        return None, None
    if match["adverb"] or match["every"]:
        unit = (match["adverb"] or match["every"]).lower()
        return 1.0, {
            "daily": "day",
            "day": "day",
            "morning": "day",
            "afternoon": "day",
            "monthly": "month",
            "month": "month",
            "year": "year",
        }.get(unit, "week")  # type: ignore[return-value]
    word = " ".join((match["word"] or "").lower().split())
    times = number_of(match["number"]) if match["number"] else WORD_TIMES.get(word, 2.0)
    per = match["per"].lower()
    return (times / 3, "month") if per == "quarter" else (times, per)  # type: ignore[return-value]
