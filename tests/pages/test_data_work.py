"""What an assistant does on the data page: name columns, mend rows, undo, name a device, write down, change the hours."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import run_query
from frontline.settings import load_settings
from frontline.warehouse import current_version, open_newest

from .opened import card_words, everything_shown, headline, of_class, open_page
from .test_data_page import CLEAR, drop, field, press, upload

DESK = b"Vorgang;Angelegt;Kontakt\n1;2026-03-02 10:00;Jane Doe\n2;2026-03-03 10:00;Kim Roe\n"
CALLS = b"call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n2,2026-03-03 11:00,302,15\n"
PEOPLE = b"person_id,name,extension,is_leader,target_per_week\nA,Ann Author,301,yes,3\n"


@pytest.fixture
def on_copy(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample company in a data directory that may be written to."""
    data = tmp_path / "copy"
    shutil.copytree(sample_data, data)
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    return data


def confirm(app: AppTest, opener: str, label: str) -> AppTest:
    """Press a button in a dialog. A browser runs the dialog alone; here the whole page runs, so it is opened once more."""
    app.button(key=opener).click()
    return next(button for button in app.button if button.label == label).click().run()


def test_a_file_of_no_known_format_is_mapped_in_the_page_and_the_mapping_is_used_again(on_nothing: Path) -> None:
    app = drop(open_page("data"), ("desk.csv", DESK))
    field(app, "selectbox", "map_kind_").select("tickets").run()
    assert "Still to name: ticket id, created at." in everything_shown(app).replace(
        '<em class="attention">', ""
    ).replace("</em>", "")
    for name, column in (("ticket_id", "Vorgang"), ("created_at", "Angelegt")):
        next(box for box in app.selectbox if str(box.key).endswith(f"_tickets_{name}")).select(column).run()
    assert not app.exception
    assert "Tickets: both rows would come in." in " ".join(of_class(app, "text-plain"))
    field(app, "button", "map_keep_").click().run()
    assert (on_nothing / "mappings" / "desk.toml").is_file()
    press(app, "import_button")
    again = drop(open_page("data"), ("later.csv", DESK.replace(b"\n1;", b"\n7;")))
    assert "your mapping “desk”, certain" in " ".join(of_class(again, "text-plain"))
    press(again, "import_button")
    assert set(run_query(open_newest(on_nothing), "tickets")["ticket_id"]) == {"1", "2", "7"}


def test_a_mapping_file_is_kept_when_its_reader_says_so(on_nothing: Path) -> None:
    mapping = b'name = "desk"\nkind = "tickets"\n[fields]\nticket_id = "Vorgang"\ncreated_at = "Angelegt"\n'
    app = drop(open_page("data"), ("desk.toml", mapping), ("desk.csv", DESK))
    assert not (on_nothing / "mappings").exists()
    field(app, "button", "keep_").click().run()
    app.run()
    assert not app.exception
    assert not app.button(key="import_button").disabled


def test_another_format_can_be_named_and_taken_back(on_nothing: Path) -> None:
    app = drop(open_page("data"), ("calls.csv", CALLS))
    box = field(app, "selectbox", "format_name_")
    assert any("generic calls (" in option for option in box.options), "what it may be stands first, with its certainty"
    box.select("asterisk_cdr").run()
    assert app.button(key="import_button").disabled
    field(app, "selectbox", "format_name_").select("").run()
    assert not app.button(key="import_button").disabled


def test_many_files_are_told_in_a_table(on_nothing: Path) -> None:
    files = [(f"orders {number}.csv", CLEAR.replace(b"A", b"ABCD"[number : number + 1])) for number in range(4)]
    app = drop(open_page("data"), *files)
    assert "4 files are ready to come in." in card_words(app, "many")
    app.selectbox[-1].select("2. orders 1.csv").run()
    field(app, "text_input", "source_").set_value("second shop").run()
    press(app, "import_button")
    assert set(run_query(open_newest(on_nothing), "orders")["source"]) == {"generic_orders", "second shop"}


def test_a_preview_names_nobody(on_nothing: Path) -> None:
    orders = b"order_id,placed_at,customer_email,customer_phone\nA1,2026-01-05,jane.doe@example.org,+1 320-555-0104\n"
    people = b"person_id,name,email,is_leader\nA,Ann Author,ann@example.org,yes\n"
    app = drop(open_page("data"), ("orders.csv", orders), ("people.csv", people))
    shown = everything_shown(app)
    assert not any(word in shown for word in ("jane.doe", "0104 ", "320-555", "Author", "ann@"))
    assert "2026-01-05" in shown


def test_rejected_rows_are_mended_in_the_page(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("orders.csv", CLEAR))
    app.button(key="mend_1").click().run()
    rows = app.text_area(key="mended_1")
    assert rows.value == "order_id,placed_at,shipped_at\nA3,soon,\n"
    rows.set_value(rows.value.replace("soon", "2026-01-07"))
    confirm(app, "mend_1", "Import the mended rows")
    assert not app.exception
    assert "No row was rejected." in card_words(app, "rejected")
    assert headline(app) == "4 rows were read from 2 files; every one is accounted for."
    assert set(run_query(open_newest(on_nothing), "cases")["case_id"]) == {"A1", "A2", "A3"}


def test_an_import_is_taken_back(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("orders.csv", CLEAR))
    upload(app, ("more.csv", CLEAR.replace(b"A", b"B")))
    assert app.button(key="undo_button").disabled, "nothing is chosen"
    app.selectbox(key="undo_choice").select(1).run()
    app.button(key="undo_button").click().run()
    confirm(app, "undo_button", "Undo the import")
    assert not app.exception
    assert "1 file with 2 loaded rows are gone" in everything_shown(app)
    assert set(run_query(open_newest(on_nothing), "cases")["case_id"]) == {"B1", "B2"}


def test_a_device_becomes_somebody_new_and_the_figures_know(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("calls.csv", CALLS), ("people.csv", PEOPLE))
    assert "1 device answered calls without a name." in card_words(app, "unknown")
    app.button(key="name_0").click().run()
    app.text_input(key="device_name").set_value("Bea Boss")
    app.checkbox(key="device_leader").check()
    confirm(app, "name_0", "Write it down")
    assert not app.exception
    assert "Every answering device has a name." in card_words(app, "unknown")
    contacts = run_query(open_newest(on_nothing), "contacts").set_index("answered_by")
    assert contacts.loc["302", "person_id"] == "bea_boss"
    assert bool(contacts.loc["302", "is_leader"])


def test_a_device_of_somebody_known_adds_a_row_and_keeps_the_others(on_nothing: Path) -> None:
    app = upload(open_page("data"), ("calls.csv", CALLS), ("people.csv", PEOPLE))
    app.button(key="name_0").click().run()
    app.selectbox(key="device_person").select("A")
    app.date_input(key="device_since").set_value(dt.date(2026, 3, 1))
    confirm(app, "name_0", "Write it down")
    assert not app.exception
    rows = run_query(open_newest(on_nothing), "roster_rows")
    assert sorted(rows["extension"]) == ["301", "302"]
    assert set(run_query(open_newest(on_nothing), "contacts")["person_id"]) == {"A"}


def test_no_name_is_shown_before_somebody_asks(on_copy: Path) -> None:
    app = open_page("data")
    assert "Delphine Marsh" not in everything_shown(app)
    app.button(key="name_0").click().run()
    assert "Delphine Marsh" in everything_shown(app)


@pytest.mark.parametrize(
    ("kind", "filled", "model"),
    [
        ("absences", {"absences_person_id": "P05"}, "absences"),
        ("decisions", {"decisions_title": "We call back within a day"}, "decisions"),
        ("actions", {"actions_title": "Rewrite the letter"}, "actions"),
    ],
)
def test_a_form_writes_a_row_that_can_be_taken_back(
    kind: str, filled: dict[str, str], model: str, on_copy: Path
) -> None:
    before = len(run_query(open_newest(on_copy), model))
    app = write_down(kind, filled)
    assert not app.exception
    assert "is written down" in everything_shown(app)
    assert len(run_query(open_newest(on_copy), model)) == before + 1
    app.selectbox(key="undo_choice").select(2).run()
    app.button(key="undo_button").click().run()
    confirm(app, "undo_button", "Undo the import")
    assert len(run_query(open_newest(on_copy), model)) == before


def write_down(kind: str, filled: dict[str, str]) -> AppTest:
    """Open the form of a list, fill it in, write it down."""
    app = open_page("data")
    app.button(key=f"write_{kind}").click().run()
    for key, value in filled.items():
        boxes = [*app.selectbox, *app.text_input, *app.text_area]
        next(box for box in boxes if box.key == key).set_value(value)
    return confirm(app, f"write_{kind}", "Write it down")


def test_a_form_tells_what_is_missing(on_copy: Path) -> None:
    version = current_version(on_copy)
    app = write_down("decisions", {})
    assert "Still to fill in: Title." in app.error[0].value
    assert current_version(on_copy) == version


def test_a_form_tells_what_makes_no_sense(on_copy: Path) -> None:
    app = open_page("data")
    app.button(key="write_absences").click().run()
    app.selectbox(key="absences_person_id").select("P05")
    app.date_input(key="absences_from_date").set_value(dt.date(2026, 5, 9))
    app.date_input(key="absences_to_date").set_value(dt.date(2026, 5, 3))
    confirm(app, "write_absences", "Write it down")
    assert "to_date lies before from_date" in app.error[0].value


def test_business_hours_are_changed_and_every_figure_follows(on_copy: Path) -> None:
    path = on_copy / "settings.toml"
    path.write_text(path.read_text() + "\n# our own remark\n[targets]\ncontacts_per_week = 2\n")
    app = open_page("data")
    version = current_version(on_copy)
    app.button(key="change_calendars").click().run()
    next(box for box in app.time_input if box.label == "Until").set_value(dt.time(20))
    next(box for box in app.text_area if box.label == "Days off of your own").set_value("2026-12-24\n2026-12-31")
    confirm(app, "change_calendars", "Save, and compute every figure anew")
    assert not app.exception
    now = load_settings(on_copy)
    assert (now.business_hours.end, now.targets.contacts_per_week, len(now.holidays.extra_days)) == (dt.time(20), 2, 2)
    assert "# our own remark" in path.read_text()
    assert current_version(on_copy) == (version or 0) + 1
    assert "Mon–Fri 09:00–20:00" in card_words(app, "calendars")


def test_hours_that_make_no_sense_change_nothing(on_copy: Path) -> None:
    before = (on_copy / "settings.toml").read_text()
    app = open_page("data")
    app.button(key="change_calendars").click().run()
    next(box for box in app.time_input if box.label == "Until").set_value(dt.time(8))
    confirm(app, "change_calendars", "Save, and compute every figure anew")
    assert "end must be later than start" in app.error[0].value
    assert (on_copy / "settings.toml").read_text() == before


def test_a_gap_is_told_first(on_nothing: Path) -> None:
    days = [dt.date(2026, 4, 1) + dt.timedelta(days=number) for number in range(60)]
    there = [day for day in days if not dt.date(2026, 5, 3) <= day <= dt.date(2026, 5, 9)]
    rows = "".join(f"{number},{day} 10:00,301,30\n" for number, day in enumerate(there))
    app = upload(open_page("data"), ("calls.csv", f"call_id,started_at,answered_by,talk_seconds\n{rows}".encode()))
    assert "No calls between 3 and 9 May 2026." in card_words(app, "reach")
    assert "No calls between 3 and 9 May 2026." in " ".join(of_class(app, "explanation"))
    assert headline(app).startswith("53 rows were read")
