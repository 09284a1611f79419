"""Who speaks, of when, of whom, and how sure: speaker, tense, kind, statistic, period; and what is no claim at all."""

import datetime as dt

import pytest

from frontline.claims.claim import Claim, Period
from frontline.claims.extract import read_claims
from frontline.claims.reading.exclusions import why_no_claim
from frontline.claims.reading.periods import period_of
from frontline.claims.reading.sentences import sentences

SENT = dt.date(2026, 5, 20)


def only(text: str) -> Claim:
    (claim,) = read_claims(text, SENT)
    return claim


@pytest.mark.parametrize(
    ("text", "statistic", "is_bare"),
    [
        ("Your order usually ships in 3-5 days.", "typical", False),
        ("Most orders ship in 3-5 days.", "typical", False),
        ("On average orders take 3 weeks.", "average", False),
        ("The median turnaround is 9 days.", "median", False),
        ("The 90th percentile of our turnaround is 6 weeks.", "percentile", False),
        ("Orders take up to 6 weeks.", "max", False),
        ("Every order ships within 6 weeks.", "all", False),
        ("Repairs are done in as little as 2 hours.", "min", False),
        ("Orders take 4-6 weeks.", "all", True),
        ("Turnaround is currently 4-6 weeks.", "typical", True),
    ],
)
def test_the_statistic(text: str, statistic: str, is_bare: bool) -> None:
    claim = only(text)
    assert (claim.statistic, claim.is_bare) == (statistic, is_bare)
    assert claim.judged_statistic == ("typical" if is_bare else statistic)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("We reply to e-mails within 24 hours.", "response_time"),
        ("You will hear back from us within two working days.", "response_time"),
        ("Calls are picked up within 40 seconds.", "wait_time"),
        ("The wait for an appointment is three weeks.", "wait_time"),
        ("We are caught up.", "backlog_cleared"),
        ("There is no backlog.", "backlog_size"),
        ("No order is older than 8 weeks.", "wait_time"),
        ("Our founder answers every e-mail herself.", "leader_contact"),
        ("I took four calls from customers last week.", "leader_contact"),
        ("This letter was written by our managing director.", "authorship"),
        ("I wrote this letter myself, not an agency.", "authorship"),
        ("Delivery times are much shorter than last year.", "trend"),
    ],
)
def test_the_metric(text: str, metric: str) -> None:
    assert only(text).metric == metric


def test_how_often_a_leader_is_on_the_phones() -> None:
    weekly = only("Our leaders answer customer calls every week.")
    assert (weekly.times, weekly.per) == (1, "week")
    several = only("I take calls from customers several times each week.")
    assert (several.times, several.per) == (3, "week")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Most labs take 6 weeks to return scans.", "generic"),
        ("Our competitors need 9 weeks for an order.", "competitor"),
        ("The post office says parcels take 10 days.", "other"),
        ("I was told that my order would take 3 weeks.", "customer"),
        ("The ministry said that applications take 10 weeks.", "reported"),
        ("Our orders take 3 weeks.", "own"),
    ],
)
def test_the_speaker(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in read_claims(text)] in ([speaker], [])


@pytest.mark.parametrize(
    ("text", "tense", "kind"),
    [
        ("Orders are shipped within 2 days.", "present", "promise"),
        ("Orders were shipped within 2 days.", "past", "measured"),
        ("We have shipped every order within 2 days.", "past", "measured"),
        ("Orders will ship within 2 days.", "future", "promise"),
        ("We aim to ship orders within 2 days.", "present", "target"),
        ("We expect to be at a turnaround of 2 weeks by July.", "future", "forecast"),
        ("Repairs can take 8 weeks in the busy season.", "conditional", "promise"),
        ("Once paid, your watch will be serviced within 5 days.", "future", "promise"),
        ("Turnaround is now 3 weeks.", "present", "measured"),
    ],
)
def test_tense_and_kind(text: str, tense: str, kind: str) -> None:
    claim = only(text)
    assert (claim.tense, claim.kind) == (tense, kind)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("since March", dt.date(2026, 3, 1), None),
        ("since June", dt.date(2025, 6, 1), None),
        ("since 2013", dt.date(2013, 1, 1), None),
        ("in December 2016", dt.date(2016, 12, 1), dt.date(2016, 12, 31)),
        ("last month", dt.date(2026, 4, 1), dt.date(2026, 4, 30)),
        ("last week", dt.date(2026, 5, 11), dt.date(2026, 5, 17)),
        ("last quarter", dt.date(2026, 1, 1), dt.date(2026, 3, 31)),
        ("this year", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        ("in Q3 2025", dt.date(2025, 7, 1), dt.date(2025, 9, 30)),
        ("over the past 30 days", dt.date(2026, 4, 20), dt.date(2026, 5, 19)),
        ("between March and May 2022", dt.date(2022, 3, 1), dt.date(2022, 5, 31)),
        ("by the end of July", None, dt.date(2026, 7, 31)),
        ("by the end of January", None, dt.date(2027, 1, 31)),
        ("by Christmas", None, dt.date(2026, 12, 25)),
        ("yesterday", dt.date(2026, 5, 19), dt.date(2026, 5, 19)),
        ("on Wednesday", dt.date(2026, 5, 13), dt.date(2026, 5, 13)),
    ],
)
def test_periods_count_from_the_newsletter(words: str, first: dt.date | None, last: dt.date | None) -> None:
    period = period_of(f"{words} it was so", SENT)
    assert period is not None
    assert (period.first_date, period.last_date) == (first, last)


def test_what_is_to_come_lies_ahead() -> None:
    assert only("If you order in March, it will take 5 weeks.").period == Period(
        "in March", dt.date(2027, 3, 1), dt.date(2027, 3, 31)
    )
    assert only("In March, orders took 5 weeks.").period == Period(
        "In March", dt.date(2026, 3, 1), dt.date(2026, 3, 31)
    )


def test_the_month_of_may_is_no_doubt() -> None:
    assert only("Turnaround has improved by 30 % since May.").tense == "past"
    assert only("Turnaround may rise to 8 weeks.").tense == "conditional"


def test_without_a_date_a_period_keeps_its_words() -> None:
    period = period_of("we answered last month", None)
    assert period is not None
    assert (period.words, period.first_date, period.last_date) == ("last month", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Our shop is open from 9 am to 5 pm on 6 days.",
        "All repairs come with a 90-day warranty.",
        "Refunds reach your account within 10 days.",
        "We received 2,300 orders last month, twice as many as in May.",
        "The workshop takes 3 hours and costs $40.",
        "We have been framing pictures for almost 40 years.",
        "First reply time is the time between a question and its answer.",
        "For example, if 50 orders took 3 days, the mean would be 3 days.",
        "We do not guarantee any response time.",
        "Send a reminder if nobody has replied within 2 days.",
        "It took me 20 minutes to find my glasses.",
        "The survey response rate was 20 %.",
        "Did you get your order within 3 days?",
        "You have 14 days to change your mind.",
        "Many shops quote 6 weeks for a repair.",
        "I was away for two weeks and read four books.",
        "We learned more in those ten minutes than in a year.",
        "Our town was without power for several days after the storm.",
    ],
)
def test_what_only_looks_like_a_claim(text: str) -> None:
    assert [claim for claim in read_claims(text) if claim.speaker == "own"] == []


def test_the_reason_is_named() -> None:
    assert why_no_claim("All repairs come with a 90-day warranty.") in {"a warranty or a return", "a refund"}
    assert why_no_claim("Every order ships within 3 days.") is None


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "As of Aug. 15 it takes 3.5 weeks, e.g. for film.\nWrapped lines\nare one sentence. Next!\n\n- A point\n- Another"
    found = list(sentences(text))
    assert [words for _, words in found] == [
        "As of Aug. 15 it takes 3.5 weeks, e.g. for film.",
        "Wrapped lines\nare one sentence.",
        "Next!",
        "A point",
        "Another",
    ]
    assert all(text[place : place + len(words)] == words for place, words in found)


def test_what_cannot_be_counted_is_said_to_need_a_figure() -> None:
    assert only("Orders ship within a few days.").needs == "It names no length of time that could be counted."


def test_others_than_ourselves_are_named() -> None:
    claim = only("Our turnaround is faster than any other lab.")
    assert claim.compared is not None
    assert claim.compared.startswith("than any other")


def test_spans_are_exact_over_a_whole_letter() -> None:
    text = "Dear all,\n\nthank you. Orders take 4-6 weeks (really).\n\nWe answer e-mails\nwithin 24 hours, as ever."
    for claim in read_claims(text):
        assert text[claim.start : claim.end] == claim.text
        assert not claim.text.startswith((" ", ","))


@pytest.mark.parametrize(
    ("text", "metric", "low", "high"),
    [
        ("About 240 orders are open right now.", "backlog_size", 240, 240),
        ("300 to 500 open orders are in the queue.", "backlog_size", 300, 500),
        ("Since March our backlog has fallen from 500 to 182 orders.", "backlog_size", 182, 182),
        ("Our oldest open ticket is 89 days old.", "wait_time", 89, 89),
        ("No order is more than three months old.", "wait_time", None, 3),
        ("Most banners arrive in a week.", "turnaround", 1, 1),
        ("You can expect your order in a week.", "turnaround", 1, 1),
        ("9 out of 10 customers are satisfied.", "satisfaction", 90, 90),
    ],
)
def test_wordings_that_were_passed_over(text: str, metric: str, low: float | None, high: float) -> None:
    claim = only(text)
    assert (claim.metric, claim.lo, claim.hi) == (metric, low, high)


@pytest.mark.parametrize(
    "text",
    ["Turnaround has not improved since March.", "Replies are no faster than in April.", "Turnaround has not changed."],
)
def test_what_has_not_changed_is_negated(text: str) -> None:
    assert only(text).is_negated


@pytest.mark.parametrize(
    "text", ["Every order shipped within 3 weeks.", "Orders took 3 weeks.", "No order took longer than 3 weeks."]
)
def test_a_finished_verb_is_past_whatever_stands_before_it(text: str) -> None:
    assert only(f"In March, {text[0].lower()}{text[1:]}").tense == "past"


@pytest.mark.parametrize(("word", "direction"), [("smaller", "better"), ("larger", "worse")])
def test_a_backlog_that_became_smaller_is_better(word: str, direction: str) -> None:
    assert only(f"Our backlog is {word} than in March.").direction == direction
