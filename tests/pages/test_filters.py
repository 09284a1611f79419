"""The filters of the top bar on every page: each value, on the sample, on nothing and on parts of the data; what cards say of them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query, run_query
from frontline.ui import filter_state
from frontline.ui.leader_comparisons import share_before
from frontline.warehouse import Warehouse

from .opened import ROOT, STEMS, card_words, everything_shown, headline, html_bodies, of_class, open_page
from .test_every_page import assert_calm

COMBINATIONS = [
    {"customers": "prospects", "compare": "last_year", "clock": "business", "period": "all"},
    {"channel": "no-such-channel", "customers": "no-such", "compare": "no-such", "clock": "no-such"},
    *(
        pytest.param(address, marks=pytest.mark.soak)
        for address in (
            {"channel": "call"},
            {"channel": "email", "customers": "large"},
            {"channel": "in person", "customers": "unhappy", "compare": "previous"},
            {"customers": "lapsed", "clock": "business"},
        )
    ),
]
SPAN = {"from_date": "2026-05-18", "to_date": "2026-11-14"}
SAMPLE = ROOT / "data" / "sample"


def share_of(sample: Warehouse, asked: Mapping[str, object]) -> dict[str, Any]:
    """The one row of leader_share."""
    (row,) = run_query(sample, "leader_share", asked).to_dict("records")
    return {str(name): value for name, value in row.items()}


@pytest.mark.parametrize("address", COMBINATIONS, ids=lambda address: "-".join(address.values()).replace(" ", "_"))
@pytest.mark.parametrize("stem", STEMS)
def test_every_page_on_the_sample(stem: str, address: dict[str, str], on_sample: Path) -> None:
    app = open_page(stem, **address)
    assert_calm(app)
    for name, code in address.items():
        known = code if not code.startswith("no-such") else filter_state.DEFAULTS[name]
        assert app.selectbox(key=f"{name}_choice").value == known
        assert app.session_state[name] == known


@pytest.mark.parametrize(
    "customers",
    ["small", *(pytest.param(each, marks=pytest.mark.soak) for each in filter_state.SEGMENTS if each != "small")],
)
def test_each_segment_on_the_pages_that_narrow(customers: str, on_sample: Path) -> None:
    for stem in sorted(filter_state.NARROWED_PAGES - {""}):
        assert_calm(open_page(stem, channel="web", customers=customers))


@pytest.mark.parametrize("stem", STEMS)
def test_without_data_there_is_nothing_to_choose_and_no_fault(stem: str, on_empty: Path) -> None:
    app = open_page(stem, channel="call", customers="small", compare="last_year", clock="business")
    assert_calm(app)
    assert app.selectbox(key="channel_choice").options == ["All channels"]
    assert app.selectbox(key="customers_choice").options == ["All customers"]
    assert app.selectbox(key="clock_choice").value == "business"


def test_without_a_warehouse(on_nothing: Path) -> None:
    assert_calm(open_page("this_week", channel="call", compare="previous"))


@pytest.mark.parametrize("names", [("calls",), ("tickets", "customers.csv"), ("orders", "customers.csv")])
def test_on_parts_of_the_data(names: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "settings.toml").write_bytes((SAMPLE / "settings.toml").read_bytes())
    import_files(tmp_path, [SAMPLE / name for name in names])
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path))
    for stem in STEMS:
        for address in ({"channel": "call", "compare": "last_year"}, {"customers": "small", "clock": "business"}):
            app = open_page(stem, **address)
            assert not app.exception, (stem, address)
            shown = everything_shown(app)
            assert 'role="alert"' not in shown, (stem, address)
            words = " ".join(re.findall(r"<(?:h1|h2|p|td)[^>]*>(.*?)</(?:h1|h2|p|td)>", shown))
            assert not re.search(r"\b(?:nan|NaN|NaT|None(?! of))\b", words), (stem, address)
            assert len(headline(app)) > 20, stem


def test_a_card_says_when_it_does_not_follow(on_sample: Path) -> None:
    plain = open_page("leaders")
    assert "all channels" not in " ".join(of_class(plain, "quiet-line"))
    app = open_page("leaders", channel="call", customers="small")
    assert "all channels and customers" in card_words(app, "distance"), "promises are never narrowed"
    assert "all channels and customers" in card_words(app, "weeks")
    assert "all channels" not in card_words(app, "share")
    assert "all customers" not in card_words(app, "share")
    assert "all channels" in card_words(open_page("turnaround", channel="call"), "oldest")
    assert "all channels" not in card_words(open_page("turnaround", customers="small"), "oldest")


def test_the_share_is_that_of_the_choice_and_its_rows_too(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("leaders", channel="call", customers="small")
    asked = {**SPAN, "channel": "call", "segment": "small"}
    row = share_of(sample, asked)
    assert share_before(row) in card_words(app, "share")
    app.button(key="rows_share_0").click().run()
    shown = [table.value for table in app.dataframe if "leader_share" in table.value]
    assert int(shown[-1]["all_contacts"].sum()) == row["all_contacts"]


def test_last_year_stands_beside_the_share_in_plain_numbers(on_sample: Path, sample: Warehouse) -> None:
    before = {"from_date": "2025-05-19", "to_date": "2025-11-15"}
    row = share_of(sample, before)
    said = card_words(open_page("leaders", compare="last_year"), "share")
    assert f"{share_before(row)} in the same weeks last year." in said
    assert not re.search(r"[▲▼↑↓]", said)
    assert "no data for the same weeks last year" in card_words(
        open_page("leaders", compare="last_year", period="52w"), "share"
    )


def test_the_weeks_before_are_as_many(on_sample: Path, sample: Warehouse) -> None:
    before = {"from_date": "2025-11-17", "to_date": "2026-05-16"}
    row = share_of(sample, before)
    assert f"{share_before(row)} in the weeks before." in card_words(open_page("leaders", compare="previous"), "share")


def test_the_other_week_stands_beside_the_share_it_is_of(on_sample: Path) -> None:
    said = card_words(open_page("this_week", compare="previous"), "abandoned")
    assert re.search(r"gave up before anyone answered \([^)]* in the week before\); half of the others", said)


def test_one_clock_for_all_pages(on_sample: Path) -> None:
    assert "calendar time" in card_words(open_page("care"), "reply_curve")
    by_business = card_words(open_page("care", clock="business"), "reply_curve")
    assert "business hours" in by_business
    assert "Nights and weekends counted" in by_business, "the other clock stands below"
    assert "business day" in everything_shown(open_page("turnaround", clock="business"))
    assert "of business" in card_words(open_page("care", clock="business"), "silence_board")
    assert "business hours" in card_words(open_page("care"), "silence_board"), "the rule stays on the business clock"


def test_claims_are_judged_for_everybody(on_sample: Path) -> None:
    whole, part = open_page("turnaround"), open_page("turnaround", customers="small")
    assert card_words(part, "claims").startswith(card_words(whole, "claims")[:200])
    assert headline(part).startswith("Half of today’s orders"), "of small accounts no claim was made"
    assert headline(part) not in card_words(part, "today"), "the answer is told once"
    assert '<ul class="claims-in-words"><li>✕' in " ".join(html_bodies(whole))
    rows_of_the_claim = [
        open_page("this_week", **address).button(key="rows_published_0").label
        for address in ({}, {"customers": "small"})
    ]
    assert rows_of_the_claim[0] == rows_of_the_claim[1]


def test_what_the_board_lists_is_the_choice(on_sample: Path, sample: Warehouse) -> None:
    choices = fetch_query(sample, "filter_choices").rows
    assert ("channel", "email") in {row[:2] for row in choices}
    for address, asked in (
        ({"channel": "email"}, {"channel": "email"}),
        ({"customers": "small"}, {"segment": "small"}),
    ):
        app = open_page("care", **address)
        waits = run_query(sample, "silence_board", {"as_of_date": "2026-11-14", **asked})
        assert 0 < len(waits) < len(run_query(sample, "silence_board", {"as_of_date": "2026-11-14"}))
        app.button(key="rows_silence_board_0").click().run()
        boards = [table.value for table in app.dataframe if "wait_id" in table.value]
        assert set(boards[-1]["wait_id"]) == set(waits["wait_id"])


def test_figures_show_the_other_time_in_its_own_weeks(on_sample: Path, sample: Warehouse) -> None:
    for stem in ("this_week", "leaders", "questions", "turnaround"):
        shown = everything_shown(open_page(stem, compare="last_year"))
        assert re.search(r"last year: (?:half done by )?%\{", shown), stem
        assert "no data for the same weeks last year" not in shown, stem
        assert "last year" not in everything_shown(open_page(stem)).replace("With last year", ""), stem
    gone = run_query(sample, "usual_range", {"measure": "abandoned_calls", **SPAN})
    before = run_query(
        sample, "usual_range", {"measure": "abandoned_calls", "from_date": "2025-05-19", "to_date": "2025-11-15"}
    )
    app = open_page("this_week", compare="last_year")
    app.button(key="toggle_button_abandoned").click().run()
    (table,) = [each.value for each in app.dataframe if "compared_value" in each.value]
    assert table["compared_value"].tolist()[:-1] == before["value"].tolist()[:-1]
    assert table["value"].tolist() == gone["value"].tolist()
