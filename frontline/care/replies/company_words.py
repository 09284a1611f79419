"""What else a company's message shows, as data: a rating asked for, lateness named, blame put on somebody else."""

from frontline.care.replies.lexicon import any_of, group

RATING_STEMS = (
    *(
        "review",
        "rat",
        "star",
        "testimonial",
        "survey",
        "score",
        "mark ",
        "grade",
        "how ",
        "feedback",
        "thumbs",
        "vote",
    ),
    *(
        "recommend",
        "refer",
        "spread",
        "friends",
        "question",
        "opinion",
        "thought",
        "view",
        "experience",
        "helpful",
        "like on",
    ),
    *(
        "follow on",
        "trustpilot",
        "yelp",
        "tripadvisor",
        "google",
        "kind words",
        "scale",
        "from 1",
        "from 0",
        "answer your",
    ),
    *("solve your", "from one", "from zero"),
)
"""One of these is in every request for a rating: most messages need no further look."""
ASKS_FOR_RATING = any_of(
    r"how (?:did|do|are|was|were) (?:we|i|our \w+) (?:do|doing|done|today)(?! (?:that|this|it|so|with))",
    r"(?:rate|score|review|grade|mark) (?:your|the|our|this|my) (?:\w+ ){0,2}?(?:experience|visit|call|chat|"
    "service|conversation|support|stay|trip|delivery|meal|help|answer|reply|agent|purchase|order experience)",
    r"(?:leave|write|give|post|drop|share|add|spare) (?:us |me )?(?:a |an |your |some |\w+ )*?(?:review|rating|"
    "stars?|testimonial|feedback (?:on|at|in|here|via|about)|kind words)",
    r"(?:a|one) (?:minute|moment) (?:\w+ )?to (?:rate|review|tell us how|answer|score)",
    r"(?:would|could|can|will) you (?:\w+ )?(?:rate|score|review) (?:us|me|our|this|your)",
    "(?:on|at) (?:trustpilot|google reviews?|yelp|tripadvisor)",
    r"(?:was|did) (?:this|that|it|my|our) (?:\w+ )?(?:helpful|solve your|answer your)(?=[^.!]*\?)",
    "(?:thumbs up|smiley|stars) (?:below|if|to rate)",
    "your (?:rating|score|review|vote) (?:helps|would|means|matters)",
    r"(?:leave|write|give|post|drop|share|submit|add) (?:us |me |a |an |your |our |\w+ )*?(?:reviews?|ratings?|"
    "testimonials?|stars|score)",
    "(?:rate|review) (?:us|me|our|your|the|this|how|my)(?! (?:order|account|claim|case|request|ticket|ticket|"
    "details|policy|application|file|complaint|booking))",
    "(?:take|complete|fill (?:in|out)|answer|respond to|participate in|do|short|quick|brief|our|satisfaction|"
    r"feedback|customer|minute) (?:\w+ ){0,4}?surveys?",
    r"surveys? (?:\w+ ){0,4}?(?:below|link|here|minute|email|invit\w+|takes|about)",
    "(?:5|five)[- ]stars?",
    "(?:review|rating|stars?|feedback|thumbs[- ]up|recommendation|like|follow) (?:on|at|in) (?:google|trustpilot|"
    "yelp|tripadvisor|facebook|amazon|capterra|g2|glassdoor|the app store|app store|play store|the play store|"
    "our (?:page|site|website))",
    r"how (?:did|do|are|was) (?:we|i|our \w+|your (?:experience|visit|call|chat|stay|order)) ?(?:do|doing|done|"
    r"today)?(?= ?\?)",
    "(?:tell|let) us (?:know )?how (?:we|i) (?:did|do|are doing|'re doing|are|'re|performed)",
    "(?:how (?:likely|would you rate|satisfied|happy) (?:are|would|were|is)?)",
    "(?:scale of|from) (?:1|one|0|zero) (?:to|-) (?:5|five|10|ten)",
    "(?:share|tell us|give us|love|like|appreciate|value|hear) (?:about )?your (?:honest )?(?:feedback|"
    "experience|opinion|thoughts|views) (?:with|on|about|by|in|at|via|through|of) (?:our|us|the|this|a|google|"
    "trustpilot|today|your)",
    "(?:recommend us|refer (?:us|a friend)|spread the word|tell your friends)",
    r"(?:answer|questions?) (?:\w+ ){0,3}?(?:about (?:your|our) (?:experience|service|visit))",
)
NOT_ASKED = any_of(
    r"(?:thank(?:s| you)(?: so much)?|appreciate|saw|read|seen|glad|received|about|regarding) (?:\w+ )?(?:for |"
    r"you )?(?:\w+ ){0,3}?(?:review|rating|survey|stars?)(?: (?:and|we|!|\.))",
    r"(?:we|i|team|they)(?:'ll| will|'re| are|'ve| have)? (?:\w+ )?(?:review|rate|complete) (?:your|the|this|our)",
)
DELAY = any_of(
    "delay(?:s|ed|ing)?",
    "(?:so |too |very |really |running |a bit |bit |rather |such a |days? |weeks? |months? |hours? |minutes? |"
    "is |was |are |were |arrived? |arriving |my |our |the |this |being |your order is |came )late(?:ness|r than)?",
    "late (?:reply|response|answer|delivery|arrival|order|departure|notice|running|follow[- ]?up|shipment|review|"
    "getting|in)",
    r"lateness|tardy|tardiness|belated\w*|overdue|backlog\w*|backed up|behind schedule|running behind",
    "falling behind|fallen behind|behind on",
    r"(?:the|your|a|this|that|such a|so|long|longer|extended|lengthy|extra) (?:\w+ )?(?:wait|waits|waiting|"
    "hold time|wait time|silence|turnaround|travel time)(?! (?:to|for) (?:see|hear|meet|welcome))",
    "(?:keep|kept|keeping|left|leaving|have|had|having|make|made|making) (?:you|everyone|people|"
    r"you all) (?:\w+ )?(?:wait|waiting|on hold|hanging|in the queue)",
    r"(?:took|take|takes|taken|taking|been|waited|waiting) (?:\w+ ){0,3}?(?:so |too |this |that |much |far |way |"
    "such a |a |ages|forever|quite a )+(?:long|longer|while|time|slow)?",
    "(?:slow|slower|slowly|sluggish) (?:to |response|reply|service|in |at |on |getting|with|delivery|turnaround|than)",
    "(?:has|have|had|did|is|was|were)(?: not|n't) (?:yet )?(?:been )?(?:gotten|got|get|replied|reply|responded|"
    r"respond|answered|answer|arrived|shipped|sent|delivered|come) (?:\w+ ){0,4}?(?:sooner|earlier|in time|"
    "on time|yet|faster|quicker|before)",
    r"(?:not|n't) (?:\w+ ){0,3}?(?:on time|in time|sooner|earlier|by the (?:date|day|deadline)|when (?:we|"
    "it) (?:said|should|promised))",
    r"(?:missed|past) (?:the|our|your|a) (?:\w+ )?(?:deadline|date|window|slot|delivery date)",
    r"longer than (?:\w+ ){0,3}(?:expected|usual|normal|hoped|planned|promised|it should|we|i|anticipated|like|"
    "you)",
    r"(?:should|could) have (?:been )?(?:\w+ )?(?:here|there|arrived|replied|answered|responded|written|sent|"
    r"shipped|gotten|got|told you|called) (?:\w+ ){0,4}?(?:sooner|earlier|days? ago|weeks? ago|by now|last week|"
    "yesterday)",
)
NO_DELAY = any_of(
    r"(?:if|when|whenever|should|in case|unless|once|so that|before)\b[^.,;!?]{0,40}? (?:is|are|runs?|running|"
    r"gets?|arrives?|be|it) (?:\w+ )?(?:late|delayed|overdue)",
    r"(?:no|not|without|any|avoid|prevent\w*|if|to minimi[sz]e|to reduce|never|any possible|possible|potential|"
    r"might|in case of|when|whenever|further|future|additional|more) (?:\w+ ){0,3}?(?:delay\w*|late|wait|backlog)",
    r"(?:is|are|was|were|has|have|will) (?:your|the|it|this|there|that|you) (?:\w+ ){0,3}?(?:delayed|late|waiting)",
    "(?:cannot|can't|can not|couldn't) wait",
    "wait (?:for|to|until|a)",
)
OTHERS = group(
    "(?:couriers?|carriers?|suppliers?|vendors?|third[- ]part(?:y|ies)|3rd[- ]part(?:y|ies)|manufacturers?|"
    "distributors?|merchants?|sellers?|contractors?|subcontractors?|shipping (?:company|partner|provider)|"
    "delivery (?:company|partner|service|driver)|payment (?:provider|processor|partner)|hosting (?:provider|"
    "company)|(?:cloud|upstream|network|internet|service|data|email|sms|telecom) provider|providers?|royal mail|"
    "usps|ups|fedex|dhl|hermes|dpd|evri|yodel|post office|postal service|the post|customs|amazon|aws|google|"
    "apple|microsoft|paypal|stripe|cloudflare|azure|your (?:bank|isp|internet|provider|browser|device|router|"
    "computer|phone|card issuer|network|employer|it department|antivirus|firewall|settings|configuration)|"
    "the bank|card issuer|airport|air traffic control|atc|tsa|weather|previous (?:owner|team|supplier|agent|"
    "tenant)|partners?|agency|franchisee?|previous company|isp|network rail|authorities|government)"
)
BLAMES = any_of(
    "(?:due to|because of|owing to|caused by|cause by|fault of|down to|blame|blaming|attributable to|result of|"
    "on account of|lies with|the fault (?:lies )?(?:with|of)|issues? (?:with|at|on|from)|problems? (?:with|at|on|"
    "from)|delays? (?:with|at|by|from)|error (?:by|of|at|from)|mistake (?:by|of|at|from)|failure (?:by|of|"
    "at)) (?:an? |the |our |their |some |your |one of our |severe |bad |adverse |inclement |poor |external |"
    rf"outside |of |\w+ ){{0,3}}?{OTHERS}",
    rf"(?:our|the|their|your|a|an) (?:\w+ ){{0,3}}?{OTHERS}(?:'s)?(?: \w+)?(?: has| have| had| did| was| were| is|"
    r" are)?(?: not|n't)? ?(?:been )?(?:lost|delay\w*|fail\w*|late|damaged|misplaced|let us down|missed|broke|"
    "held|down|sent (?:us )?(?:the )?wrong|messed|made (?:a|an|the) (?:mistake|error)|caused|cause|at fault|"
    r"to blame|responsible|return\w* (?:it|the|your)|refused|rejected|blocked|declined|mislabell?ed|misrouted|"
    r"having (?:issues|problems|an)|experienc\w+|stopped|ran out|deliver\w* (?:late|the wrong|to the wrong)|"
    r"block\w*|outage)",
    "(?:due to|because of|owing to|caused by|result of|down to|thanks to) (?:your|you|a customer|customer|user|"
    r"the customer's|the user's) ?(?:\w+ )?(?:error|mistake|failure|fault|own|not|having|incorrect|wrong|delay|"
    "late|settings?|browser|bank|isp|being|address|payment|side|end|negligence|misuse|card|account|device|"
    "actions?)?",
    r"you (?:\w+ )?(?:should(?:'ve| have| of)|ought to have|could have|needed to have|were supposed to|"
    "were (?:told|informed|warned|advised|notified|reminded|asked)|failed to|neglected to|forgot to|(?:did|have|"
    r"had|do|would)(?: not|n't) (?:\w+ )?(?:provid\w*|read|updat\w*|respond\w*|repl\w+|follow\w*|contact\w*|"
    r"confirm\w*|pay|paid|check\w*|select\w*|enter\w*|give|gave|given|tell|told|inform\w*|complete\w*|sen[dt]|"
    r"attach\w*|mention\w*|call\w*|ask\w*|specif\w*|report\w*|supply|supplied|state\w*|collect\w*|use|used|"
    r"order\w*|cancel\w*|return\w*|submit\w*|understand|understood|misunderst\w+|show)|misread|misunderstood|"
    "entered (?:the |an? )?(?:wrong|incorrect|invalid)|gave us (?:the |an? )?(?:wrong|incorrect)|"
    "provided (?:us )?(?:with )?(?:the |an? )?(?:wrong|incorrect)|chose the wrong|selected the wrong|"
    "used the wrong|waited too|caused|are responsible|missed)",
    r"(?:because|since|as) you (?!(?:are|can|may|know|will|said|see|mention\w*|asked|might|like|want|need|deserve|"
    r"told|requested|pointed|noted)\b)",
    "(?:your|customer|user|operator) (?:own )?(?:error|mistakes?|fault|responsibility|negligence|"
    "oversight)(?! (?:message|code|log|report))",
    r"(?:not|n't|never) (?:\w+ ){0,3}?(?:our|my) (?:fault|mistake|error|responsibility|doing|problem)",
    r"(?:beyond|outside|out of) (?:of )?(?:our|my) (?:\w+ )?control",
    "(?:through )?no fault of (?:ours|our own|mine|my own)",
    r"not (?:\w+ )?(?:responsible|liable|accountable) for",
    r"(?:on|at|from) (?:your|their|the (?:\w+ )?(?:carrier|courier|supplier|vendor|provider|bank)'s) (?:end|side|"
    r"part)\b(?= *[.,!]|$)",
)
NO_BLAME = any_of(
    r"you (?:really )?should(?: already| also| by now| never| not)* have (?:\w+ )?(?:had|heard|been|got|gotten|"
    "received|an?|our|to|seen (?:it|the|a|your|some))",
    r"(?:not|never|n't|no|nor) (?:\w+ ){0,3}?(?:your|the \w+'s|their) (?:fault|mistake|error|responsibility|doing)",
    r"(?:not|n't|never) (?:\w+ ){0,2}?(?:blame|blaming|because of|due to) (?:you|the|our)",
    "you should(?:'ve| have| of)? (?:not |never |now |already |by now )?(?:have |had )?(?:received?|receive|"
    "gotten|got|to|been (?:able|told|informed|given|notified|warned|offered|contacted|charged|refunded)|heard|"
    "see|get|hear|find)",
    r"(?:sorry|apolog\w+|regret) (?:\w+ ){0,3}?(?:that )?you (?:\w+ )?(?:did not|were not|have not|had not|"
    "were told|were informed|were advised)",
    "as you (?:did|were|have) not (?:receive|get|told)",
)
