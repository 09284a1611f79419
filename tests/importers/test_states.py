"""Records that change, and records inside records."""

import json
from pathlib import Path

import pytest

from frontline.errors import ImportRefused, UnreadableFile
from frontline.importers import ImportOptions, import_files
from frontline.query_catalog import fetch_query
from frontline.warehouse import open_newest

CUSTOMERS = "customer_id,name,phone,registered_at\nC1,Ann Example,{phone},2026-01-01\n"
CALLS = "call_id,started_at,direction,from,to,agent,status,talk_seconds\n"


def phone_after(data: Path, folder: Path, *phones: str) -> str:
    for number, phone in enumerate(phones):
        export = folder / f"customers-{number}.csv"
        export.write_text(CUSTOMERS.format(phone=phone) + "\n" * number, encoding="utf-8")
        import_files(data, [export])
    return str(fetch_query(open_newest(data), "customers").rows[0][4])


def test_a_record_that_changed_and_changed_back_has_its_last_state(tmp_path: Path) -> None:
    assert phone_after(tmp_path / "data", tmp_path, "212-555-0101", "212-555-0102", "212-555-0101") == "2125550101"


def test_a_file_read_again_later_does_not_bring_an_old_state_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert phone_after(data, tmp_path, "212-555-0101", "212-555-0102") == "2125550102"
    (again,) = import_files(data, [tmp_path / "customers-0.csv"]).files
    assert (again.rows_loaded, again.rows_duplicate) == (0, 1)
    assert fetch_query(open_newest(data), "customers").rows[0][4] == "2125550102"


def test_an_outbound_call_of_a_generic_log_is_its_agents(tmp_path: Path) -> None:
    export = tmp_path / "calls.csv"
    rows = (
        "1,2026-05-04 10:00:00,outbound,301,2125550101,301,answered,60\n"
        "2,2026-05-04 11:00:00,Outbound,301,2125550101,301,answered,60\n"
    )
    export.write_text(CALLS + rows, encoding="utf-8")
    import_files(tmp_path / "data", [export])
    names = [column.name for column in fetch_query(open_newest(tmp_path / "data"), "contacts").columns]
    for row in fetch_query(open_newest(tmp_path / "data"), "contacts").rows:
        contact = dict(zip(names, row, strict=True))
        assert (contact["outcome"], contact["answered_by"], contact["talk_seconds"]) == ("answered", "301", 60)


def test_a_comment_without_a_readable_date_is_told(tmp_path: Path) -> None:
    ticket = {
        "id": 1, "created_at": "2026-05-04T10:00:00Z", "status": "open", "requester_id": 7, "via": {"channel": "email"},
        "comments": [
            {"id": 11, "author_id": 7, "public": True, "created_at": "2026-05-04T10:00:00Z", "plain_body": "Where is it?"},
            {"id": 12, "author_id": 7, "public": True, "created_at": "soon", "plain_body": "Hello?"},
        ],
    }  # fmt: skip
    export = tmp_path / "tickets.jsonl"
    export.write_text(json.dumps(ticket) + "\n", encoding="utf-8")
    (file,) = import_files(tmp_path / "data", [export]).files
    assert file.notices == ["1 of the nested comments have no date that can be read"]


def test_changes_of_one_audit_are_kept_apart(tmp_path: Path) -> None:
    events = [
        {"type": "Change", "field_name": "status", "value": "solved", "previous_value": "open"},
        {"type": "Change", "field_name": "assignee_id", "value": "9", "previous_value": None},
    ]
    ticket = {
        "id": 1, "created_at": "2026-05-04T10:00:00Z", "status": "solved", "requester_id": 7, "via": {"channel": "email"},
        "audits": [{"id": 5, "created_at": "2026-05-04T11:00:00Z", "author_id": 9, "events": events}],
    }  # fmt: skip
    export = tmp_path / "tickets.jsonl"
    export.write_text(json.dumps(ticket) + "\n", encoding="utf-8")
    import_files(tmp_path / "data", [export])
    assert [row[5] for row in fetch_query(open_newest(tmp_path / "data"), "ticket_status_changes").rows] == ["solved"]


def test_a_file_read_another_way_is_refused_instead_of_doubled(tmp_path: Path) -> None:
    export = tmp_path / "calls.csv"
    export.write_text(CALLS + "1,2026-05-04 10:00:00,inbound,2125550101,600,301,answered,60\n", encoding="utf-8")
    import_files(tmp_path / "data", [export])
    with pytest.raises(ImportRefused, match=r"calls\.csv was imported before"):
        import_files(tmp_path / "data", [export], ImportOptions(time_zone="America/New_York"))
    assert len(fetch_query(open_newest(tmp_path / "data"), "call_legs").rows) == 1


@pytest.mark.parametrize(("written", "loaded"), [("1,234.5", 1234.5), ("1.5", 1.5), ("12", 12.0)])
def test_numbers_with_thousands_are_read(tmp_path: Path, written: str, loaded: float) -> None:
    assert totals(tmp_path, written) == [loaded]


@pytest.mark.parametrize("written", ["1,5", "12,34", "a lot"])
def test_a_number_that_could_be_two_is_rejected(tmp_path: Path, written: str) -> None:
    assert totals(tmp_path, written) == []


def totals(folder: Path, written: str) -> list[object]:
    export = folder / "orders.csv"
    export.write_text(f'order_id,placed_at,total\nA1,2026-05-04,"{written}"\n', encoding="utf-8")
    import_files(folder / "data", [export])
    names = [column.name for column in fetch_query(open_newest(folder / "data"), "orders").columns]
    return [row[names.index("total")] for row in fetch_query(open_newest(folder / "data"), "orders").rows]


def test_a_column_that_a_format_needs_is_named(tmp_path: Path) -> None:
    export = tmp_path / "orders.csv"
    export.write_text("Name,Financial Status,Lineitem name\n#1,paid,Photo box\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"orders\.csv lacks the column “[A-Za-z ]+”, which its format"):
        import_files(tmp_path / "data", [export], ImportOptions(format_name="shopify_orders"))
