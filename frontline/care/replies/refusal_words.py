"""The words of a refusal, before and after a "sorry" that only softens it, as data."""

import re

from frontline.care.replies.lexicon import VERY, any_of, at_start

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
    "(?:once|when|after|as|because|since|until|unless|while|at the moment|currently|"
    "right now) [^.!?]{0,80}?(?:can not|unable|will not|not able|no longer|not possible|do not (?:offer|have|"
    "accept))",
    r"(?:\w+ ){1,5}?(?:is|are|does|do|will|was) not (?:\w+ )?(?:applicable|valid|redeemable|apply|count|qualify|"
    "combine|entitle|transferable|negotiable|ours|my (?:area|department|call)|our (?:decision|call|policy|"
    "product))",
    r"to (?:all )?(?:the |our |my )?(?:\w+ ){0,3}?(?:haters|doubters|purists|fans of|dieters)",
    r"that is not (?:a |an )?(?:\w+ )?(?:service|thing|feature|option|product|item) (?:that )?(?:we|i)",
    r"(?:\w+ ){1,6}?(?:can|could|will|is|are|was) not (?:currently |yet |then |therefore )?(?:be )?(?:returned|"
    "refunded|exchanged|cancelled|changed|transferred|combined|extended|reopened|reversed|amended|modified|"
    "accepted|shipped|delivered|booked|held|reserved|guaranteed|eligible|available|included|covered|supported|"
    "allowed|permitted|possible|an option)",
    r"(?:i|we)(?: do| am| are)? (?:not|no longer) (?:\w+ )?(?:follow|understand|see|think|believe|agree|know|have|"
    "carry|stock|sell|offer|do|ship|accept|get|recogni[sz]e|support|take|provide|hold|operate|cover|comment|"
    "discuss|disclose|share)",
    r"(?:they|these|those|tickets?|it|this|that|the \w+|all|your \w+) (?:are|is|has|have|was|were) (?:all |now |"
    "already |been |completely |fully )*(?:gone|sold|over|closed|expired|ended|taken|full|finished|passed|"
    "removed|retired)",
    "(?:that is|that's|this is|it's|it is) (?:just |simply |only |how|the way|all|a no|as (?:good|low|far|much)|"
    "against|outside|beyond|above my|up to)",
    "(?:i|we)(?: will| would| am| are| have to)? (?:have to |must |need to |going to |going to have to )(?:close|"
    "reject|decline|say no|pass|refuse|turn|disappoint|leave|insist|pull|nack|nak)",
    "nacks?|naks?|nacked|rules are rules|company policy|it's policy|per policy|no can do|not this time|no dice",
    "no luck|no joy|we're full|all gone|too late",
    "(?:i am |we are )?(?:closing|rejecting|declining|wontfix|duplicate|no plans|marking (?:this )?as|"
    "this is (?:a )?duplicate)",
    "(?:but |however |though |to say |that |to inform you |to tell you |unfortunately |as |because |"
    f"@ )*,? ?{OWN_WE}(?:'m|'re|'ve|'d|'ll| am| are| have| will| would| is| do)* {VERY}(?:currently |actually |simply |"
    f"unfortunately |afraid (?:that )?(?:we |i )?|at this (?:time|point|stage) |really )*{REFUSE}",
    "(?:but |however |that |about that |about this |for this |for that )*,? ?(?:unfortunately )?(?:this|that|it|"
    r"there|these|those|they|refunds?|returns?|(?:this|that|the|these|those|your|our) (?:\w+ )?\w+)(?:'s|'re| is|"
    " are| was| will| would| does| do| has| have)? ?(?:been )?(?:currently |simply |really |just |out of |"
    r"at this time |some\w+ )*(?:not (?:an? (?:\w+ )?(?:service|thing|option|feature|bug|product|issue|problem|"
    "priority|fault)|something|possible|available|eligible|allowed|permitted|supported|covered|within|part|how|"
    "our|a bug|in scope|going to|offered|refundable|planned|the right|up to)|n't (?:something|possible|available|"
    r"eligible|allowed|permitted|supported|covered|our|going|a bug|in scope|any\w*)|isn't (?:something|possible|"
    r"available|eligible|allowed|supported|covered|our|going|a bug|in scope|any\w*)|nothing|no (?:way|longer|"
    "option|plans?|refunds?|more|exceptions?|chance)|won't be|will not be|cannot be|can't be|out of scope|"
    r"sold out|out of stock|closed|full\b|wontfix|expired|discontinued|unavailable|against (?:our|the)|too late)",
    r"as (?:per|(?:we|i) (?:have )?(?:check\w*|see))",
    "(?:for |about |that |of )*(?:the |my |our |any )?(?:not being able|being unable|inability|"
    "having to (?:decline|refuse|reject|close|say no)|not having better news|bad news|the bad news|disappointing|"
    "spoiling your)",
    r"(?:but |however )*,? ?(?:no(?=[\s,.!]|$)(?! (?:excuse|doubt|one))|nope|not (?:possible|available|allowed|"
    "today|yet|at this|at the|for|without|supported|interested|really|going|something|this time|my|our|sure|"
    "until|in)|can't|cannot|unable to|wontfix|won't fix|only (?:one|available|for)|we only|none|you (?:need|must|"
    "have to|can't|cannot|are not|aren't|will need|should(?! have| not have)|were)|your (?:warranty|account|"
    "request|claim|order) (?:is|was|has) (?:not|been (?:declined|rejected|refused|denied)|n't|out of|expired))",
    r"(?:but|however)\b(?! (?:(?:i|we) (?:was|were|had|have been|forgot|missed|only|just|did|got)\b|it's now|"
    r"this is now))[\s,]*\w*",
    "to (?:say|tell|inform|report|disappoint|advise|announce|let you know|be the bearer|break it|burst|rain on|"
    "see you (?:go|leave)|see that you|see you|lose you|have to (?:say|tell|inform)|insist|disagree|nag|bother|"
    "bug|nitpick|be (?:a|the|so|that|pedantic|blunt|picky)|bikeshed|jump in|butt in|ask|interrupt|chime in|"
    "hijack|say)",
)
ANY_REFUSAL = any_of(
    "(?:can|could|will|is|are) not (?:be )?(?:returned|refunded|exchanged|cancelled|changed|transferred|combined|"
    "extended|reopened|reversed|amended|accepted|shipped|delivered|booked|held|reserved|guaranteed|eligible|"
    "available|included|covered|supported|allowed|permitted|possible)",
    f"{OWN_WE}(?:'m|'re| am| are| will| would)* (?:currently |unfortunately |simply |also )*(?:can't|cannot|can not|"
    "unable|not able|won't be able|will not be able|will not|no longer)",
    "is not possible",
    "isn't possible",
    "not be possible",
    "nothing (?:more |else |further |much )?(?:that )?(?:we|i) can",
)
BARE = at_start(
    r"(?:for |about )?(?:this|that|it)?[\s,]*(?:and|but|however|as|,|that|$)",
)
REFUSED_BEFORE = any_of(
    f"(?:{OWN_WE}|there|they|it|that|this) (?:can|could|do|will|are|am|is) not (?!believe|have to|want|tell you how|"
    r"apologi[sz]e|thank|say how|stress|find (?:your|the|it))\w+",
    "(?:is|are|was|were|will) not (?:one|something|possible|available|part|covered|eligible|allowed|permitted|"
    "included|an option|supported|refundable|valid|be possible|be able|able)",
    r"can not (?:be )?(?:offer\w*|refund\w*|return\w*|exchange\w*|do|change\w*|give|help)",
    "(?:unable|not able|no longer|nothing (?:we|i) can|out of (?:stock|scope|our hands|warranty)|sold out|"
    "against (?:our|the)|not possible|too late|all gone|is gone|are gone|fully booked|have ended|has ended|"
    "expired|discontinued)",
    "(?:as per|per|due to|under) (?:our |the |company |store )?(?:policy|policies|terms|rules|regulations|t&cs)",
    "(?:sounds?|sounding|must be|must have been|looks|seems) (?:so |very |really |pretty |quite |"
    "terribly )?(?:frustrating|disappointing|annoying|upsetting|awful|stressful|unpleasant|horrible|rough|tough|"
    "hard)",
    r"(?:get|understand|see|hear|know) (?:why|how|that) (?:you are|you're|you|this|it) (?:\w+ )?(?:upset|"
    r"frustrat\w+|annoy\w+|angry|disappoint\w+|feel)",
    "no(?: |,|$)(?:refunds?|exceptions?|returns?|exchanges?|discounts?)?",
)
BUT_REFUSED = at_start(
    r"(?:but|however|unfortunately|sadly)\b[^.!?]{0,120}?(?:can not|do not|does not|will not|is not|are not|"
    "unable|outside our control|beyond our control|no longer|policy|policies|must|only)",
)
NOTHING_MORE = re.compile(r"[\s,.!:;()'-]*(?:\w+[\s,.!)-]*)?(?:(?:so|but|you|please)\b.*)?")
"""Of what follows an apology's word: at most a name."""
