"""Zoom Phone: the account's call logs as JSON (the older call log and the newer call history), and the CSV of the web page.

A call may have several logs. Who took it, `accepted_by` says; where nobody is named there, the called extension took it, unless
the route ends in a menu, a queue, a mailbox or outside.
"""

from frontline.importers.calls.wording import any_of, any_path, columns_of, computed, has, is_short, is_true, number_in
from frontline.importers.formats import FieldSource, Format, proof_by_columns, proof_by_keys

CONNECTED = "^(call connected|answered|connected|accepted|auto recorded|recorded|call_connected)$"


def _fields(
    extension: str, called: str, caller: str, result: str, path: str, direction: str, **further: str
) -> dict[str, FieldSource]:
    """`extension`: who accepted; `called`: the extension or number called."""
    is_outbound, is_internal = has(direction, "^out"), f"{is_short(caller)} and {is_short(called)}"
    return computed(
        direction=f"case when {is_internal} then 'internal' when {is_outbound} then 'outbound' else 'inbound' end",
        caller=caller,
        caller_device=f"case when {is_outbound} then {caller} end",
        answerer=f"case when {is_outbound} then {called} else coalesce({extension}, {called}) end",
        answerer_kind=f"""case
            when {has(result, "voice ?mail|voice_mail")} or {has(path, "voice ?mail")} then 'voicemail'
            when not {has(result, CONNECTED)} then 'nobody'
            when {extension} is not null and not {is_outbound} then 'device'
            when {has(path, "receptionist|ivr|directory|auto_")} then 'menu'
            when {has(path, "queue")} then 'queue'
            when {has(path, "pstn|forward|external")} or not {is_short(called)} then 'outside'
            else 'device' end""",
        is_queue_leg=is_true(f"{has(path, 'queue')} or not {is_outbound} and not {has(result, CONNECTED)}"),
        disposition=result,
        **further,
    )


JSON = Format(
    name="zoom_phone_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("call_id", "direction", "result", "duration", records_at=("call_logs", "call_history")),
    records_at=("call_logs", "call_history"),
    fields=_fields(
        extension=any_path("accepted_by.extension_number"),
        called=any_path("callee_ext_number", "callee_number", "callee_did_number"),
        caller=any_path("caller_ext_number", "caller_number", "caller_did_number"),
        result=any_path("result", "call_result"),
        path=any_path("path", "callee_ext_type"),
        direction=any_path("direction"),
        call_key=any_path("call_id", "call_path_id", "id"),
        leg_key=any_path("id", "call_history_id", "call_path_id"),
        started_at=any_path("date_time", "start_time"),
        answered_at=any_path("answer_start_time", "answer_time"),
        ended_at=any_path("call_end_time", "end_time"),
        dialled=any_path("callee_did_number", "callee_number", "callee_ext_number"),
        talk_seconds=any_path("talk_time"),
        total_seconds=any_path("duration"),
        wait_seconds=any_path("waiting_time", "wait_time"),
    ),
    source="zoom_phone",
)
CSV_FIELDS = _fields(
    extension=number_in(any_of("Accepted By Ext", "Accepted By Extension", "Accepted By", "Operator Ext. Number")),
    called=number_in(any_of("Callee Ext", "Callee Ext. Number", "Callee Extension", "Callee Number", "To Ext", "To")),
    caller=number_in(
        any_of("Caller Ext", "Caller Ext. Number", "Caller Extension", "Caller Number", "From Ext", "From")
    ),
    result=any_of("Result", "Call Result"),
    path=any_of("Path", "Callee Ext. Type"),
    direction=any_of("Direction"),
    call_key=any_of("Call ID", "Call Id"),
    leg_key=any_of("ID", "Call Log ID", "Date & Time", "Start Time"),
    started_at=any_of("Date & Time", "Date/Time", "Start Time", "Call Start Time"),
    answered_at=any_of("Answer Start Time", "Answer Time"),
    ended_at=any_of("Call End Time", "End Time"),
    dialled=any_of("Callee DID Number", "Callee Number", "To"),
    talk_seconds=any_of("Talk Time"),
    total_seconds=any_of("Duration", "Call Duration"),
    wait_seconds=any_of("Waiting Time", "Wait Time"),
)
CSV = Format(
    name="zoom_phone_csv",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("Call ID", "Direction", "Caller Number", "Callee Number", "Result", certainty=0.9),
    fields=CSV_FIELDS,
    may_lack=columns_of(CSV_FIELDS),
    source="zoom_phone",
)
FORMATS = (JSON, CSV)
