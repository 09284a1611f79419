"""What replies from the script are made of, as data: known phrases."""

from frontline.care.replies.lexicon import any_of

PHRASES = any_of(
    "what seems to be|what (?:is|are) (?:the|your) (?:problem|issue|trouble)|what is (?:going on|happening|up)|get "
    "to the bottom|meet us in",
    "(?:calls?|chats?|conversations?|messages?) (?:may be|will be|are|is) (?:monitored|recorded)",
    r"press \d|due to inactivity|closing (?:this )?(?:as|due|because)|merge conflicts?|reply within|respond within",
    r"within (?:an hour|\w+ (?:hours|business days|working days|days))",
    "(?:longer|higher|busier) than (?:usual|normal|expected)|in a queue|high demand|staff shortages?",
    r"reference number|in any correspondence|you have reached|welcom\w+ you (?:back|again)",
    "visit our (?:website|site|page)|steps to reproduce|as mentioned|terms and conditions|t&c",
    "(?:automatic|automated|auto)[ -]?(?:reply|response|message|email|generated)",
    "automatically (?:marked|closed|generated|sent|locked)|do not reply|no-?reply|unattended|unmonitored",
    r"(?:marked|closed|closing|locked|flagged|labelled|labeled) (?:\w+ )?(?:as|due to|"
    r"because of) (?:\w+ )?(?:stale|inactivity|inactive|lack of (?:activity|response)|duplicate)",
    "(?:recent|further|no) activity",
    "office hours|opening hours|business hours|working hours|hours of operation|out of office",
    r"(?:fill|complete|use|submit|via|through) (?:in |out )?(?:this|our|the|a) (?:\w+ )?(?:form|portal|link|"
    "survey|template)",
    "(?:try|check|come|call|visit|log ?in|sign in) (?:back |us |it |this )?(?:again )?(?:later|in a (?:few|"
    "little|bit|while)|again)",
    "try again|refresh the page|clear (?:your )?(?:the )?(?:cache|cookies|browser)",
    "(?:request|ticket|query|case|complaint|concern|message|enquiry|inquiry|application|feedback) (?:has been|"
    r"have been|was|is|is being) (?:\w+ )?(?:registered|received|logged|noted|forwarded|shared|passed|raised|"
    "created|escalated|assigned|submitted|recorded|updated|processed|resolved|closed|reviewed|acknowledged)",
    r"(?:feedback|concern|message|comments?|it) (?:has been|have been|will be|is|was) (?:\w+ )?(?:shared|passed|"
    "forwarded|taken|noted|reviewed|appreciated|conveyed)",
    "(?:attended|responded|replied|addressed|looked) (?:to )?(?:shortly|soon|as soon|at the earliest|asap|"
    "in due course|within)",
    r"(?:agents|representatives|advisors|advisers|operators|lines|team members|colleagues) are (?:\w+ )?(?:busy|"
    "assisting|helping|engaged|unavailable|experiencing|working)",
    "(?:keep|kept|keeping) you waiting|bear with us|stay tuned|stay on the line|your place in the queue",
    "in the order (?:it|they) (?:was|were) received",
    "(?:meet|met) (?:your|our) (?:expectations?|standards?|usual)|fell short of (?:your|our)",
    r"not (?:up to|reflect\w*|the standard)|not the (?:level|kind|type|standard|experience)",
    r"(?:will|to|helps? us) (?:use |used |\w+ )?(?:it |this |them |your feedback )?(?:to )?(?:improve|get better|"
    "grow)(?: our| the| us|$|(?=[.,!]))",
    "unable to comment|ongoing (?:matter|investigation|issue)|allegations|further comment|zero tolerance",
    "at this time",
    r"(?:we|i) (?:would )?request you to|request you to|kindly (?:\w+)",
    "please be (?:informed|advised|assured|patient)|do the needful|at the earliest|rest assured",
    r"(?:pls|plz|please|kindly|can you|could you|may we|may i) (?:\w+ )?(?:dm|pm|share|send|provide|confirm|inbox|"
    "mail|call|contact|visit|sign|follow|check|try|fill|use|see|refer|read|note|allow|bear|stay|wait|click|go to|"
    "advise|include|add|submit|report|open|file)",
    "thanks? (?:you )?(?:so much |very much |again )?for (?:your|the|opening|raising|submitting|reporting|filing|"
    "using|visiting|flying|dining|staying|joining|waiting|bearing|getting|taking|tagging|checking|calling|"
    "writing|reaching|pinging|following|helping)",
    "(?:read|sign|follow|see|check|use|fill out|complete) (?:our|the|this) (?:cla|contributing|contribution|"
    "code of conduct|issue template|template|guidelines?|guide|faqs?|docs|documentation|terms|help cent(?:re|er)|"
    "knowledge base|contributor)",
    "(?:welcome|glad to have you|first (?:issue|pull request|pr|contribution))",
    "(?:something|things) (?:went|has gone|have gone) wrong|working to (?:fix|resolve|restore|get)",
    r"our (?:engineers|team|teams|technicians) (?:are|is) (?:\w+ )?(?:working|looking|investigating|aware)",
    "aware of (?:the|this|an|some)|looking into (?:it|this|the)",
    "(?:valued|dear|esteemed|loyal) (?:customer|guest|user|member|client|sir|passenger)",
    "team (?:care|support|customer)|customer (?:care|support|service|relations) team",
    r"(?:still|do you) need (?:\w+ )?(?:help|assistance|support)|anything else",
    "further (?:questions|queries|assistance|help|support|information|details)",
    r"(?:take|taking|taken) (?:all |these |this |such |your |any |our |the )*(?:\w+ )?(?:comments|feedback|"
    r"concerns|matters?|reports|complaints|allegations|issues?|security|safety|privacy) (?:\w+ )?seriously",
    "(?:look|looking) forward to (?:hearing|serving|welcoming|seeing|assisting|helping|your)",
    r"have a (?:\w+ )?(?:day|one|weekend|evening)|hope (?:this|that) helps",
    r"(?:apolog\w+|sorry|regret) (?:\w+ ){0,3}?(?:inconvenience|experience|trouble|frustration|delay|confusion|"
    "disappointment)",
    r"(?:accept|extend|offer) (?:our|my) (?:\w+ )?apolog\w+",
    "(?:please |pls |kindly )?(?:dm|pm|inbox|direct message|private message) (?:us|me|your|over|with|the)",
    r"(?:send|drop|shoot|give|fire|pop) (?:us|me|over|a|an|your) (?:\w+ ){0,3}?(?:dm|pm|direct message|"
    "private message|message|email|call|note|line|shout|details)",
    "(?:via|by|in|through|over|a|to|our|your|into) (?:a )?(?:dms?|pm|direct messages?|private messages?)",
    r"(?:please |pls |kindly )(?:\w+ )?(?:contact|call|e-?mail|reach out|get in touch|connect|message|visit|reply|"
    "provide|send|share|confirm|fill|let us know|let me know|follow)",
    "(?:contact|reach out to|reach|get in touch with|connect with|follow|reach us|email|tweet|call) (?:us|our)",
    r"(?:happy|glad|love|like|here|able|pleased|delighted|ready|want) to (?:\w+ )?(?:help|assist|chat|look into|"
    "take a look|support|connect)",
    r"(?:how|anything|what|something) (?:\w+ ){0,2}?(?:can|may|could) (?:we|i) (?:\w+ )?(?:be able to )?(?:help|"
    "assist|do)",
    r"anything (?:else )?(?:we|i) (?:can|may|could|might) (?:\w+ )?(?:help|assist|do)",
    "(?:can|could|will|would) (?:help|assist) you",
    "(?:help|assist) you (?:further|with this|out|better|from here)",
    r"further (?:assist\w*|help|support)",
    "assist further",
    r"(?:to|can|could|will) (?:\w+ )?(?:help|assist)(?= *[.!,]|$)",
    r"(?:look|looked|looking|check|investigate) (?:\w+ )?(?:into|in to|this|further) ?(?:this|that|it|things|"
    "the matter)?",
    "take a (?:closer |further |quick )?look",
    "(?:get|have) (?:this|it|that) (?:looked|checked|sorted|addressed|investigated|resolved)",
    r"(?:sorry|apolog\w+|regret|caused?) (?:\w+ )?(?:for|about|you) (?:any|the|this|all(?: of)?(?: the| these)?|"
    "your)(?: and all| further| possible)? (?:inconveniences?|troubles?|frustrations?|confusion|difficult(?:y|"
    "ies)|issues?|problems?|disruption|hassle|disappointment|poor experience|bad experience|negative experience|"
    "experience)",
    "any inconveniences?",
    r"inconveniences? (?:\w+ ){0,3}caused",
    "(?:thank you|thanks)(?: so much| very much| again)? for (?:reaching|contacting|getting|"
    r"your (?:\w+ )?(?:patience|feedback|understanding|tweet|message|e-?mail|comments?|inquiry|enquiry|interest|"
    "response|reply|time|cooperation|support|loyalty|business|concern|note|post)|letting (?:us|me) know|bringing|"
    "the (?:feedback|heads[- ]up|tweet|message|mention)|sharing|taking the time|the|being|writing|choosing|"
    "flying|shopping|using)",
    r"(?:appreciate|value|valued?|treasure) (?:you|your|the|all) ?(?:\w+ )?(?:patience|feedback|understanding|"
    "business|customers?|time|loyalty|concerns?|support|letting|taking|bringing|comments?|opinion)?",
    "your (?:call|business|feedback|patience|satisfaction|opinion|time|experience|message|comments?|"
    r"concerns?) (?:is|are) (?:\w+ ){0,2}(?:important|appreciated|valued|valuable|noted)",
    r"patience is (?:\w+ )?appreciated",
    r"(?:pass|passed|passing|forward|forwarded|share|shared|relay|relayed|send|sent|log|logged|submit\w*|"
    r"escalate\w*) (?:\w+ ){0,4}?(?:feedback|comments?|concerns?|along|on|to (?:our|the) (?:\w+ )?(?:team|"
    "department|management|leadership))",
    r"(?:take|taken|taking) (?:\w+ ){1,5}?(?:very |extremely )?seriously",
    "(?:strive|aim|endeavou?r|committed|dedicated|our goal is|always want|pride ourselves|"
    r"work hard) (?:\w+ ){0,2}?(?:to|for|on|in)",
    r"(?:we |i )(?:\w+ )?(?:understand|hear|know|recogni[sz]e|realize) (?:\w+ ){0,3}?(?:frustrat\w*|concern\w*|"
    r"disappoint\w*|inconvenien\w*|upset\w*|how (?:you|important|frustrating)|difficult)",
    "(?:rest|be) assured",
    "as soon as (?:we can|possible|they can)",
    "asap",
    "at your (?:earliest )?convenience",
    "(?:not|never) hesitate",
    r"working (?:\w+ )?(?:hard|diligently|as quickly|as fast|around the clock|to (?:resolve|fix|restore))",
    r"(?:high|higher|unusually|heavy|large|unprecedented|increased) (?:\w+ ){0,3}?(?:volumes?|than (?:normal|"
    "usual))",
    "let (?:us|me) know",
    r"volumes? (?:is|are) (?:\w+ )?high",
    "tell (?:us|me) (?:more|what|about)",
    r"(?:provide|give|offer) (?:you )?(?:with )?(?:\w+ )?(?:excellent|outstanding|exceptional|great|the best|"
    r"quality) (?:\w+ )?service",
    "(?:we |i )?(?:always |never |only )+(?:want|aim|try|strive|hope|like) ",
    "check out (?:how|our|this|these|the)",
    r"let (?:us|me|you|our \w+) down",
    "(?:more|further|additional|full|some|your) (?:info|information|details?|assistance|instructions)",
    "(?:provide|share|give) (?:us|me) (?:with )?",
    "(?:next|first) available (?:agent|representative|advisor|associate)",
    r"(?:member|someone|one) (?:of|from|on) our (?:\w+ )?(?:team|staff|agents?|reps?|specialists?)",
    r"(?:back to|with|contact|call|reach out to|respond to) you (?:\w+ )?(?:shortly|soon|as soon|asap|directly|"
    "within)",
    "(?:be|get|getting|come) (?:in touch|back to you)",
    "case number|ticket number|reference number",
    "(?:our|the) (?:customer|support|technical|web|guest|service|relevant|appropriate|"
    r"dedicated) (?:\w+ )?(?:team|service|support|care|relations|department|folks)",
    "(?:clarify|address|addressed|assist with|resolve) (?:your|this|the|these|any) (?:concerns?|issues?|matter|"
    "problems?)",
    r"(?:have a|enjoy your|have an?) (?:\w+ )?(?:day|evening|weekend|night|one)",
    "(?:your )?continued (?:support|patience|loyalty)",
    r"(?:not|never) (?:\w+ ){0,2}(?:experience|impression|service|what) (?:we|that we)",
    "(?:we have|we've|i have|i've) (?:sent|responded|replied|messaged|dm'?d)",
    "unforeseen circumstances|beyond our control|matter of urgency|utmost importance",
    "concerns? been addressed|via twitter|on twitter|over twitter|through twitter",
    "bring(?:ing)? (?:this|it) to our attention",
    r"(?:we|i)(?:'d| would) (?:\w+ )?(?:like|love|appreciate) (?:a|the|to|an) (?:chance|opportunity)",
)
NAMED_DELAY = any_of(
    "(?:sorry|apologi[sz]e) (?:that )?(?:it|this|we) (?:have |has )?(?:took|taken|taking|is taking|was taking) "
    "(?:\\w+ )?(?:so|this|a|too|longer|long|such)",
    "(?:sorry|apologi[sz]e) (?:that )?you (?:have )?had to (?:\\w+ )?(?:wait|contact|call|chase|ask|repeat|stand|"
    "sit|pay|write)",
    r"(?:sorry|apolog\w+) (?:\w+ )?(?:for|about) (?:the|this|our|my|any) (?:\w+ )?(?:delay\w*|wait\w*|late|"
    r"slow\w*)(?! or)",
    "(?:sorry|apologi[sz]e) (?:that )?(?:you|i|we)(?:'ve|'re|'m| have| had| are| am| did| do| were| was)+ not",
)
STOCK_FAILURE = any_of(
    "as (?:fast|quickly|soon) as (?:we|i) (?:can|are able)|back to you (?:\\w+ )?(?:soon|shortly|asap|as soon)",
    "(?:something|things) went wrong|went wrong on our (?:end|side)",
    r"still need (?:\w+ )?(?:help|assistance|support)|concerns? been addressed",
    "still (?:require|having (?:this|the|any)) ",
    r"(?:meet|met|meeting) (?:your|our) (?:\w+ )?(?:expectations?|standards?)|fell short of (?:your|our)",
    r"all (?:of )?our \w+ are|(?:agent|representative|advisor|adviser|someone|operator|member of \w+ \w+) will "
    "(?:be with|contact|respond|reply|get|assist)|"
    "letting you down|not the (?:experience|service|level|standard) (?:that )?we|"
    "keep you waiting|agents are busy|busy (?:helping|assisting)",
    r"(?:high|higher|unusually|heavy|large|unprecedented|increased) (?:\w+ ){0,3}?(?:volumes?|than (?:normal|"
    "usual))",
    "(?:next|first) available",
    "let you down",
    "call volume",
    r"volumes? (?:is|are) (?:\w+ )?high",
)
