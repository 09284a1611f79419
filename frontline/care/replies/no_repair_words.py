"""What makes words of a repair none, as data: something is asked for, hoped, or told as not done."""

from frontline.care.replies.lexicon import any_of

ASKS_PRIVATELY = any_of(
    r"(?:took|taken|taking|been) (?:\w+ )?(?:so|too|this|such a|very) long",
    "dms?",
    "pm",
    "direct[- ]messages?",
    "private[- ]messages?",
    "inbox(?: us)?",
    r"(?:please|kindly|could you|can you|pls|plz|if you|would you) (?:\w+ )?(?:send|share|provide|contact|call|"
    "email|give us|reach|reply|confirm|message|let (?:us|me) know|tell|follow|forward|get in touch|fill|visit)",
    "(?:send|drop|shoot) (?:us|me)",
    "give (?:us|me) (?:a (?:call|ring|shout)|your|more|the)",
    "(?:contact|call|email|message|follow) us",
    r"should (?:not )?have (?:been )?\w+ed",
    "before (?:\\w+ ){0,3}?(?:rolling|deploying|releasing|pushing|shipping|sending|merging|applying|updating)",
    "(?:next|first) (?:available|free)? ?(?:slot|appointment|date) (?:i|we) (?:can|could)",
    "let (?:us|me) know",
    "reach out to (?:us|me)",
    r"so (?:that )?(?:we|i|our \w+|someone|they) (?:can|may|could|are able|'ll be able)",
)
NOT_DONE = any_of(
    r"hope (?:that )?(?:you|to|it|they|this)\b",
    "(?:has|have|had|was|were) never",
    r"should (?:not )?have (?:been )?\w+",
    r"(?:was|were|been|is|are|being) (?:\w+ )?cancel+ed",
    r"(?:has|have|had|is|was|were|are|been)(?: not| n't) (?:yet )?(?:been )?\w+ed",
    r"(?:if|once|when|until|unless|whether|before|after|as soon as) (?:\w+ ){0,4}?(?:has|have|is|was|been|were|"
    "are|had|you've|we've|i've)",
    "(?:not|never) (?:yet )?(?:been )?(?:fixed|refunded|sent|resolved|replaced|working)",
    r"(?:have|has|had|did|was|were) (?:you|it|this|that|they|the \w+|your \w+) (?:\w+ )?(?:been |being )?\w+ed",
    r"(?:pass|passed|passing|forward|forwarded|share|shared) (?:\w+ ){0,4}?(?:feedback|comments?|details|thoughts|"
    "suggestions?|remarks)",
    "(?:sent|send) (?:you|us|me) (?:a |an |your |the )?(?:dm|pm|direct|private|message|email|reply)",
)
