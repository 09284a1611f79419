"""How we replied, over a company labelled by hand: threads and not messages, what was asked for, what followed; nobody of us by name."""

import datetime as dt
from pathlib import Path
from typing import Any

import duckdb
import pytest

from frontline.care.update import update_replies
from frontline.models import build_models_reading
from frontline.publication import import_lock, new_version
from frontline.query_catalog import catalog, fetch_query
from frontline.warehouse import Warehouse, open_newest

from .reply_company import FAY, GUS, Said, build_company

Row = dict[str, Any]
QUESTIONS = (
    "reply_labels_by_quarter reply_thread_rows templates_to_retire template_rows script_outcomes script_outcome_rows component_shares "
    "component_rows non_apology_rows backlash_rows doubt_rows newsletter_doubts leader_surprise leader_surprise_rows reasons_to_stay "
    "reason_to_stay_rows word_of_mouth_by_quarter praise_to_read_aloud"
).split()
MODELS = "labelled_messages reply_threads reply_outcomes praise_messages doubts newsletter_replies first_leader_threads".split()
Q1, Q2 = dt.date(2026, 1, 1), dt.date(2026, 4, 1)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return open_newest(build_company(tmp_path_factory.mktemp("replies")))


def ask(warehouse: Warehouse, name: str, **parameters: object) -> list[Row]:
    answer = fetch_query(warehouse, name, parameters)
    return [dict(zip([column.name for column in answer.columns], row, strict=True)) for row in answer.rows]


def thread(number: int) -> str:
    return f"ticket/zendesk/{number}"


def test_a_thread_has_what_any_of_its_replies_has(company: Warehouse) -> None:
    """Gus wrote that it was our fault, Ira that it was sent: one apology with three parts, not two halves."""
    (first,) = [row for row in ask(company, "reply_threads") if row["contact_id"] == thread(1)]
    parts = {
        name
        for name in ("regret", "explanation", "responsibility", "repentance", "repair", "forgiveness")
        if first[name]
    }
    assert parts == {"regret", "responsibility", "repair"}
    assert first["has_apology"]
    assert first["repair_done"]
    assert first["is_about_failure"]
    assert first["replies"] == 2


def test_personal_is_name_case_and_no_template(company: Warehouse) -> None:
    """Of the replies that Lea and Gus wrote; where the customer's name is unknown, nothing is told."""
    personal = {row["contact_id"]: row["is_personal"] for row in ask(company, "reply_threads")}
    assert {contact for contact, is_so in personal.items() if is_so} == {thread(1), thread(2)}
    assert personal[thread(3)] is None
    assert personal[thread(4)] is False


def test_threads_by_quarter(company: Warehouse) -> None:
    first, second = ask(company, "reply_labels_by_quarter")
    assert (first["quarter_date"], first["threads"], first["replies"]) == (Q1, 2, 4)
    counted = ("apology", "non_apology", "blame", "scripted", "reused", "personal", "repair_done", "leader")
    assert [first[f"{name}_threads"] for name in counted] == [1, 1, 1, 1, 0, 2, 1, 1]
    assert (second["threads"], second["named_threads"], second["reused_threads"]) == (6, 5, 2)
    assert (first["is_whole_quarter"], second["is_whole_quarter"]) == (False, True), "the data begin on January 10"


@pytest.mark.parametrize(
    ("shows", "threads"),
    [("apology", [1]), ("non_apology", [2]), ("scripted", [2]), ("reused", [8, 3]), ("personal", [2, 1])],
)
def test_the_rows_behind_show_the_reply_that_was_labelled(company: Warehouse, shows: str, threads: list[int]) -> None:
    rows = ask(company, "reply_thread_rows", shows=shows)
    assert [row["contact_id"] for row in rows] == [thread(number) for number in threads]
    if shows == "personal":
        assert rows[0]["reply"] == "▪▪▪, this is Lea Moor. Your slides are on my desk."


def test_parts_are_counted_over_threads_with_an_apology(company: Warehouse) -> None:
    rows = ask(company, "component_shares")
    assert [row["component"] for row in rows] == [
        "regret",
        "explanation",
        "responsibility",
        "repentance",
        "repair",
        "forgiveness",
    ]
    assert [row["component_threads"] for row in rows] == [1, 0, 1, 0, 1, 0]
    assert {row["threads"] for row in rows} == {1}


def test_what_followed_a_first_reply_by_script(company: Warehouse) -> None:
    """Only threads that are fourteen days old: the eighth is ten days old when the data end."""
    by_hand, by_script = ask(company, "script_outcomes")
    assert (by_script["opens_by_script"], by_script["threads"]) == (True, 2)
    assert (by_script["wrote_again_threads"], by_script["thanked_threads"], by_script["chased_threads"]) == (2, 2, 1)
    assert (by_hand["threads"], by_hand["wrote_again_threads"], by_hand["thanked_threads"]) == (5, 2, 2)
    quick = ask(company, "script_outcomes", within_days=1)[1]
    assert (quick["threads"], quick["thanked_threads"], quick["chased_threads"]) == (3, 0, 0)
    assert len(ask(company, "script_outcome_rows")) == 7


def test_praise_that_we_asked_for_is_not_unprompted(company: Warehouse) -> None:
    """Asked in the thread; asked in another thread six days before; asked fifteen days before: long enough."""
    unprompted = {
        (row["contact_id"], row["message_id"]): row["is_unprompted"] for row in ask(company, "praise_messages")
    }
    assert unprompted == {
        (thread(3), "303"): False,
        (thread(4), "400"): True,
        (thread(6), "600"): False,
        (thread(6), "602"): True,
    }


def test_praise_names_one_of_us_but_nobody_says_whom(company: Warehouse) -> None:
    rows = ask(company, "praise_to_read_aloud")
    assert [(row["contact_id"], row["names_somebody"], row["tells_others"]) for row in rows] == [
        (thread(6), False, False),
        (thread(4), True, True),
    ]
    assert rows[1]["words"] == "▪▪▪ is a treasure, I told my sister."


def test_word_of_mouth_is_counted_once_a_message(company: Warehouse) -> None:
    _, second = ask(company, "word_of_mouth_by_quarter")
    counted = ("active_customers", "messages", "praises", "unprompted_praises", "told_others", "mentions")
    assert [second[name] for name in counted] == [3, 8, 4, 2, 1, 2]


def test_doubts_and_what_came_after_them(company: Warehouse) -> None:
    late, early = ask(company, "doubt_rows")
    assert (early["resolved_by"], early["days_to_it"], early["is_newsletter_reply"]) == ("thanks", 1, True)
    assert (late["resolved_by"], late["is_old_enough"]) == (None, False)
    (quarter,) = ask(company, "newsletter_doubts")
    assert [quarter[name] for name in ("newsletter_threads", "doubting_threads", "doubts")] == [1, 1, 1]
    assert (quarter["old_doubts"], quarter["resolved_doubts"]) == (1, 1)
    assert ask(company, "doubt_rows", of_newsletter=True) == [early]
    assert ask(company, "doubt_rows", of_newsletter=False) == [late]


def test_a_thread_doubted_later_than_it_began_counts_in_the_period_of_the_doubt(company: Warehouse) -> None:
    """So the link opens as many threads as the sentence counts."""
    made = duckdb.connect()
    made.execute("create table newsletter_replies as select 'a' as contact_id, date '2026-03-20' as replied_date")
    made.execute(
        "create table doubts as select 'a' as contact_id, true as is_newsletter_reply, date '2026-04-02' as written_date, "
        "date '2026-04-20' as thanked_date, null::date as ordered_date from range(2)"
    )
    span = {"from_date": "2026-04-01", "to_date": "2026-07-01", "within_days": 30}
    rows = made.execute(catalog()["newsletter_doubts"].sql, span).fetchall()
    assert rows == [(Q2, 1, 1, 2, 2, 2)]
    assert made.execute(catalog()["newsletter_doubts"].sql, {**span, "from_date": "2026-05-01"}).fetchall() == []


STOCK = "We appreciate your understanding while our team reviews the matter"


def test_a_text_within_the_conversations_of_a_longer_one_is_a_part_of_it(tmp_path: Path) -> None:
    data = build_company(tmp_path)
    texts = {
        1: (STOCK, (1, 2, 3, 4)),
        2: ("while our team reviews the", (1, 2, 3, 4)),
        3: ("in the tray today, #…", (1, 2, 3, 5)),
    }
    with import_lock(data), new_version(data) as connection:
        for table in ("reply_templates", "template_uses"):
            connection.execute(f"delete from {table}")
        for number, (words, threads) in texts.items():
            connection.execute("insert into reply_templates values (?, ?, ?)", [number, words, len(threads)])
            for each in threads:
                connection.execute(
                    "insert into template_uses values (?, 'zendesk', ?, ?)", [number, str(each), str(100 * each + 1)]
                )
        build_models_reading(connection, ["reply_templates", "template_uses"])
    rows = ask(open_newest(data), "templates_to_retire")
    assert [(row["template_id"], row["word_count"], row["part_of"]) for row in rows] == [
        (1, 10, None),
        (2, 5, 1),
        (3, 4, None),
    ]


def test_backlash_and_who_has_had_own_words_since(company: Warehouse) -> None:
    (row,) = ask(company, "backlash_rows")
    assert (row["follows_template"], row["is_answered"]) == (True, True)
    assert row["words"] == "▪▪▪, are you a robot? Write to ▪▪▪@▪▪▪ or ▪▪▪."


def test_replies_to_write_anew(company: Warehouse) -> None:
    (row,) = ask(company, "non_apology_rows")
    assert (row["is_non_apology"], row["blames_others"], row["is_about_failure"]) == (True, True, True)
    assert row["reply"] == "We are sorry you feel that way."


def test_only_the_first_contact_with_a_leader_is_looked_at(company: Warehouse) -> None:
    (quarter,) = ask(company, "leader_surprise")
    assert (quarter["first_threads"], quarter["surprised_threads"]) == (1, 1)
    assert [row["is_first_contact"] for row in ask(company, "leader_surprise_rows")] == [True]


def test_reasons_to_stay(company: Warehouse) -> None:
    assert [(row["reason"], row["threads"]) for row in ask(company, "reasons_to_stay")] == [("people", 1), ("price", 1)]


def test_templates_hide_every_name_of_ours_and_tell_no_user(company: Warehouse) -> None:
    (template,) = ask(company, "templates_to_retire")
    assert template["words"] == "Thank you for reaching out to us today, ▪▪▪ ▪▪▪"
    assert (template["conversations"], template["all_conversations"]) == (2, 4)
    assert template["last_used_date"] == dt.date(2026, 6, 20)
    assert {column.name for column in catalog()["template_rows"].returns} == {"template_id", "contact_id", "used_date"}
    assert [row["contact_id"] for row in ask(company, "template_rows", template_id=1)] == [thread(8), thread(3)]


@pytest.mark.parametrize("name", [*QUESTIONS, *MODELS])
def test_nothing_about_replies_has_a_column_of_who_wrote_it(name: str) -> None:
    columns = {column.name for column in catalog()[name].returns}
    told_of = [
        each
        for each in columns
        if any(word in each for word in ("person", "author", "assignee", "agent", "owner", "name"))
    ]
    assert set(told_of) <= {"names_customer", "names_somebody", "named_threads", "is_personal", "personal_threads"}


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_answer_names_a_colleague_or_a_customer(company: Warehouse, name: str) -> None:
    """Lea leads, and may be named where she signs; the others nowhere, nor a customer, an address or a number."""
    cells = [str(cell) for row in fetch_query(company, name).rows for cell in row]
    hidden = ("Gus", "Pell", "Ira", "Vance", "Fay", "Abbot", "Ned", "Quill", "example.com", "555")
    assert [cell for cell in cells for word in hidden if word in cell] == []


def test_the_text_that_would_be_seen_is_there(company: Warehouse) -> None:
    """The test above looks for something: the messages themselves hold the names."""
    cells = " ".join(str(row["text"]) for row in ask(company, "ticket_messages"))
    assert all(word in cells for word in ("Gus", "Pell", "Ira", "Fay", "Abbot", "Ned", "example.com", "555"))


def test_without_labels_nothing_is_claimed(tmp_path: Path) -> None:
    """Threads that nobody read are no threads without an apology."""
    from frontline.models import build_models_reading
    from frontline.publication import import_lock, new_version

    data = build_company(tmp_path)
    with import_lock(data), new_version(data) as connection:
        connection.execute("delete from message_labels")
        build_models_reading(connection, ["message_labels"])
    unread = open_newest(data)
    assert [
        name
        for name in QUESTIONS
        if name not in {"word_of_mouth_by_quarter", "newsletter_doubts", "template_rows", "templates_to_retire"}
        and ask(unread, name)
    ] == []


def test_a_text_always_written_to_one_customer_hides_their_name(tmp_path: Path) -> None:
    """Six letters to one customer make a template in which the customer's own name stands."""
    colours = ("red", "blue", "green", "yellow", "grey", "brown")
    letters = {
        100 + number: [
            Said(f"2026-05-{2 + number:02}T09:00", FAY, f"Why are the scans of my {colour} album so dark?"),
            Said(
                f"2026-05-{2 + number:02}T10:00",
                GUS,
                f"{number} times sorry: we wrote to you Fay that the attic scanner was broken all week long, {colour}",
            ),
        ]
        for number, colour in enumerate(colours)
    }
    data = build_company(tmp_path, letters)
    update_replies(data)
    told = [str(row["words"]) for row in ask(open_newest(data), "templates_to_retire")]
    assert any("attic scanner was broken" in words for words in told)
    assert not [words for words in told if "Fay" in words]
