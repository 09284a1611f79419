"""The small documented CSVs that no system exports: people, customers, absences, notes on calls."""

from collections.abc import Callable

from frontline.importers.files import Opening
from frontline.importers.formats import Format
from frontline.importers.landing import LANDINGS


def _proof(telling: tuple[str, ...]) -> Callable[[Opening], float]:
    def proof(opening: Opening) -> float:
        header = {name.lower() for name in opening.header}
        return 0.95 if set(telling) <= header else 0.0

    return proof


def _roster(name: str, kind: str, telling: tuple[str, ...], renamed: dict[str, str] | None = None) -> Format:
    fields = {column: column for column in LANDINGS[kind].columns} | (renamed or {})
    return Format(
        name=name,
        kind=kind,
        shape="delimited",
        proof=_proof(telling),
        fields=fields,
        may_lack=tuple(str(column) for column in fields.values()),
    )


FORMATS = (
    _roster("people", "people", ("person_id", "name", "is_leader", "extension")),
    _roster("customers", "customers", ("customer_id", "name", "registered_at")),
    _roster("absences", "absences", ("person_id", "from_date", "to_date")),
    _roster("call_notes", "notes", ("call_id", "written_at", "author", "text"), {"call_key": "call_id"}),
)
