"""FreeSWITCH's mod_cdr_csv: no header, times local to the server, in the order of a template.

Two shipped orders are known: the one that ends in uuid, bleg_uuid, accountcode (and codecs), and Asterisk's. NORMAL_CLEARING
says how a call ended, not that anybody answered: answer_stamp does, and bleg_uuid that a telephone was connected; without
it a menu or a mailbox answered. Where both legs are logged (`legs=ab`), each names the other.
"""

import re
from collections.abc import Callable

from frontline.importers.calls.wording import computed, is_short
from frontline.importers.files import Opening
from frontline.importers.formats import Format

OWN = (
    "caller_id_name", "caller_id_number", "destination_number", "context", "start_stamp", "answer_stamp", "end_stamp",
    "duration", "billsec", "hangup_cause", "uuid", "bleg_uuid", "accountcode", "read_codec", "write_codec", "further_1",
    "further_2", "further_3",
)  # fmt: skip
LIKE_ASTERISK = (
    "accountcode", "caller_id_number", "destination_number", "context", "caller_id", "channel_name", "bridge_channel", "last_app",
    "last_arg", "start_stamp", "answer_stamp", "end_stamp", "duration", "billsec", "hangup_cause", "amaflags", "uuid", "userfield",
)  # fmt: skip
FEWEST_COLUMNS = OWN.index("accountcode")
STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
CAUSE = re.compile(r"[A-Z]+(_[A-Z0-9]+)+")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _proof(columns: tuple[str, ...]) -> Callable[[Opening], float]:
    start, cause, uuid = (columns.index(name) for name in ("start_stamp", "hangup_cause", "uuid"))

    def is_row(row: list[str]) -> bool:
        return (
            len(row) == len(columns)
            and STAMP.fullmatch(row[start].strip()) is not None
            and CAUSE.fullmatch(row[cause].strip()) is not None
            and UUID.fullmatch(row[uuid].strip()) is not None
        )

    def proof(opening: Opening) -> float:
        rows = [row for row in opening.rows[:50] if row]
        return 0.99 * sum(map(is_row, rows)) / len(rows) if rows else 0.0

    return proof


def _as_bridged(columns: tuple[str, ...]) -> tuple[str, str, str]:
    """What shows that a telephone was connected, which it was, and what the rows of one call share."""
    if "bleg_uuid" in columns:
        return "bleg_uuid", "destination_number", "case when bleg_uuid <> '' then least(uuid, bleg_uuid) else uuid end"
    bridged = "regexp_extract(bridge_channel, '^(?:sofia/[^/]+|user|verto.rtc)/(?:sip:)?([^@/]+)', 1)"
    return "bridge_channel", f"coalesce(nullif({bridged}, ''), destination_number)", "uuid"


def _format(columns: tuple[str, ...]) -> Format:
    bridged, answerer, call_key = _as_bridged(columns)
    is_inside = is_short("caller_id_number")
    return Format(
        name="freeswitch_csv",
        kind="calls",
        shape="delimited",
        proof=_proof(columns),
        header=columns,
        date_order="ymd",
        fields={
            "started_at": "start_stamp",
            "answered_at": "answer_stamp",
            "ended_at": "end_stamp",
            "caller": "caller_id_number",
            "dialled": "destination_number",
            "disposition": "hangup_cause",
            "talk_seconds": "billsec",
            "total_seconds": "duration",
            "leg_key": "uuid",
            **computed(
                call_key=call_key,
                direction=f"case when not {is_inside} then 'inbound' when {is_short('destination_number')} "
                "or not regexp_full_match(destination_number, '\\+?[0-9]+') then 'internal' else 'outbound' end",
                caller_device=f"case when {is_inside} then caller_id_number end",
                answerer=answerer,
                answerer_kind=f"""case
                    when answer_stamp = '' or coalesce(try_cast(billsec as double), 0) <= 0 then 'nobody'
                    when {bridged} = '' and regexp_matches(destination_number, '(?i)voicemail|^\\*9[78]') then 'voicemail'
                    when {bridged} = '' then 'menu'
                    when {is_short(answerer)} or regexp_matches({answerer}, '[A-Za-z]') then 'device'
                    else 'outside' end""",
            ),
        },
    )


FORMATS = (*(_format(OWN[:width]) for width in range(FEWEST_COLUMNS, len(OWN) + 1)), _format(LIKE_ASTERISK))
