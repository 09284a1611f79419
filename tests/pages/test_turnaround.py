"""The turnaround page: its filters change what is counted, a published claim opens with its evidence and what became of it."""

import datetime as dt
import re
from pathlib import Path

from frontline.query_catalog import run_query
from frontline.warehouse import Warehouse
from tests.pages.opened import card_words, everything_shown, headline, open_page


def numbers_in(pattern: str, text: str) -> list[int]:
    """The whole numbers of a pattern's groups; fails when it is not said."""
    found = re.search(pattern, text)
    assert found, f"“{pattern}” is not in “{text}”"
    return [int(group.replace(",", "")) for group in found.groups()]


def test_business_days_are_said_and_counted(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("turnaround")
    assert "weeks" in card_words(app, "today")
    app.selectbox(key="clock_choice").select("business").run()
    assert not app.exception
    cohort = run_query(sample, "cohort_turnaround", {"time_unit": "business_day", "within_days": 30}).iloc[0]
    said = card_words(app, "today")
    assert f"{cohort['p50_days']} business days" in said
    assert numbers_in(r"within 30 business days (?:over )?\d+ % of (\d+)", said) == [cohort["cases"]]
    assert "business days" in headline(app), "no newsletter is judged where lengths are not calendar days"


def test_a_product_is_counted_alone(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("turnaround")
    app.selectbox(key="kind_order").select("Photo box 100").run()
    assert not app.exception
    assert "Photo box 100" in headline(app)
    queue = run_query(sample, "queue_length", {"case_group": "Photo box 100"}).iloc[0]
    assert numbers_in(r"([\d,]+) open, ", card_words(app, "today")) == [queue["open_cases"]]


def test_a_past_day_is_told_by_what_was_known_then(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("turnaround")
    app.date_input(key="as_of_order").set_value(dt.date(2026, 6, 1)).run()
    assert not app.exception
    said = card_words(app, "today")
    assert "Who came on 1 Jun 2026" in said
    queue = run_query(sample, "queue_length", {"as_of_date": "2026-06-01"}).iloc[0]
    assert numbers_in(r"([\d,]+) open, ", said) == [queue["open_cases"]]


def test_a_published_claim_opens_with_what_became_of_it(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("turnaround")
    buttons = [button for button in app.button if str(button.key).startswith("open_claim_")]
    assert buttons
    buttons[0].click().run()
    assert not app.exception
    shown = everything_shown(app)
    assert "as could be known that day" in shown
    assert "With hindsight" in shown or "came in during the 14 days" in shown


def test_hindsight_waits_until_it_can_be_told(sample: Warehouse) -> None:
    asked = {"sent_date": "2026-10-20", "within_days": 42, "placed_days": 14}
    told = run_query(sample, "done_after_sending", asked).iloc[0]
    assert told["cases"] == told["done_within"] + told["late"] + told["undecided"]
    assert told["undecided"] > 0
    early = run_query(sample, "done_after_sending", {**asked, "as_of_date": "2026-11-05"}).iloc[0]
    assert (early["late"], early["cases"]) == (0, told["cases"])
    placed = run_query(sample, "cases")
    days = placed["opened_date"].dt.date
    came = placed[(placed["case_kind"] == "order") & (days > dt.date(2026, 10, 20)) & (days <= dt.date(2026, 11, 3))]
    done = (came["done_date"] - came["opened_date"]).dt.days <= 42
    assert int(done.sum()) == told["done_within"]


def test_what_lies_open_by_age_adds_up(sample: Warehouse) -> None:
    for kind in ("order", "ticket"):
        bands = run_query(sample, "open_age_bands", {"case_kind": kind})
        queue = run_query(sample, "queue_length", {"case_kind": kind}).iloc[0]
        assert bands["open_cases"].sum() == queue["open_cases"]
        backlog = run_query(sample, "backlog_by_day", {"case_kind": kind})
        assert backlog["open_cases"].iloc[-1] == queue["open_cases"]
        assert (backlog["open_cases"] >= 0).all()
