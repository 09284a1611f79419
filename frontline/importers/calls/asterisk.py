"""Asterisk's cdr-csv Master.csv: no header, a row per leg, times local to the server.

ANSWERED does not mean that a person answered: the menu, the queue and the mailbox answer as well. A leg reached a
device only when it names one in dstchannel; whether that device is a person, the roster says (queries/models).
"""

import re

from frontline.importers.files import Opening
from frontline.importers.formats import Format, Sql

COLUMNS = (
    "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end",
    "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield", "peeraccount", "linkedid", "sequence",
)  # fmt: skip
START, DISPOSITION = COLUMNS.index("start"), COLUMNS.index("disposition")
LONGEST_EXTENSION_DIGITS = 6

PEER = r"^[A-Za-z0-9_]+/(.+?)(?:-[0-9a-fA-F]{4,}(?:;[12])?|@.*)?$"
EXTENSION = rf"[0-9]{{1,{LONGEST_EXTENSION_DIGITS}}}"


def _peer(column: str) -> str:
    return f"nullif(regexp_extract({column}, '{PEER}', 1), '')"


FROM_OUTSIDE = "(?i)(^|[-_])(from-trunk|from-pstn|from-did|ext-did|inbound|incoming)"
FROM_INSIDE = "(?i)internal"
IS_FROM_OUTSIDE = f"regexp_matches(dcontext, '{FROM_OUTSIDE}') and not starts_with(channel, 'Local/')"
TRUNKS = (
    f"(select {_peer('channel')} as peer from staged where {IS_FROM_OUTSIDE} and peer is not null "
    f"except select {_peer('channel')} from staged where regexp_matches(dcontext, '{FROM_INSIDE}'))"
)
"""A provider may name its trunk by digits, as an extension is named: calls from outside come from it, ours never do."""


def _device(column: str) -> str:
    peer = _peer(column)
    return f"case when regexp_full_match({peer}, '{EXTENSION}') and {peer} not in {TRUNKS} then {peer} end"


IS_INSIDE_CALLER = f"{_device('channel')} is not null and not starts_with(channel, 'Local/')"
IS_OUTSIDE_CALLED = f"dstchannel <> '' and {_device('dstchannel')} is null"
DIRECTION = (
    f"case when not ({IS_INSIDE_CALLER}) then 'inbound' when {IS_OUTSIDE_CALLED} or "
    f"(dstchannel = '' and length(dst) > {LONGEST_EXTENSION_DIGITS}) then 'outbound' else 'internal' end"
)
ANSWERER_KIND = f"""case
    when disposition <> 'ANSWERED' then null
    when lower(lastapp) like 'voicemail%' then 'voicemail'
    when {_device("dstchannel")} is not null then 'device'
    when dstchannel <> '' then 'outside'
    when lower(lastapp) = 'queue' then 'queue'
    else 'menu' end"""


def _proof(opening: Opening) -> float:
    rows = [row for row in opening.rows[:50] if row]
    if not rows:
        return 0.0
    fitting = [
        row
        for row in rows
        if len(row) == len(COLUMNS)
        and re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row[START])
        and row[DISPOSITION] in {"ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION"}
    ]
    return len(fitting) / len(rows)


FORMAT = Format(
    name="asterisk_cdr",
    kind="calls",
    shape="delimited",
    proof=_proof,
    header=COLUMNS,
    date_order="ymd",
    fields={
        "call_key": Sql("coalesce(nullif(linkedid, ''), nullif(uniqueid, ''))"),
        "leg_key": Sql("concat_ws('/', uniqueid, sequence)"),
        "started_at": "start",
        "answered_at": "answer",
        "ended_at": "end",
        "direction": Sql(DIRECTION),
        "caller": "src",
        "caller_device": Sql(_device("channel")),
        "dialled": "dst",
        "answerer": Sql(f"coalesce({_device('dstchannel')}, {_peer('dstchannel')})"),
        "answerer_kind": Sql(ANSWERER_KIND),
        "is_queue_leg": Sql("case when lower(lastapp) = 'queue' then 'true' else 'false' end"),
        "disposition": "disposition",
        "talk_seconds": "billsec",
        "total_seconds": "duration",
    },
)
