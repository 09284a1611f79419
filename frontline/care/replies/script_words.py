"""What replies from the script are made of, as data: known phrases, and words that say nothing about one case."""

from frontline.care.replies.lexicon import any_of

PHRASES = any_of(
    "(?:automatic|automated|auto)[ -]?(?:reply|response|message|email|generated)|automatically (?:marked|closed|generated|sent|locked)|do not reply|no-?reply|unattended|unmonitored",
    r"(?:marked|closed|closing|locked|flagged|labelled|labeled) (?:\w+ )?(?:as|due to|because of) (?:\w+ )?(?:stale|inactivity|inactive|lack of (?:activity|response)|duplicate)|(?:recent|further|no) activity",
    "office hours|opening hours|business hours|working hours|hours of operation|out of office",
    r"(?:fill|complete|use|submit|via|through) (?:in |out )?(?:this|our|the|a) (?:\w+ )?(?:form|portal|link|survey|template)",
    "(?:try|check|come|call|visit|log ?in|sign in) (?:back |us |it |this )?(?:again )?(?:later|in a (?:few|little|bit|while)|again)|try again|refresh the page|clear (?:your )?(?:the )?(?:cache|cookies|browser)",
    r"(?:request|ticket|query|case|complaint|concern|message|enquiry|inquiry|application|feedback) (?:has been|have been|was|is|is being) (?:\w+ )?(?:registered|received|logged|noted|forwarded|shared|passed|raised|created|escalated|assigned|submitted|recorded|updated|processed|resolved|closed|reviewed|acknowledged)",
    r"(?:feedback|concern|message|comments?|it) (?:has been|have been|will be|is|was) (?:\w+ )?(?:shared|passed|forwarded|taken|noted|reviewed|appreciated|conveyed)",
    "(?:attended|responded|replied|addressed|looked) (?:to )?(?:shortly|soon|as soon|at the earliest|asap|in due course|within)",
    r"(?:agents|representatives|advisors|advisers|operators|lines|team members|colleagues) are (?:\w+ )?(?:busy|assisting|helping|engaged|unavailable|experiencing|working)",
    "(?:keep|kept|keeping) you waiting|bear with us|stay tuned|stay on the line|your place in the queue|in the order (?:it|they) (?:was|were) received",
    r"(?:meet|met) (?:your|our) (?:expectations?|standards?|usual)|fell short of (?:your|our)|not (?:up to|reflect\w*|the standard)|not the (?:level|kind|type|standard|experience)",
    r"(?:will|to|helps? us) (?:use |used |\w+ )?(?:it |this |them |your feedback )?(?:to )?(?:improve|get better|grow)(?: our| the| us|$|(?=[.,!]))",
    "unable to comment|ongoing (?:matter|investigation|issue)|allegations|further comment|zero tolerance|at this time",
    r"(?:we|i) (?:would )?request you to|request you to|kindly (?:\w+)|please be (?:informed|advised|assured|patient)|do the needful|at the earliest|rest assured",
    r"(?:pls|plz|please|kindly|can you|could you|may we|may i) (?:\w+ )?(?:dm|pm|share|send|provide|confirm|inbox|mail|call|contact|visit|sign|follow|check|try|fill|use|see|refer|read|note|allow|bear|stay|wait|click|go to|advise|include|add|submit|report|open|file)",
    "thanks? (?:you )?(?:so much |very much |again )?for (?:your|the|opening|raising|submitting|reporting|filing|using|visiting|flying|dining|staying|joining|waiting|bearing|getting|taking|tagging|checking|calling|writing|reaching|pinging|following|helping)",
    "(?:read|sign|follow|see|check|use|fill out|complete) (?:our|the|this) (?:cla|contributing|contribution|code of conduct|issue template|template|guidelines?|guide|faqs?|docs|documentation|terms|help cent(?:re|er)|knowledge base|contributor)",
    "(?:welcome|glad to have you|first (?:issue|pull request|pr|contribution))",
    r"(?:something|things) (?:went|has gone|have gone) wrong|working to (?:fix|resolve|restore|get)|our (?:engineers|team|teams|technicians) (?:are|is) (?:\w+ )?(?:working|looking|investigating|aware)|aware of (?:the|this|an|some)|looking into (?:it|this|the)",
    "(?:valued|dear|esteemed|loyal) (?:customer|guest|user|member|client|sir|passenger)|team (?:care|support|customer)|customer (?:care|support|service|relations) team",
    r"(?:still|do you) need (?:\w+ )?(?:help|assistance|support)|anything else|further (?:questions|queries|assistance|help|support|information|details)",
    r"(?:take|taking|taken) (?:all |these |this |such |your |any |our |the )*(?:\w+ )?(?:comments|feedback|concerns|matters?|reports|complaints|allegations|issues?|security|safety|privacy) (?:\w+ )?seriously",
    r"(?:look|looking) forward to (?:hearing|serving|welcoming|seeing|assisting|helping|your)|have a (?:\w+ )?(?:day|one|weekend|evening)|hope (?:this|that) helps",
    r"(?:apolog\w+|sorry|regret) (?:\w+ ){0,3}?(?:inconvenience|experience|trouble|frustration|delay|confusion|disappointment)|(?:accept|extend|offer) (?:our|my) (?:\w+ )?apolog\w+",
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
    "further (?:assist\\w*|help|support)",
    "assist further",
    "(?:to|can|could|will) (?:\\w+ )?(?:help|assist)(?= *[.!,]|$)",
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
    "patience is (?:\\w+ )?appreciated",
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
    "concerns? been addressed|via twitter|on twitter|over twitter|through twitter|bring(?:ing)? (?:this|"
    "it) to our attention",
    r"(?:we|i)(?:'d| would) (?:\w+ )?(?:like|love|appreciate) (?:a|the|to|an) (?:chance|opportunity)",
)
NAMED_DELAY = any_of(
    r"(?:sorry|apolog\w+) (?:\w+ )?(?:for|about) (?:the|this|our|my|any) (?:\w+ )?(?:delay\w*|wait\w*|late|"
    r"slow\w*)(?! or)",
    "(?:sorry|apologi[sz]e) (?:that )?(?:you|i|we)(?:'ve|'re|'m| have| had| are| am| did| do| were| was)+ not",
)
STOCK_FAILURE = any_of(
    "(?:something|things) went wrong|went wrong on our (?:end|side)",
    r"still need (?:\w+ )?(?:help|assistance|support)|concerns? been addressed|still (?:require|having (?:this|the|any)) ",
    r"(?:meet|met|meeting) (?:your|our) (?:\w+ )?(?:expectations?|standards?)|fell short of (?:your|our)",
    "keep you waiting|agents are busy|busy (?:helping|assisting)",
    r"(?:high|higher|unusually|heavy|large|unprecedented|increased) (?:\w+ ){0,3}?(?:volumes?|than (?:normal|"
    "usual))",
    "(?:next|first) available",
    "let you down",
    "call volume",
    r"volumes? (?:is|are) (?:\w+ )?high",
)
GENERIC = frozenset(
    """
    according activity additional advise advised   alert alerts  allegations allegation allowed apology appreciating appointed arrange  arrangement aside attach  attend attended attending auto automated automatic automatically await awaiting aware 
      browser busy   cache calls care     choice chose cla clear clearer clicking close closed closes closing cleared collect comment commented commit community complain complaint complaints complete completed concern conduct contribution contributing contributor
    contributors conveyed cooperation  corporate     courtesy     delighted  department   disappoint  drop due during  duty earlier effort efforts
    elaborate engineer engineers engaged enquiries enquiry enough escalating escalation esteemed exact existing expedite explain express extend facility faq faqs     fill filled final following form forms forum free frequently
     goes grateful greet grow guide guideline guidelines guidance  happiness hear  helpline hotline honest humble ideally immediate impact impacted inactive inactivity inbound include includes inconvenient indeed initial inquire inquiries inside   instruct intend  investigating issued
      journey kind knowledge label labels lack later leading learn    lines link linked links live    login mailbox  major mandatory mark marked matter meantime mentioned mins minute  monitor monitored monitoring
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm needful negative  normal notice notification notifications notified occasion occasionally offline  officer ongoing oops whoops open opened opening operate operating operator operators option outage overall owner
    page pages pending permission picked platform  policy portal possible post pop premium  privacy private proceed proceeding process product  progress prompt promptly proper properly provider public pull push queries queue      reason recent recently   refer reference
    referred  refresh refreshing  registered  relations   remind reminder     require required requirement  responses responsible     return  safety satisfaction satisfied    secure securely security seek
     send  served serving session shared shift sign signed signing   single sincerest smooth soonest sort specify speed stale standby state  steps stores   submit submitted submitting successful successfully suitable supporting surely survey  system   
     taken  team teams telephone template temporarily temporary terms text thankful thorough thoroughly thread ticket tickets tolerance tomorrow took   toward towards     twitter type typical unattended unavailable understandable understood unfortunate unfortunate unmonitored upcoming
    urgently user users utmost valid via view views visitor waiting  way web webpage weekday weekdays weekends welcome well willing wished wonder word words worker works workings write writing written  zero affected apologising apologizing contribution feel troubling troubled reaching assists attention pls ur u thx tho tx sec secs
    relationship relations representative sincere inform informed informing dedicated designated concerned respective specialised specialized executive executives official supervisor helpdesk insight insights shopping flying dining travelling traveling staying banking gaming ordering booking listening watching
    let's thanks thank went occurs occur because oops wrong end queue number ask
    a an the this that these those it its here there then than so as at by for from in into of off on onto out over to up with within without via about
    after again also always and any anyone anything are be been being both but can could did do does doing don done each else ever every everyone
    everything few first further get gets getting go going gone good got great had has have having he her him his how however i if is just know
    known last least let like ll lot made make makes making many may me might more most much must my near need needed needs next no not now
    once one ones only or other our ours own please pls plz rather re really right same see seen shall she should since some someone something soon still
    such sure take taken taking thank thanks thing things think through time times today tomorrow too try trying two until us use used using ve very want was way
    we well were what when where whether which while who why will wish would yes yet you your yours yourself u ur ok okay oh hmm ah wow am all ca wo hi hello
    hey dear morning afternoon evening day night week weekend there ya aw aww ouch yikes uh ugh hiya greetings welcome cheers regards kind best
    sincerely mr mrs ms sir madam folks guys friend love happy glad pleased delighted sad hate afraid unfortunately sorry apologies apologize apologise apology apologizes apologizing
    regret truly terribly deeply extremely sincere definitely certainly absolutely completely totally personally genuinely again hear hearing heard read reading
    learn inconvenience inconveniences inconvenienced trouble troubles issue issues problem problems difficulty difficulties frustration frustrations frustrating
    frustrated confusion confusing hassle disruption disappointment disappointed disappointing dissatisfaction upset unhappy upsetting concern concerns concerned concerning matter matters
    situation experience experiences experienced experiencing service services cause caused causing occurred happened happen happens happening encountered encountering
    faced facing having running received receive feel feeling felt way poor bad negative unpleasant expected expect expectations meet standard standards
    delay delays delayed wait waiting long late response respond responded responding reply replied replying answer answers answering answered return get
    dm dms pm message messages messaged messaging direct private inbox email emails mail call called calling calls phone chat contact contacts contacted contacting reach reached reaching
    send sending sent share sharing provide provided providing give giving given tell tells told include including included confirm confirmed check checking
    checked look looking looked into review reviewing reviewed investigate investigating investigation discuss speak talk connect connecting follow following followed visit click link
    below above form page website site web online app twitter tweet tweets facebook tweeting post number numbers name names address addresses account accounts order
    orders ordered purchase purchased tracking confirmation reservation booking reference ref conf code case ticket detail details info information specific specifics zip postal postcode
    full email user username id gamertag customer customers client clients guest guests member members passenger passengers business company brand team teams agent
    agents rep reps representative representatives specialist specialists advisor advisors associate manager management department support care relations staff store stores
    location locations shop product products item items delivery device model version help helps helping helped assist assisting assistance assisted
    available option options able unable access resolve resolved resolving resolution solve solution fix fixed sort sorted sorting address addressed addressing improve improving improvement
    improvements work working worked hard quickly quick fast immediately shortly possible asap earliest convenience opportunity chance appreciate appreciated
    appreciates appreciation patience patient understanding understand understands feedback comment comments input suggestion suggestions bring bringing brought attention
    pass passed passing along forward forwarded forwarding escalate escalated note noted log logged internal internally value valued important importance priority
    seriously strive aim commit committed dedicated goal ensure ensuring assure assured rest hesitate question questions query queries inquiry enquiry request requests
    requested difficult easy better best back come coming keep keeping kept hope hopefully create positive offer offering additional extra some due
    high higher volume volumes than normal usual technical official related currently moment continue continued loyalty loyal choosing choose
    future instructions relevant appropriate kindly shoot drop handle handled troubleshoot sharing outstanding exceptional letting everyone contacting stay line hold estimated approximately smoothly excellent believe either manage via regarding regards close closer outreach interest reason unable process processed processing update updates updated step steps
    detail bit little able may maybe perhaps sometimes never simply instead actually already anyway any another around bear bearing near part place
    people person place pleasure put say says saying said set seem seems show start started stop stuff turn type unit working world hours hour minutes
    minute days weeks months month year years urgent urgency attention assured directly further instead dear valued esteemed loyal individual individually particular
    us's let's that's it's there's what's here's i'd we'd you'd they they're them their themselves worry worries mind minds free feel pic picture screenshot photo photos
    """.split()
)
