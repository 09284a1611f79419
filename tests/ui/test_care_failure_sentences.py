"""The sentences about failures and recoveries: nothing, few, many; associations are called so, never causes."""

import datetime as dt
import inspect
from typing import Any

import numpy as np
import pytest

from frontline.care.matching import Followed, MatchedSet
from frontline.care.returns import Difference, ReturnsCompared, compare
from frontline.survival import kaplan_meier
from frontline.ui import care_failure_sentences as failure_words
from frontline.ui import care_recovery_sentences as words
from frontline.ui import charts_recovery
from frontline.ui.charts_recovery import ReturnCurve, Step


def month(failures: int, by_customers: int, by_us: int, orders: int) -> dict[str, Any]:
    return {"failures": failures, "told_by_customers": by_customers, "noticed_by_us": by_us, "orders": orders}


def test_the_rate_is_told_from_a_hundred_orders_on() -> None:
    assert failure_words.register_sentence([]) == failure_words.NOTHING_WRITTEN
    assert failure_words.register_sentence([month(0, 0, 0, 500)]) == failure_words.NOTHING_WRITTEN
    assert failure_words.register_sentence([month(1, 1, 0, 99)]) == (
        "**1** failure of ours: customers told us of 1, we noticed 0."
    )
    assert failure_words.register_sentence([month(3, 1, 1, 60), month(4, 2, 1, 40)]) == (
        "**7** failures of ours in 100 orders, 70.0 per 1,000: customers told us of 3, we noticed 2, of 2 nobody says."
    )


def test_what_customers_paid_tells_only_what_is_written_down() -> None:
    paid = paid_row(None, 2)
    assert failure_words.paid_sentence(None) == failure_words.NOTHING_WRITTEN
    assert failure_words.paid_sentence(paid) == "What 2 mistakes of ours cost customers is not written down."
    told = {**paid, "fees": 12.5, "chasers": 1, "minutes": 130, "days": 9}
    assert failure_words.paid_sentence(told) == "Customers paid *12.50* in fees for 2 mistakes of ours."
    beside = {
        "they asked again": "1 time",
        "of their own time": "2.2 hours",
        "until repaired or closed": "9 days",
    }
    assert failure_words.paid_beside(told) == beside
    assert failure_words.paid_beside({**told, "cost": 20.0}) == {"of it in fees": "12.50"} | beside
    assert failure_words.paid_beside(told, is_in_table=True) == {"of their own time": "2.2 hours"}
    assert failure_words.paid_beside(paid) == {}


def paid_row(
    kind: str | None, failures: int, cost: float = 0.0, given_back: float = 0.0, **more: Any
) -> dict[str, Any]:
    nothing = {"fees": 0.0, "chasers": 0, "minutes": 0.0, "days": 0, "unknown_values": 0, "currency": None}
    return {"failure_kind": kind, "failures": failures, "cost": cost, "given_back": given_back, **nothing, **more}


def test_money_comes_first_and_what_is_unknown_is_said() -> None:
    paid = paid_row(None, 9, 1359.4, 274.4, currency="USD", fees=148.6)
    assert failure_words.paid_sentence(paid) == (
        "Our failures cost customers *1,359 USD*; we gave back 274 of it, they bore *1,085*."
    )
    small = paid_row(None, 1, 20.5, 5.0, unknown_values=1)
    assert failure_words.paid_sentence(small) == (
        "Our failures cost customers *20.50*; we gave back 5.00 of it and 1 repair of unknown value, they bore at most *15.50*."
    )


def test_kinds_and_the_others_add_up_to_all() -> None:
    kinds = [paid_row(f"kind {place}", 9 - place, 40.4, 10.3, days=3) for place in range(8)]
    total = paid_row(None, sum(row["failures"] for row in kinds), 8 * 40.4, 8 * 10.3, days=24)
    told = failure_words.paid_rows([total, *kinds])
    assert [row[0] for row in told] == ["kind 0", "kind 1", "kind 2", "kind 3", "kind 4", "other kinds", "all"]
    for column in range(1, 7):
        numbers = [float(row[column].replace(",", "")) for row in told]
        assert sum(numbers[:-1]) == numbers[-1], column
    assert told[-1][2] == "323", "as in the sentence"
    assert failure_words.paid_rows([]) == failure_words.paid_rows([paid_row(None, 4), paid_row("late", 4)]) == []


def test_what_somebody_wrote_is_cut_and_carries_no_marks() -> None:
    assert failure_words.plain_short("a *b*\nc") == r"a \*b\* c"
    assert len(failure_words.cut_short("x" * 5000)) == 40
    assert max(len(part) for part in failure_words.plain_short("x" * 5000).split("\u200b")) == 24
    assert failure_words.short_quote("word " * 100).endswith("word …")


@pytest.mark.parametrize(
    ("state", "due", "closed", "expected"),
    [
        ("open", None, None, "open, no day named, Lea Moor"),
        ("open", dt.date(2026, 3, 1), None, "due 1 Mar 2026, Lea Moor"),
        ("overdue", dt.date(2026, 3, 1), None, "*overdue since* 1 Mar 2026, Lea Moor"),
        ("kept", None, dt.date(2026, 2, 1), "**kept**, closed 1 Feb 2026, Lea Moor"),
    ],
)
def test_a_pledge_and_its_state(state: str, due: object, closed: object, expected: str) -> None:
    pledge = {"state": state, "due_date": due, "closed_date": closed, "owner": "Lea Moor"}
    assert failure_words.pledge_words(pledge) == expected
    assert failure_words.pledge_words({**pledge, "owner": None}).endswith("nobody owns it")


def test_the_alarm_of_two_apologies() -> None:
    assert failure_words.repeated_sentence([], 0).startswith("No apology")
    assert failure_words.repeated_sentence([], 3) == (
        "Nobody heard sorry twice without a repair; we said sorry after 3 failures."
    )
    assert failure_words.repeated_sentence([{}, {}], 3).startswith("*2 times*")


def test_below_ten_there_are_cases_and_no_percentage() -> None:
    assert failure_words.few_or_share(3, 9) == "3 of 9"
    assert failure_words.few_or_share(3, 10) == "3 of 10 · 30 %"
    few = {
        name: {"cases": 1, "failures": 4} for name in ("done", "acknowledged", "made whole")
    }  # fmt: skip
    assert words.recovery_sentence(few) == (
        "Of failures, *1 of 4* were repaired, and we said sorry for 1 of 4; by value or their word, customers were made whole after *1 of 4*."
    )
    assert words.recovery_sentence({}) == failure_words.NOTHING_WRITTEN


def test_how_long_counts_those_who_still_wait() -> None:
    assert words.until_words(kaplan_meier([1] * 9, [True] * 9)) == "9 of 9"
    assert (
        words.until_words(kaplan_meier([1] * 4 + [50] * 8, [True] * 4 + [False] * 8))
        == "not reached: 33 % of 12 so far"
    )
    told = words.until_words(kaplan_meier(np.arange(1, 21), [True] * 20))
    assert told.startswith("half within 10 days (")
    assert words.span_words(3, 30) == "3 to 30 days"
    assert words.span_words(25 / 24, 18) == "25 hours to 18 days"
    assert words.span_words(0.25, 1.5) == "6 to 36 hours"
    assert words.span_words(3, None) == "3 days to never"
    assert words.days_words(0.25) == "6 hours"


def row(share: float | None, score: float | None = None) -> dict[str, Any]:
    return {"made_whole_share": share, "rating_score": score}


def test_made_whole_by_value_and_by_what_customers_say() -> None:
    assert "cannot be computed" in words.made_whole_sentence([])
    assert words.made_whole_sentence([row(1.0), row(0.5), row(None, 4)]) == (
        "Of failures of known cost, **1 of 2** was given back in full by value; asked whether we made it right, 1 of 1 say so."
    )
    assert words.made_whole_sentence([row(0.0)] * 9 + [row(1.0)]) == (
        "Of failures of known cost, *1 of 10 · 10 %* was given back in full by value; half of these customers got back nothing."
    )
    assert "half of these customers got back 50 % or less" in words.made_whole_sentence([row(0.5)] * 10)
    assert words.made_whole_sentence([row(None, 3)]) == "Asked whether we made it right, 0 of 1 say so."


def test_functions_that_never_say_it_are_named() -> None:
    rows = [
        {"function": "Service", "failures": 9, "acknowledgements": 5, "acknowledged": 6},
        {"function": "leaders", "failures": 2, "acknowledgements": 1, "acknowledged": 6},
        {"function": "other", "failures": 3, "acknowledgements": 0, "acknowledged": 6},
    ]
    assert (
        words.functions_sentence(rows)
        == "Of 6 first apologies for a failure, Service said 5; *none came from other functions*."
    )
    assert words.functions_sentence([]).startswith("No apology")


def compared(count: int, share: float, others: float) -> ReturnsCompared:
    back, never = Followed(30, True), Followed(365, False)
    sets = [
        MatchedSet(back if place < share * count else never, (back if place < others * count else never,), False)
        for place in range(count)
    ]  # fmt: skip
    return compare(sets, count + 2)


def test_a_return_is_compared_from_ten_on() -> None:
    assert words.return_sentence(None).startswith("Nobody")
    assert (
        words.return_sentence(compared(9, 0.5, 0.5)) == "9 of 11 customers we failed can be compared: too few to tell."
    )
    assert words.return_sentence(compared(100, 0.3, 0.7)).startswith(
        "Within 180 days **30 %** of 100 customers we failed ordered again, 70 % of those like them: 40 points less ("
    )
    assert "no difference beyond chance (" in words.return_sentence(compared(20, 0.5, 0.55))
    repaired = words.repaired_sentence(compared(100, 0.3, 0.7))
    assert repaired.startswith(
        "Of 100 whose failure was repaired within 90 days, **30 %** ordered again within 180, 70 % of"
    )
    assert repaired.lower().count("within 180") == 1


@pytest.mark.parametrize(
    ("difference", "interval", "expected"),
    [
        (-0.09, (-0.16, -0.02), "9 points less (2 to 16)"),
        (0.09, (0.02, 0.16), "9 points more (2 to 16)"),
        (0.05, (-0.03, 0.12), "no difference beyond chance (3 less to 12 more)"),
        (0.0, (0.0, 0.0), "no difference beyond chance (none to none)"),
        (None, None, "not known"),
    ],
)
def test_a_difference_in_words(difference: float | None, interval: tuple[float, float] | None, expected: str) -> None:
    assert words.difference_words(Difference(90, 0.5, 0.5, difference, interval)) == expected


def money(level: str, count: int, revenue: float = 10.0) -> list[dict[str, Any]]:
    return [{"recovery_level": level, "revenue": revenue}] * count


def test_money_is_compared_from_ten_a_side_and_shown_from_five() -> None:
    few = money("repair", 9) + money("words", 4) + money("none", 20)
    assert "too few to compare" in words.revenue_sentence(few, (1.0, 2.0))
    assert [told[:2] for told in words.revenue_rows(few)] == [("no repair", "24"), ("a repair", "9")]
    assert words.revenue_rows(money("repair", 4) + money("none", 20)) == []
    many = money("repair", 9) + money("words", 5, 3) + money("none", 20)
    assert words.revenue_rows(many) == [("nothing", "20", "10"), ("words", "5", "3"), ("a repair", "9", "10")]
    enough = money("repair", 10, 50) + money("none", 10, 20)
    assert words.revenue_sentence(enough, (5.0, 60.0)) == (
        "Of 10 customers with a repair within a month, half ordered for at most **50** in 180 days; "
        "of 10 without one, for at most 20 (difference +5 to +60)."
    )
    assert "at most **50 USD** in" in words.revenue_sentence(enough, (5.0, 60.0), " USD")
    silent = money("repair", 10, 50) + money("none", 10, 0)
    assert "of 10 without one, nothing (" in words.revenue_sentence(silent, (5.0, 60.0), " USD")
    assert words.revenue_sentence(enough, (-5.0, 60.0)).endswith("(no difference beyond chance).")
    assert "(difference −60 to −5)" in words.revenue_sentence(enough, (-60.0, -5.0))


def test_no_sentence_claims_a_cause_or_a_return_on_investment() -> None:
    told = (inspect.getsource(words) + inspect.getsource(failure_words)).lower()
    for never in ("mistakes make", "makes fans", "make fans", "return on", "roi", "because we", "pays off", "leads to"):
        assert never not in told.replace("heroi", "")
    assert "association" in words.ASSOCIATION.lower()


def test_the_dots_leave_out_what_is_too_few_to_draw() -> None:
    steps = [Step("A", "3 of 4", float("nan")), Step("B", "5 of 10", 0.5), Step("C", "1 of 10", 0.1, is_bad=True)]
    figure = charts_recovery.steps_dots(steps)
    assert [list(trace.x) for trace in figure.data] == [[0.5], [0.1]]
    assert {note.text for note in figure.layout.annotations} >= {"A", "3 of 4", "B", "C"}
    assert "A 3 of 4; B 5 of 10" in charts_recovery.steps_alt_text(steps)


def test_two_curves_are_named_at_their_ends_and_banded_where_known() -> None:
    days = np.arange(366)
    back, gone = np.linspace(0, 0.5, 366), np.where(days < 200, days / 400, np.nan)
    failed = ReturnCurve("failed", days, gone, gone - 0.1, gone + 0.1)
    others = ReturnCurve("like them", days, back, back - 0.1, back + 0.1)
    figure = charts_recovery.return_curves(failed, others)
    bands = [trace for trace in figure.data if trace.fill == "toself"]
    assert [len(trace.x) for trace in bands] == [2 * 366, 2 * 200]
    ends = {note.text: note.x for note in figure.layout.annotations}
    assert (ends["<b>failed</b>"], ends["<b>like them</b>"]) == (199, 365)
    (below,) = [note for note in figure.layout.annotations if note.yshift == -14]
    curve = gone if "failed" in below.text else back
    assert below.y < curve[int(below.x) - 40], "the name of the lower curve begins below its line"


def test_a_bar_a_month_is_the_sum_of_both() -> None:
    figure = charts_recovery.failures_by_month(["2026-01-01", "2026-02-01"], [2, 0], [5, 3])
    assert [list(trace.y) for trace in figure.data] == [[2, 0], [3, 3]]
