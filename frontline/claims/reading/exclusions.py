"""What looks like a claim and is none: opening hours, warranties, prices, volumes that came in, definitions, stories."""

import re

SERVICE = (
    r"\b(?:turn[\s-]*a?rounds?|lead[\s-]times?|wait(?:ing)?(?:\s+times?|\s+lists?)?|respon[ds]\w*|repl(?:y|ies|ied)|answer(?:ed|s|ing)?|backlog\w*|pending|unallocated|overdue|resolv\w+|settled|complet\w+|process\w*|ship(?:s|ped|ping)?|deliver\w*|dispatch\w*|determined|decided|"
    r"decisions?|review\w*|reviewed|booking|booked|fulfil\w*|cleared|closed|caught\s+up|on\s+time|in\s+touch|back\s+to\s+you|repaired|serviced|made\s+safe|queue|tested|testing|average\s+(?:number\s+of\s+days|time)|to\s+return\s+(?:a|an|the|your|our)|pick(?:s|ed)?\s+up|personally|longhand|drafted|wrote|written)\b"
)
"""Words of our own service: beside one of these the weaker signs below do not count."""
NOT_CLAIMS: tuple[tuple[str, str], ...] = (
    ("a question", r"\?[\"”')\]]*\s*$"),
    ("opening hours", r"\b\d{1,2}(?::\d\d)?\s?(?:a\.?m|p\.?m)\b(?![^.;]*\b(?:ship|shipped|dispatch\w*|despatch\w*|leaves?|goes?\s+out|same|repl\w+|respon\w+)\b)|\b(?:business|support|opening|office|store|shop|working|posted|phone)\s+hours\s+(?:are|run|from)\b|\b(?:open|staffed|available|reachable|online|on\s+call)\s+(?:\w+\s+){0,3}(?:from|mon|between|24|seven|7|daily|monday|until|on\s+\w+days?|\d)|\b24\s?/\s?7\b(?![^.;]*\b(?:respon|repl)\w*)"),
    ("a warranty or a return", r"\b(?:warrant(?:y|ies)|money[\s-]back|return\s+(?:policy|window|period)|free\s+trial|trial\s+period|refund\s+(?:policy|window|period)|(?:to|for\s+a|full)\s+(?:returns?|refunds?|exchanges?)|may\s+be\s+returned|return(?:ed|s)?\s+(?:items?|products?|it|them|unused|for)|guarantee[ds]?\s+(?:for|against)|cancel(?:l?ed|lation)?\s+(?:\w+\s+){0,4}(?:within|before|up\s+to|at\s+least)|(?:change|cancel)\s+your\s+(?:order|mind)|expires?|expiry|valid\s+(?:for|until)|shelf\s+life|good\s+for|lasts?\s+(?:for|up|about|\d|a)|subscription|coverage|cooling[\s-]off)\b"),
    ("a refund", r"\brefund(?:s|ed|able)?\b|\b(?:return|refund|exchange)\s+(?:policy|window|period)\b|\bmoney[\s-]back\b|\bmay\s+be\s+returned\b|\breturns?\s+(?:are\s+)?accepted\b|\b(?:funds?|credit|amount|payment)\s+(?:to|will|may|should|can)\s+(?:\w+\s+)?(?:appear|reflect|reach|clear|show|arrive|post)\b|\b\d+[\s-](?:day|month|year)s?\s+(?:limited\s+)?(?:warranty|guarantee)\b|\bwarranty\s+(?:of|is|lasts|covers|period|on)\b|\b(?:payment|invoices?)\s+(?:\w+\s+){0,3}(?:due|terms?|deadline|within)\b"),
    ("the reader's own time", r"\bif\s+you\s+(?:get|receive|have(?:n['’]t|\s+not)?|do(?:n['’]t|\s+not)|did(?:n['’]t|\s+not))\s+[^.;]*\b(?:check|contact|call|write|email|let\s+us|reach|resend|try|please)\b|\byou(?:['’]ll)?\s+(?:will\s+)?have\s+(?:\w+\s+){0,2}\d*[\w-]+\s+(?:(?:business|working|calendar)\s+)?(?:hours?|days?|weeks?|months?)\s+(?:to|in\s+which|from)\b|\bare\s+asked\s+to\b|\b(?:must|should|need\s+to|have\s+to)\s+be\s+(?:ordered|submitted|received|returned|claimed|reported|paid|signed|lodged|filed|requested|collected|picked)\b|\b(?:cancel(?:l?ed|lation)?|reschedul\w+|appeal|object|claim\s+within|dispute|report\s+(?:any|damage|a\s+problem))\b[^.;]{0,40}\b(?:within|at\s+least|before|up\s+to)\b"),
    ("a price or a payment", r"[$€£]\s?\d|\b\d+\s?(?:usd|eur|gbp|dollars?|euros?|pounds?|cents?)\b|\b(?:payments?|invoices?|deposits?|fees?|surcharge|interest|salary|wage|discount|coupon|price[sd]?|pricing|revenue|sales\s+(?:of|were|rose|grew|fell|are|tax|ends?)|profits?|budget|funding|paid\s+out|instal?lments?|bill(?:s|ed|ing)|payable|net\s+\d+|funds?\s+(?:to|will|may|are)|credit(?:ed)?\s+to\s+your|refund(?:s|ed)?\s+(?:\w+\s+){0,4}(?:card|account|bank|take|appear|process\w*|issued|will|may|are))\b(?![^.;]*\b(?:ship|shipped|serviced|turnaround|expedite|resol\w+)\b)"),
    ("work that came in", r"\b(?:receiv(?:e|es|ed|ing)|took\s+in|take\s+in|taken\s+in|see|saw|seen|seeing|attract\w*|welcomed|accept(?:ed|s)?|logged|generated|lodged|come\s+in|came\s+in|coming\s+in)\s+(?:[\w,.%–-]+\s+){0,7}?(?:tickets?|e-?mails?|messages|calls|orders|requests|applications|submissions|samples|enquiries|inquiries|letters|questions|complaints|visits?|visitors|claims|items|pledges|referrals|reports|cases|votes|signatures|sign-?ups|appeals?|chats|contacts|registrations|increase|spike|surge|growth|rise|jump)\b(?![^.;]*\b(?:within|respon|repl\w+|resolv\w+|answer\w*|ready|done|back|backlog\w*|clear\w*|closed|pending|behind|shipped|completed|turnaround)\w*)|"
        r"\b(?:applications|tickets|orders|requests|samples|calls|messages|enquiries|complaints|submissions|appeals?(?:\s+decisions)?|claims|referrals|e-?mails)\s+(?:\w+\s+){0,2}(?:were\s+|was\s+|are\s+|have\s+been\s+|being\s+)?(?:received|lodged|came\s+in|logged)\b(?<!samples are received)(?![^.;]*\b(?:within|respon\w+|repl\w+|resolv\w+|answer\w*|decided|determined|completed|closed|cleared|processed|ready|back|on\s+time|outstanding|pending)\b)|"
        r"\b(?:increase|decrease|rise|fall|growth|surge|drop|spike|jump|uptick|decline|reduction|up|down|more|fewer)\s+(?:of\s+[\w%.]+\s+)?in\s+(?:the\s+)?(?:number\s+of\s+|volume\s+of\s+|demand|call\s+volume|traffic|ticket\s+volume|\w+\s+)?(?:calls|tickets|applications|orders|demand|volumes?|traffic|requests|contacts|submissions|enquiries|referrals|e-?mails|visits|complaints)(?!\s+(?:backlog|waiting|pending))\b|\b(?:call|ticket|order|email|message|case|contact)\s+volumes?\b|\bdemand\b"),
    ("staff, premises or stock", r"\b(?:hired|hiring|employ(?:s|ed|ees|ing)?|new\s+(?:staff|hires|employees|colleagues|members\s+of\s+staff)|overtime|turnover|vacanc\w+|square\s+(?:feet|foot|met\w+)|inventory\s+is|headcount|recruit\w*|absence\s+rate|sick\s+leave|staff\s+(?:of|numbers?)|team\s+of\s+\d+|maternity|holiday\s+entitlement|onboard\w*|training\s+(?:takes|lasts|course|program\w*)|years?\s+of\s+(?:experience|service)|apprentice\w*)\b"),
    ("the age of a company or a product", r"\bfor\s+(?:almost|over|nearly|more\s+than|about|the\s+(?:past|last))?\s*[\w-]+\s+(?:decades|years)\b(?![^.;]*\b(?:turn|wait|lead|process|deliver|respon|repl|answer|read)\w*)|\b(?:since|founded|established|in\s+business|around\s+since|years?\s+old|anniversary|[\w-]+\s+years\s+ago|celebrat\w+)\b(?![^.;]*\b(?:turn|wait|lead|process|deliver|respon|repl|backlog|time|lowest|fewer|cut|closed|answered)\w*)"),
    ("labour, not waiting", r"\b(?:man[\s-]?hours?|person[\s-]?hours?|physical\s+labou?r|takes?\s+(?:me|us|one\s+person|him|her)\s+(?:\w+\s+){0,3}[\d-]+(?:\s+to\s+\d+)?\s+hours|hours?\s+of\s+(?:labou?r|work|uninterrupted|study|footage|video|audio|material|tape|driving|sleep|training|continuing)|hours?\s*/\s*week|words\s+(?:per|a)\s+(?:day|hour)|per\s+reviewer|uninterrupted|talk\s+time|meetings?|hours?\s+per\s+(?:reviewer|agent|employee|person))\b"),
    ("a definition", r"\b(?:is|are|be)\s+(?:considered|defined|counted|classed|classified|deemed|treated|calculated|measured)\b|\bis\s+(?:for|when|where|the\s+(?:percentage|proportion|number|share|time|average\s+time\s+between|median\s+time\s+between)\s+(?:of|between|from))\b(?!.*\b\d+(?:\.\d+)?\s?%\s*$)|\bdefinition\b|\bmeans\s+(?:that\s+)?(?:the|a|an|we|any|one)\b|\brefers?\s+to\b|\bgrade\s+[a-f]\b|\b(?:is|are)\s+one\s+that\b|\bmarks?\s+(?:\w+\s+)?(?:messages|tickets|orders|calls|cases|those)\b|\bdid\s+not\s+meet\s+the\b|\bexcluding\s+unrated\b|\bcounts?\s+as\b|\bis\s+measured\s+from\b|\bstarts?\s+(?:counting\s+)?when\b|\bclock\s+(?:starts|stops)\b|\b(?:does|do|did)\s+not\s+include\b(?![^.;]*\d)"),
    ("no promise", r"\b(?:do(?:es)?\s+not|don['’]t|doesn['’]t|cannot|can['’]t|can\s+not|unable\s+to|no\s+longer|never|make\s+no|without\s+any|not\s+able\s+to)\s+(?:\w+\s+){0,3}(?:guarantee\w*|promise|commit|provide\s+any|offer|estimate|accept|predict|quote|sla|claim)\b|\bno\s+(?:guarantees?|slas?|promises?|warrant\w*)\b|\bnot\s+(?:a\s+)?guarantee[ds]?\b"),
    ("advice or a rule for the reader", r"\b(?:recommend(?:s|ed)?|advis(?:e|es|ed)|suggest(?:s|ed)?|encourage[sd]?)\s+(?:that\s+)?(?:you\s+|applying|ordering|booking|allow\w*|customers|submitting|sending|placing|arriving|calling|checking|waiting|to\s+)|\b(?:you\s+(?:must|have\s+to|need\s+to|can['’]t|cannot|should\s+(?:apply|order|book|submit|call|keep|save|check|arrive|plan|renew|contact|file|send|back))|must\s+be\s+(?:submitted|received|filed|made|placed|reported|paid|returned|claimed|signed|lodged|sent|requested)|applicants?\s+must|customers\s+must|are\s+required\s+to|please\s+(?:submit|apply|order|book|send|arrive|return|keep|report|contact|call|check|notify|note\s+that\s+you|place)|deadline\s+(?:for|to)\s+(?:submit|apply|enter|order|regist)\w*|apply\s+(?:at\s+least|by|early)|order\s+by|early\s+enough|legally|by\s+law|statute)\b"),
    ("a story", r"\b(?:it|that|this)\s+took\s+(?:me|him|her|them|the\s+team)\b|\bspent\s+(?:about|over|nearly|almost|\w+\s+hours?|the\s+(?:past|last)|years|months|weeks|days)\b(?![^.;]*\b(?:phones?|calls?|support|customers?)\b)|^\s*(?:\w+\s+)?(?:hours?|minutes?|days?|weeks?|months?|years?)\s+(?:later|ago|after)\b|^\s*[\w-]+\s+(?:hours?|minutes?|days?|weeks?|months?|years?)\s+(?:later|ago)\b|\bpower\s+outage|\bwithout\s+power\b|\bvirus\b|\bflu\b|\bcold\b|\binjur\w+|\bhospitali[sz]ed\b|\bvacation\b|\bwriting\s+(?:backlog|this)\b|\bto\s+write\s+this\b|\byou\s+look\s+up\b|\bweather\b|\bstorm\b|\bmarriage\b|\bpregnan\w+|\bI\s+(?:slept|ran|walked|drove|flew)\b|\bmy\s+(?:wife|husband|mother|father|kids|doctor|back|knee)\b"),
    ("a survey or other people's habits", r"\b(?:survey\s+response\s+rates?|(?:survey|questionnaire|poll)\s+(?:respon\w+|return)|response\s+rates?|open\s+rates?|click(?:-through)?\s+rates?|conversion\s+rates?|bounce\s+rate|unsubscrib\w+|uptime|market\s+share|accuracy|error\s+rate|defect\w*|success\s+rate|approval\s+rates?|allowed|rejection\s+rate|acceptance\s+rate|yield|attendance|turnout|occupancy|literacy|unemployment\s+rate|recycl\w+|inflation)\b"),
    ("an event or a course", r"\b(?:webinar|conference|course|class(?:es)?|workshop\s+(?:lasts|runs|takes\s+place)|exhibition|festival|open\s+day|tour|sale\s+(?:ends|runs|starts)|offer\s+(?:ends|runs)|promotion|giveaway|contest|raffle|semester|campaign\s+(?:ends|runs|lasts)|surveys?\s+(?:open|close)s?|launch(?:es|ed|ing)?|episode|session|lesson|internship|lockdown|holiday\s+closure|closed\s+for|closure)\b(?![^.;]*\b(?:turnaround|ship|shipped|ticket|backlog|repl\w+|respon\w+|calls?)\b)"),
    ("data kept or a technical limit", r"\b(?:retention|retain(?:ed|s)?|stored?\s+for|kept\s+for|keep\s+(?:your|all|the)\s+(?:\w+\s+){0,3}(?:files?|scans?|records?|data|negatives|images)|back(?:ed)?[\s-]?ups?|log\s+out|session\s+times?\s+out|timed?\s+out|times\s+out\s+after|password|cache|refresh(?:es|ed)?|sync(?:s|ed|hroni[sz]\w+)?|battery|charg(?:e|es|ing)\s+(?:time|in)|cur(?:e|es|ing)|dry(?:ing|\s+time)?|oven|bake|freez\w+|dose|tablet|half-life|runtime|latency|ping)\b"),
    ("the length of a thing", r"\b(?:tv|show|movie|podcast|parking|playtime|lecture|exam|concert|nights?|hotel|flight|hike|fixative|incubat\w+|ferment\w+|marinat\w+|sleep|lunch|dinner|breakfast|speech|keynote|album\s+is|song|recipe|walk|support\s+call\s+shall|per\s+call|call\s+length|of\s+video|of\s+music)\b"),
    ("the share of replies to a survey", r"\bratings?\s+(?:came\s+in|were\s+(?:received|given|left))\b|\b(?:left|gave)\s+(?:us\s+)?(?:a\s+)?rating\b|\bresponded\s+to\s+(?:the|our)\s+survey\b"),
    ("a release or a plan of ours", r"\b(?:new\s+(?:feature|release|version|website|store|location|office|reading\s+room)|releas(?:e|ed|es)\s+(?:in|every|a)|version\s+\d|roadmap|beta)\b"),
)  # fmt: skip
ALWAYS = frozenset(
    {
        "a question",
        "opening hours",
        "a refund",
        "work that came in",
        "a definition",
        "no promise",
        "a survey or other people's habits",
        "labour, not waiting",
        "the reader's own time",
        "the length of a thing",
        "the share of replies to a survey",
    }
)
"""Signs that count whatever stands beside them."""
COMPILED = tuple((reason, re.compile(words, re.IGNORECASE)) for reason, words in NOT_CLAIMS)
COMPILED_SERVICE = re.compile(SERVICE, re.IGNORECASE)
LOOKBACK = re.compile(
    r"\b(?:(?:over|during|in|for|within)\s+(?:the\s+)?(?:past|last|previous|first|preceding|next|coming)|(?:the\s+)?(?:past|last|previous|preceding)|in\s+the\s+space\s+of|every|each|once\s+(?:a|per)|per|for\s+(?:over|about|almost|nearly|more\s+than|the\s+full)?|over(?=\s+(?:\w+\s+)?months)|age\s+of|aged?|for\s+at\s+least|rolling|trailing)\s+$",
    re.IGNORECASE,
)
LOOKAHEAD = re.compile(
    r"^\s*(?:ago\b|earlier\b|before\s+(?:the\s+|your\s+|an?\s+)?(?:\w+\s+)?(?:date|day|deadline|trip|travel|you|your|event|wedding|holiday|christmas|deadline|date|departure|expir|appointment)|prior\s+to|in\s+advance\s+of\s+your|after\s+(?:the\s+)?(?:purchase|sale)|old\b|later\b|running\b|in\s+a\s+row\b|straight\b|"
    r"(?:[\w-]+\s+)?(?:warranty|guarantee\s+on|trial|notice|anniversary|course|program(?:me)?|contract|lease|visit|tour|journey|drive|flight|break|holiday|plan|lifespan|cycle\s+of|history|average\s+of))",
    re.IGNORECASE,
)


def why_no_claim(sentence: str) -> str | None:
    """What the sentence is instead of a claim, or None."""
    is_service = COMPILED_SERVICE.search(sentence) is not None
    signs = (reason for reason, words in COMPILED if words.search(sentence))
    return next((reason for reason in signs if reason in ALWAYS or not is_service), None)
