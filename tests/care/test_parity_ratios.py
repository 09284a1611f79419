"""Ratios of small to large accounts: an account counts once however often it writes, and few accounts are not told."""

import pytest

from frontline.care.parity import share_parity, wait_parity


def accounts(prefix: str, count: int, wait: float, spread: float = 0.2, each: int = 1) -> list[tuple[str, float]]:
    return [
        (f"{prefix}{place}", wait * (1 + spread * ((place % 5) - 2))) for place in range(count) for _ in range(each)
    ]


def answers(prefix: str, count: int, yes: int, each: int = 1) -> list[tuple[str, bool]]:
    return [(f"{prefix}{place}", place < yes) for place in range(count) for _ in range(each)]


def test_twice_the_wait_is_told_with_an_interval_that_leaves_out_one() -> None:
    parity = wait_parity(accounts("s", 40, 120), accounts("l", 40, 60))
    assert parity.ratio == pytest.approx(2.0)
    assert parity.direction == 1
    assert parity.low is not None and 1 < parity.low < 2


def test_the_same_wait_has_no_direction() -> None:
    parity = wait_parity(accounts("s", 40, 60), accounts("l", 40, 60))
    assert (parity.direction, parity.ratio) == (0, 1.0)


def test_who_writes_a_hundred_times_counts_once() -> None:
    busy = [*accounts("s", 20, 60), *[("s0", 6000.0)] * 100]
    assert wait_parity(busy, accounts("l", 20, 60)).small.figure == pytest.approx(60, rel=0.2)


def test_more_messages_of_the_same_accounts_make_nothing_surer() -> None:
    once = share_parity(answers("s", 30, 12), answers("l", 30, 18))
    often = share_parity(answers("s", 30, 12, each=50), answers("l", 30, 18, each=50))
    assert (often.low, often.high) == pytest.approx((once.low, once.high))
    assert often.small.cases == 1500


def test_a_share_far_lower_is_told() -> None:
    parity = share_parity(answers("s", 60, 12), answers("l", 60, 48))
    assert parity.ratio == pytest.approx(0.25)
    assert parity.direction == -1
    assert (parity.small.part, parity.small.cases) == (12, 60)


@pytest.mark.parametrize("few", [0, 1, 9])
def test_fewer_than_ten_accounts_are_not_compared(few: int) -> None:
    parity = wait_parity(accounts("s", few, 120), accounts("l", 40, 60))
    assert not parity.is_told
    assert (parity.ratio, parity.low, parity.high) == (None, None, None)
    assert share_parity(answers("s", 40, 4), answers("l", few, few)).ratio is None


def test_ten_are_enough() -> None:
    assert wait_parity(accounts("s", 10, 120), accounts("l", 10, 60)).is_told


def test_nothing_is_divided_by_nought() -> None:
    assert share_parity(answers("s", 20, 4), answers("l", 20, 0)).ratio is None
    assert wait_parity(accounts("s", 20, 10), accounts("l", 20, 0)).ratio is None
