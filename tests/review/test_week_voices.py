"""Three voices: drawn by the week's name, masked, never the same twice; where nobody can be heard it says why."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from frontline.review.content import Voice
from frontline.review.voices import LONGEST_QUOTE, quoted, week_voices
from frontline.review.weeks import find_week
from frontline.warehouse import Warehouse

from .made_up_company import CALLS, CUSTOMERS, MONDAY, PEOPLE, calls, take_in, ticket

ENTRIES = "entry_id,week_date,entry_kind,measure,contact_id,text,entered_by,entered_at"
WORDS = (
    "Gus told me that box {number} would come on Friday, write to fay@example.org or ring 555 010 0199. Fay{customer}"
)


def tickets(days: int = 7, first: int = 100) -> list[str]:
    """Two a day; every fourth customer's account is small."""
    return [
        ticket(first + place, MONDAY + dt.timedelta(days=place // 2), WORDS.format(number=place, customer=20 + place), customer=20 + place)
        for place in range(2 * days)
    ]  # fmt: skip


def company(folder: Path, desk: list[str], **lists: list[str]) -> Warehouse:
    written = {f"{name}.csv": lines for name, lines in lists.items()}
    return take_in(folder, {"people.csv": PEOPLE, "customers.csv": CUSTOMERS, "tickets.jsonl": desk, **written})


def voices(warehouse: Warehouse, week: str = "2026-W10") -> tuple[Voice, Voice, Voice]:
    chosen, random, small = week_voices(warehouse, find_week(warehouse, week))
    return chosen, random, small


def drawn(contacts: list[str], week: str = "2026-W10") -> list[str]:
    """The order in which anybody can draw them again, with a sheet of paper and MD5."""
    return sorted(contacts, key=lambda contact: hashlib.md5(f"{week}/{contact}".encode()).hexdigest())


def test_the_draw_is_that_of_the_weeks_name_on_every_machine(tmp_path: Path) -> None:
    warehouse = company(tmp_path, tickets())
    chosen, random, small = voices(warehouse)
    everybody = [f"ticket/zendesk/{100 + place}" for place in range(14)]
    assert random.contact_id == drawn(everybody)[0]
    seldom_heard = [f"ticket/zendesk/{100 + place}" for place in range(0, 14, 4)]
    assert small.contact_id == next(each for each in drawn(seldom_heard) if each != random.contact_id)
    assert (random.how, random.label, small.how, small.label) == (
        "random",
        "Drawn at random",
        "small",
        "A small account",
    )
    assert chosen.missing == "Nobody has chosen a voice for this week yet."
    assert chosen.quote == chosen.contact_id == ""


def test_later_imports_in_another_order_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert voices(company(tmp_path / "a", tickets())) == voices(company(tmp_path / "b", tickets()[::-1]))


def test_names_and_numbers_are_hidden(tmp_path: Path) -> None:
    for voice in voices(company(tmp_path, tickets()))[1:]:
        assert voice.quote.startswith("▪▪▪ told me that box")
        assert "▪▪▪@▪▪▪" in voice.quote
        assert not any(shown in voice.quote for shown in ("Gus", "example.org", "0199", "Fay"))
        assert voice.customer == "F▪▪▪ A▪▪▪"
        assert voice.channel == "e-mail"
        assert voice.said_on is not None
        assert MONDAY <= voice.said_on <= MONDAY + dt.timedelta(days=6)


def test_the_one_a_leader_chose_is_heard_once(tmp_path: Path) -> None:
    everybody = [f"ticket/zendesk/{100 + place}" for place in range(14)]
    first, second = drawn(everybody)[:2]
    warehouse = company(
        tmp_path, tickets(), reviews=[ENTRIES, f"E1,2026-03-05,voice,,{first},that box,LEA,2026-03-09 09:00"]
    )
    chosen, random, small = voices(warehouse)
    assert (chosen.contact_id, chosen.label, chosen.quote) == (first, "Chosen by Lea Moor", "that box")
    assert random.contact_id == second
    assert len({chosen.contact_id, random.contact_id, small.contact_id}) == 3
    assert len({chosen.quote, random.quote, small.quote}) == 3


def test_an_excerpt_that_the_customer_did_not_write_is_not_put_into_their_mouth(tmp_path: Path) -> None:
    entry = "E1,2026-03-05,voice,,ticket/zendesk/103,You are the best company,LEA,2026-03-09 09:00"
    chosen, *_ = voices(company(tmp_path, tickets(), reviews=[ENTRIES, entry]))
    assert chosen.quote.startswith("▪▪▪ told me that box 3")


def test_a_choice_that_is_taken_back_or_not_known(tmp_path: Path) -> None:
    entries = [
        "E1,2026-03-05,voice,,ticket/zendesk/103,,LEA,2026-03-09 09:00",
        "E2,2026-03-05,voice,,,,LEA,2026-03-09 10:00",
    ]
    (tmp_path / "back").mkdir()
    chosen, *_ = voices(company(tmp_path / "back", tickets(), reviews=[ENTRIES, *entries]))
    assert chosen.missing == "Nobody has chosen a voice for this week yet."
    (tmp_path / "gone").mkdir()
    unknown = "E1,2026-03-05,voice,,ticket/zendesk/999,,Somebody else,2026-03-09 09:00"
    chosen, *_ = voices(company(tmp_path / "gone", tickets(), reviews=[ENTRIES, unknown]))
    assert chosen.missing == "No words of the contact that was chosen are in the data."
    assert chosen.label == "Chosen by a colleague"


def test_one_customer_speaks_once_and_automatic_or_wordless_messages_never(tmp_path: Path) -> None:
    desk = [
        ticket(1, MONDAY, "My album is not here yet, where is it?", customer=24),
        ticket(2, MONDAY, "I asked for my album before, is anybody there?", customer=24),
        ticket(3, MONDAY, "Automatic reply: I am out of the office until Monday", customer=28),
        ticket(4, MONDAY, "Thanks a lot!", customer=32),
        ticket(5, MONDAY, "> On Monday somebody of you wrote this to me", customer=36),
        ticket(6, MONDAY + dt.timedelta(days=7), "This was written in the week after that", customer=40),
    ]
    _, random, small = voices(company(tmp_path, desk))
    assert random.contact_id in ("ticket/zendesk/1", "ticket/zendesk/2")
    assert (small.quote, small.missing) == ("", "No small or lapsed account is known to have spoken this week.")


def test_a_small_account_is_found_however_many_wordless_ones_are_drawn_before_it(tmp_path: Path) -> None:
    keys = drawn([f"ticket/zendesk/{number}" for number in range(1, 11)])
    desk = [
        ticket(
            int(key.rsplit("/", 1)[1]),
            MONDAY,
            "Where is my album, it should be here by now?" if place >= 8 else "> On Monday somebody of you wrote this",
            customer=20 + 4 * place,
        )
        for place, key in enumerate(keys)
    ]
    _, random, small = voices(company(tmp_path, desk))
    assert (random.contact_id, small.contact_id) == (keys[8], keys[9])


def test_a_note_is_told_as_a_note(tmp_path: Path) -> None:
    days = [MONDAY, MONDAY + dt.timedelta(days=6)]
    warehouse = take_in(
        tmp_path,
        {
            "people.csv": PEOPLE,
            "calls.csv": [CALLS, *calls(days)],
            "call_notes.csv": ["call_id,text,author", 'K0,"Asked where the third box of slides is, wants a call from Gus",11'],
        },
    )  # fmt: skip
    _, random, small = voices(warehouse)
    assert random.quote == "Asked where the third box of slides is, wants a call from ▪▪▪"
    assert (random.channel, random.customer) == ("call, as noted by us", "a customer whose name is not known")
    assert small.missing == "Which accounts are small or lapsed is not known: no customers or orders are in the data."


def test_where_nobody_wrote_it_says_so(tmp_path: Path) -> None:
    warehouse = take_in(tmp_path, {"calls.csv": [CALLS, *calls([MONDAY, MONDAY + dt.timedelta(days=6)])]})
    _, random, small = voices(warehouse)
    assert "No customer’s own words of this week" in random.missing
    assert small.missing
    assert random.quote == small.quote == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Short and whole.", "Short and whole."),
        ("x" * LONGEST_QUOTE, "x" * LONGEST_QUOTE),
        (f"{'One word after another. ' * 8}{'And then it goes on and on ' * 9}", f"{'One word after another. ' * 8}…"),
        (f"{'word ' * 80}", f"{('word ' * 44).rstrip()}…"),
        ("x" * 500, f"{'x' * (LONGEST_QUOTE - 1)}…"),
    ],
)
def test_a_long_quote_ends_with_a_sentence(words: str, shown: str) -> None:
    assert quoted(words) == shown
    assert len(quoted(words)) <= LONGEST_QUOTE + 2
