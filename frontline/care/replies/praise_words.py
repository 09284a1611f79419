"""The words in which customers praise, as data: patterns of a good word with a thing, and when they are no praise."""

from frontline.care.replies.lexicon import any_of
from frontline.care.replies.praise_frame_words import FRAMES
from frontline.care.replies.praise_idiom_words import GOODNESS, IDIOMS, WORDS

EMOJI_PRAISE = frozenset("❤😍🥰💚💙💜🧡👏🙌🎉💯😊🤗🏆🌟😘🥹")
"""With one of these, a crying face cries for joy."""
EMOJI_LOVE = frozenset("❤😍🥰💚💙💜🧡👏🙌💯😘🏆🤩♥👌")
"""Praise where hardly a word stands beside them."""
GOOD = (
    "(?:great|good|amazing|awesome|excellent|fantastic|wonderful|outstanding|superb|brilliant|fabulous|"
    "incredible|exceptional|stellar|phenomenal|terrific|lovely|perfect|beautiful|impressive|delightful|flawless|"
    "seamless|smooth|top[- ]notch|first[- ]class|world[- ]class|five[- ]star|5[- ]star|unbeatable|unreal|"
    "spectacular|marvell?ous|nice|friendly|helpful|courteous|professional|kind|patient|caring|thoughtful|"
    "responsive|attentive|knowledgeable|polite|pleasant|sweet|quick|fast|speedy|prompt|efficient|easy|reliable|"
    "solid|super|cool|fun|delicious|comfy|comfortable)"
)
THING = (
    "(?:service|job|work|experience|flight|flights|crew|crews|team|staff|people|support|customer service|"
    "customer care|help|company|airline|product|app|store|trip|food|deal|response|response time|folks|employees?|"
    "agents?|reps?|attendants?|pilots?|captain|driver|gate agent|ladies|guys|communication|quality|attitude|"
    "delivery|app|update|feature|place|stay|hotel|meal|drink|seats?|care|assistance|turnaround|recovery|surprise|"
    "gesture|touch|start|way(?! to)|day|time(?! to)|ride)"
)
YOU = (
    "(?:you(?: guys| all| folks| people)?|y'all|yall|ya|u|@|they|she|he|these guys|this (?:company|airline|store|"
    r"place|app|team)|your \w+(?: \w+)?|it|this|that|everyone|and \w+|the \w+(?: \w+)?)"
)
PATTERNS = (
    "(?:never|not) (?:flying|shopping|using|buying|ordering|going|staying|booking)(?: with| from|"
    " at)? (?:any(?:one|where|body|thing)) else",
    rf"{GOOD} \w+ (?:again|tonight|today|as (?:always|ever|usual)|every time|this (?:morning|evening|weekend))",
    "(?:seriously|really|so|damn|ridiculously|insanely|crazy|truly|pretty) (?:good|great|tasty|delicious|amazing|"
    r"nice|impressive)(?: \w+)?(?= *[!.]| *$)",
    "(?:thank you|thanks|thx|ty)(?: so much| again| very much)?(?: @| guys| all)? for (?!getting back|replying|"
    "responding|reaching|following|letting|confirming|clarifying|asking|checking|looking|trying|"
    r"your)(?:\w+ly )?\w+ing (?:me|us|my|our|the|a|it|this|that|such|everyone|everything|\w+'s|so)",
    r"(?:made|making) (?:my|our|her|his|their|\w+'s) (?:\w+ )?(?:mondays?|tuesdays?|wednesdays?|thursdays?|"
    "fridays?|saturdays?|sundays?|month|day|holiday|honeymoon)",
    "(?:can not|could not|hard to|can't) fault",
    "no complaints",
    "like (?:an? )?(?:absolute |total |true )?(?:pros?|champs?|clockwork|dream|charm|boss|king|queen|vip|royalty|"
    "family)",
    r"how (?:good|great|nice|kind|helpful|friendly|easy|quick|fast|lovely|amazing|well) (?:\w+ ){0,4}?(?:is|are|"
    "was|were)(?= *[!.]| *$)",
    "(?:big|huge|many|special|massive|heartfelt|sincere|warm) (?:thanks|thank you|ty|props|ups)(?! in advance)",
    r"(?:thank you|thanks|thx|ty)(?: so much| again| also)? to (?:\w+ ){0,4}?(?:staff|team|crew|agents?|reps?|"
    "guys?|lad(?:y|ies)|driver|drivers|pilots?|captain|everyone|folks|gentlem[ae]n|attendants?|people|nurses?|"
    "technician|manager|who|for)",
    "(?:absolute|total|real|true|complete|such a|what a|pure) (?:star|legend|gem|hero|angel|delight|pleasure|joy|"
    "pro|champ|lifesaver|gentleman|lady|class act|treat|professional|superstar)",
    "(?:color me |consider me |i am |we are )?impressed(?= *[.!]| *$)",
    r"finally (?:an? |someone |some )(?:\w+ )?(?:that|who|which|with)",
    r"(?:kept|keep|keeping) (?:us|me|everyone|my \w+) (?:laughing|smiling|entertained|informed|calm|comfortable|"
    "updated|company|happy|going)",
    r"turned (?:a|my|our|the|this|it|things) (?:\w+ ){0,3}?(?:around|into a (?:great|good|wonderful))",
    r"(?:who|that|she|he|they|you|agent|rep|team|staff) (?:\w+ )?(?:helped|stayed (?:on|late|with)|"
    "went out of (?:his|her|their|your) way|rescued|walked me|talked me)",
    "until (?:it|everything|this) (?:worked|was (?:fixed|solved|sorted|resolved))",
    "(?:such (?:an? )?|what an? |the |an? |some |very |so |really |with |your |for |of |had |got |this |these |"
    f"those |always |consistently |absolutely |truly |for the |wow |our )+{GOOD}(?:,? (?:and )?{GOOD})* {THING}",
    rf"{GOOD} (?:\w+ )?{THING}(?: (?:as always|as usual|today|tonight|from|by|at|on|ever|so far|again|all around|"
    "this|@|you|"
    "and|with|here|keep|guys|thank|thanks|team))?",
    rf"{YOU} (?:\w+ )?(?:are|is|was|were|r|'re|'s|has been|have been|been|truly are|actually are|really are|"
    "sure are)(?: (?:all|so|the|such|just|really|very|truly|absolutely|super|incredibly|always|seriously|"
    "honestly|simply|extremely|a|an|my|actually|freaking|beyond|still|also|both|quite|pretty|totally|by far|"
    f"in my|my new) ?)* ?(?:{GOOD}|best|#1|number one|favou?rite|heroe?s?|life ?savers?|rock ?stars?|godsend|angels?|"
    "legends?|star|the bomb|lit|gem|treasure|greatest|champs?|a class act|class act|on it|the real mvp|mvp|"
    "on point|geniuse?s?|saints?|winner|goat|killing it|crushing it|second to none|worth (?:it|every))",
    "(?:love|loved|luv|loving|adore|heart|lovin)(?: (?:that|how|it when|when|the way|my|your|the|you|u|@|y'all|"
    "yall|this|these|all|flying|using|shopping|working|what|our|it|them|to fly|me some|ya|being|having|"
    r"everything|dealing|new)\b)",
    "(?:so much|much|lots of|sending|big|all the|mad) love",
    "(?:best|greatest|finest|favou?rite|nicest|kindest|friendliest|coolest|smoothest|easiest|"
    r"fastest)(?: \w+){0,3}? (?:ever|airline|airlines|company|service|flight|crew|team|staff|store|customer|brand|"
    "app|support|experience|in the (?:world|business|industry|game|sky|skies)|around|out there|by far|hands down|"
    "i've|i have|people|part|decision|purchase|money|thing|way|coffee|food|burger|flight attendants?|agents?)",
    "(?:the|are|is|you're|my|still|always|simply|just) (?:best|favou?rite|greatest)(?= *[!.,)@~]| *$| thank| and|"
    r" ever|\W)",
    "(?:you|u|y'all|yall|they|guys|@|team|crew|staff|folks) (?:all |really |guys |totally |seriously |"
    r"absolutely |always |just |both |\w+ )?(?:rocks?|rule|rules|rocked|nailed it|killed it|crushed it|shine|win|"
    r"won|delivered|came through|come through|made my|saved|went above|go above|exceeded|outdid|delight\w*|"
    r"impress\w*|made (?:it|this|our|my|the)|knocked|took (?:great|good|excellent|amazing) care|hooked me|"
    "got me home|never disappoint|do it right|do (?:a |an )?(?:great|amazing|awesome|excellent|fantastic|"
    "wonderful)|did (?:a |an )?(?:great|amazing|awesome|excellent|fantastic|wonderful|good|outstanding)|"
    "treat (?:me|us|your|people) (?:so )?(?:well|right))",
    "(?:above and beyond|beyond the call|extra mile|second to none|exceeded (?:all |my |our )?expectations|"
    "blown away|hats off|kudos|props|bravo|well done|shout[- ]?out|round of applause|high five|gold star|"
    r"way to go|nice work|great work|good work|great job|good job|nice job|well played|two thumbs|thumbs up|a\+|"
    "10/10|five stars|5 stars|hat tip|job well done|tip of the hat|knocked it out)",
    r"(?:made|making|makes|brightened|saved|saving) (?:my|our|the) (?:\w+ )?(?:day|night|week|year|trip|evening|"
    "morning|vacation|life|christmas|weekend|birthday|wedding|business|bacon|butt|flight)",
    "(?:(?:really|very|so|super|extremely|most|incredibly|more than|beyond|thoroughly|truly|genuinely|pleasantly|"
    r"well|highly|always|totally|completely|absolutely|quite|pretty|greatly) )+(?:impress\w*|helpful|pleased|"
    r"grateful|thankful|happy with|appreciat\w*|satisfied|surprised|recommended?|recommend|kind|nice|friendly|"
    "accommodating|thrilled|patient|easy to|polite|professional|responsive|efficient|understanding|caring|"
    "pleasant|well done|courteous|thankful|handled)",
    "(?:impressed (?:with|by)|grateful (?:for|to)|thankful (?:for|to)|(?:really |so |truly |greatly |very much |"
    "do |more |even |always )+appreciate(?:d|s)? (?:you|your|the|all|how|u|@|y'all|everything|them)|"
    "appreciate (?:the|you guys|all|y'all)(?! (?:looking|fixing|sorting|update|reply|response|info)))",
    r"(?:(?:makes|make|made) me (?:\w+ )*(?:appreciate|love|smile|happy|laugh))",
    r"(?:has|have|was|were|been|is|are|being|so|be|and|super|very|really)(?: \w+ly| so| very| really| super|"
    " always| extremely| incredibly| such a| both| all)* (?:helpful|friendly|courteous|wonderful|amazing|awesome|"
    "fantastic|excellent|outstanding|fabulous|attentive|accommodating|delightful|phenomenal|incredible|superb|"
    "gracious|lovely|responsive|terrific|flawless|a pleasure|a joy|a delight|spot on|on point|top notch|"
    "first class|a breeze|painless|seamless|spectacular|stellar|fast and|quick and|great|perfect|brilliant|"
    "impeccable|exceptional|a lifesaver|a godsend)(?! (?:if|deal|number|idea to|way to|until|day to|thing if))",
    "(?:thank you|thanks|thx|ty|tysm|thnx|cheers|thank u|big thanks|many thanks|huge thanks|thank)(?: you|"
    " so much| very much| again| a lot| a million| to| the| @| all| both| guys| your| sincerely| y'all| for|"
    " being| having| making| an?| such| really| that| those| amazing| everyone| team| u|"
    r" our)*(?: \w+){0,3}? (?:(?:great|amazing|awesome|excellent|fantastic|wonderful|outstanding|superb|quick|"
    "fast|speedy|prompt|swift|helpful|lovely|kind|friendly|smooth|terrific|incredible|brilliant|good|super|safe|"
    "stellar|nice|perfect|best|early|on[- ]time|ontime|free|upgrade|upgrading|hospitality|making|helping|"
    "resolving|solving|fixing|saving|rescuing|getting (?:me|us|my|our)|taking (?:such |good |great |excellent |"
    r"amazing )*care|going above|being (?:so |such )?\w+|coming through|caring|listening|finding my|returning my|"
    r"(?:all )?(?:your|the|her|his|their) (?:[\w&,]+ ){0,4}?(?:help|assistance|kindness)|(?:someone|"
    "somebody) (?:that|who) helped|the (?:upgrade|drinks?|ride|love|hospitality|help|surprise|smiles?|quick|"
    "great|assist|kindness|laughs?|lounge|extra|free|refund|voucher|miles|points|follow|credit)))",
    r"(?:best|greatest) (?:\w+ )?(?:ever|yet)",
    "(?:will|would|i'll|we'll|gonna|going to|can't wait to|cannot wait to|look forward to|always|definitely|"
    "happily|gladly) (?:definitely |always |certainly |only |be |absolutely |gladly |be a )*(?:fly(?:ing)?|"
    "shop(?:ping)?|use|using|buy(?:ing)?|return(?:ing)?|come back|be back|recommend|stay(?:ing)?|customer|"
    "stick(?:ing)?|book(?:ing)?|order(?:ing)?|fan) ?(?:again|here|with (?:you|@|them)|you|@|for life|back|this|"
    "forever)?(?= *(?:[!.,]|$|because|again))",
    "(?:loyal (?:customer|fan|flyer|flier) for life|customer for life|for life|fan ?for ?life|"
    "lifelong (?:customer|fan)|life ?saver|godsend|only way to fly|you rock|yourock|never (?:disappoints?|"
    "lets? me down|had (?:a )?(?:bad|problem|an issue)|fails)|worth every (?:penny|cent)|hands down|"
    "can't be happier|couldn't be happier|could not be (?:happier|more)|couldn't have (?:been|asked|done)|"
    "could not have (?:been|asked|done)|in town(?= *[!.,])|(?:amazing|awesome|brilliant|fantastic|excellent|"
    r"outstanding|superb|wonderful|phenomenal|magnificent|incredible)(?= *(?:[!.]|$))|highly recommend\w*|"
    r"can't (?:recommend|say|thank) (?:\w+ ){0,3}enough|cannot thank|10 out of 10|good people|class act|"
    "staying loyal|customer service at its (?:best|finest)|how it's done|how it should be|that's (?:how|"
    "what i call)|so (?:refreshing|easy|smooth|nice to)|what a (?:pleasure|treat|difference|great|wonderful|"
    "lovely)|restored my faith|faith in humanity|hell yeah|hell yes|yum+|delish|got you covered|thank god for|"
    "bless (?:you|your|her|him|them)|life ?changing|game ?changer|obsessed with|addicted to|in love with|(?:i am|"
    "i'm|we are|such) a (?:big|huge) fan|such a treat|always a pleasure|pleasure (?:doing|flying|dealing|working|"
    "to)|(?:still |you're |are |is )+(?:#|number )?(?:1|one) (?:to|in|for) (?:me|my|our|us))",
    "(?:who |that |they |you |she |he |agent |rep |crew |staff |have |has |really |just |both )+(?:saved (?:me|"
    "us|my|the)|helped (?:me|us)|that helped (?:me|us)|took care of (?:me|us|my|our)|was (?:so|very|super)|"
    r"made (?:it|everything|my|us|me)|cheered|handled (?:it|everything|this|my) (?:\w+ )?(?:perfectly|well|"
    "quickly|great|beautifully)|solved|restored|figured (?:it|everything) out|got me (?:on|home|a|back|rebooked))",
    r"(?:they|others?|@|competitors?|everyone) could (?:all )?learn(?: \w+){0,3} from (?:you|@|y'all|them|this)",
    "(?:happy|satisfied|pleased|delighted|thrilled|impressed|glad) (?:customer|flyer|camper|passenger|client|"
    "user|with (?:the|my|your|how|@|this|our|their|you)|i (?:chose|switched|bought|went|flew|picked|found|"
    "booked)|we (?:chose|switched|bought|went|flew|picked|found))",
    "(?:works|worked|working|runs|running) (?:great|perfectly|beautifully|flawlessly|like a (?:charm|dream)|"
    "wonderfully|brilliantly|so well|amazingly)",
    r"(?:compliments? to|commend|congrat\w*|salute|applaud|deserves? (?:a |an )?(?:raise|promotion|medal|award|"
    "recognition|credit|praise|shout|bonus|big|huge|kudos|applause))",
)
PRAISE = any_of(*IDIOMS, *GOODNESS, *FRAMES, *PATTERNS, *WORDS)
NOT_PRAISE = any_of(
    "(?:lost (?:my|our|all|any)|with (?:all )?(?:due )?|out of|show some|no|zero|less|test(?:ing)? (?:my|our)|"
    r"a lack of|where is (?:the|your))(?: \w+){0,1}$",
    "(?:not|never|hardly|nothing|no|without|lack(?:s|ed|ing)?|zero|any|more|some(?! of)|less|few(?:er)?|wish|hope|"
    "hoping|where is|where are|bring back|call that|call this|calls? (?:it|itself|that|this)|you call|"
    r"supposedly?|so[- ]called|claim\w*|advertis\w+|promis\w+|expect\w*|deserves?|need|needed|want(?! to (?:say|thank|give|let|tell|praise|commend|compliment|send))|wanted(?! to (?:say|thank|give|let|tell|praise|commend|compliment|send))|"
    "pay(?:ing)? for|paid for|used to (?:be|have|get|love)|once|was once|were once|if only|would have been|"
    "could have been|should have been|instead of|try|trying|please|hopefully|before it was|until it was|might|"
    r"maybe|either|half[- ]|somewhat|almost|nearly)(?: \w+){0,2}$",
    "(?:not|never|hardly|nothing|no|far from|anything but|hard to|difficult to|impossible to|less than|lack of|if "
    r"you were|want(?! to (?:say|thank|give|let|tell|praise|commend|compliment|send))|need|needs|expect\w*|wish|"
    "used to|would be|could be|should be|supposed to|hope|hoping|so much for|where is|where's|was hoping|"
    "paying for|instead of|would have been|would've been|please|for once|not exactly|not a|not the|not so|"
    r"not very|not really|isn't|ain't)(?: \w+){0,3}$",
)
