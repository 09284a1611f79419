"""Genesys Cloud's conversation details as JSON: the conversation, and a leg for each session of its participants.

The purpose of a participant tells what answered: an agent with talk (tTalk), the queue (acd), the menu (ivr, workflow), a
mailbox. Durations are milliseconds. The conversation itself tells the direction and the customer, never an answer.
"""

from frontline.importers.calls.wording import any_path, computed, is_true
from frontline.importers.formats import Children, Format, json_text, proof_by_keys

PURPOSE = f"lower({any_path('purpose', record='level_1')})"
USER = any_path("userEmail", "userId", record="level_1")
IS_OUTBOUND = f"lower({any_path('originatingDirection', record='parent')}) = 'outbound'"
START = (
    f"coalesce({any_path('segments[0].segmentStart', 'connectedTime', record='level_2')}, "
    f"{any_path('conversationStart', record='parent')})"
)
END = f"coalesce({json_text('segments[#-1].segmentEnd', 'level_2')}, {any_path('conversationEnd', record='parent')})"


def _metric(name: str) -> str:
    """The sum of a session's metric in seconds; null when it has none."""
    values = 'from_json(coalesce(json_extract(level_2, \'$.metrics\'), \'[]\'), \'[{"name": "varchar", "value": "double"}]\')'
    return (
        f"list_sum(list_transform(list_filter({values}, lambda each: each.name = '{name}'), "
        f"lambda each: each.value)) / 1000"
    )


SESSIONS = Children(
    kind="calls",
    levels=("participants", "sessions"),
    only=f"{PURPOSE} in ('agent', 'user', 'acd', 'ivr', 'workflow', 'voicemail')",
    fields=computed(
        call_key=any_path("conversationId", record="parent"),
        leg_key=any_path("sessionId", record="level_2"),
        started_at=START,
        ended_at=END,
        direction=f"case when {IS_OUTBOUND} then 'outbound' else 'inbound' end",
        caller_device=f"case when {IS_OUTBOUND} and {PURPOSE} in ('agent', 'user') then {USER} end",
        answerer=f"case when {PURPOSE} in ('agent', 'user') then "
        f"case when {IS_OUTBOUND} then {any_path('dnis', 'addressTo', record='level_2')} else {USER} end end",
        answerer_kind=f"""case
            when {PURPOSE} in ('agent', 'user') then
                case when coalesce({_metric("tTalk")}, 0) <= 0 then 'nobody' when {IS_OUTBOUND} then 'outside' else 'device' end
            when {PURPOSE} = 'acd' then 'queue'
            when {PURPOSE} = 'voicemail' then 'voicemail'
            else 'menu' end""",
        is_queue_leg=is_true(f"{PURPOSE} = 'acd'"),
        disposition=any_path("segments[0].disconnectType", record="level_2"),
        talk_seconds=f"cast({_metric('tTalk')} as varchar)",
        wait_seconds=f"case when {PURPOSE} = 'acd' then cast({_metric('tAcd')} as varchar) end",
        medium=any_path("mediaType", record="level_2"),
    ),
)
FORMAT = Format(
    name="genesys_cloud_json",
    kind="calls",
    shape="json",
    proof=proof_by_keys(
        "conversationId", "conversationStart", "originatingDirection", "participants",
        records_at=("conversations",), certainty=0.99,
    ),
    records_at=("conversations",),
    fields=computed(
        call_key=any_path("conversationId"),
        started_at=any_path("conversationStart"),
        ended_at=any_path("conversationEnd"),
        direction=f"lower({any_path('originatingDirection')})",
        caller=any_path("participants[0].sessions[0].ani"),
        dialled=any_path("participants[0].sessions[0].dnis"),
        answerer_kind="'nobody'",
        is_queue_leg="'false'",
        medium=any_path("participants[0].sessions[0].mediaType"),
    ),
    children=(SESSIONS,),
)  # fmt: skip
