"""What a message of ours, or a customer's, shows in its words: rules and word lists of our own, for English.

Only what can be observed is told: whether a failure is named, a cause given, a repair done. Nothing is scored, no feeling
is guessed, and no label knows who wrote the message.
"""

from dataclasses import dataclass
from typing import Any

from frontline.care.replies import company, components, customers
from frontline.care.replies.apologies import Apology, find_apology, has_apologys_words
from frontline.care.replies.reading import Reading, read
from frontline.care.replies.scripts import is_script

OUR_SIDE = frozenset({"company", "maintainer"})
CUSTOMER = "customer"
MOST_CHARACTERS = 8_000
"""Of a longer message the start and the end are read, so that no message is slow."""


@dataclass(frozen=True, slots=True)
class Components:
    """The six parts of an apology (Lewicki, Polin, Lount 2016), as far as its words show them."""

    regret: bool = False
    explanation: bool = False
    responsibility: bool = False
    repentance: bool = False
    repair: bool = False
    forgiveness: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """What the words of one message show. The labels of the side that did not write it are false."""

    is_apology: bool = False
    """For one's own failure, also inside a script."""
    is_non_apology: bool = False
    """The words of an apology, for no failure of one's own: "sorry you feel", "sorry to hear", "if", a refusal, a saying."""
    is_scripted: bool = False
    """Known phrases, and nothing that belongs to one case."""
    is_praise: bool = False
    is_complaint: bool = False
    is_doubt: bool = False
    """The customer doubts what we say."""
    is_backlash: bool = False
    """The customer says that our reply is generic."""
    is_thanks: bool = False
    """The customer gives thanks or says that it is solved."""
    tells_others: bool = False
    """The customer recommends us or has told others."""
    stays_for: tuple[str, ...] = ()
    """Reasons to stay or come back that the customer names: "people", "price", "features"."""
    doubts_leader: bool = False
    """The customer is surprised, or doubts, that an executive answers."""
    asks_for_rating: bool = False
    names_delay: bool = False
    """We say that we were late."""
    blames_others: bool = False
    """We put it on a third party or on the customer."""
    repair_done: bool = False
    """A repair is told as done, not only offered."""
    components: Components = Components()

    def as_json(self) -> dict[str, object]:
        """The labels by name, the components as an object of their own."""
        told: dict[str, object] = {name: getattr(self, name) for name in self.__slots__}
        return {**told, "components": {part: getattr(self.components, part) for part in Components.__slots__}}


def label_text(text: str, speaker: str) -> Labels:
    """The labels of one message, about 10,000 a second.

    `speaker` is "company" or "maintainer" (our side) or "customer", whose words of apology never are an apology of ours.
    With anything else the labels of both sides are told.
    """
    if len(text) > MOST_CHARACTERS:
        text = f"{text[: MOST_CHARACTERS // 2]}\n\n{text[-MOST_CHARACTERS // 2 :]}"
    reading = read(text)
    side = speaker.strip().lower()
    if side in OUR_SIDE:
        return Labels(**_ours(reading))
    if side == CUSTOMER:
        return Labels(is_non_apology=has_apologys_words(reading), **_customers(reading))
    return Labels(**_ours(reading), **_customers(reading))


def _ours(reading: Reading) -> dict[str, Any]:
    apology = find_apology(reading)
    is_repaired = components.repair_is_done(reading)
    return {
        "is_apology": apology.is_own,
        "is_non_apology": apology.is_alike,
        "is_scripted": is_script(reading, owns_failure=apology.responsibility),
        "asks_for_rating": company.asks_for_rating(reading),
        "names_delay": company.names_delay(reading),
        "blames_others": company.blames_others(reading),
        "repair_done": is_repaired,
        "components": _components(reading, apology, is_repaired),
    }


def _components(reading: Reading, apology: Apology, is_repaired: bool) -> Components:
    if not apology.is_own:
        return Components()
    return Components(
        regret=apology.regret,
        explanation=components.explains(reading),
        responsibility=apology.responsibility,
        repentance=components.repents(reading),
        repair=is_repaired or components.repairs(reading),
        forgiveness=components.asks_forgiveness(reading),
    )


def _customers(reading: Reading) -> dict[str, Any]:
    is_praise, is_complaint = customers.praise_or_complaint(reading)
    return {
        "is_praise": is_praise,
        "is_complaint": is_complaint,
        "is_doubt": customers.doubts(reading),
        "is_backlash": customers.calls_us_generic(reading),
        "is_thanks": customers.thanks(reading),
        "tells_others": customers.tells_others(reading),
        "stays_for": customers.reasons_to_stay(reading),
        "doubts_leader": customers.doubts_leader(reading),
    }
