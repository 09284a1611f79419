"""Talkdesk's calls report as CSV: a row per call and agent, times in UTC, every duration apart."""

from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_true, seconds
from frontline.importers.formats import Format, proof_by_columns

TYPE, TALK = f"lower({any_of('type')})", any_of("talk_time")
USER = any_of("user_email", "user_id", "user_name")
IS_OUTBOUND = has(TYPE, "^outbound")
OURS, THEIRS = any_of("talkdesk_phone_number"), any_of("contact_phone_number")
FIELDS = computed(
    call_key=any_of("interaction_id", "call_id", "callsid"),
    leg_key=f"concat_ws('/', {any_of('call_id', 'callsid')}, {any_of('user_id', 'user_email')})",
    started_at=any_of("start_at", "start_time"),
    ended_at=any_of("end_at", "end_time"),
    direction=f"case when {IS_OUTBOUND} then 'outbound' when {has(TYPE, '^internal')} then 'internal' else 'inbound' end",
    caller=f"case when {IS_OUTBOUND} then {OURS} else {THEIRS} end",
    caller_device=f"case when {IS_OUTBOUND} then {USER} end",
    dialled=f"case when {IS_OUTBOUND} then {THEIRS} else {OURS} end",
    answerer=f"case when {IS_OUTBOUND} then {THEIRS} else {USER} end",
    answerer_kind=f"""case
        when {has(TYPE, "voicemail")} then 'voicemail'
        when {has(TYPE, "miss|abandon")} or {seconds(TALK)} <= 0 then 'nobody'
        when {IS_OUTBOUND} or {has(TYPE, "forward|external")} then 'outside'
        when {USER} is not null then 'device'
        else 'menu' end""",
    is_queue_leg=is_true(f"not {IS_OUTBOUND}"),
    disposition=TYPE,
    talk_seconds=TALK,
    total_seconds=any_of("total_time"),
    wait_seconds=any_of("wait_time"),
)
FORMAT = Format(
    name="talkdesk_calls",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("call_id", "callsid", "type", "start_at", "end_at", "talkdesk_phone_number", "talk_time"),
    fields=FIELDS,
    may_lack=columns_of(FIELDS),
    time_zone="UTC",
)
