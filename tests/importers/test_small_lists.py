"""The small lists: known by their headers however they are written, wrong values told, the latest state of each row kept."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport
from frontline.importers.landing import LANDINGS
from frontline.importers.rosters import FILE_NAMES, FORMS, missing_in, rows_as_csv

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]

GOOD: dict[str, dict[str, Any]] = {
    "people": {"person_id": "ANN", "name": "Ann Reed", "is_leader": True, "target_per_week": 3.0, "valid_from": dt.date(2026, 1, 1)},
    "customers": {"customer_id": "C1", "name": "Fay Abbot", "registered_at": dt.datetime.fromisoformat("2026-03-02 10:00:00")},
    "absences": {"person_id": "ANN", "from_date": dt.date(2026, 3, 2), "to_date": dt.date(2026, 3, 6), "cover_person_id": "BO"},
    "notes": {"call_id": "170.1", "text": 'Asked, again, "where it is".\nWill call.', "author": "ann@example.com", "reason": "Newsletter"},
    "shifts": {"person_id": "ANN", "starts_at": dt.datetime(2030, 3, 4, 9, tzinfo=dt.UTC), "ends_at": "2030-03-04 10:00:00+00:00", "note": "phones"},
    "targets": {"person_id": "ANN", "valid_from": dt.date(2026, 3, 2), "target_per_week": 2, "target_kind": "shifts"},
    "leader_contacts": {"entry_id": "E1", "person_id": "ANN", "started_at": dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC), "channel": "event", "note": "a note"},
    "ratings": {"rated_at": "2026-03-02 10:00", "rater_kind": "leader", "person_id": "ANN", "question": "Do we own up?", "score": 4},
    "failures": {"failure_id": "F1", "happened_at": "2026-03-02 10:00:00", "customer_id": "C1", "noticed_by": "customer", "cost": 40},
    "repairs": {"repair_id": "R1", "failure_id": "F1", "done_at": "2026-03-04 10:00:00", "value": 25.5, "was_asked": False},
    "deeds": {"deed_id": "D1", "done_on": dt.date(2026, 3, 2), "deed_kind": "walk through", "person_id": "ANN"},
    "decisions": {"decision_id": "D1", "decided_on": dt.date(2026, 3, 2), "title": "Answer on Saturdays, too", "owner": "Ann Reed"},
    "actions": {"action_id": "A1", "opened_on": dt.date(2026, 3, 2), "title": "Print a larger label", "due_on": dt.date(2026, 4, 1)},
    "reviews": {"entry_id": "R1", "week_date": dt.date(2026, 3, 2), "entry_kind": "sentence", "text": "A quiet week.", "entered_by": "ANN"},
    "sends": {"newsletter_id": "march", "sent_at": "2026-03-02 09:00:00", "customer_email": "Fay@example.com", "status": "sent"},
}  # fmt: skip


def test_every_small_list_has_a_form_and_a_good_row_here() -> None:
    assert set(FORMS) == set(GOOD) == set(FILE_NAMES)
    for kind, form in FORMS.items():
        assert len(form) == len(LANDINGS[kind].columns)
        assert all(field.label and not field.label.endswith("_") for field in form)
        assert all(field.choices for field in form if field.input == "choice")


def test_what_may_be_unknown_is_asked_so_that_nobody_says_no_by_leaving_it() -> None:
    inputs = {field.name: field for form in FORMS.values() for field in form}
    for name in ("was_asked", "is_own_case", "is_about_customers"):
        assert inputs[name].input == "known or not"
    assert inputs["noticed_by"].choices[0] == ""
    assert inputs["is_leader"].input == "yes or no"


@pytest.mark.parametrize("kind", GOOD)
def test_what_a_form_writes_is_known_and_loaded(kind: str, written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("form.csv", rows_as_csv(kind, [GOOD[kind]]))).files
    assert (file.kind, file.rows_loaded, file.rows_rejected) == (kind, 1, 0)
    assert f"{file.format}.csv" == FILE_NAMES[kind]
    model = {"notes": "call_notes", "failures": "failures_named"}.get(kind, kind)
    assert len(ask(f"select * from {model}")) == 1


@pytest.mark.parametrize("kind", GOOD)
def test_a_form_says_what_it_misses(kind: str) -> None:
    assert missing_in(kind, GOOD[kind]) == []
    assert len(missing_in(kind, {})) == len(LANDINGS[kind].required)


def test_a_form_has_no_other_columns() -> None:
    with pytest.raises(ValueError, match="reason"):
        rows_as_csv("absences", [{"person_id": "ANN", "reason": "private"}])


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(",", ";"),
        lambda text: text.replace(",", "\t"),
        lambda text: text.upper(),
        lambda text: text.replace("_", " ").title(),
        lambda text: text.replace("_", "-"),
        lambda text: "\ufeff" + text,
    ],
    ids=["semicolons", "tabs", "capitals", "words", "hyphens", "mark"],
)
def test_the_header_may_be_written_in_other_ways(
    kind: str, change: Callable[[str], str], written: Write, take_in: TakeIn
) -> None:
    simple = {
        name: str(value).replace(",", "").replace("\n", " ").replace('"', "") for name, value in GOOD[kind].items()
    }
    header, _, row = rows_as_csv(kind, [simple]).partition("\n")
    changed = change(header)
    row = row.replace(",", ";" if ";" in changed else "\t" if "\t" in changed else ",")
    (file,) = take_in(written("list.csv", f"{changed}\n{row}"), dry_run=True).files
    assert (file.kind, file.rows_loaded) == (kind, 1)
    filled = {field for field, form in zip(LANDINGS[kind].columns, FORMS[kind], strict=True) if form.name in simple}
    assert set(file.sample[0]) == filled


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("person_id,name,extension", "people"),
        ("Person ID,Name,Is Leader", "people"),
        ("customer_id,name", "customers"),
        ("person_id,from_date,to_date", "absences"),
        ("call_id,text,author", "notes"),
        ("person_id,starts_at,ends_at", "shifts"),
        ("rated_at,rater_kind,score", "ratings"),
        ("decision_id,decided_on,title", "decisions"),
        ("opened_on,title,done_on", "actions"),
        ("newsletter_id,customer_id", "sends"),
    ],
)
def test_a_header_need_not_be_whole(header: str, kind: str, written: Write, take_in: TakeIn) -> None:
    (file,) = take_in(written("list.csv", f"{header}\n{','.join('x' * len(header.split(',')))}\n"), dry_run=True).files
    assert (file.kind, file.rows_read) == (kind, 1)


def test_a_note_says_why_they_called_in_a_field_of_its_own(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("notes.csv", "call_id,reason,text\n170.1,Saw the newsletter,Asked for a price\n170.2,,Nothing\n"))
    assert ask("select call_key, reason from call_notes order by 1") == [
        ("170.1", "Saw the newsletter"),
        ("170.2", None),
    ]


def test_orders_that_name_their_customers_are_no_list_of_customers(written: Write, take_in: TakeIn) -> None:
    text = "order_id,placed_at,customer_id,name,phone\n1,2026-03-02 10:00:00,C1,Fay Abbot,0015550101\n"
    assert take_in(written("orders.csv", text)).files[0].kind == "orders"


@pytest.mark.parametrize(
    ("kind", "wrong", "reason"),
    [
        ("actions", {"action_id": ""}, "action_id is missing"),
        ("actions", {"done_on": "2026-02-01"}, "done_on lies before opened_on"),
        ("actions", {"due_on": "soon"}, "due_on “soon” is not a date in the order ymd"),
        ("decisions", {"title": " "}, "title is missing"),
        ("ratings", {"score": 6}, "score is not from 1 to 5"),
        ("ratings", {"score": "good"}, "score “good” is not a number"),
        ("ratings", {"rater_kind": "boss"}, "rater_kind is neither leader, customer nor staff"),
        ("shifts", {"ends_at": "2030-03-04 09:00:00+00:00"}, "ends_at is not later than starts_at"),
        ("absences", {"to_date": "2026-03-01"}, "to_date lies before from_date"),
        ("sends", {"customer_email": ""}, "names no customer: customer_id or customer_email"),
        ("people", {"is_leader": "perhaps"}, "is_leader “perhaps” is not a yes or no"),
    ],
)
def test_a_wrong_value_is_rejected_with_its_reason(
    kind: str, wrong: dict[str, Any], reason: str, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("form.csv", rows_as_csv(kind, [GOOD[kind], GOOD[kind] | wrong]))).files
    assert (file.rows_loaded, file.rows_rejected) == (1, 1)
    assert ask("select reason from rejects") == [(reason,)]


def test_actions_without_a_column_of_ids_are_rejected_with_a_sentence(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("todo.csv", "opened_on,title,due_on\n2026-03-02,Call back,2026-03-05\n")).files
    assert (file.kind, file.rows_rejected) == ("actions", 1)
    assert ask("select reason from rejects") == [("action_id is missing",)]


def test_the_latest_state_of_an_action_counts(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("first.csv", rows_as_csv("actions", [GOOD["actions"], GOOD["actions"] | {"action_id": "A2"}])))
    take_in(written("done.csv", rows_as_csv("actions", [GOOD["actions"] | {"done_on": "2026-03-20"}])))
    assert ask("select action_id, cast(done_date as varchar) from actions order by all") == [
        ("A1", "2026-03-20"),
        ("A2", None),
    ]


def test_a_planned_shift_lies_ahead_and_is_in_the_companys_time(written: Write, take_in: TakeIn, ask: Ask) -> None:
    row = {"person_id": "ANN", "starts_at": "2031-01-06 22:00:00", "ends_at": "2031-01-06 23:30:00"}
    (file,) = take_in(written("shifts.csv", rows_as_csv("shifts", [row])), time_zone="America/New_York").files
    assert file.rows_loaded == 1
    assert ask("select cast(starts_at as varchar), cast(shift_date as varchar) from shifts") == [
        ("2031-01-07 03:00:00", "2031-01-06")
    ]


def test_a_send_without_a_time_has_its_newsletters(written: Write, take_in: TakeIn, ask: Ask) -> None:
    take_in(written("march.md", "---\ntitle: March\ndate: 2026-03-02T10:00:00Z\n---\nOrders ship in 3 weeks.\n"))
    take_in(written("sends.csv", "newsletter_id,customer_email\nmarch.md,Fay@example.com\n"))
    assert ask("select customer_email, cast(sent_at as varchar) from sends") == [
        ("fay@example.com", "2026-03-02 10:00:00")
    ]
