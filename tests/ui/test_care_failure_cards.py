"""The cards of failures and recoveries: on a made-up company, on nothing, and what their buttons write down."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.query_catalog import fetch_query
from frontline.ui import menu
from frontline.warehouse import open_newest

from ..queries.failures_made import START, Company, moment, said, taken_in, thread

HIDDEN = ("Gus", "Pellam", "Ida", "Stove", "Fay", "Abbot", "example.com", "555")


def every_card(person_id: str | None) -> None:
    import datetime as dt

    from frontline.ui import care_failure_cards, care_recovery_cards, care_recovery_returns
    from frontline.ui.came_in import told
    from frontline.ui.care_reader import CareReader

    told()
    reader = CareReader({"from_date": dt.date(2025, 1, 1), "to_date": dt.date(2025, 12, 1)}, person_id)
    for module in (care_failure_cards, care_recovery_cards, care_recovery_returns):
        for name, shown in vars(module).items():
            if name.endswith("_card"):
                shown(reader)


def shown(data: Path, monkeypatch: pytest.MonkeyPatch, person_id: str | None = None) -> AppTest:
    monkeypatch.setenv("FRONTLINE_DATA", str(data))
    monkeypatch.setattr(menu, "link_to", lambda *_, **__: None)  # this app has no menu
    app = AppTest.from_function(every_card, kwargs={"person_id": person_id}, default_timeout=60).run()
    assert not app.exception
    return app


def text_of(app: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in app.get("html"))


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def confirm(app: AppTest, opener: str, key: str) -> AppTest:
    """Press a button in a dialog. A browser runs the dialog alone; here the whole page runs, so it is opened once more."""
    app.button(key=opener).click()
    return press(app, key)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty failed customers of a hundred and twenty: half repaired, two said sorry twice; and two threads to look at."""
    company = Company(customers=range(1, 121))
    company.orders = [(who, who % 5, 20.0) for who in range(1, 121)]
    company.orders += [(who, 40 + who % 60, 30.0) for who in range(1, 121) if who % 3] + [(120, 300, 1.0)]
    for who in range(1, 31):
        again = [said(20, "leader" if who < 5 else "staff", "is_apology")] if who > 28 else []
        company.threads.append(
            thread(
                who,
                who,
                said(10, "customer"),
                said(11, "staff", *(["is_apology"] if who % 2 or who > 28 else [])),
                *again,
            )
        )
        company.failures.append(
            {
                "failure_id": f"F{who}", "happened_at": moment(10), "contact_id": f"ticket/zendesk/{who}", "cost": 10, "fees": 2,
                "failure_kind": "late" if who < 25 else "lost", "state": "confirmed",
            }
        )  # fmt: skip
        if who <= 15:
            company.repairs.append(
                {
                    "repair_id": f"R{who}", "failure_id": f"F{who}", "offered_at": moment(12), "done_at": moment(14), "value": 8 + who % 3,
                    "was_asked": "false",
                }
            )  # fmt: skip
    words = "Gus Pellam never called me, Fay Abbot, at 212 555 0101"
    for who in (40, 41):
        company.threads.append(
            thread(
                who,
                who,
                said(30, "customer", "is_complaint", text=words),
                said(31, "staff", "is_apology", text="Sorry, Fay. Gus"),
            )
        )
    folder = tmp_path_factory.mktemp("failure_cards")
    taken_in(company, folder)
    return folder / "data"


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy that may be written to."""
    return Path(shutil.copytree(made, tmp_path / "data"))


def test_every_card_says_its_figure(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(made, monkeypatch))
    for expected in (
        ">30</em> failures of ours in 201 orders, 149.3 per 1,000: customers told us of 30, we noticed 0.",
        "2 more threads look like a failure of ours",
        'Customers paid for 30 mistakes of ours: <em class="attention">60.00</em> in fees',
        "2 times</em> a customer heard sorry twice",
        "15 of 30 · 50 %</em> failures were repaired, sorry was said for 16 of 30 · 53 %, and customers made whole after 5 of 30.",
        "made whole 5 of 30",
        "15 of 15 · 100 %</em> make-goods are done",
        "An association",
    ):
        assert expected in told, expected
    assert "mistakes make" not in told
    assert not [word for word in HIDDEN if word in told]


def test_every_card_says_what_is_missing_on_nothing(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = text_of(shown(empty_data, monkeypatch))
    assert "cannot be computed" in told
    assert "failures.csv" in told
    assert "%" not in told.replace("±25 %", "").replace("±50 %", "")


def register(data: Path) -> dict[str, dict[str, Any]]:
    answer = fetch_query(open_newest(data), "failures_named")
    rows = [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]
    return {str(row["failure_id"]): row for row in rows}


def test_a_proposal_is_confirmed_and_another_dismissed(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(data, monkeypatch)
    press(app, "open_confirm_ticket/zendesk/41")
    assert "It stands in the register now." in text_of(app)
    press(app, "open_dismiss_ticket/zendesk/40")
    rows = register(data)
    confirmed, dismissed = rows["ticket/zendesk/41"], rows["ticket/zendesk/40"]
    assert (confirmed["is_dismissed"], dismissed["is_dismissed"]) == (False, True)
    assert (confirmed["happened_at"], confirmed["contact_id"], confirmed["noticed_by"]) == (
        moment(30), "ticket/zendesk/41", "customer"
    )  # fmt: skip
    warehouse = open_newest(data)
    assert fetch_query(warehouse, "failure_proposals").rows == []
    cursor = warehouse.cursor().execute("select failure_id, customer_id from failures where contact_id like '%/4_'")
    assert cursor.fetchall() == [("ticket/zendesk/41", "41")]


def test_a_failure_is_written_down_and_closed_with_all_that_was_known(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "settings.toml").write_text('[company]\ntime_zone = "America/New_York"\n', encoding="utf-8")
    app = press(shown(data, monkeypatch), "open_failure")
    app.text_input(key="failure_failure_id").set_value("G1")
    app.text_input(key="failure_customer_id").set_value("50")
    app.date_input(key="failure_happened_at_day").set_value(START.date())
    app.time_input(key="failure_happened_at_time").set_value(dt.time(0, 0))
    app.number_input(key="failure_cost").set_value(12.5)
    confirm(app, "open_failure", "failure_written")
    written = register(data)["G1"]
    assert (written["customer_id"], written["cost"], written["closed_date"]) == ("50", 12.5, None)
    assert written["happened_at"] == dt.datetime.combine(START.date(), dt.time(5)), "midnight in New York"
    app = press(shown(data, monkeypatch), "open_close_failure")
    app.selectbox(key="close_which").set_value("G1")
    press(app, "open_close_failure")
    confirm(app, "open_close_failure", "failure_closed")
    closed = register(data)["G1"]
    assert closed["closed_date"] is not None
    assert {name for name in closed if closed[name] != written[name]} == {"closed_date"}


def test_a_repair_is_written_down_or_refused_in_a_sentence(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = press(shown(data, monkeypatch), "open_repair")
    confirm(app, "open_repair", "repair_written")
    assert "Still to fill in" in app.error[0].value
    app.selectbox(key="repair_of").set_value("F20")
    app.date_input(key="repair_done_at_day").set_value(START.date() + dt.timedelta(days=20))
    app.number_input(key="repair_value").set_value(10.0)
    confirm(app, "open_repair", "repair_written")
    cursor = open_newest(data).cursor()
    row = cursor.execute("select made_whole_share from failure_recoveries where failure_id = 'F20'").fetchone()
    assert row == (1.0,)


def test_a_pledge_is_made_and_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = press(shown(data, monkeypatch, "LEA"), "open_pledge")
    app.text_input(key="pledge_title").set_value("Nobody pays return postage")
    confirm(app, "open_pledge", "pledge_written")
    assert "Nobody pays return postage · open, no day named, Lea Moor" in text_of(app)
    (key,) = [each.key for each in app.button if each.key and each.key.startswith("open_kept_")]
    press(app, key)
    told = text_of(app)
    assert "kept</em>, closed" in told
    rows = open_newest(data).cursor().execute("select person_id, title, closed_date is not null from deeds").fetchall()
    assert rows == [("LEA", "Nobody pays return postage", True)]
