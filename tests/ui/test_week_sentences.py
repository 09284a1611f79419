"""What the first screen says at its edges: nothing to tell, one sign, many, and what is not known."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from frontline.claims.judged import Verdict, VerdictWord
from frontline.claims.published import PublishedClaim, PublishedTurnaround
from frontline.turnaround.estimates import Cohort
from frontline.ui import week_sentences as words
from frontline.ui.week_moved import has_moved, moved_sentence
from frontline.ui.week_questions import chosen_rows
from frontline.ui.week_reader import WeekReader

from .leaders import leaders
from .test_question_sentences import trends
from .test_sentences import DAY, as_published, checked, published

KEPT, MISSED = (3, 3, 0, 13, 2.0), (0, 3, 0, 13, 2.0)
NOBODY = leaders()


def wait(late: bool | None, *, customer: str = "C1", taken: bool = False, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "wait_id": f"w/{customer}",
        "wait_kind": "message",
        "customer": "J▪▪▪ C▪▪▪",
        "size": "small",
        "customer_id": customer,
        "contact_id": None,
        "is_late": pd.NA if late is None else late,
        "is_taken": taken,
        "waiting_days": 8,
        "chasers": 2,
        "usual_business_minutes": 150.0,
    }
    return row | more


def week(value: float, low: float = 3.0, high: float = 15.0) -> dict[str, Any]:
    return {"value": value, "usual_low": low, "usual_high": high, "is_outside": not low <= value <= high}


def signs(
    *verdicts: VerdictWord, waits: Any = (), read: Any = None, promises: pd.DataFrame = NOBODY, **measures: Any
) -> list[str]:
    return words.signs_of(published(*verdicts), measures, waits, read, promises)


def test_a_calm_week_is_told_calmly() -> None:
    calm = signs(
        "supported",
        waits=[wait(False), wait(None), wait(True, taken=True)],
        read=trends("steady", "fading"),
        promises=leaders(KEPT),
        leader_contacts=week(5),
        abandoned_calls=None,
    )
    assert calm == []
    assert words.week_headline(calm) == "Nothing outside the usual this week."
    assert words.week_headline(calm, is_known=False) == "Nothing can be said of this week yet."
    assert words.week_explanation(DAY, calm, has_usual_range=False).endswith("Usual ranges take twelve whole weeks.")
    assert words.week_explanation(DAY, calm).endswith("Everything in the data is within its usual range.")
    moved = moved_sentence(["orders_done", "abandoned_calls"])
    assert moved == "Orders done and callers who gave up have moved: see below."
    assert words.week_explanation(DAY, calm, moved=moved).endswith(f"as far as the data reach. {moved}")
    assert moved_sentence([]) == ""


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (["contradicted", "supported"], []),
        (["supported", "contradicted"], ["“4–6 weeks” is *not true today*"]),
        (["mixed"], ["“4–6 weeks” is *not clearly true today*"]),
        (["cannot_be_checked"], []),
    ],
)
def test_the_newest_claim_is_a_sign_unless_it_holds(verdicts: list[VerdictWord], said: list[str]) -> None:
    assert signs(*verdicts) == said


def test_what_lies_outside_is_told_with_its_number_and_is_red_only_when_it_is_bad() -> None:
    assert signs(abandoned_calls=week(21)) == ["*21 callers gave up, more than usual*"]
    assert signs(abandoned_calls=week(1)) == ["1 caller gave up, fewer than usual"]
    assert signs(leader_contacts=week(1)) == ["*leaders took 1 contact, fewer than usual*"]
    assert signs(leader_contacts=week(16)) == ["leaders took 16 contacts, more than usual"]
    assert signs(customer_contacts=week(1204, high=1000)) == ["1,204 contacts came in, more than usual"]
    assert signs(customer_contacts=week(1)) == ["1 contact came in, fewer than usual"]
    assert signs(orders_done=week(2)) == ["*2 orders were done, fewer than usual*"]


def test_who_waits_longer_than_usual_counts_once_and_only_while_nobody_took_it() -> None:
    two = [wait(True), wait(True, wait_kind="call back"), wait(True, customer="C2"), wait(False, customer="C3")]
    assert signs(waits=two) == ["*2 customers wait longer than usual*"]
    assert signs(waits=[wait(True), wait(True, customer="C2", taken=True)]) == ["*1 customer waits longer than usual*"]


def test_new_questions_come_before_growing_ones_and_fading_ones_need_nobody() -> None:
    assert signs(read=trends("new", "growing", "growing")) == ["one question is *new*"]
    assert signs(read=trends("steady", "growing", "growing")) == ["two questions are asked *more often than before*"]
    assert signs(read=trends("fading")) == []


def test_a_promise_is_a_sign_once_the_week_is_over() -> None:
    assert signs(promises=leaders(KEPT, MISSED)) == ["*one of two leaders kept their promise this week*"]
    assert signs(promises=leaders(KEPT, MISSED, is_over=False)) == []
    assert signs(promises=leaders(KEPT, gone=(MISSED,))) == []


def test_three_signs_make_the_headline_and_the_rest_stands_below() -> None:
    many = signs(
        "contradicted",
        waits=[wait(True)],
        read=trends("new"),
        promises=leaders(MISSED),
        abandoned_calls=week(21),
        orders_done=week(2),
    )
    assert len(many) == 6
    assert words.week_headline(many) == (
        "“4–6 weeks” is *not true today*; *21 callers gave up, more than usual*; *2 orders were done, fewer than usual*."
    )
    told = words.week_explanation(DAY, many)
    assert told.startswith("The week of 13 November, as far as the data reach. Also: *1 customer waits longer")
    assert told.endswith("; *the one leader has not kept the promise this week*.")
    assert words.week_explanation(DAY, many, moved="Orders done have moved: see below.").endswith(
        "this week*. Orders done have moved: see below."
    )
    assert words.week_headline(many[3:4]) == "*1 customer waits longer than usual*."
    assert words.week_explanation(DAY, many[:3]).endswith("Everything else in the data is within its usual range.")


@pytest.mark.parametrize(
    ("run_weeks", "is_outside", "moved"), [(3, False, False), (8, False, True), (1, True, True), (7, False, False)]
)
def test_a_chart_has_moved_by_a_run_or_by_its_last_whole_week(run_weeks: int, is_outside: bool, moved: bool) -> None:
    mondays = pd.date_range("2026-10-19", periods=3, freq="7D")
    weeks = pd.DataFrame({
        "week_date": mondays, "value": [40.0, 40.0, 5.0], "usual_mean": 30.0, "is_whole_week": [True, True, False],
        "is_outside": [False, is_outside, False], "run_weeks": [1, run_weeks, None], "run_from_date": mondays[0],
    })  # fmt: skip
    assert has_moved(weeks) is moved
    unmoved = weeks.assign(is_outside=[True, False, True], run_weeks=[9, 1, None])
    assert not has_moved(unmoved.assign(usual_mean=[20.0, 30.0, 30.0])), "what is over, and the week that goes on"


def test_my_promise_and_my_next_shift() -> None:
    shift = "Tue 17 Nov, 10:00–11:00"
    assert words.own_sentence(leaders((1, 3, 0, 13, 2.0)), shift) == (
        f"This week you took *1 of 3* promised contacts; your next shift is **{shift}**."
    )
    assert words.own_sentence(leaders((1, 3, 0, 13, 2.0), is_over=False), "") == (
        "So far this week you took **1 of 3** promised contacts; no shift is planned."
    )
    assert words.own_sentence(None, "").startswith("No promise of yours is in force this week; ")


def test_how_many_contacts_had_a_leader_in_them() -> None:
    assert words.met_words(3, 1412.0) == "3 of 1,412 contacts had a leader in them; "
    assert words.met_words(1, 1.0) == "1 of 1 contact had a leader in them; "
    assert words.met_words(0, 0) == "", "nothing is divided by nothing"


def as_claim(verdict: VerdictWord, text: str, cohort: Cohort | None = None, **turnaround: Any) -> PublishedTurnaround:
    claim: PublishedClaim = as_published(checked(verdict, text))
    assert isinstance(claim, PublishedTurnaround)
    estimate = replace(claim.estimate_today, **({"cohort": cohort} if cohort else {}), **turnaround)
    return replace(claim, estimate_today=estimate)


COHORT = Cohort(DAY, DAY, 318, 97, 41, 0, 97, 318, None, None)


def test_what_we_published_in_its_own_words() -> None:
    short = as_claim("contradicted", "We are *back* to a 4-6 week turnaround.")
    assert words.claim_sentence(short) == r"“We are \*back\* to a 4-6 week turnaround” is *not true today*."
    long = as_claim(
        "supported", f"We are back to a 4-6 week turnaround as {'everybody who waited will have seen by now ' * 4}."
    )
    assert words.claim_sentence(long).endswith(" …” holds today.")
    assert len(words.claim_sentence(long)) < 105
    unknown = replace(short.today, verdict=Verdict("cannot_be_checked", "No orders."))
    assert words.claim_sentence(replace(short, today=unknown)).endswith("cannot be checked today.")


def test_why_it_is_not_true() -> None:
    text = "We are back to a 4-6 week turnaround."
    assert words.claim_reason(as_claim("contradicted", text, COHORT)) == (
        "Said on 13 Nov 2026. 31 % of 318 orders were done within 6 weeks."
    )
    days = as_claim("contradicted", text, COHORT, within_days=10, time_unit="business_day", case_kind="ticket")
    assert words.claim_reason(days).endswith("31 % of 318 tickets were done within 10 business days.")
    few = as_claim("mixed", text, replace(COHORT, cases=7, done_within=3))
    assert words.claim_reason(few).endswith("3 of 7 orders were done within 6 weeks."), "below ten no percentage"
    none = as_claim("mixed", text, replace(COHORT, cases=0, done_within=0))
    assert words.claim_reason(none) == "Said on 13 Nov 2026. A reason."
    assert words.claim_reason(as_claim("cannot_be_checked", text, COHORT)) == "Said on 13 Nov 2026. A reason."


def test_what_changed_in_the_questions() -> None:
    of = words.questions_sentence
    assert of(trends("steady", "new")) == "“Q2?” is *new*."
    assert of(trends("new", "growing", "growing", "fading")) == "“Q1?” is *new*; two are growing; one is fading."
    assert of(trends("growing", "growing")) == "Two questions are asked *more often than before*."
    assert of(trends("steady")) == "Nothing changed beyond the usual ups and downs."
    assert of(trends("new", weeks=2)) == "There are too few weeks to tell what changes."


def test_the_five_asked_most_and_the_one_that_changed() -> None:
    rows = [{"topic_id": number, "contacts": 90 - number} for number in range(1, 9)]
    steady = WeekReader({}, {}, None)

    def chosen(*states: str, asked: Any = rows) -> list[int]:
        steady.__dict__["trends"] = trends(*states)
        return [int(row["topic_id"]) for row in chosen_rows(asked, steady)]

    calm = ["steady"] * 8
    assert chosen(*calm) == [1, 2, 3, 4, 5]
    assert chosen(*calm[:6], "new", "growing") == [1, 2, 3, 4, 7], "the most asked that is new or growing"
    assert chosen("steady", "growing", *calm[:5], "new") == [1, 2, 3, 4, 5], "one of the five is marked already"
    assert chosen(*calm[:7], "fading") == [1, 2, 3, 4, 5]
    assert chosen(*calm, asked=[*rows[:2], {"topic_id": 3, "contacts": 0}]) == [1, 2], "who asked nothing has no bar"


def test_who_waits_and_how_long() -> None:
    assert words.who_waits(wait(True)) == "J▪▪▪ C▪▪▪ · small"
    assert words.who_waits(wait(True, size=None, wait_kind="call back")) == "J▪▪▪ C▪▪▪ · call-back"
    unknown = wait(None, customer="a customer", size=None, contact_id="ticket/zendesk/88")
    assert words.who_waits(unknown | {"customer": "a customer"}) == "a customer · ticket 88"
    assert words.wait_cells(wait(True)) == ("8 days", "2.5 h of business", "2 ×")
    assert words.wait_cells(wait(None, waiting_days=0, chasers=0, usual_business_minutes=None)) == (
        "not yet a day",
        "–",
        "no",
    )
    assert words.wait_cells(wait(True, waiting_days=1))[0] == "1 day"
    by_business = wait(True, waiting_business_minutes=3180.0)
    assert words.wait_cells(by_business, "business")[:2] == ("53 h", "2.5 h")
    assert words.wait_cells(by_business)[0] == "8 days"
    assert words.wait_cells(wait(True, waiting_business_minutes=None), "business")[0] == "8 days"


def test_what_is_missing_names_what_to_import() -> None:
    for key, (label, sentence, what_to_do) in words.MISSING.items():
        assert label and sentence.endswith(".") and what_to_do.endswith("."), key
