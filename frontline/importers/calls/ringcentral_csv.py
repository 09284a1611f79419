"""RingCentral as CSV: the analytics report, and the call log of the web page, which names no call.

Neither names extensions in a column of its own: a short number, or one beside a name, is one. Where only a name is told, the
name stands for the answerer, and the roster does not know it.
"""

from frontline.importers.calls.ringcentral import CONNECTED
from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_short, is_true, number_in, seconds
from frontline.importers.formats import Format, proof_by_columns

WAY = f"case when {has(any_of('Call Direction', 'Direction'), '^out')} then 'outbound' else 'inbound' end"

HANDLED, RESULT = any_of("Handle Time", "Talk Time"), any_of("Result", "Call Result")
FROM, TO = (number_in(any_of(f"{side} Extension", f"{side} Number", f"{side} Name")) for side in ("From", "To"))
ANALYTICS_FIELDS = computed(
    call_key=any_of("Session Id", "Session ID"),
    leg_key=f"concat_ws('/', {any_of('Call Start Time')}, {TO}, {any_of('Queue')})",
    started_at=any_of("Call Start Time"),
    direction=WAY,
    caller=any_of("From Number", "From Name"),
    caller_device=f"case when {WAY} = 'outbound' then {FROM} end",
    dialled=any_of("To Number", "To Name"),
    answerer=TO,
    answerer_kind=f"""case
        when {has(RESULT, "voicemail")} then 'voicemail'
        when not {has(RESULT, CONNECTED)} or {HANDLED} is not null and {seconds(HANDLED)} <= 0 then 'nobody'
        when {WAY} = 'outbound' then 'outside'
        when {is_short(TO)} or not {has(TO, "[0-9]{{7}}")} then 'device'
        else 'menu' end""",
    is_queue_leg=is_true(f"{any_of('Queue')} is not null"),
    disposition=RESULT,
    talk_seconds=HANDLED,
    total_seconds=any_of("Call Length"),
    wait_seconds=any_of("Time to Answer"),
)
ANALYTICS = Format(
    name="ringcentral_analytics",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("Session Id", "From Number", "To Number", "Result", "Call Start Time", "Call Direction"),
    fields=ANALYTICS_FIELDS,
    may_lack=columns_of(ANALYTICS_FIELDS),
)

ACTION_RESULT = any_of("Action Result", "Result")
NUMBER, DAY = any_of("Phone Number"), f"regexp_replace({any_of('Date')}, '^[A-Za-z]+,? ', '')"
EXTENSION = number_in(any_of("Extension"))
LOG_FIELDS = computed(
    call_key=f"concat_ws('|', {any_of('Date')}, {any_of('Time')}, {WAY}, {NUMBER})",
    leg_key=f"concat_ws('/', {any_of('Extension')}, {any_of('Forwarded To')}, {any_of('Action')}, {any_of('Duration')})",
    started_at=f"concat_ws(' ', {DAY}, {any_of('Time')})",
    direction=WAY,
    caller=f"case when {WAY} = 'inbound' then coalesce({NUMBER}, {any_of('From')}) else {EXTENSION} end",
    caller_device=f"case when {WAY} = 'outbound' then {EXTENSION} end",
    dialled=f"case when {WAY} = 'outbound' then coalesce({NUMBER}, {any_of('To')}) end",
    answerer=f"case when {WAY} = 'outbound' then {NUMBER} "
    f"else coalesce({any_of('Forwarded To')}, {EXTENSION}, {number_in(any_of('To'))}) end",
    answerer_kind=f"""case
        when {has(ACTION_RESULT, "voicemail")} then 'voicemail'
        when not {has(ACTION_RESULT, CONNECTED)} or {seconds(any_of("Duration"))} <= 0 then 'nobody'
        when {WAY} = 'outbound' or {any_of("Forwarded To")} is not null then 'outside'
        when coalesce({EXTENSION}, {any_of("To")}) is null then 'menu'
        else 'device' end""",
    is_queue_leg=is_true(f"{WAY} = 'inbound' and not {has(ACTION_RESULT, CONNECTED)}"),
    disposition=ACTION_RESULT,
    total_seconds=any_of("Duration"),
    medium=any_of("Type"),
)
LOG = Format(
    name="ringcentral_call_log",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("Direction", "Type", "Phone Number", "Date", "Time", "Action", "Action Result", "Duration"),
    fields=LOG_FIELDS,
    may_lack=columns_of(LOG_FIELDS),
)
FORMATS = (ANALYTICS, LOG)
