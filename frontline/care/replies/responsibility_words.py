"""The words in which a failure is owned, as data, and those in which it is denied or only thought of."""

from frontline.care.replies.fault_words import FAULTS
from frontline.care.replies.lexicon import any_of, group

HAVE = (
    r"(?:'ve| have|'d| had| did)?(?: \w+ly| just| also| all| clearly| both| really| simply| totally| completely|"
    " definitely| just plain)?"
)
FAILED = group(
    r"(?:dropped the ball|messed (?:this |that |it |things? |the \w+ |your \w+ )?up|screwed (?:this |that |it |"
    r"things? |the \w+ |your \w+ )?up|fucked (?:this |it )?up|let (?:you|everyone|our \w+|people|ourselves|down|"
    r"them|many of you|so many) ?(?:all |both )?(?:down)?(?=\W|$)|fell short|fallen short|failed(?: (?:you|to|at|"
    r"in|our|on))?|got (?:this|that|it|things) (?:\w+ )?wrong|(?:made|make) (?:an?|some|the|this|several|"
    r"that) (?:\w+ ){0,3}?(?:mistakes?|errors?|blunder|oversight|bad call|mess|typo)|forgot(?:ten)?|"
    "missed(?! (?:you|out)\\b)|overlooked|misread|misunderstood|misjudged|miscalculated|mishandled|misconfigured|"
    "misplaced|miscommunicated|underestimated|neglected|lost (?:your|the|track|it)|broke(?! (?:down|even|"
    "through))|botched|blew it|caused (?:this|that|the|your|you|a|an|it)|introduced (?:a|the|this|that)|"
    "should(?:'ve| have| of)(?! (?:received|gotten|got an?|arrived|a))|should(?:n't| not) have|ought to have|"
    "did(?:n't| not) (?:live up|meet (?:our|your|the|that|those|his|her|these)|do (?:a good|enough|our|my|this|"
    "that|the right|well|what we)|communicate|catch|notice|realize|realise|check|test|think|deliver|keep|respond|"
    "reply|handle|tell|get back|act|see (?:this|that|it)|pay attention|read)|were (?:wrong|too slow|at fault|"
    "careless|not (?:clear|prepared|ready|good enough|transparent))|was (?:wrong|at fault|careless|sloppy|"
    r"too (?:slow|hasty|quick))|own (?:this|that|it|up)|handled (?:this|that|it) (?:\w+ )?(?:badly|poorly)|"
    "sent (?:you )?the wrong|gave (?:you )?the wrong|pushed the wrong|charged you (?:twice|wrongly|incorrectly|"
    "the wrong)|wrongly|mistakenly|accidentally|incorrectly|inadvertently|(?:are|am|is|was|"
    r"were) (?:\w+ )?(?:to blame|at fault|responsible for (?:this|that|the (?:outage|incident|failure|error|"
    "mistake|delay|problem|issue|breakage|regression)|what)))"
)
FAILED_TOO = group(
    "goofed|slipped up|fumbled|bungled|blundered|flubbed|fluffed|whiffed|borked|rushed|cut corners|skipped|"
    r"inverted|mangled|jumped the gun|(?:stuffed|cocked|mucked|mixed|messed|fouled) (?:\w+ ){0,3}?up|"
    r"got (?:\w+ )?(?:complacent|careless|sloppy|lazy|muddled|confused|it wrong)|under-?(?:staffed|ordered|"
    "prepared|priced)|over-?(?:booked|sold|charged|billed|promised|ordered)|double[- ](?:booked|charged|billed|"
    "counted)|took on (?:more|too)|(?:pushed|shipped|merged|deployed|released|sent out|rolled out|published|"
    r"printed|posted|uploaded) (?:\w+ ){0,2}?(?:bad|broken|faulty|buggy|wrong|half|untested|too (?:early|soon|"
    "fast)|incorrect|outdated|prematurely|without (?:testing|checking))|dropped (?:your|the|a|this|that|some|"
    "one of)(?! (?:you|ship|off|by|in|price|patch|support|commit|series|idea))|(?:charged|"
    r"billed) (?:\w+ ){0,3}?(?:twice|double|too much|wrong|in error|by mistake)|tested (?:\w+ ){0,2}?(?:on|with|"
    r"against|only) (?:the wrong|only|\w+ disabled)|mistook|left (?:you|your|out|off|it|the|a|"
    r"this) (?:\w+ ){0,4}?(?:out|off|behind|waiting|hanging|in the dark|stranded|unanswered|open|on hold)|"
    r"(?:went about|did) (?:this|it) (?:\w+ )?(?:wrong|badly)|had (?:it|this|that) wrong|(?:was|were|am|"
    r"are) (?:\w+ )?(?:wrong|remiss|slow to|sloppy|careless|not (?:paying attention|listening|careful))|(?:kept|"
    "left) you (?:waiting|hanging|in the dark|guessing)|(?:put|picked|packed|entered|typed|copied|quoted|wrote|"
    r"read|sent|gave|told|used) (?:\w+ ){0,4}?(?:the |an? )?(?:wrong|incorrect)|ignored (?:you|your|this|that|it)|"
    r"failed|deleted your|lost (?:\w+ )?(?:your|the|track|it)|broke (?:your|the|it|this|that|a|our|my)|"
    "(?:mis(?:placed|labell?ed|printed|typed|spelled|spelt|sent|delivered|routed|filed|quoted|priced|heard|"
    "counted|informed|led|managed|matched|named|reported|advised|applied|aligned|remembered|dialled|coded))"
)
RESPONSIBILITY = any_of(
    *FAULTS,
    "(?:bug|mistake|error|fault|oversight|typo|slip|blunder|failing|screw[- ]?up) of (?:mine|ours)",
    "(?:wrong|careless|silly|stupid|thoughtless|shabby|sloppy|daft|remiss|unfair|unkind|rude) of (?:me|us)",
    r"should (?:never|not) (?:\w+ )?have \w+|ought (?:not )?to have|had no business|no business being",
    "(?:lapse|error|failing|failure|slip|mistake|miss|shortfall) on (?:my|our) (?:part|side|end)|serious lapse",
    "pig's ear|dog's breakfast|hash of|mess of|botch of",
    "(?:none|nothing) (?:of (?:that|this|it) )?(?:excuses|justifies|makes up)",
    "(?:no excuse|inexcusable|indefensible|unforgivable)",
    "(?:outage|mess|trouble|delay|delays|problems?|damage|inconvenience|confusion|upset|errors?|breakage|"
    "disruption|stress|worry) (?:that )?we caused",
    "(?:i|we) (?:betrayed|broke your trust|let down|misled|disappointed|failed|wronged|hurt|insulted|wasted)",
    r"(?:betray|breach)\w* (?:of )?(?:your|that|the) (?:trust|confidence)|(?:was|were) not good enough",
    "my (?:test|tests|testing|patch|change|commit|review|script|reading|understanding|memory|math|maths|"
    "arithmetic|mail|message|reply|explanation|wording) (?:only|did not|was|were|missed|broke|failed|never|"
    "lacked|left out|omitted|had)",
    r"you (?:are|were) (?:\w+ )?right[,.:;]? (?:\w+ ){0,2}?(?:we|i|our|that)",
    r"(?:we|i|our \w+) got (?:\w+ ){1,3}?wrong|(?:gave|given) (?:away|up) your",
    "(?:left|leaving) (?:off|out) (?:your|the|a)|misidentified",
    "(?:mis|over|under)-?(?:estimated|counted|judged|calculated|read|quoted|labelled|attributed|stated|reported|"
    "spelled|identified)",
    r"(?:is|was|are) not the (?:\w+ )?(?:welcome|standard|service|experience|level|quality|impression|way|care|"
    r"treatment|response|reception|meal|stay|trip|journey) (?:that )?(?:\w+ )?(?:we|anyone|you|any of|our|i|"
    "guests?|customers?|people)",
    f"(?:we|i|our team|my team|our company|our store|our driver){HAVE} (?:{FAILED_TOO})",
    "(?:this|that|it|one|which|this one|that one|whole thing)'s (?:all |entirely |totally |completely |squarely |"
    r"fully )*(?:on (?:us|me)(?! (?:to|if|when|and|now)\b)|down to (?:us|me)|our doing|my doing)",
    "(?:is|was|are|were) (?:all |entirely |totally |completely |squarely |fully )*down to (?:us|me)",
    "(?:that|this|it) (?:was|is) (?:me|us)(?= *[.,!;]| *$| (?:who|being|not|again|and))",
    "(?:off by one|error|mistake|bug|wrong|typo|slip|thinko|brain ?fart|failure|failing|oversight|broke|"
    r"incorrect) (?:\w+ ){0,4}?(?:on|at|from) (?:my|our) (?:part|end|side)",
    r"(?:fault|failing|failure|mistake|error|blame) (?:is|was|lies|sits|rests) (?:\w+ ){0,2}?(?:ours|mine|with us|"
    "with me|the company's)",
    "(?:mistake|error|fault|responsibility) (?:is|was) (?:all |entirely |solely )?(?:mine|ours)",
    "(?:the|we made the|a) wrong call",
    r"should(?: not|n't) (?:\w+ )?have (?!to\b)\w+",
    r"should(?: not|n't) (?:\w+ )?have to (?!pay for|worry|do anything|change|update|reinstall|log)\w+",
    "not good enough(?= *[.,!;]| *$)",
    "(?:no ?one|nobody) (?:here |on our side |on our team |in our team |at our end )?(?:picked|noticed|checked|"
    "spotted|caught|told you|called you|followed|answered you|got back to you|replied to you|read)",
    "(?:ourselves|myself) to blame",
    r"(?:we|i) did not (?:\w+ )?(?:listen|follow|spot|pick|plan|prepare|train|update|tell you|warn|inform|pass|"
    "log|process|answer|reply|call|come back|follow|take|treat|look after)",
    "(?:thinko|brain ?fart|pebkac on my|egg on (?:my|our) face|red[- ]faced|hands up)",
    "for (?:wreck|ruin|spoil|mess|muck|bungl|botch|keep(?!ing you (?:posted|updated|informed))|drag|put|let|mak|"
    r"driv|wak|bother|scar|tak(?!ing the time)|overlook|underestimat|mis\w+)ing (?:your|you|the|everyone|things|"
    "this|that|it|all|up|our)",
    "(?:took|taking|take) (?:our|my) eyes? off",
    "(?:asleep|sleeping) at the wheel",
    r"fail(?:ed|ure|ing|ings)? (?:\w+ )?(?:in our|in my|on our|on my|of our|of ours) (?:duty|part|side|care|"
    "process|processes|checks?|team|staff|systems?)",
    r"(?:our|my) (?:\w+ )?(?:slip[- ]?up|goof|bungle|cock[- ]?up|stuff[- ]?up|mix[- ]?up|carelessness|laziness|"
    "stupidity|failing|miss|sloppiness|inattention|incompetence|confusion|brain ?fart|thinko)",
    r"(?:this|that|it|which|they) should have (?:already )?been (?!here|delivered|with|there|received)\w+",
    "you (?:really )?should have (?:been (?:told|warned|informed|given|offered|asked|notified|contacted|called)|"
    "heard from us|had an? (?:e-?mail|call|reply|answer|letter|text|response|update))",
    r"(?:my|our) (?:\w+ ){1,3}?(?:had|contained|used|included|was missing|were missing|pointed to|has|was|"
    r"were) (?:the |an? )?(?:\w+ )?(?:wrong|errors?|mistakes?|typos?|missing|incorrect|incomplete|stale)",
    r"(?:that|this|it)(?:'s| is| was) (?:an? )?(?:\w+ )?(?:stupid|silly|dumb|honest|careless|terrible|bad|big|"
    "huge|sloppy|rookie|embarrassing) (?:mistake|error|oversight|typo|blunder|slip|screw[- ]?up)",
    "(?:errors?|mistakes?|oversights?|bugs?|slip|fault|failures?|issue|problem|mix[- ]?up) (?:on|at|from) (?:my|"
    "our) (?:part|end|side)",
    f"(?:we|i|our team|my team|we've|i've|our company|our store|our driver){HAVE} {FAILED}",
    "(?:(?:all|entirely|totally|completely|purely|definitely|100%|solely|really|clearly) )?(?:my|"
    "our) (?:own )?(?:fault|mistakes?|error|oversight|screw[- ]?up|failures?|failings?|blunder|mess|doing|slip|"
    "negligence|responsibility|shortcomings?|typo)",
    r"(?:an?|the|this|human|silly|stupid|honest|big) (?:\w+ )?(?:error|mistake|oversight|failure|slip|fault|"
    r"mix[- ]?up|screw[- ]?up) (?:on|in|by|of|from|at) (?:my|our)(?:\b)",
    "(?:is|was|'s|are) (?:all |entirely |totally |completely |squarely |fully |solely )?(?:on (?:us|me)(?! (?:to|"
    r"if|when|and|now)\b)|down to us|our doing|my doing)",
    "mea culpa",
    "brown[- ]paper[- ]bag",
    "(?:i|we) blame (?:myself|ourselves)",
    "(?:take|takes|taking|took|accept|accepts|accepting|accepted|bear|assume|own|owning|"
    r"acknowledge) (?:\w+ ){0,3}?(?:responsibility|accountability|ownership|blame|accountable)(?! to\b)",
    r"hold (?:ourselves|myself) (?:\w+ )?(?:accountable|responsible|to a)",
    "(?:that|this) responsibility seriously",
    r"(?:should(?:n't| not)|must not|ought not to) (?:\w+ )?have (?:been (?:possible|allowed|sent|charged|"
    "released|merged|treated|told|left|kept|able|like this|like that|so|this|that)|happened|occurred|taken (?:so|"
    "this|that)|gone|come|let|had|made|got|shipped)",
    "should never (?:have |of )?(?:been|happened|occurred|happen|be|gone|taken)",
    "(?:shouldn't|should not) (?:happen|be happening|take (?:this|that|so) long|be (?:like this|like that|"
    "this (?:hard|difficult|way)))",
    "(?:is|was|are|were|'s) (?:simply |clearly |just |completely |totally |absolutely |wholly |"
    "really )*(?:not acceptable|unacceptable|n't acceptable|inexcusable|not good enough|n't good enough|not okay|"
    r"not ok|not up to (?:our|the|my)|below (?:our|the) (?:\w+ )?standards?|not the (?:\w+ )?(?:standard|service|"
    r"experience|level|quality|first impression|kind of) (?:of \w+ )?(?:we|that we|you|i)|"
    r"n't the (?:\w+ )?(?:standard|service|experience|level|quality|kind of \w+) (?:of \w+ )?(?:we|that we|you)|"
    "not how we|n't how we)",
    "(?:isn't|wasn't|aren't|weren't) (?:acceptable|good enough|okay|ok|up to (?:our|the|my)|"
    r"the (?:\w+ )?(?:standard|service|experience|level|quality|kind of \w+) (?:of \w+ )?(?:we|that we|you)|"
    "how we)",
    "(?:no excuses?(?! me)|there is no excuse|without excuse|not making excuses)",
    "(?:failed|let|letting|failing|disappointed) (?:you|our (?:customers|users|members|community)|"
    "everyone)(?: all)? (?:down|on this|in this|here)",
    r"for (?:letting|failing) (?:you|our \w+)(?: all)?(?: down)?",
    r"(?:for|about) (?:our|my) (?:\w+ ){0,2}(?:mistakes?|errors?|failures?|failing|poor|lack|oversight|slow\w*|"
    "part|behaviou?r|handling|blunder|carelessness|negligence|sloppiness|stupidity|confusion|misunderstanding|"
    r"forgetfulness|delay|late\w*|absence|silence)",
    r"(?:sorry|apolog\w+|regret|forgive (?:me|us)) (?:\w+ )?(?:for|about) (?:ever |having |my |our |accidentally |"
    r"completely |totally )*(?:break|spell|mis\w+|forgett|miss|send|sent|charg|overcharg|giv|caus|fail|ignor|"
    "overlook|confus|los|damag|mess|screw|hurt|offend|shipp|deliver|push|merg|introduc|wast|neglect|lett|"
    "disappoint|mislead|mix|treat|handl|dropp|delet|leav|creat|writ|tell|say|call|bill|cancell|assum|jump|"
    "accus)ing",
    r"for (?:not|never|having not) (?!(?:being able|having (?:better|more|a|any)))(?:\w+ing|having|being)",
    "(?:i|we) (?:was|were) wrong",
    "(?:i|we)(?:'m| am|'re| are) (?:an? )?(?:idiot|the one who|to blame|at fault|stupid|dumb)",
    "(?:fell|slipped|slip|fall) (?:through|thru|between|off) (?:the|my|our) (?:cracks?|net|radar)",
    r"(?:v\d+|the (?:last|previous|first) (?:version|patch|release)) (?:missed|broke|forgot|lacked|dropped)",
    "(?:you|our customers|everyone|they) deserved? (?:so much |much |far )?better",
    "mistakes were made",
    r"(?:my|our) bad(?! (?:\w+ )?(?:english|spelling|luck|habit|grammar|handwriting|memory|news|joke|pun|french|"
    "accent))",
    r"(?:oops|whoops|ooops|oopsie|argh|ugh|doh|d'oh|ouch|gah|dang)\b[\s,.!:-]*(?:(?:that|this|it)(?:'s| is|"
    " was) (?:my|on me|wrong|a (?:bug|mistake|typo))|(?:i|we) |my |our |wrong |forgot|missed|typo|sorry)",
)
NOT_OURS = any_of(
    r"(?:drinks?|round|meal|coffee|lunch|dinner|dessert|delivery|shipping|next \w+|pizza|burrito|tab|treat|ride|"
    "night|month|breakfast|beer|cookie) (?:is|are) on (?:us|me)",
    "(?:courier|carrier|partner|supplier|vendor|provider|bank|airport|network) (?:has |have |had )?(?:failed|lost|"
    "missed|forgot|made|gave|sent|should)",
    r"if (?:you|anyone|anybody|people|some) (?:\w+ )?(?:hate|feel|felt|think|dislike|disagree|are (?:offended|"
    "upset)|were (?:offended|upset))",
    r"you should(?: not|n't) (?:\w+ )?have to (?:do|pay|worry|change|reinstall|log|wait (?:long|more)|click|enter|"
    "sign)",
    "(?:they|he|she|the (?:courier|carrier|bank|seller|merchant|airport|supplier)) should(?: not|n't)? have",
    r"(?:not|n't|never|no|if|whether|unless|neither|nor) (?:\w+ ){0,4}?(?:my|our|a|any|an|the) (?:own )?(?:fault|"
    "mistake|error|oversight|responsibility|failure)",
    "(?:if|whether|unless|let (?:us|me) know if|in case|assuming|hope|hopefully|make sure|"
    r"sure) (?:\w+ ){0,2}?(?:we|i)(?:'ve| have|'d| had)? (?:\w+ )?(?:\w+ed|made|got|broke|forgot|let|should)",
    r"(?:not|n't|no longer) (?:\w+ )?(?:responsible|accountable|liable|take responsibility|accept responsibility)",
    "no fault of (?:ours|mine)",
    "(?:not|never|do not|don't) (?:ever |want to |like to |wish to |mean to )?(?:let|fail|forget|miss|break|"
    r"blame|disappoint)\b",
    r"you (?:should|could) (?:not have (?:\w+ed|opened|used|done|clicked|sent|given|paid|"
    "signed)(?<!received)(?<!needed))",
    "(?:i|we)(?:'ve| have| had)? missed (?:you|the (?:old|days|bus))",
)
OOPS = any_of(
    r"(?:oops|whoops|ooops|oopsie|argh|ugh|doh|d'oh|gah|dang|bah|facepalm|embarrassing)\b[\s,.!:-]* (?:i |we |"
    "it was |that was |clearly |obviously |just )*(?:dropped|missed|forgot|broke|left|sent|deleted|swapped|mixed|"
    "skipped|typoed|misread|pushed|merged|used|copied|lost|botched|wrong|off[- ]by|typo|thinko|copy[- ]paste)",
)
DEED = any_of(
    r"(?:sorry|apolog\w+|regret\w*|oops|whoops)\b[^.!?]{0,60}?(?:[,;:-]|that|because|,? but) (?:that |because |"
    r"but |it is )?(?:i|we) (?:\w+ly |just |only |even )?(?!(?:had|have|was|were|fixed|refunded|replaced|spoke|"
    "checked|looked|found|asked|contacted|reverted|saw|received|noticed|emailed|mailed|called|tried|needed|"
    "wanted|hoped|reopened|credited|issued|ordered|arranged|updated|corrected|resolved|escalated|passed|shared|"
    "forwarded|reported|managed|removed|added|travelled|traveled|decided|moved|followed|agreed|understand|"
    "sent (?:you |a |another |out )+(?:dm|new|replacement|email|message|link|fix|refund)|made sure|took care|"
    "put (?:it|this|you) (?:through|right)|read (?:your|the|this|it)|went (?:ahead|through)|let (?:the|"
    r"our) )\b)(?:\w{2,}ed|sent|gave|left|made|told|lost|broke|took|let|put|sold|forgot|wrote|chose|kept|drove|"
    "meant|read|set|hit|cut|ran|served|went|ate|threw|stuck|swore)",
)
"""What the writer did and is sorry for; looked for in apologies only."""
