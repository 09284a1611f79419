"""Narrowed to a channel and a segment, queries count what a slow reader counts row by row; channels add up to the whole."""

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse

SPAN = {"from_date": dt.date(2026, 5, 18), "to_date": dt.date(2026, 11, 14)}
CHANNELS = (None, "call", "email", "in person")
SEGMENTS = (None, "small", "large", "new", "without_order", "lapsed", "unhappy")
EVERY_PAIR = [(channel, segment) for channel in CHANNELS for segment in SEGMENTS]
Row = dict[str, Any]


def rows_of(warehouse: Warehouse, name: str, **asked: Any) -> list[Row]:
    answer = fetch_query(warehouse, name, asked)
    return [dict(zip((column.name for column in answer.columns), row, strict=True)) for row in answer.rows]


class SlowReader:
    """Every contact, and on which days each customer was in which segments, read row by row."""

    def __init__(self, warehouse: Warehouse) -> None:
        self.contacts = {row["contact_id"]: row for row in rows_of(warehouse, "contacts")}
        self.spells: dict[str, list[Row]] = {}
        for spell in rows_of(warehouse, "customer_segments"):
            self.spells.setdefault(spell["customer_id"], []).append(spell)

    def is_in(self, customer_id: str | None, day: dt.date, segment: str | None) -> bool:
        return segment is None or any(
            spell["segment"] == segment and spell["from_date"] <= day < spell["until_date"]
            for spell in self.spells.get(str(customer_id), [])
        )

    def is_asked(self, contact_id: str, channel: str | None, segment: str | None) -> bool:
        contact = self.contacts[contact_id]
        return channel in (None, contact["channel"]) and self.is_in(
            contact["customer_id"], contact["started_date"], segment
        )


@pytest.fixture(scope="module")
def slow(sample: Warehouse) -> SlowReader:
    return SlowReader(sample)


def in_span(day: dt.date) -> bool:
    return SPAN["from_date"] <= day < SPAN["to_date"]


@pytest.mark.parametrize(("channel", "segment"), EVERY_PAIR)
def test_rows_are_those_that_a_slow_reader_finds(
    channel: str | None, segment: str | None, sample: Warehouse, slow: SlowReader
) -> None:
    asked = {**SPAN, "channel": channel, "segment": segment}
    handled = [
        row
        for row in rows_of(sample, "handled_contacts")
        if in_span(row["handled_date"]) and slow.is_asked(row["contact_id"], channel, segment)
    ]
    assert Counter(row["contact_id"] for row in rows_of(sample, "leader_contact_rows", **asked)) == Counter(
        row["contact_id"] for row in handled
    )
    gone = {
        contact_id
        for contact_id, row in slow.contacts.items()
        if (row["channel"], row["direction"], row["outcome"]) == ("call", "inbound", "abandoned")
        and in_span(row["started_date"])
        and slow.is_asked(contact_id, channel, segment)
    }
    assert {row["contact_id"] for row in rows_of(sample, "abandoned_call_rows", **asked)} == gone
    weeks = rows_of(sample, "calls_by_week", **asked)
    assert sum(row["abandoned_calls"] for row in weeks) == len(gone)
    assert len(weeks) == 26, "a week without such a call has its row"


@pytest.mark.parametrize(("channel", "segment"), EVERY_PAIR)
def test_shares_are_of_what_was_asked_for(
    channel: str | None, segment: str | None, sample: Warehouse, slow: SlowReader
) -> None:
    asked = {**SPAN, "channel": channel, "segment": segment}
    heard = {row["contact_id"] for row in rows_of(sample, "handled_contacts")}
    two_way = [
        row["contact_id"]
        for row in rows_of(sample, "two_way_contacts")
        if in_span(row["started_date"]) and slow.is_asked(row["contact_id"], channel, segment)
    ]
    (share,) = rows_of(sample, "leader_share", **asked)
    assert share["all_contacts"] == len(two_way)
    assert share["leader_contacts"] == sum(each in heard for each in two_way)
    hours = rows_of(sample, "leader_hours", **asked)
    assert sum(row["all_contacts"] for row in hours) == len(two_way)
    assert sum(row["all_contacts"] for row in rows_of(sample, "leader_share_weeks", **asked)) == len(two_way)


@pytest.mark.parametrize(("channel", "segment"), EVERY_PAIR)
def test_questions_are_counted_in_these_contacts(
    channel: str | None, segment: str | None, sample: Warehouse, slow: SlowReader
) -> None:
    counted: Counter[int | None] = Counter(
        row["topic_id"]
        for row in rows_of(sample, "counted_contacts")
        if in_span(row["asked_date"]) and slow.is_asked(row["contact_id"], channel, segment)
    )
    for row in rows_of(sample, "topic_shares", **SPAN, channel=channel, segment=segment):
        assert row["contacts"] == counted[row["topic_id"]]
        assert row["all_contacts"] == counted[None]


@pytest.mark.parametrize("segment", SEGMENTS)
@pytest.mark.parametrize("case_kind", ["order", "ticket"])
def test_cases_are_those_of_customers_who_were_in_the_segment_on_day_0(
    case_kind: str, segment: str | None, sample: Warehouse, slow: SlowReader
) -> None:
    cases = {
        (row["source"], row["case_id"])
        for row in rows_of(sample, "cases")
        if row["case_kind"] == case_kind and slow.is_in(row["customer_id"], row["opened_date"], segment)
    }
    asked = {"case_kind": case_kind, "segment": segment}
    everybody = rows_of(sample, "open_case_rows", case_kind=case_kind)
    mine = rows_of(sample, "open_case_rows", **asked)
    assert mine == [row for row in everybody if (row["source"], row["case_id"]) in cases]
    (queue,) = rows_of(sample, "queue_length", **asked)
    work = [row for row in mine if row["exclusion"] is None]
    assert queue["open_cases"] == len(work)
    assert rows_of(sample, "backlog_by_day", **asked)[-1]["open_cases"] == len(work)
    window = rows_of(sample, "cohort_cases", **asked)
    assert window == [
        row for row in rows_of(sample, "cohort_cases", case_kind=case_kind) if (row["source"], row["case_id"]) in cases
    ]
    (cohort,) = rows_of(sample, "cohort_turnaround", **asked)
    assert cohort["cases"] == len(window)
    assert cohort["done_within"] == sum(row["is_within"] and row["cancelled_after_days"] is None for row in window)


@pytest.mark.parametrize(("channel", "segment"), [(None, None), ("call", None), (None, "small"), ("email", "large")])
def test_weeks_of_a_measure_count_what_is_asked_for(
    channel: str | None, segment: str | None, sample: Warehouse, slow: SlowReader
) -> None:
    orders = {
        f"{row['source']}/{row['case_id']}": row for row in rows_of(sample, "cases") if row["case_kind"] == "order"
    }
    counts: dict[str, Counter[dt.date]] = {}
    for row in rows_of(sample, "measured_events"):
        order = orders.get(row["event_id"])
        if order is None:
            is_asked = slow.is_asked(row["event_id"], channel, segment)
        else:
            is_asked = slow.is_in(order["customer_id"], order["opened_date"], segment)
        counts.setdefault(row["measure"], Counter())[row["week_date"]] += is_asked
    for measure, weeks in counts.items():
        found = rows_of(sample, "usual_range", measure=measure, channel=channel, segment=segment)
        assert {row["week_date"]: row["value"] for row in found} == {
            row["week_date"]: weeks[row["week_date"]] for row in found
        }
        assert sum(weeks.values()) == sum(row["value"] for row in found), measure
    waits: dict[dt.date, list[float]] = {}
    for row in rows_of(sample, "measured_values"):
        if row["measure"] == "median_wait_seconds" and slow.is_asked(row["event_id"], channel, segment):
            waits.setdefault(row["week_date"], []).append(row["value"])
    for row in rows_of(sample, "usual_range", measure="median_wait_seconds", channel=channel, segment=segment):
        known = waits.get(row["week_date"])
        assert row["value"] == (statistics.median(known) if known and round(statistics.median(known)) else None)


def test_the_channels_add_up_to_the_whole(sample: Warehouse) -> None:
    sums: Mapping[str, Callable[[list[Row]], Any]] = {
        "leader_contact_rows": len,
        "usual_range": lambda rows: [sum(row["value"] for row in rows)],
        "abandoned_call_rows": len,
        "silence_board": len,
        "waiting_customers": len,
        "reply_wait_rows": len,
        "leader_share": lambda rows: [
            rows[0][name] for name in ("leader_contacts", "all_contacts", "offered_contacts")
        ],
        "topic_shares": lambda rows: [rows[0]["all_contacts"], sum(row["contacts"] for row in rows)],
        "silence_by_week": lambda rows: [sum(row["waits"] for row in rows), sum(row["late_waits"] for row in rows)],
        "question_coverage": lambda rows: [sum(row["contacts"] for row in rows), sum(row["units"] for row in rows)],
    }
    channels = [row["value"] for row in rows_of(sample, "filter_choices") if row["kind"] == "channel"]
    for name, count in sums.items():
        whole = count(rows_of(sample, name))
        parts = [count(rows_of(sample, name, channel=channel)) for channel in channels]
        if isinstance(whole, int):
            assert sum(parts) == whole, name
        else:
            assert [sum(column) for column in zip(*parts, strict=True)] == whole, name
        assert any(parts), name


def test_who_is_in_no_segment_is_never_asked_for(sample: Warehouse) -> None:
    everybody = len(rows_of(sample, "leader_contact_rows"))
    small = len(rows_of(sample, "leader_contact_rows", segment="small"))
    large = len(rows_of(sample, "leader_contact_rows", segment="large"))
    assert 0 < small + large < everybody
    assert rows_of(sample, "leader_contact_rows", segment="giant") == []


def test_the_choices_are_those_of_the_data(sample: Warehouse) -> None:
    choices = rows_of(sample, "filter_choices")
    assert {row["value"] for row in choices if row["kind"] == "segment"} == {*SEGMENTS} - {None}
    channels = [row["value"] for row in choices if row["kind"] == "channel"]
    assert channels[0] == "call", "the most frequent first"
    assert {"email", "in person"} < set(channels)
