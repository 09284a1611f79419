"""The words of lengths of time: units, ranges, bounds before and after, and lengths without a plain number."""

import re

from frontline.claims.claim import Unit
from frontline.claims.reading.numbers import NUMBER

DASH = r"[-‐‑‒–—−~]"
JOIN = rf"(?:(?:,\s+{NUMBER})*,\s+(?:or\s+)?(?={NUMBER})|\s*&\s*|\s*-?\s*\bto\s+|\s*{DASH}{{1,2}}\s*|\s*/\s*|\s+or\s+|\s+through\s+|,\s+(?:sometimes|occasionally|perhaps|maybe|or)\s+)"
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
COUPLE = r"\b(?:a\s+)?couple(?:\s+of)?"
FEW = r"\b(?:a\s+few|several|a\s+handful\s+of|a\s+number\s+of|some|many|mere)\b"
PLAIN = re.compile(
    rf"(?:\b(?P<between>between)\s+(?:an?\s+)?)?(?P<first>(?!(?:19|20)\d\d\s+to\b){NUMBER})(?P<and_half>\s+and\s+a\s+half)?(?:[\s-]*(?P<unit1>{UNIT}))?(?:(?:(?(between)\s+and\s+|(?!))|{JOIN})(?P<second>{NUMBER})(?P<half2>\s+and\s+a\s+half)?)"
    rf"(?P<plus2>\s?\+)?[\s-]*(?P<unit2>{UNIT})(?![\w])"
    rf"|(?P<only>{NUMBER})(?P<only_half>\s+and\s+a\s+half)?(?P<plus>\s?\+)?[\s-]*(?P<unit>{UNIT})(?![\w])"
    rf"(?P<unit_half>\s+and\s+a\s+half)?(?:(?:,|\s+and|,\s+and)?\s+(?P<more>{NUMBER})\s*(?P<more_unit>{UNIT})(?!\w)(?!\s+(?:a|per)\s))?",
    re.IGNORECASE,
)
LOOSE = re.compile(
    rf"\b(?P<half>half)[\s-]+(?:an?[\s-]+)(?P<half_unit>{UNIT})\b|\b(?P<quarter>(?:a\s+)?quarter\s+of\s+an)\s+(?P<quarter_unit>hour)\b"
    rf"|\ban?\s+(?P<or_two>day|week|month|hour|minute)\s+or\s+(?:two|so)\b"
    rf"|\ban?\s+(?P<and_half>day|week|month|hour|minute|year)\s+and\s+a\s+half\b"
    rf"|(?P<few>{FEW})\s+(?P<few_unit>{UNIT})\b|{COUPLE}\s+(?P<couple_unit>{UNIT})\b"
    rf"|\ban?\s+(?P<one_unit>{UNIT})\s+to\s+(?:(?P<to_number>{NUMBER})\s+)(?P<to_unit>{UNIT})\b"
    rf"|\b(?P<same>same|next|following)(?P<or_next>\s+or\s+(?:the\s+)?(?:next|following))?[\s-]+(?P<same_unit>(?:business|working|work|week)[\s-]?day|day)\b(?!\s+on\s+which)"
    rf"|\b(?P<overnight>overnight)\b"
    rf"|\b(?P<article>an?|(?<=within\s)the|(?<=inside\s)the|(?<=than\s)the(?=\s+day\s+after))\s+(?:single\s+|full\s+|whole\s+|additional\s+|extra\s+)?(?P<article_unit>{UNIT})(?!\w)",
    re.IGNORECASE,
)
ARTICLE_LEADS = re.compile(
    r"\b(?:within|under|inside|in|than|about|around|approximately|roughly|nearly|almost|takes?|taking|took|up to|over|least|most|"
    r"just|only|for|by|is|was|to|at)\s+$",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"(?:\b(?:within\s+an\s+average\s+of|within|under|below|lower\s+than|inside(?:\s+of)?|less\s+than|fewer\s+than|shorter\s+than|faster\s+than|sooner\s+than|quicker\s+than|at\s+(?:the\s+)?(?:very\s+)?most|"
    r"(?:no|not|never|nothing|none|nobody|no\s+one)\b[^.;]{0,40}?\b(?:more|longer|later|over|older|beyond|exceed(?:s|ing)?)(?:\s+than)?|not\s+exceed(?:ing)?|max(?:imum)?(?:\s+\w+){0,3}?(?:\s+(?:of|is|was))?|"
    r"limit\s+of|target\s+(?:of|is|was|time\s+of)|deadline\s+of|guaranteed\s+(?:\w+\s+){0,2}time\s*(?:of|is|:)?|strive\s+for|sla\s+(?:of|is)|withing)|[<≤])\s*"
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
NUMBER_OF = re.compile(
    rf"(?:\bnumber\s+of|^average|^)\s*(?P<unit>{UNIT})\b(?=\s+(?:to|from|for|taken|that|it)\b)", re.IGNORECASE
)
COMPACT = re.compile(
    r"\b(?P<hours>\d{1,3})\s?h(?:rs?)?\s?(?P<h_minutes>\d{1,2})\s?m(?:ins?)?\b|\b(?P<minutes>\d{1,3})\s?m(?:ins?)?\s?(?P<seconds>\d{1,2})\s?s(?:ecs?)?\b",
    re.IGNORECASE,
)
"""Hours and minutes, or minutes and seconds, as clocks and dashboards write them: "8m 32s"."""
SECONDS = re.compile(rf"^\s+(?P<seconds>{NUMBER})(?=\s*[.,;)]|$)")
