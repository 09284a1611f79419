"""What a customer's message shows: praise, complaint, doubt, thanks, word of mouth. Words are counted, feelings are not."""

import re

from frontline.care.replies import (
    apology_words,
    backlash_words,
    complaint_words,
    doubt_words,
    loyalty_words,
    praise_words,
)
from frontline.care.replies.reading import Reading

QUESTION = re.compile(r"[^.!?]*\?")
"""A question does not praise: "what is the best way to call?"."""
RHETORICAL = re.compile(
    r" can i just say| why can not (?:all|every|other|more) | how (?:are|is|do) \w+(?: \w+)? so (?:good|great|nice|awesome|amazing|kind|fast)"
    r"| how (?:great|good|cool|nice|amazing|awesome|lovely|wonderful) (?:is|are|was|were) | have i (?:told|mentioned|said)"
    r"|(?:compliment|praise|praising|kudos|commend)"
)
"""Asked only to praise."""
BARE_CHEER = re.compile(
    r"[.!?;:,] +(?:(?:nice|great|good|stellar|top|fine|excellent|brilliant) (?:work|job|one|going|service|effort)|well done|"
    r"way to go|bravo|congrats|congratulations|(?:just |real |really |so )?(?:great|awesome|brilliant|fantastic|lovely|wonderful|"
    r"perfect|nice|excellent|amazing|superb|classy))(?: @| guys| team| everyone| all)?[ .!]*$"
)
"""Two or three words of cheer behind what went before."""
COURTESY = re.compile(r"in advance|(?:quick|fast|prompt|speedy|swift) (?:reply|response|answer|update)$")
"""What ordinary thanks hold."""
WISHED = re.compile(r"(?:would|'d|will|could|might)(?: \w+)?$")
"""Before it, love and meaning a lot are wishes: "I would love an update", "it would mean a lot"."""
WISH = re.compile(r" ?(?:\w+ )?(?:love|mean)(?! (?:to (?:thank|say|praise|commend)|you|your))")
FEW_WORDS = 12
"""Words that a heart or clapping hands may stand for."""
BEFORE = 40
"""Characters before a praising word in which a denial may stand."""


def praise_or_complaint(reading: Reading) -> tuple[bool, bool]:
    """Whether it is praise, and whether a complaint; never both.

    Praise: words of praise that stand, at least as many as of complaint, and more where a word of complaint is grave. What
    follows the last "but" counts twice.
    """
    good, bad = _praises(reading.said), _complaints(reading)
    if not good and not bad:
        good += _cheers_by_sign(reading)
    if good and bad:
        told_last = complaint_words.TURN.split(reading.said)[-1]
        if len(told_last) < len(reading.said):
            good += _praises(told_last)
            bad += len(complaint_words.COMPLAINT.findall(told_last))
    is_grave = complaint_words.STRONG_COMPLAINT.search(reading.said) is not None
    ends_in_mockery = bad > 0 and BARE_CHEER.search(reading.said) is not None
    is_unsure = is_grave or ends_in_mockery or apology_words.CUE.search(reading.said) is not None
    is_praise = good > max(1, bad) if is_unsure else good >= max(1, bad)
    return is_praise, bad > 0 and not is_praise


def _praises(said: str) -> int:
    """Words of praise that are neither denied nor in a question."""
    if "?" in said:
        said = QUESTION.sub(lambda asked: asked.group() if RHETORICAL.search(asked.group()) else " ", said)
    return sum(not _is_denied(said, found) for found in praise_words.PRAISE.finditer(said))


def _cheers_by_sign(reading: Reading) -> bool:
    """A heart or clapping hands with hardly a word, which asks nothing."""
    return (
        not reading.cased.isascii()
        and "?" not in reading.said
        and not praise_words.EMOJI_LOVE.isdisjoint(reading.cased)
        and len(reading.said.split()) <= FEW_WORDS
    )


def _complaints(reading: Reading) -> int:
    has_sign = (
        not reading.cased.isascii()
        and not complaint_words.EMOJI_COMPLAINT.isdisjoint(reading.cased)
        and praise_words.EMOJI_PRAISE.isdisjoint(reading.cased)
    )
    return len(complaint_words.COMPLAINT.findall(reading.said)) + has_sign


def _is_denied(said: str, found: re.Match[str]) -> bool:
    if COURTESY.search(found.group()) is not None:
        return True
    before = said[max(0, found.start() - BEFORE) : found.start()].rstrip()
    if WISH.match(found.group()) is not None and WISHED.search(before) is not None:
        return True
    return praise_words.NOT_PRAISE.search(before) is not None


def doubts(reading: Reading) -> bool:
    """What we say or claim is doubted."""
    return doubt_words.DOUBT.search(reading.said) is not None and doubt_words.NOT_DOUBT.search(reading.said) is None


def calls_us_generic(reading: Reading) -> bool:
    """Our reply is called a robot's, canned, copied, unread."""
    return backlash_words.BACKLASH.search(reading.said) is not None


def thanks(reading: Reading) -> bool:
    """Thanks, or that it is solved, in the customer's own words."""
    said = reading.said
    if (
        loyalty_words.SOLVED.search(said) is not None
        and loyalty_words.UNSOLVED.search(said) is None
        and "?" not in said
    ):
        return True
    return loyalty_words.THANKS.search(said) is not None and loyalty_words.NOT_THANKS.search(said) is None


def tells_others(reading: Reading) -> bool:
    """The customer recommends us, or has told others."""
    return (
        loyalty_words.RECOMMENDS.search(reading.said) is not None
        and loyalty_words.NOT_RECOMMENDS.search(reading.said) is None
    )


def reasons_to_stay(reading: Reading) -> tuple[str, ...]:
    """The reasons named in a sentence about staying or coming back: people, price, features."""
    if loyalty_words.STAYS.search(reading.said) is None:
        return ()
    staying = [sentence for sentence in reading.sentences if loyalty_words.STAYS.search(sentence)]
    return tuple(
        name for name, pattern in loyalty_words.REASONS.items() if any(pattern.search(sentence) for sentence in staying)
    )


def doubts_leader(reading: Reading) -> bool:
    """Surprise or doubt that an executive answers."""
    return (
        doubt_words.LEADERS.search(reading.said) is not None
        and doubt_words.DOUBTS_LEADER.search(reading.said) is not None
    )
