"""The review as JSON: plain types, every field of the contract by its name, dates by ISO 8601."""

import dataclasses
import datetime as dt
import json
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from frontline.review.as_json import review_json
from frontline.review.content import Review

from .made_up_review import full_review

PLAIN = {str: str, int: int, float: (int, float), bool: bool, dt.date: str, dt.datetime: str}


def fits(value: Any, kind: Any, where: str) -> None:
    """Hold a value of the document against the type that content.py declares, all the way down."""
    if isinstance(kind, UnionType):
        if value is None:
            assert NoneType in get_args(kind), where
            return
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
    if get_origin(kind) is tuple:
        assert isinstance(value, list), where
        parts = get_args(kind)
        kinds = [parts[0]] * len(value) if parts[1:] == (...,) else parts
        for place, (each, of) in enumerate(zip(value, kinds, strict=True)):
            fits(each, of, f"{where}[{place}]")
    elif dataclasses.is_dataclass(kind):
        declared = get_type_hints(kind)
        extra = {"is_edited"} if where == "sentence" else set()
        assert set(value) == set(declared) | extra, where
        for name, of in declared.items():
            fits(value[name], of, f"{where}.{name}")
    else:
        assert type(value) in (PLAIN[kind] if isinstance(PLAIN[kind], tuple) else (PLAIN[kind],)), f"{where}: {value!r}"
        if kind in (dt.date, dt.datetime):
            assert kind.fromisoformat(value).isoformat() == value, where


def test_every_field_is_there_under_its_name_and_of_its_type() -> None:
    document = review_json(full_review())
    assert list(document) == [each.name for each in dataclasses.fields(Review)], "in the order in which it is read"
    for name, kind in get_type_hints(Review).items():
        fits(document[name], kind, name)


def test_it_is_json_that_any_reader_takes() -> None:
    document = review_json(full_review())
    assert json.loads(json.dumps(document, allow_nan=False)) == document


def test_what_is_not_a_number_is_null() -> None:
    review = full_review()
    first = review.charts[0]
    broken = dataclasses.replace(first.points[0], value=float("nan"), high=float("inf"))
    charts = (dataclasses.replace(first, points=(broken, *first.points[1:])), *review.charts[1:])
    document: Any = review_json(dataclasses.replace(review, charts=charts))
    point = document["charts"][0]["points"][0]
    assert (point["value"], point["high"]) == (None, None)


def test_whether_somebody_edited_the_sentence_is_said() -> None:
    review = full_review()
    assert review_json(review)["sentence"]["is_edited"] is False  # type: ignore[index]
    edited = dataclasses.replace(
        review, sentence=dataclasses.replace(review.sentence, text="Snow.", edited_by="Lea Moor")
    )
    assert review_json(edited)["sentence"]["is_edited"] is True  # type: ignore[index]
