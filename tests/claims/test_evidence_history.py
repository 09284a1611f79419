"""“Back to …”: the time before is told, and changes no verdict."""

import datetime as dt
from collections.abc import Callable

from frontline.claims.evidence.asking import Window
from frontline.claims.evidence.history import PastWindow, told_of, was_met_before
from frontline.claims.judged import CheckedClaim
from frontline.settings import Verdicts

Judged = Callable[..., CheckedClaim]


def past(*shares: float) -> list[PastWindow]:
    """Newest first, thirty days each."""
    last = dt.date(2026, 5, 30)
    windows = [
        Window(last - dt.timedelta(days=30 * place + 29), last - dt.timedelta(days=30 * place), last, is_named=False)
        for place in range(len(shares))
    ]
    return [PastWindow(window, 100, share, share) for window, share in zip(windows, shares, strict=True)]


def test_what_is_told_of_the_time_before() -> None:
    rules = Verdicts()
    assert told_of([], rules) == "The records do not reach back to a time that it could be back to."
    assert "never clearly missed" in told_of(past(0.9, 0.85, 0.95), rules)
    assert told_of(past(0.9, 0.3, 0.9), rules).endswith("it was 90 %: it is back.")
    assert "an earlier time in which it was met is not on record" in told_of(past(0.9, 0.3, 0.2), rules)


def test_looking_back_ends_where_it_was_met_before_it_was_missed() -> None:
    rules = Verdicts()
    assert was_met_before(past(0.3, 0.9), rules)
    assert not was_met_before(past(0.9, 0.3), rules)
    assert not was_met_before(past(0.9, 0.9), rules)
    assert not was_met_before(past(0.6, 0.9), rules)


def test_back_to_has_the_verdict_of_the_same_words_without_back(judged: Judged) -> None:
    """Replies took up to 60 hours until April, and 30 since: within 24 hours half were, and three quarters are."""
    fields = {"statistic": "typical", "hi": 35.0, "unit": "hour", "subject": "ticket"}
    plain, back = judged("response_time", **fields), judged("response_time", direction="back_to", **fields)
    assert back.verdict.verdict == plain.verdict.verdict == "supported"
    assert back.verdict.rule == plain.verdict.rule
    assert back.verdict.reason.startswith(plain.verdict.reason)
    assert "it was never clearly missed" in back.verdict.reason
    assert back.evidence is not None
    history = back.evidence.figures["history"]
    assert isinstance(history, list)
    assert [round(each["share_within"], 2) for each in history][-1] == 0.75
    assert len(history) == 4  # the records begin in January


def test_what_was_missed_all_the_time_before_is_told(judged: Judged) -> None:
    fields = {"statistic": "typical", "hi": 7.0, "unit": "hour", "subject": "ticket", "direction": "back_to"}
    back = judged("response_time", **fields)  # two days of March are among them
    assert back.verdict.verdict == "mixed"
    assert "it was 48 %; an earlier time in which it was met is not on record" in back.verdict.reason
