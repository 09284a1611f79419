"""Whole weeks and promises, where calls and tickets reach to different days and leaders come and go."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontline.importers import ImportReport

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
HEADER = "person_id,name,is_leader,extension,target_per_week,valid_from,valid_to\n"
ANN = "ANN,Ann Reed,yes,301,3,,\n"
CALLS = "call_id,started_at,agent,status,talk_time\n"
TICKETS = "ticket_id,created_at,status\n"
MONDAYS = ("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23")


def _calls(*days: str) -> str:
    return CALLS + "".join(f"{day},{day} 10:00,301,answered,60\n" for day in days)


def _tickets(*days: str) -> str:
    return TICKETS + "".join(f"{day},{day} 10:00,open\n" for day in days)


def test_a_week_is_whole_only_when_calls_and_tickets_both_reach_its_sunday(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    take_in(
        written("people.csv", HEADER + ANN),
        written("calls.csv", _calls("2026-03-10", "2026-03-15")),
        written("tickets.csv", _tickets("2026-03-03", "2026-03-29")),
    )
    assert ask("select week_date::varchar, contacts, is_whole_week from leader_weeks order by 1") == [
        (MONDAYS[0], 0, True), (MONDAYS[1], 2, True), (MONDAYS[2], 0, False), (MONDAYS[3], 0, False),
    ]  # fmt: skip
    measures = "select week_date::varchar, value, is_whole_week from weekly_measures where measure = '{}' order by 1"
    assert ask(measures.format("leader_contacts")) == [
        (MONDAYS[0], 0, True), (MONDAYS[1], 2, True), (MONDAYS[2], 0, False), (MONDAYS[3], 0, False),
    ]  # fmt: skip
    assert [row[::2] for row in ask(measures.format("customer_contacts"))] == [
        (MONDAYS[0], True), (MONDAYS[1], True), (MONDAYS[2], False), (MONDAYS[3], False),
    ]  # fmt: skip
    for measure in ("offered_calls", "abandoned_calls"):
        assert [row[::2] for row in ask(measures.format(measure))] == [(MONDAYS[1], True)]


def test_one_kind_alone_is_enough_for_a_whole_week(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("people.csv", HEADER + ANN), written("calls.csv", _calls("2026-03-03", "2026-03-15")))
    assert ask("select is_whole_week from leader_weeks order by week_date") == [(True,), (True,)]
    assert ask("select distinct measure from weekly_measures where measure like 'orders%'") == []


def test_a_week_has_the_target_of_its_monday(written: Write, take_in: TakeIn, ask: Ask) -> None:
    roster = HEADER + "ANN,Ann Reed,yes,301,3,,2026-03-11\nANN,Ann Reed,yes,302,5,2026-03-12,\n"
    roster += "BO,Bo Lund,yes,303,2,2026-03-12,2026-03-13\nBO,Bo Lund,yes,303,4,2026-03-14,\n"
    take_in(written("people.csv", roster), written("calls.csv", _calls("2026-03-03", "2026-03-22")))
    assert ask("select person_id, week_date::varchar, target_per_week from leader_weeks order by 1, 2") == [
        ("ANN", MONDAYS[0], 3), ("ANN", MONDAYS[1], 3), ("ANN", MONDAYS[2], 5), ("BO", MONDAYS[1], 2), ("BO", MONDAYS[2], 4),
    ]  # fmt: skip


def test_a_leader_who_left_before_thursday_promised_nothing_for_that_week(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    roster = HEADER + "ANN,Ann Reed,yes,301,3,,2026-03-11\nBO,Bo Lund,yes,302,3,,2026-03-12\n"
    roster += "CY,Cy Marsh,yes,303,3,,2026-03-10\nCY,Cy Marsh,no,303,,2026-03-11,\n"
    take_in(written("people.csv", roster), written("calls.csv", _calls("2026-03-03", "2026-03-22")))
    assert ask("select person_id, max(week_date)::varchar from leader_weeks group by 1 order by 1") == [
        ("ANN", MONDAYS[0]),
        ("BO", MONDAYS[1]),
        ("CY", MONDAYS[0]),
    ]
