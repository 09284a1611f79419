"""Yeastar: the table of its CDR database, and the report of its web page. Times are local to the server.

Neither names a channel. Who answered is the number called, without a menu's or a queue's being told apart from a
telephone's: the roster knows the telephones, every other number stays unknown.
"""

from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_short, is_true, number_in, seconds
from frontline.importers.formats import Format, proof_by_columns

DIRECTION = (
    "case when {type} like '%inbound%' or {type} like '%incoming%' then 'inbound' "
    "when {type} like '%outbound%' or {type} like '%outgoing%' then 'outbound' "
    "when {type} like '%internal%' then 'internal' when {is_from_trunk} then 'inbound' "
    "when {is_to_trunk} then 'outbound' else 'internal' end"
)
KIND = """case
    when not ({is_answered}) or {talk} <= 0 then 'nobody'
    when {is_voicemail} then 'voicemail'
    when {is_menu} then 'menu'
    when {is_queue} then 'queue'
    when {is_to_trunk} then 'outside'
    when {is_device} then 'device'
    else 'outside' end"""

TABLE_TRUNK, TABLE_TALK = any_of("dstrunk", "dsttrunk"), any_of("billable", "billsec")
TABLE_DIRECTION = DIRECTION.format(
    type=f"coalesce(lower({any_of('calltype')}), '')",
    is_from_trunk=f"{any_of('srctrunk')} is not null",
    is_to_trunk=f"{TABLE_TRUNK} is not null",
)
TABLE_FIELDS = computed(
    call_key=any_of("uniqueid"),
    leg_key=f"concat_ws('/', {any_of('dst')}, {any_of('datetime')}, {any_of('duration')})",
    started_at=any_of("datetime"),
    direction=TABLE_DIRECTION,
    caller=any_of("src"),
    caller_device=f"case when {is_short(any_of('src'))} and {TABLE_DIRECTION} <> 'inbound' then {any_of('src')} end",
    dialled=any_of("dst"),
    answerer=any_of("dst"),
    answerer_kind=KIND.format(
        is_answered=f"{any_of('disposition')} = 'ANSWERED'",
        talk=seconds(TABLE_TALK),
        is_voicemail=has(any_of("lastapp"), "^voicemail"),
        is_menu="false",
        is_queue="false",
        is_to_trunk=f"{TABLE_TRUNK} is not null",
        is_device=is_short(any_of("dst")),
    ),
    is_queue_leg=is_true(has(any_of("lastapp"), "^queue")),
    disposition=any_of("disposition"),
    talk_seconds=TABLE_TALK,
    total_seconds=any_of("duration"),
)
TABLE = Format(
    name="yeastar_cdr",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("datetime", "clid", "src", "dst", "srctrunk", "billable", "disposition", "uniqueid"),
    fields=TABLE_FIELDS,
    may_lack=columns_of(TABLE_FIELDS),
)

START, TALK = any_of("Time", "Start Time"), any_of("Talk Duration", "Talk Duration(s)", "Talking Duration")
CALLED, STATUS = any_of("Call To", "Callee"), any_of("Status", "Disposition")
RING = any_of("Ring Duration", "Ring Duration(s)", "Ringing Duration")
NUMBER, CALLER = number_in(CALLED), number_in(any_of("Call From", "Caller"))
TYPE = f"coalesce(lower({any_of('Call Type', 'Communication Type', 'Communication')}), '')"
TO_TRUNK, FROM_TRUNK = any_of("Destination Trunk", "Dst Trunk"), any_of("Source Trunk", "Src Trunk")
REPORT_DIRECTION = DIRECTION.format(
    type=TYPE, is_from_trunk=f"{FROM_TRUNK} is not null", is_to_trunk=f"{TO_TRUNK} is not null"
)
REPORT_FIELDS = computed(
    call_key=f"coalesce({any_of('Call ID', 'ID', 'Uniqueid')}, concat_ws('|', {START}, {CALLER}))",
    leg_key=f"concat_ws('/', {START}, {CALLED}, {TALK})",
    started_at=START,
    direction=REPORT_DIRECTION,
    caller=CALLER,
    caller_device=f"case when {is_short(CALLER)} and {REPORT_DIRECTION} <> 'inbound' then {CALLER} end",
    dialled=NUMBER,
    answerer=NUMBER,
    answerer_kind=KIND.format(
        is_answered=has(STATUS, "^answered"),
        talk=seconds(TALK),
        is_voicemail=f"({has(STATUS, 'voicemail')} or {has(CALLED, '^voicemail')})",
        is_menu=has(CALLED, "^ivr"),
        is_queue=has(CALLED, "^(queue|ring ?group)"),
        is_to_trunk=f"{TO_TRUNK} is not null",
        is_device=is_short(NUMBER),
    ),
    is_queue_leg=is_true(has(CALLED, "^queue")),
    disposition=STATUS,
    talk_seconds=TALK,
    total_seconds=any_of("Call Duration", "Call Duration(s)", "Duration"),
)
REPORT = Format(
    name="yeastar_report",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns("Time", "Call From", "Call To", "Status", certainty=0.9),
    fields=REPORT_FIELDS,
    may_lack=columns_of(REPORT_FIELDS),
)
FORMATS = (TABLE, REPORT)
