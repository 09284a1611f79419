"""The place to import: upload, accounting, refusals in one sentence, and every page on the new version at once."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.warehouse import current_version, open_newest

from .opened import ROOT, card_keys, card_words, everything_shown, headline, html_bodies, open_page

SAMPLE = ROOT / "data" / "sample"
CLEAR = b"order_id,placed_at,shipped_at\nA1,2026-01-05,2026-02-20\nA2,2026-01-06,\nA3,soon,\n"
AMBIGUOUS = b"order_id,placed_at,shipped_at\nA1,03/04/2026,05/06/2026\nA2,01/02/2026,\n"


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Drop files; nothing is imported yet."""
    return app.get("file_uploader")[0].set_value([(name, content, "text/csv") for name, content in files]).run()


def field(app: AppTest, kind: str, start: str) -> Any:
    """The first element of a kind whose key begins so: a dropped file's id is part of it."""
    return next(element for element in app.get(kind) if str(element.key).startswith(start))


def upload(app: AppTest, *files: tuple[str, bytes], order: str = "", zone: str = "") -> AppTest:
    """Drop files, choose what is to be chosen, press Import."""
    drop(app, *files)
    if order:
        field(app, "button", f"take_{order}").click().run()
    if zone:
        field(app, "text_input", "time_zone_").set_value(zone).run()
    return press(app, "import_button")


def press(app: AppTest, key: str) -> AppTest:
    """Press a button that can be pressed."""
    button = app.button(key=key)
    assert not button.disabled
    return button.click().run()


def asked(app: AppTest) -> str:
    """What the one card says that wants an answer before its file can come in."""
    (card,) = [key for key in card_keys(app) if key.startswith("card_asked_")]
    return card_words(app, card.removeprefix("card_"))


@pytest.fixture
def imported(on_nothing: Path) -> AppTest:
    """Two orders and a bad row, imported by upload into nothing."""
    app = open_page("data")
    assert headline(app) == "Drop your exports here."
    assert not [button for button in app.button if button.label.startswith("Import")]
    return upload(app, ("orders.csv", CLEAR))


def test_the_first_import_shows_its_accounting(imported: AppTest, on_nothing: Path) -> None:
    assert not imported.exception
    assert current_version(on_nothing) == 1
    said = card_words(imported, "import")
    assert "orders.csv: 2 of 3 rows came in as orders; 1 rejected." in said
    assert "/tmp" not in said, "the name of the file, not of a temporary folder"
    assert headline(imported) == "1 of 3 rows could not be loaded, each with its reason."
    assert "orders.csv 4 placed_at “…” is not a" in card_words(imported, "rejected")
    assert "orders 2 5 Jan 2026" in card_words(imported, "reach")
    assert "orders.csv 2 1 0" in card_words(imported, "imports")


def test_the_accounting_is_shown_once(imported: AppTest) -> None:
    imported.run()
    assert "came in as orders" not in card_words(imported, "import")
    assert headline(imported).startswith("1 of 3 rows could not")


def test_other_pages_show_the_new_version_without_a_restart(on_nothing: Path) -> None:
    """One session that had seen nothing goes on, and another one opens."""
    app = open_page("turnaround")
    assert "Nothing has been imported" in headline(app)
    app.switch_page(str(ROOT / "pages" / "data.py")).run()
    upload(app, ("orders.csv", CLEAR))
    for session in (app, AppTest.from_file(ROOT / "frontline" / "ui" / "frame.py", default_timeout=60).run()):
        session.switch_page(str(ROOT / "pages" / "turnaround.py")).run()
        assert not session.exception
        assert "all 1 →" in [button.label for button in session.button]
    upload(app.switch_page(str(ROOT / "pages" / "data.py")).run(), ("more.csv", CLEAR.replace(b"A2", b"A9")))
    app.switch_page(str(ROOT / "pages" / "turnaround.py")).run()
    assert "all 2 →" in [button.label for button in app.button]


def test_an_import_by_another_process_is_seen(
    sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run_cli: Callable[..., Any]
) -> None:
    data = tmp_path / "copy"
    shutil.copytree(sample_data, data, ignore=shutil.ignore_patterns("raw"))
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    app = open_page("data")
    before = run_query(open_newest(data), "imported_files")
    new = tmp_path / "orders.csv"
    new.write_bytes(CLEAR)
    assert run_cli("import", new, "--data", data).exit_code == 0
    app.run()
    assert f"{before['rows_read'].sum() + 3:,} rows were read; 1 could not be loaded" in headline(app)
    assert app.button(key="rows_imports_1").label == f"{len(before) + 1} files →"


def test_dates_that_could_be_either_are_asked(on_nothing: Path) -> None:
    """What each order leads to is shown, and nothing is imported."""
    app = drop(open_page("data"), ("orders.csv", AMBIGUOUS))
    assert not app.exception
    told = asked(app)
    assert "month/day or as day/month" in told
    assert "2 Jan–4 Mar 2026 (62 days); Orders: both rows would come in." in told
    assert "1 Feb–3 Apr 2026 (62 days); Orders: both rows would come in." in told
    assert app.button(key="import_button").disabled
    assert current_version(on_nothing) is None


def test_what_is_ready_comes_in_and_what_is_asked_stays_out(imported: AppTest, on_nothing: Path) -> None:
    drop(imported, ("good.csv", CLEAR.replace(b"A", b"B")), ("orders.csv", AMBIGUOUS))
    assert "orders.csv" in asked(imported)
    assert imported.button(key="import_button").label == "Import 1 of 2 files"
    press(imported, "import_button")
    assert set(run_query(open_newest(on_nothing), "cases")["case_id"]) == {"A1", "A2", "B1", "B2"}


@pytest.mark.parametrize(("order", "first_day"), [("mdy", "2026-03-04"), ("dmy", "2026-04-03")])
def test_the_order_of_dates_named_on_the_page_is_used(order: str, first_day: str, on_nothing: Path) -> None:
    app = upload(open_page("data"), ("orders.csv", AMBIGUOUS), order=order, zone="Europe/Berlin")
    assert not app.exception
    opened = run_query(open_newest(on_nothing), "cases").set_index("case_id")["opened_date"]
    assert str(opened["A1"].date()) == first_day
    assert "Europe/Berlin" in everything_shown(app)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("nonsense.csv", b"a,b\n1,2\n"),
        ("only-a-header.txt", b"\xff\xfe\0\0"),
        ("..", b""),
    ],
)
def test_a_file_that_is_no_export_is_told_in_one_sentence(name: str, content: bytes, on_nothing: Path) -> None:
    app = drop(open_page("data"), (name, content))
    assert not app.exception
    assert len(asked(app)) > 20
    assert app.button(key="import_button").disabled
    assert current_version(on_nothing) is None


def test_a_time_zone_that_does_not_exist_is_told_in_one_sentence(on_nothing: Path) -> None:
    app = drop(open_page("data"), ("orders.csv", CLEAR))
    field(app, "text_input", "time_zone_").set_value("Mars/Olympus").run()
    assert not app.exception
    assert "Mars/Olympus" in asked(app)
    assert current_version(on_nothing) is None
    field(app, "text_input", "time_zone_").set_value("Europe/Berlin").run()
    press(app, "import_button")
    assert current_version(on_nothing) == 1, "a slip of the pen does not lock the data directory"
    assert headline(app).startswith("1 of 3 rows could not")


def test_two_files_of_one_name_are_both_read(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("export.csv", CLEAR), ("export.csv", CLEAR.replace(b"A", b"B")))
    assert not app.exception
    assert set(run_query(open_newest(on_nothing), "cases")["case_id"]) == {"A1", "A2", "B1", "B2"}


def test_the_same_file_again_changes_nothing(imported: AppTest, on_nothing: Path) -> None:
    upload(imported, ("orders.csv", CLEAR))
    assert not imported.exception
    assert "0 of 3 rows came in as orders; 1 rejected, 2 known already." in card_words(imported, "import")
    assert len(run_query(open_newest(on_nothing), "cases")) == 2


def test_a_file_name_is_shown_never_run(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("<img src=x onerror=alert(1)>*a*.csv", CLEAR))
    assert not app.exception
    assert "<img" not in "".join(html_bodies(app))
