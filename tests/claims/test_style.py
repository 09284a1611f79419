"""Style notes: care-words without anything shown and phrases from the script, marked apart from verdicts."""

import itertools
import time

import pytest

from frontline.claims.style import style_notes
from frontline.claims.style_phrases import PHRASES

CARE_WORDS = """
We care about you.
We really care.
At Acme we truly value you.
We value our customers.
We are committed to excellence.
We remain fully committed to providing the best service.
We strive to provide world-class service.
Dear valued customer, hello.
Your satisfaction is our top priority.
You are our number one priority.
We put our customers first.
Our whole team is dedicated to delivering happiness.
Your trust means everything to us.
Because we care, we write to you.
"""
SCRIPTED = """
Your call is important to us.
We apologize for any inconvenience this may have caused.
We sincerely apologise for the inconvenience.
Please accept our apologies for any inconvenience.
Any inconvenience caused is regretted.
We deeply regret any inconvenience.
Thank you for your patience and understanding.
We are experiencing higher than normal call volumes.
Due to unforeseen circumstances, we close early.
We take your privacy very seriously.
Please do not hesitate to contact us.
How can I provide you with excellent service today?
We are sorry if you felt let down.
We're working around the clock.
Rest assured that somebody will answer.
"""
PLAIN = """
We take care of your order within a week.
Health care is expensive, and day care too.
We were careful with your pictures.
The value of the frame is high.
She cares for her mother.
I care for the bell above the table.
We committed the change on Monday.
I apologize. We lost your box, and I drove to Concord to find it.
We are sorry that your order took eleven weeks.
Thank you for your letters.
The customer care team moved to the second floor.
We do not hesitate to say no.
We appreciate you letting us know.
Our apprentice is working at the long table.
Call us; a person answers.
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("sentence", lines(CARE_WORDS))
def test_care_words_without_evidence_are_noted(sentence: str) -> None:
    (note,) = style_notes(sentence)
    assert note.kind == "care_words"
    assert sentence[note.start : note.end] == note.text
    assert note.suggestion


@pytest.mark.parametrize("sentence", lines(SCRIPTED))
def test_phrases_from_the_script_are_noted(sentence: str) -> None:
    (note,) = style_notes(sentence)
    assert note.kind == "scripted"
    assert sentence[note.start : note.end] == note.text


@pytest.mark.parametrize("sentence", lines(PLAIN))
def test_plain_sentences_are_left_alone(sentence: str) -> None:
    assert style_notes(sentence) == []


def test_a_phrase_that_is_broken_over_lines_is_still_one() -> None:
    text = "Dear reader,\n\nwe apologize\nfor any\ninconvenience this may\nhave caused you. Yours"
    (note,) = style_notes(text)
    assert note.text == "we apologize\nfor any\ninconvenience this may\nhave caused you"


@pytest.mark.parametrize(
    "text",
    [
        "We care about you: 412 of your letters were answered in May.",
        "We care about you. We answered 412 letters in May.",
    ],
)
def test_care_words_beside_a_figure_are_left_alone(text: str) -> None:
    assert style_notes(text) == []


def test_only_a_claim_that_holds_shows_something() -> None:
    text = "We care about you. Every letter of 2026 is answered the same day."
    start, end = text.index("Every"), len(text)
    assert style_notes(text, [(start, end, True)]) == []
    assert len(style_notes(text, [(start, end, False)])) == 1, (
        "a figure inside a claim that does not hold shows nothing"
    )
    assert style_notes(text) == []


def test_what_another_paragraph_shows_is_too_far_away() -> None:
    assert len(style_notes("We care about you.\n\nWe answered 412 letters in May.")) == 1


def test_a_script_is_a_script_whatever_stands_beside_it() -> None:
    assert len(style_notes("We apologize for any inconvenience to the 412 of you who waited.")) == 1


@pytest.mark.parametrize(
    "text", ["He wrote “we care about you” and hung up.", 'He wrote "we care about you" and left.']
)
def test_somebody_elses_words_are_left_alone(text: str) -> None:
    assert style_notes(text) == []


def test_notes_are_in_order_and_do_not_overlap() -> None:
    text = " ".join(lines(CARE_WORDS + SCRIPTED))
    notes = style_notes(text)
    assert len(notes) >= len(lines(CARE_WORDS + SCRIPTED)) - 1
    for before, after in itertools.pairwise(notes):
        assert before.end <= after.start


def test_no_word_of_a_note_scores_or_guesses_a_feeling() -> None:
    said = " ".join(f"{phrase.name} {phrase.suggestion}" for phrase in PHRASES).lower()
    for word in ("sincer", "score", "emotion", "feel ", "honest", "mood", "tone"):
        assert word not in said


def test_two_megabytes_take_seconds() -> None:
    text = "We are happy to write to you about the roof and the bell, and we care for it. " * 12_000
    began = time.monotonic()
    style_notes(text)
    assert time.monotonic() - began < 20
