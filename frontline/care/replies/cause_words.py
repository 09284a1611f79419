"""More words in which a cause is named, as data: what hinders at the time, what the writer was busy with, what a thing did."""

from frontline.care.replies.lexicon import any_of

BUSY = any_of(
    "(?:bug|error|fault|glitch|failure|outage|change|update|upgrade|storm|accident|strike|fire|flood|leak|incident|"
    r"spike|surge|deploy\w*|"
    r"misconfiguration|migration|power cut|weather|traffic) (?:\w+ ){0,3}?(?:caused|led to|meant|made|broke|"
    "resulted in|prevented|knocked|logs|"
    r"logged|stopped|triggered|forced|hit|took) (?!you\b|this|any|your|to|by|us|inconvenience|trouble)\w+",
    "(?:and|but) (?:did not|had not) (?:notice[d]?|reali[sz]ed?|check(?:ed)?|test(?:ed)?|seen?|spot(?:ted)?|"
    "remember(?:ed)?)|only (?:compile |build |boot )?tested",
    "(?:i|we) (?:was|were) (?:at|in|on|out|off|under|down with|up in) (?!fault|the wrong|error|breach|hold|time|"
    r"touch|the process|of (?!office|town|action|the|signal|hours))\w+",
    "(?:lots|a lot|loads|tons) of (?:messages|tweets|calls|contacts|requests|orders|e-?mails|queries|interest|"
    "demand|people)",
    r"(?:undergoing|performing|having|doing|during|carrying out) (?:\w+ )?(?:maintenance|upgrades?|repairs?|works?|"
    "migration|testing)",
    "(?:forced|stopped|prevented|kept|delayed|blocked) (?:our|us|me)",
    "(?:inbound|incoming|aircraft|plane|crew|driver|engineer|train|bus|supplier|truck|van|technician|pilot|"
    r"shipment|stock) (?:\w+ )?"
    "(?:arrived|came|landed|is|was|were|departed|running) (?:\\w+ )?(?:late|delayed|held up|out of hours|behind)",
    "(?:held|stopped|stood|sat|queued|stuck) (?:at|behind|outside|on) (?:an?|the|another)",
    "(?:swamped|snowed under|tied up|occupied|distracted|sidetracked|overloaded|hospitali[sz]ed|flat out|drowning|"
    "slammed|busy) (?:with|by|due|under|from)",
    "(?:i|we|been|is|are|was|were) (?:\\w+ ){0,2}?(?:swamped|snowed under|tied up|travel+ing|unwell|offline|afk|"
    "hospitali[sz]ed|flat out|slammed)",
    "(?:been|it is|it was|i had|we had|i have had|having|after|such) (?:an? )?(?:\\w+ )?(?:busy|hectic|crazy|long|"
    "rough|packed|insane|chaotic) (?:day|week|weekend|time|month|"
    "period|season|morning|evening|schedule|few)",
    "(?:exceeded|overwhelmed|saturated|overran|outstripped|maxed out|outgrew)|(?:family|medical|personal) "
    "(?:emergency|matters?|issues?|reasons|leave)|holidays? etc",
    "lost track (?:of|with)|been (?:busy|away|sick|ill|swamped|travel+ing|offline|out|hectic|crazy|slammed|on|a "
    "(?:busy|hectic|"
    "crazy|long))|was (?:busy|away|sick|ill|travel+ing|on|out|swamped|afk|offline|unwell|asleep)|merge window|"
    "just (?:back|returned|got back|came back|catching up)|(?:catching up|back) (?:on|with|from) (?:\\w+ )?(?:mail|"
    "email|e-mail|"
    "leave|holidays?|vacation|pto|travels?|trip|backlog|conference|things)",
    r"(?:i|we) (?:had|did) not (?:\w+ )?(?:pull(?:ed)?|updated?|rebased?|synced?|seen?|tested|looked|tried|"
    "reali[sz]ed?|"
    "noticed?|received?|have (?:access|time|the|a|any|enough)|had (?:access|time|the|a|any)|access|checked|read|"
    "known?|get round|"
    "get to|get the|get your|got|find time|found time|remember\\w*|considered?|account\\w*|anticipated?)",
    "(?:waiting|held|holding|delayed|stuck|wait) (?:on |for |by |behind )(?:\\w+ ){0,3}?(?:passengers?|paperwork|"
    "baggage|bags|connection|"
    "connecting|clearance|slot|fuel|fuelling|tow|catering|de-?icing|maintenance|mechanics?|crew|traffic|train|"
    "aircraft|plane|"
    "weather|inbound|delivery|parts?|review|hardware|ack|feedback|testing|customs|supplier)",
    "(?:is|are|was|were|has been|have been) (?:\\w+ )?(?:affecting|impacting|delaying|disrupting|holding up|slowing|"
    "preventing|blocking|"
    "limiting)",
    "(?:taken|out|pulled|removed|withdrawn) (?:out of|of|from) service|(?:coming|came|arriving|arrived|inbound) "
    r"(?:in )?(?:\w+ )?(?:from "
    "another|from an earlier|off another|late from|late inbound)",
    "(?:i|we) (?:\\w+ )?(?:misread|misunderstood|misremembered|misinterpreted|mistook|confused|mixed up|conflated|"
    "got confused)",
    "(?:introduced|triggered|contained|exposed|uncovered|had) (?:an? |the |some )(?:\\w+ ){0,2}?(?:bug|regression|"
    "race|leak|deadlock|fault|"
    "error|flaw|defect|misconfiguration|overload|crash|loop|typo|failure)",
    "(?:bug(?<!the bug)|fault(?<!the fault)|error(?<!the error)|glitch(?<!the glitch)|flaw|defect|problem(?<!the "
    "problem)(?<!any problem)|"
    "failure(?<!the failure)|issue(?<!the issue)(?<!any issue)|misconfiguration|typo|change|mistake) "
    "(?:in|with|on|at) (?:our|the|my|one of|"
    r"a) (?:\w+ ){0,3}?(?:system|systems|app|server|servers|database|code|script|config\w*|software|website|site|"
    "network|provider|"
    "supplier|warehouse|service|platform|process|test|tooling|update|upgrade|release|driver|patch|setup|data "
    "?cent(?:re|er)|backend|"
    "cache|pipeline|deployment|migration|template|store|kitchen|aircraft|line|signal\\w*|equipment|machine|till|"
    "printer)",
    r"(?:took|taken|brought|knocked) (?:\w+ ){0,4}?(?:down|offline|out)(?= *[.,!;]| *$| (?:the|two|our|all|some|for|"
    "at|in|on|last|this))",
    "thanks to (?:a|an|the) (?!team|crew|staff|report|help|patch|quick|hard|kind|feedback)",
    "(?:the reason(?: for| why| is| was| being)?|reason (?:is|was|being)|(?:that is|this is|that was|which is|this "
    "was) (?:why|because|"
    "down to|due))",
    "(?:with|given|having|after) (?:so many|the (?:holidays?|weather|snow|storm|strike|high|number|volume|amount|"
    "current|recent)|a (?:lot of|"
    "high|large|huge|busy))",
    "(?:storm|winter|weather|fog|snow|strike|covid|pandemic|holiday|flu|peak|rush hour|staff|crew|driver|"
    "engineer)[- ](?:related|"
    "shortages?|shortage|season|sickness|absence|availability|rest|hours)",
    "(?:script|code|driver|test|parser|tool|system|app|query|function|patch|check|compiler|change|logic) (?:\\w+ "
    ")?(?:assume[sd]?|expect(?:s|ed)|"
    "treat(?:s|ed)|relie[sd]|count(?:s|ed)|return(?:s|ed) (?:the wrong|an? )|skip(?:s|ped)|ignore[sd]?|"
    "overwr(?:ites|ote)|depend(?:s|ed))",
)
"""Searched in whole messages; causes only, not failures."""
