"""What telephone systems give as JSON, and their tables beside it, made by hand: invented people, 555 numbers."""

from .call_exports import (
    BY_ANN,
    BY_BO,
    BY_UNKNOWN,
    CALL_BY_ANN,
    CALL_UNANSWERED,
    CALLER,
    FORWARDED,
    GIVEN_UP,
    MENU,
    VOICEMAIL,
    CallExport,
    Contact,
    listed,
)  # fmt: skip

OURS, OUTSIDE = "+12125550000", "+12125550177"
Record = dict[str, object]


def _twilio(
    sid: str, hour: int, caller: str, called: str, way: str, seconds: int, parent: str | None = None, **more: object
) -> Record:
    start = f"Mon, 02 Mar 2026 {hour:02}:00:00 +0000"
    return {
        "sid": sid, "parent_call_sid": parent, "from": caller, "to": called, "direction": way, "start_time": start,
        "end_time": f"Mon, 02 Mar 2026 {hour:02}:02:00 +0000", "duration": str(seconds), "price": None, "answered_by": None,
        "status": "completed" if seconds else "no-answer",
    } | more  # fmt: skip


_TWILIO_CONTACTS: dict[str, Contact] = {
    "p1": BY_ANN, "p2": MENU, "p3": GIVEN_UP, "p4": FORWARDED, "p5": CALL_BY_ANN, "p6": BY_UNKNOWN,
    "p7": ("voicemail", "voicemail", None, "outbound"),
}  # fmt: skip
TWILIO = CallExport(
    "twilio.json",
    listed(
        "calls",
        _twilio("p1", 9, CALLER, OURS, "inbound", 90),
        _twilio("c1", 9, CALLER, "client:301", "outbound-dial", 60, "p1"),
        _twilio("p2", 10, CALLER, OURS, "inbound", 30),
        _twilio("p3", 11, CALLER, OURS, "inbound", 30),
        _twilio("c3", 11, CALLER, "sip:302@pbx.example.com", "outbound-dial", 0, "p3"),
        _twilio("p4", 12, CALLER, OURS, "inbound", 90),
        _twilio("c4", 12, CALLER, OUTSIDE, "outbound-dial", 60, "p4"),
        _twilio("p5", 13, "client:301", "", "inbound", 90),
        _twilio("c5", 13, OURS, "+12125550109", "outbound-dial", 60, "p5"),
        _twilio("p6", 14, CALLER, OURS, "inbound", 90),
        _twilio("c6", 14, CALLER, "client:305", "outbound-dial", 60, "p6"),
        _twilio("p7", 15, OURS, "+12125550109", "outbound-api", 20, answered_by="machine_start"),
    ),
    "twilio_json",
    read=12,
    contacts=_TWILIO_CONTACTS,
    talk={"p1": 60, "p5": 60},
)
TWILIO_CSV = CallExport(
    "call-log.csv",
    "Call Sid,Parent Call Sid,From,To,Status,Direction,Start Time,End Time,Duration\n"
    f"q1,,{CALLER},{OURS},Completed,Incoming,05:00:00 EDT 2026-03-20,05:01:30 EDT 2026-03-20,90\n"
    f"d1,q1,{CALLER},client:301,Completed,Outgoing Dial,05:00:20 EDT 2026-03-20,05:01:20 EDT 2026-03-20,60\n"
    f"q2,,{CALLER},{OURS},Completed,Incoming,06:00:00 EDT 2026-03-20,06:01:30 EDT 2026-03-20,90\n",
    "twilio_csv",
    read=3,
    contacts={"q1": BY_ANN, "q2": MENU},
    talk={"q1": 60},
)


def _ring(
    session: str, hour: int, result: str, *legs: Record, way: str = "Inbound", duration: int = 90, **more: object
) -> Record:
    record: Record = {
        "id": f"i{session}", "sessionId": session, "startTime": f"2026-03-02T{hour:02}:00:00.000Z", "duration": duration,
        "type": "Voice", "direction": way, "action": "Phone Call", "result": result, "from": {"phoneNumber": CALLER},
        "to": {"phoneNumber": OURS}, "lastModifiedTime": f"2026-03-02T{hour:02}:10:00.000Z",
    }  # fmt: skip
    return record | ({"legs": list(legs)} if legs else {}) | more


def _ring_leg(
    hour: int, seconds: int, result: str, leg_type: str, extension: str | None, duration: int = 60, **more: object
) -> Record:
    to: Record = {"extensionNumber": extension} if extension else {"phoneNumber": OUTSIDE}
    return {
        "startTime": f"2026-03-02T{hour:02}:00:{seconds:02}.000Z", "duration": duration, "result": result, "legType": leg_type,
        "direction": "Inbound", "type": "Voice", "to": to, "from": {"phoneNumber": CALLER},
    } | more  # fmt: skip


def _master(hour: int, extension: str) -> Record:
    return _ring_leg(hour, 0, "Accepted", "Accept", extension, 90, master=True)


_BOSS: Record = {"extension": {"id": 9, "extensionNumber": "301"}, "delegate": {"id": "7777", "name": "Sec Retary"}}
RINGCENTRAL = CallExport(
    "ringcentral.json",
    listed(
        "records",
        _ring("s1", 9, "Accepted", _master(9, "600"), _ring_leg(9, 20, "Missed", "PstnToSip", "302", 10),
              _ring_leg(9, 30, "Accepted", "PstnToSip", "301")),
        _ring("s2", 10, "Accepted", _master(10, "600"), _ring_leg(10, 20, "Accepted", "PstnToSip", "301") | _BOSS),
        _ring("s3", 11, "Voicemail", _master(11, "302") | {"result": "Voicemail"}),
        _ring("s4", 12, "Missed", _master(12, "600"), _ring_leg(12, 20, "Missed", "PstnToSip", "302", 20)),
        _ring("s5", 13, "Accepted", _master(13, "600"), _ring_leg(13, 20, "Accepted", "FindMe", None)),
        _ring("s6", 14, "Call connected", way="Outbound", **{"from": {"extensionNumber": "301"}, "to": {"phoneNumber": "+12125550109"}}),
        _ring("s7", 15, "Accepted", extension={"id": 9, "extensionNumber": "301"}, delegate={"id": "7777", "name": "Sec"}),
        _ring("s8", 16, "Accepted", to={"phoneNumber": OURS, "extensionNumber": "302"}),
        _ring("s9", 17, "Received", type="Fax"),
    ),
    "ringcentral_json",
    read=9,
    contacts={
        "s1": BY_ANN, "s2": BY_UNKNOWN, "s3": VOICEMAIL, "s4": GIVEN_UP, "s5": FORWARDED, "s6": CALL_BY_ANN, "s7": BY_UNKNOWN,
        "s8": BY_BO,
    },
    talk={"s1": 60},
)  # fmt: skip
RINGCENTRAL_ANALYTICS = CallExport(
    "calls_report.csv",
    "Session Id,From Name,From Number,To Name,To Number,Result,Call Length,Handle Time,Hold Time,Time to Answer,Call Start Time,"
    "Call Direction,Queue\n"
    f"s1,Ida,{CALLER},Ann Reed,301,Accepted,00:01:30,00:01:00,00:00:00,00:00:30,2026-03-02 09:00:00,Inbound,Help\n"
    f"s2,Ida,{CALLER},Bo Lund,302,Missed,00:00:30,00:00:00,00:00:00,,2026-03-02 10:00:00,Inbound,\n"
    f"s3,Ida,{CALLER},Bo Lund,302,Voicemail,00:00:30,00:00:00,00:00:00,,2026-03-02 11:00:00,Inbound,\n"
    f"s4,Ida,{CALLER},Jo Doe,305,Accepted,00:01:30,00:01:00,00:00:00,00:00:30,2026-03-02 12:00:00,Inbound,\n"
    "s5,Ann Reed,301,Ida,+12125550109,Call connected,00:01:30,00:01:00,00:00:00,,2026-03-02 13:00:00,Outbound,\n",
    "ringcentral_analytics",
    read=5,
    contacts={"s1": BY_ANN, "s2": GIVEN_UP, "s3": VOICEMAIL, "s4": BY_UNKNOWN, "s5": CALL_BY_ANN},
    talk={"s1": 60, "s5": 60},
)
RINGCENTRAL_LOG = CallExport(
    "CallLog.csv",
    "Direction,Type,Phone Number,Name,Date,Time,Action,Action Result,Result Description,Duration,Extension\n"
    f"Inbound,Voice,{CALLER},Ida,Mon 03/02/2026,9:00 AM,Phone Call,Accepted,The call connected,00:01:30,301 - Ann Reed\n"
    f"Inbound,Voice,{CALLER},Ida,Fri 03/13/2026,10:00 AM,Phone Call,Missed,,00:00:00,302 - Bo Lund\n"
    f"Inbound,Voice,{CALLER},Ida,Fri 03/13/2026,1:00 PM,Phone Call,Voicemail,,00:00:30,302 - Bo Lund\n"
    f"Outbound,Voice,2125550109,Ida,Fri 03/13/2026,2:00 PM,VoIP Call,Call connected,,00:01:30,301 - Ann Reed\n",
    "ringcentral_call_log",
    read=4,
    contacts={
        f"Mon 03/02/2026|9:00 AM|inbound|{CALLER}": BY_ANN,
        f"Fri 03/13/2026|10:00 AM|inbound|{CALLER}": GIVEN_UP,
        f"Fri 03/13/2026|1:00 PM|inbound|{CALLER}": VOICEMAIL,
        "Fri 03/13/2026|2:00 PM|outbound|2125550109": CALL_BY_ANN,
    },
)
_AIRCALL_START = 1772442000


def _aircall(
    number: int,
    answer: int | None,
    end: int,
    duration: int,
    way: str = "inbound",
    user: str | None = "ann@example.com",
    **more: object,
) -> Record:
    start = _AIRCALL_START + 3600 * number
    return {
        "id": number, "direction": way, "status": "done", "missed_call_reason": None, "started_at": start,
        "answered_at": None if answer is None else start + answer, "ended_at": start + end, "duration": duration, "voicemail": None,
        "raw_digits": "+1 212-555-0101", "user": {"id": 5, "name": "A", "email": user} if user else None,
        "number": {"digits": OURS},
    } | more  # fmt: skip


AIRCALL = CallExport(
    "aircall.json",
    listed(
        "calls",
        _aircall(1, 13, 17, 5),
        _aircall(2, 13, 43, 43),
        _aircall(3, None, 17, 0, user=None, missed_call_reason="no_available_agent"),
        _aircall(4, None, 40, 20, user=None, voicemail="https://example.com/v.mp3"),
        _aircall(5, 10, 43, 33, "outbound"),
        _aircall(6, 10, 43, 33, user="jo@example.com"),
    ),
    "aircall_json",
    read=6,
    contacts={"1": BY_ANN, "2": BY_ANN, "3": GIVEN_UP, "4": VOICEMAIL, "5": CALL_BY_ANN, "6": BY_UNKNOWN},
    talk={"1": 5, "2": 30, "5": 33},
)


def _zoom(
    number: int, call: str, result: str, path: str, extension: str | None, accepted: str | None = None, **more: object
) -> Record:
    at = f"2026-03-02T{8 + number:02}:00"
    return {
        "id": f"l{number}", "call_id": call, "direction": "inbound", "caller_number": CALLER, "callee_number": extension,
        "callee_did_number": OURS, "date_time": f"{at}:00Z", "answer_start_time": f"{at}:10Z" if accepted else None,
        "call_end_time": f"{at}:50Z", "duration": 40, "result": result, "path": path, "waiting_time": 10,
        "accepted_by": {"extension_number": accepted, "name": "x"} if accepted else None,
    } | more  # fmt: skip


ZOOM = CallExport(
    "zoom_logs.json",
    listed(
        "call_logs",
        _zoom(1, "z1", "Call connected", "callQueue", "600", "301"),
        _zoom(2, "z2", "Missed", "callQueue", "600"),
        _zoom(3, "z3", "Voicemail", "voiceMail", "302"),
        _zoom(4, "z4", "Auto Recorded", "autoReceptionist", "700"),
        _zoom(5, "z5", "Call connected", "extension", "302"),
        _zoom(6, "z6", "Call connected", "pstn", OUTSIDE),
        _zoom(7, "z7", "Call connected", "pstn", "+12125550109", direction="outbound", caller_number="301"),
        _zoom(8, "z8", "Call connected", "extension", "305", "305"),
    ),
    "zoom_phone_json",
    read=8,
    contacts={
        "z1": BY_ANN, "z2": GIVEN_UP, "z3": VOICEMAIL, "z4": MENU, "z5": BY_BO, "z6": FORWARDED, "z7": CALL_BY_ANN,
        "z8": BY_UNKNOWN,
    },
    talk={"z1": 40},
)  # fmt: skip
ZOOM_CSV = CallExport(
    "zoom.csv",
    "Call ID,Direction,Caller Name,Caller Number,Callee Name,Callee Number,Start Time,Duration,Result,Path,Accepted By\n"
    f"y1,Inbound,Ida,{CALLER},Help,600,2026-03-02 09:00:00,00:00:40,Call connected,Call Queue,Ann Reed (301)\n"
    f"y2,Inbound,Ida,{CALLER},Help,600,2026-03-02 10:00:00,00:00:40,Missed,Call Queue,\n"
    f"y3,Inbound,Ida,{CALLER},Bo,302,2026-03-02 11:00:00,00:00:40,Voicemail,Voicemail,\n",
    "zoom_phone_csv",
    read=3,
    contacts={"y1": BY_ANN, "y2": GIVEN_UP, "y3": VOICEMAIL},
)


def connect(
    contact: str, hour: int, agent: str | None, updated: int = 5, queue: str | None = "Help", **more: object
) -> Record:
    """A contact record, delivered `updated` minutes after the hour."""
    at = f"2026-03-02T{hour:02}"
    return {
        "ContactId": contact, "InitialContactId": None, "Channel": "VOICE", "InitiationMethod": "INBOUND",
        "InitiationTimestamp": f"{at}:00:00Z", "ConnectedToSystemTimestamp": f"{at}:00:01Z", "DisconnectTimestamp": f"{at}:02:00Z",
        "CustomerEndpoint": {"Address": "+12125550101"}, "SystemEndpoint": {"Address": OURS},
        "Queue": {"Name": queue, "EnqueueTimestamp": f"{at}:00:10Z", "Duration": 20} if queue else None,
        "Agent": {"Username": agent, "ConnectedToAgentTimestamp": f"{at}:00:30Z", "AgentInteractionDuration": 80} if agent else None,
        "LastUpdateTimestamp": f"{at}:{updated:02}:00Z",
    } | more  # fmt: skip


CONNECT = CallExport(
    "contacts.json",
    listed(
        "records",
        connect("k1", 9, "ann@example.com", 9),
        connect("k1", 9, None, 5),
        connect("k1", 9, "ann@example.com", 9),
        connect("k2", 10, None),
        connect("k3", 11, None, queue=None),
        connect("k4", 12, "jo"),
        connect("k5", 13, "7001", queue=None, InitiationMethod="OUTBOUND"),
        connect("k6", 14, "7002"),
        connect("k7", 14, "7001", InitialContactId="k6", InitiationMethod="TRANSFER"),
        connect("k8", 15, "7001", Channel="CHAT"),
    ),
    "amazon_connect_json",
    read=10,
    duplicate=1,
    contacts={"k1": BY_ANN, "k2": GIVEN_UP, "k3": MENU, "k4": BY_UNKNOWN, "k5": CALL_BY_ANN, "k6": BY_ANN},
    talk={"k1": 80},
)


def _session(hour: int, name: str, media: str = "voice", **metrics: int) -> Record:
    segment = {"segmentStart": f"2026-03-02T{hour:02}:00:20Z", "segmentEnd": f"2026-03-02T{hour:02}:01:20Z"}
    return {
        "sessionId": f"{name}{hour}", "mediaType": media, "ani": f"tel:{CALLER}", "dnis": f"tel:{OURS}", "segments": [segment],
        "metrics": [{"name": metric, "value": value} for metric, value in metrics.items()],
    }  # fmt: skip


def _genesys(
    key: str, hour: int, *others: tuple[str, str | None, dict[str, int]], way: str = "inbound", media: str = "voice"
) -> Record:
    customer = {"purpose": "customer", "sessions": [_session(hour, "customer", media)]}
    participants = [
        {"purpose": purpose, "userId": user, "sessions": [_session(hour, f"{purpose}{user}", media, **metrics)]}
        for purpose, user, metrics in others
    ]
    return {
        "conversationId": key, "conversationStart": f"2026-03-02T{hour:02}:00:00Z", "conversationEnd": f"2026-03-02T{hour:02}:02:00Z",
        "originatingDirection": way, "participants": [customer, *participants],
    }  # fmt: skip


IVR, QUEUED, TALKED = ("ivr", None, {}), ("acd", None, {"tAcd": 15_000}), {"tAnswered": 900, "tTalk": 45_000}
GENESYS = CallExport(
    "conversations.json",
    listed(
        "conversations",
        _genesys("g1", 9, IVR, QUEUED, ("agent", "7002", {"tAlert": 9_000}), ("agent", "7001", TALKED)),
        _genesys("g2", 10, IVR, QUEUED, ("agent", "7002", {"tAlert": 9_000})),
        _genesys("g3", 11, IVR),
        _genesys("g4", 12, IVR, ("voicemail", None, {})),
        _genesys("g5", 13, ("agent", "7001", TALKED), way="outbound"),
        _genesys("g6", 14, ("agent", "9999", TALKED)),
        _genesys("g7", 15, ("agent", "7001", TALKED), media="chat"),
    ),
    "genesys_cloud_json",
    read=7,
    contacts={"g1": BY_ANN, "g2": GIVEN_UP, "g3": MENU, "g4": VOICEMAIL, "g5": CALL_BY_ANN, "g6": BY_UNKNOWN},
    talk={"g1": 45, "g5": 45},
)


def _teams(key: str, hour: int, kind: str, user: str | None, duration: int = 60) -> Record:
    return {
        "id": key, "callId": "same", "userPrincipalName": user, "callType": kind, "duration": duration,
        "startDateTime": f"2026-03-02T{hour:02}:00:00Z", "endDateTime": f"2026-03-02T{hour:02}:01:00Z", "callerNumber": CALLER,
        "calleeNumber": "+12125550109",
    }  # fmt: skip


TEAMS = CallExport(
    "pstn.json",
    listed(
        "value",
        _teams("m1", 9, "user_in", "ann@example.com"),
        _teams("m2", 10, "ucap_in", None),
        _teams("m3", 11, "user_out", "ann@example.com"),
        _teams("m4", 12, "ByotIn", "jo@example.com"),
        _teams("m5", 13, "user_out", "ann@example.com", 0),
    ),
    "teams_pstn_json",
    read=5,
    contacts={"m1": BY_ANN, "m2": MENU, "m3": CALL_BY_ANN, "m4": BY_UNKNOWN, "m5": CALL_UNANSWERED},
    talk={"m1": 60},
)
RECORDS = (
    TWILIO, TWILIO_CSV, RINGCENTRAL, RINGCENTRAL_ANALYTICS, RINGCENTRAL_LOG, AIRCALL, ZOOM, ZOOM_CSV, CONNECT, GENESYS, TEAMS,
)  # fmt: skip
