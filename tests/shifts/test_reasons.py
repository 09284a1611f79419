"""Why a slot, in words."""

from dataclasses import replace

import pytest

from frontline.shifts.reasons import SlotFacts, minutes_in_words, reason_of

FACTS = SlotFacts(9.2, 1, 0.0, True, 0, None, False, False, True)


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(9.2, "about nine minutes"), (1.0, "about one minute"), (0.4, "about half a minute"), (0.1, "hardly at all"), (12.4, "about 12 minutes")],
)  # fmt: skip
def test_minutes_are_told_as_a_person_would(minutes: float, told: str) -> None:
    assert minutes_in_words(minutes) == told


def test_the_longest_wait_is_named() -> None:
    assert reason_of(FACTS) == "free in your calendar · the longest wait of the week, about nine minutes"
    assert "second longest" in reason_of(replace(FACTS, wait_rank=2))
    assert "callers wait about nine minutes then" in reason_of(replace(FACTS, wait_rank=None))


def test_half_a_minute_is_never_called_the_longest_wait() -> None:
    assert "longest" not in reason_of(replace(FACTS, wait_minutes=0.5))


def test_what_speaks_for_it_and_against_it_is_all_there() -> None:
    told = reason_of(
        replace(
            FACTS,
            saved_minutes=40.0,
            voices="small accounts call then",
            others=2,
            is_unloved=True,
            is_tentative=True,
            is_covered=False,
        )
    )
    assert told.split(" · ") == [
        "only a tentative appointment in your calendar",
        "people call then, and nobody covers the hour",
        "one more person saves them about 40 minutes of waiting in all",
        "small accounts call then",
        "two of you are there already",
        "an hour that few like, shared fairly",
    ]


def test_without_a_calendar_nothing_is_said_of_it() -> None:
    assert "calendar" not in reason_of(replace(FACTS, has_calendar=False))
    assert reason_of(replace(FACTS, has_calendar=False, wait_minutes=None)) == ""
