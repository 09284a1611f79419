"""Which words the page explains: those that it uses in a sense of its own, whole, however short the page is."""

from collections.abc import Callable

import pytest

from frontline.review.content import Review
from frontline.review.definitions import definitions
from frontline.review.forms.lengths import LENGTHS
from frontline.review.forms.page_text import page_of

from .made_up_review import full_review, huge_review, replaced
from .test_forms_pdf import fit_of


def with_real_words(review: Review) -> Review:
    asked = replaced(
        review.questions, sentence="“Is it new?” was asked in 12 % of 318 contacts of four weeks; one is new."
    )
    return replaced(review, footing=replaced(review.footing, definitions=definitions(15)), questions=asked)


@pytest.mark.parametrize("made", [full_review, huge_review])
def test_words_in_a_sense_of_their_own_are_explained_whole(made: Callable[[], Review]) -> None:
    review = with_real_words(made())
    for length, level in zip(LENGTHS, page_of(review)["levels"], strict=True):
        explained = dict(level["footing"]["definitions"])
        assert {"Kept", "New", "Growing"} <= set(explained)
        assert not [word for word in ("Kept", "New", "Growing") if explained[word].endswith("…")]
        assert len(explained) == max(length.definitions, 3)


def test_a_word_that_the_page_does_not_use_takes_no_room() -> None:
    review = with_real_words(full_review())
    shares = tuple(replaced(share, is_new=False, is_growing=False) for share in review.questions.shares)
    asked = replaced(review.questions, shares=shares, sentence="“What is new?” was asked in 12 % of 318 contacts.")
    sentence = replaced(review.sentence, text="No signals: normal variation.", by_rule="No signals: normal variation.")
    plain = replaced(review, questions=asked, sentence=sentence)
    shortest = dict(page_of(plain)["levels"][-1]["footing"]["definitions"])
    assert set(shortest) == {"Kept", "Customers heard by leaders"}


@pytest.mark.parametrize("made", [full_review, huge_review])
def test_the_page_has_room_for_them(made: Callable[[], Review]) -> None:
    assert fit_of(with_real_words(made()))["spare"] > 0, "nothing is cut off at the edge"
