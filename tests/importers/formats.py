"""A small export of every format, made by hand: names are invented, telephone numbers are 555 numbers.

Every export holds good rows, one exact repetition of a good row, and rows that must be rejected. The numbers beside it
were counted by eye.
"""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Export:
    """A file's name and text, the format it must be known as, and what must become of its records."""

    name: str
    text: str
    format: str
    read: int
    loaded: int
    rejected: int
    duplicate: int


def _cdr(key: str, start: str, sequence: int, disposition: str = "ANSWERED") -> str:
    return (
        f',"2125550101","600","from-trunk","""Ann Reed"" <2125550101>","SIP/trunk-0000000{sequence}","SIP/301-0000001{sequence}",'
        f'"Queue","support","{start}","{start}","{start}",40,30,"{disposition}","DOCUMENTATION","{key}",,,"{key}",{sequence}\n'
    )


_CDR_ROWS = [_cdr(f"170{number}.1", f"2026-03-02 10:0{number}:00", number) for number in range(6)]
ASTERISK = Export(
    "Master.csv",
    "".join([*_CDR_ROWS, _CDR_ROWS[2], _cdr("1709.1", "2026-03-02 25:00:00", 9), ',"2125550101","600"\n']),
    "asterisk_cdr",
    read=9,
    loaded=6,
    rejected=2,
    duplicate=1,
)


def _ticket(number: int, **changed: object) -> str:
    ticket = {
        "id": number,
        "created_at": f"2026-03-0{number}T10:00:00Z",
        "status": "open",
        "requester_id": 1,
        "tags": [],
    }
    return json.dumps(ticket | changed) + "\n"


ZENDESK = Export(
    "tickets.jsonl",
    "".join([
        _ticket(1),
        _ticket(2),
        '{"id": 3, "created_at": "2026-03-\n',
        "\n",
        _ticket(4),
        _ticket(2),
        _ticket(5, created_at="yesterday"),
        _ticket(6, created_at=None),
        "[1, 2]\n",
    ]),
    "zendesk_json",
    read=8,
    loaded=3,
    rejected=4,
    duplicate=1,
)  # fmt: skip

_SHOPIFY_HEADER = (
    "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,"
    "Lineitem name,Cancelled at\n"
)
SHOPIFY = Export(
    "orders.csv",
    _SHOPIFY_HEADER
    + "#1001,ann@example.com,paid,fulfilled,2026-03-09 09:00:00 -0500,USD,30,2026-03-02 10:00:00 -0500,1,VHS tape,\n"
    + "#1001,,,,,,,,2,Film reel,\n"
    + "#1002,bo@example.com,paid,unfulfilled,,USD,10,2026-03-03 10:00:00 -0500,1,VHS tape,\n"
    + "#1003,cy@example.com,paid,unfulfilled,,USD,10,March the third,1,VHS tape,\n"
    + "#1004,di@example.com,paid\n"
    + ",eve@example.com,paid,unfulfilled,,USD,10,2026-03-03 10:00:00 -0500,1,VHS tape,\n",
    "shopify_orders",
    read=6,
    loaded=3,
    rejected=3,
    duplicate=0,
)
PEOPLE = Export(
    "people.csv",
    "person_id,name,email,function,extension,agent_id,is_leader,target_per_week,valid_from,valid_to\n"
    "P1,Ann Reed,ann@example.com,Chief executive,301,7001,true,3,,\n"
    "P2,Bo Lund,bo@example.com,Support,302,7002,no,,2026-01-01,2026-03-31\n"
    "P2,Bo Lund,bo@example.com,Support,302,7002,no,,2026-01-01,2026-03-31\n"
    "P3,Cy Marsh,cy@example.com,Support,303,7003,perhaps,,,\n"
    ",Di Noor,di@example.com,Support,304,7004,no,,,\n"
    "P5,Eve Ortiz,eve@example.com,Support,305,7005,no,,2026-02-30,\n",
    "people",
    read=6,
    loaded=2,
    rejected=3,
    duplicate=1,
)
CUSTOMERS = Export(
    "customers.csv",
    "customer_id,name,email,phone,registered_at,first_order_at,size\n"
    "C1,Fay Abbot,fay@example.com,+1 212-555-0101,2025-03-02,2025-03-04,small\n"
    "C2,Gus Brand,gus@example.com,0015550102,2025-03-13,,large\n"
    "C2,Gus Brand,gus@example.com,0015550102,2025-03-13,,large\n"
    "C3,Hal Crane,hal@example.com,5550103,last year,,small\n",
    "customers",
    read=4,
    loaded=2,
    rejected=1,
    duplicate=1,
)
ABSENCES = Export(
    "absences.csv",
    "person_id,from_date,to_date,cover_person_id\nP1,2026-03-02,2026-03-06,P2\nP2,2026-03-16,,\n\nP1,2026-03-02,2026-03-06,P2\n",
    "absences",
    read=3,
    loaded=1,
    rejected=1,
    duplicate=1,
)
NOTES = Export(
    "call_notes.csv",
    "call_id,written_at,author,text\n"
    '1700.1,2026-03-02 10:10:00,ann@example.com,"Asked where the order is.\nWill call again, ""soon""."\n'
    "1701.1,2026-03-02 10:20:00,bo@example.com,\n"
    "1702.1,,bo@example.com,Hung up\n",
    "call_notes",
    read=3,
    loaded=2,
    rejected=1,
    duplicate=0,
)
CALLS = Export(
    "calls.tsv",
    "Call ID\tStart time\tDirection\tFrom\tAgent\tResult\tTalk time\tQueue wait seconds\n"
    "1\t2026-03-02 10:00\tinbound\t+1 212 555 0101\t7001\tanswered\t60\t12\n"
    "2\t2026-03-02 11:00\tinbound\t0015550102\t\tabandoned\t\t95\n"
    "3\t2026-03-02 12:00\tinbound\t0015550103\t7002\tanswered\tlong\t5\n"
    "1\t2026-03-02 10:00\tinbound\t+1 212 555 0101\t7001\tanswered\t60\t12\n",
    "generic_calls",
    read=4,
    loaded=2,
    rejected=1,
    duplicate=1,
)
TICKETS = Export(
    "helpdesk.csv",
    "Ticket ID;Created at;Status;Solved at;Requester email;Subject\r\n"
    '1;2026-03-02 10:00;Solved;2026-03-03 10:00;fay@example.com;"Late; very late"\r\n'
    "2;2026-03-02 11:00;Open;;gus@example.com;Where is it\r\n"
    "3;2026-03-02 12:00;Open;soon;gus@example.com;Where is it\r\n"
    "2;2026-03-02 11:00;Open;;gus@example.com;Where is it\r\n",
    "generic_tickets",
    read=4,
    loaded=2,
    rejected=1,
    duplicate=1,
)
ORDERS = Export(
    "shop.csv",
    "Order number|Order date|Shipped at|Delivered at|Status|Customer email|Amount\n"
    "9001|2026-03-02|2026-03-20|2026-03-25|delivered|fay@example.com|1,200.50\n"
    "9002|2026-03-03|2026-03-21||shipped|gus@example.com|12\n"
    "9003|2026-03-04||||gus@example.com|twelve\n"
    "9003|2026-03-04||||gus@example.com\n",
    "generic_orders",
    read=4,
    loaded=2,
    rejected=2,
    duplicate=0,
)
MAIL = Export(
    "march.eml",
    "From: Ann Reed <ann@example.com>\nTo: all@example.com\nSubject: =?utf-8?q?Our_caf=C3=A9_week?=\n"
    "Date: Mon, 02 Mar 2026 09:00:00 -0500\nMessage-ID: <march@example.com>\nMIME-Version: 1.0\n"
    'Content-Type: text/html; charset="utf-8"\n\n<html><style>p {}</style><p>Back to 4-6&nbsp;weeks.</p></html>\n',
    "newsletter",
    read=1,
    loaded=1,
    rejected=0,
    duplicate=0,
)
MARKDOWN = Export(
    "april.md", "---\ntitle: April\ndate: 2026-04-02\nauthor: Ann Reed\n---\n# Hello\n\nBack to **4-6** weeks.\n",
    "newsletter", read=1, loaded=1, rejected=0, duplicate=0,
)  # fmt: skip
PLAIN = Export("2026-05-04-letter.txt", "Back to 4-6 weeks.\n", "newsletter", read=1, loaded=1, rejected=0, duplicate=0)
UNDATED = Export("letter.txt", "Back to 4-6 weeks.\n", "newsletter", read=1, loaded=0, rejected=1, duplicate=0)
HTML = Export(
    "2026-06-01.html", "<title>x</title><p>Back to</p><p>4-6 weeks.</p><script>no()</script>", "newsletter", read=1, loaded=1,
    rejected=0, duplicate=0,
)  # fmt: skip

EXPORTS = (
    ASTERISK, ZENDESK, SHOPIFY, PEOPLE, CUSTOMERS, ABSENCES, NOTES, CALLS, TICKETS, ORDERS, MAIL, MARKDOWN, PLAIN, UNDATED,
    HTML,
)  # fmt: skip
