"""Call lists that say little: what they do not say is neither invented nor lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontline.importers import ImportReport

from .call_log import PEOPLE

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
CONTACTS = "select outcome, answered_by_kind, person_id, is_leader, talk_seconds from contacts order by started_at"


def test_an_answerer_and_a_duration_are_an_answer_where_the_list_says_nothing_else(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    text = "call_id,started_at,from,agent,duration\n1,2026-03-02 10:00,2125550101,301,95\n"
    text += "2,2026-03-02 11:00,2125550101,301,0\n3,2026-03-02 12:00,2125550101,,95\n"
    take_in(written("people.csv", PEOPLE), written("calls.csv", text))
    assert ask(CONTACTS) == [
        ("answered", "person", "ANN", True, None),
        ("abandoned", None, None, False, None),
        ("abandoned", None, None, False, None),
    ]
    assert ask("select person_id, talk_seconds from handled_contacts") == [("ANN", None)]
    assert ask("select contacts, calls, talk_seconds from leader_weeks where person_id = 'ANN'") == [(1, 1, 0)]


def test_a_duration_is_no_answer_where_the_list_tells_answers_or_says_no(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    told = "call_id,started_at,agent,duration,talk_time\n1,2026-03-02 10:00,301,95,60\n2,2026-03-02 11:00,301,40,\n"
    missed = "call_id,started_at,agent,duration,status\n3,2026-03-02 12:00,301,40,missed\n"
    take_in(written("people.csv", PEOPLE), written("told.csv", told), written("missed.csv", missed))
    assert [row[0] for row in ask(CONTACTS)] == ["answered", "abandoned", "abandoned"]


def test_an_answered_call_without_a_word_is_nobodys_contact(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "call_id,started_at,agent,status,talk_time\n1,2026-03-02 10:00,301,answered,0\n2,2026-03-02 11:00,301,answered,-4\n"
    text += "3,2026-03-02 12:00,301,answered,\n"
    take_in(written("people.csv", PEOPLE), written("calls.csv", text))
    assert [row[0] for row in ask(CONTACTS)] == ["abandoned", "abandoned", "answered"]
    assert ask("select min(talk_seconds) from call_legs") == [(0,)]
    assert ask("select count(*) from handled_contacts") == [(1,)]
