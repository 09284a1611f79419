"""Asterisk's cdr-csv Master.csv: no header, a row per leg, times local to the server.

How many columns it has, cdr.conf says: 16, with `loguniqueid` and `loguserfield` up to 18, with `newcdrcolumns` 21. Only
the 21 name the call that a row belongs to (linkedid). With 17 or 18 the caller's uniqueid stands for it, and with 16 the
caller's channel, number and day: a call over midnight, or one before and one after a restart of the server through the same
channel name, is then told wrongly.
"""

import re
from collections.abc import Callable

from frontline.importers.calls.channels import Channels, key_by_caller
from frontline.importers.calls.wording import computed, is_true
from frontline.importers.files import Opening
from frontline.importers.formats import FieldSource, Format

COLUMNS = (
    "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end",
    "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield", "peeraccount", "linkedid", "sequence",
)  # fmt: skip
START, DISPOSITION, UNIQUEID = COLUMNS.index("start"), COLUMNS.index("disposition"), COLUMNS.index("uniqueid")
DISPOSITIONS = {"ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION"}
TIME = re.compile(r"\d{4}([-/])\d{1,2}\1\d{1,2} \d{1,2}:\d\d(:\d\d)?")
"""Also as a spreadsheet saves it again: 2026/3/2 9:41."""
UNIQUE_ID = re.compile(r"(\S+-)?\d{9,11}\.\d+")
BY_UNIQUE_ID = key_by_caller("nullif({row}.uniqueid, '')")
BY_CALLER = key_by_caller("concat_ws('|', nullif({row}.channel, ''), {row}.src, left({row}.start, 10))")


def _is_row(row: list[str], columns: tuple[str, ...]) -> bool:
    if len(row) != len(columns) or not TIME.fullmatch(row[START]) or row[DISPOSITION] not in DISPOSITIONS:
        return False
    if len(columns) != UNIQUEID + 1:
        return True
    return bool(UNIQUE_ID.fullmatch(row[UNIQUEID])) == (columns[UNIQUEID] == "uniqueid")


def _proof(columns: tuple[str, ...]) -> Callable[[Opening], float]:
    def proof(opening: Opening) -> float:
        rows = [row for row in opening.rows[:50] if row]
        return sum(_is_row(row, columns) for row in rows) / len(rows) if rows else 0.0

    return proof


def _format(columns: tuple[str, ...]) -> Format:
    call_key, leg_key = BY_CALLER, "concat_ws('/', dstchannel, start, answer)"
    if "uniqueid" in columns:
        call_key, leg_key = BY_UNIQUE_ID, "concat_ws('/', uniqueid, dstchannel, start, answer)"
    if "linkedid" in columns:
        call_key, leg_key = f"coalesce(nullif(linkedid, ''), {BY_UNIQUE_ID})", "concat_ws('/', uniqueid, sequence)"
    channels = Channels(call="linkedid" if "linkedid" in columns else "left(start, 10)")
    return Format(
        name="asterisk_cdr",
        kind="calls",
        shape="delimited",
        proof=_proof(columns),
        header=columns,
        date_order="ymd",
        fields={
            "started_at": "start",
            "answered_at": "answer",
            "ended_at": "end",
            "caller": "src",
            "dialled": "dst",
            "disposition": "disposition",
            "talk_seconds": "billsec",
            "total_seconds": "duration",
            **computed(call_key=call_key, leg_key=leg_key),
            **fields_of_channels(channels),
        },
    )


def fields_of_channels(channels: Channels) -> dict[str, FieldSource]:
    """Where the call came from and who answered, as the channels tell it."""
    return computed(
        direction=channels.direction,
        caller_device=channels.caller_device,
        answerer=channels.answerer,
        answerer_kind=channels.answerer_kind,
        is_queue_leg=is_true(channels.is_queue),
    )


FORMATS = (
    _format(COLUMNS),
    _format(COLUMNS[:18]),
    _format(COLUMNS[:17]),
    _format((*COLUMNS[:16], "userfield")),
    _format(COLUMNS[:16]),
)
