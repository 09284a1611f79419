"""What looks like a claim and is none: opening hours, warranties, prices, volumes that came in, definitions, stories."""

import re

from frontline.claims.reading.lexicon import listed, lists_of, pattern_of

SIGNS = {reason: (pattern_of(sign), bool(sign["is_always"])) for reason, sign in lists_of("not_claims").items()}
"""What a sentence is instead of a claim: its pattern, and whether it counts whatever stands beside it."""
SERVICE = listed("exclusions.service")
"""Words of our own service: beside one of these the weaker signs do not count."""
LOOKBACK = re.compile(
    r"\b(?:(?:over|during|in|for|within)\s+(?:the\s+)?(?:past|last|previous|first|preceding|next|coming)|(?:the\s+)?(?:past|last|previous|preceding)|in\s+the\s+space\s+of|every|each|once\s+(?:a|per)|per|(?<!strive )(?<!striving )(?<!aim )(?<!aiming )(?<!wait )(?<!waiting )(?<!waited )(?<!weeks )for(?:\s+(?:over|about|almost|nearly|more\s+than|the\s+full|some))?|those|these|that|first\s+time\s+in|over(?=\s+(?:\w+\s+)?months)|age\s+of|aged?|for\s+at\s+least|rolling|trailing)\s+$",
    re.IGNORECASE,
)
LOOKAHEAD = re.compile(
    r"^\s*(?:ago\b|earlier\b|before\s+(?:the\s+|your\s+|an?\s+)?(?:\w+\s+)?(?:date|day|deadline|trip|travel|you|your|event|wedding|holiday|christmas|deadline|date|departure|expir|appointment)|prior\s+to|in\s+advance\s+of\s+your|after\s+(?:the\s+)?(?:purchase|sale)|old\b|later\b|running\b|in\s+a\s+row\b|straight\b|"
    r"(?:[\w-]+\s+)?(?:warranty|guarantee\s+on|trial|notice|anniversary|course|program(?:me)?|contract|lease|visit|tour|journey|drive|flight|break|holiday|plan|lifespan|cycle\s+of|history|average\s+of))",
    re.IGNORECASE,
)


def why_no_claim(sentence: str) -> str | None:
    """What the sentence is instead of a claim, or None."""
    is_service = SERVICE.search(sentence) is not None
    signs = ((reason, is_always) for reason, (pattern, is_always) in SIGNS.items() if pattern.search(sentence))
    return next((reason for reason, is_always in signs if is_always or not is_service), None)
