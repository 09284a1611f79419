"""The words in which customers doubt, thank, recommend and stay, as data."""

from frontline.care.replies.lexicon import any_of

BACKLASH = any_of(
    r"(?:auto(?:mated|matic|mated|-)?[- ]?)(?:generated|repl\w+|respon\w+|messages?|answers?|bot|tweets?|emails?|"
    "comments?|dms?)",
    "automated",
    r"copy[- ]?(?:and|&|n|/|'n'|,)?[- ]?past\w*",
    r"copy\W{0,3}paste",
    r"cut[- ]?(?:and|&|n|/)?[- ]?past\w*",
    r"canned (?:\w+ )?(?:repl(?:y|ies)|respons\w+|answers?|messages?|e-?mails?|tweets?|lines?|text|apolog\w+|"
    "statements?|words|crap|bs)",
    "(?:so|sounds?|feels?|very|all|is|are|pre) canned",
    "boiler[- ]?plate",
    "(?:form|template|stock|generic|standard|scripted|pre-?written|prewritten|rote|robotic|corporate|"
    r"cookie[- ]cutter|pat|impersonal|formulaic|meaningless|vague) (?:\w+ )?(?:letters?|repl(?:y|ies)|respons\w+|"
    r"answers?|messages?|emails?|tweets?|apolog\w+|lines?|phrases?|speak|bs|\w*shit|nonsense|text|stuff|pr)",
    "(?:your|a|the|same|from a|from the|just a|reading (?:from )?(?:a|the)|off a|stop the|with the|"
    "follow(?:ing)? (?:a|the)) (?:script|spiel|playbook)(?! (?:you|i) (?:sent|gave|wrote))",
    r"(?:just|from|off|reading|fill(?:ed)?|used?|using|only) (?:\w+ )?templates?",
    "templated",
    r"(?:did|do|does|have|can|could|would) (?:you|u|anyone|anybody|your \w+|they|someone) (?:not )?(?:even |"
    "actually |bother(?: to)? |really |people |guys |ever |just |all )*(?:read|look at|see|"
    "listen)(?: (?:to )?(?:my|the|what|this|any))",
    "(?:not|never) (?:even |actually |bother(?:ed)?(?: to)? |really |ever )*read (?:my|the|what|a|our)",
    "(?:without|instead of) (?:even |actually )?reading",
    "(?:try|start|maybe|perhaps|please|next time|actually) (?:actually )?read(?:ing)? (?:my|the|what)",
    "(?:am i|are you|is this|is that|is it|am i talking|talking|speaking|chatting|i'm talking|you're|like|"
    r"sound\w* like|to|by|just|with|from|this is|only|bloody|damn|you|as) (?:just |all |talking to |to |even |"
    "like |with |actually |only )*(?:an? |the |some |another |your |these )*(?:ro)?bots?",
    r"(?:bot|robot) (?:repl\w+|respon\w+|answers?|messages?|tweets?)",
    "(?:chat)?bots? (?:again|or (?:a )?(?:human|person|real|what)|keeps?|just|sent|is useless)",
    "robot(?:s|ic|ically)?(?! (?:vacuum|mower|lawn|arm|kit|cleaner|hoover|toy))",
    r"(?:real|actual|live|human|speak to a|talk to a|with a|get a|another) (?:\w+ )?(?:person|human(?: being)?|"
    r"being|people)(?= |[.!?,]|$)(?= *(?:[.!?,]|$|there|please|answer\w*|respond\w*|to|who|in|at|on|behind|read|"
    "reply|or|instead|can|and|not|this|for))",
    r"human (?:being )?(?:there|reading|answering|respond\w*|please|to respond|behind)",
    r"same (?:\w+ )?(?:answer|reply|response|message|line|tweet|words?|thing|email|apology|sentence|text|spiel|"
    r"copy)s? (?:\w+ ){0,4}?(?:everyone|everybody|every time|all|others?|over and over|again|each time|"
    "you (?:gave|sent|told|send|give)|last (?:time|week|month)|before|twice|three|yesterday|to (?:me|the|other|"
    "each|every|all))",
    r"(?:say|said|saying|tweet\w*|post\w*|send\w*|write|wrote|tell\w*|repl\w+) (?:\w+ ){0,3}?(?:same|"
    r"exact) (?:\w+ )?(?:thing|answer|reply|response|line|words|message)",
    r"(?:no )?#?(?:standard|stock|usual|generic|typical|same old|corporate|pr) (?:\w+ )?(?:bs|answers?|responses?|"
    r"repl(?:y|ies)|excuses?|lines?|speak|nonsense|crap|apolog\w+)",
    r"(?:empty|hollow|fake|insincere|meaningless) (?:words|apolog\w+|promises|platitudes|phrases|sorry)",
    "platitudes",
    "lip service",
    "(?:pr|corporate|marketing)[- ](?:speak|fluff|spin|talk|bs|jargon|nonsense)",
    "personal (?:reply|response|answer) would",
    "(?:not|never) (?:even )?(?:answer|answered|answering|address|addressed|addressing) (?:my|the|what|any of)",
    "pre-?programmed",
)
DOUBT = any_of(
    r"(?:do|can|did|does|could|would|will|should|am) not (?:\w+ )?(?:believe|trust|buy)(?! (?:how|it'?s been|"
    "this (?:is|just)|my|the|i|we|we've|i've|what|from|anything|at|another|there|a|an|in|again|more|here|online|"
    r"any|one|these|them|your products?)\b)",
    r"not (?:\w+ )?(?:believe|trust) (?:you|u|a word|that|this|it|anything you|what you|your|@)(?! (?:guys are|"
    "are so))",
    r"(?:i|we) (?:\w+ )?(?:doubt|question|wonder if|highly doubt|seriously doubt) (?:\w+ )?(?:that|it|this|your|"
    "you|if|whether|very much|anything|anyone|they|what)",
    "doubt (?:it|that|you)",
    r"(?:hard|difficult|impossible|struggl\w+) to (?:believe|trust)",
    r"(?:is|was|are|were) (?:this|that|it|any of (?:this|that|it)|what you say|your \w+|those|"
    r"these) (?:\w+ )?(?:really |actually |even |still )?(?:true|real\b(?! ly)|correct|accurate|the truth|a fact|"
    "honest|for real|legit|serious)",
    r"really(?: (?:that|so) \w+)?\?",
    r"(?:you|they|u|@|your \w+) (?:guys |people |all )?(?:keep|keeps|kept|always|constantly|"
    r"repeatedly) (?:on )?(?:say|saying|telling|tell|promis\w+|claim\w*|insist\w*|tell|assur\w+|giving me|"
    r"repeat\w*)",
    r"(?:you|they|u|@|your (?:\w+ )?(?:website|site|newsletter|ad|ads|advert|email|app|agent|rep|ceo|page|letter|"
    r"team|policy|own \w+)) (?:guys |people |all |also |just |had |have |has |clearly )*(?:said|say|says|told|"
    r"claim\w*|promis\w+|stated?|states|insist\w*|assur\w+|advertis\w+|swore|guaranteed?|"
    r"boast\w*)(?: \w+){1,14}?[,;]? ?(?:but|yet|and yet|however|still|except|when in fact|while|though|so why|"
    "then why|which is (?:not|false|untrue)|that's (?:not|a lie)|not true|never|did not|has not|have not|is not|"
    "it's not)",
    r"(?:so (?:you|they) (?:say|claim)|(?:you|as you|your) claim\w*|so[- ]called|supposedl?y?|allegedly|"
    "apparently not|yeah,? right|sure you (?:do|are|will|did)|sure,? jan|if you (?:say so|really|actually)|"
    "likely story|give me a break|pull the other|pigs fly|i'll believe (?:it|that)|believe it when|heard (?:that|"
    "this|it|that one) (?:all )?(?:before|one|many|already)|(?:that's|it's|is) what (?:you|"
    r"they) (?:\w+ )?(?:said|say|told)|prove (?:it|that)|show (?:me|us) (?:the )?(?:proof|evidence|numbers|data)|"
    r"(?:any|where is the|where's the|got|have|see|no|zero) (?:\w+ )?(?:proof|evidence)|where (?:do|did|"
    r"does) (?:that|this|those|these|you) (?:\w+ )*(?:number|figure|from|come from)|how (?:can|could|do|am|"
    r"should) (?:i|we|anyone) (?:\w+ )*(?:trust|believe|supposed to believe|be sure|know (?:that|this|if|you|it))|"
    r"why should (?:i|we|anyone) (?:\w+ )?(?:believe|trust)|(?:empty|broken|false|hollow|more) promises|"
    "false (?:claims?|advertising|statement)|(?:not|n't|isn't|is not|simply not|just not|absolutely not|"
    r"that's not|completely|patently) (?:\w+ )?(?:true|accurate|untrue|false|the case|what (?:i was told|happened|"
    "you (?:said|promised|told)))|(?:misleading|dishonest|deceptive|deceiving|deceitful|sceptical|skeptical|"
    "dubious|suspicious|fishy|unconvinced|unconvincing|not convinced|too good to be true|nonsense|bull ?shit|"
    r"bollocks|baloney|hogwash)|(?:you|u|they|@|you're|all|stop) (?:\w+ )?(?:are |all |re |just )?(?:lying|lied|"
    r"liars?|lie)|(?:a|that's a|another|such a|more|is a|full of|the) (?:\w+ )?(?:lies?|liar)|take (?:that|this|"
    r"it|your \w+) with a (?:grain|pinch)|i (?:call|smell) (?:bs|bull\w*)|your word|does not (?:add up|match|"
    r"square|sound right|ring true)|not what (?:i|we) (?:see|hear|experience\w*|read))",
)
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
    "sarcas\\w+",
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
RECOMMENDS = any_of(
    r"recommend(?:ed|ing|s)? (?:\w+ )?(?:you|u|@|them|this|it|your|to|her|him|that|the|these|y'all)",
    "(?:highly|would|will|definitely|always|strongly|happily|gladly|wholeheartedly|thoroughly|totally|absolutely|"
    r"can|'ll|100%|already) (?:\w+ )?recommend(?:ed|ing)?",
    r"(?:told|telling|tell|showed|showing|informed) (?:\w+ )?(?:all |every|everyone|everybody|my |the |our |some |"
    r"a |several |other|lots |loads )(?:\w+ ){0,3}?(?:about|of|how|to (?:try|use|buy|go|switch|fly|join|order|"
    "come|shop|sign)|friends?|family|colleagues?|co-?workers?|neighbou?rs?|network|people|others|i know|team|"
    "sister|brother|mum|mom|dad|boss|clients?|followers|in the office|at work)",
    "(?:spread(?:ing)?|passed|passing|pass) (?:the|on the) (?:word|good word|love)",
    r"refer(?:red|ring)? (?:\w+ ){0,3}?(?:friends?|family|colleagues?|people|clients?|customers?|to you|you to|"
    "others|neighbou?rs?|sister|brother|everyone|business)",
    "word of mouth",
    "sing(?:ing)? your praises",
    r"(?:brag\w*|rav\w+|boast\w*|gush\w*) (?:\w+ )?(?:about|to (?:my|everyone))",
    "(?:friends?|family|colleagues?|co-?workers?|neighbou?rs?|sister|brother|mum|mom|"
    r"dad) (?:\w+ ){0,3}?(?:signed up|switched|joined|bought|ordered|try|tried|"
    r"now uses?) (?:\w+ ){0,4}?(?:because of me|after i|since i|too|as well|thanks to me|on my recommendation)",
    r"(?:got|convinced|persuaded) (?:\w+ ){1,4}?(?:to (?:try|use|buy|switch|fly|join|order|sign|come|shop))",
    r"(?:shared|posted|wrote|written|leaving|left|gave|given|give|leave) (?:\w+ ){0,3}?(?:a |an |"
    r"you )?(?:\w+ ){0,2}?(?:good|great|glowing|5[- ]star|five[- ]star|positive|rave|excellent|"
    r"nice) (?:\w+ )?(?:review|rating|recommendation|feedback|write[- ]up)",
)
NOT_RECOMMENDS = any_of(
    "(?:not|never|hardly|no longer|stop(?:ped)?|nobody|no one|without|rather not|cannot|avoid|hesitate to|"
    r"can you|could you|do you|would you|you|what|which|doctor|vet|dentist) (?:\w+ ){0,4}?(?:recommend\w*|"
    r"refer\w*|told|tell\w*)(?! \w+ (?:\w+ )?enough)",
    r"(?:tell|telling|told|warn\w*) (?:\w+ ){0,6}?(?:avoid|stay away|not to|never to|how (?:bad|terrible|awful|"
    "horrible|poor|rude|useless)|terrible|awful|worst|boycott|elsewhere|bad|horrible|steer clear)",
)
STAYS = any_of(
    "(?:stay(?:ed|ing|s)?|remain(?:ed|ing|s)?|come back|coming back|came back|keep coming|keep (?:buying|using|"
    "ordering|flying|shopping|returning|paying)|kept (?:buying|using|ordering|coming)|return(?:ed|"
    "ing)?(?! (?:the|my|it|this|a|an|an item|policy|label))|stick(?:ing)? (?:with|around)|stuck with|"
    "loyal(?:ty)?|still (?:a customer|with you|here|use|using|buy|fly|shop)|(?:re)?new(?:ed|ing)? (?:my|our|the|"
    "with|because|again)|renew|switch(?:ed|ing)? back|go(?:ing)? (?:back|nowhere|anywhere else)|went back|"
    r"not leav\w+|never leav\w+|not (?:switch|go elsewhere|cancel)\w*|be back|customer for|buy(?:ing)? (?:again|"
    "from you again|here again)|order(?:ing)? again|choose you|chose you|reason (?:i|we)(?:'m| am|'re|"
    r" are)? (?:\w+ )?(?:with you|here|keep|still|stay|use|come))",
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
LEADER = (
    r"(?:ceo|c\.e\.o\.?|chief executive(?: officer)?|coo|cfo|cto|president|founder|co-?founder|owner|(?:the |a |"
    "your |actual |real |big |top )boss|managing director|director|chair(?:man|woman|person)?|vice president|vp|"
    r"head of (?:the )?\w+|executives?|exec|chief \w+ officer|general manager)"
)
LEADERS = any_of(LEADER)
DOUBTS_LEADER = any_of(
    "(?:is|are|was|were|am i) (?:this|that|it|you|i) (?:really |actually |seriously |truly |even |genuinely |"
    "talking |speaking |writing |emailing |to |with )*(?:the |a |your |an |from the |by the |from |"
    f"our )?(?:real |actual |genuine )?{LEADER}",
    r"(?:not|never|hardly|wasn't) (?:\w+ )?(?:expect\w*|think|thought|imagine\w*|believe|anticipat\w*|dream\w*|"
    rf"guess\w*) (?:\w+ ){{0,6}}?{LEADER}",
    r"(?:surpris\w+|shock\w*|amaz\w+|impress\w*|astonish\w*|stunned|blown away|wow|omg|unbelievable|"
    "can't believe|cannot believe|can not believe|incredible|floored|speechless|whoa|odd|strange|unusual|rare|"
    "how many|what kind of|which|not (?:every|many)|who (?:knew|would|gets)|never (?:had|has|have)|"
    rf"first time)\b[^.?]{{0,70}}{LEADER}(?:[^.?]{{0,60}}(?:himself|herself|repl\w+|respon\w+|answer\w*|wr(?:ite|"
    r"ites|ote|itten|iting)|call\w*|read\w*|email\w*|personally|reach\w*|pick\w*|phone\w*|take\w*|took|listen\w*|"
    "on the (?:phone|line))|[!?.]|$)",
    rf"(?:the )?{LEADER}(?: (?:himself|herself|themselves|personally|actually|really|of \w+|"
    r"of the company))+ (?:\w+ )?(?:repl\w+|respon\w+|answer\w*|wr(?:ite|ites|ote|iting)|call\w*|read\w*|"
    r"email\w*|reach\w*|pick\w*|phone\w*|took|takes|listen\w*|is|on the)[^.]{0,60}(?:\?|!|wow|surpris\w+|"
    "really)",
    f"{LEADER}(?: himself| herself| actually| personally)*[?]",
    f"(?:really|actually|truly|personally|genuinely) (?:the |a |your |written by |signed by |from |by )+{LEADER}",
    "(?:doubt|bet|probably|surely|someone|assistant|secretary|pr team|intern|ai|bot|sure (?:this|it|"
    rf"that))\b[^.]{{0,60}}{LEADER}[^.]{{0,60}}(?:wr(?:ite|ites|ote|itten)|read\w*|repl\w+|answer\w*|sent|sign\w*|"
    "sees?|himself|herself|really|actually|for (?:the|him|her)|behalf)",
    rf"{LEADER}(?: \w+){{0,4}} (?:does|do|did|would|will|can) (?:not|never) (?:\w+ )?(?:really |actually |even |"
    "write|read|answer|reply|call|respond)",
    rf"(?:does|do|did) (?:the |your |a |an )?{LEADER} (?:\w+ )?(?:really|actually|even|"
    r"personally) (?:\w+ )?(?:wr\w+|read\w*|answer\w*|repl\w+|call\w*|respond\w*|take|see)",
    f"(?:a|the|your|an|from the|hearing from (?:the|a)|reply from (?:the|a)) {LEADER}[^.]{{0,50}}(?:wow|"
    r"surprise\w*|did not expect|unexpected|seriously\?|for real|no way)",
)
