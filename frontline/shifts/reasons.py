"""Why this slot, in words: a phrase for each thing that speaks for it or against it, the strongest first."""

from dataclasses import dataclass

from frontline.units import in_words

NOTICEABLE_MINUTES = 1.0
"""Of one caller's waiting: less is not told as long."""
NOTICEABLE_SAVING = 5.0
"""Of all callers' waiting: less is nothing to sit down for."""
RANK_WORDS = {1: "the longest wait of the week", 2: "the second longest wait of the week", 3: "among the longest waits of the week"}  # fmt: skip


@dataclass(frozen=True)
class SlotFacts:
    """What is known of a slot for one leader. Minutes; `wait_rank` 1 is the longest of its week, None where no wait is known.

    `others`: leaders who sit there already. `voices`: whom the leader would hear there and has hardly heard, None: nobody missing.
    """

    wait_minutes: float | None
    wait_rank: int | None
    saved_minutes: float
    is_covered: bool
    others: int
    voices: str | None
    is_unloved: bool
    is_tentative: bool
    has_calendar: bool


def minutes_in_words(minutes: float) -> str:
    """ "about nine minutes", "about half a minute"."""
    whole = round(minutes)
    if whole < 1:
        return "about half a minute" if minutes >= 0.25 else "hardly at all"
    return f"about {in_words(whole)} minute{'s' if whole > 1 else ''}"


def reason_of(facts: SlotFacts) -> str:
    """ "free in your calendar · the longest wait of the week, about nine minutes · nobody else is down for it"."""
    phrases = []
    if facts.is_tentative:
        phrases.append("only a tentative appointment in your calendar")
    elif facts.has_calendar:
        phrases.append("free in your calendar")
    phrases.append(_waiting(facts))
    if facts.saved_minutes >= NOTICEABLE_SAVING:
        phrases.append(f"one more person saves them {minutes_in_words(facts.saved_minutes)} of waiting in all")
    if facts.voices:
        phrases.append(facts.voices)
    if facts.others:
        phrases.append(f"{in_words(facts.others)} of you {'is' if facts.others == 1 else 'are'} there already")
    if facts.is_unloved:
        phrases.append("an hour that few like, shared fairly")
    return " · ".join(phrase for phrase in phrases if phrase)


def _waiting(facts: SlotFacts) -> str:
    if not facts.is_covered:
        return "people call then, and nobody covers the hour"
    if facts.wait_minutes is None:
        return ""
    told = minutes_in_words(facts.wait_minutes)
    if facts.wait_rank in RANK_WORDS and facts.wait_minutes >= NOTICEABLE_MINUTES:
        return f"{RANK_WORDS[facts.wait_rank]}, {told}"
    return f"callers wait {told} then"
