"""The small documented CSVs that no system exports: who is who, who is away, and what the company decided, promised and rated."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from frontline.importers.files import Opening
from frontline.importers.formats import Format
from frontline.importers.generic import plain_name
from frontline.importers.landing import LANDINGS

OTHER_WORDS = {"e_mail": "email", "phone_number": "phone", "telephone": "phone"}
OTHER_RECORDS = {"order_id", "order_number", "ticket_id", "call_id"}
"""A file with one of these lists orders, tickets or calls, whoever else it names."""
LEAST, MOST = 0.3, 0.95


@dataclass(frozen=True)
class SmallList:
    """A small CSV: the columns that its header must have, and of which it must have one at least.

    `renamed`: what a field is called in the CSV, where that is another word.
    """

    name: str
    kind: str
    needs: tuple[str, ...]
    one_of: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def fields(self) -> dict[str, str]:
        """Our field -> the column of the CSV."""
        return {field: dict(self.renamed).get(field, field) for field in LANDINGS[self.kind].columns}


LISTS = (
    SmallList(
        "people",
        "people",
        ("person_id", "name"),
        ("is_leader", "extension", "agent_id", "target_per_week", "function", "valid_from"),
    ),
    SmallList(
        "customers",
        "customers",
        ("customer_id",),
        ("registered_at", "first_order_at", "size", "name", "phone"),
    ),
    SmallList("absences", "absences", ("person_id", "from_date", "to_date")),
    SmallList(
        "call_notes",
        "notes",
        ("call_id", "text"),
        ("written_at", "author", "reason"),
        (("call_key", "call_id"), ("stated_reason", "reason")),
    ),
    SmallList("shifts", "shifts", ("person_id", "starts_at", "ends_at"), (), (("slot_reason", "reason"),)),
    SmallList("targets", "targets", ("person_id", "target_per_week"), ("valid_from", "target_kind")),
    SmallList(
        "leader_contacts",
        "leader_contacts",
        ("person_id", "started_at"),
        ("channel", "minutes", "reason", "note", "contact_id", "customer_id"),
        (("stated_reason", "reason"), ("text", "note")),
    ),
    SmallList("failures", "failures", ("failure_id", "happened_at")),
    SmallList("repairs", "repairs", ("repair_id", "failure_id")),
    SmallList("deeds", "deeds", ("done_on", "deed_kind")),
    SmallList("ratings", "ratings", ("rated_at", "rater_kind", "score")),
    SmallList("decisions", "decisions", ("decided_on", "title"), ("decision_id", "decision_kind")),
    SmallList("actions", "actions", ("opened_on", "title"), ("action_id", "due_on", "done_on")),
    SmallList("reviews", "reviews", ("week_date", "entry_kind")),
    SmallList("sends", "sends", ("newsletter_id",), ("customer_email", "customer_id")),
)


def _named_columns(opening: Opening) -> dict[str, str]:
    """Our name for a column -> the header's: "Person ID" is person_id."""
    named: dict[str, str] = {}
    for cell in opening.header:
        name = plain_name(cell)
        named.setdefault(OTHER_WORDS.get(name, name), cell)
    return named


def _proof(small: SmallList) -> Callable[[Opening], float]:
    def proof(opening: Opening) -> float:
        """More certain the more of the header is the list's own."""
        header = set(_named_columns(opening))
        own = set(small.fields.values())
        if not set(small.needs) <= header or (small.one_of and not header & set(small.one_of)):
            return 0.0
        return 0.0 if header & OTHER_RECORDS - own else LEAST + (MOST - LEAST) * len(header & own) / len(header)

    return proof


def _format(small: SmallList) -> Format:
    fields = small.fields
    return Format(
        name=small.name,
        kind=small.kind,
        shape="delimited",
        proof=_proof(small),
        fields=fields,
        may_lack=tuple(fields.values()),
    )


FORMATS = tuple(map(_format, LISTS))
NAMES = frozenset(known.name for known in FORMATS)


def fitted(known: Format, opening: Opening) -> Format:
    """A small list's format with the columns as this header writes them; any other format as it is."""
    if known.name not in NAMES or not opening.is_text:
        return known
    named = _named_columns(opening)
    return replace(known, fields={field: named.get(str(name), str(name)) for field, name in known.fields.items()})
