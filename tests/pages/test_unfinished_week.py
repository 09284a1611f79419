"""A small company in the middle of a week: who is counted, what is told so far, and that the figures are their rows."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontline.importers import import_files
from frontline.query_catalog import run_query
from frontline.warehouse import open_newest

from .opened import card_words, headline, html_bodies, open_page

PEOPLE = """person_id,name,extension,agent_id,is_leader,target_per_week,valid_from,valid_to
ANN,Ann Reed,301,7001,true,3,,
BO,Bo Lund,302,7002,true,1,,
CY,Cy Marsh,303,7003,true,2,,2026-03-06
"""
CALLS = """call_id,started_at,direction,answered_by,talk_seconds
1,2025-11-25 10:00,inbound,301,60
2,2026-03-04 10:00,inbound,303,60
3,2026-03-09 10:00,inbound,301,60
4,2026-03-11 10:00,inbound,399,60
"""
ORDERS = "order_id,placed_at,shipped_at\nA1,2026-01-05,2026-02-20\nA2,2026-03-16,\n"
TICKET = {
    "id": 5, "created_at": "2026-03-10T10:00:00Z", "updated_at": "2026-03-10T12:00:00Z", "status": "open",
    "subject": "A question", "via": {"channel": "email"}, "requester_id": 900, "tags": [],
    "comments": [
        {
            "id": author, "created_at": f"2026-03-10T1{author % 10}:00:00Z", "author_id": author, "public": True,
            "via": {"channel": "email"}, "plain_body": "Hello",
        }
        for author in (900, 7001, 7002)
    ],
    "audits": [],
}  # fmt: skip


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Calls and tickets until a Wednesday, orders until the Monday after."""
    exports = tmp_path / "exports"
    exports.mkdir()
    texts = {"people.csv": PEOPLE, "calls.csv": CALLS, "orders.csv": ORDERS, "tickets.jsonl": json.dumps(TICKET) + "\n"}
    for name, text in texts.items():
        (exports / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    import_files(tmp_path / "data", [exports])
    return tmp_path / "data"


def end_the_week(company: Path, tmp_path: Path) -> None:
    """One more call and one more ticket, on the Sunday."""
    calls, tickets = tmp_path / "sunday.csv", tmp_path / "sunday.jsonl"
    later = {"id": 6, "created_at": "2026-03-15T10:00:00Z", "updated_at": "2026-03-15T10:00:00Z", "comments": []}
    tickets.write_text(json.dumps({**TICKET, **later}) + "\n", encoding="utf-8")
    calls.write_text(CALLS.splitlines()[0] + "\n5,2026-03-15 10:00,inbound,399,60\n", encoding="utf-8")
    import_files(company, [calls, tickets])


def test_a_week_is_told_so_far_until_it_is_over(company: Path, tmp_path: Path) -> None:
    app = open_page("this_week")
    assert "kept their promise" not in headline(app), "a week that goes on judges nobody"
    assert "Leaders took 3 of 4 promised contacts so far. " in card_words(app, "phones")
    assert "So far this week you took 2 of 3 promised contacts; " in card_words(own_week(), "phones")
    end_the_week(company, tmp_path)
    app = open_page("this_week")
    assert "one of two leaders kept their promise this week." in headline(app)
    assert "Leaders took 3 of 4 promised contacts. " in card_words(app, "phones")
    assert "This week you took 2 of 3 promised contacts; " in card_words(own_week(), "phones")


def own_week() -> AppTest:
    return open_page("this_week", leader="Ann Reed")


def test_the_week_is_that_of_the_calls_even_when_orders_reach_further(company: Path) -> None:
    assert run_query(open_newest(company), "data_through")["last_date"].max().date().isoformat() == "2026-03-16"
    app = open_page("this_week")
    assert "The week of 9 March" in " ".join(html_bodies(app))
    said = card_words(open_page("leaders", leader="Ann Reed"), "distance")
    assert "weeks kept 0 of 13 last contact the day before" in said, "before the last day of calls"


def test_a_contact_of_two_leaders_is_one_contact_and_two_rows(company: Path) -> None:
    app = open_page("this_week")
    assert "2 of 3 contacts had a leader in them; " in card_words(app, "phones")
    assert app.button(key="rows_phones_0").label == "3 rows →"
    app.button(key="rows_phones_0").click().run()
    shown = app.dataframe[-2].value
    assert sorted(zip(shown["leader"], shown["channel"], strict=True)) == [
        ("Ann Reed", "call"),
        ("Ann Reed", "email"),
        ("Bo Lund", "email"),
    ]


def test_a_leader_who_left_stays_in_the_record_and_is_not_judged(company: Path) -> None:
    promises = run_query(open_newest(company), "leader_promises", {"as_of_date": "2026-03-12"}).set_index("person_id")
    assert dict(promises["is_in_force"]) == {"ANN": True, "BO": True, "CY": False}
    assert not promises["is_whole_week"].any()
    assert dict(promises["target_per_week"].isna()) == {"ANN": False, "BO": False, "CY": True}
    assert promises.loc["ANN", "contacts_this_week"] == 2
    app = open_page("leaders")
    assert headline(app).startswith("None of two leaders kept their promise")
    assert "weeks kept 0 of 13" in card_words(open_page("leaders", leader="Cy Marsh"), "distance")


@pytest.mark.parametrize(
    ("as_of", "counted", "is_over"),
    [("2026-03-12", 13, False), ("2026-03-09", 13, True), ("2026-03-15", 13, False), ("2026-03-16", 12, False)],
)
def test_thirteen_whole_weeks_are_counted(company: Path, as_of: str, counted: int, is_over: bool) -> None:
    """On a Monday the week before is whole when the data reach its Sunday; a fourteenth week is never counted."""
    asked = {"as_of_date": as_of}
    promises = run_query(open_newest(company), "leader_promises", asked).set_index("person_id")
    assert (promises.loc["ANN", "weeks_counted"], promises.loc["ANN", "is_whole_week"]) == (counted, is_over)


def test_a_week_whose_sunday_is_reached_is_counted(company: Path, tmp_path: Path) -> None:
    end_the_week(company, tmp_path)
    promises = run_query(open_newest(company), "leader_promises", {"as_of_date": "2026-03-16"}).set_index("person_id")
    assert (promises.loc["BO", "weeks_counted"], promises.loc["BO", "weeks_kept"]) == (13, 1)
    assert promises.loc["BO", "is_whole_week"]


def test_a_wait_that_the_log_does_not_tell_is_left_out(company: Path) -> None:
    said = card_words(open_page("this_week"), "abandoned")
    assert "callers gave up before anyone answered." in said
    assert "half of the others" not in said
    assert "0 s" not in said
    assert "not known" not in said


def test_an_unfinished_week_is_grey_on_the_page_of_leaders(company: Path) -> None:
    app = open_page("leaders")
    assert any("grey = not over yet" in element.proto.spec for element in app.get("plotly_chart"))
