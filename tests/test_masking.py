"""What a view may show of texts that somebody wrote."""

import pytest

from frontline.masking import mask_contacts, mask_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Write to mina@example.com please", "Write to m▪▪▪@▪▪▪ please"),
        ("(mina.ashby@example.com)", "(m▪▪▪@▪▪▪)"),
        ("Call 555-0142 or +1 212 555 0142 today", "Call ▪▪▪ or ▪▪▪ today"),
        ("Ring 617/555/0134 or (617) 555\u20110134.", "Ring ▪▪▪ or ▪▪▪."),
        ("Ring 617\u00a0555\u20110134", "Ring ▪▪▪"),
        ("Of 11/12/2026: #19374/19375", "Of 11/12/2026: #19374/19375"),
        ("Order 1042 of 12 May", "Order 1042 of 12 May"),
        ("", ""),
    ],
)
def test_addresses_and_long_numbers_vanish(text: str, shown: str) -> None:
    assert mask_contacts(text) == shown


def test_known_names_keep_their_first_sign_whatever_their_case() -> None:
    assert (
        mask_text("Thanks Mina, says ASHBY; Minaret stays", ["Mina Ashby"]) == "Thanks M▪▪▪, says A▪▪▪; Minaret stays"
    )


def test_a_name_may_hold_signs_of_patterns() -> None:
    assert mask_text("Ask J.(R) or a.b", ["J.(R a.b"]).count("▪▪▪") >= 1
    assert mask_text("nothing here", ["", "x"]) == "nothing here"


def test_a_name_that_is_a_word_too_is_hidden_only_with_a_capital() -> None:
    assert mask_text("how long will Long take, asks WILL", ["Will Long"]) == "how long will L▪▪▪ take, asks W▪▪▪"


def test_a_name_of_two_letters_is_hidden_only_with_a_capital() -> None:
    assert mask_text("Bo Li, LI, so be it, li", ["Bo Li"]) == "B▪▪▪ L▪▪▪, L▪▪▪, so be it, li"


def test_a_mask_put_sign_by_sign_does_not_tell_the_length() -> None:
    assert mask_text("▪▪▪▪▪▪ and ▪▪; ▪ one") == "▪▪▪ and ▪▪▪; ▪ one"
