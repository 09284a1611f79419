"""Set phrases in which customers praise, as data."""

IDIOMS = (
    "(?:i would|would|to) die for",
    "(?:bloody|absolute|you|little|what a) (?:beauty|ripper|corker|cracker|belter|star|gem|legend)",
    r"(?:8|9|1\d|[2-9]\d|\d{3}) ?(?:/|out of) ?10",
    "treat(?:s|ed)? (?:you|me|us|her|him|people|customers) like (?:a |an )?(?:person|human|people|family|royalty|"
    "adult|friend|vip|king|queen|one of)",
    "what more (?:could|can) (?:you|i|we|anyone)|pulled it off",
    "(?:more|bring back more) of (?:him|her|them|this|that|these)",
    r"can not imagine (?:\w+ ){0,2}?(?:without|any other|going back|using anything)|could not live without",
    "will not forget (?:it|that|this|her|him|your|you)|never forget (?:it|that|this|her|him|your|the kindness)",
    "stayed with me|means? (?:a lot|the world|so much|everything)|meant (?:a lot|the world|so much|everything)",
    r"do not (?:often |usually )?(?:get|see|find) (?:\w+ )?(?:like this|like that|any ?more)",
    "rare (?:as|to (?:find|get|see)|these days)|look no further|high praise",
    r"wish (?:all|every|everyone|more) (?:\w+ ){0,3}?(?:was|were|did|worked|had|could be) (?:\w+ )?(?:like|this|"
    "so|as)",
    "it just works|just works",
    r"never (?:had |have )?(?:\w+ ){0,3}?(?:single )?(?:problem|issue|complaint|fault|bad word) (?:with|in|from|"
    "at)",
    "did(?: not|n't) (?:crash|fail|disappoint|break|lag|skip a beat|miss a beat|put a foot wrong)(?: once)?",
    "what a (?:game|show|night|day|service|team|place|meal|guy|man|woman|lady|find|product|company|difference|"
    "joy|performance|trip|view|crew|driver|shop|experience|band|book|film|relief|lovely|kind|save|turnaround|"
    r"response|crack\w*)(?= *[.!]| *$| @)",
    r"(?:painless|unforgettable|memorable|heart-?warming|dignity|grace|gracious|graceful\w*|kindness|kindly lady|"
    r"compassion\w*|empath\w+|thoughtful\w*|courteous\w*|courtesy|gentleman|gentlewoman|trustworthy|dependable|"
    "punctual|hospitable|welcoming|wholesome|humbling|exemplary|faultless|second to none|peerless|unrivalled|"
    r"unrivaled|unmatched|unparalleled|unsurpassed|matchless|sterling|meticulous\w*|lovingly|handwritten note|"
    r"handwritten card|polite(?:ly)?|patiently|cheerful\w*|cheery|good[- ]humou?red|down[- ]to[- ]earth|"
    "genuine(?:ly)? (?:cares?|cared|nice|kind|helpful|lovely|pleased)|ace|fab|top notch|first rate|stupendous|"
    "fantabulous|brill|stonking|banging|epic(?! fail)|boss|elite|goated?|goat|fire|lit|slaps|chef s kiss|"
    "pristine|silky|buttery|snappy|crisp)",
    r"lovely (?:\w+ )?(?:fella|bloke|lady|chap|man|woman|guy|girl|lad|lass|people|folk\w*|person|couple|family|"
    "team|staff|touch|stuff|surprise|job|meal|stay|time|day|afternoon|evening|view|room|atmosphere|place)",
    "(?:nice|kind|sweet|good|top|great|decent|wonderful|brilliant|amazing|incredible) (?:fella|bloke|lady|chap|"
    r"man|woman|guy|girl|lad|lass|people|folk\w*|person|gent|human|humans|soul|egg|sort)",
    r"kept (?:me|us|my \w+) (?:\w+ )?(?:posted|in the loop|informed|updated|smiling|calm|company|going|sane)",
    "look(?:ed|s)? after (?:me|us|my|our|her|him|you)",
    r"(?:could|would) not (?:recommend|praise|thank|rate) (?:\w+ ){1,4}?(?:enough|highly enough|more)",
    "(?:was|am|were|are) (?:so |very |really )?(?:pleased|delighted|thrilled|impressed|touched|moved|blown away|"
    "grateful|chuffed)",
    "learned (?:more|so much|a lot) from",
    r"(?:best|better) (?:\w+ )?than (?:i|we) (?:could|had|ever|expected|hoped|dared|thought)|exceeded|surpassed",
    "(?:had|got|did|finished|fixed|sorted|done|resolved|solved) (?:it |this |everything |it all |"
    r"mine )?(?:all )?(?:done |sorted |fixed )?(?:in|within|under) (?:\w+ )?(?:\w+ )?(?:minutes?|mins?|seconds|"
    "secs|hour)",
    r"(?:helped|help|helping) (?:me|us|my|her|him|them|our) (?:\w+ ){0,5}?(?:with so much|so much|no end|out of|"
    "through|find|pack|repack|carry|lift|get|choose|understand|set|sort|fix|save)",
    "found (?:my|our|the) lost|upgraded (?:me|us|my)|(?:saved|rescued|salvaged) (?:me|us|my|our|the)",
    "(?:fastest|quickest|easiest|best|smoothest|nicest|kindest|friendliest|greatest|"
    r"loveliest) (?:\w+ ){0,4}?(?:i have|we have|ever|i know|yet|around)",
    "too good|hands down",
    r"(?:would|will) (?:\w+ )?(?:recommend|be back|buy again|use again|order again|come again|stay again|"
    "shop again|return)(?! (?:it|the item|this|the product))",
    r"(?:more than )?(?:made|making|makes|make) up for|(?:turned|turning) (?:it|things|this|a \w+ \w+) around",
    r"(?:best|greatest)\W+\w+\W+ever",
    r"kept (?:the|my|our|us|me|everyone)(?: \w+){0,3} (?:busy|happy|entertained|amused|occupied|informed|updated|"
    "calm)",
)
GOODNESS = (
    "(?:absolute |total |real |true |proper |complete |utter |such a |what a |a |an |the |you |are |is |was |"
    "were |'re |these |little |bloody |living |both )+(?:legends?|gems?|stars?|heroe?s?|angels?|saints?|"
    "lifesavers?|sweetheart|darlings?|diamonds?|treasures?|godsend|superstars?|rock ?stars?|wizards?|magicians?|"
    "marvels?|ledge|geniuse?s|pros?|champs?|champions?|masterpiece|delights?|joy|credit to|asset to|"
    "beautiful (?:humans?|people|souls?)|keepers?|winners?|beauts?|blessing|pleasure to|dream to|"
    "breath of fresh air|class acts?)",
    r"(?:top|full|high) marks|ten out of ten|10 ?/ ?10|100/100|a ?\+\+*|chef's kiss",
    "(?:a |another )?(?:happy|satisfied|delighted) (?:customer|bunny|camper|client)|round of applause",
    "standing ovation",
    "(?:fair play|fair dos|hats? off|big up|big ups|props|kudos|bravo|mad respect|good on (?:ya|you|them)|"
    "nice one|well played|nicely done|beautifully done|well done|bloody (?:good|brilliant|marvellous)|chapeau|"
    "three cheers|take a bow|credit (?:to|where)|where credit|tip of the hat|much love|lots of love|i salute|"
    "salute)",
    "(?:not bad at all|can not complain|no complaints|nothing but (?:good|praise|great|positive|respect|love)|"
    "only good things|good things to say|nothing bad to say|never (?:had )?(?:an issue|a problem|any (?:issues|"
    "problems|trouble)|a bad|a cross word)|could not (?:fault|ask for|wish for)|can not fault|hard to fault|"
    r"impossible to fault|without (?:a )?fault|faultless\w*|flawless\w*|impeccabl[ey])",
    r"(?:could|can) not (?:have )?(?:been|be) (?:more |any |\w+ ){0,2}?(?:kinder|helpful|nicer|better|happier|"
    "easier|friendlier|smoother|quicker|faster|lovelier|patient|pleased|accommodating|impressed|professional|"
    "simpler|sweeter|grateful|thoughtful)",
    "(?:never change|do not ever change|keep it up|keep up the|keep doing what|keep being|spoil (?:me|us)|"
    "spoiling (?:me|us)|do not miss|never miss(?:es)?|always deliver|always come through|got (?:my|our) back|"
    "my go[- ]to|hooked|converted|sold on|convert for life|won me over|won a customer|customer for|restored my|"
    "made a (?:friend|fan)|new fan|fan of (?:you|your|this))",
    "(?:kindest|nicest|loveliest|friendliest|sweetest|finest|easiest|smoothest|quickest|fastest|cleanest|"
    r"tastiest|comfiest|warmest|happiest|freshest|best|most \w+)(?: \w+){0,5}? (?:alive|ever|yet|around|in town|"
    "in the (?:world|country|city|business|land|industry|county)|on (?:the planet|earth)|i have|we have|i know|"
    "to date|bar none|going|person|people|woman|man|team|staff|bunch|lot|lady|chap|bloke)",
    "(?:brilliant|excellent|superb|fantastic|wonderful|marvellous|terrific|lovely|stellar|exemplary|"
    "first[- ]rate|first[- ]class|top[- ]notch|top[- ]class|world[- ]class|splendid|cracking|ace|mint|lush|"
    "smashing|stunning|gorgeous|sublime|heavenly|divine|belting|corking|magic|magical|glorious|exquisite|"
    r"scrumptious|delectable|unreal|insane(?:ly good)|immaculate|spotless|a\+|5[- ]?star|five[- ]star|proper|"
    r"exceptional|outstanding|remarkable|amazing|awesome|great|incredible) (?:\w+ )?(?:service|stuff|work|job|"
    "effort|bit of kit|kit|support|staff|team|crew|people|experience|product|value|stay|meal|food|pizza|coffee|"
    "driver|delivery|app|update|customer|job done|communication|response|care|help|hospitality|attention|gesture|"
    r"touch|turnaround|result|piece of|little|place|bunch|company|game|book|show|album|film|lads?|lass\w*|folks?|"
    "bakery|shop|store|branch|garage|dentist|vet|doctor|nurse|teacher|tutor|gym|plumber|builder|fitter|engineer|"
    "tech|agent|rep|buns|bread|cake|burger|curry|library|tool|docs|documentation|release|fix|feature|plugin|"
    "project)",
    r"(?:with|always with|all with|by|had|and) a (?:\w+ )?(?:smile|grin|laugh|cheery|friendly|warm welcome)",
    "service with a smile|(?:grinning|smiling|beaming|happy) (?:like|ear to ear|from)",
    r"made (?:me|us|her|him|them|my \w+) (?:\w+ )?(?:smile|laugh|cry happy|feel (?:\w+ )?(?:welcome|valued|"
    "special|at home|heard|safe|looked after|cared for|like))",
    "put a smile|charm itself|a breath of",
    "(?:very|most|so|really|extremely|incredibly|super|truly|hugely|wonderfully|quite|"
    r"rather) (?:\w+ )?(?:reassuring|thoughtful|welcoming|obliging|knowledgeable|thorough|attentive|considerate|"
    "gentle|generous|gracious|warm|tasty|fresh|comfortable|clean|smooth|reliable|swift|prompt|quick|fast|"
    "efficient|clear|easy|fun|cosy|moving|touching|moved|touched|delighted|chuffed|pleased|happy|impressed|"
    "relieved|glad|lucky|well (?:made|run|looked|organi[sz]ed|thought|written|packaged|packed|explained|built|"
    "trained))(?! (?:to get|if|that you (?:will|could)))",
    "(?:chuffed|delighted|thrilled|over the moon|made up|tickled pink|buzzing|blown away|gobsmacked|speechless|"
    "in awe|beyond (?:happy|grateful|pleased|impressed)|relieved and|pleasantly surprised|stoked|pumped|ecstatic|"
    "elated)",
    "(?:so|how|very|really|deeply|greatly) (?:much )?(?:i |we )?(?:valued|appreciated|enjoyed|loved|admire|treasure)",
    "(?:really |thoroughly |absolutely |truly |so |totally |completely )+(?:enjoyed|enjoying|enjoy|loved|love|"
    r"adore|rate|recommend|appreciated?|deserve\w*)",
    "enjoyed (?:every|my|our|the|it)",
    r"(?:never|not) once (?:\w+ )?(?:rushed|lost|complained|made|let|failed|raised)",
    "(?:patience|kindness|care|professionalism|help|honesty|generosity|efficiency|thoughtfulness|warmth|"
    "hard work|dedication|attention to detail|courtesy) (?:of|from|shown|was|were|and|with|on|over|to)",
    r"(?:something|everything|it all|all|it) (?:has )?(?:gone|went|goes|was|worked) (?:\w+ )?(?:right|smoothly|"
    "perfect|perfectly|well|without a hitch|like clockwork|beautifully|to plan|swimmingly|brilliantly)",
    "without a hitch|plain sailing|smooth as|like clockwork|(?:a|so) doddle|bang on time|spot on|on the money",
    "hit the spot|nailed it|worth every",
    r"(?:arrived|landed|came|got here|delivered|turned up|finished|departed|left) (?:\w+ ){0,2}?(?:early|ahead of|"
    "before (?:time|schedule|expected)|quicker than|faster than|sooner than|right on time|bang on)",
    "(?:days?|hours?|weeks?|minutes?) early|ahead of (?:time|schedule)",
    r"(?:in (?:no time|minutes|seconds|a flash|a jiffy|record time|under (?:\w+ )?(?:minutes?|an hour))|"
    r"within (?:minutes|seconds|the hour|an hour|\d+ min\w*)|same day|next day|to spare)(?! (?:delivery|but|"
    "for (?:my|the)|to get))(?= *[.,!]| *$| thanks| and| @)",
    r"(?:stayed|stay|worked|waited) (?:\w+ )?(?:back|late|behind)",
    r"(?:stayed|stay|came|come|went|gone|worked|waited) (?:\w+ )?(?:after hours|on after|"
    r"out of (?:his|her|their|your) way|in (?:\w+ )?(?:heavy rain|the snow|the rain)|through (?:the night|"
    "their lunch))",
    r"(?:someone|somebody|please) (?:\w+ ){0,2}?(?:give|appreciate|promote|thank|raise|clone|reward|"
    r"recogni[sz]e) (?:\w+ ){0,3}?(?:a (?:raise|medal|pay rise|promotion|bonus|hug)|her|him|them|this (?:man|"
    "woman|person|guy|lady)|that (?:man|woman|person|guy|lady))",
    r"(?:give|deserves?|needs|owed|worth) (?:\w+ ){0,3}?(?:a |an )?(?:raise|pay rise|medal|promotion|bonus|"
    "gold star|employee of|knighthood|award|hug|pint|drink)",
    "(?:want|could|wanna|going) (?:to )?(?:kiss|hug|marry|high five|buy (?:him|her|them|you) a)|kiss you|hug you",
    "i love (?:you|u|them|him|her)|marry me|love you|luv u",
    "thank you thank you|thank you,? thank you",
    r"thanks a (?:million|bunch|ton|mil)(?! for (?:nothing|the delay|losing|ruin\w*))",
    r"can not thank (?:\w+ ){1,6}?enough|eternally grateful|forever grateful|so grateful|my hero|our hero",
    r"you (?:saved|made|rescued|have saved|have made) (?:\w+ )?(?:my|our|the|me|us)",
    r"(?:thank you|thanks|ta|cheers|thx) (?:so much |very much |again |a million )?(?:\w+ )?(?:for|"
    r"to) (?:\w+ ){0,3}?(?:patience|kindness|care|excellent|expert|hard work|generosity|speed|honesty|hospitality|"
    "dedication|going|sorting|rescuing|looking after|taking care|making|turning|staying|bending|walking me|"
    "putting up|being|everything|all you|all your|all that you)",
    "(?:the )?(?:staff|team|crew|driver|lady|gentleman|man|woman|guy|girl|lad|chap|agent|technician|engineer|"
    "nurse|waiter|waitress|clerk|operator|plumber|fitter|receptionist|manager|adviser|advisor|cashier|person|rep|"
    r"host|hostess|barista|chef)(?: \w+){0,4} (?:was|were|is|are) (?:\w+ )?(?:lovely|brilliant|superb|excellent|"
    "fantastic|wonderful|amazing|great|helpful|friendly|polite|patient|kind|charming|delightful|fab|ace|"
    "ah?-?mazing|terrific|efficient|professional|courteous|attentive|sweet|a star|a gem|a delight|so|spot on|top|"
    "first class|outstanding|incredible|awesome|knowledgeable|understanding|good|nice)(?! (?:enough|but))",
    r"(?:best|better) (?:thing|purchase|money|decision|buy|investment|choice|gift|present) (?:\w+ )?(?:i|we)",
    "money well spent|bargain|great value|good value|value for money|worth (?:it|the (?:money|wait|price|trip))",
    "would not go anywhere else|nowhere else|wild horses",
    "(?:happy|pleased|delighted|glad|thrilled|impressed|satisfied|chuffed) (?:with|by|to (?:report|say|be with|"
    "be a)|that (?:you|i|we|it)|customers?|to have (?:found|switched|chosen))",
    r"(?:works?|working|worked|runs?) (?:\w+ )?(?:like magic|a treat|wonders|perfectly|flawlessly|beautifully|"
    "brilliantly|out of the box|a charm|like a dream|great|so well|exactly as|first time|better than (?:ever|new|"
    "expected))",
    "(?:good|better) as new|does exactly what|exactly what (?:i|we) (?:needed|wanted|was looking)",
    "just what (?:i|we) (?:needed|wanted)(?! on)",
    "(?:really|genuinely|seriously|absolutely|totally|pretty|so|damn|dead|well|hella|mega|proper) (?:good|great|"
    "nice|helpful|useful|handy|solid|slick|clever|cool|sweet|easy|impressed|lovely|decent|tidy|class|brilliant|"
    "beautiful|impressive|pleasant|refreshing|amazing|awesome)(?! (?:idea to|way to|if|time to|enough|luck))",
    r"(?:restores?|restored|renewed|gives?|gave) (?:\w+ )?(?:faith|hope|confidence)",
    "faith (?:in humanity )?restored|that's how (?:you|it)|this is how (?:you|it)",
    "how (?:customer )?service should|what (?:customer )?service (?:should|is about)|take note",
    r"others? could learn|setting the (?:bar|standard)|gold standard|raised the bar|puts? (?:\w+ )?to shame",
    "head and shoulders|light years ahead|second to none|cut above|night and day|streets ahead",
    "leaves? the (?:others|rest)",
    r"(?:old fashioned|old-fashioned|proper|real|genuine|personal|human) (?:\w+ )?(?:service|touch|care|"
    "customer service|hospitality|kindness)",
    "personal touch|nice touch|lovely touch|kind gesture|act of kindness|went the extra|extra mile",
    "above and beyond|bent over backwards?|nothing (?:was |is |seemed |felt )?(?:too much|was too|ever too)",
    "no trouble at all|couldn't do enough|could not do enough|could not have done|pulled out all the stops",
    "moved heaven",
    "(?:superb|brilliant|excellent|fantastic|fab|fabulous|wonderful|marvellous|magnificent|amazing|awesome|"
    "outstanding|stunning|stupendous|terrific|perfect|perfection|beautiful|gorgeous|delicious|yummy|lovely|sweet|"
    "ace|mint|class|bravo|legend|legends|boom|win|winning|winner|sorted|chefs kiss)(?= *(?:!|[.]* *$|[.]+ | @|"
    " and (?:so|very|really)))",
    r"(?:i|we) (?:\w+ )?(?:love|loved|adore|rate|admire|enjoyed|appreciated|valued|like|liked) (?:\w+ly )?(?:the|"
    "your|how|this|that|these|it|them|him|her|every|everything|what|my new|our new)(?! (?:idea|concept|look of|"
    r"option|if|but|how you (?:charge|lose|cancel|never|ignore|always \w+ late|take|make me|delay)))",
    r"(?:super|very|so|real|really|impressively|amazingly|incredibly|surprisingly|lightning|blazing\w*) (?:quick|"
    "fast|easy|simple|prompt|smooth|speedy|swift|painless|responsive|friendly|helpful|cheap)(?! (?:to (?:take|"
    "charge|cancel|blame)|fix|question|reply please))",
    r"never (?:once |ever )?(?:let (?:me|us|you) down|let down|disappoint\w*|failed (?:me|us))",
)
WORDS = (
    "(?:amazing|awesome|fantastic|wonderful(?:ly)?|excellent|brilliant(?:ly)?|outstanding|superb)",
    r"(?:fabulous|terrific|phenomenal|lovely|delightful(?:ly)?|exceptional|stellar|beautiful(?:ly)?|delicious)",
    r"(?:gorgeous|magnificent|marvell?ous(?:ly)?|flawless(?:ly)?|splendid|impressive|stunning|thrilled|delighted|heavenly)",
    r"(?:friendliest|kindest|nicest|smoothest|yummy|tasty|seamless(?:ly)?|effortless(?:ly)?|hassle[- ]free|stress[- ]free)",
    r"(?:loved|adored|enjoyed|impressed|rocks|rocked|stoked|fabulously|admirabl[ey]|praise ?worthy|commendable)",
)
"""Each alone is praise where nothing speaks against it."""
