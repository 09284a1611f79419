"""Whether a reply uses words of the customer's own case."""

from frontline.care.case_words import CaseWords, telling_words

ASKED = {("desk", f"T{number}"): "Where is my parcel, it should have come on Monday?" for number in range(40)}
ASKED[("desk", "own")] = "The spout of my teapot is broken, order #88123. Where is my parcel?"


def test_telling_words_are_long_words_and_numbers() -> None:
    assert telling_words("The spout of #88123 is off, B-12!") == {"spout", "88123", "b-12"}


def test_a_word_that_few_others_write_is_of_the_case() -> None:
    case = CaseWords(ASKED)
    own = ("desk", "own")
    assert case.in_reply(own, "A new TEAPOT leaves today.")
    assert case.in_reply(own, "I looked at 88123.")
    assert not case.in_reply(own, "Your parcel comes on Monday.")
    assert not case.in_reply(("desk", "T1"), "A new teapot leaves today."), "another customer's word"
    assert not case.in_reply(("desk", "unknown"), "A new teapot leaves today.")
