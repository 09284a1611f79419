"""The phrases that style notes look for, as data: care-words, which only deeds can prove, and words from the script.

A pattern names the way a thing is said, not one sentence: words that are put in for weight ("truly", "very") and the
things cared for are left open. `style.py` looks for them; spaces stand for any white space, and case does not matter.
"""

import re
from dataclasses import dataclass
from typing import Literal

StyleKind = Literal["care_words", "scripted"]


@dataclass(frozen=True)
class StylePhrase:
    """A way of saying something: what to look for, and what to do instead, in one plain sentence."""

    name: str
    kind: StyleKind
    suggestion: str
    pattern: re.Pattern[str]


WE = r"(?:we|i|our (?:whole )?(?:team|staff|company|people)|everyone (?:here|at \w+)|all of us)"
BE = r"(?:['’]re|['’]m| are| am| is| remain| stay)"
VERY = r"(?:(?:really|truly|deeply|always|genuinely|sincerely|greatly|very|very much|so|do|still|all|highly|fully|100 ?%|also|just|simply|passionately|absolutely|firmly|completely|totally|wholeheartedly) )*"
YOU = r"(?:you|your|our|every|each|all|the|customers?|clients?|people|everyone)"
NOBLE = (
    r"(?:excellence|quality|service|satisfaction|success|happiness|customers?|clients?|needs|experience|you|your|best|"
    r"standards?|integrity|care|world[- ]class|first[- ]class|highest|trust|serving|providing|delivering|making|exceeding)"
)
CAUSED = r"(?: (?:that )?(?:this|it|these|the \w+|we|our \w+)(?: \w+){0,3} (?:caused?|created?|brought|given)(?: (?:you|to you))?| caused)?"

SHOW_IT = "Caring shows in what was done. Leave it out, or say what you did and for whom."
SAY_THE_DEED = "Say what you changed, by when, and how a customer can tell."
OWN_WORDS = "A stock phrase. Say what went wrong, for whom, and what you did about it."
SAY_WHEN = "A stock phrase. Say how long it takes, and what you do about it."


def _phrase(name: str, kind: StyleKind, suggestion: str, pattern: str) -> StylePhrase:
    return StylePhrase(name, kind, suggestion, re.compile(rf"\b(?:{pattern})".replace(" ", r"\s+"), re.IGNORECASE))


PHRASES: tuple[StylePhrase, ...] = (
    _phrase(
        "we care", "care_words", SHOW_IT,
        rf"{WE} {VERY}cares?(?= (?:about|deeply|passionately|so much|a lot|very much)\b|\s*[.!,;:—–-]|\s*$)(?: (?:deeply|passionately|so much|a lot|very much))?(?: about {YOU})?",
    ),
    _phrase("caring people", "care_words", SHOW_IT, rf"{WE}{BE} {VERY}(?:a )?(?:caring|passionate about|obsessed (?:with|about)|dedicated to|devoted to)(?: {YOU})?"),
    _phrase("because we care", "care_words", SHOW_IT, r"because (?:we|our (?:team|people)) cares?"),
    _phrase(
        "we value you", "care_words", SHOW_IT,
        rf"{WE} {VERY}(?:values?|cherish(?:es)?|treasures?|appreciates?|prizes?) (?:you(?! (?:letting|telling|writing|taking|pointing))\b|(?:each|every|all)(?: (?:and every|one))?(?: of)? (?:you|our|your|customer|client|member)|(?:our|your|the) {VERY}(?:customers?|clients?|members?|readers?|business|loyalty|trust|feedback|custom|time|support|relationship|partnership))",
    ),
    _phrase("valued customer", "care_words", SHOW_IT, r"(?:(?:our|dear|a|as a|most|highly) )+(?:valued|cherished|esteemed|treasured) (?:customers?|clients?|members?|guests?|friends?|partners?)"),
    _phrase(
        "committed to", "care_words", SAY_THE_DEED,
        rf"(?:{WE}{BE} {VERY}|(?:our|a|an) (?:\w+ )?)(?:committed|commitment|dedicated|dedication|devotion) to (?:\w+ ){{0,3}}?{NOBLE}\b",
    ),
    _phrase("strive for", "care_words", SAY_THE_DEED, rf"{WE} {VERY}(?:strives?|endeavou?rs?|works? (?:hard|tirelessly)) (?:every day )?(?:to|for) (?:\w+ ){{0,3}}?{NOBLE}\b"),
    _phrase("customers first", "care_words", SAY_THE_DEED, r"(?:put(?:s|ting)?|plac(?:e|es|ing)) (?:our |the |you,? |every )*(?:customers?|clients?|people|you|guests?) (?:first|at the (?:heart|cent(?:er|re))\b[^.!?\n]{0,30})|customers? (?:come|comes|always come) first|customer[- ](?:centric|obsessed)"),
    _phrase(
        "means the world", "care_words", SHOW_IT,
        r"your (?:satisfaction|happiness|trust|loyalty|success|experience|comfort|time|opinion|feedback|business|custom) (?:is|are|means|remains|matters)(?: (?:\w+ ){0,3}?(?:everything|the world|a lot|so much|first|top|number one|#1|highest)(?: (?:priority|concern|goal))?| (?:\w+ )?(?:important|vital|essential|paramount)(?: to us)?| to us)?(?=[\s.!,;—–-]|$)",
    ),
    _phrase("most important to us", "care_words", SHOW_IT, r"(?:you|our customers|your needs|customers) (?:are|is|matter|mean) (?:\w+ ){0,2}?(?:everything|(?:very |so |most |extremely )?important|our (?:number one|first|top|highest) priority|the (?:world|heart|reason))(?: to us)?"),
    _phrase("your call is important", "scripted", SAY_WHEN, r"your (?:call|time|inquiry|enquiry|message|e-?mail|request|order|concern|question)s? (?:is|are) (?:\w+ )?(?:important|valuable|valued)(?: to us)?"),
    _phrase(
        "any inconvenience", "scripted", OWN_WORDS,
        rf"(?:(?:we|i) )?(?:(?:would like to|want to|must|do|wish to) )?(?:{VERY}(?:apologi[sz]e|are sorry|am sorry|regret)|(?:please accept )?(?:our|my) (?:\w+ )?apolog(?:y|ies)|sorry|apologies)(?: (?:\w+ )?for)? (?:any|the|this|all)(?: and all)?(?: (?:possible|potential|undue|further))? (?:inconveniences?|trouble|disruption|confusion|frustration){CAUSED}",
    ),
    _phrase("any inconvenience, passive", "scripted", OWN_WORDS, r"(?:any|the) inconveniences? (?:\w+ ){0,4}?(?:is|are) (?:\w+ )?regretted"),
    _phrase("apologies if", "scripted", OWN_WORDS, rf"(?:we|i) {VERY}(?:apologi[sz]e|are sorry|am sorry) (?:if (?:you|any|this|we)(?: (?:\w+ ){{0,3}}?(?:felt|feel|offended|upset|inconvenienced|affected|disappointed))?|(?:that )?you (?:feel|felt)(?: that way| this way)?)"),
    _phrase("patience and understanding", "scripted", SAY_WHEN, r"(?:thank(?:s| you)|we (?:\w+ )?(?:appreciate|thank you for)|(?:we )?ask for) (?:so much |very much |all )?(?:for )?your (?:continued |kind |great |ongoing )?(?:patience|understanding|cooperation)(?: and (?:your )?(?:continued )?(?:patience|understanding|cooperation|support|loyalty))?"),
    _phrase("working hard", "scripted", SAY_WHEN, r"(?:we(?:['’]re| are)|our (?:team|staff|engineers?|people) (?:is|are)|please know (?:that )?(?:we are|our \w+ (?:is|are))) (?:all )?(?:(?:currently|still) )?working (?:(?:very|so|extremely) )?(?:hard|diligently|tirelessly|around the clock|as (?:quickly|fast) as (?:possible|we can))"),
    _phrase("higher than normal", "scripted", SAY_WHEN, r"(?:experiencing|receiving|seeing|due to|because of)(?: an?)? (?:unusually|unexpectedly|exceptionally|extremely|much )?\s*(?:higher?[- ]than[- ](?:normal|usual|expected|average)|unusually high|unprecedented|high) (?:\w+ )?(?:volumes?|demand|numbers?)(?: of (?:calls?|orders?|inquiries|enquiries|requests?|e-?mails?|contacts?))?"),
    _phrase("unforeseen circumstances", "scripted", OWN_WORDS, r"(?:due to|because of|owing to) (?:some |certain )?(?:unforeseen|unforeseeable|unexpected|unavoidable|extenuating) (?:circumstances?|events?|issues?|reasons?)|(?:circumstances|events|reasons) (?:beyond|outside(?: of)?) our control"),
    _phrase("take it seriously", "scripted", SAY_THE_DEED, rf"(?:we|i) {VERY}takes? (?:\w+ ){{1,6}}?(?:very |extremely |so |incredibly )?seriously"),
    _phrase("do not hesitate", "scripted", "A stock phrase. Name who answers, and when.", r"(?:please )?(?:do not|don['’]t|never) hesitate to (?:contact|call|e-?mail|reach out|ask|write|get in touch)(?: (?:to )?(?:us|me|our \w+))?"),
    _phrase("excellent service", "scripted", "A stock phrase. Ask or answer what this customer needs.", r"how (?:may|can) (?:we|i) (?:\w+ )?(?:provide|offer|give|deliver) (?:you )?(?:with )?(?:\w+ )?(?:excellent|outstanding|exceptional|great|five[- ]star|world[- ]class) (?:customer )?service(?: (?:to you )?today)?"),
    _phrase("rest assured", "scripted", SAY_THE_DEED, r"(?:please |you can |you may )?(?:rest|be) assured"),
    _phrase("at your earliest convenience", "scripted", "A stock phrase. Name the day.", r"(?:at (?:your|our) earliest convenience|as soon as (?:humanly )?possible|in a timely manner|in due course)"),
)  # fmt: skip
