"""Twilio's calls: the REST list as JSON, and the console's CSV.

An inbound leg that is `completed` was taken by the account's own program, as a menu is; who spoke with the caller, its child
legs say (parent_call_sid). A telephone number that a child dialled is outside, unless the roster has it.
"""

from collections.abc import Callable

from frontline.importers.calls.wording import any_path, columns_of, computed, has, moment, seconds, without_prefix
from frontline.importers.formats import FieldSource, Format, proof_by_columns, proof_by_keys, quoted

OURS = "^(client|sips?):"
Named = Callable[[str, str], str]
"""The expression of a field of a row, by the field's name and the row's alias."""


def _fields(named: Named) -> dict[str, FieldSource]:
    own = {name: named(name, "staged") for name in ("sid", "parent", "from", "to", "status", "direction", "duration")}
    parents = {
        name: f"(select min({named(name, 'above')}) from staged as above where {named('sid', 'above')} = {own['parent']})"
        for name in ("from", "to", "direction")
    }
    origin, origin_to, origin_way = (f"coalesce({parents[name]}, {own[name]})" for name in ("from", "to", "direction"))
    is_child, is_inbound = f"{own['parent']} is not null", has(origin_way, "^in")
    is_from_ours, is_called_by_program = has(origin, OURS), f"(not {is_inbound} and {has(origin_to, OURS)})"
    is_outbound = f"({is_from_ours} or not {is_inbound})"
    is_to_ours = has(own["to"], OURS)
    return computed(
        call_key=f"coalesce({own['parent']}, {own['sid']})",
        leg_key=own["sid"],
        started_at=moment(f"coalesce({named('start', 'staged')}, {named('created', 'staged')})"),
        ended_at=moment(named("end", "staged")),
        direction=f"case when not {is_outbound} then 'inbound' when {is_child} and {is_to_ours} then 'internal' "
        "else 'outbound' end",
        caller=without_prefix(own["from"]),
        caller_device=f"case when {is_from_ours} then {without_prefix(origin)} "
        f"when {is_child} and {is_called_by_program} then {without_prefix(origin_to)} end",
        dialled=without_prefix(own["to"]),
        answerer=f"case when {is_child} or {is_outbound} then {without_prefix(own['to'])} end",
        answerer_kind=f"""case
            when not {has(own["status"], "^(completed|in-progress)")} or {seconds(own["duration"])} <= 0 then 'nobody'
            when {has(named("amd", "staged"), "^(machine|fax)")} then 'voicemail'
            when not ({is_child}) and ({is_inbound} or {is_to_ours}) then 'menu'
            when {is_to_ours} then 'device'
            else 'outside' end""",
        is_queue_leg=f"case when {is_child} then 'true' else 'false' end",
        disposition=own["status"],
        talk_seconds=own["duration"],
        total_seconds=own["duration"],
    )


IN_JSON = {
    "sid": ("sid",), "parent": ("parent_call_sid", "parentCallSid"), "from": ("from",), "to": ("to",), "status": ("status",),
    "direction": ("direction",), "duration": ("duration",), "start": ("start_time", "startTime"),
    "end": ("end_time", "endTime"), "created": ("date_created", "dateCreated"), "amd": ("answered_by", "answeredBy"),
}  # fmt: skip
IN_CSV = {
    "sid": ("Call Sid", "CallSid", "Sid"), "parent": ("Parent Call Sid", "ParentCallSid"), "from": ("From",), "to": ("To",),
    "status": ("Status",), "direction": ("Direction",), "duration": ("Duration", "Duration (seconds)"),
    "start": ("Start Time", "StartTime"), "end": ("End Time", "EndTime"), "created": ("Date Created", "DateCreated"),
    "amd": ("Answered By", "AnsweredBy"),
}  # fmt: skip


def _in_csv(name: str, row: str) -> str:
    texts = (f"nullif(trim({row}.{quoted(column)}), '')" for column in IN_CSV[name])
    return f"coalesce({', '.join(texts)})"


def _in_json(name: str, row: str) -> str:
    return any_path(*IN_JSON[name], record=f"{row}.record")


JSON = Format(
    name="twilio_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("sid", "parent_call_sid", "from", "to", "status", "direction", "duration", certainty=0.99),
    fields=_fields(_in_json),
    source="twilio",
)
CSV_FIELDS = _fields(_in_csv)
CSV = Format(
    name="twilio_csv",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("Call Sid", "From", "To", "Status", "Direction", "Duration"),
    fields=CSV_FIELDS,
    may_lack=columns_of(CSV_FIELDS),
    source="twilio",
)
FORMATS = (JSON, CSV)
