"""Return after a failure: the curves by hand, each set counting once, the interval, and what is not told."""

import datetime as dt
import random
from pathlib import Path

import numpy as np
import pytest

from frontline.care.matching import Followed, MatchedSet
from frontline.care.returns import compare, returns_after_failures
from frontline.survival import kaplan_meier

from ..queries.failures_made import START, Company, moment, taken_in

BACK, NEVER = Followed(30, True), Followed(365, False)


def sets(*pairs: tuple[Followed, tuple[Followed, ...]]) -> list[MatchedSet]:
    return [MatchedSet(failed, others, is_repaired=False) for failed, others in pairs]


def test_each_set_counts_once_however_many_were_matched() -> None:
    found = compare(sets((BACK, (NEVER, NEVER, NEVER)), (NEVER, (BACK,))), 2)
    assert found.failed.back_within(90) == 0.5
    assert found.others.back_within(90) == pytest.approx(0.5), "by heads it would be one in four"
    assert found.differences[0].difference == pytest.approx(0)
    assert (found.matched, found.others.customers) == (2, 4)


def test_the_interval_holds_the_difference_and_narrows_with_more_sets() -> None:
    chance = random.Random(1)

    def drawn(count: int) -> list[MatchedSet]:
        return sets(*((one(chance, 0.3), tuple(one(chance, 0.6) for _ in range(3))) for _ in range(count)))

    few, many = compare(drawn(20), 20), compare(drawn(400), 400)
    widths = []
    for found in (few, many):
        told = found.differences[2]
        assert told.interval is not None
        assert told.difference is not None
        assert told.interval[0] < told.difference < told.interval[1]
        widths.append(told.interval[1] - told.interval[0])
    assert widths[1] < widths[0] / 3
    assert many.differences[2].interval[1] < 0  # type: ignore[index]  # 0.3 against 0.6
    share = many.failed.back_within(365) or 0
    theory = 1.96 * np.sqrt(share * (1 - share) / 400)
    low, high = many.failed.bands[365]
    assert (low, high) == pytest.approx((1 - share - theory, 1 - share + theory), abs=0.02), "shares not back"


def one(chance: random.Random, share: float) -> Followed:
    return Followed(chance.randint(1, 300), True) if chance.random() < share else NEVER


def test_the_curves_are_kaplan_meiers() -> None:
    chance = random.Random(2)
    watched = [Followed(chance.randint(1, 300), chance.random() < 0.5) for _ in range(60)]
    found = compare(sets(*((each, (each,)) for each in watched)), 60)
    curve = kaplan_meier([each.days for each in watched], [each.is_back for each in watched])
    for day in (0, 10, 100, 250):
        assert found.failed.curve.at(day) == pytest.approx(curve.at(day))
        assert found.others.curve.at(day) == pytest.approx(curve.at(day))
        low, high = found.failed.bands[day]
        assert low <= (curve.at(day) or 0) <= high
    assert found.differences[0].interval == pytest.approx((0, 0)), "whole sets are drawn: both of a pair or neither"


def test_what_nobody_was_watched_for_is_not_told() -> None:
    young = Followed(100, False)
    found = compare(sets((young, (young,)), (BACK, (BACK, young))), 2)
    assert [each.difference is None for each in found.differences] == [False, True, True]
    assert found.differences[1].interval is None
    assert np.isnan(found.failed.bands[200]).all()


def test_the_same_sets_give_the_same_answer() -> None:
    chance = random.Random(3)
    drawn = sets(*((one(chance, 0.5), (one(chance, 0.5),)) for _ in range(30)))
    assert compare(drawn, 30).differences == compare(drawn, 30).differences


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty customers ordered on day 0 or 1; ten were failed on day 10 and half of these repaired; who was not failed is back by day 40."""
    made = Company(customers=range(1, 41))
    made.orders = [(who, who % 2, 10.0) for who in range(1, 41)]
    made.orders += (
        [(who, 40, 10.0) for who in range(11, 41)] + [(who, 60, 10.0) for who in range(1, 6)] + [(40, 420, 1.0)]
    )
    made.failures = [
        {"failure_id": f"F{who}", "happened_at": moment(10), "customer_id": who} for who in range(1, 11)
    ]  # fmt: skip
    made.repairs = [
        {"repair_id": f"R{who}", "failure_id": f"F{who}", "offered_at": moment(11), "done_at": moment(99 if who < 4 else 101)}
        for who in range(1, 6)
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("returns")
    taken_in(made, folder)
    return folder / "data"


def test_from_the_rows_to_the_answer(company: Path) -> None:
    from frontline.warehouse import open_newest

    day = START.date()
    found = returns_after_failures(open_newest(company), day, day + dt.timedelta(days=30))
    assert found is not None
    assert (found.failed_customers, found.matched, found.others.customers) == (10, 10, 30)
    told = found.differences[0]
    assert [told.failed, told.others, told.difference] == pytest.approx([0.5, 1, -0.5])
    assert found.failed.curve.time_until(0.5) == 50
    repaired = returns_after_failures(open_newest(company), day, day + dt.timedelta(days=30), only_repaired=True)
    assert repaired is not None
    assert repaired.matched == 3, "done within 90 days"
    assert (
        returns_after_failures(open_newest(company), day + dt.timedelta(days=11), day + dt.timedelta(days=30)) is None
    )


def test_nothing_imported_compares_nothing(empty_data: Path) -> None:
    from frontline.warehouse import open_newest

    assert returns_after_failures(open_newest(empty_data), dt.date(2026, 1, 1), dt.date(2026, 2, 1)) is None
