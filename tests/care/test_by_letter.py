"""Alternations ordered by first letters match where the plain ones do."""

import re

import pytest

from frontline.care.replies.by_letter import alternatives, by_first_letter
from frontline.care.replies.lexicon import any_of, group

PHRASES = [
    "apple|ant|bee",
    "(?:a|the)? ?cat|cats",
    r"(?:red |very )*rose|\d+ roses|ro+se",
    "(?:big|small) (?:dog|cat)s?|(?:so )+good",
    r"x(?:y|z){2}|[ab]c|(?!no)n\w+|c\.e\.o",
    "aa|ab|ac|ad|ae|af|ag|ah|ai|aj|ba|bb",
]
WORDS = (
    "apple ant bee a cat the cat cats cat red very rose roses 12 roses rooose big dogs small cat so so good good xyz xzz xy ac bc now no "
    "not c.e.o ceo aa ah aj ak ba bc an the"
).split()


@pytest.mark.parametrize("phrases", PHRASES)
def test_the_same_texts_match(phrases: str) -> None:
    plain, ordered = re.compile(phrases), re.compile(by_first_letter(phrases))
    texts = [*WORDS, *(f"{first} {second}" for first in WORDS for second in WORDS)]
    assert [bool(ordered.fullmatch(text)) for text in texts] == [bool(plain.fullmatch(text)) for text in texts]
    assert any(plain.fullmatch(text) for text in texts)


def test_alternatives_are_cut_outside_groups_and_classes() -> None:
    assert alternatives(r"a|(?:b|c)d|[|e]|\||(?=f|g)") == ["a", "(?:b|c)d", "[|e]", r"\|", "(?=f|g)"]
    assert alternatives("") == [""]


def test_letters_are_told_apart_first() -> None:
    assert by_first_letter("bee|ant|bat") == "a(?:nt)|b(?:ee|at)"


def test_phrases_are_whole_words_spelled_out() -> None:
    found = any_of("can't wait", f"{group('we|they')}'ve left")
    assert found.search(" i can not wait") and found.search(" so they have left")
    assert not found.search(" i can not waiter") and not found.search(" he has left")


def test_two_lists_make_one() -> None:
    both = any_of("one") | any_of("two")
    assert both.search(" two") and both.search(" one") and not both.search(" three")
    with pytest.raises(AttributeError):
        _ = both.sub
