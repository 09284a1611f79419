"""Who is matched to whom: against a slow reading, nobody twice, nobody who was failed too, and what is known counted by days."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from frontline.care.matching import Followed, History, match

LAST = 1000


def history(name: str, ordered: Sequence[int], failed: Sequence[int] = (), size: str = "small") -> History:
    return History(
        name, size, np.array(sorted(ordered), dtype=np.int64), np.array(sorted(failed), dtype=np.int64), frozenset(failed[:1])
    )  # fmt: skip


def matched(histories: list[History], last_day: int = LAST) -> list[tuple[Followed, tuple[Followed, ...]]]:
    return [(each.failed, each.others) for each in match(histories, 0, 2000, last_day).sets]


def test_a_failed_customer_is_matched_to_the_nearest_three_of_the_same_size() -> None:
    like = [history(f"L{number}", [90 - number, 100 + 10 * number]) for number in range(1, 6)]
    other_size = history("A0", [90, 101], size="large")
    (failed, others), = matched([history("F", [90, 130], [95]), other_size, *like])  # fmt: skip
    assert failed == Followed(35, True)
    assert others == (Followed(15, True), Followed(25, True), Followed(35, True)), "ordered 89, 88 and 87 days in"


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (history("O", [90]), True),
        (history("O", [76]), True),
        (history("O", [75]), False),  # 20 days ago against 5: beyond two weeks apart
        (history("O", [80, 90]), True),
        (history("O", [70, 80, 90]), False),  # three order days against one
        (history("O", [96]), False),  # not a customer yet on the day
        (history("O", [90], [95 + 365]), False),
        (history("O", [90], [95 + 366]), True),
        (history("O", [-400, 90], [-271]), True),
        (history("O", [-400, 90], [-270]), False),
        (history("O", []), False),
    ],
)
def test_who_is_alike(other: History, *, is_alike: bool) -> None:
    found = match([history("F", [90, 130], [95]), other], 90, 100, LAST)
    assert len(found.sets) == is_alike
    assert found.failed_customers == 1, "those without anybody alike are told"


def test_nobody_is_matched_twice_and_the_earlier_failure_chooses_first() -> None:
    pool = [history(f"P{number}", [80 + number]) for number in range(4)]
    (_, first), (_, second) = matched([history("F2", [83], [91]), history("F1", [83], [90]), *pool])
    assert (len(first), len(second)) == (3, 1)


def test_only_the_first_failure_in_the_period_counts_and_only_of_customers() -> None:
    pool = [history(f"P{number}", [80]) for number in range(9)]
    twice, before_any_order = history("F", [80, 120], [85, 125]), history("G", [200], [100])
    assert [failed for failed, _ in matched([twice, before_any_order, *pool])] == [Followed(35, True)]
    later = [history(f"Q{number}", [70, 118]) for number in range(9)]
    assert match([twice, *later], 100, 200, LAST).sets[0].failed == Followed(365, False), "asked of the second alone"
    assert match([twice, *pool], 126, 200, LAST).failed_customers == 0


def test_nobody_is_followed_beyond_a_year_or_the_end_of_the_data() -> None:
    pool = [history("P", [80, 450])]
    ((failed, (other,)),) = matched([history("F", [80], [85]), *pool])
    assert (failed, other) == (Followed(365, False), Followed(365, True))
    ((failed, (other,)),) = matched([history("F", [80], [85]), *pool], last_day=200)
    assert (failed, other) == (Followed(115, False), Followed(115, False))


def test_a_slow_reading_matches_the_same() -> None:
    chance = random.Random(5)
    histories = [
        history(
            f"C{number:03}", [chance.randint(0, 900) for _ in range(chance.randint(0, 6))],
            [chance.randint(100, 900)] if chance.random() < 0.15 else [], chance.choice(("small", "large")),
        )
        for number in range(300)
    ]  # fmt: skip
    chance.shuffle(histories)
    found = match(histories, 0, 2000, LAST)
    assert [(each.failed, each.others) for each in found.sets] == slowly(histories)
    assert len(found.sets) > 15


def slowly(histories: list[History]) -> list[tuple[Followed, tuple[Followed, ...]]]:
    used: set[str] = set()
    found = []
    failed = [
        each for each in histories if len(each.failed) and len(each.ordered) and each.ordered[0] <= each.failed[0]
    ]
    for own in sorted(failed, key=lambda each: (each.failed[0], each.customer_id)):
        day = own.failed[0]
        near = []
        for other in sorted(histories, key=lambda each: each.customer_id):
            count, own_count = (sum(1 for each in who.ordered if each <= day) for who in (other, own))
            if other is own or other.size != own.size or other.customer_id in used or not count:
                continue
            since, own_since = (day - max(each for each in who.ordered if each <= day) for who in (other, own))
            if any(abs(each - day) <= 365 for each in other.failed):
                continue
            if abs(count - own_count) <= max(1, own_count / 4) and abs(since - own_since) <= max(14, own_since / 2):
                apart = abs(np.log((count + 1) / (own_count + 1))) + abs(np.log((since + 7) / (own_since + 7)))
                near.append((apart, other.customer_id, other))
        taken = [other for *_, other in sorted(near, key=lambda each: each[:2])[:3]]
        used |= {each.customer_id for each in taken}
        if taken:
            found.append((after(own, day), tuple(after(each, day) for each in taken)))
    return found


def after(who: History, day: int) -> Followed:
    later = [int(each - day) for each in who.ordered if day < each <= min(day + 365, LAST)]
    return Followed(min(later), True) if later else Followed(int(min(365, LAST - day)), False)
