"""Nobody is exposed: no customer's name, address or number, and of our people only the leaders, who promised."""

import csv
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from .opened import FALSE_CLAIM, ROOT, STEMS, check_draft, everything_shown, open_page, rows_keys

SAMPLE = ROOT / "data" / "sample"
EMAIL = re.compile(r"[\w.+-]{2,}@[\w-]+\.\w+")
LONG_NUMBER = re.compile(r"\+\d[\d ().-]{8,}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b|\b1?[2-9]\d{2}555\d{4}\b")


def roster(name: str) -> list[dict[str, str]]:
    with open(SAMPLE / name, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


CUSTOMER_NAMES = {row["name"] for row in roster("customers.csv")}
LEADERS = {row["name"] for row in roster("people.csv") if row["is_leader"] == "true"}
EMPLOYEES = {row["name"] for row in roster("people.csv")} - LEADERS
NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)+")


def exposed(app: AppTest) -> dict[str, set[str]]:
    """What a page shows of people that it must not."""
    shown = everything_shown(app)
    words = {name for run in NAME.findall(shown) for name in pairs(run)}
    found = {
        "customers": words & CUSTOMER_NAMES,
        "employees": {name for name in EMPLOYEES if name in shown},
        "e-mails": set(EMAIL.findall(shown)) - {"data@example.com"},
        "telephone numbers": set(LONG_NUMBER.findall(shown)),
    }
    return {what: names for what, names in found.items() if names}


def pairs(run: str) -> set[str]:
    """Every stretch of two or three of the capitalised words."""
    words = run.split()
    return {" ".join(words[start : start + length]) for length in (2, 3) for start in range(len(words))}


def test_the_roster_has_people_to_look_for() -> None:
    assert len(CUSTOMER_NAMES) > 1_000
    assert len(LEADERS) == 5
    assert len(EMPLOYEES) > 5


def test_a_name_would_be_seen() -> None:
    """The search itself finds what it looks for."""
    customer, employee = sorted(CUSTOMER_NAMES)[0], sorted(EMPLOYEES)[0]
    app = AppTest.from_string(f"import streamlit as st\nst.html('<p>Dear {customer}, {employee}</p>')").run()
    assert exposed(app) == {"customers": {customer}, "employees": {employee}}
    app = AppTest.from_string("import streamlit as st\nst.write('aradgate@example.com, +1 320-555-0104')").run()
    assert set(exposed(app)) == {"e-mails", "telephone numbers"}


@pytest.mark.parametrize("stem", STEMS)
def test_a_page_shows_nobody(stem: str, on_sample: Path) -> None:
    assert exposed(open_page(stem, period="all")) == {}


@pytest.mark.parametrize("stem", [stem for stem in STEMS if stem != "check_newsletter"])
def test_the_rows_behind_a_page_show_nobody(stem: str, on_sample: Path) -> None:
    app = open_page(stem, period="all")
    for key in rows_keys(app):
        app.button(key=key).click().run()
        assert app.get("download_button"), key
        assert exposed(app) == {}, key


def test_a_checked_draft_shows_nobody(on_sample: Path) -> None:
    app = check_draft(FALSE_CLAIM)
    app.button(key="rows_claim_1_0").click().run()
    assert app.get("download_button")
    assert exposed(app) == {}


def test_leaders_are_named_because_they_promised(on_sample: Path) -> None:
    shown = everything_shown(open_page("leaders"))
    assert {name for name in LEADERS if name in shown} == LEADERS
