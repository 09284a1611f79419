"""What the newsletter check says of a report, by rule."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.check import CheckedNewsletter
from frontline.claims.claim import Claim, Period
from frontline.claims.corrections import Correction
from frontline.claims.judged import CheckedClaim, Evidence, Verdict
from frontline.claims.promised_days import PromisedDays
from frontline.claims.promises import Promise
from frontline.claims.report import Report
from frontline.ui import check_promises as promised_words
from frontline.ui import check_sentences as words

DAY = dt.date(2026, 11, 14)
TEXT = "Dear reader. We are quick, and orders take 2 weeks. Thanks."


def checked(
    verdict: Any = "supported", start: int = 0, end: int = 5, wording: str = "", reason: str = "So it is."
) -> CheckedClaim:
    claim = Claim(start, end, TEXT[start:end], "turnaround", lo=2, hi=2, unit="week")
    evidence = Evidence("cohort_cases", {}, 12, "12 orders", {}, DAY, wording) if wording else None
    return CheckedClaim(claim, Verdict(verdict, reason), evidence)


def report(*claims: CheckedClaim) -> Report:
    newsletter = CheckedNewsletter("draft", None, None, None, TEXT, DAY, DAY, list(claims))
    return Report(newsletter, [], None, 1, {}, "UTC")


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([], "No claim about our service was found in this draft."),
        (["contradicted"], "*One claim would be false today*."),
        (["contradicted"] * 2, "*Two claims would be false today*."),
        (["supported"], "One claim holds."),
        (["supported"] * 2, "Two claims hold."),
        (
            ["supported", "mixed", "cannot_be_checked"],
            "One claim is not clearly true, one can’t be checked, one holds.",
        ),
        (["mixed", "contradicted"], "*One claim would be false today*, one is not clearly true."),
    ],
)
def test_may_a_draft_go_out(verdicts: list[str], said: str) -> None:
    assert words.headline(report(*map(checked, verdicts))) == said


def untrue_promise(as_of: str = "2026-11-15") -> CheckedClaim:
    claim = Claim(0, 5, TEXT[0:5], "turnaround", hi=3, unit="week", tense="future")
    told = Verdict(
        "cannot_be_checked",
        "A promise, due on 5 Dec 2026: no data can support it. Today it would be false: 17 % were; 4 weeks.",
    )
    evidence = Evidence("cohort_cases", {}, 12, "12 orders", {"as_of": as_of}, DAY)
    return CheckedClaim(
        claim, told, evidence, Verdict("contradicted", "17 % of 429 orders were done; 4 weeks of work lie open.")
    )


def test_a_promise_that_would_be_false_today_is_counted_and_told_as_such() -> None:
    both = report(checked("contradicted"), untrue_promise(), checked("cannot_be_checked"), checked())
    assert words.headline(both) == (
        "*One claim would be false today*, *one promise would be false today*, one can’t be checked, one holds."
    )
    assert words.headline(report(untrue_promise(), checked())) == "*One promise would be false today*, one holds."
    assert words.headline(report(untrue_promise()), was_sent=True) == "One claim can’t be checked."
    assert words.card_sentences(untrue_promise()) == (
        "*A promise; today it would be false*: 17 % of 429 orders were done.",
        "A promise, due on 5 Dec 2026: no data can support it. 4 weeks of work lie open.",
    )
    assert words.card_sentences(untrue_promise("2026-07-07"))[0].startswith(
        "*A promise; on that day it would have been"
    )


def test_what_was_sent_is_told_in_the_past() -> None:
    assert words.headline(report(checked("contradicted")), was_sent=True) == "*One claim was false when it was sent*."


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"lo": 4, "hi": 6, "unit": "week", "statistic": "typical"}, "turnaround · typical · 4–6 weeks"),
        ({"lo": None, "hi": 2, "unit": "business_day"}, "turnaround · up to 2 business days"),
        ({"lo": 1, "hi": 1, "unit": "week"}, "turnaround · 1 week"),
        ({"lo": 3, "hi": None, "unit": "hour"}, "turnaround · over 3 hours"),
        ({"share": 0.9, "share_op": ">", "hi": 1, "lo": None, "unit": "day"}, "turnaround · >90 % up to 1 day"),
        ({"share": 0.96, "lo": 96, "hi": 96, "unit": "percent"}, "turnaround · 96 %"),
        ({"lo": 1204, "hi": 1204, "unit": "count", "subject": "order"}, "turnaround · 1,204 count · order"),
        ({"tense": "future", "period": Period("by May"), "is_corrected": True}, "turnaround · future · “by May” · corrected by hand"),
    ],
)  # fmt: skip
def test_a_reading_in_few_words(fields: dict[str, Any], said: str) -> None:
    assert words.read_as(Claim(0, 1, "x", "turnaround", **fields)) == said


def test_a_long_reason_gives_a_sentence_and_its_explanation() -> None:
    reason = "under 9 of 10 calls were answered within a day; of 522 that cannot be known. That is too close, or too uneven, to tell."
    told = words.card_sentences(checked(reason=reason))
    assert told == (
        "Under 9 of 10 calls were answered within a day.",
        "Of 522 that cannot be known. That is too close, or too uneven, to tell.",
    )
    assert words.card_sentences(checked(reason="3 of 4 were. Too few.")) == ("3 of 4 were. Too few.", "")


def test_the_truthful_text_replaces_what_does_not_hold_and_nothing_else() -> None:
    quick, slow = TEXT.index("We are"), TEXT.index("orders take")
    claims = [
        checked("mixed", slow, slow + 19, "Half took 5 weeks."),
        checked("contradicted", quick, quick + 12, "Of 9 orders, 3 were quick."),
        checked("contradicted", quick, slow + 19, "It overlaps."),
    ]
    text, count = words.truthful_text(report(*claims))
    assert (text, count) == ("Dear reader. Of 9 orders, 3 were quick, and half took 5 weeks. Thanks.", 2)
    assert words.truthful_text(report(checked("supported", quick, slow, "Also true."))) == (TEXT, 0)
    assert words.truthful_text(report(checked("contradicted", quick, slow))) == (TEXT, 0)


def promise(due: dt.date | None, verdict: Any = "supported", first: dt.date | None = None) -> Promise:
    is_due = due is not None and due < DAY
    days = PromisedDays(due, first, first and first + dt.timedelta(days=4))
    return Promise("n", "News", dt.date(2026, 1, 2), Claim(0, 1, "x", "turnaround"), days, is_due, checked(verdict))


PAST, AHEAD = dt.date(2026, 2, 1), dt.date(2027, 2, 1)


@pytest.mark.parametrize(
    ("promised", "said"),
    [
        (
            [promise(PAST), promise(PAST, "contradicted"), promise(AHEAD), promise(None), promise(None)],
            "One of two promises that fell due was kept, *one was broken*; one is still to come; two name no day.",
        ),
        (
            [promise(PAST), promise(PAST), promise(PAST, "mixed"), promise(PAST, "cannot_be_checked"), promise(None)],
            "Two of four promises that fell due were kept, one was not clearly kept, one can’t be checked; one names no day.",
        ),
        ([promise(PAST, "contradicted")], "None of one promise that fell due was kept, *one was broken*."),
        ([promise(AHEAD), promise(AHEAD)], "Two are still to come."),
    ],
)
def test_promises_are_counted_by_what_became_of_them(promised: list[Promise], said: str) -> None:
    assert promised_words.promises_sentence(promised) == said


def test_a_promise_tells_its_day_and_about_whose_orders_it_is() -> None:
    assert promised_words.promise_line(promise(PAST)) == "2 Jan 2026, “News”: was due 1 Feb 2026."
    assert promised_words.promise_line(promise(AHEAD)) == "2 Jan 2026, “News”: is due 1 Feb 2027."
    of_orders = promise(PAST, first=dt.date(2026, 1, 5))
    assert (
        promised_words.promise_line(of_orders)
        == "2 Jan 2026, “News”, about orders of 5–9 Jan 2026: was due 1 Feb 2026."
    )
    assert promised_words.promise_rows_label(of_orders) == "The orders →"


def test_a_correction_in_words() -> None:
    assert words.correction_words(Correction("x", is_claim=False)) == "no claim"
    changes = {"metric": "backlog_size", "lo": None, "hi": 12.0}
    assert words.correction_words(Correction("x", changes=changes)) == "metric backlog size, from open, to 12.0"


def test_what_is_read_is_documented() -> None:
    assert (Path(__file__).resolve().parents[2] / "docs" / "what-is-read.md").exists()
    assert words.WHAT_IS_READ.startswith("We read claims about our own service")
    assert "docs/" not in words.WHAT_IS_READ, "a user has no such folder"
