"""A query's header is a contract: DuckDB itself says whether it is kept."""

import re
from pathlib import Path

import pytest

from frontline.errors import BadParameter, BadQueryFile, UnknownQuery
from frontline.query_catalog import (
    Query,
    bind_parameters,
    catalog,
    fetch_query,
    find_query,
    parse_query,
    run_query,
)
from frontline.warehouse import Warehouse

QUERIES = list(catalog().values())
ANSWERED_ELSEWHERE = {
    "rejected_rows", "rejected_reasons", "rejected_files", "source_gaps",
    "sends", "silence_takes", "self_rating_own", "team_pulse_outcomes", "failure_talks", "failures_tagged",
    "action_topics", "topic_actions", "newsletter_hold_out", "unheard_topics", "customer_by_key", "leader_entries",
    "ticket_named_figures", "ticket_schedules", "ticket_users", "vendor_figure_rows", "vendor_figures_compared",
    "reviews", "review_entries", "chosen_voice",
}  # fmt: skip
"""What the sample holds nothing of; tests of its own import something."""
each_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
HEADER = "-- name: {name}\n-- answers: What?\n-- grain: one row per day_date\n-- returns:\n--   day_date  date  a day\n"


def statement(query: Query) -> str:
    return f"select * from {query.name}" if query.is_model else query.sql


@each_query
def test_the_parameters_are_those_of_the_statement(query: Query, sample: Warehouse) -> None:
    used = sample.cursor().extract_statements(query.sql)
    assert len(used) == 1, "a file holds one statement"
    assert set(used[0].named_parameters) == {parameter.name for parameter in query.params}


@each_query
def test_the_columns_and_types_are_those_that_duckdb_describes(query: Query, sample: Warehouse) -> None:
    cursor = sample.cursor()
    described = cursor.execute(f"describe {statement(query)}", bind_parameters(query, {}, cursor)).fetchall()
    assert [(name, kind.lower()) for name, kind, *_ in described] == [
        (column.name, column.type) for column in query.returns
    ]


@each_query
def test_the_grain_tells_rows_apart(query: Query, sample: Warehouse) -> None:
    assert query.grain_columns, "the grain reads: one row per a, b"
    cursor = sample.cursor()
    repeated = cursor.execute(
        f"select count(*) from (select 1 from ({statement(query)}) group by {', '.join(query.grain_columns)} "
        "having count(*) > 1)",
        bind_parameters(query, {}, cursor),
    ).fetchall()
    assert repeated == [(0,)]


@each_query
def test_it_runs_by_its_name_alone_and_has_rows_on_the_sample(query: Query, sample: Warehouse) -> None:
    rows = fetch_query(sample, query.name).rows
    assert rows or query.name in ANSWERED_ELSEWHERE, "a question that the sample cannot answer is not shown to work"


@each_query
def test_it_runs_on_an_empty_warehouse(query: Query, empty_data: Path) -> None:
    from frontline.warehouse import open_newest

    fetch_query(open_newest(empty_data), query.name)


@each_query
def test_it_ends_with_an_order(query: Query) -> None:
    last = query.sql.rstrip().splitlines()[-3:]
    assert any(line.startswith("order by") for line in last)


def test_the_same_question_gives_the_same_rows_in_the_same_order(sample: Warehouse) -> None:
    unstable = [query.name for query in QUERIES if fetch_query(sample, query.name) != fetch_query(sample, query.name)]
    assert unstable == []


def test_a_frame_has_the_columns_of_the_header(sample: Warehouse) -> None:
    frame = run_query(sample, "queue_length", {"case_kind": "order"})
    assert list(frame.columns) == [column.name for column in find_query("queue_length").returns]


def test_text_from_the_command_line_becomes_the_parameters_type(sample: Warehouse) -> None:
    answer = fetch_query(sample, "open_cases_on_day", {"day_date": "2026-03-01", "case_kind": "order"})
    assert [str(value) for value in answer.rows[0]] == ["2026-03-01", "1452"]


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("open_cases_on_day", {"day_date": "yesterday"}, "cannot be “yesterday”"),
        ("open_cases_on_day", {"colour": "red"}, "has no parameter \\$colour"),
        ("cohort_turnaround", {"within_days": "six"}, "cannot be “six”"),
        ("contacts", {"from_date": "2026-01-01"}, "has no parameter"),
    ],
)
def test_a_wrong_parameter_is_refused(sample: Warehouse, name: str, given: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadParameter, match=sentence):
        fetch_query(sample, name, given)


def test_an_unknown_name_is_answered_with_near_ones(sample: Warehouse) -> None:
    with pytest.raises(UnknownQuery, match="leader_weeks"):
        fetch_query(sample, "weeks")


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (HEADER.format(name="other"), "calls itself other"),
        (HEADER.format(name="days").replace("-- grain: one row per day_date\n", ""), "no “grain”"),
        (HEADER.format(name="days").replace("date  a day", ""), "cannot read the column"),
        (HEADER.format(name="days") + "-- params:\n--   from_date date\n", "cannot read the parameter"),
    ],
)
def test_a_header_that_breaks_the_contract_is_refused(tmp_path: Path, header: str, sentence: str) -> None:
    path = tmp_path / "days.sql"
    path.write_text(f"{header}select current_date as day_date\norder by day_date\n", encoding="utf-8")
    with pytest.raises(BadQueryFile, match=sentence):
        parse_query(path)


def test_a_reader_cannot_reach_the_file_system_or_write(sample: Warehouse) -> None:
    import duckdb

    cursor = sample.cursor()
    with pytest.raises(duckdb.PermissionException):
        cursor.execute("select * from read_csv('/etc/passwd')")
    with pytest.raises(duckdb.Error, match="read-only"):
        cursor.execute("create table stolen as select 1 as one")
    with pytest.raises(duckdb.Error, match="locked"):
        cursor.execute("set enable_external_access = true")


@pytest.mark.parametrize(
    "model", [query for query in catalog().values() if query.is_model], ids=lambda query: query.name
)
def test_a_model_is_read_in_an_order_of_its_own_columns(model: Query) -> None:
    words = " ".join(model.order.split()).removeprefix("order by ").split(",")
    ordered = {re.sub(r"\s+(desc|asc|nulls last|nulls first)", "", word.strip()) for word in words}
    assert ordered <= {column.name for column in model.returns}
    assert not model.unordered_sql.rstrip().endswith(model.order)
