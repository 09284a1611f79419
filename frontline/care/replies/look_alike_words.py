"""What makes a "sorry" no apology, as data: the reader's feelings, a condition, a habit of speech, a question."""

from frontline.care.replies.lexicon import VERY, any_of, at_start

BAD_FEELING = (
    r"(?:disappoint\w*|upset|unhapp\w+|frustrat\w+|dissatisf\w+|displeas\w+|angry|annoyed|offended|let down|sad|"
    "not (?:happy|satisfied|pleased|impressed)|n't (?:happy|satisfied|pleased|impressed)|aren't (?:happy|"
    "satisfied|pleased))"
)
THINK = (
    "(?:feel|felt|feels|feeling|think|thought|believe|believed|consider|considered|find|found|disagree|see it|"
    "took it|take it|perceived?|misunderstood|misinterpreted|were under the impression)"
)
FEELING = at_start(
    "(?:that )?you (?:preferred|prefer|chose|choose|decided|opted|wish|would rather)",
    r"for (?:the|this) (?:\w+ )?(?:rain|weather|snow|heat|cold weather|heatwave)",
    r"(?:for|about) (?:the|any|all|all the|all this) (?:\w+ )?(?:disappointment|frustrations?|upset|anger|"
    r"unhappiness|dissatisfaction|annoyance|displeasure|heartache|worry|distress)(?! (?:or|and|\w+ (?:or|and)|"
    r"caused by (?:our|my|this)|(?:we|i|our|this|that|the)(?: \w+)? (?:have |has )?cause)| *, (?:the )?(?:\w+,? ){0,3}?(?:and|or) )",
    r"(?:that )?(?:you are|you were|you have been|you're|you) (?:\w+ )?(?:having|experiencing|facing|running into|"
    r"encountering|struggling with|going through) (?:\w+ ){0,2}?(?:trouble|troubles|issues?|problems?|"
    r"difficult\w+|hard|rough|tough|bad|such|a|this|that|it)",
    "(?:that )?you had to (?:find out|go through (?:this|that|it)|deal with (?:this|that|it|such)|see that|"
    "read that|hear that|learn)",
    r"(?:that )?(?:you are|you were|you have been|you had|you) (?:\w+ )?(?:not (?:a fan|keen|happy|satisfied|"
    r"impressed|pleased|enjoy\w*)|under the weather|feeling|unwell|poorly|sick|ill|did not (?:like|enjoy|love|"
    "care for|find))",
    "(?:that )?you (?:did|do|could) not (?:like|enjoy|love|care for|agree|find (?:it|this|that|"
    r"the \w+) (?:\w+ )?(?:helpful|useful|funny|tasty|to your|satisfactory|enjoyable))",
    r"(?:that )?(?:the|our|this|it|that|your) (?:\w+ ){0,4}?(?:was|were|is|are|did|has been|"
    r"have been) not (?:\w+ )?(?:to your (?:taste|liking|satisfaction|preference)|for you|your (?:cup|thing|"
    r"style)|what you (?:were|are|had|have|wanted|hoped|expected|imagined|would)|suit\w* you|meet your|match your|"
    "live up to your|the (?:answer|news|outcome|result|response) you)",
    "(?:that )?(?:the|this|that) (?:weather|rain|snow|sun|storm|traffic|result|score|game|match|answer|outcome|"
    "news|decision)",
    r"(?:that )?(?:this|that|it)(?:'s| is| was| has been) (?:not )?(?:\w+ ){0,2}?(?:your (?:experience|impression|"
    "view|opinion|perception|feeling)|the answer you|what you (?:wanted|hoped|expected)|how you feel|"
    "disappointing (?:for you|news|to hear)|upsetting|frustrating(?: for you)?)",
    r"(?:for |about |if |that )*(?:you|u|your \w+|they|he|she|anyone|people|some|someone|the customer|customers|"
    f"ya|y'all)(?:'re|'ve|'d| are| were| have| had| did| do| may| might)*(?: been)? {VERY}(?:{THINK}|left "
    f"(?:feeling )?{BAD_FEELING}|{BAD_FEELING})",
    "(?:for|about) (?:how|the way|what) (?:you|this|that|it|we)(?:'re| are| have| has)* (?:made you )?(?:feel|"
    "felt|feeling|think|perceived?)",
    r"(?:for|about) your (?:\w+ )?(?:disappointment|frustrations?|feelings?|dissatisfaction|upset|anger|"
    "unhappiness|displeasure|view|opinion)",
    r"(?:for|about) (?:the|any) (?:feelings?|offen[cs]e)(?: \w+)* (?:you )?(?:may|might|taken)",
    "(?:for |about )?(?:that |it |this )?(?:it|this|that) (?:made|makes|has made|came across|comes across|"
    "left) (?:you|anyone|people)?(?: to)? ?(?:feel|felt|upset|as|like that)",
)
HEARING = at_start(
    r"(?:to|2)(?: have| be| had)*(?: \w+ly)?(?: to)? ?(?:hear\w*|here (?:that|this|about|you)|learn\w*|read|see|"
    r"saw|seeing|know|find out|discover|be told|understand|note|notice)\b(?! (?:we|i) (?:let|failed|messed|missed|"
    "lost|dropped|screwed|did|have|got))",
    "(?:hearing|reading|learning|seeing) (?:this|that|about|of|you)",
    "about (?:what|everything|all that) (?:you|has|have)(?:'ve| are| have| been)* (?:been )?(?:going|gone|go) through",
    "(?:that )?you(?:'re| are|'ve| have)* (?:going|been|gone) through (?:this|that|a|such)",
)
CONDITION = at_start(
    "(?:in advance |in case |again )?(?:if|should (?:you|this|that|it|we|i|any)|in case|for if|in the event|"
    "when(?:ever)? (?:you|people) feel)",
)
CONDITION_BEFORE = any_of(
    r"if (?:you|u|any|anyone|anybody|someone|people|we|i|this|that|it|my|our)(?:'re|'ve|'d)?\b[^.!?]*",
    "in case [^.!?]*",
)
IF_FAILED = any_of(
    "(?:wait(?:ed|ing)|queu(?:ed|ing)|been on hold|been affected|were affected|are affected|was affected|"
    "been impacted|were impacted|lost (?:data|your)|been charged|were charged|received the wrong|been trying|"
    r"still having|could not|couldn't|were unable|missed out|our (?:fault|mistake|error)|experienc\w+)",
)
IDIOM = at_start(
    r"(?:for|about|to) (?:the )?(?:nitpick\w*|bikeshed\w*|bumping|bump|pinging|ping|spamming|necro\w*|pester\w*|"
    r"nag\w*|being (?:pedantic|picky|blunt|late to the (?:party|thread)|a pain|dense|that guy|a stickler|fussy|"
    "nosy|slow on the uptake)|jumping in|butting in|interrupting|the (?:shameless|plug|pun|puns|terrible pun|"
    "dad joke|spoilers?))",
    r"(?:for|about) (?:your|his|her|their) (?:\w+ )?(?:team|side|result|defeat|news|weather|dog|cat|pet|mum|"
    "mom|dad|father|mother|grandmother|grandfather|friend|passing|sad news|cold|injury|accident|illness|hangover|"
    r"head|back|luck)(?! (?:was|were|is|at our|on our|in our|who|that)\b)",
    "(?:ass|sack|soul|souls|bunch|sod|looking|little|excuse)",
    r"i (?:just |did not mean to |keep )?(?:interrupt\w*|cut you off)|go (?:ahead|on)|after you|you go first",
    "(?:seems?|is|was) (?:to be )?(?:the hardest|a hard|such a|just a|only a) word",
    "not (?:at all )?sorry",
    r"(?:for|about) (?:your|their|his|her|the family's) (?:\w+ )?(?:loss|bereavement)",
    r"(?:state|sight|excuse|tale|affair|lot|mess|bunch|ass|attempt)\b",
    "(?:for|about) (?:the|my|this|such|being|all the|posting|writing|going|so|"
    r"any) (?:\w+ ){0,3}?(?:long\b(?! (?:wait|delay|time|queue|hold|line|response|downtime|interruption|absence|gap|"
    "lines|delays|waits|queues|review|pause|drive|trip|flight|day|layover|call|period|overdue|reply|turn|silence|"
    "outage|break|"
    r"journey|process|hours))|post|rant\w*|ramble|rambling|wall of text|novel|essay|length of|english|grammar|"
    r"spelling|typos?(?=[\s,]*$)|caps|language|french|pun|joke|cheesy|off[- ]?topic|ot\b|tmi|self[- ]promo\w*|"
    r"cross[- ]?post\w*|double[- ]?post\w*|necro\w*|bump(?:ing|s)?|verbos\w+|digress\w+|pedantry|nitpick\w*|"
    r"bikeshed\w*|"
    r"blunt\w*|sarcas\w+|photo quality|picture quality|bad (?:photo|picture|pic|quality photo))",
    "(?:for|about) (?:long|rambling|ranting|bothering you|my (?:bad |poor |broken |terrible )?(?:english|"
    r"ignorance|french|handwriting|accent)|asking|the (?:stupid|dumb|silly|newbie|noob|basic|many|naive) \w+|"
    "so many)",
    "(?:in advance)",
)
QUESTION = at_start(
    "(?:what(?:'s| is| do| did| does| was)?|which|who|where(?:'s| is)|why|how(?: do| does| did| is|'s)|can you|"
    "could you|would you|do you|did you|does|are you (?:saying|asking|referring|talking|on)|is (?:this|that|"
    "it) (?:about|for|a|the|your|on|in|regarding)|may i|just to (?:clarify|confirm|check)|(?:i|we)(?:'m|"
    " am)? ?(?:not (?:quite )?(?:sure|following|clear|certain)|don't (?:quite )?(?:understand|follow|get|see|"
    r"know)|do not (?:quite )?(?:understand|follow)|meant(?! to\b)|mean)|i should have said|come again|pardon|i "
    r"mean(?:t(?! to\b)|s)?|"
    r"make that|\d)",
)
