"""The cards of failures and recoveries: on a made-up company, on nothing, and what their buttons write down."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers.written_rows import import_written_rows
from frontline.query_catalog import fetch_query
from frontline.ui import menu
from frontline.ui.care_failure_dialogs import key_of
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


def add_proposals(company: Company) -> None:
    """Two threads with a complaint and an apology, of which nobody said yet what they are."""
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
    add_proposals(company)
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
        'Our failures cost customers <em class="attention">300</em>; we gave back 135 of it, they bore <em class="attention">165</em>.',
        "2 times</em> a customer heard sorry twice",
        'customers were made whole after <em class="attention">5 of 30',
        "made whole, by value or answer: 5 of 30",
        "Of repairs in the list",
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
    press(app, f"confirm_{key_of('ticket/zendesk/41')}")
    assert "It stands in the register now. “What came in”" in text_of(app)
    press(app, f"dismiss_{key_of('ticket/zendesk/40')}")
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
    app = press(shown(data, monkeypatch), "begin_failure")
    confirm(app, "begin_failure", "failure_written")
    assert app.error[0].value == "Say who the customer is, or what happened: one of the two is needed."
    app.text_input(key="failure_customer_id").set_value("50")
    app.selectbox(key="failure_owner").set_value("Lea Moor")
    app.date_input(key="failure_happened_at_day").set_value(START.date())
    app.time_input(key="failure_happened_at_time").set_value(dt.time(0, 0))
    app.number_input(key="failure_cost").set_value(12.5)
    confirm(app, "begin_failure", "failure_written")
    (written,) = [row for name, row in register(data).items() if name.startswith("failure ")]
    assert (written["customer_id"], written["cost"], written["closed_date"]) == ("50", 12.5, None)
    assert (written["owner"], written["noticed_by"]) == ("Lea Moor", None), "nobody said who noticed it"
    assert written["happened_at"] == dt.datetime.combine(START.date(), dt.time(5)), "midnight in New York"
    app = press(shown(data, monkeypatch), "begin_close_failure")
    app.selectbox(key="close_which").set_value(written["failure_id"])
    press(app, "begin_close_failure")
    confirm(app, "begin_close_failure", "failure_closed")
    closed = register(data)[str(written["failure_id"])]
    assert closed["closed_date"] is not None
    assert {name for name in closed if closed[name] != written[name]} == {"closed_date"}


def test_a_repair_is_written_down_or_refused_in_a_sentence(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = press(shown(data, monkeypatch), "begin_repair")
    confirm(app, "begin_repair", "repair_written")
    assert "Still to fill in" in app.error[0].value
    app.selectbox(key="repair_of").set_value("F20")
    app.date_input(key="repair_done_at_day").set_value(START.date() + dt.timedelta(days=20))
    app.number_input(key="repair_value").set_value(10.0)
    confirm(app, "begin_repair", "repair_written")
    assert app.error[0].value == "Still to fill in: whether somebody had to approve it."
    app.selectbox(key="repair_approval").set_value("yes, asked at")
    confirm(app, "begin_repair", "repair_written")
    assert app.error[0].value == "Still to fill in: when approval was asked for."
    app.selectbox(key="repair_approval").set_value("no")
    confirm(app, "begin_repair", "repair_written")
    cursor = open_newest(data).cursor()
    row = cursor.execute("select made_whole_share from failure_recoveries where failure_id = 'F20'").fetchone()
    assert row == (1.0,)
    told = cursor.execute("select was_asked, is_own_case, approval_asked_at from repairs where failure_id = 'F20'")
    assert told.fetchall() == [(None, None, None)], "what nobody answered is neither yes nor no"


def test_what_is_written_today_stands_in_every_card_though_the_exports_end_earlier(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = 'it\'s "odd" [1](x) */\\ `code` <b>' + "x" * 300
    late = (dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)).replace(tzinfo=None)
    row = {
        "failure_id": odd,
        "happened_at": late,
        "customer_id": "7",
        "cost": 100,
        "failure_kind": odd,
        "what": odd * 20,
    }
    import_written_rows(data, "failures", [row])
    repair = {"repair_id": odd, "failure_id": odd, "offered_at": late, "done_at": late, "what": odd}
    import_written_rows(data, "repairs", [repair])
    app = shown(data, monkeypatch)
    told = text_of(app)
    assert ">31</em> failures of ours" in told
    assert "we gave back 135 of it and 1 repair of unknown value, they bore at most" in told
    assert '<em class="blue">16 of 31' in told, "of failures, so many were repaired"
    press(app, "begin_close_failure")
    assert odd in app.selectbox(key="close_which").options[0] or odd[:20] in app.selectbox(key="close_which").options[0]


def test_a_pledge_is_made_and_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = press(shown(data, monkeypatch, "LEA"), "begin_pledge")
    app.text_input(key="pledge_title").set_value("Nobody pays return postage")
    confirm(app, "begin_pledge", "pledge_written")
    assert "Nobody pays return postage · open, no day named, Lea Moor" in text_of(app)
    (key,) = [each.key for each in app.button if each.key and each.key.startswith("kept_")]
    press(app, key)
    told = text_of(app)
    assert "kept</em>, closed" in told
    rows = open_newest(data).cursor().execute("select person_id, title, closed_date is not null from deeds").fetchall()
    assert rows == [("LEA", "Nobody pays return postage", True)]
