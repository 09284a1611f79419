"""The words in which customers call a reply generic, as data."""

from frontline.care.replies.lexicon import any_of

BACKLASH = any_of(
    "(?:standard|stock|same|generic|canned|copied|pasted|pre-?written|identical|"
    r"exact same) (?:\w+ )?(?:paragraphs?|blurb|text|wording|sentences?|lines?|waffle|block|boilerplate|spiel|"
    "drivel)",
    "form letter|word for word|verbatim",
    "(?:is|was|are|obviously|clearly|just|like|reads like|sounds like|looks like|from|another|only|"
    r"smells like) (?:\w+ )?(?:an? |the )?(?:template|form letter|script|macro|mail ?merge|chatbot|auto[- ]?reply|"
    "machine|algorithm|computer|ai|chat ?gpt|robot)(?= *[.,!?]| *$| (?:reply|answer|response|wrote|writing|"
    "letter|talking|message|again|generated|to me|that|with))",
    "(?:computer|machine|ai|chat ?gpt|bot|robot|auto)[- ]?(?:generated|written|wrote|reply|response)",
    r"(?:written|sent|typed|generated|answered) by (?:a |an |the |some |your )?(?:\w+ )?(?:chat ?gpt|bot|robot|"
    "machine|computer|ai|algorithm|script|software)",
    "(?:did|has|have|does|will|would|could|can|is) (?:a|an|any|anyone|anybody|some|someone|even one) ?(?:actual |"
    "real |single |living |human )*(?:human|person|being|people)?(?: being)? (?:even |actually |ever |"
    "going to )*(?:read|reading|look|looked|write|wrote|see|answer|reply)",
    "(?:you|u) (?:just |clearly |obviously |only |simply )*(?:pasted|copied|cut and pasted|sent me the same|"
    "send everyone|sent the same|did not (?:even )?read)",
    "(?:nothing|little|zero) to do with (?:what|my|the) (?:i |question|message|letter|problem|email)",
    "does not (?:even )?(?:answer|address) (?:a (?:word|single)|my|the|what|any)",
    "(?:talk|write|speak|reply) (?:to me )?like a (?:human|person)",
    r"(?:auto(?:mated|matic|mated|-)?[- ]?)(?:generated|repl\w+|respon\w+|messages?|answers?|bot|tweets?|emails?|"
    "comments?|dms?)",
    "automated",
    r"copy[- ]?(?:and|&|n|/|'n'|,)?[- ]?past\w*",
    r"copy\W{0,3}paste",
    r"cut[- ]?(?:and|&|n|/)?[- ]?past\w*",
    r"canned (?:\w+ )?(?:repl(?:y|ies)|respons\w+|answers?|messages?|e-?mails?|tweets?|lines?|text|apolog\w+|"
    "statements?|words|crap|bs)",
    "(?:so|sounds?|feels?|very|all|is|are|pre) canned",
    "boiler[- ]?plate",
    "(?:form|template|stock|generic|standard|scripted|pre-?written|prewritten|rote|robotic|corporate|"
    r"cookie[- ]cutter|pat|impersonal|formulaic|meaningless|vague) (?:\w+ )?(?:letters?|repl(?:y|ies)|respons\w+|"
    r"answers?|messages?|emails?|tweets?|apolog\w+|lines?|phrases?|speak|bs|\w*shit|nonsense|text|stuff|pr)",
    "(?:your|a|the|same|from a|from the|just a|reading (?:from )?(?:a|the)|off a|stop the|with the|"
    "follow(?:ing)? (?:a|the)) (?:script|spiel|playbook)(?! (?:you|i) (?:sent|gave|wrote)| (?:to|for|that|which|"
    "file|files|in|on|does|is|i|error|tag|runs?|fails?))",
    r"(?:just|from|off|reading|fill(?:ed)?|used?|using|only) (?:\w+ )?templates?",
    "templated",
    r"(?:did|do|does|have|can|could|would) (?:you|u|anyone|anybody|your \w+|they|someone) (?:not )?(?:even |"
    "actually |bother(?: to)? |really |people |guys |ever |just |all )*(?:read|look at|see|"
    "listen)(?: (?:to )?(?:my|the|what|this|any))",
    "(?:not|never) (?:even |actually |bother(?:ed)?(?: to)? |really |ever )*read (?:my|the|what|a|our)",
    "(?:without|instead of) (?:even |actually )?reading",
    "(?:try|start|maybe|perhaps|please|next time|actually) (?:actually )?read(?:ing)? (?:my|the|what)",
    "(?:am i|are you|is this|is that|is it|am i talking|talking|speaking|chatting|i'm talking|you're|like|"
    r"sound\w* like|to|by|just|with|from|this is|only|bloody|damn|you|as) (?:just |all |talking to |to |even |"
    "like |with |actually |only )*(?:an? |the |some |another |your |these )*(?:ro)?bots?",
    r"(?:bot|robot) (?:repl\w+|respon\w+|answers?|messages?|tweets?)",
    "(?:chat)?bots? (?:again|or (?:a )?(?:human|person|real|what)|keeps?|just|sent|is useless)",
    "robot(?:s|ic|ically)?(?! (?:vacuum|mower|lawn|arm|kit|cleaner|hoover|toy))",
    r"(?:real|actual|live|human|speak to a|talk to a|with a|get a|another) (?:\w+ )?(?:person|human(?: being)?|"
    r"being|people)(?= |[.!?,]|$)(?= *(?:[.!?,]|$|there|please|answer\w*|respond\w*|to|who|in|at|on|behind|read|"
    "reply|or|instead|can|and|not|this|for))",
    r"human (?:being )?(?:there|reading|answering|respond\w*|please|to respond|behind)",
    r"same (?:\w+ )?(?:answer|reply|response|message|line|tweet|words?|thing|email|apology|sentence|text|spiel|"
    r"copy)s? (?:\w+ ){0,4}?(?:everyone|everybody|every time|all|others?|over and over|again|each time|"
    "you (?:gave|sent|told|send|give)|last (?:time|week|month)|before|twice|three|yesterday|to (?:me|the|other|"
    "each|every|all))",
    r"(?:say|said|saying|tweet\w*|post\w*|send\w*|write|wrote|tell\w*|repl\w+) (?:\w+ ){0,3}?(?:same|"
    r"exact) (?:\w+ )?(?:thing|answer|reply|response|line|words|message)",
    r"(?:no )?#?(?:standard|stock|usual|generic|typical|same old|corporate|pr) (?:\w+ )?(?:bs|answers?|responses?|"
    r"repl(?:y|ies)|excuses?|lines?|speak|nonsense|crap|apolog\w+)",
    r"(?:empty|hollow|fake|insincere|meaningless) (?:words|apolog\w+|promises|platitudes|phrases|sorry)",
    "platitudes",
    "lip service",
    "(?:pr|corporate|marketing)[- ](?:speak|fluff|spin|talk|bs|jargon|nonsense)",
    "personal (?:reply|response|answer) would",
    "(?:not|never) (?:even )?(?:answer|answered|answering|address|addressed|addressing) (?:my|the|what|"
    r"any of) ?(?:\w+ )?(?:question|point|message|concern|query|email|letter|i (?:asked|said|wrote))",
    "pre-?programmed",
)
