"""When a topic that was found in a whole history was born: the first eight weeks that held enough, and little before them."""

import datetime as dt

import pytest

from frontline.questions.placing import first_born_date
from frontline.questions.pool import Unit
from frontline.settings import Questions

MONDAY = dt.date(2026, 1, 5).toordinal()
RULES = Questions()


def asked(weeks: list[int], customers: int = 100) -> list[Unit]:
    """A question in each of these weeks of the data, by so many customers in turn."""
    return [
        Unit(f"text {number}", 0, "how long", f"customer {number % customers}", MONDAY + 7 * week)
        for number, week in enumerate(weeks)
    ]


@pytest.mark.parametrize(
    ("weeks", "customers", "born_in"),
    [
        ([20] * 4 + [21] * 4, 100, 21),
        ([20] * 7, 100, None),  # too few
        ([20] * 8, 4, None),  # of too few customers
        ([20] * 8, 5, 20),
        ([3, *[20] * 8], 100, 20),  # one that was taken for it long before
        ([*range(0, 16, 2), *[20] * 8], 100, None),  # asked now and then all along
        ([2] * 8 + [20] * 8, 100, None),  # in the first eight weeks nobody can tell
        ([7] * 8, 100, None),
        ([8] * 8, 100, 8),
        (list(range(20, 44, 2)), 100, None),  # never eight within eight weeks
        ([], 100, None),
    ],
)
def test_birth_is_the_first_week_with_enough_behind_it(weeks: list[int], customers: int, born_in: int | None) -> None:
    expected = None if born_in is None else dt.date.fromordinal(MONDAY + 7 * born_in)
    assert first_born_date(asked(weeks, customers), MONDAY, RULES) == expected


def test_the_order_of_the_questions_does_not_matter() -> None:
    units = asked([20] * 4 + [21] * 4)
    assert first_born_date(units[::-1], MONDAY, RULES) == first_born_date(units, MONDAY, RULES)
