"""What a view may show of texts that somebody wrote."""

import pytest

from frontline.masking import mask_contacts, mask_identifiers, mask_text, third_persons


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("My friend Lou asks; ask Lou", ["Lou"]),
        ("my daughter Mia's tape, my late husband Karl-Heinz and I", ["Karl-Heinz", "Mia"]),
        ("our kids Tom, Ann and Bo went", ["Ann", "Bo", "Tom"]),
        ("my friend's daughter Zoë; Lou's sister Ida", ["Ida", "Zoë"]),
        ("my mother-in-law Ruth O'Brien", ["O'Brien", "Ruth"]),
        ("a neighbour named Ida Brown; the lady called Sue; his name is Max", ["Brown", "Ida", "Max", "Sue"]),
        ("Aunt Millie and uncle Walt", ["Millie", "Walt"]),
        ("a friend of mine, Bea, told me", ["Bea"]),
        ("It went well.\nThanks again for your help,\nLou\n", ["Lou"]),
        ("Best regards, Mia Stone", ["Mia", "Stone"]),
        ("my daughter June is ill", ["June"]),
    ],
)
def test_a_text_says_who_is_a_person(text: str, names: list[str]) -> None:
    assert third_persons(text) == names
    assert not [name for name in names if name in mask_text(text)]


@pytest.mark.parametrize(
    "text",
    [
        "my wife's Kodachrome slides and my aunt's VHS tapes",
        "I saw my son Wednesday, my daughter June 5 and my husband in May",
        "our friend India; my brother Kodak; our neighbour's Super 8",
        "my husband and I; my mother I think; I told my son The box is here",
        "I called Wednesday; a film called Casablanca; a folder named Wedding",
        "Thanks, Team\nMany thanks. Please call",
    ],
)
def test_what_only_looks_like_a_name_stays(text: str) -> None:
    assert third_persons(text) == []
    assert mask_text(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Where is order #19574?", "Where is order #▪▪▪?"),
        ("Orders 19574, 19575 and 19576", "Orders #▪▪▪"),
        ("#19374/19375", "#▪▪▪"),
        ("my order number is 1042, ticket no. 77120", "my order #▪▪▪, ticket #▪▪▪"),
        ("tracking: 1Z999AA10123456784 or RR123456785GB", "tracking: #▪▪▪ or #▪▪▪"),
        ("order 1200 slides, order 35mm, in order 1 to 5", "order 1200 slides, order 35mm, in order 1 to 5"),
        ("the #1 fan of 11/12/2026", "the #1 fan of 11/12/2026"),
    ],
)
def test_numbers_of_orders_and_parcels_vanish_from_quotes(text: str, shown: str) -> None:
    assert mask_identifiers(text) == shown
    assert mask_text(text) == shown
