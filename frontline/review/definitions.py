"""The six measures of the review, and what its words mean: as docs/glossary.md says, for charts and footing alike."""

from collections.abc import Callable
from dataclasses import dataclass

from frontline.glossary import terms
from frontline.units import count_of, duration, numeral, percent, tenths

TOP_QUESTION = "top_question_share"


@dataclass(frozen=True)
class Measure:
    """One chart: `subject` begins its signal ("Abandoned calls are"), `number` writes a value of it without its unit.

    A share is 0-1 in the warehouse and in percent on the chart, as `scale` says.
    """

    name: str
    title: str
    unit: str
    subject: str
    number: Callable[[float], str]
    words: Callable[[float], str]
    needs: str
    is_log: bool = False
    scale: float = 1


def _percent(value: float) -> str:
    return percent(value / 100)


def _counted(singular: str) -> Callable[[float], str]:
    return lambda value: count_of(round(value), singular)


def _days(value: float) -> str:
    """Half days come of medians between two actions."""
    return f"{tenths(value)} {'day' if value == 1 else 'days'}"


MEASURES = (
    Measure(
        "leader_contacts",
        "Customers heard by leaders",
        "contacts",
        "Leaders’ contacts are",
        numeral,
        _counted("contact"),
        "No calls or tickets of these weeks are in the data.",
    ),
    Measure(
        "median_wait_seconds",
        "Median wait",
        "seconds",
        "The median wait is",
        duration,
        duration,
        "No calls of these weeks are in the data.",
        is_log=True,
    ),
    Measure(
        "abandoned_calls",
        "Abandoned calls",
        "calls",
        "Abandoned calls are",
        numeral,
        _counted("call"),
        "No calls of these weeks are in the data.",
    ),
    Measure(
        "one_touch_share",
        "Solved at first contact",
        "% of tickets",
        "The share solved at first contact is",
        _percent,
        _percent,
        "No tickets of these weeks are in the data, or none with its messages.",
        scale=100,
    ),
    Measure(
        TOP_QUESTION,
        "Top question",
        "% of contacts",
        "The share of the top question is",
        _percent,
        _percent,
        "No question of customers has been read in these weeks.",
        scale=100,
    ),
    Measure(
        "days_to_close",
        "Days to close an action",
        "days",
        "The days to close an action are",
        tenths,
        _days,
        "No action of these weeks is in the data.",
        is_log=True,
    ),
)

OTHER_WORDS = ("Usual range", "Whole week", "Kept", "New", "Growing", "Segment", "Drawn voice")
GRACE = "15 minutes"
"""As the glossary writes it, where the settings may say otherwise."""


def definition(word: str) -> str:
    """One line of the glossary. Raises KeyError for a word that it does not explain."""
    found = next((term for term in terms() if word in (term.title, *term.names)), None)
    if found is None:
        raise KeyError(word)
    return found.meaning.rstrip(".")


def definitions(grace_minutes: int) -> tuple[tuple[str, str], ...]:
    """Each word of the page with its line; `grace_minutes` as the settings name them."""
    words = (*(measure.title for measure in MEASURES), *OTHER_WORDS)
    return tuple((word, definition(word).replace(GRACE, f"{grace_minutes} minutes")) for word in words)
