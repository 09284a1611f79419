"""Aircall's calls as JSON: times in seconds since 1970.

`duration` is the whole call in the list of calls and the talk in others: where it is as long as the whole call, the talk is
what lies between answer and end.
"""

from frontline.importers.calls.wording import any_path, computed, is_true
from frontline.importers.formats import Format, proof_by_keys

STARTED, ANSWERED, ENDED = (any_path(name) for name in ("started_at", "answered_at", "ended_at"))
USER = any_path("user.email", "user.id")
DIRECTION, DURATION = f"lower({any_path('direction')})", f"try_cast({any_path('duration')} as bigint)"
SINCE_ANSWER = f"try_cast({ENDED} as bigint) - try_cast({ANSWERED} as bigint)"
WHOLE = f"try_cast({ENDED} as bigint) - try_cast({STARTED} as bigint)"
FORMAT = Format(
    name="aircall_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("id", "direction", "started_at", "answered_at", "ended_at", "raw_digits", certainty=0.99),
    records_at=("calls", "data"),
    fields=computed(
        call_key=any_path("id"),
        started_at=STARTED,
        answered_at=ANSWERED,
        ended_at=ENDED,
        direction=DIRECTION,
        caller=f"case when {DIRECTION} = 'outbound' then {any_path('number.digits')} else {any_path('raw_digits')} end",
        caller_device=f"case when {DIRECTION} = 'outbound' then {USER} end",
        dialled=f"case when {DIRECTION} = 'outbound' then {any_path('raw_digits')} else {any_path('number.digits')} end",
        answerer=f"case when {DIRECTION} = 'outbound' then {any_path('raw_digits')} else {USER} end",
        answerer_kind=f"""case
            when {any_path("voicemail")} is not null and {ANSWERED} is null then 'voicemail'
            when {ANSWERED} is null then 'nobody'
            when {DIRECTION} = 'outbound' or {USER} is null then 'outside'
            else 'device' end""",
        is_queue_leg=is_true(f"{DIRECTION} = 'inbound'"),
        disposition=f"coalesce({any_path('missed_call_reason')}, {any_path('status')})",
        talk_seconds=f"case when {ANSWERED} is not null then cast("
        f"case when {DURATION} < {WHOLE} - 1 then {DURATION} else {SINCE_ANSWER} end as varchar) end",
        total_seconds=f"cast({WHOLE} as varchar)",
    ),
)
