"""The weekly measures read slowly from the rows beneath them, on the sample and on made-up weeks; and what reviews.csv says."""

import datetime as dt
import json
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query, find_query
from frontline.warehouse import Warehouse, open_newest

from .listed_company import PEOPLE, answer, take_in, ticket

ENTRIES = "entry_id,week_date,entry_kind,measure,contact_id,text,entered_by,entered_at"
CALLS = "call_id,started_at,agent,status,wait_time,talk_time"


def model(warehouse: Warehouse, name: str) -> list[dict[str, Any]]:
    names = [column.name for column in find_query(name).returns]
    return [dict(zip(names, row, strict=True)) for row in fetch_query(warehouse, name).rows]


def measured(warehouse: Warehouse, measure: str) -> dict[dt.date, tuple[float | None, int]]:
    """value and cases by week, of the weeks that have a case."""
    rows = [row for row in model(warehouse, "weekly_measures") if row["measure"] == measure]
    return {row["week_date"]: (row["value"], row["cases"]) for row in rows if row["cases"]}


def monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def by_week(pairs: list[tuple[dt.date, float]]) -> dict[dt.date, list[float]]:
    grouped: dict[dt.date, list[float]] = defaultdict(list)
    for day, value in pairs:
        grouped[monday(day)].append(value)
    return grouped


def test_the_median_wait_is_that_of_the_calls_that_were_answered(sample: Warehouse) -> None:
    waits = by_week([
        (row["started_date"], row["queue_wait_seconds"])
        for row in model(sample, "logged_contacts")
        if row["channel"] == "call" and row["direction"] == "inbound" and row["outcome"] == "answered"
        and row["queue_wait_seconds"] is not None
    ])  # fmt: skip
    assert len(waits) > 70
    assert measured(sample, "median_wait_seconds") == {week: (median(each), len(each)) for week, each in waits.items()}
    shown = {row["week_date"]: row["median_wait_seconds"] for row in answer(sample, "calls_by_week")}
    assert {week: value for week, (value, _) in measured(sample, "median_wait_seconds").items()} == shown


def test_solved_at_first_contact_is_one_reply_and_no_reopening(sample: Warehouse) -> None:
    metrics = {(row["source"], row["ticket_id"]): row for row in model(sample, "ticket_metrics")}
    zone = "America/New_York"
    solved = []
    cursor = sample.cursor()
    for row in model(sample, "tickets"):
        known = metrics[row["source"], row["ticket_id"]]
        if row["exclusion"] is None and row["first_resolved_at"] and known["is_one_touch"] is not None:
            solved.append((row["first_resolved_at"], bool(known["is_one_touch"]) and not known["reopens"]))
    local = cursor.execute(
        "select unnest(list_transform(?, lambda each: cast(timezone(?, timezone('UTC', each)) as date)))",
        [[at for at, _ in solved], zone],
    ).fetchall()
    weeks = by_week([(day, float(is_solved)) for (day,), (_, is_solved) in zip(local, solved, strict=True)])
    found = measured(sample, "one_touch_share")
    assert {week: cases for week, (_, cases) in found.items()} == {week: len(each) for week, each in weeks.items()}
    assert {week: value for week, (value, _) in found.items()} == {
        week: pytest.approx(sum(each) / len(each)) for week, each in weeks.items()
    }


def test_a_questions_weeks_are_those_of_its_page(sample: Warehouse) -> None:
    rows = [row for row in answer(sample, "topic_weeks", weeks=None) if row["all_contacts"]]
    assert rows
    found = {row["topic_id"]: measured(sample, f"question/{row['topic_id']}") for row in rows}
    for row in rows:
        value, cases = found[row["topic_id"]][row["week_date"]]
        assert value == pytest.approx(row["contacts"] / row["all_contacts"])
        assert cases == row["all_contacts"]


def test_days_to_close_are_the_median_of_what_was_closed_in_the_week(sample: Warehouse) -> None:
    closed = by_week([
        (row["done_date"], (row["done_date"] - row["opened_date"]).days)
        for row in model(sample, "actions") if row["done_date"]
    ])  # fmt: skip
    assert measured(sample, "days_to_close") == {week: (median(each), len(each)) for week, each in closed.items()}


@pytest.mark.parametrize(
    "measure", ["leader_contacts", "abandoned_calls", "median_wait_seconds", "one_touch_share", "days_to_close"]
)
def test_the_rows_behind_a_week_are_as_many_as_its_cases(sample: Warehouse, measure: str) -> None:
    found = measured(sample, measure)
    weeks = by_week([(row["week_date"], 1) for row in answer(sample, "measured_rows", measure=measure)])
    assert {week: len(rows) for week, rows in weeks.items()} == {week: cases for week, (_, cases) in found.items()}


def test_the_weeks_of_usual_range_are_those_of_measure_weeks(sample: Warehouse) -> None:
    for measure in ("leader_contacts", "abandoned_calls", "median_wait_seconds", "one_touch_share"):
        plain = answer(sample, "usual_range", measure=measure)
        richer = answer(sample, "measure_weeks", measure=measure)
        assert [{name: row[name] for name in plain[0]} for row in richer] == plain
        values = {row["week_date"]: row["value"] for row in richer}
        assert all(row["last_year"] == values.get(row["week_date"] - dt.timedelta(days=364)) for row in richer)
        assert any(row["last_year"] is not None for row in richer)


def opened_again(written: str, at: str) -> str:
    """The ticket, opened once more and solved an hour before midnight, without a further word."""
    record = json.loads(written)
    for place, (state, moment) in enumerate([("open", f"{at}T20:00:00Z"), ("solved", f"{at}T23:00:00Z")]):
        change = {"id": 900_000 + place, "type": "Change", "field_name": "status", "value": state}
        record["audits"].append({"id": 90_000 + place, "created_at": moment, "author_id": 7, "events": [change]})
    return json.dumps(record)


def test_made_up_weeks(tmp_path: Path) -> None:
    desk = [
        ticket(1, 21, "2026-03-02T10:00", (7, "2026-03-02T11:00"), solved="2026-03-03T10:00"),
        ticket(2, 21, "2026-03-02T10:00", (7, "2026-03-02T11:00"), (21, "2026-03-02T12:00"), (7, "2026-03-02T13:00"), solved="2026-03-04T10:00"),
        ticket(3, 21, "2026-03-02T10:00", (7, "2026-03-02T11:00"), solved="2026-03-11T10:00"),
        ticket(4, 21, "2026-03-02T10:00"),
        opened_again(ticket(5, 21, "2026-03-02T10:00", (7, "2026-03-02T11:00"), solved="2026-03-03T10:00"), "2026-03-04"),
    ]  # fmt: skip
    calls = [
        CALLS, "K1,2026-03-02 10:00,301,answered,10,60", "K2,2026-03-03 10:00,301,answered,30,60", "K3,2026-03-04 10:00,301,answered,50,60",
        "K4,2026-03-04 11:00,301,abandoned,400,0", "K5,2026-03-16 10:00,301,answered,0,60", "K6,2026-03-22 10:00,301,answered,0,60",
    ]  # fmt: skip
    actions = [
        "action_id,opened_on,title,done_on", "A1,2026-03-02,One,2026-03-10", "A2,2026-03-02,Two,2026-03-12", "A3,2026-03-12,Three,2026-03-12", "A4,2026-03-02,Four,",
    ]  # fmt: skip
    warehouse = take_in(
        tmp_path, {"people.csv": PEOPLE, "tickets.jsonl": desk, "calls.csv": calls, "actions.csv": actions}
    )
    first, second, third = (dt.date(2026, 3, day) for day in (2, 9, 16))
    assert measured(warehouse, "median_wait_seconds") == {first: (30.0, 3), third: (None, 2)}, (
        "a log of zeros tells no waits"
    )
    assert measured(warehouse, "abandoned_calls") == {first: (1.0, 1)}
    assert measured(warehouse, "one_touch_share") == {first: (pytest.approx(1 / 3), 3), second: (1.0, 1)}
    assert measured(warehouse, "days_to_close") == {second: (8.0, 3)}
    weeks = {(row["measure"], row["week_date"]): row for row in model(warehouse, "weekly_measures")}
    assert weeks["median_wait_seconds", second]["value"] is None
    assert weeks["abandoned_calls", second]["value"] == 0
    assert weeks["days_to_close", third]["is_whole_week"] is True


def test_of_the_entries_for_a_week_the_newest_counts_and_an_empty_one_takes_back(tmp_path: Path) -> None:
    rows = [
        ENTRIES,
        "E1,2026-03-04,sentence,,,First,LEA,2026-03-09 09:00",
        "E2,2026-03-02,Sentence,,,Second,LEA,2026-03-09 10:00",
        "E3,2026-03-02,change,,,New opening hours,LEA,2026-03-09 09:00",
        "E4,2026-03-02,change,abandoned_calls,,A second line,LEA,2026-03-09 09:00",
        "E5,2026-03-09,change,,,Never happened,LEA,2026-03-09 09:00",
        "E6,2026-03-10,change,,, ,LEA,2026-03-09 11:00",
        "E7,2026-03-02,voice,,ticket/zendesk/1,,LEA,2026-03-09 09:00",
    ]
    warehouse = take_in(tmp_path, {"people.csv": PEOPLE, "reviews.csv": rows})
    kept = [(row["entry_kind"], row["measure"], row["text"], row["contact_id"]) for row in model(warehouse, "reviews")]
    assert sorted(kept, key=str) == [
        ("change", "abandoned_calls", "A second line", None), ("change", None, "New opening hours", None),
        ("sentence", None, "Second", None), ("voice", None, None, "ticket/zendesk/1"),
    ]  # fmt: skip
    later = tmp_path / "exports" / "later.csv"
    later.write_text(
        f"{ENTRIES}\nE8,2026-03-05,sentence,,,Older than it looks,LEA,2026-03-08 09:00\nE9,2026-03-06,voice,,,,LEA,2026-03-12 09:00\n",
        encoding="utf-8",
    )
    import_files(tmp_path / "data", [later])
    newest = [
        (row["entry_kind"], row["text"])
        for row in model(open_newest(tmp_path / "data"), "reviews")
        if row["entry_kind"] != "change"
    ]
    assert newest == [("sentence", "Second")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("E1,2026-03-02,headline,,,Words,LEA,", "entry_kind is neither sentence, voice nor change"),
        ("E1,2026-03-02,change,orders,,Words,LEA,", "measure is none of leader_contacts"),
        ("E1,,change,,,Words,LEA,", "week_date"),
    ],
)
def test_an_entry_that_means_nothing_is_rejected(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text(f"{ENTRIES}\nE0,2026-03-02,sentence,,,Words,LEA,\n{row}\n", encoding="utf-8")
    (file,) = import_files(tmp_path / "data", [path]).files
    assert (file.rows_loaded, file.rows_rejected) == (1, 1)
    (rejected,) = answer(open_newest(tmp_path / "data"), "rejected_rows")
    assert reason in rejected["reason"]


def test_limits_begin_when_most_of_what_ends_began_within_the_data(sample: Warehouse) -> None:
    """Orders done, slowly: the days by which 8 in 10 of the orders of the first 12 weeks were done, after the first order."""
    orders = [row for row in model(sample, "orders") if not row["is_cancelled"]]
    first = min(row["placed_date"] for row in orders)
    early = [row for row in orders if row["placed_date"] < first + dt.timedelta(weeks=12)]
    lengths = sorted(
        (row["completed_date"] - row["placed_date"]).days if row["completed_date"] else 182 for row in early
    )
    most = next(days for place, days in enumerate(lengths, 1) if place >= 0.8 * len(lengths))
    known = {row["measure"]: row for row in model(sample, "measured_ends")}
    assert set(known) == {"orders_done", "one_touch_share", "days_to_close"}
    assert (known["orders_done"]["first_date"], known["orders_done"]["most_days"]) == (first, most)
    since = known["orders_done"]["known_from_date"]
    assert since == first + dt.timedelta(days=most)
    rows = [row for row in model(sample, "weekly_measures") if row["measure"] == "orders_done"]
    assert all(row["is_judged"] == (row["is_whole_week"] and row["week_date"] >= since) for row in rows)
    assert 0 < sum(row["is_whole_week"] and not row["is_judged"] for row in rows) < 8
    others = [row for row in model(sample, "weekly_measures") if row["measure"] not in known]
    assert others
    assert all(row["is_judged"] == row["is_whole_week"] for row in others), "what begins is known at once"


def test_orders_of_a_calm_company_drift_nowhere(tmp_path: Path) -> None:
    """Twenty orders a week, each done 20 days later: the export begins with an empty workshop, and nothing has changed."""
    first = dt.date(2025, 10, 6)
    placed = [first + dt.timedelta(days=week * 7 + place % 7) for week in range(40) for place in range(19 + week % 3)]
    until = first + dt.timedelta(weeks=40)
    done = [day + dt.timedelta(days=20) for day in placed]
    lines = [
        f"O{place},{day} 10:00,{f'{over} 10:00' if over < until else ''},c{place}@example.com"
        for place, (day, over) in enumerate(zip(placed, done, strict=True))
    ]
    orders = ["order_id,placed_at,delivered_at,customer_email", *lines]
    rows = answer(take_in(tmp_path, {"orders.csv": orders}), "usual_range", measure="orders_done")
    assert [row["value"] for row in rows[:2]] == [0, 0]
    assert not any(row["is_outside"] for row in rows)
    assert max(row["run_weeks"] or 0 for row in rows) < 8
