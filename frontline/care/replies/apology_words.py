"""The words of an apology, and of what only looks like one, as data.

An apology is for a failure of one's own, named ("we lost your parcel") or as generic harm ("the inconvenience"). What is
said about the reader's feelings, on a condition, in a refusal or by habit only looks like one.
"""

import re

from frontline.care.replies.lexicon import VERY, any_of, at_end, at_start

CUE = any_of(
    "so+r+[ry]*y+",
    "soz+",
    "sorri",
    "sry",
    "srry",
    "sory",
    r"ap+ol+[oia]g\w*",
    "aplogi\\w+",
    "regret(?:s|ted|fully)?",
    r"unapologetic\w*",
)
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
    r"(?:for|about) (?:the|any|all|all the|all this) (?:\w+ )?(?:disappointment|frustrations?|upset|anger|unhappiness|dissatisfaction|annoyance|displeasure|heartache|worry|distress)(?! (?:or|and|\w+ (?:or|and)|caused by (?:our|my|this)|(?:we|i|our|this) (?:have |has )?cause)| *,)",
    r"(?:that )?(?:you are|you were|you have been|you're|you) (?:\w+ )?(?:having|experiencing|facing|running into|encountering|struggling with|going through) (?:\w+ ){0,2}?(?:trouble|troubles|issues?|problems?|difficult\w+|hard|rough|tough|bad|such|a|this|that|it)",
    "(?:that )?you had to (?:find out|go through (?:this|that|it)|deal with (?:this|that|it|such)|see that|read that|hear that|learn)",
    r"(?:that )?(?:you are|you were|you have been|you had|you) (?:\w+ )?(?:not (?:a fan|keen|happy|satisfied|impressed|pleased|enjoy\w*)|under the weather|feeling|unwell|poorly|sick|ill|did not (?:like|enjoy|love|care for|find))",
    r"(?:that )?you (?:did|do|could) not (?:like|enjoy|love|care for|agree|find (?:it|this|that|the \w+) (?:\w+ )?(?:helpful|useful|funny|tasty|to your|satisfactory|enjoyable))",
    r"(?:that )?(?:the|our|this|it|that|your) (?:\w+ ){0,4}?(?:was|were|is|are|did|has been|have been) not (?:\w+ )?(?:to your (?:taste|liking|satisfaction|preference)|for you|your (?:cup|thing|style)|what you (?:were|are|had|have|wanted|hoped|expected|imagined|would)|suit\w* you|meet your|match your|live up to your|the (?:answer|news|outcome|result|response) you)",
    "(?:that )?(?:the|this|that) (?:weather|rain|snow|sun|storm|traffic|result|score|game|match|answer|outcome|news|decision)",
    r"(?:that )?(?:this|that|it)(?:'s| is| was| has been) (?:not )?(?:\w+ ){0,2}?(?:your (?:experience|impression|view|opinion|perception|feeling)|the answer you|what you (?:wanted|hoped|expected)|how you feel|disappointing (?:for you|news|to hear)|upsetting|frustrating(?: for you)?)",
    r"(?:for |about |if |that )*(?:you|u|your \w+|they|he|she|anyone|people|some|someone|the customer|customers|"
    f"ya|y'all)(?:'re|'ve|'d| are| were| have| had| did| do| may| might)*(?: been)? {VERY}(?:{THINK}|"
    f"left (?:feeling )?{BAD_FEELING}|{BAD_FEELING})",
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
OWN_WE = r"(?:we|i|our (?:team|staff|store|stores|company)|my team)"
REFUSE = (
    "(?:can't|cannot|can not|cant|couldn't (?:offer|do|accept|give|refund) (?:that|this|any|you|a)|unable|"
    "not able|aren't able|'m unable|won't|wont|will not|would not|wouldn't|don't|do not|dont|no longer|"
    "never (?:do|offer|give|accept)|must (?:decline|refuse|reject|close)|have to (?:decline|refuse|reject|say no|"
    "close)|decline|are not going to|am not going to|'re not going to|'m not going to|not (?:allowed|permitted|"
    "in a position|authorized|authorised|accepting|taking|offering|hiring|planning|interested|convinced|sure|"
    "aware))"
)
REFUSAL = at_start(
    r"(?:\w+ ){1,6}?(?:can|could|will|is|are|was) not (?:currently |yet |then |therefore )?(?:be )?(?:returned|refunded|exchanged|cancelled|changed|transferred|combined|extended|reopened|reversed|amended|modified|accepted|shipped|delivered|booked|held|reserved|guaranteed|eligible|available|included|covered|supported|allowed|permitted|possible|an option)",
    r"(?:i|we)(?: do| am| are)? (?:not|no longer) (?:\w+ )?(?:follow|understand|see|think|believe|agree|know|have|carry|stock|sell|offer|do|ship|accept|get|recogni[sz]e|support|take|provide|hold|operate|cover|comment|discuss|disclose|share)",
    r"(?:they|these|those|tickets?|it|this|that|the \w+|all|your \w+) (?:are|is|has|have|was|were) (?:all |now |already |been |completely |fully )*(?:gone|sold|over|closed|expired|ended|taken|full|finished|passed|removed|retired)",
    "(?:that is|that's|this is|it's|it is) (?:just |simply |only |how|the way|all|a no|as (?:good|low|far|much)|against|outside|beyond|above my|up to)",
    "(?:i|we)(?: will| would| am| are| have to)? (?:have to |must |need to |going to |going to have to )(?:close|reject|decline|say no|pass|refuse|turn|disappoint|leave|insist|pull|nack|nak)",
    "nacks?|naks?|nacked|rules are rules|company policy|it's policy|per policy|no can do|not this time|no dice|no luck|no joy|we're full|all gone|too late",
    "(?:i am |we are )?(?:closing|rejecting|declining|wontfix|duplicate|no plans|marking (?:this )?as|this is (?:a )?duplicate)",
    "(?:but |however |though |to say |that |to inform you |to tell you |unfortunately |as |because |"
    f"@ )*,? ?{OWN_WE}(?:'m|'re|'ve|'d|'ll| am| are| have| will| would| is| do)* {VERY}(?:currently |actually |"
    f"simply |unfortunately |afraid (?:that )?(?:we |i )?|at this (?:time|point|stage) |really )*{REFUSE}",
    "(?:but |however |that |about that |about this |for this |for that )*,? ?(?:unfortunately )?(?:this|that|it|"
    r"there|these|those|they|refunds?|returns?|(?:this|that|the|these|those|your|our) (?:\w+ )?\w+)(?:'s|'re| is|"
    " are| was| will| would| does| do| has| have)? ?(?:been )?(?:currently |simply |really |just |out of |"
    r"at this time |some\w+ )*(?:not (?:an? (?:\w+ )?(?:service|thing|option|feature|bug|product|issue|problem|priority|fault)|something|possible|available|eligible|allowed|permitted|supported|"
    "covered|within|part|how|our|a bug|in scope|going to|offered|refundable|planned|the right|up to)|"
    "n't (?:something|possible|available|eligible|allowed|permitted|supported|covered|our|going|a bug|in scope|"
    r"any\w*)|isn't (?:something|possible|available|eligible|allowed|supported|covered|our|going|a bug|in scope|"
    r"any\w*)|nothing|no (?:way|longer|option|plans?|refunds?|more|exceptions?|chance)|won't be|will not be|"
    r"cannot be|can't be|out of scope|sold out|out of stock|closed|full\b|wontfix|expired|discontinued|"
    "unavailable|against (?:our|the)|too late)",
    r"as (?:per|(?:we|i) (?:have )?(?:check\w*|see))",
    "(?:for |about |that |of )*(?:the |my |our |any )?(?:not being able|being unable|inability|"
    "having to (?:decline|refuse|reject|close|say no)|not having better news|bad news|the bad news|disappointing|"
    "spoiling your)",
    r"(?:but |however )*,? ?(?:no(?=[\s,.!]|$)(?! (?:excuse|doubt|one))|nope|not (?:possible|available|allowed|"
    "today|yet|at this|at the|for|without|supported|interested|really|going|something|this time|my|our|sure|"
    "until|in)|can't|cannot|unable to|wontfix|won't fix|only (?:one|available|for)|we only|none|you (?:need|must|"
    "have to|can't|cannot|are not|aren't|will need|should(?! have| not have)|were)|your (?:warranty|account|request|claim|"
    "order) (?:is|was|has) (?:not|been (?:declined|rejected|refused|denied)|n't|out of|expired))",
    r"(?:but|however)\b(?! (?:(?:i|we) (?:was|were|had|have been|forgot|missed|only|just|did|got)\b|it's now|"
    r"this is now))[\s,]*\w*",
    "to (?:say|tell|inform|report|disappoint|advise|announce|let you know|be the bearer|break it|burst|rain on|"
    "see you (?:go|leave)|see that you|see you|lose you|have to (?:say|tell|inform)|insist|disagree|nag|bother|"
    "bug|nitpick|be (?:a|the|so|that|pedantic|blunt|picky)|bikeshed|jump in|butt in|ask|interrupt|chime in|"
    "hijack|say)",
)
ANY_REFUSAL = any_of(
    "(?:can|could|will|is|are) not (?:be )?(?:returned|refunded|exchanged|cancelled|changed|transferred|combined|extended|reopened|reversed|amended|accepted|shipped|delivered|booked|held|reserved|guaranteed|eligible|available|included|covered|supported|allowed|permitted|possible)",
    f"{OWN_WE}(?:'m|'re| am| are| will| would)* (?:currently |unfortunately |simply |also )*(?:can't|cannot|"
    "can not|unable|not able|won't be able|will not be able|will not|no longer)",
    "is not possible",
    "isn't possible",
    "not be possible",
    "nothing (?:more |else |further |much )?(?:that )?(?:we|i) can",
)
BARE = at_start(
    r"(?:for |about )?(?:this|that|it)?[\s,]*(?:and|but|however|as|,|that|$)",
)
IDIOM = at_start(
    r"(?:for|about|to) (?:the )?(?:nitpick\w*|bikeshed\w*|bumping|bump|hijack\w*|pinging|ping|spamming|necro\w*|pester\w*|nag\w*|being (?:pedantic|picky|blunt|late to the (?:party|thread)|a pain|dense|that guy|a stickler|fussy|nosy|slow on the uptake)|jumping in|butting in|interrupt\w*|top[- ]posting|the (?:shameless|plug|pun|puns|terrible pun|dad joke|spoilers?))",
    r"(?:for|about) (?:your|the|his|her|their) (?:\w+ )?(?:team|side|result|defeat|news|weather|dog|cat|pet|mum|mom|dad|father|mother|grandmother|grandfather|friend|passing|sad news|cold|injury|accident|illness|hangover|head|back|luck)(?! (?:was|were|is|at our|on our|in our|who|that)\b)",
    "(?:ass|sack|soul|souls|bunch|sod|looking|little|excuse)",
    r"i (?:just |did not mean to |keep )?(?:interrupt\w*|cut you off)|go (?:ahead|on)|after you|you go first",
    "(?:seems?|is|was) (?:to be )?(?:the hardest|a hard|such a|just a|only a) word",
    "not (?:at all )?sorry",
    r"(?:for|about) (?:your|their|his|her|the family's) (?:\w+ )?(?:loss|bereavement)",
    r"(?:state|sight|excuse|tale|affair|lot|mess|bunch|ass|attempt)\b",
    "(?:for|about) (?:the|my|this|such|being|all the|posting|writing|going|so|"
    r"any) (?:\w+ ){0,3}?(?:long\b(?! (?:wait|delay|time|queue|hold|line|response|reply|turn|silence|outage|break|"
    r"journey|process|hours))|post|rant\w*|ramble|rambling|wall of text|novel|essay|length of|english|grammar|"
    r"spelling|typos?(?=[\s,]*$)|caps|language|french|pun|joke|cheesy|off[- ]?topic|ot\b|tmi|self[- ]promo\w*|"
    r"cross[- ]?post\w*|double[- ]?post\w*|necro\w*|bump\w*|verbos\w+|digress\w+|pedantry|nitpick\w*|bikeshed\w*|"
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
    r"know)|do not (?:quite )?(?:understand|follow)|meant|mean)|i should have said|come again|pardon|i mean\w*|"
    r"make that|\d)",
)
DENIED = at_end(
    f"(?:not|never|n't|no|nor|without|won't|don't|than|nothing to be|nothing to) {VERY}(?:need(?:s|ed)? (?:for |"
    "to )?|have to |going to |has to |having to |reason to |necessary to |a |an |any |be |being |feel |say |"
    "saying |offer |offering |bother to |even |get |accept |like |want to |just |your |more )*",
    "(?:safe|safer|better) (?:th[ae]n|rather than|then)(?: be)?",
    "(?:feel|feels|feeling|felt|how|what a|such a|a|one|in a|this|that|bit of a) (?:rather |very |pretty )?",
    "stop (?:being|saying)?",
    "instead of(?: saying| a| an)?",
    "(?:don't|do not|never|please don't) (?:be|worry|feel|say)",
)
THIRD_PERSON = at_end(
    r"(?:he|she|they|you|who|customers?|the \w+|his|her|their|your|u|someone|nobody|everyone|driver|user|users|"
    "people|them|him) (?:(?:is|are|was|were|has|have|had|should|could|might|may|must|will|would|did|does|do|"
    "never|also|already|even|then|at least|being|be|been|to|said|say|says|is already|didn't|clearly|just|kindly|"
    "seems?|feel|owes?|owed?|want|wants|deserve[sd]?|demand(?:s|ed)?|ask(?:s|ed)?|need|needs|get|expect(?:s|ed)?|"
    "for|got|receive[sd]?|accept(?:s|ed)?|an|a|me|us|him|her|them) ?)+",
    "(?:his|her|their|your|the customer's|whose|accept(?:ed)? (?:your|his|her|their)|deserve[sd]? (?:an?|our)?|"
    "demand(?:s|ed|ing)?(?: an?)?|ask(?:s|ed|ing)? for an?|expect(?:s|ed|ing)? an?|waiting for an?|want(?:s|"
    "ed)? an|an official|public|letter of|owes? (?:me|us|him|her|them) an)",
)
DESERVED = at_end(
    r"(?:you|we|i) (?:all |both |do |certainly |really |also )*(?:deserve|owe (?:you|everyone|our \w+|all of you|"
    r"them|him|her|@))(?: \w+)*? (?:an|our|a (?:sincere|big|huge|full|proper|public|heartfelt))",
    r"please(?: \w+)? (?:accept|take)(?: \w+){0,4}",
)
APOLOGY_ACCEPTED = at_start(
    "(?:is |was |are )?(?:not )?(?:accepted|needed|necessary|required|unnecessary|letter (?:from|template)|"
    "from (?:him|her|them|the)|tour)",
)
REGRET = at_start(
    "(?:the|any|this|that (?:this|the|our|your|it|we (?:did|failed|were|let|could|have|had|missed))|having|"
    "causing|our|what|how|not (?:having|being clear|telling|catching|acting))",
)
REGRET_TO_TELL = at_start(
    "(?:to (?:inform|tell|announce|say|report|advise)|that (?:we|i)(?:'re| are|'m| am)? (?:unable|not able|"
    "cannot|can't|can not|won't|do not|must|have to)|that you)",
)
WRITER = any_of(
    "we",
    "i",
    "our",
    "is",
    "and",
)
IS = any_of(
    "is",
    "are",
    "be",
)
PLAIN_BEFORE = re.compile(
    rf"\W*(?:(?:hi|hello|hey|oh|no|my|our|i|we|am|are|do|and|but|please accept|would like to|can|want to|must|{VERY[3:-2].strip()}|sincere|sincerest|deepest)(?:[\s,]+|$))*"
)
HARM = at_start(
    r"(?:that )?(?:we|i) (?:did not|have not|had not|were not|was not|failed|fell|let|missed|lost|forgot)(?! (?:\w+ )?(?:able|aware|in a|understand|follow|mean|catch|know|want|deliver to|ship to|offer|accept|sell|stock|take|make any))",
    r"(?:again )?(?:for|about) (?:any|the|all|this|all the|any and all) (?:\w+ )?(?:inconveniences?|troubles?|"
    r"delay\w*|wait|disruption|hassle|confusion|issues?|problems?|mix[- ]?up|experience|outage|error|mistake|"
    "breakage|regression)",
)
HARM_TOO = any_of(
    "and (?:i'm |we're |for |about |also |truly |apologi[sz]e )+(?:any|the|all|this|"
    r"your) (?:\w+ ){0,2}?(?:inconvenience|troubles?|delays?|wait|disruption|hassle|confusion|issues?|problems?|"
    "mix[- ]?up|experience)",
)
ALIKE_AFTER = (HEARING, FEELING, CONDITION, IDIOM, REFUSAL, QUESTION)
OWN_WORDS_WITHOUT_CUE = any_of(
    r"pardon (?:the|my|our|this) (?:\w+ )?(?:slow\w*|late\w*|delay\w*|mess|noise|mix[- ]?up|confusion|error|mistake|typo|wait|silence|interruption|disruption|turnaround|inconvenience|long)",
    r"(?:excuse|forgive) (?:the|my|our) (?:\w+ )?(?:slow\w*|late\w*|delay\w*|mess|noise|mix[- ]?up|confusion|error|mistake|typo|wait|silence|oversight|blunder)",
    "mea culpa",
    "(?:please |do |kindly )(?:forgive|pardon|excuse) (?:us|me|our|my|the|this)",
    "(?:beg|ask(?:ing)? for) (?:your )?(?:forgiveness|pardon)",
    "forgive (?:us|me) for",
    r"(?:we|i)(?:'re| are|'m| am)? (?:\w+ )?(?:ashamed|embarrassed|mortified|gutted) (?:by|about|that|of|for|to)",
    "(?:bear|carry|feel) (?:full )?(?:the )?guilt",
    r"ow(?:e|ed) (?:you|our \w+|everyone) (?:\w+ )*(?:an explanation|better)",
    "(?:you|our customers|everyone|they) deserved? (?:so much |much |far )?better",
    "(?:brown[- ]paper[- ]bag)",
    "(?:my|our|of|with|deep|great|sincere) remorse",
    "remorseful",
    r"(?:we|i)(?:\'m| am|\'re| are)? (?:feel |feeling )?(?:\w+ )?(?:terrible|awful|horrible|dreadful) (?:about|"
    "that we|that i|for)",
)
REFUSED_BEFORE = any_of(
    f"(?:{OWN_WE}|there|they|it|that|this) (?:can|could|do|will|are|am|is) not (?!believe|have to|want|tell you how|apologi[sz]e|thank|say how|stress|find (?:your|the|it))",
    "(?:is|are|was|were|will) not (?:one|something|possible|available|part|covered|eligible|allowed|permitted|included|an option|supported|refundable|valid|be possible|be able|able)",
    "can not (?:be )?(?:offer\\w*|refund\\w*|return\\w*|exchange\\w*|do|change\\w*|give|help)",
    "(?:unable|not able|no longer|nothing (?:we|i) can|out of (?:stock|scope|our hands|warranty)|sold out|against (?:our|the)|not possible|too late|all gone|is gone|are gone|fully booked|have ended|has ended|expired|discontinued)",
    "(?:as per|per|due to|under) (?:our |the |company |store )?(?:policy|policies|terms|rules|regulations|t&cs)",
    "(?:sounds?|must be|must have been|looks|seems|is|are) (?:so |very |really |pretty |quite |terribly )?(?:frustrating|disappointing|annoying|upsetting|awful|stressful|unpleasant|horrible|rough|tough|hard)",
    "(?:get|understand|see|hear|know) (?:why|how|that) (?:you are|you're|you|this|it) (?:\\w+ )?(?:upset|frustrat\\w+|annoy\\w+|angry|disappoint\\w+|feel)",
    "no(?: |,|$)(?:refunds?|exceptions?|returns?|exchanges?|discounts?)?",
)
BUT_REFUSED = at_start(
    r"(?:but|however|unfortunately|sadly)\b[^.!?]{0,120}?(?:can not|do not|does not|will not|is not|are not|unable|outside our control|beyond our control|no longer|policy|policies|must|only)",
)
NOTHING_MORE = re.compile(r"[\s,.!:;()'-]*(?:\w+[\s,.!)-]*)?")
"""Of what follows an apology's word: at most a name."""
