"""ServiceNow's incidents, as CSV or JSON, and its log with a row for each update of an incident.

Every row of the log repeats the final `resolved_at` and `closed_at`: read as an earlier state's they would tell the future.
There, what happened when is said by the rows' own `sys_updated_at` alone. `?` and `-100` mean that nobody knows.
"""

from collections import Counter

from frontline.importers.files import Opening
from frontline.importers.formats import (
    Children,
    FieldSource,
    Format,
    Sql,
    expression,
    json_text,
    proof_by_columns,
    proof_by_keys,
)
from frontline.importers.tickets.in_our_words import is_news, state

STATES = {
    "1": "new", "2": "open", "3": "hold", "4": "pending", "5": "hold", "6": "solved", "7": "closed", "8": "closed",
    "-5": "pending", "awaiting caller": "pending", "awaiting problem": "hold", "awaiting vendor": "hold",
    "awaiting evidence": "hold", "awaiting change": "hold",
}  # fmt: skip
UNKNOWN = "('?', '-100', '')"
COLUMNS = {
    "ticket_id": ("number",),
    "created_at": ("opened_at", "sys_created_on", "sys_created_at"),
    "updated_at": ("sys_updated_on", "sys_updated_at"),
    "resolved_at": ("resolved_at",),
    "closed_at": ("closed_at",),
    "subject": ("short_description",),
    "channel": ("contact_type",),
    "ticket_type": ("category",),
    "requester_id": ("caller_id",),
    "assignee": ("assigned_to",),
    "team": ("assignment_group",),
    "named_reopens": ("reopen_count",),
}
STATE_COLUMNS = ("incident_state", "state")
CODE_COLUMNS = ("close_code", "closed_code")
ALL_COLUMNS = (*(name for names in COLUMNS.values() for name in names), *STATE_COLUMNS, *CODE_COLUMNS)
MAY_LACK = (*ALL_COLUMNS, "sys_mod_count", "sys_updated_by")


def _known(text: str) -> str:
    return f"case when {text} not in {UNKNOWN} then {text} end"


def _column(*names: str) -> str:
    return f"coalesce({', '.join(_known(expression(name)) for name in names)})"


def _key(*names: str) -> str:
    """A reference is an object with the number in `value`, or plain."""
    return f"coalesce({', '.join(_known(json_text(path)) for name in names for path in (f'{name}.value', name))})"


def _fields(read: str) -> dict[str, FieldSource]:
    found = _column if read == "columns" else _key
    is_cancelled = f"lower({found(*STATE_COLUMNS)}) in ('8', 'canceled', 'cancelled')"
    code = f"lower({found(*CODE_COLUMNS)})"
    return {
        **{field: Sql(found(*names)) for field, names in COLUMNS.items()},
        "status": Sql(state(found(*STATE_COLUMNS), STATES)),
        "exclusion": Sql(
            f"case when {code} like '%duplicate%' then 'duplicate' when {is_cancelled} then 'cancelled' end"
        ),
    }


def _tells_updates(opening: Opening) -> bool:
    """True when the beginning tells of one incident more than once."""
    if "number" not in opening.header:
        return False
    place = opening.header.index("number")
    counted = Counter(row[place] for row in opening.rows[1:] if len(row) > place)
    return any(count > 1 for count in counted.values())


def _log_proof(opening: Opening) -> float:
    is_log = proof_by_columns("number", "opened_at", "sys_mod_count", "sys_updated_by", "reopen_count")(opening) > 0
    return 0.98 if is_log and (_tells_updates(opening) or "sys_updated_at" in opening.header) else 0.0


def _changes(field: str, value: str) -> Children:
    """The log's rows in order: two of the same minute by their count of updates."""
    return Children(
        kind="ticket_changes",
        levels=(),
        only=is_news(value, '"number"', 'try_cast("sys_mod_count" as bigint)'),
        fields={
            "ticket_id": "number",
            "change_id": Sql("lpad(coalesce(nullif(trim(\"sys_mod_count\"), ''), '0'), 6, '0')"),
            "changed_at": Sql(_column("sys_updated_at", "sys_updated_on")),
            "author": Sql(_column("sys_updated_by")),
            "field": Sql(f"'{field}'"),
            "value": Sql(value),
        },
    )


CSV = Format(
    name="servicenow_csv",
    kind="tickets",
    shape="delimited",
    source="servicenow",
    proof=proof_by_columns("number", "opened_at", "caller_id", "assignment_group", "short_description", "assigned_to"),
    fields=_fields("columns"),
    may_lack=MAY_LACK,
)
JSON = Format(
    name="servicenow_json",
    kind="tickets",
    shape="json",
    source="servicenow",
    proof=proof_by_keys("number", "opened_at", "caller_id", "assignment_group", "short_description", "sys_id"),
    date_order="ymd",
    fields=_fields("keys"),
)
LOG = Format(
    name="servicenow_log",
    kind="tickets",
    shape="delimited",
    source="servicenow",
    proof=_log_proof,
    fields={name: source for name, source in _fields("columns").items() if name not in ("resolved_at", "closed_at")},
    may_lack=MAY_LACK,
    children=(
        _changes("status", state(_column(*STATE_COLUMNS), STATES)),
        _changes("assignee", _column("assigned_to")),
    ),
)

FORMATS = (CSV, JSON, LOG)
