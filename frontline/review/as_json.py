"""The review as plain JSON types, field by field as content.py names them: what `frontline review --json` prints."""

import dataclasses
import datetime as dt
import math

from frontline.review.content import Review


def review_json(review: Review) -> dict[str, object]:
    """Dates and moments by ISO 8601, tuples as lists, missing numbers as null; `sentence` also says `is_edited`."""
    document = {name.name: _plain(getattr(review, name.name)) for name in dataclasses.fields(review)}
    sentence = document["sentence"]
    if isinstance(sentence, dict):
        sentence["is_edited"] = review.sentence.is_edited
    return document


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
