"""Praise turned round, as data: words of praise or thanks for what nobody would praise."""

THANKED_FOR_HARM = (
    "(?:love|loving) (?:that|when|how) (?:my|the|your|our|it) (?:\\w+ ){0,3}?(?:is|are|was|keeps?|gets|goes|has|"
    "does|do) (?:\\w+ )?(?:down|late|broken|delayed|"
    "cancel\\w*|not|never|lost|slow|missing|out|stuck|off|wrong|crash\\w*|failing)",
    "(?:congrats|congratulations|well done|bravo|thanks|thank you|good job|nice job|great job|nice one|kudos|"
    "cheers),? (?:@ |guys |team )?,?(?:on |you |for )*(?:have |has )?"
    "(?:just |now |again )?(?:manag\\w+ to|succeed\\w* in|lost|ruined|broke|charged|cancel+ed|missed|made me "
    "(?:miss|wait|late|cry)|cost(?:ing)? me)",
    "(?:love|loving|enjoy|enjoying|nothing like|gotta love|got to love|nothing better than) (?:paying|waiting|"
    "sitting|standing|being (?:charged|ignored|lied|told|put|left|stuck|cut|kept|on hold|delayed|late|bumped|"
    "stranded|hung)|spending|listening|"
    r"how (?:\w+ )?(?:never|always)|queuing|explaining|repeating|refreshing|chasing)",
    "(?:thank you|thanks|cheers|ta|thx|well done|bravo|congrats|congratulations|good job|great job|nice job|"
    "kudos) (?:so much |very much |a lot |a bunch |again )?(?:@ |team |guys |lads )?(?:for|on) (?:chuck|dump|"
    "throw|lob|smash|break|ruin|wreck|los|forgett|leav|sitt|putt|seat|splitt|separat|strand|cancel|delay|charg|"
    "overcharg|wak|block|lock|ignor|hang|keep(?!ing (?:me|us) (?:posted|updated|informed|in))|wast|miss|refus|"
    "cutt|delet|kill|steal|destroy|crush|dropp|spill|soak|burn|freez|turn(?!ing (?:it|this|things|my))|"
    r"sending (?:me |us )?(?:the wrong|a broken|an empty|someone|nothing))\w*ing",
)
MOCKED = (
    "(?:why|how come|what (?:is|'s) the point|who (?:thought|designed|decided)|what were you|how on earth|"
    r"how is (?:it|this)|what kind of|since when|what sort of|on what planet|in what world)(?: \w+){1,12}",
    "(?:i|we) (?:no longer|will be (?:leaving|cancelling|switching|moving|taking|reporting|disputing|"
    "complaining)|am (?:leaving|cancelling|done|out|switching|moving)|are (?:leaving|cancelling|done|switching|"
    "moving)|regret)",
    "i'm (?:done|out|leaving)|done with (?:you|this|them)|last time (?:i|we)|lost (?:me|us|a customer)",
    "taking (?:my|our) (?:business|custom|money)|account closed|cancelling",
    "(?:poor|bad|shocking|terrible|awful|disgraceful|dreadful|appalling|rubbish|useless|pathetic|lousy|crap|shit|"
    "dire|abysmal|sloppy|lazy|careless|slow|rude|cold|stale|broken|empty|wrong|faulty|late|missing) (?:form|show|"
    "effort|job|attitude|excuse|food|meal|drinks?|staff|driver|answers?|reply|item|size|colou?r|product|order|"
    "address|parcel|part|delivery|shelves|promises|pages?|links?)",
    "(?:real|really|very|so|stay|pure|super) (?:classy|smart|clever|professional of|helpful (?:not|when)|mature)",
    "genius (?:planning|move|idea|stuff|timing|design)|slow clap|golf clap|just what (?:i|we) (?:needed|wanted)",
    "just (?:great|perfect|brilliant|wonderful|fantastic|lovely|marvellous|peachy|dandy)",
    "(?:oh|well|that is|that's|isn't that|how) (?:just )?(?:great|brilliant|perfect|wonderful|fantastic|lovely|"
    "fabulous|marvellous|convenient|charming|delightful|super|good|joy|fun)(?=,| *[.!]| another| now| the| so|"
    r" you\b| @)",
    "(?:great|good|nice|brilliant|excellent|fantastic|lovely|wonderful|perfect|fine|superb|amazing|clever|"
    "interesting|funny) (?:way|start|strategy|move|business model|planning|logic|"
    "timing|day|look|trick) (?:to|of|for|guys|there|@)",
    "(?:congrats|congratulations|congratulation|bravo|well done|kudos|hats off|round of applause|slow clap|"
    "good job|great job|nice job|way to go|props|cheers|thanks|thank you|big thanks|shout ?out|full marks|"
    r"top marks|applause)(?: \w+| @){0,5}? (?:on|for|to|at) (?:\w+ ){0,3}?(?:taking|charging|losing|managing to|"
    r"making|being|crashing|cancel\w+|breaking|ruining|raising|hiking|failing|ignoring|leaving|keeping|wasting|"
    "turning|forgetting|scratching|smashing|selling|sending|delivering|closing|removing|nothing|the worst|"
    "yet another|another|killing|doubling|destroying|delaying|missing|overcharging|stranding|hanging|"
    "adding)(?! (?:my day|my week|my year|us smile|me smile|me laugh|so (?:kind|helpful|nice|good|lovely|"
    r"patient)|it (?:easy|right|so easy|possible|happen)|such|sure|care|me feel (?:\w+ )?(?:welcome|safe|special|"
    r"valued|at home)|everything|an? (?:new|free|great|lovely|beautiful|wonderful)|my (?:\w+ )?(?:day|birthday|"
    "trip|stay|holiday)|time|the time|extra|things|her|him|up|around (?:my|a|the)|there|the best|(?:a )?(?:great|"
    "good|wonderful)))",
)
HOLLOW = (
    "(?:amazing|incredible|impressive|funny|interesting|fascinating|great|love|wonderful) how (?:you|they|u|it|"
    r"your \w+|a company|some)(?: guys)? (?:can|always|never|"
    "manage|still|take|charge|keep|think|get away|suddenly|only|expect)",
    r"(?<=\A )(?:oh |well |just |how |yeah |yay |wow |so )*(?:fantastic|brilliant|lovely|wonderful|great|perfect|"
    "amazing|awesome|excellent|"
    r"superb|marvellous|nice|cool|good)[,.!]+ (?:another|yet another|stuck|cancel\w*|delay\w*|late|lost|broken|down|"
    r"crash\w*|the same|now|no|still|more|again|only|nobody|now (?:the|my|it|we|i))",
    r"(?<=\A )(?:oh|yay|hooray|whoop\w*) (?:fantastic|brilliant|lovely|wonderful|great|perfect|good|joy)[,.!]",
    r"(?:amazing|incredible|impressive|impressed|funny|wonderful|interesting|fascinating|astonish\w+|love) (?:by |"
    "at |with )?how "
    r"(?:\w+ )?(?:nobody|no one|never|still|always late|bad\w*|slow\w*|rude\w*|poor\w*|awful|terrible|little|"
    "difficult|useless|manage)",
)
"""A cheer that opens a complaint."""
TURNED_ROUND = (*THANKED_FOR_HARM, *MOCKED, *HOLLOW)
