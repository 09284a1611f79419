"""What a form asks for, for each of the small lists, and the CSV that its rows make: a form is imported as its file would be."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from frontline.importers.kinds_of_care import DEED_KINDS
from frontline.importers.kinds_of_company import REVIEWED_MEASURES
from frontline.importers.landing import LANDINGS, ColumnType
from frontline.importers.rosters.small_lists import LISTS

Input = Literal["text", "long text", "day", "moment", "number", "yes or no", "known or not", "choice"]
INPUTS: Mapping[ColumnType, Input] = {
    "text": "text",
    "moment": "moment",
    "day": "day",
    "integer": "number",
    "decimal": "number",
    "seconds": "number",
    "truth": "yes or no",
}
LONG = ("note", "comment", "text", "what")
KNOWN_OR_NOT = ("was_asked", "is_own_case", "is_about_customers")
"""Whether it is so may be unknown: an input that nobody touched says neither yes nor no."""
CHOICES = {
    "rater_kind": ("leader", "customer", "staff"),
    "status": ("planned", "cancelled"),
    "mode": ("solo", "paired", "shadow"),
    "target_kind": ("shifts", "contacts"),
    "noticed_by": ("", "us", "customer"),  # not known first: nobody is praised for what was left out
    "failure_kind": ("", "late", "lost", "damaged", "wrong", "billing", "silence", "other"),
    "state": ("confirmed", "dismissed"),
    "deed_kind": DEED_KINDS,
    "channel": ("call", "mail", "chat", "in person", "event"),
    "entry_kind": ("sentence", "voice", "change"),
    "measure": ("", *REVIEWED_MEASURES),  # empty: all
}
LABELS = {
    "person_id": "Person", "customer_id": "Customer", "call_id": "Call", "newsletter_id": "Newsletter", "decision_id": "Decision",
    "action_id": "Action", "contact_id": "Contact", "agent_id": "Agent id", "email": "E-mail", "customer_email": "Customer's e-mail",
    "is_leader": "Is a leader", "cover_person_id": "Covered by",
    "decision_kind": "Kind of decision", "rater_kind": "Who rates", "question": "Question", "text": "Note", "reason": "Why they called",
    "target_per_week": "A week, promised", "target_kind": "Promised are", "shift_id": "Shift", "entry_id": "Entry", "promised_by": "Promised by",
    "failure_id": "Failure", "repair_id": "Repair", "deed_id": "Deed", "deed_kind": "Kind of deed", "failure_kind": "What kind", "what": "What happened",
    "order_id": "Order", "cost": "Cost to the customer", "fees": "Of that, paid by them", "value": "Value to the customer",
    "was_asked": "They had to ask for it", "is_own_case": "Made for their own case", "is_about_customers": "Is about customers",
    "answer_id": "Answer", "approval_asked_at": "Somebody had to approve it: asked at", "opened_from": "Decided while reading", "entry_kind": "What it is", "week_date": "A day of the week",
}  # fmt: skip
LABELS_OF = {
    ("shifts", "reason"): "Why this hour",
    ("failures", "minutes"): "Minutes of their time",
    ("repairs", "what"): "What was done or offered",
    ("reviews", "text"): "In words",
}
"""Where one column means two things."""
HELP = {
    "person_id": "As people.csv names the person",
    "customer_id": "As the shop or customers.csv names the customer",
    "call_id": "As the call log names the call",
    "extension": "As the call log names the telephone",
    "agent_id": "As the ticket system names the person",
    "target_per_week": "Contacts a week, or shifts, that a leader promised",
    "valid_from": "First day of this row; empty for always",
    "valid_to": "Last day of this row; empty for until further notice",
    "cover_person_id": "Who answers meanwhile; the reason is never written down",
    "decision_id": "A short name of its own; the same name again changes the decision",
    "action_id": "A short name of its own; the same name again changes the action",
    "contact_id": "The customer's contact that it rests on",
    "decision_kind": "Price, staff, product, cut of costs, …",
    "shift_id": "A short name of its own; the same name again moves or cancels the shift",
    "entry_id": "A short name of its own; the same name again changes the entry",
    "promised_by": "The leader who promised it to a customer; empty for an action",
    "failure_id": "A short name of its own; the same name again changes the entry",
    "repair_id": "A short name of its own; the same name again changes the entry",
    "deed_id": "A short name of its own; the same name again changes the entry",
    "cost": "Money in all: fees, lost use, a second purchase",
    "done_at": "Empty while it is only offered",
    "approval_asked_at": "Empty only when nobody had to approve it",
    "team": "The team, never a person",
    "amount": "How many, where it counts something: customers asked, walk-throughs",
    "layer": "Of the firm: board, directors, heads, …",
    "buddy": "Who sits beside the leader",
    "minutes": "How long you spoke",
    "changed_at": "When this was decided",
    "score": "From 1 (poor) to 5 (very good)",
    "done_on": "Empty until it is done",
    "topic": "The recurring question that it answers",
    "newsletter_id": "As the list of newsletters names it",
    "reason": "In their words, or one word: newsletter, recommendation, website, advertisement, event, order trouble",
}
Cell = str | float | bool | dt.date | dt.datetime | None


@dataclass(frozen=True)
class FormField:
    """One input of a form: the column that it fills, what stands beside it, and what it takes."""

    name: str
    label: str
    input: Input
    is_required: bool
    help: str = ""
    choices: tuple[str, ...] = ()


def _form(kind: str, columns: Mapping[str, str]) -> tuple[FormField, ...]:
    landing = LANDINGS[kind]
    return tuple(
        FormField(
            name=column,
            label=LABELS_OF.get((kind, column)) or LABELS.get(column, column.replace("_", " ").capitalize()),
            input=_input(column, landing.columns[field]),
            is_required=field in landing.required,
            help=HELP.get(column, ""),
            choices=CHOICES.get(column, ()),
        )
        for field, column in columns.items()
    )


def _input(column: str, kind: ColumnType) -> Input:
    if column in CHOICES:
        return "choice"
    if column in KNOWN_OR_NOT:
        return "known or not"
    return "long text" if column in LONG else INPUTS[kind]


FORMS: Mapping[str, tuple[FormField, ...]] = {small.kind: _form(small.kind, small.fields) for small in LISTS}
"""By kind: people, customers, absences, notes, shifts, targets, leader_contacts, ratings, decisions, actions, sends."""
FILE_NAMES: Mapping[str, str] = {small.kind: f"{small.name}.csv" for small in LISTS}


def rows_as_csv(kind: str, rows: Iterable[Mapping[str, Cell]]) -> str:
    """The small CSV of that kind. A name that is no column of it raises ValueError."""
    columns = [field.name for field in FORMS[kind]]
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _written(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def missing_in(kind: str, row: Mapping[str, Cell]) -> list[str]:
    """The labels of what a row must have and has not."""
    return [field.label for field in FORMS[kind] if field.is_required and not _written(row.get(field.name))]


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
