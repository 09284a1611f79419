"""What was done to customers who complain, and what was not, as data."""

DEEDS = (
    r"(?:chuck\w*|dump(?:ed|ing)|threw|thrown|throwing|lobbed|hurled|slung|kicked|crushed|swore|sworn|swearing|"
    "shouted|yelled|screamed|sped off|drove (?:off|away|past|straight past)|cut (?:through|off|us off|me off)|"
    "blocked|refused|blamed|accused|demanded|dropped me|insulted|groped|laughed|shrugged|sneered|smirked|hung up|"
    "walked off|bumped(?! (?:up )?to)|nicked|stole|stolen|snatched|pocketed|vanished|disappeared) ?(?:my|our|the|a|at|on|it|us|"
    "me|and|over|from)?",
    "(?:buffering|unplayable|lagging|frozen|dead (?:left|right|pixels?|battery|on|ear|phone|line)|dent(?:s|ed)?|"
    r"unwelcome|shameful\w*|fiasco|catastroph\w+|blunder|debacle|monstros\w+|abominat\w+|travesty|racket|con|"
    "swindle|gouging|rort|dodgy (?:meter|bill|charge|builder)|car crash|train wreck|dumpster fire|"
    r"trash ?fire|hot mess|regretting|not okay|not ok|wrong\b)",
    "(?:have|had|got|get|getting|with|was|there was|there is|there are|we got|i got) (?:none|zero|nothing|"
    "no (?:heating|water|power|drinks?|food|seats?|signal|cutlery|staff|answer|explanation|toilet paper|"
    r"hot water|internet|warning|one|air con\w*|ac))",
    r"no \w+, no \w+|nothing like (?:the|what|as)|nothing to do with",
    r"(?:lost (?:my|our) (?:\w+ )?(?:patience|custom|temper|faith|trust)|goodbye @?|farewell|good riddance|"
    "so long @|adios|switched? (?:to|from) (?:you|them) (?:for|because)|moving (?:to|on)|not renewing|"
    "off to (?:a|your|the) (?:competitor|rival)|used to (?:be|love|have|like|get|work|recommend)|"
    "once (?:recommended|loved|was|were|my))",
    r"(?:one|two|1|2) stars?(?: \w+){0,3}(?=,| *[.!]| *$| and| for| because)|0 stars|minus (?:five|10|ten)",
    r"how (?:do|did|does|can|could) (?:u|you|anyone|someone|a company|they) (?:\w+ )?(?:lose|miss|mess|forget|"
    "break|charge|sell|get|manage|run)",
    "which neighbou?r|what did (?:i|we) pay|take action|do you (?:understand|realise|realize|have any idea) how",
    "starting to think|wants? me to|told to wait|can not say i am|hardly (?:worth|a|surprising)",
    "(?:is|are) a (?:joke|lie|myth|scam|disgrace|farce|shambles|nightmare|mess|disaster|insult|rip)",
)
WAITS = (
    r"(?:sitting|sat|seated|seating|split(?:ting)?) (?:us |me |my \w+ |the \w+ )?(?:in|across|apart|separately|"
    "rows)",
    "(?:left|left us|going|gone) without (?:us|me)",
    r"(?:dropped|left|delivered) (?:me |it |us )?(?:\w+ )?(?:km|miles|streets|away|at the wrong|with a stranger|"
    r"in the (?:rain|bin|road|street|hedge|bushes)|over (?:a|the|my) (?:\w+ )?(?:fence|wall|gate))",
    r"(?:says|say|said) (?:\w+ ){0,6}?(?:but|yet|i have been|it has been|been here|still)",
    "(?:same day|out for delivery|not my problem)",
    "(?:filthy|dirty|grubby|grim|dingy|bland|tasteless|inedible|greasy|stone cold|lukewarm|rancid|rotten|"
    "dead on arrival|doa|flimsy|tatty|scruffy|unsafe|dangerous|overpriced|extortionate|daylight robbery|"
    r"money grab\w*|cash grab|discouraging|disheartening|demoralising|exhausting|exasperat\w+|irritat\w+|"
    r"maddening|aggravat\w+|insulting|offensive|condescending|patronising|patronizing|dismissive|arrogant|hostile|"
    "abrupt|evasive|obstructive|uncaring|unhinged|pointless|unusable|unworkable|unplayable|buggy|laggy|bloated|"
    r"non[- ]?existent|woeful\w*|diabolical|dire|farce|farcical|pitiful|poxy|naff|cowboys?|clowns?|circus|"
    "omnishambles|disgusted|appalled|astonished that|outraged|fuming|seething|raging|gutted|heartbroken|"
    r"devastated|distraught|miserable|sickening|scandalous|deplorable|despicable|unfair|unjust|predatory|spam\w*)",
    r"(?:mould|mold|hair|insects?|bugs?|cockroach\w*|mice|rats?|stains?|stained|leak\w*|smelled|smelt|smells?|"
    r"stank|stinking) (?:\w+ ){0,2}?(?:in|on|of|the|everywhere|from)",
    r"(?:no ?one|nobody|not one person|not a single \w+|not a soul) (?:\w+ )?(?:told|tells|bothered|bothers|came|"
    "comes|rang|rings|called|calls|replied|replies|turned|apologi[sz]ed|explained|cared|helped|knew|read|listens|"
    "listened|could|will|would|did|has|seems|picks|answered|thought|checked)",
    "(?:nothing|not a thing|sod all|bugger all|zilch|zip|crickets|radio silence|silence|not a word|"
    r"not a peep)(?: \w+){0,2} (?:was done|has been done|happened|happens|has happened|changed|since|from|back|"
    "yet|for|here|works|in return)",
    "radio silence|not a word|not so much as|without so much as",
    r"without (?:any |a |even )?(?:\w+ )?(?:warning|notice|explanation|apology|announcement|asking|telling|"
    "consent|permission|reason|reply|response)",
    "(?:would be|how about|it'd be) (?:nice|good|great|lovely|helpful) (?:if|to (?:get|have|hear|know|be))",
    "just once|would it kill|is it too much|at the very least|the least you",
    r"(?:did|do|does|has|have|had|was|were|is|are|will|would|could|can) not (?:\w+ ){0,2}?(?:turn(?:ed)? up|"
    "show(?:n|ed)? up|come back|called? back|rung? back|reply|replied|respond|answer|bother|deliver|stop|start|"
    "open|close|fit|charge|listen|understand|apologi[sz]e|explain|tell|told|warn|offer|keep|match|last|clean|"
    "cooked?|safe|fair|fresh|as described|as advertised|good enough|acceptable|ok|okay|right|been (?:able|told|"
    "paid|refunded|given|fixed|answered|resolved|contacted|credited))",
    "(?:could|could'?ve) not (?:have )?(?:cared?|be (?:bothered|arsed)|give a)|(?:could|couldn't) care less",
    "not my (?:problem|department|job)|passed (?:from|around|pillar)|pillar to post",
    "(?:brick|talking to a|banging my head against a) wall|round (?:and round|in circles)|going in circles",
    "loop(?:s|ed|ing)? (?:me|us|back|forever)|(?:given|getting|got|gave me) the run ?around",
    r"fobbed (?:me |us )?off|washed (?:your|their) hands|hid(?:es|ing)? behind|ghosted|stonewall\w*",
    r"(?:we|i) (?:were|was|am|are|have been|had been|got|get) (?:\w+ )?(?:left|charged|billed|told|ignored|"
    "lied to|overcharged|double|made to|forced|kicked|refused|denied|turned away|kept|stuck|stranded|dumped|"
    "fobbed|treated like|talked (?:down|over)|shouted|sworn|threatened|misled|mis-?sold|conned|robbed|cheated|"
    "duped|abandoned|chasing|locked out|cut off|disconnected|passed|transferred|waiting)",
    r"(?:left|leaving|leave) (?:us|me|my \w+|her|him|them) (?:\w+ ){0,3}?(?:on|in|at|with|without|stranded|"
    "waiting|outside|standing|high and dry|hanging)",
    r"had to (?:\w+ )?(?:turn (?:round|around|back)|go home|cancel|pay (?:again|twice|extra|for)|call|ring|wait|"
    "chase|buy another|leave|throw|bin|ask (?:twice|three|again)|explain|repeat|walk|stand|drive|take)",
    "(?:we|i) left (?:after|hungry|without|and|in|before)|walked out|gave up",
    "(?:avoid|steer clear|stay away|buyer beware|beware|save your money|don't bother|do not bother|do not (?:buy|"
    "use|fly|order|book|go|shop|trust|waste)|would not (?:recommend|touch|wish)|wouldn't (?:recommend|"
    "touch))(?= *[.,!]| *$| this| them| at| like| with| here| from| it| these| your| going| using| of| the)",
    r"(?:took|taken|takes|taking|charge[sd]?|charging|billed?|keeps?|kept|stole|deduct\w*) (?:\w+ ){0,3}?(?:money|"
    r"fee|fees|twice|again|double|extra|after (?:i|we) cancel\w*|without|\d+ (?:days|weeks|months|hours))",
    "(?:damaged|scratched|dented|cracked|ripped|torn|bent|smashed|shattered|ruined|flooded|burnt|burned|broke|"
    "wrecked|destroyed|chipped) (?:my|our|the|in|on|when|and|by|again|after|within|beyond|at|before)",
    "(?:crashe[sd]|crashing|freezes|froze|hangs|dies|died|cuts? out|drops? out|disconnects?|logged? me out|"
    "errors? out) ?(?:again|every|all|twice|on|when|after|constantly|mid|at|the|during)?",
    "(?:closed|shut|down|unavailable|out of order|out of service|offline|engaged|dead|broken|gone|"
    "cancelled)(?= *[,.!]| *$) ?",
    "(?:temporarily unavailable|isolated incident|attempted delivery|technical difficulties|"
    "your call is important|computer says no|fell on deaf ears|deaf ears|last straw|final straw|enough is enough|"
    "had enough|at my wits? end|end of my tether|lost for words|beyond a joke|beggars belief|speaks volumes|"
    "says it all|tells you everything|you had one job|do better|be better|sort it out|sort it|"
    "sort yourselves? out|get a grip|wake up|fix (?:your|it|this|the)|stop (?:sending|calling|charging|emailing|"
    "texting|lying|spamming|wasting|hiding|ignoring)|explain yourselves?)",
    r"(?:another|yet another|a second|a third|the third|fourth|nth) (?:\w+ )?(?:outage|delay|cancell?ation|"
    "failure|charge|bill|fee|excuse|week|day|month|price (?:rise|hike|increase)|lie|no[- ]show|apology|email|"
    "broken|double|breakdown|fault|crash|error|ticket|mistake|strike|disaster|late)",
    "(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?) (?:late|on hold|on the tarmac|in a queue|in the queue|"
    "waiting|of waiting|with no|without|overdue|behind|standing|to (?:answer|reply|be told|find))",
    "(?:late|delayed|cancelled|down|broken|closed|out|waiting) (?:again|every|for the|once more|third|twice|four|"
    r"five|three|\d)",
    "standing (?:in|on|all|for|room)|in the (?:freezing |pouring )?(?:cold|rain|dark)",
    "missed (?:his|her|their|the|it|every|my|our)|price (?:hike|rise|increase|gouging)",
    "hidden (?:fees?|charges?|costs?)|bait and switch|small print",
    "(?:service |booking |priority |admin |delivery |handling |late |cleaning |cancellation )?fees? for (?:a|an|"
    "the|what|nothing|using|my)",
    r"where (?:the (?:hell|heck)|on earth) (?:is|are) (?:\w+ )?(?:my|our|the (?:refund|money|driver|bus|train|order|"
    "parcel|bag))",
    "(?:tracking|website|app|it|system|they|you) (?:says?|said|shows?|claims?) (?:it (?:was|is) |"
    r"its )?(?:delivered|dispatched|refunded|resolved|fixed|open|available|on time) (?:\w+ )?(?:but|yet|"
    "and (?:yet|it|there|no))",
    r"(?:express|writing to|wish to|like to|want to|need to) (?:\w+ ){0,3}?(?:complain|complaint|dissatisfaction|"
    "displeasure|disappointment|disgust|report (?:a|an|your|the)|dispute|escalate)",
    "formal complaint|small claims|trading standards|ombudsman|my (?:lawyer|solicitor|mp|bank will)|chargeback",
    "legal action|report(?:ing|ed)? you|social media",
)
