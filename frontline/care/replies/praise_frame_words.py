"""Ways of saying that something was good without a word like "great" for it, as data."""

from frontline.care.replies.lexicon import group

WELL = group(
    "smooth(?:ly)?|clean|quick(?:ly)?|easy|easily|painless|comfortable|comfy|on[- ]time|safe(?:ly)?|friendly|warm|"
    "tasty|fresh|"
    "fast|polite|helpful|kind|calm|simple|cheap|affordable|prompt(?:ly)?|efficient(?:ly)?|quiet|spacious|reliable|"
    "relaxed|"
    "relaxing|patient|professional(?:ly)?|cheerful|honest|thorough|caring|funny|sweet|courteous|attentive|responsive"
)
BETTER = "(?:better|easier|faster|nicer|smoother|quicker|cleaner|happier|tastier|friendlier|comfier|simpler)"
GIVEN = (
    "(?:help|helping|hand|surprise|gift|upgrade|card|treat|kindness|care|ride|lift|love|laughs?|smiles?|memories|"
    "drinks?|"
    "snacks?|tickets?|goodies|swag|support|advice|tips?|voucher|credit|refund|discount|freebies?|flowers|note|shout "
    "?out|"
    "welcome|attention|flight|trip|stay|meal|show|night|day|landing|view|hospitality|effort|work|recommendation)"
)
PEOPLE = (
    "(?:staff|crews?|teams?|everyone|everybody|employees?|people|folks|agents?|reps?|pilots?|captain|drivers?|servers?|"
    "attendants?|associates?|cashiers?|manager|managers|guys|ladies|lady|gentleman|engineers?|technicians?|"
    "advisors?|nurses?"
    "|guards?|conductors?|receptionists?|waiters?|waitress(?:es)?|clerks?|porters?|hosts?|doctors?|chefs?|baristas?|"
    "wom[ae]n|m[ae]n|guy|lads?|girls?|chaps?|blokes?|operators?|stewards?|bartenders?|cleaners?|teachers?|couriers?|"
    "mechanics?|fitters?)"
)
FRAMES = (
    "(?:safe|safely|early|quickly|intact|and|nicely|beautifully|perfectly|securely) (?:and )?(?:well |nicely |"
    "beautifully )?"
    r"(?:packed|wrapped|packaged|presented|made)",
    r"(?:great|good|nice|lovely|fantastic|wonderful|amazing|awesome|excellent|perfect|delicious) (?:\w+ "
    "){1,3}?(?:today|tonight|yesterday|"
    r"this (?:morning|evening|weekend|week)|last night) (?:at|from|with|by|on|in) (?:your|the)",
    r"made (?:an?|this|my|our|some|the) (?:\w+ ){1,3}?(?:feel (?:\w+ )?(?:safe|special|welcome|at home|better|like)|"
    "smile|laugh|happy)",
    r"(?:thank[- ]you|thanks|thx|ty|cheers|shout ?out|shout|props)(?: so much| again)? to (?!you\b|your (?!staff|team|"
    "crew|people)|the (?!crew|staff|team|lady|guy|man|woman)|my |a |me |this |that )"
    r"(?:[\w'-]+ ){1,4}?(?:@|at|in|from|on|for|who|and)",
    "(?:great|good|nice|refreshing|wonderful|lovely|awesome|amazing) to (?:see (?:an?|you|your|people|such|some)|"
    "deal with|talk (?:to|with)|speak (?:to|with)|fly |be back|have a|find a|"
    "work with|be on|travel)",
    r"what an? (?:\w+ ){0,2}?(?:treat|gift|surprise|touch|gesture|effort|team|crew|service|company|airline|flight|"
    "gentleman|hero|star)",
    r"(?:made|makes|kept|had|got) (?:everybody|everyone|us all|the whole \w+|people|me|us|passengers) (?:\w+ "
    ")?(?:laugh|smile|laughing|smiling|feel|comfortable|happy|calm|cheer)",
    "you (?:guys )?(?:always|really|sure|truly|still|never fail to) (?:know how|look after|take care|treat (?:me|"
    "us|people|your)|deliver|care|listen|make (?:me|us|it|my|flying|things)|go |come through)",
    r"best (?:\w+ ){0,3}?in (?:ages|years|a long time|a while|forever|months|weeks|a very long)",
    r"(?:did the trick|(?:fixed|solved|sorted|resolved|cured) (?:it|that|this|the \w+|my \w+|everything)|(?:that|"
    "this|it|which|reinstalling|restarting|resetting) "
    "(?:all )?(?:worked|helped))(?: perfectly| now| straight away| for me| a lot)?[ !,.]{1,4}(?:thank you|thanks|"
    "thx|ty|cheers|much appreciated|legend)",
    r"(?:so |much |far |way |a lot |so much )+(?:better|nicer|smoother|easier|faster|quicker) (?:\w+ ){0,2}?than "
    "(?:last|any|other|before|the (?:last|other|old|rest)|my "
    "last|i|we|your (?:competit|old))",
    r"(?:in|within|under|only|just) (?:\w+ )?(?:\d+|an?|two|three|five|ten) (?:minutes?|mins?|hours?|hrs?|seconds|"
    "secs|days?)[ !,.]{1,4}(?:thank you|thanks|thx|cheers|"
    "wow|impress|amazing|great|love|now that)",
    "(?:thank you|thanks|thx|ty|cheers)(?: so much| again)? for (?:always|never|consistently|once again|still) "
    "(?:\\w+ing|the)",
    "(?:earned|gained|won|got)(?: yourself| yourselves)? (?:an? |another |my )(?:new |loyal |lifelong |repeat "
    ")*(?:customer|fan|business|loyalty|convert|supporter)",
    "nothing beats|(?:is|are) (?:literally |just |simply |seriously |so |such )*(?:a )?(?:life|love|everything|bae|"
    "my jam|unreal|next level|dream|heaven|magic|"
    "gold|perfection|goals|legit|fire|clutch|the business|the bomb)(?= *[.!,]| *$| and)",
    "appreciate (?:you|y'all|him|her|them|u) (?:\\w+ )?(?:taking|helping|being|making|going|fixing|getting|sorting|"
    "doing|coming|staying|calling|caring|listening)",
    "in (?:good|great|high) spirits",
    "(?:scary|scarily|stupid|stupidly|crazy|freakishly|unbelievably|ridiculously|insanely|amazingly|impressively|"
    "surprisingly|consistently|damn|wicked|mighty) "
    "(?:good|easy|fast|quick|smooth|nice|accurate|helpful|simple|great|comfy|comfortable|kind|friendly)",
    "can not believe how (?:\\w+ )?(?:easy|good|fast|quick|smooth|nice|kind|helpful|friendly|well|cheap|great|"
    "quickly|simple|lucky)",
    "(?:all|every|other|more) (?:\\w+ )(?:could |would |should |can )?(?:not )?(?:be|are|were|was|is) (?:more "
    ")?(?:like|as good as|as nice as) (?:you|this|them|yours)",
    "how (?:are|is|do) (?:\\w+ ){1,2}?so (?:good|great|nice|awesome|amazing|kind|fast|friendly|helpful)",
    "(?:send|give|submit|pass|leave|file|offer|share) (?:\\w+ ){0,2}?(?:compliments?|praise|kudos|commendation|"
    "positive (?:feedback|review))",
    r"(?:thank you|thanks|thx|ty|cheers)[\w !,.@&'-]{0,40}? (?:it is |everything is |everything |all |now |is "
    ")+(?:working|sorted|fixed|resolved|solved|good|perfect|up and running)(?! (?:on|with) (?:it|this|that))",
    "(?:working|sorted|fixed|resolved|solved)(?: now| again| today| already)?[ !,.]{1,3}(?:thank you|thanks|thx|ty|"
    "cheers)",
    rf"{WELL}(?:, and| and|,| &| \+) (?:very |so |really |super )?{WELL}",
    rf"(?:is|are|was|were|feels?|looks?|runs?|works?|got|getting|made \w+) (?:so |much |way |a lot |far |even |"
    rf"loads )+{BETTER}"
    "(?! (?:before|when|than this|if|without|last|elsewhere|with (?:the old|my old)))",
    "happy (?:girl|boy|guy|man|lady|mum|mom|dad|wife|husband|kids?|kid|family|dance|tears|traveller|traveler|"
    "shopper|flyer|"
    "customer|heart|days)",
    "(?:thank[- ]you|thanks|thx|ty|cheers|shout ?out|props|kudos|credit|love|compliments) (?:so much |again |very "
    "much )?"
    rf"(?:to|for) (?:[\w'-]+ ){{0,4}}?(?:{GIVEN}|{PEOPLE})(?! (?:still|but|never|yet|reply|number|update))",
    r"(?:thank you|thanks|thx|ty|cheers)(?: \w+| @){1,3} for (?!getting back|replying|responding|reaching|following|"
    "letting|"
    r"confirming|clarifying|asking|checking|looking|trying)\w+ing (?:me|us|my|our|her|him|them|it|the day|such)",
    "(?:this|that)(?: right there)? is (?:exactly )?(?:what|how) (?:\\w+ ){0,3}?(?:looks like|should (?:be|look)|is "
    "done|"
    r"is all about|you (?:do|treat|run|look after|keep|win) )",
    r"(?:will|would|could) (?:not|never) (?:\w+ )?(?:switch|trade|change|swap|go back|leave|fly|use|shop|bank|stay|"
    "go|buy|choose|"
    r"travel|drink|eat|want)(?: \w+){0,4} (?:anything|anyone|anybody|anywhere|any other|another|else|a thing)",
    "do not know what (?:i|we)(?: would|'d) do without|where would (?:i|we) be without|lost without (?:you|this|it)",
    "(?:are|is|been|was|were|absolutely|totally) (?:killing|crushing|nailing|smashing|slaying|rocking|owning) (?:it|"
    "this)",
    r"turned (?:it|things|this|that|the \w+|my \w+) (?:all |completely )?(?:a)?round",
    "(?:held|holding|waited|stopped) (?:the |our |my )(?:plane|flight|bus|train|door|gate|connection|boat|ferry) for",
    "(?:exactly |just |perfectly )as (?:described|promised|advertised|pictured|expected|it should)|"
    r"(?:arrived|came|delivered|works?|done) (?:\w+ ){0,2}?as (?:described|promised|advertised|pictured)",
    rf"{PEOPLE}(?: [\w':-]+){{0,5}}? (?:was|were|is|"
    "are) (?:all |so |always |really |very )*"
    "(?:smiling|smiles|cheerful|on the ball|on it|on point|attentive|laughing|welcoming|wonderful|calm|great|good|"
    "nice|fun|"
    "funny|kind|sweet|helpful|fast|quick|friendly|professional|patient|amazing|awesome|polite|lovely|gracious|"
    "understanding|caring)(?! (?:enough|but))",
    rf"{PEOPLE}(?: \w+){{0,6}}? (?:helped|saved|rescued|fixed|solved|sorted|took care|went out of|made sure|made "
    "(?:us|me|my|our|"
    r"it|everyone|the)|stayed|carried|found|bent|handled|treated (?:us|me|him|her) (?:\w+ )?(?:well|like|kindly|great)|"
    "got (?:me|us) (?:home|here|there|on|a))",
    r"only (?:\w+ )?(?:airline|shop|store|bank|company|app|brand|place|one|carrier|network|provider|team|hotel|"
    "site) (?:that )?"
    "(?:i|we|i will|i would|worth)(?: will| would| ever)? (?:trust\\w*|fly|use|shop|buy|go|recommend|choose|love|"
    "like|eat|stay|"
    "bank|need|works?|rely|count)",
    r"(?:made|making|makes) (?:my|our|her|his|their|the) (?:\w+ )?(?:anniversary|commute|flight|journey|stay|"
    "holiday|honeymoon|"
    "morning|lunch|afternoon|travels?|month|trip|night|daughter|son|kids?|mum|mom|dad|wife|husband|heart) ?(?:so |a "
    "|very |"
    "special|happy|easy|better|smile|feel|sing)?",
    "(?:got|was|were|been|being) (?:\\w+ )?(?:bumped|upgraded|moved) (?:up )?to (?:first|business|premium|comfort|"
    "an? (?:exit|"
    "better|suite|bigger))",
    "(?:excited|stoked|pumped|can not wait|happy|proud|glad|lucky) (?:to be |to )?(?:fly(?:ing)?|stay(?:ing)?|"
    "shop(?:ping)?|"
    "travel(?:l?ing)?|work(?:ing)?) with (?:you|y'all|@|u|ya)",
    "(?:so |really |always |very |just )+(?:glad|happy|lucky|proud|blessed|grateful) (?:that )?(?:i|we|to|you) "
    r"(?:\w+ )?"
    "(?:fly|flew|chose|choose|switched|picked|found|bought|joined|signed|use|have|be|are|exist|booked|shop|bank)",
    "(?:proud|happy|glad|pleased) (?:to be |to have been )(?:an? |your )?(?:\\w+ )?(?:customer|member|flyer|fan)",
    rf"(?:love|loved|loving|luv|enjoyed|enjoying|adore) (?:\w+ ){{0,2}}?(?:{PEOPLE}|service|flight|flights|airline|"
    "app|store|"
    "food|product|coffee|menu|seats?|view|music|playlist|update|feature|free \\w+|new \\w+|vibe|experience|place)"
    "(?! (?:but|if|when it|used|until|before))",
    r"(?:best|greatest|nicest|kindest|friendliest|coolest|sweetest|favou?rite) (?:\w+ ){0,2}?(?:i|we|you)(?: have| "
    "will)?"
    r"(?: ever)? (?:\w+ )?(?:had|seen|met|flown|used|eaten|tasted|tried|bought|known|dealt|experienced|owned|been)",
    r"(?:such|what) an? (?:\w+ly )?(?:great|good|nice|lovely|fun|smooth|easy|kind|sweet|cool|pleasant|beautiful|"
    "warm|friendly|"
    r"helpful|thoughtful|comfortable|comfy|quick|fast|wonderful|amazing|awesome|positive|refreshing)",
    "(?:great|good|nice|lovely|fantastic|wonderful|amazing|awesome|excellent|fabulous|perfect|smooth|positive) "
    "(?:\\w+ ){0,2}?"
    r"(?:experience|service|flight|trip|landing|crew|staff|job|work|people|meal|food|stay|visit|chat|conversation|call|"
    "customer service|support|help|time|day|night|show|deal|value|quality|attitude|start|surprise|touch|ride|journey)"
    "(?= *[.!,]| *$| (?:on|at|from|by|with|to|in|and|as|today|tonight|this|yesterday|last|guys|thanks|thank|again|"
    "again|@))",
    "(?:more|better|faster|quicker|easier|nicer|friendlier) than (?:i|we)(?: had| have| would have)? (?:expected|"
    "thought|hoped|"
    "imagined|ever)",
    "(?:really|very|super|so|quite|truly|genuinely|well|pleasantly|extremely) (?:impressed|surprised|pleased|happy|"
    "satisfied|"
    "grateful|thankful|touched|delighted|thrilled) (?:by|with|at|to|for|that|how)",
    "(?:still|always|again|once again|never) (?:the best|number one|my favou?rite|impress\\w*|deliver(?:s|ed)?|"
    "amaze[sd]?|come "
    "through|comes through|came through|top|great|a pleasure|on top|fails to (?:impress|amaze|deliver|please))",
    "(?:hooked (?:us|me) up|took (?:such )?(?:good|great|amazing|excellent|wonderful) care|(?:take|taking) (?:such "
    ")?(?:good|great|"
    "amazing|excellent|wonderful) care)",
    "(?:deserves?|needs?|earned|give) (?:a |an |all the |some |every )?(?:recognition|recognised|recognized|raise|"
    "shout ?out|"
    r"praise|credit|award|medal|kudos|thanks|applause|promotion|bonus)",
)
"""A thing or people with what they did well, thanks for a thing given, comparisons, loyalty."""
