"""The words of a repair, done or promised, as data. Asking for a private message is no repair."""

from frontline.care.replies.lexicon import Phrases, any_of, group

MENDED = group(
    "put (?:in|through) (?:a|an|your)|set up (?:a|an|your)|(?:re-?granted|granted|moved (?:you|your|it|the)|thrown "
    r"in|knocked (?:\w+ )+off|taken (?:\w+ ){1,4}off|"
    "reversed|voided|written off|reprinted|remade|rebuilt|expedited|opened (?:a|an) (?:trace|case|ticket|claim|"
    "investigation)|cleared|unlocked|reactivated|topped up|paid (?:you|back|it|the)|posted you|booked (?:you|a|"
    "an|your)|fitted|installed|backed out|force-pushed|reopened|restarted|reconnected|rerouted|redirected|"
    "changed (?:it|the|your)|switched (?:you|your|it|the|off|on)|traced|prioriti[sz]ed|doubled|respun|put back|"
    "given you|recovered|retrieved|regenerated|reissued|re-?uploaded|rewrote|removed|dropped the patch|"
    "dropped it from|reran|re-?delivered|hand-?delivered|couriered|fixed|refunded|replaced|re-?sent|sent|"
    "credited|reset|reverted|released|updated|corrected|restored|escalated|reported|reordered|re-ordered|ordered|"
    "shipped|re-?shipped|dispatched|posted|issued|cancell?ed|rebooked|patched|pushed|merged|applied|resolved|"
    "removed|waived|reimbursed|compensated|arranged|rolled back|rolled out|raised|passed|forwarded|flagged|"
    "notified|added|amended|adjusted|reopened|re-?opened|unblocked|reinstated|redelivered|upgraded|rescheduled|"
    "reverified|repaired|swapped|deployed|queued|rebased|resubmitted|resend|chased|spoken|logged|disabled|"
    "re-?enabled|renewed|extended|transferred|saved (?:a|you|your)|popped (?:an?|it|the|your|one|some)|"
    "placed an?|put (?:it|this|that|a|the)|taken care|turned (?:it|this)|rerun|re-?run|started|contacted|redone|"
    "rewritten|bumped|amended|squashed|backported|cherry-picked|tagged|published|uploaded|re-?uploaded|followed|"
    "sorted)"
)
DONE = any_of(
    "should (?:all |now )*be (?:good|fixed|ok|okay|working|fine|sorted|back|resolved|all set|better|up)(?: to go)? "
    "?(?:now|again)",
    "(?:fixed(?<=, fixed)|reverted(?<=, reverted)|applied(?<=, applied)|queued(?<=, queued)|merged(?<=, merged)|"
    "pushed(?<=, pushed)|dropped(?<=, dropped)|"
    "refunded(?<=, refunded)|resent(?<=, resent)|re-sent(?<=, re-sent)|amended(?<=, amended)|rebased(?<=, rebased)|"
    "reopened(?<=, reopened))(?= *[.,!;]| *$| now| in| to| it| from| up| "
    "for| and| with| both| all)",
    r"(?:credits?|refunds?|money|payment|vouchers?|points|it|they)(?: \w+){0,8} (?:have|has) (?:\w+ )?landed",
    r"(?:is|are) (?:\w+ )?(?:in your (?:account|wallet|inbox|hands)|waiting for you|ready (?:for|to)|at reception|"
    "at the desk|on your (?:account|bill|card))",
    r"(?:replacement|copy|refund|new \w+|fix|patch|credit|card|key) (?:\w+ )?(?:ordered|posted|sent|issued|"
    "dispatched|shipped|booked|processed|on order|arriving)",
    r"(?:e-?mailed|mailed|texted|posted|sent|couriered) (?:it|them|the \w+|one|a new \w+|another \w+|"
    r"your \w+) (?:to|out|over|across|again|today|now)(?! (?:the |an? )?(?:wrong|old|incorrect))",
    "new code|correct (?:one|link|version|patch|file|date|figure|time) (?:is|follows|below|attached|here)",
    "(?:ordered|pushed|reverted|added|sent|posted|shipped|dispatched|merged|applied|issued|uploaded|released|"
    "booked|opened|raised|put|popped|arranged|made) (?:you )?(?:an?|another|it|the|one|this|that)(?: (?:new|"
    "second|fresh|correct|right|full|small|quick|proper|missing))? ?(?:fix|patch|hotfix|replacement|one|back|"
    "refund|credit|revert|pair|copy|out|in|through|code|voucher|ticket|trace|claim|parcel|order|label|release|"
    "test|follow[- ]?up|card|bag|unit|set)",
    r"(?:is|are|was|were|has been|should be|now|already|money|it|them|credit|'s) (?:\w+ )?back (?:in|on|with|onto|"
    r"into) (?:your|the|you)\b",
    "(?:on|onto|to) (?:its|their) way(?: |$|(?=[.,!]))",
    r"(?:took|take|knocked|taken) (?:\w+ ){1,4}?off (?:your|the) (?:\w+ )?(?:bill|invoice|order|account|total|"
    "price|balance|stay|next)",
    r"back (?:in|into|onto|on|to) your (?:\w+ )?(?:wallet|account|card|hands|balance|bank)",
    r"(?:rolled|put|turned|switched|changed|backed) (?:it|this|that|them|everything|the \w+) (?:back|off|out)",
    "(?:attached|new|corrected|revised|updated|fixed) (?:credit note|invoice|version|label|patch|series|file|"
    r"copy|statement)(?: \w+)? (?:is|are|has|was|attached|below|enclosed)",
    r"(?:credit note|invoice|refund|voucher|corrected \w+|replacement) is (?:attached|enclosed)",
    "(?:now |already )(?:moving|flowing|serving|running|working|loading|recovering|processing) again",
    "(?:is|are) (?:moving|flowing|running|working|open|loading) again",
    "(?:is|are) (?:uploading|rolling out|deploying|building|syncing|propagating)(?: now| as| to|$|(?=[.,!]))",
    r"(?:hotfix|fix|patch|revert|correction|update|release|build|version)(?: [\w.]+)? (?:is|are) (?:\w+ )?(?:live|"
    "out|in|up|available|merged|queued|deployed|ready|tagged|rolling)",
    r"(?:it|release|version|update|build|v\d+|[\d.]+) is (?:now )?out with (?:a|the) fix",
    "(?:i|we)(?:'ve| have)? (?:now |just |since )?(?:located|found|traced|tracked down) (?:it|your|the|them)",
    r"(?:i|we|our \w+(?: team)?|they|the (?:\w+ )?(?:team|manager|engineers?|staff|store|depot|crew|developers?|"
    "driver|department|office))(?:'ve| have| has|'d| had)? (?:now |just |already |also |since |today |"
    "gone ahead and |went ahead and |immediately |manually |personally |fully |quickly |successfully |finally |"
    rf"both )*{MENDED}(?! (?:you|us|me|a) (?:a |an )?(?:dm|pm|direct|private|message|email|link)\b)(?! (?:your|the|"
    "this|"
    r"it) feedback)(?! (?:\w+ ){0,4}?(?:wrong|old|outdated|incorrect|without|should not)\b)(?! (?:\w+ ){0,3}?(?:in|by) "
    "(?:error|mistake|accident))",
    "(?:has|have|had|was|were|is|are|been|'s|got|gets)(?: now| just| already| also| since| been| fully|"
    f" being)* (?:{MENDED}|back (?:up|online|to normal|in stock|on|and running|live|in service)|up and running|"
    "now (?:working|live|available|back|ok|fine|up|on)|on (?:its|the) way|out for delivery|in (?:fixes|next|"
    "master|main|the (?:next|latest) release|tree|mainline|trunk))(?! (?:by you|to you by))"
    r"(?! (?:\w+ ){0,4}?(?:wrong|old|outdated|incorrect|without|should not)\b)(?! (?:\w+ ){0,3}?(?:in|by) (?:error|"
    "mistake|"
    "accident))",
    "(?:it|this|that|everything|all)(?:'s| is| are|'re)? (?:all )?(?:fixed|resolved|working|back)(?: now| again)",
    "(?:it|this|that|they|fix|patch|change)(?:'s| is| are) (?:now |already )?(?:in (?:fixes|next|master|main|"
    "the (?:next|latest) release|tree|mainline|trunk|production)|(?:out|live|up) now|on (?:its|the) way)",
    "(?:servers?|sites?|websites?|services?|systems?|lines?|network|app|store) (?:is|are) (?:now |already |"
    "all )*(?:back|up|restored|running|working|serving|recovered|on (?:the )?(?:new|other|spare))",
    "(?:fixed(?<!this fixed)|resolved(?<!this resolved)|reverted|corrected|patched|applied|pushed|merged(?<!this "
    "merged)(?<!it merged)|updated|"
    "amended) (?:in|by|with|via|now|"
    r"this|that|it|and|up|to|the|as)\b(?! you)",
    r"(?:a |the |new )?(?:fix|patch|hotfix|update|replacement|refund|release|new version|v\d+)(?: \w+){0,2} (?:is|"
    r"are|has been|was|went|has) (?:\w+ )?(?:out|released|available|live|deployed|on (?:its|the) way|in|pushed|"
    "processed|up|issued|sent|rolling|gone)",
    r"(?:it|they|(?:your|the|a) (?:\w+ ){1,3}?)(?: ?)(?:just |already )?(?:went out|left (?:us|our \w+|here|today|"
    "yesterday|this))",
    "(?:simple|quick|easy|trivial|plain) (?:enough )?(?:revert|reversion|rollback|fix)",
    "(?:now|already|just) (?:fixed|refunded|resolved|working|corrected|queued|applied|merged|pushed|reverted|"
    "dropped|added|"
    "replaced|amended|updated|posted|picked up|re-?sent|restored|removed)",
    r"attached (?:is|the)(?: \w+)? (?:fix|fixed|corrected|patch|v\d|right)",
    r"here(?:'s| is|'re| are) (?:the |a |an |your )?(?:\w+ )?(?:fix|fixed|corrected|correct|right|updated|new|"
    r"patch|v\d+|replacement|refund)",
    r"v\d+ (?:\w+ ){0,4}(?:release|attached|fixes|follows|sent|below|incoming)",
)
PROMISED = any_of(
    "does (?:the |this |that |it |following |patch |below |attached |diff |change |branch )+(?:fix|solve|cure|work)",
    "(?:passing|logging|raising|flagging|forwarding|sending|reporting) (?:\\w+ ){1,3}?(?:to|with) (?:our|the) "
    "(?:\\w+ ){0,3}?(?:to get|to have|to fix|so (?:it|that it|this))",
    r"(?:i|we) (?:will|am going to|are going to|shall) (?:\w+ )?(?:review|test|check|look at|take a look at|go "
    "through|handle|finish|merge|apply|queue|push|pick up) "
    r"(?:it|this|that|them|your \w+|the \w+) (?:\w+ )?(?:today|tomorrow|this|next|now|tonight|soon|asap|over the|on "
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|first "
    "thing|later|shortly|right)",
    "(?:i am|we are|(?:team|crew|manager|engineer|staff) is|(?:engineers|teams|crews|mechanics) are) (?:\\w+ )?on "
    "(?:it|this|the case)(?= *[.,!;]| *$| and| now| as)",
    "(?:have|has|got|getting|bringing|sending|finding|found) (?:another|a new|a replacement|a spare|a different) "
    "(?:\\w+ ){1,2}?(?:on|coming|ready|arriving|for|to|in)",
    r"(?:will|shall|should) (?:\w+ )?(?:receive|get|see|have) (?:an?|your|the|their|full|some) (?:\w+ "
    "){0,3}?(?:credits?|refunds?|replacement|"
    "vouchers?|compensation|fix|reimbursement|update (?:that|which) fixes)",
    "(?:let me|allow me to|i will|we will|i am going to) (?:\\w+ )?(?:find|locate|track|rebook|move|change|unlock|"
    "reset|upgrade|swap|exchange|"
    "reinstate|reactivate|apply|add) (?:it|that|this|you|your|the|a|an|another|one|some)",
    "(?:send|sending|get|getting) (?:you )?(?:out )?(?:some|coupons?|vouchers?|flowers|points|replacements?|a free|"
    "free) ?",
    "(?:with our compliments|on our tab|our shout|as our guest|bonus (?:miles|points)|(?:days|month|months|miles|"
    r"points|credits?) (?:\w+ )?(?:added|free|extra|bonus)|(?:will|to) (?:cook|make|bake|sew|build|do|"
    r"print) (?:it|you|another|one|them) (?:\w+ )?(?:again|properly|afresh|new)|bottle of (?:wine|bubbly|champagne))",
    "(?:will|gonna|i'll|we'll) (?:respin|resend|re-?roll|re-?tag|re-?do|re-?run|rework|squash|split|fold|amend|"
    r"repost|bump|drop|back out|fix|revert|rebase|send v\d|push v\d|cut a|tag a)",
    "(?:re-?tagging|re-?sending|re-?rolling|respinning|re-?running|re-?doing|re-?basing|re-?verting|"
    "rolling (?:it|this|that|them) back|backing (?:it|this|that) out) ?",
    r"(?:is|are|it's|they're) (?:now |already |currently )?being (?:\w+ly )?(?:made|fixed|replaced|fitted|"
    "repaired|sent|prepared|processed|printed|rebuilt|restored|refunded|delivered|shipped|corrected|reprinted|"
    "installed|engraved|baked|posted|mended|sorted|cleared|recovered|redelivered|remade|rushed)",
    r"will (?:all |both |now |then |also )?be (?:\w+ly )?(?:waived|seen|collected|credited|exchanged|paid|"
    "processed|reversed|removed|reprinted|remade|rebooked|resent|posted|reviewed by|reconnected|topped up|"
    "repaired|installed|with you (?:by|within|on|in|today|tomorrow|before)|back (?:up|online|with you|"
    "in (?:service|stock|your))|at your|on your|returned to|reflected|in your (?:account|wallet|bank))",
    r"will (?:reflect|show up|arrive|reach you|land|appear|hit|go out|leave|ship|come) (?:\w+ ){0,4}?(?:by|within|"
    "in|on|today|tomorrow|tonight|this|next|shortly|account|before)",
    r"should (?:be (?:there|with you|back|fixed|restored|live)|arrive|reach you|show up|land) (?:\w+ )?(?:by|"
    "within|in|on|today|tomorrow|tonight|before|friday|monday|tuesday|wednesday|thursday|saturday|sunday)",
    r"(?:fix|patch|revert|hotfix|v\d+|new version|respin|release|replacement|refund)(?: \w+){0,5}? (?:coming|"
    "follows?|to follow|incoming|on (?:its|the) way|in a (?:moment|minute|bit|sec)|tonight|later today|shortly|"
    "soon|first thing)",
    "(?:can|could) you (?:please )?(?:try|test) (?:the |this |if |whether |with )*(?:attached|below|following|"
    "patch|fix|diff|the new|latest)",
    "(?:patch|fix|diff) (?:below|attached|at the end)",
    "(?:restores?|fixes|brings back) (?:the (?:old|previous|original)|it for|this for|that for)",
    "(?:send|sending|sent|post|posting|do|push|prepare|cook up|whip up|spin|queue) (?:you )?(?:a|an|the|out a|"
    r"up a|another|v\d+) (?:\w+ )?(?:revert|fix|patch|follow[- ]?up|v\d+|correction|replacement|new|respin|hotfix|"
    "refund|voucher|cheque|check|one)",
    "(?:moving (?:traffic|everyone|you)|rerouting|shifting|diverting|redirecting|rolling|reverting|restoring|"
    r"rebuilding|recovering|replacing|refunding|clearing|reprinting|switching) (?:\w+ ){0,3}?(?:away|back|over|"
    "traffic|everyone|everybody|all|every|it|them|your|the|backups?)",
    r"(?:engineers?|crews?|teams?|technicians?|plumbers?|someone|colleagues?) (?:\w+ ){0,4}?(?:on site|on the way|"
    "on their way|coming|will (?:come|visit|be there|be with you|call|replace|fix|collect|deliver)|out to you|"
    "working)",
    r"(?:drinks|meal|coffee|dessert|round|pizza|lunch|dinner|delivery|next one|next \w+|night|stay|shipping|"
    "postage|month|months)(?:'s| is| are)? (?:is |are )?(?:on us|on me|on the house|free|for free|at our expense)",
    "free of charge|our treat|no charge|at our (?:own )?(?:expense|cost)|compensation (?:will|is|of)",
    "(?:free|extra) (?:month|night|delivery|upgrade|meal|drink|ticket|coffee|year|week)",
    r"(?:get|have|bring|collect|replace|exchange|swap) (?:\w+ ){1,4}?(?:straight away|right away|today|tomorrow|"
    "first thing|this (?:afternoon|evening|morning|week)|by (?:monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|noon|tonight)) ?",
    "independent (?:review|inquiry|investigation|audit)|(?:now |will )(?:renew|alert|check|run) automatically",
    r"(?:engineers?|crews?|teams?|technicians?|staff|colleagues|developers) (?:are|is) (?:\w+ )?(?:bringing|"
    "restoring|fixing|repairing|clearing|replacing|investigating|working|on (?:site|it|the way|their way|"
    "the case))",
    r"(?:i|we)(?:'ve| have)? asked (?:the|our|them|an?|him|her|someone) (?:\w+ ){0,2}?to",
    r"(?:pop|put|post|get|send|drop|mail) (?:\w+ ){0,4}?(?:in the (?:post|mail)|out to you|to you (?:today|"
    "tomorrow|now|by))",
    r"(?:i|we|(?:our|the) (?:\w+ ){0,2}?(?:team|engineers?|staff|developers?|folks|people|crews?))(?:'ll|'m|'re|"
    " will| am| are| is|'d like to| would like to| shall| is going to| are going to| want to| can|"
    " have to)? (?:now |also |just |of course |definitely |happily |be |going to |immediately |gladly |"
    "currently |all |actively |still |try to |trying to |try and |then |get to |continue to |all |happy to |"
    r"glad to )*(?:fix|fixing|refund|refunding|replac\w+|re-?send\w*|credit\w*|revert\w*|reorder\w*|reship\w*|"
    r"reimburs\w+|compensat\w+|correct(?:ing)?|restor\w+|repair\w*|rebook\w*|arrang\w+|organi[sz]\w+|waiv\w+|"
    r"escalat\w+|resolv\w+|get (?:this|that|it|your|you a|a new|one|someone|them|the)\b(?! (?:look|check|review|"
    r"pass|log|more|info|detail|address|number))|send (?:you |out |over )?(?:a|an|another|the|new|v\d|fix\w*|"
    r"patch\w*|replacement|one|this again|it again)(?! (?:dm|pm|link|message|direct|private|email|note))|"
    "working (?:on|to|hard|around|with|as|tirelessly|diligently|quickly)|work (?:on|to|with our|hard)|"
    "sort(?:ing)? (?:this|that|it|out)|put (?:this|it|things) right|make (?:this|it|things|that|amends|good|up|"
    "sure (?:this|it|your|you|that|the))|follow(?:ing)? up with (?:the|our|them|that|this)|speak(?:ing)? (?:to|"
    r"with) (?:the|our|them|him|her)|push(?:ing)? (?:a|an|the|out|this|v\d)|rebas\w+|respin\w*|re-?submit\w*|"
    r"repost\w*|updat\w+ (?:the|it|this|that|v\d|my|our|your|and)|amend\w*|drop(?:ping)? (?:it|this|that|the)|"
    r"patch(?:ing)?|releas\w+|deploy\w*|roll(?:ing)? (?:this|it|back|out)|remov\w+|add(?:ing)? (?:a|the|this|that|"
    "it|tests?)|report(?:ing)? (?:this|it|that)|rais(?:e|ing) (?:this|it|that)|chas(?:e|ing)|request(?:ing)?|"
    r"investigat\w+|look(?:ing)? (?:into|at) (?:this|it|that)(?: (?:now|right|immediately|today|asap|urgently|"
    r"tomorrow|as a))|take care of|clean(?:ing)?|cancel\w*|redo|rerun|rework\w*|have (?:someone|a|our|the|it|this|"
    r"that) (?:\w+ ){0,3}(?:call|fix\w*|contact|replac\w+|deliver\w*|look)|call you|deliver\w*|honou?r|extend\w*|"
    r"reissu\w+|reprocess\w*|process\w*)",
    "(?:will|gonna|going to|let me|let's|let us|lemme) (?:now |also |just |definitely |be |go |try to |"
    r"get to )*(?:fix\w*|work(?:ing)? on|send (?:a|an|out|v\d|another|the|new)|resend|re-?spin|rebase|revert|push|"
    r"request|get (?:this|that|it) (?:\w+ )?(?:fixed|sorted|resolved|replaced|escalated|to)|update (?:the|it|this|"
    r"my|v\d)|correct|amend|drop (?:it|this|that)|repost|resubmit|refund|replace|escalate|sort|make (?:this|it|"
    "things) right|patch|release|do (?:that|it|this) (?:now|next|in|for)|be (?:fixed|refunded|replaced|corrected|"
    "restored|resolved|reimbursed|compensated|credited|available|sent|shipped|delivered|reverted|removed|"
    "addressed|updated|rolled|on its))",
    r"(?:working|work|worked) (?:very |so |really |extremely |around |as |\w+ly )*(?:hard|the clock|fast|quickly|"
    "on (?:a|an|it|this|that|the|fixing|getting|restoring|resolving|your)|to (?:fix|restore|resolve|get|correct|"
    "bring|repair|reunite|make|address|solve|clear|recover|remedy|rectify|return|find|sort|improve))(?! on our)",
    "fix(?:es)? (?:is |are |for this |for that |for it |will )?(?:be )?(?:coming|incoming|on the way|soon|"
    "shortly|underway|in (?:progress|the works|flight|review)|attached|below|ready|asap)",
    r"(?:patch|fix|pr|hotfix|release) (?:\w+ ){0,3}(?:soon|shortly|coming|incoming|asap|today|tomorrow|follows|"
    "on its way|up)",
    "(?:make|making) (?:amends|this right|it right|things right|that right|it up to you|good on)",
    r"(?:refund|replacement|voucher|gift card|goodwill|compensation|reimbursement|credit)s? (?:\w+ )?(?:options?|"
    "(?:is|has)(?! (?:taking|taken|not|late|delayed|still|missing|pending|so|wrong|showing|yet))|will|for (?:you|"
    "the|your)|of|to your|on its|as a|by|within|straight|today|request)",
    r"(?:full|partial|a|your|for a|offer(?:ing)? (?:you )?|return or|return and|refund or|of) (?:\w+ )?(?:refund|"
    "replacement|voucher|reimbursement|gift card|compensation|goodwill gesture)(?! (?:policy|parts?|aircraft|crew|"
    "driver|bus|plane|vehicle|pilot))",
    "free of charge|at no (?:extra |additional )?(?:cost|charge)|on the house|complimentary",
    "(?:to|will|we|i|can) (?:fix|rectify|remedy|correct|resolve) (?:this|that|it|the (?:issue|problem|bug|"
    "breakage|regression|error|mistake|situation|matter))(?! (?:please|you))",
    "fix(?:es)? the (?:breakage|bug|regression|issue|problem)",
    r"(?:reported|escalated|passed|raised|forwarded|flagged) (?:\w+ ){0,4}?(?:to|with|on to|onto) (?:our|the|my|a|"
    r"their) (?:\w+ ){0,4}?(?:team|teams|manager|managers|engineers?|department|dept|store|developers?|depot|"
    "supervisor|leadership|office|buyers?|quality)",
    "replacement options|refund options",
    "(?:^|[.!,] ?)(?:fixing|reverting|rebasing|investigating|resending|pushing|updating|dropping|applying|"
    "working on) (?:it|this|that|a|the|now|asap)",
)
AMENDS = any_of(
    "amends",
    "make (?:this|it|things) right",
    r"as an? (?:\w+ )?(?:token|gesture|thank[- ]you|apology)",
    "token of (?:my|our)",
    "to make up for",
)
FRAGMENT = Phrases(
    r" (?:(?<=[.!?;:)-] )|(?<=\A ))(?:i have |have |has |now |just |already |all |and |so )*",
    [MENDED],
    r"(?! (?:by you|from the branch|by customs|on|at the|when|because)\b)"
    r"(?: (?:it|this|that|the|a|an|our|you|your|now|again|as|in|up|to|with|manually|by)\b|$| *[,.!:])",
)
"""A sentence without a subject: "Fixed in main.", "Reopened", "Booked you another one"."""
