"""Amazon Connect's contact records as JSON: each delivered at least once, the one with the latest LastUpdateTimestamp holds.

A transfer is a contact of its own with the same InitialContactId. ConnectedToSystem is the menu's answer; a person answered
only where an agent was connected. Chats and tasks are no calls: Channel tells them apart.
"""

from frontline.importers.calls.wording import any_path, computed, is_true
from frontline.importers.formats import Format, proof_by_keys

AGENT = any_path("Agent.Username")
CONNECTED = any_path("Agent.ConnectedToAgentTimestamp")
QUEUED = any_path("Queue.EnqueueTimestamp", "Queue.Name", "Queue.ARN")
IS_OUTBOUND = f"coalesce({any_path('InitiationMethod')} in ('OUTBOUND', 'CALLBACK', 'EXTERNAL_OUTBOUND'), false)"
CUSTOMER, SYSTEM = any_path("CustomerEndpoint.Address"), any_path("SystemEndpoint.Address")
FORMAT = Format(
    name="amazon_connect_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys("ContactId", "InitiationMethod", "InitiationTimestamp", "Channel", certainty=0.99),
    fields=computed(
        call_key=any_path("InitialContactId", "ContactId"),
        leg_key=any_path("ContactId"),
        started_at=any_path("InitiationTimestamp"),
        answered_at=f"coalesce({CONNECTED}, case when {QUEUED} is null then {any_path('ConnectedToSystemTimestamp')} end)",
        ended_at=any_path("DisconnectTimestamp"),
        direction=f"case when {IS_OUTBOUND} then 'outbound' else 'inbound' end",
        caller=f"case when {IS_OUTBOUND} then {SYSTEM} else {CUSTOMER} end",
        caller_device=f"case when {IS_OUTBOUND} then {AGENT} end",
        dialled=f"case when {IS_OUTBOUND} then {CUSTOMER} else {SYSTEM} end",
        answerer=f"case when {IS_OUTBOUND} then {CUSTOMER} else {AGENT} end",
        answerer_kind=f"""case
            when {CONNECTED} is not null and {AGENT} is not null
            then case when {IS_OUTBOUND} then 'outside' else 'device' end
            when {QUEUED} is not null or {any_path("ConnectedToSystemTimestamp")} is null or {IS_OUTBOUND} then 'nobody'
            else 'menu' end""",
        is_queue_leg=is_true(f"{QUEUED} is not null"),
        disposition=any_path("DisconnectReason"),
        talk_seconds=any_path("Agent.AgentInteractionDuration"),
        wait_seconds=any_path("Queue.Duration"),
        medium=any_path("Channel"),
        updated_at=any_path("LastUpdateTimestamp"),
    ),
)
