"""Answers that are kept: a version of the warehouse is a file that never changes, so that its path is as good as its content."""

import threading
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from frontline.warehouse import Warehouse

MOST_KEPT = 256
Answer = TypeVar("Answer")
_kept: dict[tuple[object, ...], object] = {}
_keeping = threading.Lock()


def kept(warehouse: Warehouse, question: str, asked: Mapping[str, object], answer: Callable[[], Answer]) -> Answer:
    """What `answer` gave for this warehouse, question and values asked; the oldest are forgotten, and an error is not kept."""
    key = (str(warehouse.path), question, *sorted((name, repr(value)) for name, value in asked.items()))
    with _keeping:
        if key in _kept:
            return cast(Answer, _kept[key])
    found = answer()
    with _keeping:
        while len(_kept) >= MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[key] = found
    return found
