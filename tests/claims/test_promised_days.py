"""Whether a promise of turnaround speaks of the orders of some days or names a day by which it is to be so, read from sentences."""

import datetime as dt

import pytest

from frontline.claims.claim import Claim, Period
from frontline.claims.extract import read_claims
from frontline.claims.promised_days import PromisedDays, day_of_age, promised_days
from frontline.settings import Settings

SENT = dt.date(2026, 6, 10)  # a Wednesday


def days_of(sentence: str) -> PromisedDays:
    (claim,) = read_claims(sentence, SENT)
    return promised_days(claim, SENT, Settings())


@pytest.mark.parametrize(
    ("sentence", "orders_of", "due"),
    [
        ("Orders placed today will take 7 to 9 weeks.", ("2026-06-10", "2026-06-10"), "2026-08-12"),
        ("An order that you place today will need 7 to 9 weeks before it goes home.", ("2026-06-10", "2026-06-10"), "2026-08-12"),
        ("If you order now, you will have it within 6 weeks.", ("2026-06-10", "2026-06-10"), "2026-07-22"),
        ("If you place an order now, it will be 6 weeks until it starts its way home.", ("2026-06-10", "2026-06-10"), "2026-07-22"),
        ("New orders will now take 8 to 10 weeks.", ("2026-06-10", "2026-06-10"), "2026-08-19"),
        ("When you order this month, it will take 4 to 6 weeks.", ("2026-06-10", "2026-06-30"), "2026-08-11"),
        ("In July, orders will take 8 to 10 weeks.", ("2026-07-01", "2026-07-31"), "2026-10-09"),
        ("If you order in July, your pictures will be on their way back in 6-8 weeks.", ("2026-07-01", "2026-07-31"), "2026-09-25"),
        ("The boxes you send us next week will take 10 days.", ("2026-06-15", "2026-06-21"), "2026-07-01"),
        ("Orders that arrive on 10 July will be done within 5 weeks.", ("2026-07-10", "2026-07-10"), "2026-08-14"),
        ("Orders placed in July will be ready within 2 months.", ("2026-07-01", "2026-07-31"), "2026-09-30"),
        ("Orders placed today will ship within 5 business days.", ("2026-06-10", "2026-06-10"), "2026-06-17"),
        ("Anyone who orders in August will wait 6 to 8 weeks for their order.", ("2026-08-01", "2026-08-31"), "2026-10-26"),
        ("90 % of the orders placed in July will be done within 6 weeks.", ("2026-07-01", "2026-07-31"), "2026-09-11"),
        # A deadline for ordering is no deadline for us.
        ("Orders placed by 15 July will be shipped within 3 weeks.", ("2026-06-10", "2026-07-15"), "2026-08-05"),
        ("If you order before August, we will ship within 4 weeks.", ("2026-06-10", "2026-07-31"), "2026-08-28"),
        ("Orders placed by July 15 will be shipped within 3 weeks.", ("2026-06-10", "2026-07-15"), "2026-08-05"),
        ("Orders placed by Friday will be shipped within 2 days.", ("2026-06-10", "2026-06-12"), "2026-06-14"),
        ("If you send us your slides by 15 July, it will take 3 weeks.", ("2026-06-10", "2026-07-15"), "2026-08-05"),
    ],
)  # fmt: skip
def test_a_promise_to_whoever_orders_is_due_when_the_last_of_them_had_their_time(
    sentence: str, orders_of: tuple[str, str], due: str
) -> None:
    found = days_of(sentence)
    assert (str(found.first_date), str(found.last_date)) == orders_of
    assert str(found.due_date) == due


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("By the end of August, orders will take 4 weeks.", "2026-08-31"),
        ("By July 31, 90 % of our orders will be done within 4 weeks.", "2026-07-31"),
        ("By July 20 % of our orders will be done within 4 weeks.", "2026-07-01"),
        ("We will ship every order within 3 weeks by the end of August.", "2026-08-31"),
        ("By the end of this month we will ship orders within 5 weeks.", "2026-06-30"),
        ("We will bring turnaround down to 4 weeks by September.", "2026-09-01"),
        ("We will bring turnaround down to 4 weeks in September.", "2026-09-30"),
        ("Turnaround will be back to 4 weeks next month.", "2026-07-31"),
        ("We will answer every e-mail within 4 hours by the end of August.", "2026-08-31"),
        ("We will reply to every e-mail within 4 hours this month.", "2026-06-30"),
        ("90 % of our calls will be answered within 2 minutes in July.", "2026-07-31"),
        # What lies open today came in before, an opening has no last day, and some sentences have no day at all.
        ("All orders currently in our workshop will be done within 6 weeks.", None),
        ("The orders that are in our workshop today will be done within 6 weeks.", None),
        ("Starting next month, every order will be done within 4 weeks.", None),
        ("From 1 July orders will take 4 weeks.", None),
        ("As of August, orders will take 4 weeks.", None),
        ("Orders placed from today until 31 July will take 6 weeks.", None),
        ("Your order will take 4-6 weeks.", None),
    ],
)
def test_a_deadline_stays_what_it_is_and_an_opening_is_never_due(sentence: str, due: str | None) -> None:
    found = days_of(sentence)
    assert not found.is_of_orders
    assert found.due_date == (dt.date.fromisoformat(due) if due else None)


def test_only_a_time_to_come_can_be_ordered_in() -> None:
    period = Period("in May", dt.date(2026, 5, 1), dt.date(2026, 5, 31))
    gone = Claim(0, 1, "x in May", "turnaround", hi=4, unit="week", tense="future", period=period)
    assert promised_days(gone, SENT, Settings()) == PromisedDays(dt.date(2026, 5, 31))


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"lo": 8, "unit": "week"}, "2026-09-01"),  # "at least 8 weeks"
        ({"hi": 48, "unit": "hour"}, "2026-07-09"),
        ({"hi": 4, "unit": "hour", "subject": "ticket"}, "2026-07-08"),
        ({"hi": 24, "unit": "hour", "subject": "ticket"}, "2026-07-08"),
        ({"hi": 3, "unit": "business_day"}, "2026-07-10"),
        ({"hi": 3, "unit": "day", "is_business_time": True}, "2026-07-10"),
        ({"hi": 2, "unit": "week", "is_business_time": True}, "2026-07-21"),
        ({"hi": 1, "unit": "month", "is_business_time": True}, "2026-08-06"),
        ({"hi": 1, "unit": "year"}, "2027-07-08"),
        ({"hi": 900, "unit": "week"}, None),
        ({"hi": 10**9, "unit": "year"}, None),
    ],
)
def test_the_promised_time_is_counted_in_the_claims_own_unit(fields: dict[str, object], due: str | None) -> None:
    claim = Claim(0, 1, "x", "turnaround", **fields)  # type: ignore[arg-type]  # as given above
    found = day_of_age(claim, dt.date(2026, 7, 7), Settings())
    assert found == (dt.date.fromisoformat(due) if due else None)


def test_business_days_skip_weekends_and_holidays() -> None:
    settings = Settings.model_validate({"holidays": {"country": "US"}})
    claim = Claim(0, 1, "x", "turnaround", hi=1, unit="business_day")
    assert day_of_age(claim, dt.date(2026, 7, 2), Settings()) == dt.date(2026, 7, 3)
    assert day_of_age(claim, dt.date(2026, 7, 2), settings) == dt.date(2026, 7, 6), "3 July 2026 is a holiday"
    assert day_of_age(claim, dt.date(2026, 7, 4), Settings()) == dt.date(2026, 7, 7), "Saturday: Monday is its day 0"
