"""Who is new, without an order, small, large, lapsed, unhappy, and whom leaders hear of them: every spell counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import Warehouse, open_newest

LAST_DAY = "2025-11-30"
CUSTOMERS = {  # id: registered, the days of its orders, size
    901: ("2025-11-01", [], "small"),
    902: ("2024-01-10", ["2025-09-10"], "Large business"),
    903: ("2024-01-10", ["2024-01-10", "2024-02-09", "2024-04-10"], "medium"),  # gaps of 30 and 61 days: usual 45.5
    904: ("2024-01-10", ["2024-01-10", "2024-06-09"], "SMALL"),  # a gap of 151 days: silent for more than 302
    905: ("2024-01-10", ["2024-11-29"], ""),
    906: ("2024-01-10", ["2024-12-01"], ""),
}
ALWAYS, EVER = "1900-01-01", "9999-12-31"


def message(ticket: int, number: int, at: str, author: int) -> dict[str, Any]:
    return {
        "id": 100 * ticket + number, "created_at": f"{at}:00Z", "author_id": author, "public": True,
        "via": {"channel": "email"}, "plain_body": "text",
    }  # fmt: skip


def ticket(number: int, customer: int, day: str, messages: list[tuple[str, int]], **more: Any) -> str:
    """Author 7 is ours; `states` are the status changes."""
    states = more.pop("states", [("open", f"{day}T09:00")])
    audits = [
        {
            "id": 1000 * number + place, "created_at": f"{at}:00Z", "author_id": 7,
            "events": [{"id": 5000 * number + place, "type": "Change", "field_name": "status", "value": state}],
        }
        for place, (state, at) in enumerate(states)
    ]  # fmt: skip
    record = {
        "id": number, "created_at": f"{day}T09:00:00Z", "updated_at": f"{states[-1][1]}:00Z", "status": states[-1][0],
        "subject": "text", "via": {"channel": "email"}, "requester_id": customer, "tags": [], "audits": audits,
        "comments": [message(number, place, at, author) for place, (at, author) in enumerate(messages)], **more,
    }  # fmt: skip
    return json.dumps(record)


TICKETS = [
    # written again the same day, answered, then again two days later without an answer
    ticket(1, 901, "2025-11-02", [("2025-11-02T09:00", 901), ("2025-11-02T10:00", 901), ("2025-11-02T11:00", 7)]),
    ticket(2, 902, "2025-11-02", [("2025-11-02T09:00", 902), ("2025-11-04T09:00", 902)]),
    ticket(
        3, 903, "2025-05-01", [("2025-05-01T09:00", 903), ("2025-05-01T10:00", 7)],
        states=[("open", "2025-05-01T09:00"), ("solved", "2025-05-02T09:00"), ("open", "2025-05-20T09:00"), ("solved", "2025-05-21T09:00")],
    ),
    ticket(4, 904, "2025-11-10", [("2025-11-10T09:00", 904), ("2025-11-10T10:00", 7)], satisfaction_rating={"score": "bad"}),
    ticket(5, 999, LAST_DAY, [(f"{LAST_DAY}T09:00", 999)]),
]  # fmt: skip


def written(folder: Path, *, sizes: bool = True) -> list[Path]:
    orders = [
        f"{customer}-{day},{day},{customer}@example.com,{customer}"
        for customer, (_, days, _) in CUSTOMERS.items()
        for day in days
    ]
    listed = [
        f"{customer},{customer}@example.com,{registered},{size if sizes else ''}"
        for customer, (registered, _, size) in CUSTOMERS.items()
    ]
    files = {
        "people.csv": ["person_id,name,extension,agent_id,is_leader", "LEA,Lea Moor,301,7,yes"],
        "customers.csv": ["customer_id,email,registered_at,size", *listed],
        "orders.csv": ["order_id,placed_at,customer_email,total", *orders],
        "ratings.csv": [
            "rated_at,rater_kind,customer_id,score,question",
            "2025-11-20 10:00:00,customer,905,2,How was it?",
            "2025-11-21 10:00:00,customer,906,3,How was it?",
            "2025-11-21 10:00:00,leader,906,1,How was it?",
        ],
        "tickets.jsonl": TICKETS,
    }  # fmt: skip
    folder.mkdir()
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(folder.iterdir())


def taken_in(folder: Path, *, sizes: bool = True) -> Warehouse:
    report = import_files(folder / "data", written(folder / "exports", sizes=sizes))
    assert sum(file.rows_rejected for file in report.files) == 0
    return open_newest(folder / "data")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return taken_in(tmp_path_factory.mktemp("segments"))


def spells(warehouse: Warehouse, segment: str) -> dict[str, list[tuple[str, str]]]:
    rows = warehouse.cursor().execute(
        "select customer_id, from_date::varchar, until_date::varchar from customer_segments where segment = ? "
        "order by customer_id, from_date",
        [segment],
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for customer, first, until in rows.fetchall():
        found.setdefault(customer, []).append((first, until))
    return found


def test_new_for_ninety_days_from_registration_and_from_the_first_order(company: Warehouse) -> None:
    found = spells(company, "new")
    assert found["901"] == [("2025-11-01", "2026-01-30")]
    assert found["902"] == [("2024-01-10", "2024-04-09"), ("2025-09-10", "2025-12-09")]
    assert found["903"] == [("2024-01-10", "2024-04-09")], "registered and ordered on one day"


def test_registered_without_an_order_until_the_first_one(company: Warehouse) -> None:
    found = spells(company, "without_order")
    assert found["901"] == [("2025-11-01", EVER)]
    assert found["902"] == [("2024-01-10", "2025-09-10")]
    assert "903" not in found


def test_small_and_large_as_the_list_of_customers_says(company: Warehouse) -> None:
    assert spells(company, "small") == {"901": [(ALWAYS, EVER)], "904": [(ALWAYS, EVER)]}
    assert spells(company, "large") == {"902": [(ALWAYS, EVER)]}


def test_small_and_large_by_revenue_where_no_size_is_known(tmp_path: Path) -> None:
    """Totals: 902, 2709, 1808, 905, 906: the quarter points are the second lowest, 905, and the second highest, 1808."""
    bare = taken_in(tmp_path, sizes=False)
    assert set(spells(bare, "small")) == {"902", "905"}
    assert set(spells(bare, "large")) == {"903", "904"}
    assert bare.cursor().execute("select distinct size_by from customer_segments").fetchall() == [("revenue",)]


def test_lapsed_after_twice_the_own_gap_180_days_or_a_year(company: Warehouse) -> None:
    found = spells(company, "lapsed")
    assert found["903"] == [("2024-10-08", EVER)], (
        "twice 45.5 days is less than 180: silent for 181 days since 10 April"
    )
    assert found["904"] == [("2025-04-08", EVER)], "303 days after 9 June"
    assert found["905"] == [("2025-11-30", EVER)], "a single order day: 366 days after 29 November"
    assert found["906"] == [("2025-12-02", EVER)]


def test_unhappy_for_180_days_after_a_sign(company: Warehouse) -> None:
    signs = company.cursor().execute(
        "select customer_id, unhappy_date::varchar, sign from customer_segments_unhappy order by 1"
    )
    assert signs.fetchall() == [
        ("902", "2025-11-04", "asked again"),
        ("903", "2025-05-20", "reopened"),
        ("904", "2025-11-10", "satisfaction"),
        ("905", "2025-11-20", "rating"),
    ], "a line added the same day, a 3, and a leader's own rating are none"
    assert spells(company, "unhappy")["903"] == [("2025-05-20", "2025-11-16")], "over on the last day"


def rows(warehouse: Warehouse, **asked: object) -> dict[str, dict[str, Any]]:
    answer = fetch_query(warehouse, "leader_segments", asked)
    names = [column.name for column in answer.columns]
    return {str(row[0]): dict(zip(names, row, strict=True)) for row in answer.rows}


def test_a_segment_of_fewer_than_five_customers_is_not_listed(company: Warehouse) -> None:
    """Six are served; small, new and the others have fewer than five of them."""
    assert rows(company) == {}


def test_heard_beside_served(tmp_path: Path) -> None:
    """Eleven prospects and nine who ordered are served; Lea met four of the ones and eight of the others, one of them twice."""
    ordered = [f"D{n}" for n in range(9)]
    prospects = [f"P{n}" for n in range(11)]
    met = [*prospects[:4], *ordered[:8], ordered[0]]
    phones = {customer: f"+121255501{place:02d}" for place, customer in enumerate([*ordered, *prospects])}
    first_orders = {who: "2025-11-01" if who in ordered else "" for who in phones}
    files = {
        "people.csv": ["person_id,name,extension,is_leader", "LEA,Lea Moor,301,yes", "GUS,Gus Pell,302,no"],
        "customers.csv": [
            "customer_id,phone,registered_at,first_order_at",
            *(f"{who},{phone},2023-01-01,{first_orders[who]}" for who, phone in phones.items()),
        ],
        "calls.csv": [
            "call_id,started_at,caller,answered_by,talk_seconds,direction",
            *(f"L{n},2025-11-{n + 2:02d} 10:00:00,{phones[who]},301,60,inbound" for n, who in enumerate(met)),
            *(f"G{who},2025-11-02 10:00:00,{phones[who]},302,60,inbound" for who in ordered),
        ],
    }
    folder = tmp_path / "exports"
    folder.mkdir()
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text('[company]\ntime_zone = "UTC"\ncountry = "US"\n', encoding="utf-8")
    import_files(tmp_path / "data", sorted(folder.iterdir()))
    found = rows(open_newest(tmp_path / "data"))
    prospect = found["without_order"]
    assert (prospect["segment_customers"], prospect["served_customers"]) == (11, 20)
    assert (prospect["heard_in_segment"], prospect["heard_customers"]) == (4, 12)
    assert prospect["served_share"] == pytest.approx(11 / 20)
    assert prospect["heard_share"] == pytest.approx(4 / 12)
    assert prospect["is_beyond_chance"] is False
    assert found["new"]["heard_in_segment"] == 8, "who ordered in November is new"
    assert rows(open_newest(tmp_path / "data"), from_date="2025-11-10")["new"]["heard_customers"] == 5
    assert rows(open_newest(tmp_path / "data"), person_id="GUS")["new"]["heard_share"] is None
