"""Dialpad's call records as CSV (statistics, `records`): a row for each call and each target that it rang.

The target counts only when it is a user; a department or a call centre is a queue. The row of an operator points to the call
through which it came (entry_point_call_id). Talk is what lies between connection and end: the durations are minutes in some
exports and seconds in others.
"""

from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_true
from frontline.importers.formats import Format, proof_by_columns

CONNECTED, ENDED = any_of("date_connected"), any_of("date_ended")
DIRECTION, TARGET = f"lower({any_of('direction')})", f"lower({any_of('target_type', 'target_kind')})"
CATEGORY = any_of("categories", "category", "state")
IS_OUTBOUND, IS_USER = f"coalesce({DIRECTION} like 'out%', false)", f"coalesce({TARGET}, 'user') like '%user%'"
USER = any_of("email", "target_email", "target_id")
FIELDS = computed(
    call_key=any_of("entry_point_call_id", "master_call_id", "call_id"),
    leg_key=f"concat_ws('/', {any_of('call_id')}, {any_of('target_id', 'email')})",
    started_at=any_of("date_started", "date_first_rang", "date_rang"),
    answered_at=CONNECTED,
    ended_at=ENDED,
    direction=f"case when {IS_OUTBOUND} then 'outbound' when {any_of('is_internal')} in ('true', 'True', '1') then 'internal' "
    "else 'inbound' end",
    caller=f"case when {IS_OUTBOUND} then {any_of('internal_number')} else {any_of('external_number')} end",
    caller_device=f"case when {IS_OUTBOUND} then {USER} end",
    dialled=f"case when {IS_OUTBOUND} then {any_of('external_number')} else {any_of('internal_number')} end",
    answerer=f"case when {IS_OUTBOUND} then {any_of('external_number')} when {IS_USER} then {USER} end",
    answerer_kind=f"""case
        when {has(CATEGORY, "voicemail")} and {CONNECTED} is null then 'voicemail'
        when {CONNECTED} is null then 'nobody'
        when {has(CATEGORY, "voicemail")} then 'voicemail'
        when {IS_OUTBOUND} then 'outside'
        when {IS_USER} then 'device'
        else 'queue' end""",
    is_queue_leg=is_true(f"not {IS_OUTBOUND}"),
    disposition=CATEGORY,
)
FORMAT = Format(
    name="dialpad_csv",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns(
        "call_id", "direction", "date_started", "date_connected", "date_ended", "external_number", "internal_number",
        "target_type",
    ),
    fields=FIELDS,
    may_lack=columns_of(FIELDS),
)  # fmt: skip
