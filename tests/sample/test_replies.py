"""Replies of every kind and what customers say to them stand where the truth says, and only there."""

import re
from collections import Counter
from typing import Any

import pytest

from . import sample_files as files

PLANTED = files.truth()["care"]["replies"]
KINDS = PLANTED["ticket_ids_by_kind"]
TICKETS = {ticket["id"]: ticket for ticket in files.tickets()}
AGENTS = {int(row["agent_id"]) for row in files.people()}


def _said(ticket: dict[str, Any], by_customer: bool) -> str:
    """What one side said in public, without the customer's first message."""
    said = [c for c in ticket["comments"][1:] if c["public"]]
    wanted = [c["plain_body"] for c in said if (c["author_id"] == ticket["requester_id"]) == by_customer]
    return "\n".join(wanted)


def test_templates_stand_word_for_word_in_several_tickets() -> None:
    """At least twelve words, in four tickets or more of different customers, and in no other one."""
    assert len(PLANTED["templates"]) == 6
    for template in PLANTED["templates"]:
        text, planted = template["text"], template["ticket_ids"]
        found = [t["id"] for t in files.tickets() for c in t["comments"] if text in c["plain_body"]]
        assert sorted(found) == planted and len(planted) >= 4 and len(text.split()) >= 12
        assert len({TICKETS[number]["requester_id"] for number in planted}) == len(planted)
    in_all = sum(len(template["ticket_ids"]) for template in PLANTED["templates"])
    assert in_all == len(KINDS["scripted"]) + len(KINDS["backlash"]) and 35 <= in_all <= 45


def test_no_other_reply_is_reused() -> None:
    """Without greeting and signature, and but for short ones, a reply stands in three tickets at most."""
    templates = {template["text"] for template in PLANTED["templates"]}
    texts: Counter[str] = Counter()
    for ticket in files.tickets():
        replies = {c["plain_body"] for c in ticket["comments"] if c["author_id"] in AGENTS and c["public"]}
        for body in replies:
            lines = [line for line in body.split("\n")[:-1] if not line.endswith(",")]
            texts[" ".join(lines)] += 1
    often = {text for text, count in texts.items() if count > 3 and len(text.split()) >= 12}
    assert often == templates


@pytest.mark.parametrize(
    ("kind", "by_customer", "words"),
    [
        ("apology_without_repair", False, ("sorry", "apologise")),
        ("full_apology", False, ("sorry", "apolog", "fault", "should never", "was wrong", "ashamed", "dropped the ball", "been possible")),
        ("told_by_us", False, ("sorry", "apologise")),
        ("look_alike", False, ("orry", "apologise", "apologies", "regret")),
        ("late_named", False, ("late", "delay", "days", "silence", "so long")),
        ("backlash", True, ("robot", "copy", "canned", "word for word", "stock", "boilerplate", "machine", "generic", "script", "utomated")),
        ("doubt", True, ("believe", "doubts", "not true", "not trust", "cannot be right", "too good")),
        ("doubts_leader", True, ("management", "executive", "assistant", "heads of the firm")),
        ("thanks", True, ("hank", "appreciated")),
        ("thanks_after_failure", True, ("hank",)),
    ],
)  # fmt: skip
def test_each_kind_can_be_read(kind: str, by_customer: bool, words: tuple[str, ...]) -> None:
    """In the words of the side that says it."""
    assert len(KINDS[kind]) >= 4 and len(set(KINDS[kind])) == len(KINDS[kind])
    for number in KINDS[kind]:
        assert any(word in _said(TICKETS[number], by_customer) for word in words), (kind, number)


def test_a_ticket_tells_one_story() -> None:
    """No ticket has texts of two kinds, and none is the silent customer's."""
    counted = Counter(number for numbers in KINDS.values() for number in numbers)
    assert max(counted.values()) == 1 and files.truth()["silent_customer"]["ticket_id"] not in counted
    assert 120 <= len(counted) <= 160


def test_some_praise_was_asked_for() -> None:
    """A request for a review stands before it; before the other praise there is none."""
    asking = ("review", "rated", "survey")
    for number in KINDS["praise_when_asked"]:
        assert any(word in _said(TICKETS[number], by_customer=False) for word in asking)
    for number in (*KINDS["praise"], *KINDS["praise_by_name"]):
        assert not any(word in _said(TICKETS[number], by_customer=False) for word in asking)


def test_look_alikes_are_outside_the_register() -> None:
    """Nobody wrote those failures down."""
    registered = {row["contact_id"] for row in files.failures()}
    assert not registered & {f"ticket/zendesk/{number}" for number in KINDS["look_alike"]}
    own = [*KINDS["full_apology"], *KINDS["apology_without_repair"], *KINDS["told_by_us"]]
    assert {f"ticket/zendesk/{number}" for number in own} <= registered


def test_answers_are_told_in_words_of_their_own() -> None:
    """Few of the spans of five words stand in more than three other tickets, the templates' apart."""
    templates = [template["text"] for template in PLANTED["templates"]]
    found: dict[tuple[str, ...], set[int]] = {}
    for ticket in files.tickets():
        for comment in ticket["comments"]:
            body = str(comment["plain_body"])
            if comment["public"] and comment["author_id"] in AGENTS and not any(text in body for text in templates):
                words = re.sub(r"#?\d{3,}", "#", body.lower()).split()
                for place in range(len(words) - 4):
                    found.setdefault(tuple(words[place : place + 5]), set()).add(ticket["id"])
    uses = [len(tickets) for tickets in found.values()]
    assert len(uses) > 30_000 and sum(count for count in uses if count > 4) / sum(uses) < 0.03
