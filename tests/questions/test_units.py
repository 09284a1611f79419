"""A text split into what its customer asks: where each question stands, and what of it is compared."""

import random
import string
import time

import pytest

from frontline.questions.units import QuestionUnit, question_units


def spans(text: str) -> list[str]:
    return [text[unit.start : unit.end] for unit in question_units(text)]


def words(text: str) -> list[str]:
    return [unit.words for unit in question_units(text)]


def test_a_note_is_split_into_what_was_asked() -> None:
    note = (
        "Asked whether the 7 reels arrived safely, #10571. Wanted to know how to pack glass. Called because of the "
        "newsletter of May 6. Promised to ring back on Tuesday about #10571. Sent the link. Took $29 off."
    )
    assert spans(note) == [
        "Asked whether the 7 reels arrived safely, #10571.",
        "Wanted to know how to pack glass.",
    ]
    assert words(note) == ["the reels arrived safely", "how to pack glass"]


def test_places_count_the_characters_of_the_text_as_it_is() -> None:
    text = "Hello there,\r\n\r\n  how  long\tdoes it take?  Thanks!\r\nMina"
    (unit,) = question_units(text)
    assert unit == QuestionUnit(text.index("how"), text.index("?") + 1, "how long does it take", "question")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked whether a box was ever lost and how we insure them.", ["Asked whether a box was ever lost", "how we insure them."]),
        ("Asked what it costs, how long it takes and whether it is safe.", ["Asked what it costs", "how long it takes", "whether it is safe."]),
        ("How long does it take and can I pay by card?", ["How long does it take", "can I pay by card?"]),
        ("Caller was upset and asked why the tape is torn.", ["asked why the tape is torn."]),
        ("Enquired about turnaround; wants a refund; told him five days", ["Enquired about turnaround;", "wants a refund;"]),
        ("Asked whether the order, which is late, can be stopped.", ["Asked whether the order, which is late, can be stopped."]),
        ("If I send it on Monday, when will it be back?", ["If I send it on Monday, when will it be back?"]),
    ],
)  # fmt: skip
def test_what_is_joined_in_one_sentence(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("how long does it take", "question"),
        ("can i pay by card", "question"),
        ("um yeah so i was just wondering if you scan slides", "question"),
        ("Asked why the page does not change.", "question"),
        ("Asked for a new link.", "request"),
        ("Called to change the return address.", "request"),
        ("the customer also wants a refund", "request"),
        ("i need to cancel my order", "request"),
        ("Please send me an invoice.", "request"),
        ("my card still hasn't arrived", "request"),
        ("I was charged twice", "request"),
        ("the link does not work", "request"),
        ("it looks as if i was charged twice", "request"),
        ("Requested a call back.", "request"),
        ("Aunt Edith asks whether you scan slides.", "question"),
        ("new account plz", "request"),
    ],
)
def test_one_sentence_is_one_unit(text: str, form: str) -> None:
    (unit,) = question_units(text)
    assert (text[unit.start : unit.end], unit.form) == (text, form) or text.endswith(text[unit.start : unit.end])
    assert unit.form == form


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\t ", "yes", "Ok, thanks!", "#10571", "Hello?", "Can you hear me?", "Hi, how are you?", "[hold music]",
        "Promised to ring back on Friday.", "Told them to plan six weeks.", "Asked the caller for the order number.",
        "Asked her whether she had tried again.", "Put #10571 on the list of the front desk.", "Sent the link by mail.",
        "Apologised for #10571 and took $15.86 off.", "Caller was content, will tell a neighbour.",
        "Will send 76 pictures from Topeka.", "That helps, I will tell my wife.", "Thank you so much for your help.",
        "Called to say thanks for the scans.", "Reason for the call: clearing out a house.", "Kind regards,\nMina",
        "Registered last spring, never ordered. She will think about it.",
    ],
)  # fmt: skip
def test_what_asks_nothing_holds_no_unit(text: str) -> None:
    assert question_units(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My card is about to expire, how do I replace it?", "My card is about to expire, how do I replace it?"),
        ("I was charged a fee. Why is that?", "I was charged a fee. Why is that?"),
        ("Can you help me? I was charged twice.", "I was charged twice."),
        ("I want to add my son to the plan. How do I do that?", "I want to add my son to the plan. How do I do that?"),
        ("We are moving, please send it there.", "We are moving, please send it there."),
    ],
)
def test_a_question_keeps_what_it_refers_to(text: str, expected: str) -> None:
    assert spans(text) == [expected]


def test_a_question_that_stands_alone_takes_nothing_along() -> None:
    assert spans("I have two boxes. What does the scanning of slides cost?") == [
        "What does the scanning of slides cost?"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked whether slides are insured.", "slides are insured"),
        ("Then asked what the turnaround is.", "what the turnaround is"),
        ("Could you please tell me where the parcel is?", "where the parcel is"),
        ("I was wondering if you scan glass plates", "you scan glass plates"),
        ("Hi, my name is Alisa Keller and I would like to close my account", "close my account"),
        ("Hello Ruthanne, can I pay by card?", "can I pay by card"),
        ("Asked where #10571 is.", "where it is"),
        ("Where is my order #10571?", "Where is my order"),
        ("Asked how long 83 negatives take.", "how long some negatives take"),
        ("Asked about the Super 8 reels.", "the Super 8 reels"),
        ("Why was I charged $29.58 on May 6?", "Why was I charged some money on some day"),
        ("uh, can you, um, scan   slides", "can you scan slides"),
    ],
)
def test_the_words_that_are_compared(text: str, expected: str) -> None:
    assert words(text) == [expected]


@pytest.mark.parametrize(
    "secret",
    ["alisa@example.com", "555-010-0199", "(555) 010-0199", "https://example.com/t?id=9", "#A-10571", "10571234", "TK-204417"],
)  # fmt: skip
def test_no_address_and_no_number_of_anybody_is_compared(secret: str) -> None:
    (unit,) = question_units(f"Can you send the scans again, see {secret}, by Friday?")
    assert secret not in unit.words
    assert not any(letter.isdigit() for letter in unit.words)
    assert "example" not in unit.words
    assert "send the scans again" in unit.words


CHAT = """[10:02] Agent: Hello, how can I help you?
[10:03] Visitor: hi, how long does it take
[10:04] Agent: Do you have an order number?
It is on the label, can you see it?
[10:05] Visitor: can i pay in two parts"""


def test_an_agents_turns_are_left_out() -> None:
    assert spans(CHAT) == ["how long does it take", "can i pay in two parts"]
    assert spans("Agent: What is your name? Customer: Alisa. Where is my box? Rep: Which box is it?") == [
        "Where is my box?"
    ]


def test_a_transcript_without_known_speakers_is_kept() -> None:
    assert spans("Mina: how long does it take?\nNed: where is it made?") == [
        "how long does it take?",
        "where is it made?",
    ]


def test_an_agent_named_in_a_form_is_no_speaker_of_the_notes() -> None:
    assert spans("Agent: Desmond\nNotes: asked why the scans are dark.\nResolution: asked for patience.") == [
        "asked why the scans are dark."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Mon, 3 May 2026 at 10:02, Support <help@example.com> wrote:\n> How can we help you?\n> Which order?\n\nWhere is my box?",
        "Where is my box?\n\nOn Mon, 3 May 2026, Support\n<help@example.com> wrote:\n\nWhat is your order number?",
        "Where is my box?\n\n-----Original Message-----\nWhat is your order number?",
        "Where is my box?\n\nFrom: Support\nSent: Monday\nTo: Mina\n\nWhat is your order number?",
        "Where is my box?\nAm 03.05.2026 um 10:02 schrieb Support:\n> Was?\n> Welche Nummer ist es?",
        "Where is my box?\n-- \nMina\nDo you know our new shop?",
        "Where is my box?\nSent from my iPhone\nWhy not get one?",
        "Where is my box?\n\nBest regards,\nMina Ashby\nCan we quote for you?",
        "CAUTION: This email originated from outside. Is it safe?\n\nWhere is my box?",
        "Where is my box?\n\nThis e-mail and any attachments are confidential. Are you the intended recipient?",
    ],
)  # fmt: skip
def test_only_the_customers_own_words_are_read(text: str) -> None:
    assert spans(text) == ["Where is my box?"]


def test_a_postscript_below_a_signature_is_read() -> None:
    assert spans("Where is my box?\nBest regards,\nMina\nPS: do you scan slides?") == [
        "Where is my box?",
        "do you scan slides?",
    ]


def test_a_wrapped_sentence_is_one() -> None:
    text = "Could you tell me whether the tapes of my grandparents can be scanned\nbefore the end of the summer?"
    assert spans(text) == [text]


def test_a_reason_in_the_first_person_is_what_is_asked() -> None:
    assert spans("I am calling because my box has not arrived.") == ["my box has not arrived."]
    assert spans("Called because the box arrived damaged. Sent a new one.") == ["the box arrived damaged."]
    assert spans("Asked for a refund. Called because the box arrived damaged.") == ["Asked for a refund."]


FRAGMENTS = [
    "asked whether", "and how", "?", "\n", "> ", "Agent:", "Customer:", "#10571", "  ", "\t", "it", "can you", ".", ",", "On x wrote:",
    "-- ", "because", "called", "newsletter", "\x00", "İ", "ß", "😀", "\u2028", "\r\n", "um", "please", "my name is", "$29.58", "I",
]  # fmt: skip


def test_no_text_breaks_it_and_every_place_is_within_the_text() -> None:
    draw = random.Random(20260506)
    for _ in range(1_500):
        pool = FRAGMENTS if draw.random() < 0.8 else list(string.printable)
        text = draw.choice(["", " "]).join(draw.choices(pool, k=draw.randrange(40)))
        end = 0
        for unit in question_units(text):
            assert end <= unit.start < unit.end <= len(text)
            assert not text[unit.start].isspace() and not text[unit.end - 1].isspace()
            assert unit.words and "  " not in unit.words
            end = unit.end


@pytest.mark.parametrize(
    "piece",
    ["a ", "?", ">", "> \n", " ", "\n", "?a", "also then ", "and how ", "#1 ", "(", "a@", "Agent: a? ", "thanks,\n"],
)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        before = time.process_time()
        question_units(text)
        return time.process_time() - before

    short, long = seconds(12_500), seconds(100_000)
    assert long < 40 * short + 0.3  # eight times the text; sixty-four times the time would be quadratic
