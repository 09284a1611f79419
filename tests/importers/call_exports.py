"""A small export of each telephone system, made by hand: invented people, 555 numbers. ANN (301) leads, BO is at 302.

Each holds a call that a person took, one that an unknown device took, and what its system gives of menus, queues,
mailboxes, calls given up and calls made. `contacts` were settled by hand: how the call ended, who answered, whom the
roster knows, and the direction.
"""

import json
from dataclasses import dataclass, field

Contact = tuple[str, str | None, str | None, str]
BY_ANN: Contact = ("answered", "person", "ANN", "inbound")
BY_BO: Contact = ("answered", "person", "BO", "inbound")
BY_UNKNOWN: Contact = ("answered", "unknown", None, "inbound")
GIVEN_UP: Contact = ("abandoned", None, None, "inbound")
MENU: Contact = ("menu", "menu", None, "inbound")
VOICEMAIL: Contact = ("voicemail", "voicemail", None, "inbound")
FORWARDED: Contact = ("answered", "outside", None, "inbound")
CALL_BY_ANN: Contact = ("answered", "outside", "ANN", "outbound")
CALL_UNANSWERED: Contact = ("no_answer", None, None, "outbound")


@dataclass(frozen=True)
class CallExport:
    """A file, the format it must be known as, and what must become of its calls, by their keys in the text's order."""

    name: str
    text: str
    format: str
    read: int
    contacts: dict[str, Contact] = field(default_factory=dict)
    talk: dict[str, float] = field(default_factory=dict)
    duplicate: int = 0
    source: str | None = None


def _table(header: str, *rows: str) -> str:
    return "\n".join([header, *rows, ""])


CALLER = "2125550101"
FREEPBX = CallExport(
    "cdr_report.csv",
    _table(
        "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,"
        "uniqueid,userfield,did,linkedid,sequence",
        f'2026-03-02 09:00:00,"""A B"" <{CALLER}>",{CALLER},s,ivr-1,SIP/main-0000000a,,BackGround,x,20,20,ANSWERED,3,,1.1,,2125550000,1.1,1',
        f"2026-03-02 09:00:20,x,{CALLER},600,ext-queues,SIP/main-0000000a,SIP/301-0000000b,Queue,x,40,25,ANSWERED,3,,1.1,,2125550000,1.1,2",
        f"2026-03-02 10:00:00,x,{CALLER},305,from-trunk,SIP/main-0000000c,SIP/305-0000000d,Dial,x,40,30,ANSWERED,3,,2.1,,2125550000,2.1,3",
        f"2026-03-02 11:00:00,x,{CALLER},302,from-trunk,SIP/main-0000000e,SIP/302-0000000f,Dial,x,60,60,NO ANSWER,3,,3.1,,2125550000,3.1,4",
        "2026-03-02 12:00:00,x,301,2125550109,from-internal,SIP/301-00000010,SIP/main-00000011,Dial,x,40,33,ANSWERED,3,,4.1,,,4.1,5",
    ),
    "freepbx_report",
    read=5,
    contacts={"1.1": BY_ANN, "2.1": BY_UNKNOWN, "3.1": GIVEN_UP, "4.1": CALL_BY_ANN},
    talk={"1.1": 25, "4.1": 33},
)
_UCM = (
    "Account Code,Caller Number,Callee Number,Context,CallerID Number,Source Channel,Dest. Channel,Last app.,Last date,Start Time,"
    "Answer Time,End Time,Call Time,Talk Time,Disposition,AMA Flags,Unique ID,Log Userfield,Dest Channel Extension,Caller Name,"
    "Answered by,Session,Premier Caller,Action Type,Source Trunk Name,Destination Trunk Name"
)


def _ucm(
    key: str, at: str, to: str, talk: int, by: str, action: str, app: str = "Queue", disposition: str = "ANSWERED",
    way: str = "Inbound", source: str = "PJSIP/trunk_1-0000000a", trunk: str = "", caller: str = CALLER,
) -> str:  # fmt: skip
    return (
        f",{caller},6500,from-did,{caller},{source},{to},{app},x,2026-03-02 {at}:00,2026-03-02 {at}:10,2026-03-02 {at}:59,49,{talk},"
        f"{disposition},DOCUMENTATION,{key},{way},,Ida,{by},{key},,{action},main,{trunk}"
    )


GRANDSTREAM = CallExport(
    "ucm.csv",
    _table(
        _UCM,
        _ucm("1.1", "09:00", "", 12, "7000", "IVR[7000]", "BackGround"),
        _ucm("1.1", "09:01", "PJSIP/302-0000000b", 0, "", "QUEUE[6500]", disposition="NO ANSWER"),
        _ucm("1.1", "09:01", "PJSIP/301-0000000c", 49, "301", "QUEUE[6500]"),
        _ucm("2.1", "10:00", "", 30, "7000", "IVR[7000]", "BackGround"),
        _ucm("3.1", "11:00", "Local/6500@from-internal-00000001;1", 40, "6500", "QUEUE[6500]"),
        _ucm("4.1", "12:00", "PJSIP/302-0000000d", 20, "302", "VM[302]", "VoiceMail"),
        _ucm("5.1", "13:00", "PJSIP/trunk_1-0000000e", 40, "2125550177", "DIAL", "Dial", trunk="main"),
        _ucm("6.1", "14:00", "PJSIP/trunk_1/2125550109-0f", 33, "2125550109", "DIAL", "Dial", way="Outbound",
             source="PJSIP/301-00000010", trunk="main", caller="301"),
        _ucm("7.1", "15:00", "PJSIP/305-00000011", 33, "305", "DIAL", "Dial"),
    ),
    "grandstream_cdr",
    read=9,
    contacts={
        "1.1": BY_ANN, "2.1": MENU, "3.1": GIVEN_UP, "4.1": VOICEMAIL, "5.1": FORWARDED, "6.1": CALL_BY_ANN, "7.1": BY_UNKNOWN,
    },
    talk={"1.1": 49},
)  # fmt: skip
YEASTAR_TABLE = CallExport(
    "yeastar.csv",
    _table(
        "datetime,clid,src,dst,srctrunk,dstrunk,lastapp,duration,billable,disposition,calltype,accountcode,uniqueid,recordfile",
        f"2026-03-02 09:00:00,x,{CALLER},301,main,,Dial,40,30,ANSWERED,Inbound,,1.1,",
        f"2026-03-02 10:00:00,x,{CALLER},6500,main,,Queue,40,30,ANSWERED,Inbound,,2.1,",
        f"2026-03-02 11:00:00,x,{CALLER},302,main,,Dial,40,0,NO ANSWER,Inbound,,3.1,",
        "2026-03-02 12:00:00,x,301,2125550109,,main,Dial,40,30,ANSWERED,Outbound,,4.1,",
    ),
    "yeastar_cdr",
    read=4,
    contacts={"1.1": BY_ANN, "2.1": BY_UNKNOWN, "3.1": GIVEN_UP, "4.1": CALL_BY_ANN},
    talk={"1.1": 30},
)
YEASTAR_REPORT = CallExport(
    "cdr_search.csv",
    _table(
        "ID,Time,Call From,Call To,Call Duration(s),Ring Duration(s),Talk Duration(s),Status,Call Type,Source Trunk,Destination Trunk",
        f"a1,2026-03-02 09:00:00,{CALLER},Ann Reed<301>,00:00:40,00:00:10,00:00:30,ANSWERED,Inbound,main,",
        f"a2,2026-03-02 10:00:00,{CALLER},IVR Main<6500>,00:00:20,00:00:00,00:00:20,ANSWERED,Inbound,main,",
        f"a3,2026-03-02 11:00:00,{CALLER},Queue Help<6400>,00:00:20,00:00:00,00:00:20,ANSWERED,Inbound,main,",
        f"a4,2026-03-02 12:00:00,{CALLER},Bo Lund<302>,00:00:20,00:00:20,00:00:00,VOICEMAIL,Inbound,main,",
        f"a5,2026-03-02 13:00:00,{CALLER},Jo Doe<305>,00:00:40,00:00:10,00:00:30,ANSWERED,Inbound,main,",
    ),
    "yeastar_report",
    read=5,
    contacts={"a1": BY_ANN, "a2": MENU, "a3": GIVEN_UP, "a4": ("abandoned", None, None, "inbound"), "a5": BY_UNKNOWN},
    talk={"a1": 30},
)
_UUID = "{}-1111-4222-8333-444444444444"


def _leg(
    uuid: str, bleg: str, caller: str, called: str, at: str, answer: bool, talk: int, cause: str = "NORMAL_CLEARING"
) -> str:
    answered = f"2026-03-02 {at}:10" if answer else ""
    other = _UUID.format(bleg) if bleg else ""
    return (
        f'"Ida","{caller}","{called}","public","2026-03-02 {at}:00","{answered}","2026-03-02 {at}:50","50","{talk}","{cause}",'
        f'"{_UUID.format(uuid)}","{other}", "","PCMU","PCMU"\n'
    )


FREESWITCH = CallExport(
    "Master.csv",
    _leg("aaaaaaa1", "bbbbbbb1", CALLER, "301", "09:00", True, 40)
    + _leg("bbbbbbb1", "aaaaaaa1", CALLER, "301", "09:00", True, 39)
    + _leg("aaaaaaa2", "", CALLER, "302", "10:00", False, 0)
    + _leg("aaaaaaa3", "", CALLER, "302", "11:00", False, 0, "NO_ANSWER")
    + _leg("aaaaaaa4", "", CALLER, "5000", "12:00", True, 30)
    + _leg("aaaaaaa5", "", CALLER, "voicemail", "13:00", True, 30)
    + _leg("aaaaaaa6", "bbbbbbb6", "301", "2125550109", "14:00", True, 33)
    + _leg("aaaaaaa7", "bbbbbbb7", CALLER, "305", "15:00", True, 33),
    "freeswitch_csv",
    read=8,
    contacts={
        _UUID.format("aaaaaaa1"): BY_ANN, _UUID.format("aaaaaaa2"): GIVEN_UP, _UUID.format("aaaaaaa3"): GIVEN_UP,
        _UUID.format("aaaaaaa4"): MENU, _UUID.format("aaaaaaa5"): VOICEMAIL, _UUID.format("aaaaaaa6"): CALL_BY_ANN,
        _UUID.format("aaaaaaa7"): BY_UNKNOWN,
    },
    talk={_UUID.format("aaaaaaa1"): 40},
)  # fmt: skip
THREECX = CallExport(
    "cdr.csv",
    _table(
        "time-start,callid,historyid,time-answered,time-end,duration,reason-terminated,from-no,to-no,from-type,final-number,final-type",
        f"2026/03/02 09:00:00,c1,h1,2026/03/02 09:00:10,2026/03/02 09:01:00,00:01:00,Terminated,{CALLER},Ext.800,Line,Ext.301,Extension",
        f"2026/03/02 10:00:00,c2,h2,2026/03/02 10:00:00,2026/03/02 10:00:30,00:00:30,Terminated,{CALLER},Ext.801,Line,Ext.801,IVR",
        f"2026/03/02 11:00:00,c3,h3,,2026/03/02 11:00:30,00:00:30,NoAnswer,{CALLER},Ext.302,Line,Ext.302,Extension",
        f"2026/03/02 12:00:00,c4,h4,2026/03/02 12:00:10,2026/03/02 12:00:30,00:00:30,Terminated,{CALLER},Ext.302,Line,Ext.302,VoiceMail",
        "2026/03/02 13:00:00,c5,h5,2026/03/02 13:00:10,2026/03/02 13:00:43,00:00:43,Terminated,Ext.301,2125550109,Extension,2125550109,ExternalLine",
        f"2026/03/02 14:00:00,c6,h6,2026/03/02 14:00:10,2026/03/02 14:01:00,00:01:00,Terminated,{CALLER},Ext.305,Line,Ext.305,Extension",
        f"2026/03/02 15:00:00,c7,h7,2026/03/02 15:00:10,2026/03/02 15:01:00,00:01:00,Terminated,{CALLER},Ext.302,Line,2125550177,ExternalLine",
    ),
    "threecx_cdr",
    read=7,
    contacts={
        "c1": BY_ANN, "c2": MENU, "c3": GIVEN_UP, "c4": VOICEMAIL, "c5": CALL_BY_ANN, "c6": BY_UNKNOWN, "c7": FORWARDED,
    },
    talk={"c1": 50, "c5": 33},
)  # fmt: skip
_TALKDESK = "call_id,callsid,type,start_at,end_at,talkdesk_phone_number,contact_phone_number,user_id,user_name,user_email,total_time,talk_time,wait_time"
TALKDESK = CallExport(
    "talkdesk_calls.csv",
    _table(
        _TALKDESK,
        f"t1,s1,inbound,2026-03-02 09:00:00,2026-03-02 09:01:00,2125550000,{CALLER},u1,Ann Reed,ann@example.com,60,30,20",
        f"t2,s2,missed,2026-03-02 10:00:00,2026-03-02 10:00:40,2125550000,{CALLER},,,,40,0,40",
        f"t3,s3,voicemail,2026-03-02 11:00:00,2026-03-02 11:01:00,2125550000,{CALLER},,,,60,0,20",
        "t4,s4,outbound,2026-03-02 12:00:00,2026-03-02 12:01:00,2125550000,2125550109,u1,Ann Reed,ann@example.com,60,50,0",
        f"t5,s5,inbound,2026-03-02 13:00:00,2026-03-02 13:01:00,2125550000,{CALLER},u9,Jo Doe,jo@example.com,60,50,5",
        "t6,s6,outbound_missed,2026-03-02 14:00:00,2026-03-02 14:01:00,2125550000,2125550109,u1,Ann Reed,ann@example.com,60,0,0",
    ),
    "talkdesk_calls",
    read=6,
    contacts={
        "t1": BY_ANN,
        "t2": GIVEN_UP,
        "t3": VOICEMAIL,
        "t4": CALL_BY_ANN,
        "t5": BY_UNKNOWN,
        "t6": CALL_UNANSWERED,
    },
    talk={"t1": 30},
)
DIALPAD = CallExport(
    "dialpad_calls.csv",
    _table(
        "call_id,entry_point_call_id,direction,date_started,date_connected,date_ended,external_number,internal_number,target_id,"
        "target_type,name,email,categories,talk_duration",
        f"d1,,inbound,2026-03-02 09:00:00,,2026-03-02 09:01:00,{CALLER},2125550000,77,call_center,Help,,incoming,0",
        f"d2,d1,inbound,2026-03-02 09:00:20,2026-03-02 09:00:30,2026-03-02 09:01:00,{CALLER},2125550000,78,user,Ann,ann@example.com,incoming,0.5",
        f"d3,,inbound,2026-03-02 10:00:00,,2026-03-02 10:00:20,{CALLER},2125550000,79,user,Bo,bo@example.com,missed,0",
        f"d4,,inbound,2026-03-02 11:00:00,,2026-03-02 11:00:20,{CALLER},2125550000,79,user,Bo,bo@example.com,voicemail,0",
        "d5,,outbound,2026-03-02 12:00:00,2026-03-02 12:00:10,2026-03-02 12:01:00,2125550109,2125550000,78,user,Ann,ann@example.com,outgoing,0.8",
    ),
    "dialpad_csv",
    read=5,
    contacts={"d1": BY_ANN, "d3": GIVEN_UP, "d4": VOICEMAIL, "d5": CALL_BY_ANN},
    talk={"d1": 30, "d5": 50},
)
TEAMS_CSV = CallExport(
    "PSTN.calls.csv",
    _table(
        "UsageId,Call ID,UPN,User Display Name,Caller ID,Call Type,Destination Dialed,Destination Number,Start Time,End Time,Duration Seconds",
        f"u1,k1,ann@example.com,Ann,{CALLER},user_in,,2125550000,2026-03-02T09:00:00Z,2026-03-02T09:01:00Z,60",
        f"u2,k1,help@example.com,Help,{CALLER},ucap_in,,2125550000,2026-03-02T10:00:00Z,2026-03-02T10:01:00Z,60",
        "u3,k2,ann@example.com,Ann,2125550000,user_out,2125550109,2125550109,2026-03-02T11:00:00Z,2026-03-02T11:01:00Z,60",
        f"u4,k3,jo@example.com,Jo,{CALLER},ByotIn,,2125550000,2026-03-02T12:00:00Z,2026-03-02T12:01:00Z,60",
        "u5,k4,ann@example.com,Ann,2125550000,user_out_forwarding,2125550177,2125550177,2026-03-02T13:00:00Z,2026-03-02T13:01:00Z,60",
    ),
    "teams_pstn_csv",
    read=5,
    contacts={
        "u1": BY_ANN, "u2": MENU, "u3": CALL_BY_ANN, "u4": BY_UNKNOWN, "u5": ("answered", "outside", None, "outbound"),
    },
    talk={"u1": 60},
)  # fmt: skip
TABLES = (FREEPBX, GRANDSTREAM, YEASTAR_TABLE, YEASTAR_REPORT, FREESWITCH, THREECX, TALKDESK, DIALPAD, TEAMS_CSV)


def listed(name: str, *records: dict[str, object]) -> str:
    """Records as an interface lists them."""
    return json.dumps({"page": 0, name: records})
