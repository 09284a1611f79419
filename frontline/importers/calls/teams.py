"""Microsoft Teams' calls with the telephone network: Graph's list as JSON, and the usage report as CSV. Times are UTC.

They hold no missed call. A call taken by a bot (ucap: menus, queues) or a conference bridge is nobody's; one that a user's
telephone forwarded or transferred outside was not spoken by the user. callId is not unique: each record is a call.
"""

from frontline.importers.calls.wording import any_of, any_path, columns_of, computed, has, is_true, seconds
from frontline.importers.formats import FieldSource, Format, proof_by_columns, proof_by_keys

INBOUND = "(^|_)(user_|ucap_|conf_)?in(_|$)|^byotin|in(coming|bound)"


def _fields(
    key: str, call: str, user: str, kind: str, started: str, ended: str, duration: str, caller: str, called: str
) -> dict[str, FieldSource]:
    is_inbound = has(kind, INBOUND)
    return computed(
        call_key=f"coalesce({key}, concat_ws('|', {call}, {started}, {user}))",
        started_at=started,
        ended_at=ended,
        direction=f"case when {is_inbound} then 'inbound' else 'outbound' end",
        caller=caller,
        caller_device=f"case when not {is_inbound} and not {has(kind, 'forward|transfer')} then {user} end",
        dialled=called,
        answerer=f"case when {is_inbound} then {user} else {called} end",
        answerer_kind=f"""case
            when {seconds(duration)} <= 0 then 'nobody'
            when {has(kind, "ucap|conf_in|bot")} then 'menu'
            when not {is_inbound} then 'outside'
            when {user} is null then 'menu'
            else 'device' end""",
        is_queue_leg=is_true("false"),
        disposition=kind,
        talk_seconds=duration,
        total_seconds=duration,
    )


JSON = Format(
    name="teams_pstn_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("id", "userPrincipalName", "callType", "startDateTime", "duration", "calleeNumber"),
    time_zone="UTC",
    fields=_fields(
        any_path("id"), any_path("callId", "correlationId"), any_path("userPrincipalName"), any_path("callType"),
        any_path("startDateTime"), any_path("endDateTime"), any_path("duration"), any_path("callerNumber"),
        any_path("calleeNumber"),
    ),
)  # fmt: skip
CSV_FIELDS = _fields(
    any_of("UsageId", "Usage ID", "Id", "CorrelationId", "Correlation ID"),
    any_of("Call ID", "CallId"),
    any_of("UPN", "UserPrincipalName", "User Principal Name", "Username"),
    any_of("Call Type", "CallType"),
    any_of("Start Time", "StartDateTime", "StartTime"),
    any_of("End Time", "EndDateTime", "EndTime"),
    any_of("Duration Seconds", "Duration", "Duration (seconds)"),
    any_of("Caller ID", "CallerNumber", "Caller Number"),
    any_of("Destination Number", "CalleeNumber", "Callee Number", "Destination Dialed"),
)
USUAL = proof_by_columns("UPN", "Call Type", "Start Time", "End Time", "Duration Seconds", "Caller ID")
AS_GRAPH = proof_by_columns("UserPrincipalName", "CallType", "StartDateTime", "EndDateTime", "Duration", "CalleeNumber")
CSV = Format(
    name="teams_pstn_csv",
    kind="calls",
    shape="delimited",
    proof=lambda opening: max(USUAL(opening), AS_GRAPH(opening)),
    fields=CSV_FIELDS,
    may_lack=columns_of(CSV_FIELDS),
    time_zone="UTC",
)
FORMATS = (JSON, CSV)
