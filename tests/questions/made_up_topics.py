"""Topics without texts: made-up middles, for tests of what is kept and decided about topics."""

import datetime as dt

import numpy as np
import numpy.typing as npt

from frontline.questions.naming import TopicName
from frontline.questions.registry import Topic

DIMENSIONS = 8


def unit_vector(place: int, dimensions: int = DIMENSIONS) -> npt.NDArray[np.float32]:
    """1 at one place."""
    return np.asarray(np.eye(dimensions)[place % dimensions], dtype=np.float32)


def topic(number: int, label: str = "", born_date: dt.date | None = None) -> Topic:
    """A topic of that id."""
    name = TopicName(label or f"Topic {number}", ("a phrase",), (f"example {number}",), "at the border")
    return Topic(number, name, unit_vector(number), unit_vector(number), 0.5, born_date)
