"""The words by which a claim about turnaround is known: lengths of time, what is done, who, when, and how sure."""

import re

NUMBER_WORDS = {
    word: value
    for value, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}  # fmt: skip
NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})"
DASH = r"(?:-?\s+to\s+|\s*[-‐‑‒–—−]\s*|\s+or\s+|\s+and\s+)"
UNIT = r"(?:(?:business|working)[\s-]+days?|days?|weeks?|wks?|months?|years?)"
LENGTH = re.compile(
    rf"(?P<between>between\s+)?(?P<first>\b{NUMBER})(?:{DASH}(?P<second>{NUMBER}))?[\s-]*(?P<unit>{UNIT})\b(?!\s+(?:a|per)\s+week)"
    rf"(?P<or_less>\s+or\s+(?:less|under|fewer|sooner|faster)|\s+at\s+(?:the\s+)?most)?"
    rf"(?P<or_more>\s+or\s+(?:more|longer)|\s+at\s+(?:the\s+)?least)?"
    rf"(?P<change>\s+(?:longer|faster|slower|shorter|quicker|sooner|earlier|more|less|later)\b)?",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.](?=\d)|\n(?!\s*\n))*[.!?]*")
SUBJECTS = (
    r"orders?|boxes|box|parcels?|packages?|photos?|photographs|pictures|films?|slides|tapes|scans?|repairs?|applications?|"
    r"requests?|items?|work|everything|they|it|we|you"
)
BEING_DONE = (
    r"ships?|shipped|shipping|leaves?|delivered?|delivering|done|ready|finish(?:ed|ing)?|complet\w+|process(?:ed|ing)?|"
    r"fulfill?(?:ed|ing)?|returned|receive|back (?:with|to) you|home|on (?:its|their) way|take[sn]?|taking"
)
TURNAROUND_WORDS = re.compile(
    rf"\bturn(?:ing|ed)?[\s-]*around\b|\b(?:{SUBJECTS})\b[^.!?]*\b(?:{BEING_DONE})\b|\b(?:processing|lead) times?\b",
    re.IGNORECASE,
)
NOT_ORDERS = re.compile(
    r"\b(?:reply|replied|replies|answer(?:ed|s)?|e-?mails?|tickets?|respon[ds]\w*|phone|calls?|callers?|refund|return window|"
    r"money[- ]back|warranty|guarantee period|open (?:from|until)|founded|years? (?:ago|old|of)|in business|training|course|"
    r"vacation|sale (?:ends|runs)|offer|anniversary|funds|bank|account)\b",
    re.IGNORECASE,
)
LOOKBACK = re.compile(r"\b(?:past|last|previous|first|next|over the|in the space of|for the)\s+$", re.IGNORECASE)
WITHIN = re.compile(
    r"\b(?:within|under|less than|no (?:more|longer|later) than|not more than|inside)\s+(?:the\s+)?$", re.IGNORECASE
)
AT_LEAST = re.compile(r"\b(?:at least|more than|over|longer than)\s+$", re.IGNORECASE)
BY = re.compile(r"\bby\s+$", re.IGNORECASE)
SHARE = re.compile(
    rf"(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)|(?P<part>\b{NUMBER})\s+(?:in|out of)\s+(?P<whole>{NUMBER})\b|"
    r"\b(?P<nearly>(?:nearly|almost|virtually)\s+(?:all|every))\b",
    re.IGNORECASE,
)
NEARLY_ALL = 0.95
SUBSET = re.compile(
    r"\b(?:(?:rush|express|expedited|priority|premium|standard|basic|small|large|bulk|international|overseas|domestic|local|"
    r"in[- ]stock|wedding|film|slide|tape|video|negative|print|album|photo|new|first|first-time|online|paper|renewal)\s+"
    r"(?:orders?|jobs?|shipments?|customers?|applications?|projects?|scans?|transfers?)|(?:films?|slides|tapes|videos|negatives|"
    r"albums|prints|repairs?)\b)",
    re.IGNORECASE,
)
UP_TO = re.compile(r"\bup to\s+$", re.IGNORECASE)
STATISTICS = (
    ("average", r"\baverag\w+|\bmean\b|\bon average\b"),
    ("median", r"\bmedian\b|\bhalf of\b"),
    ("all", r"\b(?:every|all|each|none|always|guarantee\w*)\b|\bno (?:order|longer|later|more)\b"),
)
TENSES = (
    ("conditional", r"\b(?:if|unless|provided|once|as long as)\b"),
    ("future", r"\b(?:will|shall|going to|aim\w*|hop(?:e|ing)|expect\w*|plan\w*|target\w*|goal|soon|intend\w*|by (?:spring|summer|autumn|"
               r"fall|winter|christmas|the end|january|february|march|april|may|june|july|august|september|october|november|december))\b|’ll\b|'ll\b"),
    ("past", r"\b(?:was|were|used to|had been|had|took|last (?:year|spring|summer|autumn|fall|winter|month)|back then|at (?:its|the) (?:worst|peak)|"
             r"from (?:the|a)\b[^.]*\bto\b)\b"),
)  # fmt: skip
PRESENT_AGAIN = re.compile(
    r"\b(?:back to|back at|now|today|currently|at the moment|once again|again at)\b", re.IGNORECASE
)
OTHERS = re.compile(
    r"\b(?:competitors?|industry|trade|other (?:workshops?|companies|labs?|services)|elsewhere|most labs|rivals?|that chain)\b",
    re.IGNORECASE,
)
BACK_TO = re.compile(r"\bback (?:to|at|down to|within)\b|\breturned to\b|\bagain\b", re.IGNORECASE)
NEGATED = re.compile(
    r"\b(?:not|never|cannot|nobody|no one|hardly|rarely|far from)\b(?! (?:more|later|longer) than)|\bno longer\b(?! than)|n[’']t\b",
    re.IGNORECASE,
)
NONE_LATER = re.compile(
    r"\b(?:no|none|nobody|no one|never|not)\b[^.!?]*\b(?:longer|later|more) than\s+(?:the\s+)?$", re.IGNORECASE
)
TICKET_WORDS = re.compile(r"\b(?:tickets?|requests?|cases?|enquir(?:y|ies)|inquir(?:y|ies))\b", re.IGNORECASE)
