"""The product rules of the catalog: no question is answered by person, unless the person is a leader, and none ranks."""

import csv
import re
from pathlib import Path

import pytest

from frontline.query_catalog import Query, catalog, fetch_query
from frontline.warehouse import Warehouse

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
THE_ROSTER = "roster_rows"
"""Who works here, as the roster's own page shows it to whoever keeps it: nothing of what anybody did."""
QUESTIONS = [query for query in catalog().values() if not query.is_model and query.name != THE_ROSTER]
each_question = pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
OF_A_PERSON = re.compile(r"assignee|answered_by|author|agent|email|extension|(^|_)cover_")
NAMED_AFTER_WHO = {"person_id", "name", "leader"}
OF_LEADERS = {"leader_calendar": {"email"}, "leaders_to_plan": {"email"}}
"""Where an invitation goes: these list leaders only, which the test of names holds them to."""


def roster(column: str, *, leaders: bool) -> set[str]:
    """What the people file of the sample company says of leaders, or of everybody else."""
    with open(SAMPLE / "people.csv", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {row[column] for row in rows if (row["is_leader"] == "true") == leaders and row[column]}


NAMES, EMAILS = roster("name", leaders=False), roster("email", leaders=False)
MARKS = {
    mark
    for column in ("person_id", "extension", "agent_id")
    for mark in roster(column, leaders=False) - roster(column, leaders=True)
}
LEADERS = roster("name", leaders=True)


def people_in(query: Query, warehouse: Warehouse) -> set[str]:
    """Who of our people, leaders apart, an answer names: by name or e-mail within a text, by number as a whole cell."""
    kinds = ("order", "ticket") if any(each.name == "case_kind" for each in query.params) else (None,)
    answers = [fetch_query(warehouse, query.name, {"case_kind": kind} if kind else {}) for kind in kinds]
    cells = {
        cell
        for answer in answers
        for row in answer.rows
        for column, cell in zip(answer.columns, row, strict=True)
        if isinstance(cell, str) and column.name != "message_id"  # numbers of their own, which may be an agent's too
    }
    within = {told for cell in cells for told in NAMES | EMAILS if told in cell}
    return within | (cells & MARKS)


def test_the_roster_is_asked_alone() -> None:
    read = set(re.findall(r"\b(?:from|join)\s+(\w+)", catalog()[THE_ROSTER].sql))
    assert read == {"latest_roster"}


def test_the_roster_has_people_to_look_for() -> None:
    assert len(NAMES) > 5
    assert len(EMAILS) > 5
    assert len(MARKS) > 15
    assert len(LEADERS) == 5


def test_a_person_would_be_seen(sample: Warehouse) -> None:
    """The search itself finds what it looks for: models, which no page shows, do name people."""
    assert people_in(catalog()["people"], sample) >= NAMES | EMAILS | MARKS
    assert people_in(catalog()["contacts"], sample) & MARKS
    assert people_in(catalog()["call_notes"], sample)


@each_question
def test_no_question_names_one_of_our_people_who_is_no_leader(query: Query, sample: Warehouse) -> None:
    assert people_in(query, sample) == set()


@each_question
def test_no_question_has_a_column_of_who_did_it_unless_it_asks_about_leaders(query: Query) -> None:
    columns = {column.name for column in query.returns}
    of_leaders = OF_LEADERS.get(query.name, set())
    assert not [name for name in columns - of_leaders if OF_A_PERSON.search(name)]
    assert query.folder in {"leaders", "shifts"} or not columns & NAMED_AFTER_WHO


def test_an_unknown_device_is_one_that_no_roster_row_knows(sample: Warehouse) -> None:
    devices = {str(row[1]) for row in fetch_query(sample, "unknown_answerers").rows}
    known = {mark for column in ("extension", "agent_id") for mark in roster(column, leaders=False)}
    assert devices
    assert devices & (known | roster("extension", leaders=True)) == set()


@pytest.mark.parametrize("name", ["leader_promises", "leader_weeks_in_period"])
def test_leaders_stand_in_the_order_of_the_alphabet(name: str, sample: Warehouse) -> None:
    answer = fetch_query(sample, name)
    place = [column.name for column in answer.columns].index("name")
    told = [str(row[place]) for row in answer.rows]
    assert set(told) == LEADERS
    assert told == sorted(told)


@each_question
def test_no_question_ranks_people(query: Query) -> None:
    """Where an answer has a row per person, its order begins with the name; where it lists contacts, with the time."""
    last = query.sql[query.sql.rindex("order by") :]
    if {"name", "leader"} & {column.name for column in query.returns}:
        assert re.match(r"order by (name|leader|handled_local desc)\b", last)


@each_question
def test_a_question_about_one_person_answers_for_leaders_only(query: Query, sample: Warehouse) -> None:
    """Asked about somebody who is no leader it has no row, or the same as about somebody whom nobody knows."""
    if not any(each.name == "person_id" for each in query.params):
        return
    given = {"case_kind": "order"} if any(each.name == "case_kind" for each in query.params) else {}

    def told(person_id: str) -> list[list[object]]:
        rows = fetch_query(sample, query.name, {**given, "person_id": person_id}).rows
        return [[None if cell == person_id else cell for cell in row] for row in rows]

    for person_id in sorted(roster("person_id", leaders=False)):
        assert told(person_id) == told("NOBODY"), person_id
