"""The words in which customers thank, recommend and stay, as data."""

from frontline.care.replies.lexicon import any_of

THANKS = any_of(
    "thank(?:s|you|z| you| u| ya)?",
    "thx",
    "thnx",
    "tnx",
    "ty(?:sm|vm)?",
    "cheers",
    "appreciate(?:d)? (?:it|you|your|the|u|that|all|this)",
    "much appreciated",
    "grateful",
    "many thanks",
    "merci",
    "bless you",
    "legend",
)
NOT_THANKS = any_of(
    "(?:no|nah|without|not even|never a|not|instead of|want a|get a|got a|expected a|deserve a|zero|"
    r"say) (?:\w+ )?(?:thanks?|thank you|thx)",
    r"thank(?:s| you) (?:@ )?(?:a lot )?(?:for )?(?:nothing|but no|not|no|ruin\w*|wast\w+|in advance|to (?:your|"
    r"you|the|@) (?:\w+ )?(?:incompeten\w+|delay\w*|mistake|error|poor|terrible|lack|bad|shit\w*|crap\w*|stupid|"
    r"awful|useless)|losing|break\w+|cancel\w+|stranding|screwing|ignoring|charging|overcharging|another|leaving|"
    r"making (?:me|us) (?:miss|wait|late|pay|sit)|the (?:delay|cancel\w*|wait|inconvenience|run ?around|headache|"
    "lack|terrible))",
    "(?:thank you|thanks|thx|cheers|ty) in advance",
    r"sarcas\w+",
    "thank (?:god|goodness|heavens|fuck)",
    r"(?:will not|would not|do not|not) (?:be )?(?:appreciate\w*|grateful)",
    r"would (?:be )?(?:really |very |much |greatly )*(?:appreciate\w*|grateful)",
)
SOLVED = any_of(
    "(?:it|this|that|all|everything|issue|problem|they|mine|which|one|app|card|order|account|refund|parcel|"
    "package|replacement|now)(?:'s| is| are| was| has| has been| have been| been| got| has now been|"
    r" is now)? (?:\w+ )?(?:all |now |finally |been |working |just |been )*(?:solved|sorted|fixed|resolved|"
    "working|works|worked|good|fine|arrived|perfect|up and running|back up|done|set|here|ok|okay|taken care of|"
    "came|received|great)(?: now| again| out| today| fine| perfectly| great| yesterday| this morning)?",
    r"(?:got|received|have) (?:it|my (?:\w+ )?(?:refund|money|order|parcel|package|replacement|card|item|bag|"
    r"luggage))(?: \w+)?",
    "(?:all|you) (?:good|set|sorted|fixed) ?(?:now)?",
    "(?:solved|sorted|fixed|resolved) (?:it|now|thank|thanks|the (?:issue|problem)|my (?:issue|problem)|that|"
    "everything)",
    "that (?:did|does) (?:it|the trick)",
    "did the trick",
    "(?:problem|issue|mystery|case) (?:solved|sorted|fixed|resolved|closed)",
    r"(?:you|that|this|it|they|she|he) (?:\w+ )?(?:fixed|solved|sorted|resolved|answered|cleared) (?:it|my|the|"
    "that|everything|this)",
    "works (?:now|again|great|perfectly|like a charm|fine)",
    "working (?:now|again|fine|perfectly)",
    "(?:that|this) (?:helps|helped|answers|answered|clears|works)",
    "no (?:further|more) (?:questions|issues|problems|help)",
)
UNSOLVED = any_of(
    "(?:not|never|still|yet|nothing|no longer|nor|cannot|until|when (?:will|is)|is it|was|were supposed|"
    "should be|not yet|want|need|needs|hoping|hope|can (?:you|this|it)|will (?:it|this|you)|if|once|before|to be|"
    r"get it|have it|getting it) (?:\w+ ){0,4}?(?:solved|sorted|fixed|resolved|work\w*|good|fine|arriv\w+|"
    r"received?|done|answer\w*|help\w*|here|came|got|ok|okay|set)",
)
AUDIENCE = (
    r"(?:every ?(?:one|body)|any ?(?:one|body) (?:who|that)|all (?:my|our|the|of)(?: \w+){1,3}|half (?:the|my|"
    r"our) \w+|the (?:whole|entire|rest of) (?:\w+ )?\w+|(?:my|our) (?:whole |entire |\w+ ){0,2}?(?:friends?|"
    "family|colleagues|co-?workers|neighbou?rs|sister|brother|mum|mom|dad|mother|father|parents|clients|"
    r"followers|book club|mates|choir|class|readers)|people|others|loads of \w+|lots of \w+)"
)
RECOMMENDS = any_of(
    r"recommend(?:ed|ing|s)? (?:\w+ )?(?:you|u|@|them|this|it|your|to|her|him|that|the|these|y'all)",
    "(?:highly|would|will|definitely|always|strongly|happily|gladly|wholeheartedly|thoroughly|totally|absolutely|"
    r"can|'ll|100%|already) (?:\w+ )?recommend(?:ed|ing)?",
    rf"(?:told|telling|tell|tells|raving to|bragging to|informed) (?:\w+ )?{AUDIENCE}(?: (?:about|of|how|to|who|what|that|"
    "already|i know|in|at)|(?= *[.,!]| *$))",
    "(?:told|telling|tell|showed|showing|mentioned) (?:my|our|the|a|several|some|two|"
    r"three) (?:\w+ ){0,3}?(?:about (?:you|u|@|your|this (?:shop|place|company|app|bakery|service)|how (?:good|"
    "great|helpful|kind|nice|easy|quick|fast|well|lovely))|how (?:good|great|helpful|kind|nice|easy|quick|fast|"
    "well|lovely)|to (?:try|use|buy from|switch to|go to|fly with|join|order from|come to|shop (?:at|with)|"
    "sign up))",
    r"(?:got|have|had) (?!me |us )(?:\w+ ){1,4}?(?:ordering|using|buying|hooked|addicted|converted|shopping|"
    "subscribed|on board)",
    "if (?:you are|anyone is) (?:after|looking for|in need of|in the market for) (?:a|an|"
    "some) [^.!?]{0,60}?(?:look no further|go (?:to|with|here)|call them|try (?:these|them))",
    "look no further",
    "(?:spread(?:ing)?|passed|passing|pass) (?:the|on the) (?:word|good word|love)",
    r"refer(?:red|ring)? (?:\w+ ){0,3}?(?:friends?|family|colleagues?|people|clients?|customers?|to you|you to|"
    "others|neighbou?rs?|sister|brother|everyone|business)",
    "word of mouth",
    "sing(?:ing)? your praises",
    r"(?:brag\w*|rav\w+|boast\w*|gush\w*) (?:\w+ )?(?:about|to (?:my|everyone))",
    "(?:friends?|family|colleagues?|co-?workers?|neighbou?rs?|sister|brother|mum|mom|"
    r"dad) (?:\w+ ){0,3}?(?:signed up|switched|joined|bought|ordered|try|tried|"
    r"now uses?) (?:\w+ ){0,4}?(?:because of me|after i|since i|too|as well|thanks to me|on my recommendation)",
    r"(?:got|convinced|persuaded) (?!me |us )(?:\w+ ){1,4}?(?:to (?:try|use|buy|switch|fly|join|order|sign|come|"
    "shop))",
    r"(?:shared|posted|wrote|written|leaving|left|gave|given|give|leave) (?:\w+ ){0,3}?(?:a |an |"
    r"you )?(?:\w+ ){0,2}?(?:good|great|glowing|5[- ]star|five[- ]star|positive|rave|excellent|"
    r"nice) (?:\w+ )?(?:review|rating|recommendation|feedback|write[- ]up)",
)
NOT_RECOMMENDS = any_of(
    r"(?:will|'ll|going to|can) (?:\w+ )?tell (?:\w+ ){1,4}?about (?:the|my|our|his|her|their|it|this|that)(?! (?:place|shop|"
    r"company|business|service|store|team|app|restaurant|hotel))",
    r"(?:you|your \w+|it|this) (?:was|were|came|come|had been|have been|is|are) (?:\w+ )?(?:recommended|referred)",
    r"(?:i|we) (?:was|were|have been|had been|got) (?:\w+ )?(?:recommended|referred|told)",
    r"(?:recommended|referred|told|sent|put) (?:you |your \w+ |it |this )?(?:to |on to )?(?:me|us)",
    "(?:recommended|referred) by",
    "(?:friend|friends|neighbou?r|neighbou?rs|colleague|brother|sister|mother|father|mum|mom|dad|son|daughter|"
    "boss|he|she|they|who|someone|somebody|people|doctor|vet) (?:had |has |have |all |once |also |"
    "who )*(?:recommended|recommend|recommends|referred|told|suggested)",
    r"(?:warn\w*|once recommended|used to recommend|told (?:them|everyone|everybody|all) (?:all )?(?:not|never))",
    "not to bother|off (?:this|your|the)",
    "(?:not|never|hardly|no longer|stop(?:ped)?|nobody|no one|without|rather not|cannot|avoid|hesitate to|"
    r"can you|could you|do you|would you|you|what|which|doctor|vet|dentist) (?:\w+ ){0,4}?(?:recommend\w*|"
    r"refer\w*|told|tell\w*)(?! \w+ (?:\w+ )?enough)",
    r"(?:tell|telling|told|warn\w*) (?:\w+ ){0,6}?(?:avoid|stay away|not to|never to|how (?:bad|terrible|awful|"
    "horrible|poor|rude|useless)|terrible|awful|worst|boycott|elsewhere|bad|horrible|steer clear)",
)
ADVERBS = (
    "(?: (?:have|had|will|would|always|still|only|just|also|do|did|am|are|was|were|definitely|certainly|gladly|"
    "happily|continue|continued|decided|chose|choose|plan|intend|going|want|wanted|to|been|ever|even|probably|"
    "never|not|might|can|could|be|really|all|both|shall|keep|kept|happy))*"
)
STAYS = any_of(
    f"(?:i|we|i'd|we'd){ADVERBS} (?:stay(?:ed|ing)?|remain(?:ed|ing)?|stick(?:ing)?|stuck)(?! (?:at|in|on|overnight|home|"
    r"up|late|there|calm|tuned|safe|out|away|the night|for (?:two|three|four|\d|a|one)))",
    f"(?:i|we|i'd|we'd){ADVERBS} (?:come|came|coming|go|going|went|be|been|switch(?:ed|ing)?) back(?! (?:without|with|"
    "from|empty|home|in|later|tomorrow|on|when|soon to|to find|to see if|damaged|broken|and forth|missing))",
    f"(?:i|we|i'd|we'd){ADVERBS} (?:return(?:ed|ing)?(?! (?:the|my|it|this|a|an|them|your|your call|from|home|that|these|"
    "those|to find|policy|label))|renew(?:ed|ing)?|(?:buy|order|book|shop|fly)(?:ing)? (?:again|from you again|"
    "here again|with you again)|loyal)",
    "(?:keep|keeps|kept) (?:on )?(?:coming back|buying|using|ordering|flying|shopping|returning|paying|"
    "me (?:here|coming|loyal|with you|as a customer)|us (?:here|coming|loyal|with you|as (?:a )?customers?))",
    "keep(?:s|ing)? my (?:custom|business|account)",
    "(?:still|always|long[- ]?time|loyal|lifelong|life ?long|returning|repeat|regular) (?:a |your |"
    r"\w+ )?(?:customers?|with you|client|members?|subscriber|fans?|guests?)",
    "(?:customer|loyal|with you) (?:for|since)|customer for life|loyalty",
    r"reasons? (?:that |why )?(?:i|we)(?: am| are| have)? (?:\w+ )?(?:with you|here|keep|still|stay\w*|use|come|"
    r"came|chose|choose|return\w*|renew\w*|buy|remain\w*)",
    "(?:brings|brought|bring) (?:me|us) back",
    r"why (?:i|we) (?:\w+ )?(?:stay|stayed|come back|came back|keep|renew|return|remain|use you)",
    "staying (?:with|loyal|because|for the|put)",
    r"(?:not|never) (?:leav\w+|switch\w*|going (?:elsewhere|anywhere|nowhere)|go elsewhere|cancel\w+)",
    "(?:chose|choose|choosing) (?:you|to stay)|renew(?:ed|ing)? (?:my|our|because|again)",
    "back (?:again )?(?:because of|for) (?:the|your)",
)
REASONS = {
    "people": any_of(
        "(?:people|staff|team|support|service|customer service|customer care|agents?|reps?|crews?|employees|"
        "humans?|person|folks|everyone (?:there|here)|technicians?|advisers?|advisors?|account manager|helpdesk|"
        "how you (?:treat|treated|handled|helped|look after)|helpful|friendly|kind|you guys|treat(?:ed)? (?:me|"
        "us)|listen(?:s|ed)?|ceo|founder)",
    ),
    "price": any_of(
        r"(?:price[ds]?|pricing|cheap(?:er|est)?|cost(?:s)?|afford\w*|value for money|good value|great value|"
        "deals?|rates?|fees?|discounts?|bargain|inexpensive|low(?:er)? (?:prices?|fares?|cost|rates?)|fares?|"
        "money|save|saving|savings|budget|tariffs?)",
    ),
    "features": any_of(
        "(?:features?|product|products|app|software|tool|tools|quality|integrations?|functionality|design|api|"
        r"platform|interface|performance|selection|range|works (?:so |really )?(?:well|better|great)|reliab\w+|"
        r"speed|easy to use|ease of use|dashboard|reports?|functions?|taste|technology|durab\w+|battery)",
    ),
}
