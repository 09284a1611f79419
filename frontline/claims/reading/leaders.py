"""What leaders claim of themselves: that they take calls and answer letters, and that they write themselves."""

import re
from typing import Literal

from frontline.claims.reading.numbers import NUMBER, number_of

LEADER = (
    r"CEO|C\.E\.O\.|chief\s+executive(?:\s+officer)?|(?:co-?)?founders?|owners?|president|managing\s+director|directors?|executives?|leadership(?:\s+team)?|senior\s+(?:team|management|leaders|leadership)|leaders|management(?:\s+team)?|"
    r"head\s+of\s+\w+|COO|CFO|CTO|chair(?:man|woman|person)?|principal|partners|board|vice[\s-]presidents?|VPs?|bosses|boss|general\s+manager"
)
I_MYSELF = re.compile(
    rf"\b(?:I|I['’](?:m|ve|ll|d)|me|myself|my|personally|yours\s+truly|(?:our|the|your|a|my|its|every|each|all|both)\s+(?:\w+\s+){{0,2}}(?:{LEADER})|as\s+(?:{LEADER})|{LEADER})\b"
)
I_ALONE = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|yours\s+truly)\b")
NAMED = re.compile(rf"\b(?:{LEADER})\b")
CONTACT = re.compile(
    r"\b(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|read(?:s|ing)?|call(?:s|ed|ing)?(?:\s+back)?|phone[ds]?|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|listen(?:s|ed|ing)?|tak(?:e|es|ing)|took|field(?:s|ed|ing)?|handl(?:e|es|ed|ing)|man(?:s|ned|ning)?|staff(?:s|ed|ing)?|"
    r"do(?:es|ing)?|did|spen(?:d|ds|t|ding)|work(?:s|ed|ing)?|sit(?:s|ting)?|sat|visit(?:s|ed|ing)?|meet(?:s|ing)?|met|help(?:s|ed|ing)?|pick(?:s|ed|ing)?\s+up|get(?:s|ting)?\s+back\s+to|been|jump(?:s|ed)?|log(?:s|ged)?|join(?:s|ed|ing)?|cover(?:s|ed|ing)?|dial(?:s|led|ed)?|review(?:s|ed|ing)?|(?:am|is|are)\s+on|go(?:es)?\s+through|see(?:s)?|reach(?:es|ed)?\s+out|email(?:s|ed)?|sign(?:s|ed)?\s+off|write(?:s)?\s+back|wrote\s+back|rang|ring(?:s)?|rotate[sd]?|(?:am|is|are|was|were)\s+the\s+one)\b",
    re.IGNORECASE,
)
CUSTOMERS = re.compile(
    r"\b(?:customers?|clients?|callers?|(?:phone\s+)?calls?|phones?|telephones?|lines|live\s+chat|chats?|support|e-?mails?|messages?|letters?|questions?|tickets?|help\s?desk|inbox|inquir\w+|enquir\w+|complaints?|applications?|every(?:one|body|thing)|anyone\s+who|people\s+who|feedback|readers?|members?|users?|patients?|queue|notes?|reviews?|survey\s+comments?|switchboard|headset|front\s?line|service\s+(?:desk|counter|office)|hotline|DMs?|mobile|when\s+you\s+ring|subscribers?)\b",
    re.IGNORECASE,
)
NOT_CONTACT = re.compile(
    r"\bI\s+(?:could|might|would|may|prefer|had\s+stopped|stopped|never|do\s+not|don['’]t|did\s+not|didn['’]t|can['’]?t|cannot)\b|\bI\s+work\s+(?:in\s+excess|at\s+a|as\s+an?)\b|\b(?:I|we)\s+(?:started|founded|hired|bought|ordered|asked|was\s+asked|heard|learned|thought|think|believe|know|hope|love|want|wanted|wish|am\s+(?:excited|happy|proud|pleased|delighted|writing)|was\s+(?:told|given|quoted))\b|\basked\s+me\b|\btold\s+me\b|\bif\s+I\b|\bI\s+(?:placed|waited|sent\s+my|received\s+my)\b|\b(?:approved|announced|appointed|joined\s+(?:the\s+company|us\s+as)|resigned|retired)\b|\bask(?:s)?\s+for\s+a\s+\$|\bnon-refundable\b|\bI\s+ask\b|\bdeposit\b",
    re.IGNORECASE,
)
WRITING = re.compile(
    r"\b(?:writ(?:e|es|ing|ten)|wrote|author(?:ed|s)?|penn(?:ed|ing|s)|draft(?:ed|s|ing)?|typ(?:e|es|ed|ing)|compos(?:e|es|ed|ing)|craft(?:ed|s|ing)?|signed|hand-?written|hand-?typed|ghost-?writ\w+|come[s]?\s+(?:straight\s+)?from\s+(?:me|my|the\s+desk|our)|is\s+from\s+(?:me|our|the)|straight\s+from|in\s+my\s+own\s+words|own\s+words|my\s+words|byline|from\s+my\s+(?:own\s+)?(?:desk|keyboard|hand)|words\s+are\s+mine|own\s+hand|put\s+together\s+by)\b",
    re.IGNORECASE,
)
TEXTS = re.compile(
    r"\b(?:newsletters?|letters?|e-?mails?|notes?|posts?|answers?|repl(?:y|ies)|articles?|columns?|updates?|messages?|content|blogs?|words?|every\s+(?:line|word|issue)|issues?|this|it|reports?|essays?|sentences?)\b",
    re.IGNORECASE,
)
NOT_OTHERS = re.compile(
    r"\b(?:not|no|never|without|nor|instead\s+of|rather\s+than|isn['’]t|wasn['’]t|aren['’]t)\b[^.;]{0,40}\b(?:chat\s?bots?|bots?|AI|artificial|ghost-?writers?|copy-?writers?|marketing|PR|agency|team\s+of|intern|assistant|communications|template|machine|software|committee|automated)\b",
    re.IGNORECASE,
)
BY_LEADER = re.compile(
    rf"\b(?:by|from)\s+(?:(?:me|myself|hand)\b|(?:our|the|your|a)\s+(?:\w+\s+){{0,2}}(?:{LEADER})|(?:{LEADER})\b)|\bmyself\b|\bpersonal(?:ly)?\b|\byours\s+truly\b|\bI\b",
    re.IGNORECASE,
)
RATE = re.compile(
    rf"\b(?:(?P<number>{NUMBER})|(?P<word>once|twice|a\s+few|several|a\s+couple\s+of|many|a\s+handful\s+of|an?|each|every|dozens\s+of))(?:\s+(?:hours?|times?|days?|calls?|customers?|shifts?|e-?mails?|conversations?|afternoons?|mornings?|\w+\s+calls?|customer\s+\w+)){{0,2}}\s*"
    rf"(?:an?|per|each|every|/|(?<=each)|(?<=every))\s*(?P<per>day|week|month|year|quarter)\b|\b(?P<adverb>daily|weekly|monthly)\b|\b(?:each|every)\s+(?:single\s+|other\s+)?(?P<every>day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon)\b",
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
OWN_LETTER = re.compile(
    r"\b(?:this|these|the|a|my)\s+(?:\w+\s+)?(?:newsletters?|letters?|columns?|e-?mails?)\b[^.;]*\b(?:wrote|written|drafted|penned|crafted|typed|composed|longhand|write\s+(?:it|them|this))\b|\b(?:wrote|written|drafted|penned|crafted|typed|composed)\b[^.;]*\b(?:newsletter|letter|column)\b",
    re.IGNORECASE,
)
EVERY_ONE = re.compile(r"\b(?:every|all|each|everyone|everybody|any(?:one|body)?|always|100\s?%)\b", re.IGNORECASE)

Per = Literal["day", "week", "month", "year"]


def is_leader_contact(clause: str) -> bool:
    """True when a leader says, or is said, to deal with customers in person."""
    return bool(
        I_MYSELF.search(clause)
        and CONTACT.search(clause)
        and CUSTOMERS.search(clause)
        and not NOT_CONTACT.search(clause)
        and (I_ALONE.search(clause) or NAMED.search(clause) or re.search(r"\bpersonally\b|\bmyself\b", clause))
    )


def is_authorship(clause: str) -> bool:
    """True when it says who wrote a letter, or that no machine and no agency did."""
    if not TEXTS.search(clause):
        return False
    return bool(
        (WRITING.search(clause) and (BY_LEADER.search(clause) or NOT_OTHERS.search(clause)))
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
