"""Every number opens its rows: as many as the link says, the same as the query gives, the same in the download."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import catalog, run_query
from frontline.warehouse import Warehouse

from .opened import FALSE_CLAIM, STEMS, check_draft, open_page, rows_keys

NUMBER = re.compile(r"\d[\d,]*")
PARAMETER = re.compile(r"`\$(\w+)` = `([^`]*)`")


def query_behind(app: AppTest) -> tuple[str, Mapping[str, Any]]:
    """The query's name and parameters as the open dialog tells them."""
    keys = (str(button.key) for button in app.get("download_button"))
    name = next(key for key in keys if key.startswith("download_")).removeprefix("download_").removesuffix(".csv")
    told = [match for text in app.markdown for match in PARAMETER.findall(text.value)]
    return name, {parameter: None if value == "None" else value for parameter, value in told}


def rows_in_dialog(app: AppTest) -> pd.DataFrame:
    """The rows that the open dialog shows; the last table of all is what its columns mean."""
    return app.dataframe[-2].value


def number_in(label: str) -> int | None:
    found = NUMBER.search(label)
    return int(found.group().replace(",", "")) if found else None


def check_link(app: AppTest, key: str, sample: Warehouse, downloads: dict[str, bytes]) -> int:
    """Open one link's dialog and hold it against the query and the download; gives how many rows it showed."""
    label = app.button(key=key).label
    app.button(key=key).click().run()
    assert not app.exception
    shown = rows_in_dialog(app)
    name, parameters = query_behind(app)
    expected = run_query(sample, name, parameters)
    pd.testing.assert_frame_equal(shown, expected, check_dtype=False)
    number = number_in(label)
    assert number is None or number == len(expected), f"“{label}” opens {len(expected)} rows"
    assert any(catalog()[name].answers in text.value for text in app.markdown)
    assert app.code[-1].value == catalog()[name].sql
    assert_export_is_the_screen(downloads[f"{name}.csv"], expected)
    return len(expected)


def assert_export_is_the_screen(content: bytes, shown: pd.DataFrame) -> None:
    """The download holds the same columns and rows in the same order."""
    exported = pd.read_csv(io.BytesIO(content), encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert list(exported.columns) == list(shown.columns)
    assert len(exported) == len(shown)
    for name in shown.columns:
        if pd.api.types.is_string_dtype(shown[name]):
            assert list(exported[name]) == list(shown[name].fillna("")), name


@pytest.mark.parametrize("stem", [stem for stem in STEMS if stem != "check_newsletter"])
def test_every_link_of_a_page(stem: str, on_sample: Path, sample: Warehouse, downloads: dict[str, bytes]) -> None:
    app = open_page(stem)
    keys = rows_keys(app)
    assert len(keys) >= 3
    shown = [check_link(app, key, sample, downloads) for key in keys]
    assert sum(shown) > 20


@pytest.mark.parametrize(("stem", "period"), [("leaders", "all"), ("this_week", "13w"), ("turnaround", "52w")])
def test_links_follow_the_period(
    stem: str, period: str, on_sample: Path, sample: Warehouse, downloads: dict[str, bytes]
) -> None:
    app = open_page(stem, period=period)
    assert app.query_params["period"] == period
    for key in rows_keys(app):
        check_link(app, key, sample, downloads)


def test_links_of_tickets(on_sample: Path, sample: Warehouse, downloads: dict[str, bytes]) -> None:
    """Turnaround of tickets opens tickets, through each of its links."""
    app = open_page("turnaround")
    app.selectbox(key="of").select("ticket").run()
    for key in rows_keys(app):
        check_link(app, key, sample, downloads)
        assert query_behind(app)[1]["case_kind"] == "ticket", key


def test_links_of_one_leader(on_sample: Path, sample: Warehouse, downloads: dict[str, bytes]) -> None:
    """Choosing a leader leaves only that leader's contacts in the figures and in the rows."""
    promises = run_query(sample, "leader_promises")
    app = open_page("leaders")
    everybody = number_in(app.button(key="rows_weeks_0").label)
    one_by_one = []
    for name, person_id in zip(promises["name"], promises["person_id"], strict=True):
        app.selectbox(key="leader").select(name).run()
        one_by_one.append(check_link(app, "rows_weeks_0", sample, downloads))
        assert query_behind(app)[1]["person_id"] == person_id
        assert one_by_one[-1] == 0 or set(rows_in_dialog(app)["leader"]) == {name}
    assert sum(one_by_one) == everybody


def test_links_of_a_checked_draft(on_sample: Path, sample: Warehouse, downloads: dict[str, bytes]) -> None:
    app = check_draft(f"{FALSE_CLAIM} Most orders are done within 10 weeks.")
    assert rows_keys(app) == ["rows_claim_1_0", "rows_claim_2_0"]
    assert all(check_link(app, key, sample, downloads) > 50 for key in rows_keys(app))


def test_links_on_an_empty_warehouse(on_empty: Path) -> None:
    """A link to no rows opens a dialog that says so, not a fault."""
    app = open_page("data")
    keys = rows_keys(app)
    assert keys
    for key in keys:
        app.button(key=key).click().run()
        assert not app.exception
        assert any(text.value.startswith("**0 rows**") for text in app.markdown), key


def test_a_figure_turns_into_its_table(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("leaders")
    assert app.button(key="toggle_button_weeks").label == "as a table"
    app.button(key="toggle_button_weeks").click().run()
    assert app.button(key="toggle_button_weeks").label == "as a picture"
    table = app.dataframe[0].value
    every_week = run_query(sample, "leader_team_weeks")
    expected = every_week[every_week["week_date"] >= table["week_date"].min()]
    pd.testing.assert_frame_equal(table.reset_index(drop=True), expected.reset_index(drop=True), check_dtype=False)
    assert table["week_date"].nunique() == 26
