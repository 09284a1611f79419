"""Rows of an Asterisk call log, made by hand: invented people, 555 numbers, New York time."""

import datetime as dt

ZONE = "America/New_York"
PEOPLE = (
    "person_id,name,email,function,extension,agent_id,is_leader,target_per_week,valid_from,valid_to\n"
    "ANN,Ann Reed,ann@example.com,Chief executive,301,7001,true,3,,\n"
    "BO,Bo Lund,bo@example.com,Support,302,7002,no,,,\n"
    "CY,Cy Marsh,cy@example.com,Finance,303,7003,true,,2026-01-01,2026-03-09\n"
    "DI,Di Noor,di@example.com,Support,303,7004,no,,2026-03-10,\n"
    "EVE,Eve Ortiz,eve@example.com,Support,304,7005,no,,,\n"
    "FAY,Fay Abbot,fay@example.com,Support,304,7006,no,,,\n"
)
CUSTOMERS = (
    "customer_id,name,email,phone,registered_at\n"
    "C1,Gus Brand,gus@example.com,+1 (212) 555-0101,2025-03-02\n"
    "C2,Hal Crane,hal@example.com,212 555 0102,2025-03-02\n"
    "C3,Ida Dorn,ida@example.com,212-555-0102,2025-03-02\n"
)
TRUNK = "PJSIP/trunk-main-000000aa"
_sequence = iter(range(1, 10_000))


def device(extension: int | str) -> str:
    """The channel of one of our telephones."""
    return f"SIP/{extension}-000000{next(_sequence):03x}"


def leg(
    call: str,
    start: str,
    ring: int,
    talk: int,
    disposition: str = "ANSWERED",
    *,
    to: str = "",
    channel: str = TRUNK,
    app: str = "Queue",
    source: str = "2125550101",
    dialled: str = "600",
    end_shift: int = 0,
    context: str = "",
) -> str:
    """One row: rings for `ring` seconds, then talks for `talk` seconds."""
    context = context or ("from-trunk" if channel == TRUNK else "from-internal")
    began = dt.datetime.fromisoformat(start)
    answered = began + dt.timedelta(seconds=ring)
    ended = answered + dt.timedelta(seconds=talk + end_shift)
    answer = f'"{answered}"' if disposition == "ANSWERED" else ""
    return (
        f',"{source}","{dialled}","{context}","""IDA DORN"" <{source}>","{channel}","{to}","{app}","x,{app}",'
        f'"{began}",{answer},"{ended}",{ring + talk},{talk},"{disposition}","DOCUMENTATION","{call}.{next(_sequence)}",,,'
        f'"{call}",{next(_sequence)}\n'
    )


def failed_leg(call: str, start: str) -> str:
    """A row without an answer and without an end."""
    return (
        f',"2125550101","600","from-trunk","""x"" <2125550101>","{TRUNK}",,"Congestion","20",'
        f'"{start}",,,0,0,"FAILED","DOCUMENTATION","{call}.1",,,"{call}",1\n'
    )


def menu(call: str, start: str, seconds: int) -> str:
    """The voice menu answers at once."""
    return leg(call, start, 0, seconds, app="BackGround", dialled="s")
