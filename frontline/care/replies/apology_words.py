"""The words of an apology, and of what denies, accepts or gives one, as data.

An apology is for a failure of one's own, named ("we lost your parcel") or as generic harm ("the inconvenience"). What
is said about the reader's feelings, on a condition, in a refusal or by habit only looks like one, see look_alike_words
and refusal_words.
"""

import re

from frontline.care.replies.lexicon import VERY, any_of, at_end, at_start

CUE = any_of(
    "so+r+[ry]*y+",
    "soz+",
    "sorri",
    "sry",
    "srry",
    "sory",
    r"ap+ol+[oia]g\w*",
    r"aplogi\w+",
    "regret(?:s|ted|fully)?",
    r"unapologetic\w*",
)
HARM = at_start(
    "(?:that )?you (?:were|have been|could|did) not (?:able to|given|told|offered|served|seated|informed|notified|"
    "greeted|refunded|credited|"
    "allowed|get(?! back)|receive)",
    r"(?:that )?(?:your|the|our|this|it) (?:\w+ ){0,4}?(?:was|were|is|are|has been) not (?:\w+ )?(?:up to|good|"
    "working|ready|right|delivered|clean|correct|sent|processed|refunded|shipped|clear|as (?:good|it|we|you)|"
    "what (?:it|we)|the (?:standard|experience|service))",
    "(?:that )?(?:we|i) (?:did not|have not|had not|were not|was not|failed|fell|let|missed|lost|"
    r"forgot)(?! (?:\w+ )?(?:able|aware|in a|understand|follow|mean|catch|know|want|deliver to|ship to|offer|"
    "accept|sell|stock|take|make any))",
    r"(?:again )?(?:for|about) (?:any|the|all|this|all the|any and all) (?:\w+ )?(?:inconveniences?|troubles?|"
    r"delay\w*|wait|disruption|hassle|confusion|issues?|problems?|mix[- ]?up|experience|outage|error|mistake|"
    "breakage|regression)",
)
HARM_TOO = any_of(
    "and (?:i'm |we're |for |about |also |truly |apologi[sz]e )+(?:any|the|all|this|"
    r"your) (?:\w+ ){0,2}?(?:inconvenience|troubles?|delays?|wait|disruption|hassle|confusion|issues?|problems?|"
    "mix[- ]?up|experience)",
)
DENIED = at_end(
    f"(?:not|never|n't|no|nor|without|won't|don't|than|nothing to be|nothing to) {VERY}(?:need(?:s|ed)? (?:for |to )?|"
    "have to |going to |has to |having to |reason to |necessary to |a |an |any |be |being |feel |say |saying |"
    "offer |offering |bother to |even |get |accept |like |want to |just |your |more )*",
    "(?:safe|safer|better) (?:th[ae]n|rather than|then)(?: be)?",
    "(?:feel|feels|feeling|felt|how|what a|such a|a|one|in a|this|that|bit of a) (?:rather |very |pretty )?",
    "stop (?:being|saying)?",
    "instead of(?: saying| a| an)?",
    "(?:don't|do not|never|please don't) (?:be|worry|feel|say)",
)
THIRD_PERSON = at_end(
    r"(?!i|we)\w+ (?:has |have |had )?(?:already|publicly|never|since|later)",
    r"(?:he|she|they|you|who|customers?|the \w+|his|her|their|your|u|someone|nobody|everyone|driver|user|users|"
    "people|them|him) (?:(?:is|are|was|were|has|have|had|should|could|might|may|must|will|would|did|does|do|"
    "never|also|already|even|then|at least|being|be|been|to|said|say|says|is already|didn't|clearly|just|kindly|"
    "seems?|feel|owes?|owed?|want|wants|deserve[sd]?|demand(?:s|ed)?|ask(?:s|ed)?|need|needs|get|expect(?:s|ed)?|"
    "for|got|receive[sd]?|accept(?:s|ed)?|an|a|me|us|him|her|them) ?)+",
    "(?:his|her|their|your|the customer's|whose|accept(?:ed)? (?:your|his|her|their)|deserve[sd]? (?:an?|our)?|"
    "demand(?:s|ed|ing)?(?: an?)?|ask(?:s|ed|ing)? for an?|expect(?:s|ed|ing)? an?|waiting for an?|want(?:s|"
    "ed)? an|an official|public|letter of|owes? (?:me|us|him|her|them) an)",
)
DESERVED = at_end(
    r"(?:you|we|i) (?:all |both |do |certainly |really |also )*(?:deserve|owe (?:you|everyone|our \w+|all of you|"
    r"them|him|her|@))(?: \w+)*? (?:an|our|a (?:sincere|big|huge|full|proper|public|heartfelt))",
    r"please(?: \w+)? (?:accept|take)(?: \w+){0,4}",
)
APOLOGY_ACCEPTED = at_start(
    "(?:is |was |are )?(?:not )?(?:accepted|needed|necessary|required|unnecessary|letter (?:from|template)|"
    "from (?:him|her|them|the)|tour)",
)
REGRET = at_start(
    "(?:the|any|this|that (?:this|the|our|your|it|we (?:did|failed|were|let|could|have|had|missed))|having|"
    "causing|our|what|how|not (?:having|being clear|telling|catching|acting))",
)
REGRET_TO_TELL = at_start(
    "(?:to (?:inform|tell|announce|say|report|advise)|that (?:we|i)(?:'re| are|'m| am)? (?:unable|not able|"
    "cannot|can't|can not|won't|do not|must|have to)|that you)",
)
WRITER = any_of(
    "we",
    "i",
    "our",
    "is",
    "and",
)
IS = any_of(
    "is",
    "are",
    "be",
)
PLAIN_BEFORE = re.compile(
    r"\W*(?:(?:hi|hello|hey|oh|no|my|our|i|we|am|are|do|and|but|please accept|would like to|can|want to|must|"
    rf"{VERY[3:-2].strip()}|sincere|sincerest|deepest)(?:[\s,]+|$))*"
)
OWN_WORDS_WITHOUT_CUE = any_of(
    r"pardon (?:the|my|our|this) (?:\w+ )?(?:slow\w*|late\w*|delay\w*|mess|noise|mix[- ]?up|confusion|error|"
    "mistake|typo|wait|silence|interruption|disruption|turnaround|inconvenience|long)",
    r"(?:excuse|forgive) (?:the|my|our) (?:\w+ )?(?:slow\w*|late\w*|delay\w*|mess|noise|mix[- ]?up|confusion|"
    "error|mistake|typo|wait|silence|oversight|blunder)",
    "mea culpa",
    "(?:please |do |kindly )(?:forgive|pardon|excuse) (?:us|me|our|my|the|this)",
    "(?:beg|ask(?:ing)? for) (?:your )?(?:forgiveness|pardon)",
    "forgive (?:us|me) for",
    r"(?:we|i)(?:'re| are|'m| am)? (?:\w+ )?(?:ashamed|embarrassed|mortified|gutted) (?:by|about|that|of|for|to)",
    "(?:bear|carry|feel) (?:full )?(?:the )?guilt",
    r"ow(?:e|ed) (?:you|our \w+|everyone) (?:\w+ )*(?:an explanation|better)",
    "(?:you|our customers|everyone|they) deserved? (?:so much |much |far )?better",
    "(?:brown[- ]paper[- ]bag)",
    "(?:my|our|of|with|deep|great|sincere) remorse",
    "remorseful",
    r"(?:we|i)(?:\'m| am|\'re| are)? (?:feel |feeling )?(?:\w+ )?(?:terrible|awful|horrible|dreadful) (?:about|"
    "that we|that i|for)",
)
