"""Asterisk's log with 16, 17, 18 or 21 columns, and what its channels tell: each quirk seen in real files has a call here."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport
from frontline.importers.detection import detect
from frontline.importers.files import open_file

from .call_log import PEOPLE, TRUNK, device, leg, menu

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
DAY = "2026-03-03"
TOLD = "select outcome, answered_by_kind, answered_by, person_id, direction from contacts order by started_at"
BY_ANN = ("answered", "person", "301", "ANN", "inbound")
BY_BO = ("answered", "person", "302", "BO", "inbound")


def _row(
    at: str, to: str, *, channel: str, key: str, disposition: str = "ANSWERED", dialled: str = "600", talk: int = 30
) -> str:
    """The first sixteen columns, and uniqueid and userfield."""
    start, answer = f"{DAY} {at}:00", f"{DAY} {at}:10" if disposition == "ANSWERED" else ""
    return (
        f',2125550101,{dialled},from-trunk,"""IDA DORN"" <2125550101>",{channel},{to},Dial,x,{start},{answer},{DAY} {at}:40,40,{talk},'
        f"{disposition},DOCUMENTATION,{key},tag\n"
    )


def _local(number: int, end: int) -> str:
    return f"Local/302@from-queue-0000000{number};{end}"


FAR = "17000000{:02}.{}"
WHOLE = (
    _row("09:00", "SIP/305-00000001", channel="SIP/main-000000a1", key=FAR.format(1, 1), disposition="NO ANSWER", talk=0)
    + _row("09:00", "SIP/301-00000002", channel="SIP/main-000000a1", key=FAR.format(1, 1))
    + _row("10:00", _local(1, 1), channel="SIP/main-000000a2", key=FAR.format(2, 1))
    + _row("10:00", "SIP/302-00000003", channel=_local(1, 2), key=FAR.format(2, 3), dialled="302")
    + _row("11:00", "", channel="SIP/main-000000a3", key=f"host-{FAR.format(3, 1)}", dialled="s")
    + _row("12:00", "SIP/302-00000004", channel="SIP/main-000000a4", key=FAR.format(4, 1), disposition="NO ANSWER", talk=60)
)  # fmt: skip


def _narrowed(*columns: int) -> str:
    """The log with these of the columns after the sixteenth (16: uniqueid, 17: userfield)."""
    lines = []
    for line in WHOLE.splitlines():
        *first, uniqueid, userfield = line.rsplit(",", 2)
        lines.append(",".join([*first, *({16: uniqueid, 17: userfield}[column] for column in columns)]))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("columns", [(), (16,), (17,), (16, 17)], ids=["16", "17 uniqueid", "17 userfield", "18"])
def test_a_log_with_fewer_columns_tells_the_same_calls(
    columns: tuple[int, ...], written: Write, take_in: TakeIn, ask: Ask
) -> None:
    path = written("Master.csv", _narrowed(*columns))
    found = detect(open_file(path))
    assert (found.format.name, found.certainty) == ("asterisk_cdr", 1)
    assert len(found.format.header or ()) == 16 + len(columns)
    (file,) = take_in(path, written("people.csv", PEOPLE)).files[:1]
    assert (file.rows_read, file.rows_loaded) == (6, 6)
    assert ask(TOLD) == [
        BY_ANN, BY_BO, ("menu", "menu", None, None, "inbound"), ("abandoned", None, None, None, "inbound"),
    ]  # fmt: skip
    assert take_in(path).files[0].rows_duplicate == 6


def test_a_mailbox_behind_a_local_channel_is_no_person(written: Write, take_in: TakeIn, ask: Ask) -> None:
    near, far = "Local/302@from-queue-0000000b;1", "Local/302@from-queue-0000000b;2"
    text = leg("v", f"{DAY} 09:00:00", 5, 40, to=near) + leg(
        "v", f"{DAY} 09:00:00", 5, 40, channel=far, app="VoiceMail"
    )
    forwarded = near.replace("0b", "0c")
    text += leg("f", f"{DAY} 10:00:00", 5, 40, to=forwarded)
    text += leg("f", f"{DAY} 10:00:00", 5, 40, to=TRUNK, channel=forwarded.replace(";1", ";2"), app="Dial")
    text += leg("lone", f"{DAY} 11:00:00", 5, 40, to=near.replace("0b", "0d"))
    take_in(written("people.csv", PEOPLE), written("Master.csv", text))
    assert ask(TOLD) == [
        ("voicemail", "voicemail", None, None, "inbound"), ("answered", "outside", None, None, "inbound"), BY_BO,
    ]  # fmt: skip


def test_a_forwarded_call_is_a_persons_where_the_roster_has_the_number(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    people = PEOPLE.replace("BO,Bo Lund,bo@example.com,Support,302", "BO,Bo Lund,bo@example.com,Support,2125550177")
    text = leg("m", f"{DAY} 09:00:00", 5, 40, to="Local/2125550177@from-internal-0000000e;1", app="Dial")
    take_in(written("people.csv", people), written("Master.csv", text))
    assert ask(TOLD) == [("answered", "person", "2125550177", "BO", "inbound")]


def test_a_telephone_with_a_name_is_a_device_and_a_transferred_trunk_stays_one(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    people = PEOPLE.replace("Support,302,", "Support,bo-desk,")
    named, numbered = "SIP/bo-desk-000000a1", "SIP/4930-000000a2"
    text = leg(
        "out", f"{DAY} 08:00:00", 5, 40, channel=named, to=TRUNK, app="Dial", source="bo-desk", dialled="2125550101"
    )
    text += leg("in", f"{DAY} 09:00:00", 5, 40, channel=numbered, to=named, context="from-trunk")
    text += leg("xfer", f"{DAY} 10:00:00", 5, 40, channel=numbered, to=device(301), context="from-internal-xfer")
    take_in(written("people.csv", people), written("Master.csv", text))
    assert ask(TOLD) == [
        ("answered", "outside", "bo-desk", "BO", "outbound"), ("answered", "person", "bo-desk", "BO", "inbound"), BY_ANN,
    ]  # fmt: skip


def test_a_congested_line_with_billed_seconds_was_not_answered(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = leg("c", f"{DAY} 09:00:00", 5, 60, "CONGESTION", to=device(301))
    text += leg("b", f"{DAY} 10:00:00", 5, 60, "BUSY", to=device(301))
    take_in(written("people.csv", PEOPLE), written("Master.csv", text))
    assert [row[:2] for row in ask(TOLD)] == [("abandoned", None), ("abandoned", None)]


def test_bytes_that_are_no_utf_8_and_a_spreadsheets_times_lose_no_row(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    text = menu("1", f"{DAY} 09:00:00", 10) + leg("1", f"{DAY} 09:00:10", 5, 30, to=device(301))
    resaved = (
        text.replace("IDA DORN", "JOSÉ")
        .replace(f"{DAY} 09:00:00", "2026/3/3 9:00")
        .replace(f"{DAY} 09:00:10", "2026/3/3 9:00")
    )
    resaved = resaved.replace(f"{DAY} 09:00:15", "2026/3/3 9:00").replace(f"{DAY} 09:00:45", "2026/3/3 9:01")
    path = written("Master.csv", resaved.encode("latin-1"))
    assert detect(open_file(path)).format.name == "asterisk_cdr"
    (file,) = take_in(path, written("people.csv", PEOPLE)).files[:1]
    assert (file.rows_read, file.rows_loaded) == (2, 2)
    assert ask(TOLD) == [BY_ANN]


def test_a_freepbx_report_takes_the_answer_where_ringing_ends(written: Write, take_in: TakeIn, ask: Ask) -> None:
    text = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield\n"
    text += (
        f"{DAY} 09:00:00,x,2125550101,301,from-trunk,SIP/main-0000000a,SIP/301-0000000b,Dial,x,40,25,ANSWERED,3,,1.1,\n"
    )
    text += f"{DAY} 10:00:00,x,2125550101,302,from-trunk,SIP/main-0000000c,Local/302@from-queue-0000000d;1,Queue,x,40,25,ANSWERED,3,,2.1,\n"
    text += f"{DAY} 10:00:00,x,2125550101,302,from-queue,Local/302@from-queue-0000000d;2,SIP/302-0000000e,Dial,x,40,25,ANSWERED,3,,2.2,\n"
    take_in(written("people.csv", PEOPLE), written("report.csv", text))
    assert ask(TOLD) == [BY_ANN, BY_BO]
    assert ask("select answered_at::varchar, ended_at::varchar from call_legs order by started_at limit 1") == [
        (f"{DAY} 09:00:15", f"{DAY} 09:00:40")
    ]
    assert ask("select queue_wait_seconds, talk_seconds from contacts order by started_at") == [(15, 25), (15, 25)]
