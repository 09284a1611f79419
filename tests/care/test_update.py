"""Labels of what was written: each message once, again when it changed, gone with its import, templates among all replies."""

from pathlib import Path
from typing import Any

import pytest

from frontline.care import update
from frontline.care.update import update_replies
from frontline.importers.landing import create_tables
from frontline.models import build_models
from frontline.publication import import_lock, new_version
from frontline.settings import Settings
from frontline.warehouse import open_newest

STOCK = "Your parcel leaves our depot with the next van, please allow it a few days."
MESSAGES = [
    ("T1", "1", "cust-1", "My teapot from order 88123 has a broken spout."),
    ("T1", "2", "agent-1", "I am sorry, this is my fault: I packed the teapot badly. A new one is on its way.\nMira"),
    ("T2", "1", "cust-2", "Where is my lamp?"),
    *((f"S{number}", "1", f"cust-s{number}", "When will it come?") for number in range(5)),
    *((f"S{number}", "2", "agent-1", f"Hello,\n{STOCK}") for number in range(5)),
]


def write(directory: Path, messages: list[tuple[str, str, str, str]]) -> None:
    """Publish a company whose tickets hold these messages: ticket, message, author, text."""
    with import_lock(directory), new_version(directory) as connection:
        create_tables(connection)
        for table in ("import_files", "landing_tickets", "landing_ticket_messages", "landing_people"):
            connection.execute(f"delete from {table}")
        connection.execute(
            "insert into import_files (file_id, import_id, format, kind) values (1, 1, 'desk', 'tickets')"
        )
        connection.execute(
            "insert into landing_people (file_id, line, source, record_key, person_id, name, agent_id) "
            "values (1, 1, 'people', 'p', 'MIRA', 'Mira Okafor', 'agent-1')"
        )
        for line, (ticket, message, author, text) in enumerate(messages, start=1):
            connection.execute(
                "insert into landing_ticket_messages (file_id, line, source, record_key, ticket_id, message_id, written_at, "
                "author, is_public, is_automatic, text) values (1, ?, 'desk', ?, ?, ?, timestamp '2026-03-02 10:00:00' "
                "+ to_minutes(cast(? as integer)), ?, true, false, ?)",
                [line, f"{ticket}/{message}", ticket, message, line, author, text],
            )
        for ticket in sorted({row[0] for row in messages}):
            requester = next(row[2] for row in messages if row[0] == ticket)
            connection.execute(
                "insert into landing_tickets (file_id, line, source, record_key, ticket_id, created_at, status, requester_id, "
                "assignee) values (1, 1, 'desk', ?, ?, timestamp '2026-03-02 09:00:00', 'open', ?, 'agent-1')",
                [ticket, ticket, requester],
            )
        build_models(connection, Settings())


def ask(directory: Path, sql: str) -> list[tuple[Any, ...]]:
    with open_newest(directory).cursor() as cursor:
        return cursor.execute(sql).fetchall()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    write(tmp_path, MESSAGES)
    return tmp_path


def test_every_public_message_is_labelled_once(shop: Path) -> None:
    told = update_replies(shop)
    assert (told.messages, told.version) == (len(MESSAGES), 2)
    assert ask(shop, "select count(*), count(distinct (ticket_id, message_id)) from message_labels") == [(13, 13)]
    again = update_replies(shop)
    assert (again.messages, again.version, again.templates) == (0, 2, told.templates)


def test_what_a_reply_says_is_kept(shop: Path) -> None:
    update_replies(shop)
    (row,) = ask(
        shop,
        "select is_apology, responsibility, has_case_words, is_signed from message_labels where ticket_id = 'T1' and message_id = '2'",
    )
    assert row == (True, True, True, True)
    assert ask(shop, "select is_apology from message_labels where ticket_id = 'T1' and message_id = '1'") == [(False,)]


def test_a_text_that_other_conversations_hold_is_a_template(shop: Path) -> None:
    update_replies(shop)
    (template,) = ask(shop, "select words, conversations from reply_templates")
    assert template[1] == 5
    assert "leaves our depot with the next van" in template[0]
    reused = ask(shop, "select ticket_id, is_reused from message_labels where is_reused order by ticket_id")
    assert reused == [(f"S{number}", True) for number in range(5)]
    assert ask(shop, "select count(*), count(distinct ticket_id) from template_uses") == [(5, 5)]
    columns = {row[0] for row in ask(shop, "describe template_uses")} | {
        row[0] for row in ask(shop, "describe reply_templates")
    }
    assert not columns & {"author", "person_id", "agent_id", "assignee"}, "a template belongs to nobody"


def test_a_changed_message_is_labelled_again_and_a_gone_one_leaves(shop: Path) -> None:
    update_replies(shop)
    changed = [row for row in MESSAGES if row[0] != "T2"]
    changed[1] = ("T1", "2", "agent-1", "A new teapot is on its way.")
    write(shop, changed)
    told = update_replies(shop)
    assert told.messages == 1
    assert ask(
        shop, "select is_apology, is_signed from message_labels where ticket_id = 'T1' and message_id = '2'"
    ) == [(False, False)]
    assert ask(shop, "select count(*) from message_labels where ticket_id = 'T2'") == [(0,)]


def test_another_labeller_reads_everything_again(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update_replies(shop)
    monkeypatch.setattr(update, "reader_fingerprint", lambda: "another")
    assert update_replies(shop).messages == len(MESSAGES)
    assert ask(shop, "select count(*) from message_labels") == [(len(MESSAGES),)]


def test_a_company_without_tickets_publishes_nothing(empty_data: Path) -> None:
    told = update_replies(empty_data)
    assert (told.messages, told.templates, told.version) == (0, 0, 1)
