"""The words in which customers complain, as data: what was bad, what was not done, what they will do."""

from frontline.care.replies.grievance_words import DEEDS, WAITS
from frontline.care.replies.lexicon import any_of
from frontline.care.replies.sarcasm_words import HOLLOW, THANKED_FOR_HARM, TURNED_ROUND

EMOJI_COMPLAINT = frozenset("🙃😡😠🤬😤👎😒🙄😞😩😫💩🖕😑😭😢💔")
CHEERED_FOR_HARM = (
    "(?:awesome|great|good|nice|excellent|amazing|fantastic|stellar|wonderful|brilliant|lovely|superb|fabulous|"
    "love|cool|super) (?:job|work|service|way|going|start|thanks|move|one)?,? ?(?:on |by |at |with |of |for |"
    r"to )?(?:\w+ )?(?:losing|lost|breaking|ruining|cancel\w*|delaying|charging|forgetting|missing|leaving|"
    "ignoring|messing|keeping|wasting|stranding|cold|late|being late|nothing)",
    "(?:thanks?|thank you|thx|ty|cheers|kudos|love|loving|great|nice|awesome|appreciate|enjoying|"
    r"congrats) (?:\w+ ){0,3}?(?:\d+|an?|two|three|four|five|six|another)[ -]?(?:\w+ )?(?:hours?|hrs?|minutes?|"
    r"mins?|days?|weeks?)(?: \w+)? (?:delay\w*|wait\w*|late|hold|queue|line|on hold|for|layover)",
    "(?:your|the|that|this) hold music",
    r"(?:thanks?|thank you|thx) for the (?:\w+ ){0,3}?(?:delay\w*|cancell?ation|wait)",
    r"an hour (?:\w+ )?(?:for|wait\w*|on hold|late|to get) ",
    "supposed to be",
)
"""Cheer or thanks for what went wrong: a complaint, and a grave one."""
BAD = (
    "(?:could|can|would|did) not (?:\\w+ )?(?:solve|fix|help|find|answer|resolve|explain|tell|change|open|offer|"
    "sort)(?! (?:be|have))",
    "(?:love|loving|adore|enjoy|enjoying|appreciate) (?:how|when|that|it when|the way|being|paying|waiting|"
    r"sitting|standing|listening to)(?: \w+| @| \"\"){0,3}? (?:charg\w+|los\w+|cancel\w*|tak(?:e|"
    r"es) (?:\w+ )?(?:hours|days|weeks|forever|ages|money)|ignor\w+|never|always late|refus\w+|hang\w*|crash\w*|"
    r"delay\w*|forget\w*|break\w*|change[sd]?|rais\w+|put(?:s)? me|make[s]? me (?:wait|pay|call|jump)|told|"
    r"lie[sd]?|hid\w*|double[sd]?|for (?:hours|an hour|ages|nothing)|on hold|twice|ignored|charged|lied)",
    r"(?:luxury|privilege|joy|pleasure|delight) of (?:\w+ )?(?:waiting|paying|standing|sitting|being|queu\w+|"
    "listening|calling)",
    "got it(?= *[.!] *(?:real|great|nice|thanks|classy))",
    r"\"\" (?:service|fee|plan|support|delivery|customer|help|priority|express|premium|guarantee\w*|upgrade|"
    "engineer|team|deal|offer|unlimited|care|repair|solution|policy|process)",
    "still (?:do|does|can|is|has|have|did|am|are|was) not",
    "not a fan",
    "(?:gone|going|went) downhill",
    "good luck (?:reaching|getting|trying|finding|with|talking|speaking|to anyone)",
    r"(?:cancel+ing|closing|cancel+ed|closed) (?:my|our) (?:\w+ )?(?:account|subscription|membership|order|"
    "contract|policy|card|service)",
    r"(?:refus\w+|fail\w*) to",
    "(?:no ?one|nobody|they|you) (?:did|does|do|ever did)(?= *[.!]| *$)",
    r"(?:keeps?|kept) (?:\w+ing|me|us)",
    "logs? me out",
    "(?:not|never) (?:here|there|arrived|shown|turned) ?(?:yet|up)?(?= *[.!]| *$)",
    r"(?:was|were|is|came|arrived) (?:\w+ )?(?:raw|undercooked|burnt|burned|cold|soggy|filthy|dirty|stale|mouldy|"
    "moldy|freezing|broken|empty|closed)",
    r"how (?:you|they) (?:\w+ )?(?:manage|managed) to",
    "if this is your idea",
    "paid (?:extra|good money|full price|over|for)",
    r"(?:\d+|two|three|four|five|six|several|multiple|many|countless) (?:times|calls|emails|tweets|attempts)",
    r"(?:hours?|days?|weeks?) (?:\w+ ){0,4}?(?:and|with|without) (?:still )?(?:no|nothing|any|not)",
    "never got",
    *CHEERED_FOR_HARM,
    "(?:do|does|did|is|are|can|could|will|would|have|has) (?:you|anyone|anybody|someone|your|"
    r"they)(?: \w+)? (?:ever|even|actually)",
    r"(?:website|site|app|service|internet|wifi|network|system|phone|line|page|server|it) (?:\w+ )?(?:is|are|been|"
    r"went|was|were) (?:\w+ )?(?:down|offline|not working)",
    r"(?:nobody|no ?one|no staff) (?:at|is|are|answer\w*|know\w*|care\w*|to|in|there|help\w*|can|has|pick\w*|"
    r"respond\w*|working|around)",
    "(?:expect(?:ed|ing)?|deserved?|do|demand) (?:so much |much |a lot |far )?(?:better|more from)",
    "too much to ask",
    r"(?:missed|missing|miss) (?:my|our|the) (?:\w+ )?(?:flight|connection|connecting|train|appointment|meeting|"
    "wedding|funeral|bus|ferry|exam|deadline|event|interview)",
    "because of you(?:r|rs)?",
    r"(?:worst|terribl[ey]|horribl[ey]|horrendous|horrid|awful|atrocious|appalling|abysmal|pathetic|disgrace\w*|"
    r"disgust\w*|disappoint\w*|ridiculous\w*|unacceptable|inexcusable|outrageous|rude\w*|incompeten\w+|useless|"
    r"crap+y?|shit+y?|bullshit|bs|garbage|trash|rubbish|joke|laughable|shambles|shocking|frustrat\w+|furious|"
    r"angry|annoy\w+|infuriat\w+|pissed|livid|fed up|sick of|tired of|disaster|nightmare|fiasco|mess|fail\w*|"
    r"epic fail|suck\w*|stinks?|hate|hated|hates|screwed|ruin\w*|rip[- ]?off|ripped off|scam\w*|fraud|thie(?:f|"
    r"ves)|liars?|lied|lying|steal\w*|robbery|greedy|clueless|unhelpful|unprofessional|unreliable|not helpful|"
    r"no help|poor|lousy|subpar|shoddy|dreadful|dismal|insult\w*|absurd|ludicrous|insane|never again|zero stars|"
    r"lame|sad excuse|shame|ashamed|embarrass\w*|worse|worthless|hopeless|lazy|mediocre|gross|"
    r"stupid\w*(?! question)|abandoned|betrayed|let down|unheard|neglected|idiot\w*|morons?|dumb|hell|hellish|"
    r"damn|wtf|smh|ffs|ugh|boo|grr+|unbelievabl[ey]|inept|negligen\w+|careless|unhappy|dissatisfied|upset|regret)",
    r"(?:broken|broke|damaged|defective|faulty|missing|lost|stolen|cancel+ed|cancel+ation\w*|delay\w*|late|"
    r"overcharged|overbooked|stranded|stuck|crash\w*|down again|(?:the|is|was|all|got|sent|very|gone|went|"
    r"order) wrong|error|glitch\w*|slow\w*|smashed|leaking|mold\w*|cold food|stale|expired|ignored|misled|hung up|"
    "outage|unresolved|unanswered|undelivered|bumped(?! (?:up )?to))",
    "(?:still|yet) (?:no|not|waiting|have not|has not|had no|on hold|broken|down|nothing|getting|having)",
    "no (?:response|reply|answer|explanation|apology|update|updates|refund|one (?:answers|knows|cares|has|is|"
    "can)|help|sign|idea|word|record|clue|compensation|luggage|bags?|communication|customer service|wifi|heat|"
    "food|excuse|luck|reason)",
    "(?:on hold|been waiting|waited|waiting) (?:for )?(?:over |more than |about |almost |nearly |on |"
    r"\w+ )?(?:\d+|an?|two|three|four|five|six|hours?|days?|weeks?|months?|ages|forever)",
    r"(?:never|not) (?:\w+ )?(?:flying|fly|shopping|shop|buying|buy|using|use|ordering|order|returning|going back|"
    r"coming back|received|arrived|came|showed|work\w*|been(?! (?:kind|happ|bett|nice|easi|more|friend|smooth|quick|"
    r"fast|love|sweet|simpl)\w*)|get|got|answered|responded|heard|happy|impressed|"
    "pleased|good|acceptable|cool|ok|okay|the (?:first|service)|able|a good|getting|recommend)",
    r"(?:will|would|can|could|did|does|do|is|are|was|were|has|have) not (?:\w+ )?(?:work\w*|load\w*|open|help\w*|"
    r"arrive|connect|get|respond\w*|answer|care|deliver\w*|honou?r|let me|even|able|good|happy|refund\w*|"
    r"recommend|log|charge|turn|know(?! what (?:i|we)(?: would|'d| had| will|'ll)\b)|fix\w*|come|show)",
    r"(?:lost|losing) (?:a|my|your|our|me|us) (?:\w+ )?(?:customer|business|bag\w*|luggage|loyalty|suitcase|faith|"
    "patience)",
    r"(?:go|going|switch\w*|moving|move|take|taking|shop|shopping) (?:\w+ ){0,3}?(?:elsewhere|somewhere else|"
    "my business|to (?:a )?(?:competitor|another))",
    r"(?:charged|billed|debited) (?:\w+ ){0,4}?(?:twice|double|wrong|extra|again|for nothing)",
    r"(?:waste|wasted|wasting) (?:\w+ ){0,2}?(?:time|money|of)",
    "(?:want|need|demand|give me|get|getting) (?:a |my |an )?(?:refund|money back|compensation|answers?|explanation)",
    "(?:get|do|getting) (?:your|it|ur) (?:act|shit|stuff|together|better|right)",
    r"(?:third|fourth|fifth|3rd|4th|5th|second|2nd|\d+(?:th|nd|rd)?) (?:time|call|attempt|replacement) (?:this|in|"
    "today|now|i|and|calling)",
    "(?:how (?:hard|difficult|long(?! (?:would|will|does|do|is it|should|until|may|must))|can you|is it|about you|"
    "do you (?:expect|justify|lose|manage|mess|think|treat|run|sleep|not|even|still|call|explain|plan))|"
    "why (?:do|does|did|is|are|can|won't|would|"
    "should|am|have|has|not|the))",
    r"(?:bad|worst|terrible|horrible|poor|awful) (?:\w+ )?(?:service|experience|customer|attitude|flight|"
    "communication|food|quality|management|support)",
    "so(?<!thanks so)(?<!you so) much for",
    "bring (?:it |them |this )?back|give (?:us|me) back",
    r"(?:great|fine|good|perfect\w*|well|working|amazing|awesome) (?:until|up until|till)(?! (?:it worked|everything))",
    "nothing works",
    "wish (?:you|they|i|it|someone) (?:had|would|could|were|was|did)",
    "no longer (?:a customer|flying|using|fly|shop|buy)",
    "(?:need|needs) (?:to )?(?:fix|improve|train|do better|get|work on|a lesson)",
    r"(?:not|n't) (?:\\x22\\x22|even)",
    r"(?:thanks?|thank you|thx|ty) (?:@ )?(?:a lot )?(?:for )?(?:nothing|the (?:delay|cancel\w*|run ?around|"
    r"headache|wait|inconvenience|lack|terrible|horrible|bad|no |nightmare)|ruin\w*|wast\w+|los\w+|break\w+|"
    r"cancel\w+|making (?:me|us) (?:miss|wait|late|pay|sit|feel)|not \w+|leaving|stranding|screwing|ignoring|"
    "never|charging|overcharging|hanging|delaying|keeping (?:me|us)|another|taking my money)",
    r"(?:yeah|oh|so|wow|great|nice|awesome|good job|way to go|nice job|thanks|cool),? (?:\w+ ){0,2}?(?:another|"
    "yet another|more|breaking|ruining|losing|cancell?ing|delaying|not)",
)
GRAVE = (
    r"should (?:not|never) (?:\w+ )?(?:require|take|have to|need|be|happen|cost)",
    r"(?:take|takes|taking|took) (?:\w+ )?(?:\d+|two|three|four|five|six|several) (?:weeks|months|days|hours)",
    r"not(?<=[.!,] not)(?= *[.!]| *$)",
    r"(?:loved|liked|enjoyed|great|happy|good|customer|fan|recommended)(?: \w+){0,4} until (?:you|they|now|today|"
    "yesterday|recently|last|this (?:week|month|year|update))",
    r"was an? (?:\w+ ){1,3}once|how (?:can|could|does) (?:the|an?|any|your|this|it|you)|good (?:thing|job) (?:i|"
    r"we|my|it|you)\b|but this time|this(?<=, this) time",
    r"would (?:\w+ )?(?:love|recommend|buy|fly|use|stay|like|order|shop|be (?:great|nice|good|happy|perfect|lovely|"
    r"amazing|awesome|helpful)) (?:\w+ ){0,2}if|(?:is|are) (?:dead|gone|over|no more|history|dying|a myth)",
    "(?:but|until|and) (?:no longer|not any ?more|never again)",
    "(?:anything but|far from|nothing like) (?:an? )?(?:good|great|excellent|helpful|happy|impressive|friendly|"
    "pleased|perfect|smooth|"
    "easy|ok|okay|amazing|professional)",
)
"""Outweighs a word of praise beside it."""
COMPLAINT = any_of(*GRAVE, *DEEDS, *WAITS, *TURNED_ROUND, *BAD)
STRONG_COMPLAINT = any_of(
    *GRAVE,
    *HOLLOW,
    *THANKED_FOR_HARM,
    r"(?:1|2|3|4|5|6|7|8|9|an|a|two|three|four|five|six|several)\d* (?:hours?|hrs?|minutes?|mins?|days?|weeks?) late",
    "bring (?:it |them |this )?back|(?:great|fine|good|perfect|perfectly|well|amazing|awesome) (?:until|till)(?! "
    "(?:it worked|everything))",
    r"(?:chuck\w*|dump(?:ed|ing)|lobbed|hurled|swore|sworn at|sped off|drove (?:off|away|past)|fiasco|debacle|"
    r"shameful\w*|not to bother|told them all not|lost (?:my|our) (?:patience|custom)|good riddance|"
    "cut through (?:my|our|the))",
    "(?:thank you|thanks|cheers|ta|thx|well done|bravo|congrats|congratulations|good job|great job|nice job|"
    "kudos) (?:so much |very much |a lot |a bunch |again )?(?:@ |team |guys |lads )?(?:for|on) (?:chuck|dump|"
    "throw|lob|smash|break|ruin|wreck|los|forgett|sitt|seat|splitt|separat|strand|cancel|delay|overcharg|block|"
    r"ignor|wast|miss|refus|delet|kill|steal|destroy|crush|dropp|spill|soak|burn)\w*ing",
    "extremely poor",
    r"(?:congrats|congratulations|congratulation) (?:\w+ |@ ){0,2}?(?:on|for) (?:taking|charging|losing|managing|"
    r"making|being|crashing|cancel\w+|breaking|ruining|raising|failing|ignoring|keeping)",
    r"(?:love|loving) (?:how|when|that|it when|the way)(?: \w+| @| \"\"){0,3}? (?:charg\w+|los\w+|cancel\w*|"
    r"ignor\w+|never|refus\w+|hang|crash\w*|delay\w*|forget\w*|lie[sd]?)",
    "slow clap|genius planning|(?:real|stay) classy|just what (?:i|we) needed on|you had one job",
    r"\"\" (?:service|fee|plan|support|customer|help|priority|premium)",
    "great way to (?:treat|look after|start|lose|thank|reward|keep|run)",
    r"(?:filthy|inedible|disgust\w*|appalling|disgrace\w*|shambles|farce|nothing was done|walked out|"
    r"avoid(?= *[.!]| *$)|scam\w*|fraud\w*|formal complaint|never again|last straw)",
    *CHEERED_FOR_HARM,
    "worst",
    r"thanks? (?:you )?(?:@ )?(?:a lot )?(?:for )?(?:nothing|ruin\w*|not|no|wast\w+|los(?:ing|t)|break\w+|"
    r"cancel\w+|making (?:me|us) (?:miss|wait|late|pay|sit)|stranding|screwing|ignoring|charging|overcharging|"
    r"another|the (?:delay|cancel\w*|wait|inconvenience|run ?around|headache))",
    r"never (?:\w+ )?(?:again|flying|shopping|buying|using)",
    r"(?:terribl[ey]|horribl[ey]|awful|disgust\w+|pathetic|unacceptable|extremely disappoint\w+|so disappoint\w+|"
    r"very disappoint\w+|ridiculous|ruin\w*|suck\w*)",
)
TURN = any_of(
    "but",
    "however",
    "unfortunately",
    "sadly",
    "shame",
    "though",
)
"""What follows is meant."""
