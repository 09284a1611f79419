"""The parts of an apology, as far as its words show them: no judgement whether they are meant."""

from frontline.care.replies import (
    cause_words,
    component_words,
    explanation_words,
    fault_words,
    no_repair_words,
    repair_words,
    responsibility_words,
)
from frontline.care.replies.reading import Reading

DID_IT = responsibility_words.DEED | fault_words.FAULT_IF_SORRY
CAUSE = explanation_words.EXPLANATION | cause_words.BUSY
NEAR = 24
"""Characters before a slip in which its subject would stand."""


def takes_responsibility(reading: Reading) -> bool:
    """The failure is said to be the writer's own, or one that should not have been."""
    return responsibility_words.OOPS.search(reading.said) is not None or reading.says(
        responsibility_words.RESPONSIBILITY, unless=responsibility_words.NOT_OURS
    )


def did_it(reading: Reading) -> bool:
    """The writer says what they did themselves that they are sorry for; only to be asked of an apology."""
    return reading.says(DID_IT, unless=responsibility_words.NOT_OURS) or any(
        fault_words.WITHOUT_SUBJECT.search(reading.said, max(0, slip.start() - NEAR), slip.start())
        for slip in fault_words.SLIP.finditer(reading.said)
    )


def explains(reading: Reading) -> bool:
    """A cause is named."""
    return (
        CAUSE.search(reading.said) is not None
        or reading.says(explanation_words.CAUSE_EVENT, unless=explanation_words.THE_FAILURE)
        or reading.says(explanation_words.STORY, unless=explanation_words.NO_STORY)
    )


def repents(reading: Reading) -> bool:
    """It is said that it will not happen again, or what is changed for that."""
    return component_words.REPENTANCE.search(reading.said) is not None


def vows_change(reading: Reading) -> bool:
    """The writer says of itself what is changed so that the failure does not come again."""
    return component_words.VOW.search(reading.said) is not None and any(
        component_words.VOW.search(sentence) is not None and component_words.WRITER.search(sentence) is not None
        for sentence in reading.sentences
    )


def repairs(reading: Reading) -> bool:
    """A repair is under way or offered; asking for a private message is none."""
    return (
        reading.says(repair_words.PROMISED, unless=no_repair_words.ASKS_PRIVATELY)
        or repair_words.AMENDS.search(reading.said) is not None
    )


def repair_is_done(reading: Reading) -> bool:
    """A repair is told as a deed: "I have refunded it", "it went out this morning"."""
    is_told = reading.says(repair_words.DONE, unless=no_repair_words.NOT_DONE)
    return is_told or repair_words.FRAGMENT.search(reading.said) is not None


def asks_forgiveness(reading: Reading) -> bool:
    """Pardon, acceptance or another chance is asked for."""
    return component_words.FORGIVENESS.search(reading.said) is not None
