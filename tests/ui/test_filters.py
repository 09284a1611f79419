"""What the reader chose, and what it adds to questions: only where a query takes it and the caller named nothing."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import pytest

from frontline.query_catalog import catalog, find_query
from frontline.ui import comparison, filter_state, filters
from frontline.ui.charts_compared import Compared, caption_of
from frontline.ui.charts_leaders import own_weeks, team_weeks
from frontline.ui.charts_questions import Bar, share_bars
from frontline.ui.charts_weeks import usual_range_line

WEEKS = pd.date_range("2026-01-05", periods=14, freq="7D")
LAST_YEAR = Compared(
    [float(each) for each in range(13)] + [float("nan")], "last year", "no data for the same weeks last year"
)
UNKNOWN = Compared([float("nan")] * 14, "last year", "no data for the same weeks last year")


@dataclass(frozen=True)
class Link:
    query_name: str
    parameters: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def choices(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session's state, as a plain dict."""
    state: dict[str, Any] = {}
    monkeypatch.setattr(filter_state.st, "session_state", state)
    return state


def test_nothing_is_added_while_nothing_is_chosen(choices: dict[str, Any]) -> None:
    asked = filter_state.asked(find_query("leader_share"), {"person_id": "LEA"})
    assert asked == {"person_id": "LEA", "channel": None, "segment": None}
    assert filter_state.address() == {}
    assert filter_state.not_narrowed([Link("leader_promises")]) == ""


def test_the_choice_is_added_where_the_query_takes_it(choices: dict[str, Any]) -> None:
    choices |= {"channel": "call", "customers": "prospects", "clock": "business"}
    assert filter_state.asked(find_query("leader_share"), {}) == {"channel": "call", "segment": "without_order"}
    assert filter_state.asked(find_query("queue_length"), {}) == {"segment": "without_order"}
    assert filter_state.asked(find_query("leader_promises"), {}) == {}
    assert filter_state.asked(find_query("leader_share"), {"segment": None})["segment"] is None, (
        "the caller's word counts"
    )
    assert filter_state.for_all("leader_share", {"person_id": None}) == {
        "channel": None,
        "segment": None,
        "person_id": None,
    }
    assert filter_state.address() == {"channel": "call", "customers": "prospects", "clock": "business"}


def test_a_card_names_the_choices_that_its_rows_leave_out(choices: dict[str, Any]) -> None:
    choices |= {"channel": "call", "customers": "small"}
    assert filter_state.not_narrowed([Link("leader_share")]) == ""
    assert filter_state.not_narrowed([Link("queue_length")]) == "all channels"
    assert filter_state.not_narrowed([Link("leader_promises")]) == "all channels and customers"
    assert (
        filter_state.not_narrowed([Link("leader_share", {"channel": None, "segment": None})])
        == "all channels and customers"
    )
    assert filter_state.not_narrowed([]) == ""
    choices["customers"] = "all"
    assert filter_state.not_narrowed([Link("leader_promises")]) == "all channels"


@pytest.mark.parametrize("page", ["weekly_review", "check_newsletter", "shifts"])
def test_a_page_that_tells_of_all_is_not_narrowed(page: str, choices: dict[str, Any]) -> None:
    choices |= {"channel": "call", "customers": "small"}
    filter_state.enter_page(page)
    assert filter_state.asked(find_query("leader_share"), {}) == {"channel": None, "segment": None}
    assert filter_state.not_narrowed([Link("leader_share")]) == "all channels and customers"
    filter_state.enter_page("data")
    assert filter_state.not_narrowed([Link("imported_files")]) == ""
    assert filter_state.address() == {"channel": "call", "customers": "small"}, "kept for the next page"


def test_every_segment_of_the_data_has_a_word() -> None:
    assert {filter_state.stored_as(code) for code in filter_state.SEGMENTS} == {
        "new", "without_order", "small", "large", "lapsed", "unhappy",
    }  # fmt: skip
    assert filter_state.segment_name("without_order") == "Prospects"


def test_what_takes_a_segment_may_leave_it_out() -> None:
    """Whoever asks by name alone is told of everybody."""
    for query in catalog().values():
        for parameter in query.params:
            if parameter.name == "segment":
                assert (parameter.type, parameter.default) == ("varchar", "null"), query.name


@pytest.mark.parametrize(
    ("compare", "first"),
    [("nothing", None), ("last_year", dt.date(2025, 5, 19)), ("previous", dt.date(2025, 11, 17))],
)
def test_the_other_time(
    compare: str, first: dt.date | None, choices: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    choices["compare"] = compare
    monkeypatch.setattr(comparison, "period_start", lambda _: dt.date(2025, 5, 5))
    span: dict[str, Any] = {"from_date": dt.date(2026, 5, 18), "to_date": dt.date(2026, 11, 14), "person_id": None}
    before = comparison.asked_before(span)
    assert (before["from_date"] if before else None) == first
    if before:
        assert before["to_date"] - before["from_date"] == span["to_date"] - span["from_date"]
        assert before["from_date"].weekday() == 0
        assert before["person_id"] is None
    monkeypatch.setattr(comparison, "period_start", lambda _: dt.date(2026, 1, 1))
    assert comparison.asked_before(span) is None, "the data do not reach back"


def test_the_words_of_the_bar_are_all_different() -> None:
    words = [*(words for words, _ in filters.PERIODS.values()), *filters.COMPARISONS.values(), *filters.CLOCKS.values()]
    assert len(set(words)) == len(words)
    assert list(filters.LABELS) == list(filter_state.DEFAULTS)


def labels_of(figure: Any) -> str:
    return " | ".join(str(each.text) for each in figure.layout.annotations)


def dots_of(figure: Any) -> list[Any]:
    return [
        trace
        for trace in figure.data
        if trace.type == "scatter" and trace.mode == "markers" and "last year" in (trace.hovertemplate or "")
    ]


def test_usual_range_shows_last_year_as_hollow_dots_with_its_word() -> None:
    plain = {"lower": 1.0, "upper": 9.0, "mean": 5.0, "outside_mask": [False] * 14, "unit": "calls a week"}
    figure = usual_range_line(WEEKS, [5.0] * 14, compared=LAST_YEAR, **plain)  # type: ignore[arg-type]
    (dots,) = dots_of(figure)
    assert len(dots.y) == 13, "an unknown week has no dot"
    assert "last year" in labels_of(figure)
    none = usual_range_line(WEEKS, [5.0] * 14, compared=UNKNOWN, **plain)  # type: ignore[arg-type]
    assert dots_of(none) == []
    assert "no data for the same weeks last year" in labels_of(none)
    assert "last year" not in labels_of(usual_range_line(WEEKS, [5.0] * 14, **plain))  # type: ignore[arg-type]


def test_bars_say_in_their_caption_what_the_dots_are() -> None:
    over = [True] * 14
    for figure in (
        own_weeks(WEEKS, [1.0] * 14, [2.0] * 14, is_over=over, unit="contacts", compared=LAST_YEAR),
        team_weeks(WEEKS, [1.0] * 14, [3.0] * 14, is_over=over, compared=LAST_YEAR),
    ):
        assert "○ = last year" in labels_of(figure)
        assert figure.layout.yaxis.range[1] >= 12, "the highest dot lies inside"
        assert len(dots_of(figure)) == 1
    rows = [Bar("a question", 0.2, 0.1, 0.3, "2 of 10"), Bar("another", 0.1, 0.0, 0.2, "1 of 10")]
    shares = share_bars(rows, "share of 10 contacts", compared=Compared([0.3, float("nan")], "before", "no data"))
    assert "share of 10 contacts; ○ = before" in labels_of(shares)
    assert caption_of(None) == ""
    assert caption_of(UNKNOWN) == "; no data for the same weeks last year"
