"""The words of change and of forgiveness in an apology, as data."""

from frontline.care.replies.lexicon import any_of

REPENTANCE = any_of(
    r"(?:from here on|from now|before every|every (?:merge|release|deploy\w*|order|shift|time) from|"
    "going to (?:run|test|check|review|make sure))",
    "(?:ensure|make sure|making sure|see to it) (?:that )?(?:nobody|no one|this|it|you|we|the same|none|"
    r"never) (?:\w+ ){0,3}?(?:never|not|again|is|are|can|does)",
    r"(?:now |will )(?:requires?|needs?) (?:a |an |two |\w+ )?(?:second|sign|approval|review|check|pair|test|eyes)",
    r"so that (?:\w+ ){1,6}?(?:can not|will not|never|does not|cannot) (?:\w+ ){0,5}?again",
    r"(?:gone|going) over (?:the|our|this) (?:\w+ )?(?:procedure|process|training|policy|steps)",
    "(?:from now on|going forward|in future|from today|as of today|henceforth)",
    r"(?:no other|no one else|nobody else|never again) (?:\w+ ){0,4}?(?:goes|go|has|have|suffers?|experiences?|"
    "should|will|is|faces?|through)",
    "(?:so (?:that )?|to (?:make sure|ensure) (?:that )?)(?:this|it|that|nobody|no one|you|"
    r"the same) (?:\w+ ){0,3}?(?:not|never|again|cannot|stops?)",
    r"(?:use|using|used) (?:\w+ ){0,4}?(?:to improve|to make (?:us|things|our|it) better|to do better)",
    r"(?:will|have|has|had|been|being|are|were|is|was) (?:\w+ )?(?:retrain\w*|retrained|extra training|"
    "further training|refresher training|reminded|coached)",
    r"(?:now|already) (?:\w+ )?(?:renew|alert|check|test|run|scan|verify|validate|monitor|require|"
    r"review)s? (?:\w+ )?(?:automatically|every|each|before|twice|at|all)",
    r"(?:changed|changing|change|reviewing|reviewed|review|overhaul\w*|rewriting|tightened|tightening|improved|"
    r"improving) (?:the way|how|our (?:\w+ )?(?:process\w*|polic\w+|procedure\w*|training|systems?|checks?|"
    "tooling|practices?|release process|rota|rules))",
    "(?:added|adding|add|put in|putting in|introduced|introducing) (?:a|an|new|more|extra|another|"
    r"some) (?:\w+ ){0,3}?(?:checks?|tests?|alerts?|alarms?|monitors?|monitoring|reviews?|safeguards?|steps?|"
    "guards?|ci job|test case|regression test)",
    "independent (?:review|inquiry|investigation|audit)",
    r"(?:we|i) (?:will|must|can|should|have to|need to) (?:\w+ )?(?:do|be|get) better",
    "(?:will|shall) (?:be more|not make (?:this|that|the same) mistake|pay more attention|take more care|"
    "double[- ]check)",
    r"(?:won't|will not|never|not|doesn't|does not|n't|can't|cannot|isn't) (?:\w+ ){0,3}?(?:happens?|occurs?|"
    r"repeat\w*|recur\w*|be repeated)(?: (?:again|in the future|twice))?",
    r"(?:prevent|avoid|stop|preventing|avoiding|stopping|ensure|reduce|minimi[sz]e) (?:\w+ ){0,8}?(?:again|"
    r"in (?:the )?future|recur\w*|reoccur\w*|repeat\w*|happening|going forward|recurrences?|similar|this type|"
    "these types|this kind)",
    "(?:we|i)(?:'ll|'re|'m|'ve| will| must| need to| are going to| have to| can| want to| aim to| promise to|"
    r" intend to| are| am| have) (?:\w+ ){0,3}?(?:do better|doing better|do more|be better|be more careful|"
    r"learn\w* from|improve|improving|improved|move faster|try harder|get better|do a better|strengthen\w*|"
    r"tighten\w*|retrain\w*|be faster|be quicker|more transparent)",
    r"learn(?:ed|t|ing)? (?:\w+ ){0,3}(?:from (?:this|our|it)|lessons?)",
    r"lessons? (?:\w+ )?(?:learn\w*)",
    "(?:making|implementing|putting in place|introducing|adding|taking|made|added|implemented|introduced|"
    r"put in place|taken) (?:\w+ ){0,4}?(?:changes?|improvements?|safeguards?|steps?|measures|additional|checks|"
    "tests|controls|alerts|alerting|monitoring|guardrails)(?! (?:a|the) look)",
    "(?:next time|in (?:the )?future|from now on|going forward) (?:we|i)(?:'ll| will)",
    r"(?:we|i)(?:'ll| will) (?:\w+ ){0,8}(?:next time|in (?:the )?future|from now on|going forward)",
    r"to make sure (?:this|it|that) (?:\w+ )?(?:doesn't|does not|never|won't|can't|cannot)",
)
FORGIVENESS = any_of(
    r"forgiv\w+",
    r"(?:please |kindly |hope you(?:'ll| will| can)? )(?:\w+ )?(?:accept|excuse|pardon|bear with)",
    r"accept (?:our|my)(?: \w+){0,3} apolog\w+",
    "(?:another|second|one more) chance",
    "(?:earn|win|regain|rebuild|restore)(?:ing)? (?:back )?(?:your|the|their) (?:trust|confidence|business|faith)",
    "make it up to you",
    r"(?:hope|ask) (?:you|that you|for your) (?:\w+ ){0,3}(?:understand|understanding|forgive\w*|give us)",
    "excuse (?:the|our|my|us)",
    "pardon (?:the|our|my|us)",
)
WRITER = any_of(
    "we",
    "i",
    "our",
    "my",
    "us",
)
VOW = any_of(
    r"(?:prevent|avoid|reduce|preventing|avoiding) (?:\w+ ){0,3}?(?:similar|such|these|this type of|this kind of|"
    r"future) (?:\w+ )?(?:incidents?|issues?|events?|outages?|problems?|failures?|mistakes?|errors?|kind|"
    "situations?|delays?)",
    r"(?:won't|will not|never|doesn't|does not|can't|cannot) (?:\w+ ){0,3}?(?:happens?|occurs?|recurs?|"
    "be repeated) ?(?:again|in the future|twice|any ?more)",
    r"(?:prevent|avoid|stop|preventing|avoiding|stopping) (?:\w+ ){0,6}?(?:from happening|from occurring|"
    "from recurring|happening again|recurrences?|again|a repeat)",
    r"(?:we|i)(?:'ll| will| must| need to| have to|'re going to) (?:\w+ ){0,2}?(?:do better|be better|move faster|"
    "try harder|be more careful|learn from (?:this|our|it))",
    r"(?:to make sure|ensure|so that|so) (?:this|it|that) (?:\w+ )?(?:doesn't|does not|never|won't|can't|"
    r"cannot) (?:\w+ )?(?:happens?|occurs?)",
    r"learn(?:ed|t|ing)? (?:\w+ ){0,3}from (?:this|our mistakes)",
)
