"""The words in which customers doubt what we say, or who answers, as data."""

from frontline.care.replies.lexicon import any_of

DOUBT = any_of(
    r"(?:says who|says you|more like|funny how|convenient\w*|(?:sounds|smells|looks|"
    r"seems) (?:\w+ )?(?:like )?(?:an? )?(?:excuse|spin|story|lie|fib|fishy|made up|dodgy|suspicious)|spin|"
    r"greenwash\w*|fairy ?tales?|tall stor(?:y|ies)|whitewash|fobbing|take your word|your word for it)",
    r"(?:do|did) not (?:\w+ )?(?:buy|believe|trust|accept) (?:it|that|this|a word|for (?:a|one) (?:second|minute|"
    "moment)|your|the (?:story|excuse|figures?|numbers?|claim))",
    "(?:records?|figures?|numbers?|claims?|statement|stor(?:y|ies)|statistics|stats|data) (?:is|are|was|"
    r"were) (?:\w+ )?(?:wrong|false|not right|made up|rubbish|nonsense|incorrect|a lie|lies|fiction)",
    r"\"\"[,.]? (?:you say|they say|apparently|allegedly|my (?:foot|arse|eye|backside)|yeah|sure|really)",
    r"sure, \"\"|you say[.,!?] |(?:who|does anyone) (?:\w+ )?(?:believes?|trusts?)|believe (?:it|that) when i see",
    "i have heard (?:that|this|it) (?:before|one)|and (?:pigs|i'm the)|how do (?:i|we) know",
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
NOT_DOUBT = any_of(
    r"(?:was|were|been|initially|first|bit|little|had my|had our) (?:\w+ )?(?:sceptical|skeptical|dubious|"
    "unconvinced|suspicious|doubtful|doubts)",
    "(?:sceptical|skeptical|dubious|unconvinced|suspicious|doubtful)[^.!?]{0,40}? (?:at first|but|until|now)",
)
LEADER = (
    r"(?:ceo|c\.e\.o\.?|chief executive(?: officer)?|coo|cfo|cto|president|founder|co-?founder|owner|(?:the |a |"
    "your |actual |real |big |top )boss|managing director|director|chair(?:man|woman|person)?|vice president|vp|"
    r"head of (?:the )?\w+|executives?|exec|chief \w+ officer|general manager)"
)
LEADERS = any_of(
    LEADER,
)
DOUBTS_LEADER = any_of(
    rf"(?:surely|presumably|no way|as if|imagine|hardly)\b[^.?!]{{0,50}}?{LEADER}",
    f"{LEADER}[^.?!]{{0,40}}? (?:no time|time for (?:this|me|us|that)|better things|too busy|too important|more important|"
    "bigger things|has (?:people|staff|assistants|minions)|have (?:people|staff|assistants))",
    r"(?:do|did|would|could|can) not (?:\w+ )?(?:think|expect|believe|imagine|guess|dream|realise|"
    f"realize)[^.?!]{{0,60}}?{LEADER}",
    rf"(?:actual|real|real life|real live|honest to god|genuine|proper) {LEADER}[^.?!]{{0,40}}?(?:repl\w+|answer\w*|"
    r"respon\w+|writ\w+|wrote|call\w*|here|on the (?:phone|line)|[?!])",
    "(?:is|are|was) (?:it|this|that|you) (?:really |truly |actually )*(?:you|him|her|the man|"
    f"the woman)?,? ?(?:really |truly |actually |the )*{LEADER}",
    r"(?:who|someone|somebody|whoever) (?:\w+ ){0,3}?(?:writes?|wrote|answers?|signs?|signed|replies|"
    rf"sends?) (?:\w+ ){{0,3}}?(?:for|as|instead of|on behalf of|in the name of) (?:the |a |your |an )?{LEADER}",
    "(?:is|are|was|were|am i) (?:this|that|it|you|i) (?:really |actually |seriously |truly |even |genuinely |"
    "talking |speaking |writing |emailing |to |with )*(?:the |a |your |an |from the |by the |from |"
    f"our )?(?:real |actual |genuine )?{LEADER}",
    r"(?:not|never|hardly|wasn't) (?:\w+ )?(?:expect\w*|think|thought|imagine\w*|believe|anticipat\w*|dream\w*|"
    rf"guess\w*) (?:\w+ ){{0,6}}?{LEADER}",
    r"(?:surpris\w+|shock\w*|amaz\w+|impress\w*|astonish\w*|stunned|blown away|wow|omg|unbelievable|can't believe|"
    "cannot believe|can not believe|incredible|floored|speechless|whoa|odd|strange|unusual|rare|how many|"
    "what kind of|which|not (?:every|many)|who (?:knew|would|gets)|never (?:had|has|have)|"
    rf"first time)\b[^.?]{{0,70}}{LEADER}(?:[^.?]{{0,60}}(?:himself|herself|repl\w+|respon\w+|answer\w*|wr(?:ite|ites|ote|"
    r"itten|iting)|call\w*|read\w*|email\w*|personally|reach\w*|pick\w*|phone\w*|take\w*|took|listen\w*|"
    "on the (?:phone|line))|[!?.]|$)",
    rf"(?:the )?{LEADER}(?: (?:himself|herself|themselves|personally|actually|really|of \w+|"
    r"of the company))+ (?:\w+ )?(?:repl\w+|respon\w+|answer\w*|wr(?:ite|ites|ote|iting)|call\w*|read\w*|email\w*|"
    r"reach\w*|pick\w*|phone\w*|took|takes|listen\w*|is|on the)[^.]{0,60}(?:\?|!|wow|surpris\w+|really)",
    f"{LEADER}(?: himself| herself| actually| personally)*[?]",
    f"(?:really|actually|truly|personally|genuinely) (?:the |a |your |written by |signed by |from |by )+{LEADER}",
    "(?:doubt|bet|probably|surely|someone|assistant|secretary|pr team|intern|ai|bot|sure (?:this|it|"
    rf"that))\b[^.]{{0,60}}{LEADER}[^.]{{0,60}}(?:wr(?:ite|ites|ote|itten)|read\w*|repl\w+|answer\w*|sent|sign\w*|sees?|"
    "himself|herself|really|actually|for (?:the|him|her)|behalf)",
    rf"{LEADER}(?: \w+){{0,4}} (?:does|do|did|would|will|can) (?:not|never) (?:\w+ )?(?:really |actually |even |write|read|"
    "answer|reply|call|respond)",
    rf"(?:does|do|did) (?:the |your |a |an )?{LEADER} (?:\w+ )?(?:really|actually|even|personally) (?:\w+ )?(?:wr\w+|"
    r"read\w*|answer\w*|repl\w+|call\w*|respond\w*|take|see)",
    rf"(?:a|the|your|an|from the|hearing from (?:the|a)|reply from (?:the|a)) {LEADER}[^.]{{0,50}}(?:wow|surprise\w*|"
    r"did not expect|unexpected|seriously\?|for real|no way)",
)
