"""The recurring questions as the page asks for them, on a small made-up company whose every answer can be counted by hand.

A note's `Q1` is a question under topic 1, `Q0` one under none, `R:newsletter` a reason for calling. Topic 2 was merged into 1, topic
3 is said not to be a question. On twelve Mondays from March 2 on, somebody asks Q1; the other calls are those of OTHER_CALLS.
"""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.models import build_models_reading
from frontline.publication import import_lock, new_version
from frontline.query_catalog import fetch_query
from frontline.question_tables import QUESTION_TABLES
from frontline.warehouse import Warehouse, open_newest

Row = dict[str, Any]
FIRST = dt.date(2026, 3, 2)
MONDAYS = [FIRST + dt.timedelta(days=7 * number) for number in range(12)]
TOPICS = [
    (1, 1, "live", "How long does it take?"),
    (2, 1, "merged", "When will it be done?"),
    (3, None, "not a question", "Thank you?"),
    (4, 4, "live", "What does it cost?"),
]
OTHER_CALLS = [  # call, day, customer, extension, note, the field "why they called"
    ("X1", "2026-03-24", 6, 302, "Asked Gus Pell: Q1, then Q1 again, then Q2. Fay Abbot6", ""),
    ("X2", "2026-03-25", 2, 302, "Q3", ""),
    ("X3", "2026-03-31", 3, 301, "R:newsletter and Q4", ""),
    ("X4", "2026-04-01", 0, 302, "R:other, Q0", "They saw it on your web site"),
    ("X6", "2026-05-05", 1, 302, "R:newsletter, R:newsletter and R:event", ""),
    ("X7", "2026-05-06", 2, 302, "Nothing in particular", "Told by Fay's friend Gus"),
]
PERIOD_OF_X5 = {"from_date": "2026-04-27", "to_date": "2026-05-04"}
UNIT = "text_key, text_hash, start_sign, end_sign, words, form, topic_id, nearness"
TOPIC = "topic_id, shown_topic_id, state, name"


def exports(folder: Path) -> list[Path]:
    """What the company exports, as files."""
    mondays = [(f"M{n}", str(day), n % 5 + 1, 302, "Q1", "") for n, day in enumerate(MONDAYS)]
    calls = [*mondays, *OTHER_CALLS]
    notes = [*calls, ("X5", "2026-04-29", 0, 302, "Q4", "")]  # a note whose call is not in the log
    tables = {
        "people": ["person_id,name,extension,is_leader", "LEA,Lea Moor,301,yes", "GUS,Gus Pell,302,no"],
        "customers": [
            "customer_id,name,phone,first_order_at,size",
            *(f"C{n},Fay Abbot{n},+1212555010{n},{ordered(n)},{'large' if n == 1 else 'small'}" for n in range(1, 7)),
        ],
        "calls": [
            "call_id,started_at,caller,answered_by,talk_seconds,direction",
            *(f"{c},{day} 10:00:00,{f'+1212555010{n}' if n else ''},{e},60,inbound" for c, day, n, e, *_ in calls),
        ],
        "call_notes": [
            "call_id,written_at,author,reason,text",
            *(f'{c},{day} 10:05:00,gus@example.com,{why},"{text}"' for c, day, _, _, text, why in notes),
        ],
        "tickets": [
            "ticket_id,created_at,status,subject",
            "T1,2026-04-28 09:00:00,open,Q4",
            "T2,2026-04-28 09:00:00,deleted,Q4",
        ],
        "actions": [
            "action_id,opened_on,title,owner,due_on,done_on,topic",
            "A1,2026-03-02,Print it,Lea Moor,,2026-04-13,1",
            "A2,2026-03-03,Gus Pell prints it,Gus Pell,2026-04-01,,HOW LONG does it take? ",
            "A3,2026-03-04,Say it,,2026-12-01,,2",
            "A4,2026-03-05,Unheard of,,,,9",
        ],
        "sends": ["newsletter_id,customer_id,status", "may.md,C1,sent", "may.md,C2,held out", "may.md,C3,Hold-out", "may.md,C4,bounced"],
        "may": ["---", "title: May", "date: 2026-05-04T09:00:00Z", "---", "Orders take three weeks."],
    }  # fmt: skip
    for name, lines in tables.items():
        (folder / f"{name}.{'md' if name == 'may' else 'csv'}").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(folder.iterdir())


def ordered(customer: int) -> str:
    """C6 never ordered, C5 only in summer."""
    return {5: "2026-06-01", 6: ""}.get(customer, "2026-01-05")


def read_questions(data: Path) -> None:
    """Write what a reader of questions would have written."""
    with import_lock(data), new_version(data) as connection:
        connection.execute("insert into read_question_texts select text_key, text_hash from question_texts")
        texts = connection.execute("select text_key, text_hash, text from question_texts").fetchall()
        for text_key, text_hash, text in texts:
            for unit in re.finditer(r"Q(\d)", text):
                connection.execute(
                    f"insert into asked_units ({UNIT}) values (?, ?, ?, ?, ?, 'direct', ?, 0.9)",
                    [text_key, text_hash, unit.start(), unit.end(), text, int(unit[1]) or None],
                )
            for found in re.finditer(r"R:(\w+)", text):
                connection.execute(
                    "insert into reasons_found (text_key, text_hash, start_sign, end_sign, words, reason) values (?, ?, ?, ?, ?, ?)",
                    [text_key, text_hash, found.start(), found.end(), found[0], found[1]],
                )
        for topic in TOPICS:
            connection.execute(f"insert into known_topics ({TOPIC}) values (?, ?, ?, ?)", topic)
        connection.execute("insert into question_reading (model, granularity) values ('words', 'default')")
        build_models_reading(connection, {re.findall(r"exists (\w+)", each)[0] for each in QUESTION_TABLES})


def imported(data: Path, folder: Path) -> Path:
    data.mkdir(parents=True)
    folder.mkdir()
    (data / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    report = import_files(data, exports(folder))
    assert sum(file.rows_rejected for file in report.files) == 0
    read_questions(data)
    return data


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("questions")
    return open_newest(imported(folder / "data", folder / "exports"))


def ask(warehouse: Warehouse, name: str, **parameters: object) -> list[Row]:
    answer = fetch_query(warehouse, name, parameters)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


def by_topic(warehouse: Warehouse, **parameters: object) -> dict[int, int]:
    return {row["topic_id"]: row["contacts"] for row in ask(warehouse, "topic_shares", **parameters)}


def test_contacts_count_and_not_mentions_and_what_was_merged_counts_once(company: Warehouse) -> None:
    assert by_topic(company) == {1: 13, 4: 3}
    (x1,) = [row for row in ask(company, "topic_contacts") if row["units"] > 1]
    assert (x1["topic_id"], x1["units"], x1["customer_id"]) == (1, 3, "C6")
    first, second = ask(company, "topic_shares")
    assert (first["rank"], first["all_contacts"], first["contact_share"]) == (1, 20, 13 / 20)
    assert (second["rank"], second["topic_name"]) == (2, "What does it cost?")


def test_what_was_set_aside_stands_nowhere(company: Warehouse) -> None:
    assert [row["contact_id"][-2:] for row in ask(company, "questions_without_topic")] == ["X4"]
    assert {row["topic_id"] for row in ask(company, "topic_question_rows")} == {1, 4}
    assert {row["topic_id"] for row in ask(company, "topics")} == {1, 4}
    assert sum(row["is_set_aside"] for row in ask(company, "question_units")) == 1


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"is_prospect": True}, {1: 3, 4: 0}),  # C6, and twice C5, whose first order came later
        ({"is_prospect": False}, {1: 10, 4: 3}),
        ({"is_leader_heard": True}, {1: 0, 4: 1}),
        ({"size": "large"}, {1: 3, 4: 0}),
        ({"size": "unknown"}, {1: 0, 4: 2}),
        ({"channel": "call"}, {1: 13, 4: 2}),
        ({"from_date": "2026-03-24", "to_date": "2026-03-31"}, {1: 2, 4: 0}),
        ({"to_date": "2026-01-01"}, {1: 0, 4: 0}),
    ],
)
def test_filters_choose_contacts(company: Warehouse, filters: dict[str, object], expected: dict[int, int]) -> None:
    assert by_topic(company, **filters) == expected
    rows = ask(company, "topic_question_rows", **filters)
    assert len({(row["topic_id"], row["contact_id"]) for row in rows}) == sum(expected.values())
    assert len(ask(company, "topic_examples_in_context", **filters)) == len(rows)


def test_every_topic_has_every_week_zeros_included(company: Warehouse) -> None:
    weeks = ask(company, "topic_weeks", weeks=6)
    assert [row["week_date"] for row in weeks if row["topic_id"] == 4] == MONDAYS[-6:]
    assert [row["contacts"] for row in weeks if row["topic_id"] == 4] == [0, 0, 2, 0, 0, 0]
    assert [row["all_contacts"] for row in weeks if row["topic_id"] == 1] == [1, 1, 3, 3, 1, 1]
    whole = [row["is_whole_week"] for row in weeks if row["topic_id"] == 1]
    assert whole == [True, True, False, False, False, False]  # the tickets reach to a Tuesday only
    everything = ask(company, "topic_weeks", weeks=None)
    assert len(everything) == 24
    assert sum(row["contacts"] for row in everything) == 16
    assert not ask(company, "topic_weeks", weeks=1, to_date="2026-04-26")[0]["is_whole_week"]
    assert ask(company, "topic_weeks", weeks=1, to_date="2026-04-27")[0]["is_whole_week"]


def test_names_of_ours_and_of_the_customer_are_hidden_where_the_signs_still_count(company: Warehouse) -> None:
    rows = [row for row in ask(company, "topic_examples_in_context", topic_id=1) if row["contact_id"].endswith("X1")]
    assert {row["text"][row["start_sign"] : row["end_sign"]] for row in rows} == {"Q1", "Q2"}
    assert {row["text"] for row in rows} == {"Asked ▪▪▪ ▪▪▪▪: Q1, then Q1 again, then Q2. Fay Abbot6"}
    words = [row["words"] for row in ask(company, "topic_question_rows", topic_id=1)]
    assert not [text for text in words if re.search("Gus|Pell|Fay|Abbot", text)]
    assert ask(company, "reason_rows", reason="recommendation")[0]["words"] == "Told by ▪▪▪'s friend ▪▪▪"


def test_months_know_how_many_years_they_were_seen_in(company: Warehouse) -> None:
    march, *_ = [row for row in ask(company, "topic_seasons", topic_id=1) if row["month"] == 3]
    assert (march["contacts"], march["all_contacts"], march["years"]) == (6, 8, 1)
    assert [row["years"] for row in ask(company, "topic_seasons", topic_id=4)] == [0, 0, 1, 1, 1] + [0] * 7


def test_the_week_before_a_newsletter_and_the_week_after(company: Warehouse) -> None:
    (row,) = ask(company, "topic_newsletters", topic_id=4)
    assert (row["title"], row["contacts_before"], row["contacts_after"]) == ("May", 2, 0)
    assert (row["all_before"], row["all_after"]) == (3, 3)


def test_trouble_is_what_the_usual_range_calls_unusual(company: Warehouse, sample: Warehouse) -> None:
    rows = ask(company, "topic_troubles", topic_id=4)
    assert [row["contacts"] for row in rows] == [0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0]
    assert {(row["abandoned_calls"], row["is_unusual"]) for row in rows} == {(0, False)}
    cursor = sample.cursor()
    cursor.execute("select count(*) from usual_weeks('abandoned_calls', '2025-01-01', '2027-01-01') where is_outside")
    found = ask(sample, "usual_range", measure="abandoned_calls")
    assert cursor.fetchone() == (sum(row["is_outside"] for row in found),)


def test_actions_are_measured_before_and_after(company: Warehouse) -> None:
    rows = {row["action_id"]: row for row in ask(company, "topic_actions")}
    assert {name: (row["topic_id"], row["state"]) for name, row in rows.items()} == {
        "A1": (1, "done"),
        "A2": (1, "overdue"),
        "A3": (1, "open"),
    }
    done = rows["A1"]
    assert (done["contacts_before"], done["contacts_after"]) == (7, 6)
    assert (done["all_before"], done["all_after"]) == (10, 10)
    assert rows["A2"]["contacts_before"] is None
    assert [rows[name]["owner"] for name in ("A1", "A2", "A3")] == ["Lea Moor", "a colleague", None]
    assert rows["A2"]["title"] == "▪▪▪ ▪▪▪ prints it"
    assert ask(company, "topic_actions", as_of_date="2026-04-01")[-1]["state"] == "open"


def test_topics_that_no_leader_met(company: Warehouse) -> None:
    (row,) = ask(company, "unheard_topics")
    assert (row["topic_id"], row["contacts"], row["contact_share"], row["last_heard_date"]) == (1, 13, 13 / 16, None)
    later = ask(company, "unheard_topics", **PERIOD_OF_X5)
    assert [(row["topic_id"], row["last_heard_date"]) for row in later] == [(4, dt.date(2026, 3, 31)), (1, None)]
    assert later[-1]["cumulative_share"] == 1
    met = ask(company, "unheard_topics", from_date="2026-03-31", to_date="2026-04-01", person_id="LEA")
    assert met == []


def test_reasons_count_contacts_and_a_field_counts_first(company: Warehouse) -> None:
    shares = {row["reason"]: row["contacts"] for row in ask(company, "reason_shares")}
    assert shares == {"newsletter": 2, "event": 1, "recommendation": 1, "website": 1}
    assert {(row["all_reasons"], row["all_contacts"]) for row in ask(company, "reason_shares")} == {(4, 20)}
    assert len(ask(company, "reason_rows", reason="newsletter")) == 3
    (field,) = ask(company, "reason_rows", reason="website")
    assert (field["words"], field["start_sign"]) == ("They saw it on your web site", None)


def test_the_days_around_a_newsletter_against_the_same_weekdays(company: Warehouse) -> None:
    days = {row["day_offset"]: row for row in ask(company, "newsletter_curve")}
    assert sorted(days) == list(range(-14, 15))
    assert (days[0]["sends"], days[0]["contacts"], days[0]["usual_contacts"]) == (1, 1, 1.0)
    assert (days[1]["contacts"], days[1]["usual_contacts"], days[1]["newsletter_contacts"]) == (1, 4 / 8, 1)
    assert ask(company, "newsletter_curve", to_date="2026-05-01") == []


def test_customers_who_were_left_out_on_purpose(company: Warehouse) -> None:
    (row,) = ask(company, "newsletter_hold_out")
    assert (row["newsletter_id"], row["sent_date"]) == ("may.md", dt.date(2026, 5, 4))
    assert (row["held_out_customers"], row["sent_customers"]) == (2, 1)
    assert (row["held_out_contacts"], row["sent_contacts"]) == (1, 1)


def test_how_much_can_be_read(company: Warehouse) -> None:
    call, ticket = ask(company, "question_coverage")
    assert (call["contacts"], call["read_contacts"], call["units"], call["units_with_topic"]) == (19, 19, 19, 17)
    assert (ticket["channel"], ticket["read_contacts"]) == ("ticket", 1)
    (state,) = ask(company, "question_reading_state")
    assert (state["texts"], state["unread_texts"]) == (20, 0)


def test_a_changed_text_loses_its_old_questions_until_it_is_read_again(tmp_path: Path) -> None:
    data = imported(tmp_path / "data", tmp_path / "exports")
    changed = tmp_path / "changed.csv"
    changed.write_text("call_id,written_at,author,text\nX3,2026-03-31 10:05:00,gus@example.com,Q1\n", encoding="utf-8")
    import_files(data, [changed])
    warehouse = open_newest(data)
    assert by_topic(warehouse) == {1: 13, 4: 2}
    assert ask(warehouse, "question_reading_state")[0]["unread_texts"] == 1
    assert "newsletter" in {row["reason"] for row in ask(warehouse, "reason_shares")}
    assert ask(warehouse, "topic_shares")[0]["all_contacts"] == 19


def test_the_samples_texts_are_those_of_customers(sample: Warehouse, truth: Any) -> None:
    texts = ask(sample, "question_texts")
    assert {row["text_kind"] for row in texts} == {"note", "message"}
    tickets = {row["contact_id"] for row in texts if row["text_kind"] == "message"}
    assert len(tickets) == truth["tickets"]["total"] - truth["tickets"]["merged"] - truth["tickets"]["spam"]
    notes = [row["contact_id"] for row in texts if row["text_kind"] == "note"]
    own = [contact for contact in notes if contact.startswith("own/")]
    assert 0 < len(own) < 20  # what leaders wrote down of contacts that no system logged
    assert all(contact.startswith(("call/", "own/", "ticket/")) for contact in notes)
