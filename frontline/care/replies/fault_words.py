"""Constructions in which a fault is owned, as data: what our things and people did, what was not enough, what was wrong."""

import re

from frontline.care.replies.lexicon import any_of, group

DONE = (
    r"(?:been (?!here|delivered|with)\w+|(?!received|arrived)\w{2,}ed|caught|known|done|told|made|sent|given|seen|"
    "kept|had|taken|gone|read|spoken|written|"
    r"thought|got|put|let|come|paid|run|held|shown|understood|communicated)"
)
WRONGLY = group(
    r"should (?:really )?know better|(?:should|ought to) (?:not |never |\w+ )?have "
    + DONE
    + r"|failed|gave (?:\w+ )?(?:\w+ )?"
    r"(?:wrong|incorrect|bad|misleading|conflicting|false)|let (?:you|everyone|our \w+) down|got (?:it|this|that|"
    r"things|your \w+) "
    r"(?:\w+ )?wrong|made (?:an?|the|some|this) (?:\w+ )?(?:mistakes?|error|mess|oversight)|missed (?!you\b|out\b)|"
    "forgot|overlooked|"
    r"misinformed|mis(?:led|read|understood|handled|communicated|judged|placed|quoted|configured)|mixed (?:\w+ "
    "){0,3}?up|"
    r"messed (?:\w+ ){0,3}?up|(?:fell|fallen|fall) (?:\w+ )?(?:short|below)"
)
STATE = group(
    r"(?:was|were|is|are|has been|have been) (?:\w+ )?(?:too (?:slow|late|long|short|vague|aggressive|"
    "optimistic|harsh|terse|strict|broad|loose)|poor|lacking|inadequate|insufficient|unclear|confusing|wrong|"
    "misleading|incorrect|"
    r"sloppy|careless|inaccurate|incomplete|flawed|unhelpful|rude|not (?:\w+ )?(?:enough|right|clear|correct|"
    "adequate|good|"
    r"properly|ready))|did not (?:\w+ ){0,3}?(?:properly|correctly|enough|right|well|catch|check|tell|follow|work as|"
    r"meet|live|do (?:their|its|the|a))"
)
SHORTFALL = r"(?:right|properly|correctly|well|(?:\w+ )?enough|in time|on time|fairly|justice|better|first|sooner|earlier|through|it out)"
SILLY = (
    "(?:dumb|stupid|silly|daft|dense|hasty|lazy|sloppy|careless|unclear|confused|blind|thick|slow|harsh|rude|short "
    "with|unfair|"
    "unkind|grumpy|overzealous|over-eager|premature|imprecise|ambiguous|mistaken|inconsistent|half asleep|too "
    "(?:quick|hasty|"
    "slow|optimistic|eager|harsh|terse|fast|late|vague|cautious|trusting|lazy))"
)
WRONG = "(?:wrong|old|previous|outdated|stale|incorrect|broken|bad|unfinished|incomplete)"
FAULTS = (
    r"(?:i|we) (?:have |had )?(?:badly |clearly )?erred",
    r"(?:i|we)(?: have| had)? (?:\w+ )?(?:screwed|messed|mucked|cocked|stuffed|fouled|mixed|muddled) (?:\w+ ){1,4}?up",
    r"(?:i|we) (?:\w+ ){1,8}?(?:by mistake|by accident|in error|without (?:(?:adequate|proper|properly|enough|"
    "sufficient|"
    r"any|full|fully|first|really|actually) (?:\w+ )?)?(?:test\w*|review\w*|notice|warning|check\w*|talking|telling|"
    "asking|"
    r"thinking|reading|considering|consulting|running|explanation)|(?:and|but) (?:\w+ )?(?:did not (?:notice|"
    "reali[sz]e|"
    r"check|test|think|see that|read|catch)|forgot|overlooked|missed (?!you\b|out\b)))",
    "(?:copy|copied)(?: and| &|-)?[ -]paste[sd]? (?:errors?|mistakes?|bug|fail|slip)",
    "(?:bugs?|mistakes?|errors?|regression|problems?|mess|breakage|typos?|confusion|trouble|issue|race|leak|"
    r"warnings?) (?:that |which )?(?:i|we) (?:\w+ )?(?:introduced|made|caused|created|added|missed|left|overlooked|"
    "put|let|should)",
    rf"(?:our|my|one of our|one of my) (?:\w+ ){{1,5}}?{WRONGLY}",
    "(?:i|we) (?:had|have|got|read|took) (?:that|this|it|things|them|the two|these) (?:all |completely |totally "
    ")?(?:backwards?|"
    "wrong|mixed up|the wrong way|upside down|reversed|confused|inverted|muddled|swapped|twisted)",
    rf"(?:i|we)(?: have| had)? (?:\w+ly |just |also )?(?:applied|attached|linked|grabbed|booked|ordered|shipped|"
    "delivered|charged|"
    "printed|quoted|pushed|sent|posted|merged|picked|built|tested|took|copied|pasted|used|gave|told|put|published|"
    "released|"
    "uploaded|issued|mailed|emailed|committed|tagged|deployed|cc'?ed|sold|served|"
    rf"packed) (?:\w+ ){{0,4}}?{WRONG}(?! (?:one )?back)",
    "(?:sorry|apolog\\w+|regret) (?:\\w+ )?(?:to have|for having|that (?:i|we) have) (?:\\w+ )?(?:wasted|kept|"
    "missed|ruined|let|caused|"
    "broken|made|put|given|left|disappointed|sent|forgotten|ignored|misled|confused|offended|upset|bothered|failed|"
    "spoiled|taken)",
    "(?:that is|this is|it is|that was|this was|it was) (?:\\w+ )?(?:a |an )?(?:\\w+ )?(?:mistake|error|oversight|"
    "bug|slip|failure|failing|"
    r"blunder|lapse|typo) (?:\w+ ){0,2}?(?:in|on|of|by|from) (?:our|my)",
    "(?:in|a|due to a|due to an|because of a|because of an) (?:\\w+ )?(?:oversight|blunder|slip[- ]?up|mix[- ]?up|"
    "clerical error|human error|"
    "lapse) (?:on our|at our|by our|by us|by me|on my|in our)",
    "(?:i|we) (?:\\w+ )?(?:apologi[sz]e|am sorry|are sorry) for (?:my|our) (?:\\w+ )?(?:part|role|lack|tone|"
    "behaviou?r|words|reply|comment|"
    "response|handling|mistake|error|failure|slow\\w*|delay|silence|late\\w*|confusion|ignorance|carelessness|"
    "conduct|remark)",
)
"""Of a fault in any message of ours."""
FAULT_IF_SORRY = any_of(
    r"(?:misunderstanding|confusion|delays?|silence|lack of \w+|ignorance|laziness|carelessness|hiccup|glitch|mix[- "
    "]?up) "
    "(?:on|from) (?:my|our) (?:part|side|end)",
    "(?:our|my) (?:\\w+ ){0,2}?(?:team|agents?|drivers?|staff|crew|colleagues?|store|rep|reps|representatives?|"
    "advisors?|engineers?|technician|manager|people|employees?|server|cashier|"
    "folks|office) (?:did not (?:\\w+ )?(?:return|call|reply|respond|answer|show|turn|honou?r|treat|give|provide|"
    "help|listen|explain|inform|notify|communicate|offer|let|make|take|acknowledge|greet|"
    "serve)|hung up|ignored|treated you|spoke to you|refused|lied|lost|broke|damaged|dropped|were rude|was rude)",
    "(?:i|we) (?:had |have )?only (?:ever )?(?:compile |build |smoke |boot )?(?:-)?(?:tested|checked|looked|"
    "compiled|tried|read|considered|thought|ran)",
    "for the (?:\\w+ )?(?:sloppy|broken|buggy|bad|wrong|incorrect|careless|half[- ]baked|rushed|poor|untested|"
    "confusing|stupid|silly|dumb|misleading|messy|"
    "unclear|bogus) (?:\\w+ )?(?:patch|patches|series|code|commit|version|explanation|wording|description|reply|"
    "answer|e-?mail|mail|"
    "information|info|advice|review|merge|fix|test|change|report|link|date|assumption)",
    rf"(?:our|my|one of our|one of my) (?:\w+ ){{1,5}}?{STATE}",
    rf"(?:i|we) (?:did|do|have|had) not (?:\w+ ){{1,6}}?{SHORTFALL}(?= *[.,!;]| *$| and| on| for| when| this| in| "
    "with| to| about)",
    rf"(?:i|we) (?:was|were|am|are|have been) (?:\w+ ){{0,2}}?(?:being )?{SILLY}",
    r"(?:i|we) (?:was|were) (?:\w+ )?(?:not (?:\w+ )?(?:clear|explicit|quick|fast|careful|honest|open|fair|there|"
    "transparent|precise|"
    "specific|thinking|upfront|forthcoming|prepared|ready)|looking at the wrong|(?:using|testing|reading|running|on|"
    "thinking of|"
    "referring to|talking about|replying to) (?:\\w+ )?(?:an? |the )?(?:wrong|old|outdated|stale))",
    "(?:was|were) (?:\\w+ )?(?:uncalled for|out of line|unprofessional of|inappropriate of|sent (?:out )?"
    "(?:to you )?(?:in error|by mistake|by accident)|a (?:bad|poor|wrong|terrible) (?:call|decision|choice|idea|"
    "move|judgement|judgment))",
    "you (?:really |certainly )?should have (?:been (?:seated|served|greeted|offered|helped|treated|given|kept|"
    "moved|looked|met|"
    r"rebooked|compensated|upgraded|shown|allowed|prioriti\w+|warned|advised|updated)|heard)",
    "you (?:really |certainly )?should(?: not|n't| never) (?:\\w+ )?(?:have |be )(?!to\\b)\\w+",
    r"(?:we|i) (?:could|can) (?:and should )?have (?:\w+ )?(?:done|been|handled|communicated|caught|told|acted|"
    "responded|given|tested) "
    r"(?:\w+ ){0,3}?(?:better|more|clearer|sooner|earlier|faster|quicker|this|it|you)",
    r"(?:we|i) (?:could|can|must|should|need to|have to) (?:\w+ )?(?:do|have done|be) (?:much |a lot |so much )?better",
    "(?:lack|failure|absence|slowness|quality|tone|handling|wording) of (?:\\w+ ){0,3}?(?:from|on|by) (?:us|our|me|my)",
)
"""Of a fault where regret is said; without it, they may tell of something else."""
SLIP = any_of(
    "forgot(?! your| you)|forgotten|overlooked|misread|misunderstood|misremembered|mistyped|misjudged|mixed "
    r"(?:\w+ ){0,3}?up|"
    r"messed (?:\w+ ){0,2}?up|screwed (?:\w+ ){0,2}?up|broke (?:the|it|this|that|your|my|a)|missed (?:this|that|"
    "it|the|your|a|one|an)|"
    "lost track|did not (?:notice|see|realise|realize|read|check|test|think|look|catch|spot|mean|pay|get round|"
    r"get to)|should have (?:been \w+|caught|known|done|told|made|sent|given|seen|kept|taken|read|thought|"
    "checked|tested|noticed|mentioned|looked)|"
    "should not have|wrong (?:list|link|patch|tree|version|branch|file|thread|window|button|address|person|"
    "number|date|time|"
    "account|commit|name|day|head|order|word)|(?:dropped|fumbled) (?:the|this|it)|copy[- ]?paste (?:error|"
    "mistake|fail)|"
    "typo|thinko|doh|d'oh|duh|facepalm|goofed?|brain ?fart|pebkac|left (?:out|off|in) (?:the|a|this|that|some)|"
    "sent (?:\\w+ )?too (?:soon|early)",
)
"""What a sentence without a subject tells ("Sorry, forgot to copy the list"); to be looked for in apologies only."""
WITHOUT_SUBJECT = re.compile(
    r"(?:^|[.!?;:,)-]|sorry|apologies|oops)(?: (?:but|and|just|totally|completely|clearly|simply|somehow|again|also|yes|yeah|ah|oh))*$"
)
"""Stands before it."""
