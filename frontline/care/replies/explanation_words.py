"""The words in which a cause is named, as data."""

from frontline.care.replies.lexicon import any_of

EXPLANATION = any_of(
    r"(?:storms?|winds?|flood\w*|lightning|snow\w*|ice|heat|heatwave|fog|trees?|landslip|landslide|leaves|lorry|"
    r"truck|fire|earthquake|hurricane|cyclone|typhoon|power cut) (?:\w+ )?(?:have|has|had|took|taken|brought|"
    "knocked|closed|damaged|delayed|blocked|hit|came down|on the (?:line|track|road)|near|at)",
    r"(?:i|we)(?: was| were| have been| had been| was still| were still) (?:\w+ly |just |still |busy |"
    "also )?(?!wondering|hoping|going to|having|doing|talking|trying to (?:reach|call|contact)|referring|asking|"
    r"being|meaning|able)\w+ing",
    r"(?:i|we|our \w+) (?:was|were|have been|had been|has been|is|are) (?:\w+ )?(?:sick|ill|away|abroad|offline|"
    "afk|busy|swamped|overwhelmed|short[- ]staffed|understaffed|travelling|traveling|snowed under|"
    "out of (?:office|town|the office|action))",
    r"(?:work|life|day ?job|\$dayjob|job|travel|family|kids?|deadlines?|exams?|thesis|real life|other (?:work|"
    r"things|stuff)|school) (?:\w+ )?(?:ate|eaten|got in|gets in|getting in|caught up|took over|swallowed|kept me|"
    "intervened|happened|has been|is|was) ?(?:crazy|busy|hectic|the way|my)?",
    "(?:partner|provider|supplier|network|"
    "platform|vendor|carrier|depot|warehouse|site|app|line|"
    "database|gateway|processor|till|printer)s? (?:is|are|was|were|has been|have been) (?:currently |"
    "still )?(?:having|down|experiencing|suffering|offline|closed|shut|full|overloaded|out of)",
    r"(?:had|has|have|with|and|were|was) (?:\w+ )?(?:no|limited|little|hardly any|poor|patchy) (?:internet|power|"
    "access|signal|staff|connectivity|wifi|connection|reception|network)",
    r"(?:no ?one|nobody) (?:\w+ )?(?:picked|noticed|checked|spotted|caught|told us|was (?:on|at)|saw|in ci)",
    r"(?:got|gets|was|were|is|are|been|became) (?:\w+ )?(?:confused by|stuck|truncated|overwritten|corrupted|"
    "misread|misrouted|dropped by|lost in|tripped up|thrown off|triggered by|blocked by|caught by|eaten by|"
    "hit by|called away|called out|cut off by|jammed)",
    "(?:due|owing|thanks) to (?:an? |the |our |some )",
    "(?:is|are|was|were) (?:off|out) (?:sick|ill|with)|off (?:sick|with (?:flu|covid|illness))",
    "(?:out|down) with (?:flu|covid|the flu|a (?:cold|bug))|called in sick",
    "(?:short|low|down) (?:of|on) (?:staff|drivers|crew|stock|people|hands|engineers|agents|capacity)",
    r"(?:in|out|off|away|down) for (?:\w+ ){0,2}?(?:repairs?|maintenance|service|servicing|inspection|an? upgrade)",
    "under (?:maintenance|repair)|emergency (?:repairs?|works?|maintenance)|engineering works?",
    "(?:ran|run|running) (?:out|low|short) (?:of|on)|sold (?:out )?(?:faster|quicker|more)",
    r"more (?:\w+ ){1,4}?than (?:we|our|usual|normal|expected)",
    "(?:team|office|desk|shop|store|warehouse|depot|branch|staff|lines?) (?:does|do|did|is|are|was|"
    "were) (?:not )?(?:work|working|open|closed|staffed|man(?:ned)?)(?: on| at| over| for| until| during|s|$)",
    r"(?:expired|stale|outdated|corrupt\w*|faulty|bad|dodgy|incorrect|misconfigured|mis-?set|duplicate|incomplete|"
    r"broken) (?:\w+ )?(?:certificates?|cert|config\w*|cache|key|token|label|sensor|cable|batch|query|script|"
    r"build|deploy\w*|entry|record|data|login|rule|flag|setting|address|lookup|index|update|line of code|"
    "component|belt|valve|pump|switch|part)",
    r"(?:manual|human|clerical|typing|data|input|admin\w*|processing|system|computer|server|printing|picking|"
    "packing|coding|pricing|printer|scanning|rounding|timing|keying|database|booking|formatting) (?:error|"
    "mistake|fault|glitch|bug|issue|failure|mix[- ]?up)s?",
    r"(?:upgraded|updated|changed|moved|renamed|removed) (?:\w+ )?(?:behind our|without (?:our|us|telling)|"
    "by (?:a|an|the|our|another))",
    "(?:what(?<!for what)(?<!about what)|this is what|here(?:'s| is) what|that is what) (?:happened|went wrong)(?:[:,.-]| "
    "is| was)",
    "(?:happened|failed|broke|went wrong|occurred|came about) (?:because|when|after|while|as|since)",
    r"(?:after|when) (?:a|an|our|the|one of our|someone|somebody|i|we|my) (?:\w+ ){0,4}?(?:failed|broke|crashed|"
    "came down|went down|expired|stopped|lost|overran|collapsed|was (?:hit|delayed|cancelled|damaged|lost|"
    "changed|moved|updated)|overheated|tripped|burst|filled up|ran out)",
    r"(?:mixed|muddled|confused) (?:it |this |that |you |your \w+ |the \w+ |them |two \w+ )?(?:up )?(?:with|for)",
    r"mistook|(?:instead of|rather than) (?:the|a|an|staging|\w+ing)",
    r"(?:on|with|against|from) the wrong (?:\w+)|at yesterday's",
    r"(?:config|flag|option)\w* (?:\w+ )?(?:disabled|enabled|turned off|switched off|not set|unset)",
    r"(?:heavy|severe|bad|high|strong|extreme) (?:snow\w*|rain|winds?|fog|traffic|storms?|heat|flooding|"
    "congestion)",
    "(?:lost|losing|loss of) power",
    r"(?:waiting|awaiting|waited) (?:on |for )?(?:an? |the |our |some |more |another )?(?:\w+ ){0,2}?(?:crew\w*|"
    "parts?|drivers?|aircraft|plane|supplier|stock|engineers?|pilots?|gate|approval|inbound|component|review|"
    "upstream)",
    "(?:points|signal|track|engine|brake|door|power|hardware|disk|equipment) (?:failure|fault|problem)",
    "because(?! you)",
    r"(?:flights?|services?|orders?|trains?|deliver(?:y|ies)|parcels?|it|we|lines?|routes?|crew|stock) (?:\w+ "
    r")?(?:is|are|was|were|been|being|have been|has been) (?:\w+ )?(?:affected|impacted) by",
    r"(?:shut|closed|turned|switched|taken|paused|off|down) (?:it |them |this |that )?(?:off |down |out )?(?:\w+ "
    r")?for (?:our|an?|the) (?!inconvenience|delay|time being|day|night|moment|weekend)\w+",
    "bc",
    "cuz",
    "b/ c",
    r"due to(?! (?:this|that|you|your)\b)",
    "owing to",
    "on account of",
    r"caused by(?! (?:this|that|it|us|our|(?:the|these|this) (?:delays?|cancel\w+|disruption|change|closure|outage|"
    r"issue|problem|incident))\b)",
    "(?:the|our|an?|is|was|root|underlying|main|actual|exact|likely) causes?(?! (?:you|any|inconvenience|trouble))",
    r"(?:was|were|is|are|been|being) (?:\w+ )?(?:caused|triggered|down to|brought on|result of|a result|"
    "delayed by|held up|hit by|overwhelmed|swamped|snowed under|inundated|"
    "short[- ]staffed|understaffed|overloaded|stuck|grounded|sick|ill|away|on (?:vacation|holiday|leave|pto|"
    "parental|paternity|maternity|sabbatical|the road|a trip|travel)|travell?ing|busy|out of (?:office|town|"
    "the office|action)|offline|afk|moving house|distracted|preoccupied|oversold|overbooked|misconfigured|"
    "mislabell?ed|misrouted)",
    r"as a (?:\w+ )?result of",
    "result(?:ed|ing|s) (?:from|in)",
    "stem(?:med|s|ming) from",
    "the reason",
    "(?:it )?turn(?:s|ed) out",
    "(?:led|leading) to",
    "which (?:meant|caused|led|resulted|made|broke|triggered|prevented)",
    "that (?:caused|led|broke|triggered|prevented|resulted)",
    "mean(?:t|ing) (?:that )?(?:we|the|your|our|it)",
    r"(?:since|(?<!soon )(?<!well )(?<!long )(?<!far )(?<!much )as) (?:we|i|our \w+|the \w+|this|they|it)(?:'re|"
    "'m|'s|'ve| were| was| had| have| are| am| is| has| did| do)? (?!(?:hope|speak|said|promised|type|write|try|"
    "work|continue|agreed|discussed|go|move|learn|understand|explained|mentioned|soon|quickly|well|much|always|"
    r"possible|you|know|can|could))\w+",
    r"(?:high|higher|large|heavy|huge|increased|unusual\w*|unexpected\w*|exceptional\w*|unprecedented|massive|"
    "overwhelming|crazy|insane|"
    r"extremely high|record)(?: \w+){0,3}? (?:volumes?|demand|number|amount|numbers|traffic|load|influx|backlog|"
    "interest|call)",
    "(?:backlog|influx|surge|spike) (?:of|in)",
    r"(?:had(?<!you had)(?<!you have had)|have(?<!you have)|having(?<!you are having)(?<!you were having)|has|experienc\w+|there (?:was|is|were|"
    r"are|has been|have been)|there's|encounter\w*|"
    r"suffer\w*|hit|facing|discovered|found|identified|aware of|seeing|known) (?:a |an |some |the |from |with |"
    r"that |of |by |in )*(?:\w+ ){0,3}?(?:faults?|bugs?|outages?|glitch\w*|shortages?|failures?|mix[- ]?ups?|"
    r"breakdowns?|power (?:cut|loss|outage)|strikes?|accident|staffing|recall|technical \w+|mechanical \w+|"
    "system(?:s)? (?:issues?|problems?|errors?)|server (?:issues?|problems?|errors?)|network (?:issues?|"
    "problems?)|connectivity|race condition|memory leak|regression|misunderstanding|human error|typo|conflict|"
    "signalling|congestion|diversion|miscommunication|error (?:in|on|with)|issues? (?:with|affecting)|"
    "problems? (?:with|affecting))",
    r"(?:technical|mechanical|operational|logistical|computer|staffing|supply|weather|signal\w*|crew\w*|"
    r"air traffic|bad weather|severe weather|adverse weather|equipment|software|hardware|human) (?:difficult\w+|"
    r"issues?|problems?|errors?|faults?|failure|delays?|shortages?|control|glitch\w*|change|constraints?|"
    "conditions)",
    r"(?:got|get|gets|getting|been) (?:\w+ )?(?:lost|buried|stuck|caught (?:up|in|out|by|behind)|sidetracked|"
    "side-tracked|"
    "distracted|held up|delayed by|swamped|overlooked|mixed up|sick|pulled|eaten|trapped|filtered|flagged|"
    "marked as)",
    "(?:in|into|to) (?:my|our|the) spam",
    "(?:on|from|back from|during) (?:my |a |our |the |annual |parental |sick |medical |an extended |"
    "extended )*(?:vacation|holidays?|leave|pto|sabbatical|trip|travels?|honeymoon|paternity|maternity|"
    "business trip|conference|weekend off)",
    "(?:real )?life (?:got|has|happened|gets)",
    "(?:i|we)(?:'ve| have)? (?:only |just )+(?:now |just )?(?:saw|seen|noticed|realized|realised|found|got|"
    "came back|returned|got back)",
    "(?:i|we) (?:thought|assumed|believed|was under|were under|expected|mistook|accidentally|mistakenly|"
    "inadvertently|didn't (?:realize|realise|know|notice|see|test|check|expect|think|catch|anticipate)|"
    "did not (?:realize|realise|know|notice|see|test|check|expect|anticipate)|wasn't aware|weren't aware|"
    "was not aware|was testing|was looking at|used the wrong|mixed up|had to|were hoping|was hoping|wanted to|"
    r"(?:\w+ )?decided|chose|(?:have not|had not|did not) (?:yet )?(?:had|have|had the|gotten|got|"
    "get)? ?(?:enough )?(?:time|around|a chance|the chance|the time|round)|ran out of time|(?:was|were) waiting|"
    "lost track|(?:think i )?created (?:it|this|the)|was (?:not )?(?:following|paying|aware)|"
    "is (?:currently )?(?:shut|turned|switched))",
    r"(?:my|our|the)(?<!sorry our)(?<!sorry the)(?<!that the)(?<!that our) (?:\w+ ){0,3}?(?:laptop|computer|mail client|mailer|email client|"
    "script|tooling|filter|setup|"
    r"machine|server|database|system|systems|supplier|warehouse|provider|printer|deploy\w*|migration|update|"
    r"upgrade|change|commit|patch|config\w*|certificate|cache|query|job|backup|cluster|disk|"
    r"load balancer)s? (?:\w+ )?(?:broke|died|crashed|failed|ate|ran out|went down|timed out|expired|dropped|"
    "overwrote|mangled|was (?:broken|down|wrong|missing|not|full|late)|were (?:broken|down|late|not)|had (?:a|an|"
    "some)|has (?:a|an|been|had)|did(?:n't| not)|stopped|couldn't|could not|isn't|is down|rolled|deleted|removed|"
    "exhausted|lost|introduced|exposed)",
    "(?:incorrectly|erroneously|unintentionally|inadvertently|accidentally|mistakenly|unintended|missing (?:a|an|"
    r"the)|misconfigur\w+|insufficient|race condition|off[- ]by[- ]one|unavoidable|unforeseen|unexpectedly)",
    "(?:we|they|i) (?:had )?(?:shut|turned|switched|disabled|closed|moved|upgraded|migrated|stopped|pulled|"
    "renamed|rolled out|deployed|ran out|run out|pushed|merged|shipped) (?!back|care|you|your|the time|on board|"
    r"note|a fix|a patch|a hotfix|it back|this back|out a|the fix|to \w+ it)\w+",
    r"(?:v\d+|the (?:last|previous) (?:version|patch|release)) missed",
    "(?:schedule|equipment|aircraft|gate|crew|system|policy) changes? (?:occur|can|do|happen|was|were|meant)",
    "in order to (?:keep|protect|ensure|make|avoid)",
)
CAUSE_EVENT = any_of(
    r"(?:a|an|our|one of our|the|my) (?:\w+ ){1,5}?(?:had |has |have |was |were )?(?:failed|broke|broken down|"
    "broke down|crashed|died|burst|jammed|leaked|tripped|expired|overheated|fell over|went down|gone down|"
    "stopped working|timed out|blew|seized up|flooded|collapsed|overran|malfunctioned|got stuck|was stuck|"
    "were stuck|was delayed|was held)",
    r"(?:was|were|been) (?:\w+ ){0,3}?(?:but )?never (?:processed|passed|logged|assigned|sent|forwarded|updated|"
    "recorded|entered|switched|turned|merged|applied|set|reached|delivered|read|picked|shipped)",
    r"(?:was|were|been|did) not (?:\w+ )?(?:processed|passed on|logged|assigned|forwarded|updated|recorded|"
    "entered|switched on|applied|set up|saved|synced|linked|scanned|reach us|come through|make it (?:to|on|into)|"
    "get (?:passed|logged|to us))",
    r"(?:was|were|been|got) (?:\w+ )?(?:assigned twice|sent twice|(?!affected|impacted)\w+ed by (?:a|an|the|our|another|mistake|"
    "accident|error))",
    r"(?:did|does|do) not (?:\w+ )?(?:cover|handle|account for|allow for|check for|take into account|support|"
    "catch|sync|pick up|recogni[sz]e|save|load|trigger)",
)
STORY = any_of(
    "(?:an?|one of|two of|three of|half|some of|several|most of|both|our|my|the|nobody|someone|somebody|"
    r"last (?:week|night)'s|overnight) (?:\w+(?:'s|s')? |of |the |our |and ){0,6}?(?:went|broke|fell|hit|cut|ate|"
    "took|landed|came|blew|ran|threw|froze|sank|burst|failed|crashed|buckled|exhausted|struck|logged|reset|"
    "removed|dropped|packed up|gave up|changed|deleted|moved|overwrote|expired|stopped|closed|collapsed|died|"
    r"jammed|tripped|overloaded|(?:was|were|is|are|had|has|have|been|got) (?:\w+ly |already |still |not |been |"
    "just )*(?:struck|cut|hit|lost|stuck|broken|down|out|offline|delayed|damaged|flooded|too (?:high|low|"
    "small|few)|missing|full|closed|called|sick|ill|grounded|held|blocked|confused|not enough|wrong|overrun|"
    "stolen|burgled|exhausted|overwhelmed|diverted|cancelled|packed up|gone|thrown|changed|shut|truncated|"
    "dropped|reset|misconfigured|deleted|switched off|turned off|left (?:on|off|out|open)))",
    "(?:spam|junk)(?: folder| filter| mail)?|(?:paternity|maternity|sick|annual|parental) leave|hence the",
    "timed out|(?:power|network|system|server|staff) (?:cut|outage|failure|shortages?)|roadworks",
    "(?:flooding|snow|ice|strikes?|traffic)(?:'s| is| has| have)",
    r"(?:we|i) (?:had |have )?(?:\w+ )?(?:lost (?:our|a|two|one|power|half)|under-?estimated|based (?:this|it)|"
    "thought|assumed|ran out|could not tell|did not (?:catch|notice|know|realise|realize|expect|plan|have)|"
    "had (?:only|too few|just|no|a) )",
    r"(?:as|since|because|after|when) (?:i|we|it|the|they|our|my|a) (?:\w+ )?(?:moved|changed|updated|lost|had|"
    "was|were|did|got|broke|switched|forgot)",
)
NO_STORY = any_of(
    "working (?:to|on|hard)",
    "(?:refund|refunds|replacement|fix|patch|credit|credits|voucher|hotfix|new one|team|engineers|will|please|"
    "can you|could you|should|if|let us|let me)",
    r"(?:sorry|apolog\w+|regret\w*) (?:\w+ )?(?:that |about |for )?(?:\w+ )?(?:your|the|you|this|it|our)\b[^,;]*$",
    "(?:has|have|is|are) (?:now |since )?(?:been )?(?:fixed|restored|refunded|replaced|resolved|corrected|added|"
    "reset|removed|told|back)",
)
THE_FAILURE = any_of(
    r"(?:sorry|apolog\w+) (?:\w+ )?(?:that |about |for )?(?:your|the|you|this|it)",
    "(?:if|when|could|can|please|has|have|did) (?:your|the|you|it)",
)
"""What went wrong for the customer is no cause."""
