"""Why a customer called: where a text says so, and where it only seems to."""

import random

import pytest

from frontline.questions.reasons import StatedReason, stated_reasons


def told(text: str) -> list[tuple[str, str]]:
    return [(reason.kind, text[reason.start : reason.end]) for reason in stated_reasons(text)]


def test_the_places_and_words_of_a_reason() -> None:
    text = "Asked about slides.  Called because of\tthe newsletter of May 6, #10571."
    start = text.index("the newsletter")
    assert stated_reasons(text) == [
        StatedReason(start, len(text) - 1, "the newsletter of some day", "newsletter"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("Reason for calling: the newsletter of May 6, read with the family.", "newsletter", "the newsletter of May 6, read with the family"),
        ("Reason for the call: clearing out an aunt's house in Fresno.", "event", "clearing out an aunt's house in Fresno"),
        ("Reason: a family reunion in June.", "event", "a family reunion in June"),
        ("What made them call today: the page for #10571 had not changed.", "order_trouble", "the page for #10571 had not changed"),
        ("What made him call today was the monthly newsletter.", "newsletter", "the monthly newsletter"),
        ("Called because a neighbour recommended us.", "recommendation", "a neighbour recommended us"),
        ("Called since the mail of June 15 had not been answered yet.", "order_trouble", "the mail of June 15 had not been answered yet"),
        ("I am calling because my box arrived damaged.", "order_trouble", "my box arrived damaged"),
        ("Hi, I'm calling because I saw your website.", "website", "I saw your website"),
        ("The caller phoned because of the radio advert.", "advertisement", "the radio advert"),
        ("Was prompted by the letter in the mailing.", "newsletter", "the letter in the mailing"),
        ("I saw your letter.", "newsletter", "I saw your letter"),
        ("I was recommended by a friend.", "recommendation", "was recommended by a friend"),
        ("Called because he likes the music.", "other", "he likes the music"),
    ],
)  # fmt: skip
def test_a_stated_reason_and_its_kind(text: str, kind: str, said: str) -> None:
    assert told(text) == [(kind, said)]


def test_a_reason_ends_where_the_question_begins() -> None:
    assert told("After reading your newsletter I wanted to ask if the backlog is gone.") == [
        ("newsletter", "After reading your newsletter")
    ]
    assert told("Called because of the newsletter and wanted to know how long it takes.") == [
        ("newsletter", "the newsletter")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "", "I did not receive your newsletter this month.", "How do I unsubscribe from the newsletter?",
        "Asked whether the newsletter can be sent by post.", "The driver called because nobody was home.",
        "Asked why the tape is torn.", "Called as agreed.", "Called since 9 this morning.", "Where is the letter?",
        "Agent: I am calling because of our newsletter.\nCustomer: I see.", "> Called because of the newsletter.\nOk.",
    ],
)  # fmt: skip
def test_a_mere_mention_is_no_reason(text: str) -> None:
    assert stated_reasons(text) == []


def test_the_answer_to_an_agents_question_is_the_reason() -> None:
    text = "Agent: May I ask what made you call today?\nCaller: Uh, the monthly newsletter. I liked it.\nAgent: Oh."
    assert told(text) == [("newsletter", "the monthly newsletter")]
    assert told("Caller: Guess what made you call today?\nCaller: The newsletter.") == []


def test_each_reason_of_a_text_is_told_once_and_in_order() -> None:
    text = "Reason for calling: the newsletter of May 6. Called because a friend recommended us."
    assert [kind for kind, _ in told(text)] == ["newsletter", "recommendation"]


def test_no_text_breaks_it() -> None:
    pieces = [
        "called because",
        "reason:",
        "newsletter",
        "what made you call?",
        "Agent:",
        "Customer:",
        "\n",
        ".",
        " ",
        "\x00",
        "İ",
        "I saw your",
    ]
    draw = random.Random(6)
    for _ in range(1_500):
        text = " ".join(draw.choices(pieces, k=draw.randrange(30)))
        end = 0
        for reason in stated_reasons(text):
            assert end <= reason.start < reason.end <= len(text)
            assert reason.words
            end = reason.end
