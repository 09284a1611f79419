"""RingCentral's call log as JSON: the Detailed view with its legs, the Simple view without.

The record tells what the caller dialled, its legs who took the call. The first leg, the master, is the system's own answer:
it counts only where there is no other. A `delegate` is a secretary who acted for the extension that the record names: the
delegate answered, the owner of the extension did not.
"""

from frontline.importers.calls.wording import any_path, computed, has, is_true, seconds
from frontline.importers.formats import Children, FieldSource, Format, proof_by_keys

CONNECTED = "^(accepted|call connected|answered|connected|in progress)$"
FORWARDED = "findme|followme|siptopstn"
LEGS = "coalesce(json_array_length({record}, '$.legs'), 0)"


def _party(side: str, record: str) -> str:
    """The extension on one side: its number, or the id by which a roster may know it."""
    return any_path(f"{side}.extensionNumber", f"{side}.extensionId", record=record)


def _fields(record: str, whole: str, is_counted: str) -> dict[str, FieldSource]:
    """The fields of a record, or of a leg (`record`) of a call (`whole`); `is_counted`: it tells who spoke."""
    result, duration = any_path("result", record=record), any_path("duration", record=record)
    owner = any_path("extension.extensionNumber", "extension.id", record=record)
    delegate = any_path("delegate.extensionNumber", "delegate.id", "delegate.name", record=record)
    is_outbound = f"lower({any_path('direction', record=whole)}) = 'outbound'"
    is_internal = f"({_party('from', whole)} is not null and {_party('to', whole)} is not null)"
    is_forwarded = f"({has(any_path('legType', record=record), FORWARDED)} and {_party('to', record)} is null)"
    is_outside = f"({is_forwarded} or {is_outbound} and not {is_internal})"
    called = f"coalesce({delegate}, {_party('to', record)}, {owner})"
    return computed(
        call_key=any_path("sessionId", "telephonySessionId", "id", record=whole),
        started_at=any_path("startTime", record=record),
        direction=f"case when {is_internal} then 'internal' when {is_outbound} then 'outbound' else 'inbound' end",
        caller=any_path("from.phoneNumber", "from.extensionNumber", record=whole),
        caller_device=f"case when {is_outbound} then coalesce({delegate}, {_party('from', record)}, {owner}, "
        f"{_party('from', whole)}, {any_path('extension.id', record=whole)}) end",
        dialled=any_path("to.phoneNumber", "to.extensionNumber", record=whole),
        answerer=f"case when {is_outside} then {any_path('to.phoneNumber', record=record)} else {called} end",
        answerer_kind=f"""case
            when {has(result, "voicemail")} then 'voicemail'
            when not {has(result, CONNECTED)} or {seconds(duration)} <= 0 or not ({is_counted}) then 'nobody'
            when {is_outside} then 'outside'
            when {called} is null then 'menu'
            else 'device' end""",
        is_queue_leg=is_true(f"not {is_outbound} and not {has(result, CONNECTED)}"),
        disposition=result,
        total_seconds=duration,
        medium=any_path("type", record=whole),
        updated_at=any_path("lastModifiedTime", record=whole),
    )


LEG_KEY = (
    f"concat_ws('/', {any_path('partyId', record='level_1')}, {any_path('legType', record='level_1')}, "
    f"{any_path('startTime', record='level_1')}, {any_path('extension.id', 'to.phoneNumber', record='level_1')})"
)
IS_COUNTED_LEG = (
    f"{LEGS.format(record='parent')} = 1 or coalesce({any_path('master', record='level_1')}, 'false') <> 'true'"
)
FORMAT = Format(
    name="ringcentral_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("sessionId", "startTime", "direction", "action", "result", certainty=0.99),
    fields=_fields("record", "record", f"{LEGS.format(record='record')} = 0"),
    children=(
        Children(
            kind="calls",
            levels=("legs",),
            fields={
                **_fields("level_1", "parent", IS_COUNTED_LEG),
                **computed(leg_key=LEG_KEY, talk_seconds=any_path("duration", record="level_1")),
            },
        ),
    ),
)
