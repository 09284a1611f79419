"""Grandstream UCM's CDR as CSV: Asterisk's rows under words of its own.

“Answered by” may be the number of a menu or a queue, and on an outbound call the number outside: so the destination channel
says which device answered, and the action whether a mailbox or a menu did. A queue that rings all leaves NO ANSWER
rows with an answer time.
"""

from frontline.importers.calls.channels import Channels
from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_true, seconds
from frontline.importers.formats import Format, proof_by_columns

ACTION, APPLICATION = any_of("Action Type"), any_of("Last app.", "Last app", "Lastapp")
ACTION_NUMBER = f"nullif(regexp_extract({ACTION}, '\\[([0-9]+)\\]', 1), '')"
DISPOSITION, TALK = any_of("Disposition", "Status"), any_of("Talk Time")
SESSION_TELLS_MORE = (
    """(select count(*) = count("Session") and count(distinct "Session") <= count(distinct "Unique ID") """
    """from (select nullif("Session", '') as "Session", "Unique ID" from staged))"""
)
USERFIELD = f"lower({any_of('Log Userfield', 'Userfield')})"
CONTEXT = (
    f"case {USERFIELD} when 'inbound' then 'from-did' when 'external' then 'from-did' when 'outbound' then 'from-internal' "
    f"when 'internal' then 'from-internal' else coalesce({any_of('Context')}, '') end"
)
CHANNELS = Channels(
    call='"Unique ID"',
    channel=f"coalesce({any_of('Source Channel')}, '')",
    dstchannel=f"coalesce({any_of('Dest. Channel', 'Dest Channel', 'Destination Channel')}, '')",
    dcontext=CONTEXT,
    lastapp=f"coalesce({APPLICATION}, '')",
    src=any_of("Caller Number"),
    dst=any_of("Callee Number"),
    disposition=DISPOSITION,
)
DEVICE = f"""case
    when {CHANNELS.device(CHANNELS.dstchannel)} is distinct from coalesce({ACTION_NUMBER}, '')
    then {CHANNELS.device(CHANNELS.dstchannel)} end"""
IS_TO_TRUNK = f"{any_of('Destination Trunk Name')} is not null"
FIELDS = computed(
    call_key=f"case when {SESSION_TELLS_MORE} then {any_of('Session')} else {any_of('Unique ID', 'Session')} end",
    leg_key=f"concat_ws('/', {any_of('Unique ID')}, {CHANNELS.dstchannel}, {any_of('Start Time')}, {any_of('End Time')})",
    started_at=any_of("Start Time"),
    answered_at=f"case when {DISPOSITION} = 'ANSWERED' then {any_of('Answer Time')} end",
    ended_at=any_of("End Time"),
    direction=f"case when {USERFIELD} in ('inbound', 'outbound', 'internal') then {USERFIELD} "
    f"when {USERFIELD} = 'external' then 'inbound' else {CHANNELS.direction} end",
    caller=any_of("Caller Number", "CallerID Number"),
    caller_device=CHANNELS.caller_device,
    dialled=any_of("Callee Number"),
    answerer=f"case when {IS_TO_TRUNK} then {any_of('Answered by', 'Callee Number')} else {DEVICE} end",
    answerer_kind=f"""case
        when {DISPOSITION} <> 'ANSWERED' or {seconds(TALK)} <= 0 then 'nobody'
        when {has(ACTION, "^(vm|voicemail)")} or {has(APPLICATION, "^(voicemail|vm)")} then 'voicemail'
        when {IS_TO_TRUNK} then 'outside'
        when {has(ACTION, "^(ivr|announce|dial.?by.?name|disa|playback|fax)")} then 'menu'
        when {DEVICE} is not null then {CHANNELS.answerer_kind}
        when {has(ACTION, "^queue")} or {CHANNELS.is_queue} then 'queue'
        when {CHANNELS.dstchannel} <> '' and not starts_with({CHANNELS.dstchannel}, 'Local/') then 'outside'
        else 'menu' end""",
    is_queue_leg=is_true(f"{has(ACTION, '^queue')} or {CHANNELS.is_queue}"),
    disposition=DISPOSITION,
    talk_seconds=TALK,
    total_seconds=any_of("Call Time"),
)
FORMAT = Format(
    name="grandstream_cdr",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns(
        "Caller Number", "Callee Number", "Source Channel", "Start Time", "Answer Time", "Call Time", "Talk Time",
        "Disposition", "Unique ID",
        certainty=0.99,
    ),
    fields=FIELDS,
    may_lack=columns_of(FIELDS),
)  # fmt: skip
