"""Nobody is exposed: no customer's name, address or number, and of our people only the leaders, who promised."""

import csv
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

from .conftest import Downloads
from .opened import FALSE_CLAIM, ROOT, STEMS, card_words, check_draft, everything_shown, open_page, rows_keys

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


@pytest.fixture
def on_rejects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Customers' rows that slipped by a column, so that a name, an address and a number stand where a date should."""
    rows = [
        "customer_id,name,email,phone,registered_at,first_order_at,size",
        "C1,Amara Radgate,,,aradgate@example.com,2023-08-08,small",
        "C2,,,,Amara ” Radgate,2023-08-08,small",
        "C3,,,,2023-08-08,+1 320-555-0104,small",
        "C4,Amara Radgate,aradgate@example.com,+1 320-555-0104,2023-07-23,2023-08-08,medium,and one too many",
        "C5,Amara Radgate,aradgate@example.com,+1 320-555-0104,2023-07-23,2023-08-08,medium",
    ]
    path = tmp_path / "customers.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    import_files(tmp_path / "data", [path])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


WORDS_OF_A_CUSTOMER = re.compile("amara|radgate|320-555", re.IGNORECASE)


def test_a_rejected_row_is_told_without_a_word_of_it(on_rejects: Path, downloads: Downloads) -> None:
    """On no page, in no dialog, in no download; file, line, field and reason are told."""
    offered: set[str] = set()
    for stem in STEMS:
        app = open_page(stem)
        assert not WORDS_OF_A_CUSTOMER.search(everything_shown(app)), stem
        for key in rows_keys(app):
            app.button(key=key).click().run()
            assert not WORDS_OF_A_CUSTOMER.search(everything_shown(app)), (stem, key)
            handed_out = downloads.texts()
            assert any(name.endswith(".xlsx") for name in handed_out), (stem, key)
            assert not [name for name, text in handed_out.items() if WORDS_OF_A_CUSTOMER.search(text)], (stem, key)
            offered |= set(handed_out)
            downloads.made.clear()
    assert "rejected_reasons.csv" in offered
    said = card_words(open_page("data"), "rejected")
    for line, reason in [(2, "registered_at “…” is not a"), (3, "registered_at “…” is not a"), (5, "has 8 fields")]:
        assert f"customers.csv {line} {reason}" in said


def test_the_command_line_shows_the_rejected_row_itself(on_rejects: Path) -> None:
    rows = run_query(open_newest(on_rejects), "rejected_rows")
    assert len(rows) == 4
    assert rows["raw"].str.contains("Radgate|320-555", regex=True).all()
    assert "aradgate@example.com" in rows["reason"].iloc[0]


def test_who_waits_without_a_name_is_told_by_the_ticket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The house of an e-mail address may be a customer's own."""
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    import_files(tmp_path / "data", [SAMPLE / "tickets"])
    waiting = run_query(open_newest(tmp_path / "data"), "waiting_customers")
    assert len(waiting) > 3
    assert list(waiting["customer"]) == [f"a customer, ticket {ticket_id}" for ticket_id in waiting["ticket_id"]]
    app = open_page("this_week")
    assert f"a customer, ticket {waiting['ticket_id'].iloc[0]}" in card_words(app, "waiting")
    assert "example" not in card_words(app, "waiting")


def test_no_page_ranks_leaders(on_sample: Path) -> None:
    """In every list and figure leaders stand in the order of the alphabet, which on the sample no figure gives; a timetable is one of time."""
    ordered = sorted(LEADERS)
    app = open_page("leaders", period="all")
    assert app.selectbox(key="leader").options == ["All leaders", *ordered]
    drawn = [chart.proto.spec for chart in app.get("plotly_chart")]
    assert drawn and not [name for name in ordered for spec in drawn if name in spec], "all together, nobody by name"
    for stem in STEMS:
        for table in re.findall(r"<thead>.*?</tbody>", everything_shown(open_page(stem)), re.DOTALL):
            if "<th>when</th>" in table:
                continue
            told = [name for row in re.findall(r"<tr>.*?</tr>", table) for name in ordered if name in row]
            assert told == sorted(told), stem
    promises = run_query(open_newest(on_sample), "leader_promises")
    assert list(promises.sort_values("weeks_kept", ascending=False)["name"]) != ordered


def test_leaders_are_named_because_they_promised(on_sample: Path) -> None:
    shown = everything_shown(open_page("leaders"))
    assert {name for name in LEADERS if name in shown} == LEADERS
